package number

import (
	"math"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// digits reads the number in digits that begins at piece i and says how many
// pieces it takes: "2,400", "2 400", "2.400", "12,7", ".77", "10:30".
func (r *Reader) digits(i int) (v float64, n int, ok bool) {
	if r.inList(i) || r.afterLetters(i) {
		v, ok = r.value(i, 1, 0)
		return v, 1, ok && !r.afterLetters(i) && !(r.inList(i) && r.afterLetters(i-2)) // "PS8.1bn"
	}
	whole := r.thousands(i)
	frac := r.fraction(i, whole)
	if whole == 1 && frac == 0 {
		if v, n := r.clock(i); n > 0 {
			return v, n, true
		}
	}
	v, ok = r.value(i, whole, frac)
	return v, whole + frac, ok
}

// codeUnit is the unit of digits that number something: a score, a season, a
// day, a telephone.
const codeUnit = "number"

// code reads digits joined by hyphens or strokes that are no range as one
// number: "131-113", "1971-72", "9/11". Three and more are no number at all:
// "2019-09-01", "06-12-34-56".
func (r *Reader) code(i int) item {
	n, at := 1, i+1
	for r.joinedMark(at) && (r.pieces[at].Mark == '-' || r.pieces[at].Mark == '/') {
		at += 2
		n++
	}
	it := item{first: i, last: i, digits: true, words: 1, closed: true, unit: codeUnit}
	if n == 1 || r.joinedMark(at) || r.afterLetters(i) {
		return it
	}
	low, _ := r.value(i, 1, 0)
	high, _ := r.value(i+2, 1, 0)
	if n == 2 && r.pieces[i+1].Mark == '-' && low < high && r.text[r.pieces[i+2].Start] != '0' {
		return it
	}
	it.last = at
	it.set(low)
	it.skip = n > 2
	return it
}

// powered multiplies a number by the power of ten written after it:
// "6.02×10^23", "2.9×10-8".
func (r *Reader) powered(it item) item {
	p, at := r.pieces, it.last
	if !it.digits || at+2 >= len(p) || p[at].Mark != '×' || p[at+1].Kind != scan.Digits || r.text[p[at+1].Start:p[at+1].End] != "10" {
		return it
	}
	if at += 2; p[at].Mark == '^' {
		at++
	}
	below := at < len(p) && p[at].Mark == '-'
	if below {
		at++
	}
	if at >= len(p) || p[at].Kind != scan.Digits || p[at].Space || r.width(at) > 2 {
		return it
	}
	exponent, _ := r.value(at, 1, 0)
	v := it.value * math.Pow10(int(exponent))
	if below {
		v = it.value / math.Pow10(int(exponent))
	}
	if math.IsInf(v, 0) {
		return it
	}
	it.set(v)
	it.last = at + 1
	return it
}

// inList reports whether the digits go on a list without spaces: "22,24,26".
func (r *Reader) inList(i int) bool {
	return i >= 2 && r.joinedMark(i-1) && (r.pieces[i-1].Mark == ',' || r.pieces[i-1].Mark == '.') && r.pieces[i-2].Kind == scan.Digits
}

// afterLetters tells "TB2", "V-12" and "T10:38", not "AUD5" and "20h30".
func (r *Reader) afterLetters(i int) bool {
	p := r.pieces
	if i == 0 || p[i].Space {
		return false
	}
	if p[i-1].Mark == ':' && r.joinedMark(i-1) {
		return true // a clock would have taken it
	}
	if p[i-1].Mark == '-' && i > 1 && !p[i-1].Space {
		return r.isLetters(i-2) && (i == 2 || p[i-2].Space || p[i-3].Kind == scan.Mark) // "(CA-14)"
	}
	if p[i-1].Kind != scan.Word || r.prefix(i) > 0 {
		return false
	}
	hours := i > 1 && p[i-2].Kind == scan.Digits && !p[i-1].Space && r.isUnit(i-1)
	return !hours
}

// beforeCode tells "39A", "5G" and "6abc", whose letters are neither unit nor
// suffix.
func (r *Reader) beforeCode(at int) bool {
	return at < len(r.pieces) && !r.pieces[at].Space && r.pieces[at].Kind == scan.Word && !r.isUnit(at)
}

func (r *Reader) isLetters(i int) bool {
	p := r.pieces[i]
	if p.Kind != scan.Word || p.End-p.Start > 2 {
		return false
	}
	for _, c := range r.text[p.Start:p.End] {
		if !unicode.IsUpper(c) {
			return false
		}
	}
	return true
}

// joinedMark reports whether piece i is a mark between two digit pieces
// without spaces.
func (r *Reader) joinedMark(i int) bool {
	p := r.pieces
	return i > 0 && i+1 < len(p) && p[i].Kind == scan.Mark && !p[i].Space && !p[i+1].Space &&
		p[i-1].Kind == scan.Digits && p[i+1].Kind == scan.Digits
}

func (r *Reader) width(i int) int {
	return utf8.RuneCountInString(r.text[r.pieces[i].Start:r.pieces[i].End])
}

// thousands says how many pieces the whole part takes: 1, or more with groups
// of three after a mark or a space, all the same.
func (r *Reader) thousands(i int) int {
	first := r.width(i)
	if first > 3 || r.text[r.pieces[i].Start] == '0' {
		return 1
	}
	if n := r.groups(i, r.spaced); n > 1 {
		return n
	}
	if !r.joinedMark(i + 1) {
		return 1
	}
	mark := r.pieces[i+1].Mark
	n := r.groups(i, func(at int) int {
		if r.joinedMark(at) && r.pieces[at].Mark == mark {
			return 2
		}
		return 0
	})
	if n == 3 && mark == r.table.decimal || mark != ',' && mark != '.' && mark != '\'' {
		return 1
	}
	return n
}

// groups counts the pieces of groups of three digits; step says how many
// pieces lead to the next group. A group of another width makes it a list.
func (r *Reader) groups(i int, step func(at int) int) int {
	at := i + 1
	for {
		n := step(at)
		if n == 0 {
			return at - i
		}
		if r.width(at+n-1) != 3 || at-i > 12 {
			return 1
		}
		at += n
	}
}

// spaced is the step of "1 414 021": digits after exactly one space.
func (r *Reader) spaced(at int) int {
	p := r.pieces
	if at >= len(p) || p[at].Kind != scan.Digits {
		return 0
	}
	switch r.text[p[at-1].End:p[at].Start] {
	case " ", "\u00a0", "\u202f", "\u2009":
		return 1
	}
	return 0
}

// fraction says how many pieces the decimal part takes: 2 or 0. The mark of
// thousands is a decimal one where no three digits follow: "1,3".
func (r *Reader) fraction(i, whole int) int {
	at := i + whole
	if !r.joinedMark(at) || r.joinedMark(at+2) && (r.pieces[at+2].Mark == ',' || r.pieces[at+2].Mark == '.') {
		return 0
	}
	mark := r.pieces[at].Mark
	if mark == r.table.decimal || whole == 1 && (mark == ',' || mark == '.') {
		return 2
	}
	return 0
}

// clock reads "10:30" and "1:36:06.6" as hours; what stands after the minutes
// is taken and does not count.
func (r *Reader) clock(i int) (hours float64, n int) {
	if !r.joinedMark(i+1) || r.pieces[i+1].Mark != ':' || r.width(i) > 2 || r.width(i+2) != 2 {
		return 0, 0
	}
	h, _ := r.value(i, 1, 0)
	m, _ := r.value(i+2, 1, 0)
	if h >= 25 || m >= 60 {
		return 0, 0
	}
	for n = 3; r.joinedMark(i + n); {
		n += 2
	}
	return h + m/60, n
}

// value parses whole pieces and a decimal part.
func (r *Reader) value(i, whole, frac int) (float64, bool) {
	b := r.scratch[:0]
	for k := i; k < i+whole; k++ {
		b = r.appendDigits(b, k)
	}
	if frac > 0 {
		b = append(b, '.')
		b = r.appendDigits(b, i+whole+1)
	}
	r.scratch = b
	if len(b) <= 15 && frac == 0 {
		n := int64(0)
		for _, c := range b {
			n = n*10 + int64(c-'0')
		}
		return float64(n), len(b) > 0
	}
	v, err := strconv.ParseFloat(string(b), 64)
	return v, err == nil
}

// appendDigits appends the digits of a piece, of any script, as ASCII.
func (r *Reader) appendDigits(b []byte, i int) []byte {
	p := r.pieces[i]
	if p.Kind != scan.Digits {
		return b
	}
	for _, c := range r.text[p.Start:p.End] {
		b = append(b, '0'+byte(digit(c)))
	}
	return b
}

// digit is the value of a decimal digit: Unicode keeps each script's ten in a
// row, nought first.
func digit(c rune) rune {
	if c < utf8.RuneSelf {
		return c - '0'
	}
	for _, r := range unicode.Nd.R16 {
		if rune(r.Lo) <= c && c <= rune(r.Hi) {
			return (c - rune(r.Lo)) % 10
		}
	}
	for _, r := range unicode.Nd.R32 {
		if rune(r.Lo) <= c && c <= rune(r.Hi) {
			return (c - rune(r.Lo)) % 10
		}
	}
	return 0
}
