package net

// Model is all that was trained for a language.
type Model struct {
	Vocab  Vocabulary
	Tags   []string // "VERB|Fin", from FirstTag
	Labels []string // "nsubj", from 1
	// Allowed are the tags of forms that were seen often.
	Allowed []Allowed
	Taggers []Trained // their scores are added; all have the same vectors P
	Parsers []Trained // likewise
	// Pairs are the labels seen of an arc: Pairs[(head after child)*T*T +
	// child tag*T + head tag] has bit i for label i, where T is the number of
	// tag numbers. Zero allows all.
	Pairs  []uint64
	Lemmas Lemmas
}

// Trained is a net and the least and greatest number that each of its word
// positions adds to each unit.
type Trained struct {
	Net       *Net
	Low, High []Matrix // one row for each word position
}

// NewTrained returns a net whose ranges are not known yet.
func NewTrained(n *Net) Trained {
	t := Trained{Net: n}
	for i := range n.Word {
		t.Low, t.High = append(t.Low, NewMatrix(1, n.Word[i].Cols)), append(t.High, NewMatrix(1, n.Word[i].Cols))
	}
	return t
}

// Allowed is a form and the only tags it was seen with.
type Allowed struct {
	Form Form
	Tags []uint8
}

// TagCount is the number of tag numbers, none and root included.
func (m *Model) TagCount() int { return FirstTag + len(m.Tags) }

// PairIndex is the place in Pairs of an arc made by a move.
func (m *Model) PairIndex(move int, child, head int32) int {
	t := m.TagCount()
	return ((move-Left)*t+int(child))*t + int(head)
}

// SetRanges finds Low and High over the vectors of all parts.
func (t *Trained) SetRanges(parts []Parts) {
	n := t.Net
	t.Low, t.High = make([]Matrix, len(n.Word)), make([]Matrix, len(n.Word))
	for pos := range n.Word {
		t.Low[pos], t.High[pos] = NewMatrix(1, n.Word[pos].Cols), NewMatrix(1, n.Word[pos].Cols)
	}
	x, y := make([]float32, n.Embed.Dim()), make([]float32, len(n.Bias))
	for i, p := range parts {
		n.Embed.Vector(x, p)
		for pos := range n.Word {
			row := y[:n.Word[pos].Cols]
			product(row, x, &n.Word[pos])
			widen(t.Low[pos].V, t.High[pos].V, row, i == 0)
		}
	}
}

func widen(low, high, row []float32, first bool) {
	for u, v := range row {
		if first {
			low[u], high[u] = v, v
		}
		low[u], high[u] = min(low[u], v), max(high[u], v)
	}
}

// product writes x times a matrix. Every product is rounded before it is
// added, so that all processors give the same sum.
func product(y, x []float32, m *Matrix) {
	clear(y)
	k := 0
	for ; k+4 <= len(x); k += 4 {
		a, b, c, d := m.Row(k), m.Row(k + 1)[:len(y)], m.Row(k + 2)[:len(y)], m.Row(k + 3)[:len(y)]
		xa, xb, xc, xd := x[k], x[k+1], x[k+2], x[k+3]
		a = a[:len(y)]
		for i := range y {
			y[i] += (float32(xa*a[i]) + float32(xb*b[i])) + (float32(xc*c[i]) + float32(xd*d[i]))
		}
	}
	for ; k < len(x); k++ {
		for i, v := range m.Row(k) {
			y[i] += float32(x[k] * v)
		}
	}
}
