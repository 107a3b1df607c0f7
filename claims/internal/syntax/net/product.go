package net

import "math"

// The product of a word vector with a position's matrix, when no cache has it:
// vector and matrix in whole numbers, three units to an int64 in lanes of 21
// bits, so that one multiplication makes three products.

const (
	packLanes = 3
	packBits  = 21
	packMask  = 1<<packBits - 1
	packSign  = 1 << (packBits - 1)
)

// packMax is the greatest whole number that vectors and matrices are rounded
// to, so that the sum of so many products fits a lane.
func packMax(numbers int) float32 {
	return float32(math.Floor(math.Sqrt(float64(packSign-1) / float64(max(1, numbers)))))
}

// packed is a matrix from a vector to units.
type packed struct {
	units  int
	width  int     // int64s in a row
	rows   []int64 // a row for each number of the vector
	scales []float32
}

// newPacked packs a matrix, each unit with a scale of its own.
func newPacked(m *Matrix) *packed {
	p := &packed{units: m.Cols, width: (m.Cols + packLanes - 1) / packLanes, scales: make([]float32, m.Cols)}
	p.rows = make([]int64, m.Rows*p.width)
	for u := range m.Cols {
		top := float32(1e-9)
		for i := range m.Rows {
			v := m.Row(i)[u]
			top = max(top, v, -v)
		}
		p.scales[u] = top / packMax(m.Rows)
		for i := range m.Rows {
			w := int64(math.RoundToEven(float64(m.Row(i)[u] / p.scales[u])))
			p.rows[i*p.width+u/packLanes] += w << (packBits * (u % packLanes))
		}
	}
	return p
}

// byteVector is a vector in whole numbers.
type byteVector struct {
	x     []int64
	scale float32
}

// set rounds a vector.
func (b *byteVector) set(x []float32) {
	top := float32(1e-9)
	for _, v := range x {
		top = max(top, v, -v)
	}
	b.scale = top / packMax(len(x))
	b.x = b.x[:0]
	for _, v := range x {
		b.x = append(b.x, int64(math.RoundToEven(float64(v/b.scale))))
	}
}

// product writes the vector times the matrix to y.
func (p *packed) product(y []float32, sum []int64, b *byteVector) {
	sum = sum[:p.width]
	clear(sum)
	x, rows, w := b.x, p.rows, p.width
	for len(x) >= 4 {
		r0, r1, r2, r3 := rows[:w], rows[w:2*w], rows[2*w:3*w], rows[3*w:4*w]
		r0, r1, r2, r3 = r0[:len(sum)], r1[:len(sum)], r2[:len(sum)], r3[:len(sum)]
		x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
		for i := range sum {
			sum[i] += x0*r0[i] + x1*r1[i] + x2*r2[i] + x3*r3[i]
		}
		x, rows = x[4:], rows[4*w:]
	}
	for _, v := range x {
		for i := range sum {
			sum[i] += v * rows[i]
		}
		rows = rows[w:]
	}
	p.unpack(y, sum, b.scale)
}

// unpack takes the lanes apart: the lowest first, with its sign, which it has
// borrowed from the next.
func (p *packed) unpack(y []float32, sum []int64, scale float32) {
	y, scales := y[:p.units], p.scales[:p.units]
	for i, s := range sum {
		for u := i * packLanes; u < (i+1)*packLanes && u < len(y); u++ {
			low := (s&packMask ^ packSign) - packSign
			y[u] = float32(float32(low) * float32(scales[u]*scale))
			s = (s - low) >> packBits
		}
	}
}
