package number

import (
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// findBounds widens each number by the words that bound it, before ("at least
// 40") or after ("150 morts au moins").
func (r *Reader) findBounds() {
	for i := 0; i < len(r.pieces); {
		if !r.table.may(r.pieces[i].ID, beginsBound) {
			i++
			continue
		}
		i = max(i+1, r.boundAt(i))
	}
}

// convert gives figures in brackets the bound of the one they convert: "just
// under 296 hp (221 kW / 300 PS)".
func (r *Reader) convert() {
	converted := false
	for k := 1; k < len(r.items); k++ {
		a, b := &r.items[k-1], &r.items[k]
		at := b.in - 1
		near := at >= a.out && at <= a.out+2 && (r.pieces[at].Mark == '(' || converted && r.pieces[at].Mark == '/')
		converted = near && a.approx != Exact && a.approx < Vague && b.approx == Exact && a.unit != "" && b.unit != "" && (a.unit != b.unit || converted) && !b.skip
		if converted {
			r.apply(b, bound{approx: a.approx, low: a.low})
		}
	}
}

// boundAt applies the bound at piece i and returns where to go on.
func (r *Reader) boundAt(i int) int {
	b, n := r.table.bounds.Longest(r.pieces[i:])
	if n == 0 {
		return i
	}
	if b.before {
		if it := r.bounded(i + n); it != nil && it.from > i {
			r.apply(it, b)
			it.from = i
			return it.to
		}
	}
	if b.after && !r.begins(i+n) && !r.boundWithin(i, n) {
		if it := r.numberBefore(i); it != nil {
			r.apply(it, b)
			it.to = i + n
			return it.to
		}
	}
	return i
}

// boundEnding is the bound that ends before piece i, and how many pieces it
// takes: "au moins un mort".
func (r *Reader) boundEnding(i int) (bound, int) {
	for n := min(4, i); n > 0; n-- {
		if b, took := r.table.bounds.Longest(r.pieces[i-n : i]); took == n && b.before && b.approx == AtLeast {
			return b, n
		}
	}
	return bound{}, 0
}

// bounded is the number that a bound before piece i speaks of; other bounds
// and fillers may stand between: "at least some 50", "at least a total of 5".
func (r *Reader) bounded(i int) *item {
	if r.hyphen(i) {
		i++ // "sub-7 nanometre"
	}
	for n := 0; n < 4 && i < len(r.pieces); n++ {
		if r.at[i] > 0 {
			it := &r.items[r.at[i]-1]
			if it.skip || it.ordinal {
				return nil
			}
			return it
		}
		if w, took := r.word(i); w.kind == filler || w.kind == article {
			i += took
		} else if _, took := r.table.bounds.Longest(r.pieces[i:]); took > 0 {
			i += took
		} else {
			return nil
		}
	}
	return nil
}

// boundWithin reports whether the words at piece i hold the beginning of a
// bound of the next number: "5000 or less than 4000".
func (r *Reader) boundWithin(i, n int) bool {
	for k := i + 1; k < i+n; k++ {
		if b, m := r.table.bounds.Longest(r.pieces[k:]); m > 0 && b.before && k+m > i+n && r.begins(k+m) {
			return true
		}
	}
	return false
}

// begins reports whether a number begins at piece i.
func (r *Reader) begins(i int) bool { return r.bounded(i) != nil }

// numberBefore is the number that a bound at piece i follows, with at most two
// words between.
func (r *Reader) numberBefore(i int) *item {
	k, _ := slices.BinarySearchFunc(r.items, i, func(it item, i int) int { return it.first - i })
	for k--; k >= 0; k-- {
		it := &r.items[k]
		if it.skip {
			continue
		}
		if it.ordinal || it.out > i || it.to > i || i-it.out > 2 || !r.allWords(it.out, i) {
			return nil
		}
		return it
	}
	return nil
}

func (r *Reader) allWords(from, to int) bool {
	for ; from < to; from++ {
		if r.pieces[from].Kind != scan.Word {
			return false
		}
	}
	return true
}

// apply turns a number into the interval its bound makes of it.
func (r *Reader) apply(it *item, b bound) {
	if it.approx == Range || b.approx == About && it.approx != Exact {
		return
	}
	n := it.value
	low := n
	if it.approx == Vague && b.approx == AtLeast {
		low = it.low // "au moins une trentaine"
	}
	step := 0.0
	if n == math.Floor(n) {
		step = 1
	}
	it.approx = b.approx
	switch b.approx {
	case AtLeast:
		it.low, it.high = low, math.Inf(1)
	case MoreThan:
		it.low, it.high = low+step, math.Inf(1)
	case AtMost:
		it.low, it.high = math.Min(b.low, n), n
	case LessThan:
		it.low, it.high = math.Min(b.low, n-step), n-step
		if it.approx = AtMost; n <= 0 {
			it.low = math.Inf(-1)
		}
	case Nearly:
		it.low, it.high = nearly(n), n-step
	case About:
		it.low, it.high = about(n, step)
	}
	if it.low > it.high {
		it.low, it.high = it.high, it.low
	}
}

// nearly is seven eighths, rounded as the number is: 40 gives 35.
func nearly(n float64) float64 {
	if n == math.Floor(n) {
		return math.Round(0.875 * n)
	}
	return 0.875 * n
}

func about(n, step float64) (low, high float64) {
	d := math.Abs(n) / 10
	if step == 0 {
		return n - d, n + d
	}
	return math.Floor(n - d), math.Ceil(n + d)
}

// joinBounds makes one interval of two bounds that face each other: "at most
// 100 and at least 20".
func (r *Reader) joinBounds() {
	last := -1
	for i := range r.items {
		b := &r.items[i]
		if b.skip {
			continue
		}
		if last >= 0 && r.facing(&r.items[last], b) {
			b.skip = true
			continue
		}
		last = i
	}
}

func (r *Reader) facing(a, b *item) bool {
	lower := func(it *item) bool { return it.approx == AtLeast || it.approx == MoreThan }
	upper := func(it *item) bool { return it.approx == AtMost }
	if !(lower(a) && upper(b) || upper(a) && lower(b)) || b.from < a.to || b.from-max(a.to, a.out) > 2 || !r.only(max(a.to, a.out), b.from, connector, and) {
		return false
	}
	low, high := a.low, b.high
	if upper(a) {
		low, high = b.low, a.high
	}
	if low > high {
		return false
	}
	a.low, a.high, a.approx, a.value = low, high, Range, low
	a.last, a.to, a.out = b.last, b.to, b.out
	return true
}
