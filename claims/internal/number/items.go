package number

import (
	"math"

	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// item is a number in the making; positions are pieces, half-open.
type item struct {
	first, last int // the number alone
	from, to    int // with its bound
	out         int // after its unit
	in          int // before its unit: "$"
	value       float64
	low, high   float64
	approx      Approx
	unit        string
	scale       float64
	words       int
	ordinal     bool
	fraction    bool
	digits      bool
	derived     bool
	closed      bool // nothing more can follow
	skip        bool // taken up by another
}

// isBound reports whether a vague word bounds the digits after it: "quelques
// 300".
func (r *Reader) isBound(it item) bool {
	return it.approx == Vague && it.last < len(r.pieces) && r.pieces[it.last].Kind == scan.Digits && r.table.may(r.pieces[it.first].ID, beginsBound)
}

// item reads the number at piece i with its sign, article and suffix.
func (r *Reader) item(i int) item {
	p := &r.pieces[i]
	switch {
	case p.Kind == scan.Digits:
		if r.plain {
			return r.bare(i)
		}
		if it := r.code(i); it.last > i {
			return it
		}
		return r.powered(r.suffixed(r.cardinal(i)))
	case r.plain && p.Kind == scan.Mark:
		return item{first: i, last: i}
	case p.Mark == '-':
		return r.negative(i, i+1)
	case p.Mark == '.':
		return r.leadingPoint(i)
	}
	w, n := r.word(i)
	switch w.kind {
	case unitWord, tenWord, hundred, scale, group, vague, ordinal:
		if w.kind == unitWord && w.value == 1 {
			if it := r.headed(i, i+n); it.last > i {
				return it
			}
		}
		it := r.cardinal(i)
		it.skip = w.kind == unitWord && w.low > 0 && it.words == 1 && it.last == i+n && n < len(r.pieces)
		return it
	case minus:
		return r.negative(i, i+n)
	case article:
		return r.headed(i, i+n)
	case fraction, part:
		return r.share(i, w, n)
	}
	return item{first: i, last: i}
}

// bare reads one run of digits with the ending of an ordinal.
func (r *Reader) bare(i int) item {
	it := item{first: i, last: i + 1, digits: true, words: 1}
	v, _ := r.value(i, 1, 0)
	it.set(v)
	if at := i + 1; at < len(r.pieces) && !r.pieces[at].Space && r.pieces[at].Kind == scan.Word {
		if s := r.table.suffixes[r.text[r.pieces[at].Start:r.pieces[at].End]]; s.ordinal {
			it.ordinal, it.last = true, at+1
		}
	}
	return it
}

// negative reads "-504" and "minus five"; a hyphen after anything but a space
// is none ("STS-135"), nor is one after a number ("2 -7").
func (r *Reader) negative(i, from int) item {
	none := item{first: i, last: i}
	sign := i < len(r.pieces) && r.pieces[i].Kind == scan.Mark
	if from >= len(r.pieces) || sign && i > 0 && !r.isSign(i) {
		return none
	}
	if !sign && r.hyphen(from) {
		from++ // "minus-130"
	}
	spaced := r.pieces[from].Space
	if sign && (spaced && i > 0 || r.pieces[from].Kind != scan.Digits) {
		return none
	}
	if !sign && (r.isNumberWord(i-1) || r.inBound(i)) {
		return none // "eight minus four", "au moins dix"
	}
	it := r.item(from)
	if it.last == from+1 && it.value == 1 && !it.digits && it.last < len(r.pieces) && r.pieces[it.last].Kind == scan.Word {
		return none // "encore moins un reniement"
	}
	if it.last <= from || it.ordinal || it.value < 0 || sign && spaced && it.last < len(r.pieces) {
		return none
	}
	it.first = i
	it.value, it.low, it.high = -it.value, -it.high, -it.low
	return it
}

// isSign reports whether the hyphen at piece i may be a minus: after a space,
// a bracket or a sign of money, and after a number only before a percentage.
func (r *Reader) isSign(i int) bool {
	p := r.pieces
	if !p[i].Space {
		return p[i-1].Mark == '(' || r.isMoney(i-1)
	}
	if p[i-1].Kind != scan.Digits {
		return true
	}
	for k := i + 1; k < len(p) && k < i+5; k++ {
		if p[k].Mark == '%' {
			return !p[i+1].Space
		}
	}
	return false
}

// isMoney tells a sign of money: "$-5".
func (r *Reader) isMoney(i int) bool { return r.pieces[i].Kind == scan.Mark && r.prefix(i+1) > 0 }

func (r *Reader) isNumberWord(i int) bool {
	w, _ := r.word(i)
	return w.kind >= unitWord && w.kind <= fraction || i >= 0 && r.pieces[i].Kind == scan.Digits
}

// inBound reports whether the word at piece i ends a bound of several words.
func (r *Reader) inBound(i int) bool {
	for n := 1; n <= 2 && n <= i; n++ {
		if _, took := r.table.bounds.Longest(r.pieces[i-n:]); took == n+1 {
			return true
		}
	}
	return false
}

func (r *Reader) leadingPoint(i int) item {
	none := item{first: i, last: i}
	if i+1 >= len(r.pieces) || i > 0 && !r.pieces[i].Space || r.pieces[i+1].Space || r.pieces[i+1].Kind != scan.Digits {
		return none
	}
	b := append(r.scratch[:0], '0')
	r.scratch = b
	v, ok := r.value(i+1, 1, 0)
	if !ok {
		return none
	}
	it := item{first: i, last: i + 2, digits: true, words: 1}
	it.set(v / math.Pow(10, float64(r.width(i+1))))
	return r.suffixed(it)
}

// headed reads a number after an article: "a million", "une trentaine", "a
// fifth of".
func (r *Reader) headed(i, at int) item {
	none := item{first: i, last: i}
	if at >= len(r.pieces) {
		return none
	}
	if r.hyphen(at) && r.wordsAround(at) {
		at++
	}
	w, n := r.word(at)
	switch w.kind {
	case hundred, scale:
		if w.kind == scale && w.low > 0 {
			return none // "a thousands"
		}
	case group, vague:
	case fraction, part:
		it := r.share(at, w, n)
		if it.last <= at {
			return none
		}
		it.first = i
		return it
	case ordinal:
		if w.value > 2 && r.divides(1, at+n) {
			it := item{first: i, last: at + n, fraction: true, words: 1}
			it.set(1 / w.value)
			return it
		}
		return none
	default:
		return none
	}
	it := r.cardinal(at)
	it.first = i
	return it
}

// share reads "half", "half a million", "une demi-douzaine".
func (r *Reader) share(i int, w word, n int) item {
	it := item{first: i, last: i + n, fraction: true, words: 1}
	it.set(w.value)
	at := it.last
	if r.hyphen(at) && r.wordsAround(at) {
		at++
	}
	next, _ := r.word(at)
	if next.kind == scale || next.kind == group || next.kind == hundred {
		base := r.cardinal(at)
		it.last, it.fraction, it.scale, it.closed = base.last, false, base.scale, true
		it.set(w.value * base.value)
		if next.kind == group && base.approx == Vague {
			it.approx, it.low, it.high = Vague, math.Floor(w.value*next.low), math.Ceil(w.value*next.high)
		}
		return it
	}
	if w.kind == part || r.hyphen(i+n) || i > 0 && r.hyphen(i-1) && r.pieces[i-1].Mark == '-' {
		it.last = i // "half-staff"
	}
	return it
}

// suffixed reads letters glued to digits: "10k", "1.5m", "21st"; "1990s" is no
// number.
func (r *Reader) suffixed(it item) item {
	at := it.last
	if it.last > it.first && r.beforeCode(at) {
		if _, ok := r.table.suffixes[r.text[r.pieces[at].Start:r.pieces[at].End]]; !ok || r.glued(at+1) {
			it.skip = true
			return it
		}
	}
	if at <= it.first || at >= len(r.pieces) || r.pieces[at].Space || r.pieces[at].Kind != scan.Word || r.pieces[at-1].Kind != scan.Digits {
		return it
	}
	s, ok := r.table.suffixes[r.text[r.pieces[at].Start:r.pieces[at].End]]
	if !ok || r.glued(at+1) {
		return it
	}
	it.last, it.skip, it.ordinal = at+1, s.decade, s.ordinal
	if s.value != 1 {
		it.scale = s.value
	}
	it.set(it.value * s.value)
	return it
}
