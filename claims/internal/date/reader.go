package date

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/number"
	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// A Reader reads dates with one table. It keeps its buffers, so it is not safe
// for concurrent use.
type Reader struct {
	// Reference is what relative dates are resolved from. Last is the last
	// date read, which "the next day" follows.
	Reference Reference
	Last      Reference

	table   *Table
	numbers *number.Reader
	found   []number.Number
	pieces  []scan.Piece
	atoms   []atom
	depth   int // of dates within dates
}

// NewReader returns a reader of the table.
func NewReader(t *Table) *Reader {
	return &Reader{table: t, numbers: number.NewReader(t.numbers)}
}

// atom is a part that a date may be made of, or a word that is none.
type atom struct {
	word
	start, end int
	space      bool // before it
	upper      bool
	digits     int // width in digits, 0 if written as a word
	ordinal    bool
	rune       rune
}

// Read appends the dates of a sentence to buf in order.
func (r *Reader) Read(buf []Mention, text string) []Mention {
	r.pieces = r.table.vocabulary.Pieces(r.pieces[:0], text)
	if !r.split(text) {
		return buf
	}
	for i := 0; i < len(r.atoms); {
		p, next := r.mention(i)
		if next <= i {
			i++
			continue
		}
		m := Mention{Start: r.atoms[i].start, End: r.atoms[next-1].end, First: p.lo, Last: p.hi,
			Known: p.known, Relative: p.relative, Linked: p.linked, Full: p.full}
		if p.known {
			r.Last = Reference{Day: p.hi, Known: true}
		}
		buf = append(buf, m)
		i = next
	}
	return buf
}

// split fills atoms and reports whether any may begin a date. Numbers in words
// are read only if something else is there that dates are made of.
func (r *Reader) split(text string) bool {
	r.atoms = r.atoms[:0]
	worth := false
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.Kind == scan.Digits || p.ID != 0 && int(p.ID) < len(r.table.begins) && r.table.begins[p.ID] {
			worth = true
			break
		}
	}
	if !worth {
		return false
	}
	r.found = r.numbers.Plain(r.found[:0], text)
	found := r.found
	for i := 0; i < len(r.pieces); {
		p := &r.pieces[i]
		for len(found) > 0 && found[0].Start < p.Start {
			found = found[1:]
		}
		n := 1
		switch w, took := r.phrase(i); {
		case took > 0:
			n = took
			r.atoms = append(r.atoms, atom{word: w, start: p.Start, end: r.pieces[i+n-1].End, space: p.Space, upper: p.Upper})
		case len(found) > 0 && found[0].Start == p.Start:
			for i+n < len(r.pieces) && r.pieces[i+n].End <= found[0].End {
				n++
			}
			r.atoms = append(r.atoms, newNumeral(found[0], p, text))
		default:
			r.atoms = append(r.atoms, newMark(p))
		}
		i += n
	}
	return true
}

func (r *Reader) phrase(i int) (word, int) {
	id := r.pieces[i].ID
	if id == 0 || int(id) >= len(r.table.begins) || !r.table.begins[id] {
		return word{}, 0
	}
	return r.table.words.Longest(r.pieces[i:])
}

func newNumeral(n number.Number, p *scan.Piece, text string) atom {
	a := atom{word: word{kind: numeral}, start: n.Start, end: n.End, space: p.Space, ordinal: n.Ordinal}
	if n.Value < 0 || n.Value > 1e6 || n.Value != float64(int(n.Value)) {
		a.kind = mark
		return a
	}
	a.value = int(n.Value)
	if p.Kind == scan.Digits {
		a.digits = p.End - p.Start
	}
	return a
}

func newMark(p *scan.Piece) atom {
	a := atom{word: word{kind: other}, start: p.Start, end: p.End, space: p.Space, upper: p.Upper, rune: p.Mark}
	if p.Kind == scan.Mark {
		switch a.kind = mark; p.Mark {
		case ',':
			a.kind = comma
		case '-', '–', '~':
			a.kind = hyphen
		}
	}
	return a
}

// at returns atom i, an empty one outside.
func (r *Reader) at(i int) *atom {
	if i < 0 || i >= len(r.atoms) {
		return &outside
	}
	return &r.atoms[i]
}

var outside = atom{word: word{kind: mark}}

func (r *Reader) is(i int, kinds ...kind) bool {
	k := r.at(i).kind
	for _, want := range kinds {
		if k == want {
			return i >= 0 && i < len(r.atoms)
		}
	}
	return false
}

// skip returns the first atom from i that is none of these kinds; no date has
// more than four such words in a row.
func (r *Reader) skip(i int, kinds ...kind) int {
	for n := 0; n < 4 && r.is(i, kinds...); n++ {
		i++
	}
	return i
}
