package number

import (
	"math"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// findUnits gives each number the unit before or after it: "$ 5", "5 km",
// "five-year".
func (r *Reader) findUnits() {
	for i := range r.items {
		it := &r.items[i]
		if it.ordinal {
			continue
		}
		r.unitBefore(it)
		r.unitAfter(it)
		if it.unit == "" && it.digits && r.isClock(it) {
			it.unit = momentUnit
		}
	}
}

func (r *Reader) isClock(it *item) bool {
	return it.last-it.first >= 3 && r.pieces[it.first+1].Mark == ':'
}

func (r *Reader) unitBefore(it *item) {
	n := r.prefix(it.first)
	if n == 0 {
		return
	}
	it.in = it.first - n
	u, _ := r.table.units.Longest(r.pieces[it.in:it.first])
	if u.name != nameUnit {
		it.unit = u.name
		return
	}
	r.unitAfter(it)
	it.skip = it.skip || r.isName(it.in, it.first) && it.unit == "" && it.value > 0 && it.value == math.Floor(it.value)
	it.in = it.first
}

// isName reports whether pieces are written as a name: with a capital
// ("iPhone 14"), or glued to its number ("dax40").
func (r *Reader) isName(from, to int) bool {
	return !r.pieces[to].Space || strings.ContainsFunc(r.text[r.pieces[from].Start:r.pieces[to-1].End], unicode.IsUpper)
}

// nameUnit is the unit of numbers that are a part of a name, and so no
// numbers: "FTSE 100", "iPhone 14".
const nameUnit = "name"

// prefix says how many pieces before piece i are a unit that stands before
// numbers: "$", "US$", "$US".
func (r *Reader) prefix(i int) int {
	found := 0
	for n := 1; n <= 3 && n <= i; n++ {
		at := i - n
		if !r.table.may(r.pieces[at].ID, beginsUnit) {
			continue
		}
		if u, took := r.table.units.Longest(r.pieces[at:i]); took == n && u.before {
			found = n
		}
	}
	return found
}

// isUnit reports whether the word at piece i is a unit that follows numbers.
func (r *Reader) isUnit(i int) bool {
	if !r.table.may(r.pieces[i].ID, beginsUnit) {
		return false
	}
	u, n := r.table.units.Longest(r.pieces[i:])
	return n > 0 && u.after
}

func (r *Reader) unitAfter(it *item) {
	at := it.out
	if r.hyphen(at) && r.pieces[at+1].Kind == scan.Word {
		at++
	}
	if w, n := r.word(at); w.kind == of && it.scale > 0 {
		at += n // "12 millions d'euros"
	}
	if at >= len(r.pieces) || !r.table.may(r.pieces[at].ID, beginsUnit) {
		return
	}
	u, n := r.table.units.Longest(r.pieces[at:])
	if n == 0 || !u.after || r.glued(at+n) && r.pieces[at+n-1].Kind == scan.Mark {
		return
	}
	if it.unit == "" {
		it.unit = u.name
	}
	it.out = at + n
}

// glued reports whether digits follow without a space: "$10-$20".
func (r *Reader) glued(at int) bool {
	return at < len(r.pieces) && r.pieces[at].Kind == scan.Digits && !r.pieces[at].Space
}

// shareUnit is the unit of "one in three".
const shareUnit = "ratio"

// findShares makes "half of the 600" 300, and marks it as worked out; "one in
// three" counts nobody, so its unit is a ratio.
func (r *Reader) findShares() {
	for i := 0; i+1 < len(r.items); i++ {
		a, b := &r.items[i], &r.items[i+1]
		switch {
		case a.ordinal || b.ordinal || b.unit != "" || a.unit != "":
		case a.fraction && r.only(a.last, b.first, of, filler):
			b.set(a.value * b.value)
			b.first, b.in, b.from, b.derived, a.skip = a.first, a.in, a.first, true, true
		case a.approx != Exact || b.approx != Exact || b.value < a.value || !r.only(a.last, b.first, ratio):
		case a.value == 1 && !a.digits:
			b.set(1 / b.value)
			b.first, b.in, b.from, b.unit, a.skip = a.first, a.in, a.first, shareUnit, true
		default:
			a.unit, b.unit = shareUnit, shareUnit
		}
	}
}

// findRepeats takes up digits in brackets that say the number before again:
// "forty-eight (48)".
func (r *Reader) findRepeats() {
	for i := 0; i+1 < len(r.items); i++ {
		a, b := &r.items[i], &r.items[i+1]
		open, end := a.last, b.last
		if b.first != open+1 || end >= len(r.pieces) || r.pieces[open].Mark != '(' || r.pieces[end].Mark != ')' || a.value != b.value || a.digits || a.ordinal {
			continue
		}
		b.skip = true
		a.to, a.out = end+1, end+1
	}
}

// only reports whether the pieces, at least one, are words of these kinds.
func (r *Reader) only(from, to int, kinds ...kind) bool {
	if from >= to || to-from > 4 {
		return false
	}
	for from < to {
		w, n := r.word(from)
		if n == 0 || !contains(kinds, w.kind) {
			return false
		}
		from += n
	}
	return true
}
