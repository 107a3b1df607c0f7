package number

import "github.com/crosscheck-go/crosscheck/claims/internal/scan"

// A Reader reads numbers with one table. It keeps its buffers, so it is not
// safe for concurrent use.
type Reader struct {
	table   *Table
	text    string
	pieces  []scan.Piece
	items   []item
	at      []int32 // by piece: index of the item that begins there with its sign of money, plus one
	scratch []byte
	plain   bool // each run of digits is a number
}

// NewReader returns a reader of the table.
func NewReader(t *Table) *Reader { return &Reader{table: t} }

func (it *item) set(v float64) { it.value, it.low, it.high = v, v, v }

func (it *item) vague(w word) {
	it.value, it.low, it.high, it.approx, it.closed = w.value, w.low, w.high, Vague, true
	if w.value < w.low || w.value > w.high {
		it.value = w.low
	}
	if w.low == 0 && w.high == 0 {
		it.set(w.value)
		it.approx = Exact
	}
}

// Read appends the numbers of a sentence to buf in order.
func (r *Reader) Read(buf []Number, text string) []Number {
	r.text = text
	r.pieces = r.table.vocabulary.Pieces(r.pieces[:0], text)
	r.items = r.items[:0]
	r.find()
	if len(r.items) == 0 {
		return buf
	}
	r.findRepeats()
	r.findUnits()
	r.index()
	r.findShares()
	r.findRanges()
	r.shareScales()
	r.findBounds()
	r.convert()
	r.joinBounds()
	for i := range r.items {
		if it := &r.items[i]; !it.skip && it.unit != momentUnit {
			buf = append(buf, r.number(it))
		}
	}
	return buf
}

// Plain appends the numbers alone, without bounds, ranges and units, every run
// of digits apart: the parts of dates.
func (r *Reader) Plain(buf []Number, text string) []Number {
	r.text = text
	r.pieces = r.table.vocabulary.Pieces(r.pieces[:0], text)
	r.items = r.items[:0]
	r.plain = true
	r.find()
	r.plain = false
	for i := range r.items {
		if it := &r.items[i]; it.approx == Exact && !it.fraction {
			buf = append(buf, r.number(it))
		}
	}
	return buf
}

// Loose appends the words that count only before somebody: "a soldier",
// "several", "no", "both". An article's value is 1.
func (r *Reader) Loose(buf []Number, text string) []Number {
	r.text = text
	r.pieces = r.table.vocabulary.Pieces(r.pieces[:0], text)
	for i := 0; i < len(r.pieces); {
		w, n := r.word(i)
		if w.kind != loose && w.kind != article && (w.kind != unitWord || w.low == 0) {
			i++
			continue
		}
		it := item{first: i, last: i + n, from: i, to: i + n}
		if it.set(1); w.kind == loose {
			it.vague(w)
		} else if b, took := r.boundEnding(i); took > 0 {
			r.apply(&it, b)
			it.from = i - took
		}
		buf = append(buf, r.number(&it))
		i += n
	}
	return buf
}

// find fills items with the numbers alone.
func (r *Reader) find() {
	for i := 0; i < len(r.pieces); {
		p := &r.pieces[i]
		if p.Kind != scan.Digits && !r.table.may(p.ID, beginsWord) && p.Mark != '-' && p.Mark != '.' {
			i++
			continue
		}
		it := r.item(i)
		if it.last <= i {
			i++
			continue
		}
		it.from, it.to, it.in, it.out = it.first, it.last, it.first, it.last
		if !it.skip && !r.isBound(it) {
			r.items = append(r.items, it)
		}
		i = it.last
	}
}

// index fills at, so that bounds find the number after them.
func (r *Reader) index() {
	if cap(r.at) < len(r.pieces) {
		r.at = make([]int32, len(r.pieces)+64)
	}
	r.at = r.at[:len(r.pieces)]
	clear(r.at)
	for i := range r.items {
		r.at[r.items[i].in] = int32(i) + 1
		r.at[r.items[i].first] = int32(i) + 1 // "under the age of 5"
	}
}

// number turns pieces into bytes.
func (r *Reader) number(it *item) Number {
	p := r.pieces
	return Number{
		Start: p[it.first].Start, End: p[it.last-1].End, From: p[it.from].Start, To: p[it.to-1].End,
		Value: it.value, Low: it.low, High: it.high, Approx: it.approx, Unit: it.unit, Ordinal: it.ordinal, Derived: it.derived,
	}
}
