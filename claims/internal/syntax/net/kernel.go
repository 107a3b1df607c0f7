package net

import "math"

// The fast form of a net. Every unit of the hidden layer is a 16-bit lane,
// four lanes to a uint64, so that one addition adds four units. All rows are
// shifted to be positive and scaled, unit by unit, so that one row of every
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
	scale  []float32 // of each unit
	word   []ranges
	packed []*packed  // matrix of every word position
	table  [][]uint64 // rows of every table, width/lanes numbers each
	width  []int      // numbers in a row of every table
	offset []int32    // what shifting and the bias add to each unit, negated
	out    []int32    // weights, units a row
	outB   []int64
	one    float64 // what an output of one comes to
}

// ranges are the least numbers that a table adds to each unit, and how far
// they reach above.
type ranges struct{ low, span []float32 }

const (
	laneMax = 65000.0 // leaves room for rounding up in every row
	outMax  = 1 << 24
)

func newLayer(t *Trained) *layer {
	n := t.Net
	l := &layer{net: n, units: len(n.Bias)}
	total := make([]float64, l.units)
	for i := range n.Word {
		l.word = append(l.word, rangesOf(t.Low[i].V, t.High[i].V, total))
		l.packed = append(l.packed, newPacked(&n.Word[i]))
	}
	var table []ranges
	for i := range n.Table {
		low, high := extent(&n.Table[i])
		table = append(table, rangesOf(low, high, total))
	}
	for _, v := range total {
		l.scale = append(l.scale, float32(laneMax/max(v, 1e-3)))
	}
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
		l.offset[u] = int32(math.Round(float64(l.scale[u]) * (sum[u] - float64(l.net.Bias[u]))))
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
	low, span, scale := r.low[:len(row)], r.span[:len(row)], l.scale[:len(row)]
	for i := range dst {
		var v uint64
		for j := lanes - 1; j >= 0; j-- {
			u := i*lanes + j
			d := row[u] - low[u]
			d = max(0, min(d, span[u]))
			v = v<<16 | uint64(uint16(float32(d*scale[u])+0.5))
		}
		dst[i] = v
	}
}

// setOut scales the output weights to whole numbers, so that every unit's
// value times its weight counts alike.
func (l *layer) setOut() {
	top := 1e-9
	for i, v := range l.net.Out.V {
		top = max(top, math.Abs(float64(v)/float64(l.scale[i%l.units])))
	}
	l.one = outMax / top
	l.out = make([]int32, len(l.net.Out.V))
	for i, v := range l.net.Out.V {
		l.out[i] = int32(math.Round(float64(v) / float64(l.scale[i%l.units]) * l.one))
	}
	l.outB = make([]int64, len(l.net.OutB))
	for i, v := range l.net.OutB {
		l.outB[i] = int64(math.Round(float64(v) * l.one))
	}
}

// row is one row of a table.
func (l *layer) row(table int, row int32) []uint64 {
	w := l.width[table]
	return l.table[table][int(row)*w : int(row)*w+w]
}

// add adds a row.
func add(acc, row []uint64) {
	acc = acc[:len(row)]
	for i, v := range row {
		acc[i] += v
	}
}

// addAll adds rows of one length, four at a time.
func addAll(acc []uint64, rows [][]uint64) {
	for ; len(rows) >= 4; rows = rows[4:] {
		a, b, c, d := rows[0], rows[1], rows[2], rows[3]
		acc, b, c, d := acc[:len(a)], b[:len(a)], c[:len(a)], d[:len(a)]
		for i, v := range a {
			acc[i] += v + b[i] + c[i] + d[i]
		}
	}
	for _, row := range rows {
		add(acc, row)
	}
}

// active are the units of the hidden layer that are not zero.
type active struct {
	unit  []int32
	value []int64
}

func newActive(units int) active { return active{make([]int32, units), make([]int64, units)} }

// finish turns the sums into the units' values.
func (l *layer) finish(h *active, acc []uint64) {
	off := l.offset[:len(acc)*lanes]
	unit, value := h.unit[:cap(h.unit)], h.value[:cap(h.value)]
	n := 0
	for i, v := range acc {
		for j := i * lanes; j < i*lanes+lanes; j++ {
			// Written always and kept if positive: there is no branch to guess.
			d := int64(v&0xffff) - int64(off[j])
			unit[n], value[n] = int32(j), d
			n += int(uint64(-d) >> 63)
			v >>= 16
		}
	}
	h.unit, h.value = unit[:n], value[:n]
}

// score is one output.
func (l *layer) score(h *active, row int) int64 {
	w := l.out[row*l.units : (row+1)*l.units]
	value := h.value[:len(h.unit)]
	var a, b int64
	i := 0
	for ; i+1 < len(h.unit); i += 2 {
		a += value[i] * int64(w[h.unit[i]])
		b += value[i+1] * int64(w[h.unit[i+1]])
	}
	if i < len(h.unit) {
		a += value[i] * int64(w[h.unit[i]])
	}
	return a + b + l.outB[row]
}
