package number

import (
	"math"

	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// cardinal reads the number at piece i; its last is i if there is none.
func (r *Reader) cardinal(i int) item {
	s := sum{room: math.Inf(1), unitFirst: r.table.unitFirst}
	it := item{first: i, last: i}
	at := i
	for at < len(r.pieces) {
		next, ok := r.step(&s, &it, at)
		if !ok {
			break
		}
		at = next
		if it.closed {
			break
		}
	}
	if s.taken == 0 && !it.closed {
		return item{first: i, last: i}
	}
	if !it.closed {
		it.set(s.value())
	}
	it.scale, it.words = s.scale, s.taken
	return it
}

// step takes one more word, digits or joiner of a number.
func (r *Reader) step(s *sum, it *item, at int) (next int, ok bool) {
	to := at
	if s.taken > 0 && r.hyphen(at) && r.wordsAround(at) {
		to++
	}
	if r.pieces[to].Kind == scan.Digits {
		return r.stepDigits(s, it, to)
	}
	w, n := r.word(to)
	switch w.kind {
	case noKind:
		return at, false
	case and:
		return r.stepAnd(s, it, w, to, n)
	case plus:
		if s.taken == 0 || s.last == group {
			return at, false
		}
		s.addFraction(w.value * s.unit())
	case point:
		return r.decimals(s, it, to+n)
	case ordinal:
		return r.stepOrdinal(s, it, w, to, n)
	case vague:
		if s.taken > 0 {
			return at, false
		}
		it.vague(w)
	case group:
		if s.taken == 0 {
			it.vague(w)
		} else if !s.add(w) {
			return at, false
		}
	case scale:
		if s.taken == 0 && w.low > 0 {
			it.vague(w)
		} else if !s.add(w) {
			return at, false
		}
	default:
		if !s.add(w) {
			return at, false
		}
	}
	it.last = to + n
	return to + n, true
}

func (r *Reader) stepDigits(s *sum, it *item, at int) (int, bool) {
	if s.taken > 0 && !r.pieces[at].Space {
		return at, false
	}
	v, n, ok := r.digits(at)
	if !ok || !s.addDigits(v) {
		return at, false
	}
	it.last, it.digits = at+n, true
	return at + n, true
}

// stepAnd goes on over "and" only if a fitting word follows: "two hundred and
// six", "vingt et un", not "vingt et deux".
func (r *Reader) stepAnd(s *sum, it *item, w word, at, n int) (int, bool) {
	if s.taken == 0 {
		return at, false
	}
	to := at + n
	if next := r.unitFraction(s, to); next > to {
		it.last = next
		return next, true
	}
	if !contains(w.after, s.last) {
		return at, false
	}
	if to < len(r.pieces) && r.hyphen(to) && r.wordsAround(to) {
		to++
	}
	if to >= len(r.pieces) {
		return at, false
	}
	if len(w.next) > 0 {
		v, _ := r.word(to)
		if !contains(w.next, v.value) {
			return at, false
		}
	}
	if r.pieces[to].Kind == scan.Digits && r.text[r.pieces[to].Start] == '0' {
		return at, false // "3 hundred and 0"
	}
	if v, _ := r.word(to); r.pieces[to].Kind == scan.Word && v.kind != unitWord && v.kind != tenWord && v.kind != ordinal && v.kind != hundred {
		return at, false
	}
	before := s.taken
	next, ok := r.step(s, it, to)
	if !ok || s.taken == before && !it.closed {
		return at, false
	}
	return next, true
}

// unitFraction adds what follows in "three and a fifth".
func (r *Reader) unitFraction(s *sum, at int) (next int) {
	one, n := r.word(at)
	v, m := r.word(at + n)
	if n == 0 || one.kind != article && one.value != 1 || v.kind != ordinal || v.value < 3 || s.last == group || s.last == ordinal {
		return at
	}
	s.addFraction(s.unit() / v.value)
	return at + n + m
}

func contains[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}

// stepOrdinal closes the number: "twenty-first", "two hundredth", and "two
// thirds", which divides.
func (r *Reader) stepOrdinal(s *sum, it *item, w word, at, n int) (int, bool) {
	if s.digits {
		return at, false
	}
	v := w.value
	switch {
	case s.taken == 0 || v < s.room && v < 100 && w.low == 0: // not "cent premier"
		s.group += v
	case v >= 100 && s.group > 0 && s.group < v && s.room <= 1:
		s.group *= v
	case v > 2 && s.taken == 1 && s.last == unitWord && r.divides(s.group, at+n):
		it.set(s.group / v)
		it.closed, it.fraction = true, true
		it.last = at + n
		return at + n, true
	default:
		return at, false
	}
	it.set(s.value())
	it.ordinal, it.closed = true, true
	it.last = at + n
	s.take(ordinal, false)
	return at + n, true
}

// divides tells "two thirds" and "a fifth of" from "one fifth victim".
func (r *Reader) divides(numerator float64, at int) bool {
	if numerator > 1 || at >= len(r.pieces) || r.pieces[at].Kind == scan.Mark {
		return !r.hyphen(at) // "a third-party governor"
	}
	w, _ := r.word(at)
	return w.kind == of
}

// decimals reads what follows "point": "zero point one two", "douze virgule
// cent douze".
func (r *Reader) decimals(s *sum, it *item, at int) (int, bool) {
	if s.taken == 0 || s.scale > 0 || at >= len(r.pieces) {
		return at, false
	}
	step, v, next := 1.0, 0.0, at
	for next < len(r.pieces) {
		w, n := r.word(next)
		if w.kind != unitWord || w.value > 9 {
			break
		}
		step /= 10
		v += w.value * step
		next += n
	}
	if tail := r.tail(next); tail.words > 0 {
		step /= math.Pow(10, 1+math.Floor(math.Log10(math.Max(1, tail.value))))
		v += tail.value * step
		next = tail.last
	}
	if next == at {
		return at, false
	}
	s.group += math.Round(v*1e9) / 1e9
	s.room = 0
	it.last = next
	return next, true
}

// tail is the whole number in words that decimals end with.
func (r *Reader) tail(at int) item {
	if at >= len(r.pieces) || r.pieces[at].Kind != scan.Word {
		return item{}
	}
	w, _ := r.word(at)
	if w.kind != unitWord && w.kind != tenWord && w.kind != hundred {
		return item{}
	}
	return r.cardinal(at)
}

func (r *Reader) word(at int) (word, int) {
	if at < 0 || at >= len(r.pieces) || !r.table.may(r.pieces[at].ID, beginsWord) {
		return word{}, 0
	}
	return r.table.words.Longest(r.pieces[at:])
}

// hyphen reports whether piece i is a hyphen without space around it.
func (r *Reader) hyphen(i int) bool {
	p := r.pieces
	return i+1 < len(p) && (p[i].Mark == '-' || p[i].Mark == '–') && !p[i].Space && !p[i+1].Space
}

func (r *Reader) wordsAround(i int) bool {
	return i > 0 && r.pieces[i-1].Kind == scan.Word && r.pieces[i+1].Kind == scan.Word
}
