package number

import "github.com/crosscheck-go/crosscheck/claims/internal/scan"

// clockUnit is the unit of "12h"; two of it are a time.
const clockUnit = "clock"

// momentUnit is the unit of "5 p.m.", which like a date is no number of
// anything.
const momentUnit = "moment"

// findRanges joins two numbers: "2,500-3,000", "between 20 and 32", "10 dollars
// to 20 dollars", "four- to six-month".
func (r *Reader) findRanges() {
	last := -1 // index of the last item kept
	for i := range r.items {
		b := &r.items[i]
		if b.skip {
			continue
		}
		if last >= 0 && r.joinRange(&r.items[last], b) {
			b.skip = true
			continue
		}
		last = i
	}
}

func (r *Reader) joinRange(a, b *item) bool {
	if a.ordinal || b.ordinal || a.approx != Exact || b.approx != Exact || a.derived || b.derived || a.unit == shareUnit {
		return false
	}
	closing, opening := r.opening(a)
	how := r.link(a, b, closing)
	if how == noLink || how == word1 && opening < 0 || how == dash && !r.isDashRange(a, b) {
		return false
	}
	low, high := a.value, b.value
	spaced := how != dash || r.pieces[b.in].Space
	if a.unit == clockUnit || a.unit == momentUnit || spaced && r.isYear(a) && r.isYear(b) || opening >= 0 && r.changes(opening) {
		return false // "1893 to 1925", "rose from 9 to 17"
	}
	if a.scale == 0 && b.scale >= 1000 && low < 1000 && low*b.scale <= high {
		low *= b.scale // "2 to 3 million"
	}
	if low > high && (how == word1 && r.table.links[r.table.closing[closing]] == noLink || low < 0) {
		low, high = high, low
	}
	if low >= high || how == next && high != low+1 {
		return false
	}
	if opening >= 0 && how != dash {
		a.from = opening
	}
	a.value, a.low, a.high, a.approx = low, low, high, Range
	a.last, a.to, a.out, a.scale = b.last, b.last, b.out, b.scale
	if b.unit != "" {
		a.unit = b.unit
	}
	return true
}

// shareScales gives the first of two values of a change the scale that only
// the second one names: "rose from 1.2 to 1.5 million".
func (r *Reader) shareScales() {
	for i := 0; i+1 < len(r.items); i++ {
		a, b := &r.items[i], &r.items[i+1]
		if a.skip || b.skip || a.scale != 0 || b.scale < 1000 || a.approx != Exact || a.unit != "" && a.unit != b.unit || a.value >= 1000 {
			continue
		}
		closing, opening := r.opening(a)
		if opening >= 0 && r.changes(opening) && r.link(a, b, closing) != noLink {
			a.set(a.value * b.scale)
			a.scale, a.unit = b.scale, b.unit
		}
	}
}

// isYear tells bare digits that look like a year.
func (r *Reader) isYear(it *item) bool {
	return it.digits && it.unit == "" && it.last == it.first+1 && r.width(it.first) == 4 && 1000 <= it.value && it.value < 2100
}

// changes reports whether a word of change stands before piece i, so that what
// follows are two values and no range.
func (r *Reader) changes(i int) bool {
	for k := i - 1; k >= 0 && k >= i-farChange && r.pieces[k].Kind == scan.Word; k-- {
		if r.table.changes[r.pieces[k].ID] {
			return true
		}
	}
	return false
}

// farChange is how many words before a range a word of change may stand: "raised
// the number of the dead from 9 to 17".
const farChange = 8

// linkage is what stands between two numbers.
type linkage uint8

const (
	noLink linkage = iota
	dash
	to    // "20 to 32"
	word1 // the closing word of an opening one: "between 20 and 32"
	next  // "two or three"
)

// opening returns the closing word of the range word before a number and its
// first piece, -1 if there is none.
func (r *Reader) opening(a *item) (closing string, at int) {
	for n := 1; n <= 4 && n <= a.in; n++ {
		at := a.in - n
		if !r.table.may(r.pieces[at].ID, beginsRange) {
			continue
		}
		if closing, took := r.table.ranges.Longest(r.pieces[at:a.in]); took > 0 && r.loose(at+took, a.in) {
			return closing, at
		}
	}
	return "", -1
}

// loose reports whether nothing but a word of about stands between.
func (r *Reader) loose(from, to int) bool {
	if from == to {
		return true
	}
	b, n := r.table.bounds.Longest(r.pieces[from:to])
	return n == to-from && b.approx == About
}

func (r *Reader) link(a, b *item, closing string) linkage {
	from, end := a.out, b.in
	if from > end || end-from > 4 || from == end {
		return noLink
	}
	p := r.pieces
	if (p[from].Mark == '-' || p[from].Mark == '–' || p[from].Mark == '~') && r.loose(from+1, end) {
		return dash
	}
	if p[from].Mark == '-' { // "four- to six-month"
		from++
	}
	if from >= end || p[from].Kind != scan.Word || !r.loose(from+1, end) {
		return noLink
	}
	switch how, ok := r.table.links[p[from].ID]; {
	case closing != "" && p[from].ID == r.table.closing[closing]:
		return word1
	case ok && p[from].ID != 0:
		return how
	}
	return noLink
}

// isDashRange refuses telephone numbers, dates and scores in a row:
// "1994-95-96", "06-12-34"; and a dash with space on one side only.
func (r *Reader) isDashRange(a, b *item) bool {
	p := r.pieces
	if a.in > 0 && !p[a.in].Space && p[a.in-1].Mark == '-' || b.out < len(p) && p[b.out].Mark == '-' && b.out+1 < len(p) && p[b.out+1].Kind == scan.Digits {
		return false
	}
	return a.unit == "" || b.unit != ""
}
