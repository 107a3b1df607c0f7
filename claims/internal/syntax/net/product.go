package net

import "math"

// The product of a word vector with a position's matrix, when no cache has it:
// vector and matrix in whole numbers, so small that the sum of all products
// stays within the lanes of either form below.

// wholeMax is the greatest whole number that vectors and matrices are rounded
// to, so that the sum of so many products fits a lane of packed.
func wholeMax(numbers int) float32 {
	return float32(math.Floor(math.Sqrt(float64(packSign-1) / float64(max(1, numbers)))))
}

// whole is a vector in whole numbers, with a zero after an odd number of them.
type whole struct {
	x     []int16
	scale float32
}

// set rounds a vector.
func (w *whole) set(x []float32) {
	top := float32(1e-9)
	for _, v := range x {
		top = max(top, v, -v)
	}
	w.scale = top / wholeMax(len(x))
	w.x = w.x[:0]
	for _, v := range x {
		w.x = append(w.x, int16(math.RoundToEven(float64(v/w.scale))))
	}
	if len(x)%2 == 1 {
		w.x = append(w.x, 0)
	}
}

// position is the matrix from a word vector to the units, in one of two forms,
// and what brings a product into lanes.
type position struct {
	ranges
	scales []float32 // of each unit's whole numbers
	pairs  []int16   // for a processor with vectors: for every two numbers of the vector, two of each unit
	packed *packed   // for any other
}

func newPosition(m *Matrix, r ranges) position {
	p := position{ranges: r, scales: make([]float32, m.Cols)}
	rounded := make([]int16, (m.Rows+1)/2*2*m.Cols)
	for u := range m.Cols {
		top := float32(1e-9)
		for k := range m.Rows {
			v := m.Row(k)[u]
			top = max(top, v, -v)
		}
		p.scales[u] = top / wholeMax(m.Rows)
		for k := range m.Rows {
			rounded[(k/2*m.Cols+u)*2+k%2] = int16(math.RoundToEven(float64(m.Row(k)[u] / p.scales[u])))
		}
	}
	if hasVectors(m.Cols) {
		p.pairs = rounded
	} else {
		p.packed = newPacked(rounded, m.Cols)
	}
	return p
}

// packed is a matrix with three units to an int64 in lanes of 21 bits, so that
// one multiplication makes three products.
type packed struct {
	units int
	width int     // int64s in a row
	rows  []int64 // a row for each number of the vector
}

const (
	packLanes = 3
	packBits  = 21
	packMask  = 1<<packBits - 1
	packSign  = 1 << (packBits - 1)
)

func newPacked(pairs []int16, units int) *packed {
	p := &packed{units: units, width: (units + packLanes - 1) / packLanes}
	p.rows = make([]int64, len(pairs)/units*p.width)
	for i, w := range pairs {
		u, k := i/2%units, i/2/units*2+i%2
		p.rows[k*p.width+u/packLanes] += int64(w) << (packBits * (u % packLanes))
	}
	return p
}

// product sums the vector times the matrix in lanes.
func (p *packed) product(sum []int64, x []int16) {
	clear(sum)
	rows, w := p.rows, p.width
	for ; len(x) >= 2; x = x[2:] {
		a, b := rows[:w], rows[w:2*w]
		a, b = a[:len(sum)], b[:len(sum)]
		xa, xb := int64(x[0]), int64(x[1])
		for i := range sum {
			sum[i] += xa*a[i] + xb*b[i]
		}
		rows = rows[2*w:]
	}
}

// unpack takes the lanes apart: the lowest first, with its sign, which it has
// borrowed from the next.
func (p *packed) unpack(y []int32, sum []int64) {
	y = y[:p.units]
	for i, s := range sum {
		for u := i * packLanes; u < (i+1)*packLanes && u < len(y); u++ {
			low := (s&packMask ^ packSign) - packSign
			y[u] = int32(low)
			s = (s - low) >> packBits
		}
	}
}
