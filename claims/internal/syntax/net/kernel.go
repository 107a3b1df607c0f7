package net

import "math"

// The fast form of a net. Every unit of the hidden layer is a 16-bit lane,
// four lanes to a uint64, so that one addition adds four units. All rows are
// shifted to be positive, unit by unit, and scaled so that one row of every
// table and position can be summed without a carry into the next lane; what
// was added by shifting is subtracted once, at the end. Whole numbers make the
// answer the same on every processor. kernel_test.go holds it against the
// plain net of reference.go.

// lanes is the number of units in a uint64.
const lanes = 4

// layer is a net's hidden layer in lanes.
type layer struct {
	net    *Net
	units  int
	scale  float32
	word   []ranges
	table  [][]uint64 // rows of every table, width/lanes numbers each
	width  []int      // numbers in a row of every table
	offset []int32    // what shifting and the bias add to each unit, negated
	out    []int32    // weights, units a row
	outB   []int64
}

// ranges are the least numbers that a table adds to each unit, and how far
// they reach above.
type ranges struct{ low, span []float32 }

const (
	laneMax = 65000.0 // leaves room for rounding up in every row
	outMax  = 16000.0
)

func newLayer(t *Trained) *layer {
	n := t.Net
	l := &layer{net: n, units: len(n.Bias)}
	total := make([]float64, l.units)
	for i := range n.Word {
		l.word = append(l.word, rangesOf(t.Low[i].V, t.High[i].V, total))
	}
	var table []ranges
	for i := range n.Table {
		low, high := extent(&n.Table[i])
		table = append(table, rangesOf(low, high, total))
	}
	most := 1e-3
	for _, v := range total {
		most = max(most, v)
	}
	l.scale = float32(laneMax / most)
	l.setOffset(table)
	for i := range n.Table {
		l.addTable(&n.Table[i], &table[i])
	}
	l.setOut()
	return l
}

func rangesOf(low, high []float32, total []float64) ranges {
	r := ranges{low: low, span: make([]float32, len(low))}
	for u := range low {
		r.span[u] = high[u] - low[u]
		total[u] += float64(r.span[u])
	}
	return r
}

func extent(m *Matrix) (low, high []float32) {
	low, high = make([]float32, m.Cols), make([]float32, m.Cols)
	for i := range m.Rows {
		widen(low, high, m.Row(i), i == 0)
	}
	return low, high
}

func (l *layer) setOffset(table []ranges) {
	sum := make([]float64, l.units)
	for _, list := range [][]ranges{l.word, table} {
		for _, r := range list {
			for u, v := range r.low {
				sum[u] -= float64(v)
			}
		}
	}
	l.offset = make([]int32, l.units)
	for u := range sum {
		l.offset[u] = int32(math.Round(float64(l.scale) * (sum[u] - float64(l.net.Bias[u]))))
	}
}

func (l *layer) addTable(m *Matrix, r *ranges) {
	w := m.Cols / lanes
	rows := make([]uint64, m.Rows*w)
	for i := range m.Rows {
		l.pack(rows[i*w:(i+1)*w], m.Row(i), r)
	}
	l.table, l.width = append(l.table, rows), append(l.width, w)
}

// pack puts a row into lanes.
func (l *layer) pack(dst []uint64, row []float32, r *ranges) {
	low, span := r.low[:len(row)], r.span[:len(row)]
	for i := range dst {
		var v uint64
		for j := lanes - 1; j >= 0; j-- {
			u := i*lanes + j
			d := row[u] - low[u]
			d = max(0, min(d, span[u]))
			v = v<<16 | uint64(uint16(float32(d*l.scale)+0.5))
		}
		dst[i] = v
	}
}

// setOut scales the output weights to whole numbers.
func (l *layer) setOut() {
	top := float32(1e-6)
	for _, v := range l.net.Out.V {
		top = max(top, v, -v)
	}
	scale := float64(outMax) / float64(top)
	l.out = make([]int32, len(l.net.Out.V))
	for i, v := range l.net.Out.V {
		l.out[i] = int32(math.Round(float64(v) * scale))
	}
	l.outB = make([]int64, len(l.net.OutB))
	for i, v := range l.net.OutB {
		l.outB[i] = int64(math.Round(float64(v) * scale * float64(l.scale)))
	}
}

// addRow adds one row of a table.
func (l *layer) addRow(acc []uint64, table int, row int32) {
	w := l.width[table]
	add(acc, l.table[table][int(row)*w:int(row)*w+w])
}

func add(acc, row []uint64) {
	acc = acc[:len(row)]
	for i, v := range row {
		acc[i] += v
	}
}

// add3 adds three rows of one length.
func add3(acc, a, b, c []uint64) {
	acc, b, c = acc[:len(a)], b[:len(a)], c[:len(a)]
	for i, v := range a {
		acc[i] += v + b[i] + c[i]
	}
}

// finish turns the sums into the units' values.
func (l *layer) finish(hidden []int32, acc []uint64) {
	off := l.offset[:len(hidden)]
	for i, v := range acc {
		h, o := (*[lanes]int32)(hidden[i*lanes:]), (*[lanes]int32)(off[i*lanes:])
		h[0] = relu(int32(v&0xffff) - o[0])
		h[1] = relu(int32(v>>16&0xffff) - o[1])
		h[2] = relu(int32(v>>32&0xffff) - o[2])
		h[3] = relu(int32(v>>48) - o[3])
	}
}

func relu(v int32) int32 { return v &^ (v >> 31) }

// score is one output.
func (l *layer) score(hidden []int32, row int) int64 {
	w := l.out[row*l.units : (row+1)*l.units][:len(hidden)]
	var a, b int64
	for i := 0; i+4 <= len(hidden); i += 4 {
		h, x := (*[4]int32)(hidden[i:]), (*[4]int32)(w[i:])
		a += int64(h[0])*int64(x[0]) + int64(h[1])*int64(x[1])
		b += int64(h[2])*int64(x[2]) + int64(h[3])*int64(x[3])
	}
	return a + b + l.outB[row]
}
