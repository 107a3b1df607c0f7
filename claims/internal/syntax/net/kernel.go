package net

import "math"

// The fast form of a net. Every unit of the hidden layer is a 16-bit lane,
// four lanes to a uint64, so that one addition adds four units. All rows are
// shifted to be positive and scaled, unit by unit, so that one row of every
// table and position can be summed without a carry into the next lane; what
// was added by shifting is subtracted once, at the end. Whole numbers make the
// answer the same on every processor. kernel_test.go holds it against the
// plain net of reference.go.

// layer is a net's hidden layer in lanes.
type layer struct {
	net    *Net
	units  int
	scale  []float32 // of each unit
	word   []position
	keys   keys       // of a parser
	width  int        // numbers in a row
	table  [][]uint64 // rows of every table
	base   []uint64   // where sums begin: above zero for units whose offset is below
	offset []uint16   // what shifting and the bias add to each unit, negated
	out    []int16    // weights, units a row
	outB   []int64
	one    float64 // what an output of one comes to
}

// ranges are the least numbers that a table adds to each unit, and how far
// they reach above.
type ranges struct{ low, span []float32 }

const (
	laneMax = 65000.0 // leaves room for rounding up in every row
	outMax  = math.MaxInt16
	dotMax  = math.MaxInt32 * 0.99 // leaves room for rounding every weight
)

func newLayer(t *Trained) *layer {
	n := t.Net
	l := &layer{net: n, units: len(n.Bias), width: len(n.Bias) / lanes}
	// How far a unit reaches above the sum of its least numbers.
	reach := make([]float64, l.units)
	var word, table []ranges
	for i := range n.Word {
		word = append(word, rangesOf(t.Low[i].V, t.High[i].V, reach))
	}
	for i := range n.Table {
		low, high := extent(&n.Table[i])
		table = append(table, rangesOf(low, high, reach))
	}
	least := l.leastSums(word, table)
	for u, v := range reach {
		l.scale = append(l.scale, float32(laneMax/max(v+max(least[u], 0), 1e-3)))
	}
	for i := range n.Word {
		l.word = append(l.word, newPosition(&n.Word[i], word[i]))
	}
	for i := range n.Table {
		l.addTable(&n.Table[i], &table[i])
	}
	l.setOffset(least)
	l.one = l.mostOne(reach, least)
	return l
}

// newLayers prepares nets whose scores are added.
func newLayers(list []Trained) []*layer {
	var layers []*layer
	one := math.Inf(1)
	for i := range list {
		layers = append(layers, newLayer(&list[i]))
		one = min(one, layers[i].one)
	}
	for _, l := range layers {
		l.setOut(one)
	}
	return layers
}

func rangesOf(low, high []float32, reach []float64) ranges {
	r := ranges{low: low, span: make([]float32, len(low))}
	for u := range low {
		r.span[u] = high[u] - low[u]
		reach[u] += float64(r.span[u])
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

// leastSums is the bias of each unit and the least that all rows add to it.
func (l *layer) leastSums(word, table []ranges) []float64 {
	least := make([]float64, l.units)
	for u, v := range l.net.Bias {
		least[u] = float64(v)
	}
	for _, list := range [][]ranges{word, table} {
		for _, r := range list {
			for u, v := range r.low {
				least[u] += float64(v)
			}
		}
	}
	return least
}

func (l *layer) setOffset(least []float64) {
	l.base, l.offset = make([]uint64, l.width), make([]uint16, l.units)
	for u, v := range least {
		at := math.Round(float64(l.scale[u]) * v)
		l.offset[u] = uint16(min(max(-at, 0), math.MaxUint16))
		l.base[u/lanes] |= uint64(max(at, 0)) << (16 * (u % lanes))
	}
}

func (l *layer) addTable(m *Matrix, r *ranges) {
	rows := make([]uint64, m.Rows*l.width)
	for i := range rows {
		row, at := m.Row(i/l.width), i%l.width*lanes
		for u := at + lanes - 1; u >= at; u-- {
			rows[i] = rows[i]<<16 | uint64(lane(row[u]-r.low[u], r.span[u], l.scale[u]))
		}
	}
	l.table = append(l.table, rows)
}

// mostOne is the most that one can come to in the output: weights must fit 16
// bits, and a lane of 32, in which dotAVX2 adds two neighbouring units of every
// sixteen, the greatest sum.
func (l *layer) mostOne(reach, least []float64) float64 {
	top, most := 1e-9, 1e-9
	for i := range l.net.OutB {
		var sum [8]float64
		for u, v := range l.net.Out.Row(i) {
			w := math.Abs(float64(v)) / l.value(u)
			top = max(top, w)
			sum[u%16/2] += w * l.value(u) * max(0, reach[u]+least[u])
		}
		for _, v := range sum {
			most = max(most, v)
		}
	}
	return min(outMax/top, dotMax/most)
}

// setOut scales the output weights to whole numbers, so that every unit's
// value times its weight counts alike.
func (l *layer) setOut(one float64) {
	l.one = one
	for i, v := range l.net.OutB {
		l.outB = append(l.outB, int64(math.Round(float64(v)*one)))
		for u, w := range l.net.Out.Row(i) {
			l.out = append(l.out, int16(math.Round(float64(w)/l.value(u)*one)))
		}
	}
}

// value is what one comes to in a finished unit.
func (l *layer) value(u int) float64 { return float64(l.scale[u]) / 2 }

// row is one row of a table.
func (l *layer) row(table int, row int32) []uint64 {
	at := int(row) * l.width
	return l.table[table][at : at+l.width]
}

// score is one output of a finished layer.
func (l *layer) score(h []int16, row int) int64 {
	return dot(l.out[row*l.units:(row+1)*l.units], h) + l.outB[row]
}

// fill writes what a word adds at a position.
func (l *layer) fill(block []uint64, x *whole, pos int, buf *products) {
	p := &l.word[pos]
	if p.pairs != nil {
		fillPairs(block, x, p, l.scale)
		return
	}
	p.packed.product(buf.sum[:p.packed.width], x.x)
	p.packed.unpack(buf.y, buf.sum[:p.packed.width])
	fillGo(block, buf.y, p, l.scale, x.scale)
}

// products is room for the products of a word.
type products struct {
	sum []int64
	y   []int32
}

func (l *layer) newProducts() products {
	return products{sum: make([]int64, l.units), y: make([]int32, l.units)}
}
