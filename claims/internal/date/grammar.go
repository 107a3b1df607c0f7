package date

import "unicode"

// mention reads the date or range of dates at atom i; next is i if there is
// none.
func (r *Reader) mention(i int) (p period, next int) {
	if r.is(i, other, mark, comma, hyphen, link, part) {
		return p, i
	}
	if p, next = r.between(i); next > i {
		return p, next
	}
	at := i
	if r.is(i, since) {
		at = r.skip(i+1, the, filler)
		if p, next = r.date(at); next > at {
			return r.since(p), next
		}
		return p, i
	}
	if r.is(i, cue, opener, on, filler) {
		// the preposition is no part of the date
		return p, i
	}
	return r.single(at)
}

// single reads one date with the part of the day after it.
func (r *Reader) single(i int) (period, int) {
	p, next := r.date(i)
	if next > i {
		next = r.parts(next)
	}
	return p, next
}

// parts skips "Saturday morning", "samedi dans la soirée".
func (r *Reader) parts(i int) int {
	if at := r.skip(i, filler, the); r.is(at, part) {
		return at + 1
	}
	return i
}

// between reads a range: "between 25 and 27 July", "du 1er au 6 février",
// "July 13 through 15", "10 August - 12 September 2013".
func (r *Reader) between(i int) (period, int) {
	at := i
	opened := r.is(i, opener, from, filler)
	if opened {
		at = r.skip(i+1, the, filler)
	}
	left, mid := r.end(at)
	if mid == at {
		return period{}, i
	}
	mid = r.parts(mid)
	if !r.is(mid, link, hyphen) || r.at(mid).value > 0 && !opened {
		return period{}, i
	}
	start := r.skip(mid+1, the, filler, on)
	right, next := r.end(start)
	if next == start || !left.known && !left.bare() && left.relative {
		return period{}, i
	}
	p, ok := r.join(left, right)
	if !ok {
		return period{}, i
	}
	return p, r.parts(next)
}

// bare reports whether the period is a day of an untold month: "13" of "13 to
// 15 July".
func (p *period) bare() bool { return p.day > 0 && p.month == 0 && !p.known }

// end reads one end of a range, which may be a day alone.
func (r *Reader) end(i int) (period, int) {
	p, next := r.date(i)
	at := i
	if r.is(at, weekday) {
		at = r.skip(at+1, comma, the)
	}
	if a := r.at(at); r.is(at, numeral) && isDay(a) {
		if next > at+1 || next == at+1 && !r.is(next, link, hyphen) {
			return p, next
		}
		q := period{day: a.value, grain: dayGrain}
		end := at + 1
		if y, n := r.year(end); n > end {
			q.year, q.yearAfter, end = true, y, n
		}
		return q, end
	}
	return p, next
}

func isDay(a *atom) bool { return 1 <= a.value && a.value <= 31 && a.digits <= 2 }

// join makes one period of two ends; each gives the other the month and year
// that it lacks.
func (r *Reader) join(left, right period) (period, bool) {
	switch {
	case left.bare() && right.bare():
		return period{}, false
	case left.bare():
		if right.month == 0 || right.day == 0 {
			return period{}, false
		}
		y, _, _ := right.lo.date()
		left.lo = Of(y, right.month, left.day)
		if left.lo > right.lo || !valid(y, right.month, left.day) {
			return period{}, false
		}
	case right.bare():
		if left.month == 0 || left.day == 0 {
			return period{}, false
		}
		y, _, _ := left.lo.date()
		if right.year {
			y = right.yearAfter
			left.lo = Of(y, left.month, left.day)
		}
		right.hi = Of(y, left.month, right.day)
	case right.year && !left.year && left.month > 0:
		left = r.inYear(left, right.lo)
	case left.year && !right.year && right.month > 0:
		right = r.afterDay(right, left.lo)
	case !right.year && right.month > 0 && left.month == 0 && left.known && right.hi < left.lo:
		right = r.afterDay(right, left.lo) // "between now and 15 November"
	case !left.year && !right.year && left.month > 0 && right.month > 0 && left.lo > right.hi:
		left = r.inYear(left, right.lo)
	}
	p := period{lo: left.lo, hi: right.hi, known: true, relative: left.relative || right.relative, grain: right.grain, month: right.month, day: right.day,
		year: left.year || right.year, full: right.full}
	if !left.known && !left.bare() || !right.known && !right.bare() {
		p.known = false
	}
	return p, p.lo <= p.hi && (p.known || p.relative)
}

// inYear moves a yearless period to the last one before a day.
func (r *Reader) inYear(p period, before Day) period {
	y, _, _ := before.date()
	p = p.at(y)
	if p.lo > before {
		p = p.at(y - 1)
	}
	return p
}

// afterDay moves a yearless period to the first one after a day.
func (r *Reader) afterDay(p period, after Day) period {
	y, _, _ := after.date()
	p = p.at(y)
	if p.hi < after {
		p = p.at(y + 1)
	}
	return p
}

// at puts a month, or a day of it, into a year.
func (p period) at(year int) period {
	p.known = true
	if p.day > 0 {
		p.lo = Of(year, p.month, p.day)
		p.hi = p.lo
		return p
	}
	p.lo, p.hi = Of(year, p.month, 1), Of(year, p.month+1, 0)
	return p
}

func (r *Reader) since(p period) period {
	if r.Reference.Known && r.Reference.Day > p.lo {
		p.hi = r.Reference.Day
	}
	return p
}

// deepest is how often a date may hold a date: "the end of the first week of
// last month" holds three.
const deepest = 4

// date reads one date. The order is from the most telling form to the least.
func (r *Reader) date(i int) (p period, next int) {
	if r.depth >= deepest || r.is(i, other, mark, comma, hyphen, link) {
		return period{}, i
	}
	r.depth++
	defer func() { r.depth-- }()
	for _, form := range [...]func(*Reader, int) (period, int){
		(*Reader).numeric, (*Reader).calendar, (*Reader).nth, (*Reader).relative, (*Reader).shifted,
		(*Reader).edged, (*Reader).ago, (*Reader).onWeekday, (*Reader).yearAlone, (*Reader).dayAlone,
	} {
		if p, next = form(r, i); next > i {
			return p, next
		}
	}
	return period{}, i
}

// year reads the year after a date: "2014", ", 2014", "of 1995", "de 1995",
// and "96" where no word follows: "on 3 August 18 soldiers fell" has none.
func (r *Reader) year(i int) (year, next int) {
	at := r.skip(i, comma, filler, cue, ahead)
	a := r.at(at)
	if !r.is(at, numeral) || a.ordinal || at-i > 2 {
		return 0, i
	}
	if a.digits == 4 && isYear(a) {
		return a.value, at + 1
	}
	if a.digits == 2 && (at == i || r.is(at-1, filler)) && !r.is(at+1, other, numeral, unit, hyphen) && r.at(at+1).rune != ':' && r.at(at+1).rune != '%' {
		return century(a.value), at + 1
	}
	return 0, i
}

func isYear(a *atom) bool { return a.digits == 4 && 1000 <= a.value && a.value <= 2100 }

// century completes a year of two digits.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

// calendar reads a month with what it has of weekday, day and year: "Monday,
// Feb 18", "the 15th of July 1995", "2018 March 18", "avril 2017", "May".
func (r *Reader) calendar(i int) (period, int) {
	at := i
	if r.is(at, weekday) {
		at = r.skip(at+1, comma, the, filler)
	}
	day, year := 0, 0
	at = r.skip(at, the)
	if a := r.at(at); r.is(at, numeral) && a.digits == 4 && isYear(a) && r.is(r.skip(at+1, filler), month) {
		year, at = a.value, r.skip(at+1, filler)
	} else if r.is(at, numeral) && isDay(a) && !r.isMoney(at-1) {
		if m := r.dayThen(at + 1); r.is(m, month) && (a.digits > 0 || a.ordinal || !r.at(m).doubtful) {
			day, at = a.value, m
		}
	}
	if !r.is(at, month) || day == 0 && year == 0 && r.at(at).doubtful && !r.inDate(i, at) {
		return period{}, i
	}
	if a := r.at(i - 1); day == 0 && at == i && r.is(i-1, numeral) && a.digits <= 2 && !valid(year, r.at(at).value, a.value) {
		return period{}, i // "32 August"
	}
	m, next := r.at(at).value, r.stop(at+1)
	if day == 0 {
		day, next = r.dayAfter(next)
	}
	if year == 0 {
		year, next = r.year(next)
	}
	p, end := r.made(year, m, day, i, next)
	if r.is(i, weekday) && end > i && day > 0 && year == 0 {
		p = r.onSuch(p, r.at(i).value)
	}
	return p, end
}

// onSuch moves a day of a month to the nearest year in which it is such a
// weekday: "Monday, Feb 18" tells its year.
func (r *Reader) onSuch(p period, w int) period {
	if !p.known {
		return p
	}
	y, _, _ := r.Reference.Day.date()
	for _, n := range [...]int{0, -1, 1, -2, -3, -4, -5, -6} {
		if q := p.at(y + n); q.lo.weekday() == w && q.lo <= r.Reference.Day+366/2 {
			return q
		}
	}
	return p
}

// stop skips the stop of "Dec. 31".
func (r *Reader) stop(i int) int {
	if r.at(i).rune == '.' && !r.at(i).space && r.is(i+1, numeral) {
		return i + 1
	}
	return i
}

func (r *Reader) isMoney(i int) bool {
	return i >= 0 && i < len(r.atoms) && unicode.Is(unicode.Sc, r.at(i).rune)
}

// dayThen skips what may stand between a day and its month: "15th day of",
// "du mois de".
func (r *Reader) dayThen(i int) int {
	return r.skip(i, filler, the)
}

// dayAfter reads the day after a month: "Feb 18", "february the 15th", "October,
// 1st", not "May 2018" or "March 18 people".
func (r *Reader) dayAfter(i int) (day, next int) {
	at := r.skip(i, the, comma)
	a := r.at(at)
	if !r.is(at, numeral) || !isDay(a) || at > i && (!a.ordinal || r.is(at+1, other, unit, weekday)) || r.at(at+1).rune == ':' {
		return 0, i
	}
	return a.value, at + 1
}

// inDate reports whether a doubtful month has company: "in May", "last March".
func (r *Reader) inDate(i, at int) bool {
	a := r.at(at)
	if next := r.stop(at + 1); r.is(next, numeral) && (isDay(r.at(next)) || isYear(r.at(next))) {
		return true
	}
	if r.is(at+1, link, hyphen) && r.is(at+2, month) && r.at(at+1).value == 0 {
		return true
	}
	if r.is(at-1, shiftWord) && (a.upper || r.at(at-1).value != 0) || r.is(at-1, cue, ahead, on, opener, from, since, edge, filler) {
		return true
	}
	if r.is(at-1, link) && r.is(at-2, month) {
		return true
	}
	return i == 0 && len(r.atoms) == 1 && a.upper || r.is(at+1, shiftWord)
}

// made resolves day, month and year, each 0 if not told.
func (r *Reader) made(year, m, day, i, next int) (period, int) {
	if day > 0 && !valid(year, m, day) {
		return period{}, i
	}
	p := period{month: m, day: day, year: year > 0, grain: monthGrain}
	if day > 0 {
		p.grain = dayGrain
	}
	if p.full = year > 0 && day > 0; year > 0 {
		return p.at(year), next
	}
	if p.relative = true; !r.Reference.Known {
		return p, next
	}
	return r.past(p), next
}

// past puts a yearless period into the last year in which it has begun; 29
// February needs a leap year.
func (r *Reader) past(p period) period {
	y, _, _ := r.Reference.Day.date()
	p = p.at(y)
	for n := 0; n < 9 && (p.lo > r.Reference.Day || p.day > 0 && !valid(y, p.month, p.day)); n++ {
		y--
		p = p.at(y)
	}
	return p
}

// numeric reads "15/1/2019", "2019-01-15", "26.10.2021", and without a year
// "20/11".
func (r *Reader) numeric(i int) (period, int) {
	at := i
	if r.is(at, weekday) {
		at = r.skip(at+1, comma, the)
	}
	a, s, b := r.at(at), r.at(at+1), r.at(at+2)
	if !r.is(at, numeral) || !r.is(at+2, numeral) || a.digits == 0 || b.digits == 0 || s.space || b.space || !isSeparator(s.rune) || r.glued(at) {
		return period{}, i
	}
	t, c := r.at(at+3), r.at(at+4)
	if t.rune != s.rune || !r.is(at+4, numeral) || c.digits == 0 || t.space || c.space {
		return r.numericDay(i, at, a, b)
	}
	if isSeparator(r.at(at+5).rune) && !r.at(at+5).space && r.is(at+6, numeral) && !r.at(at+6).space {
		return period{}, i
	}
	y, m, d := c.value, b.value, a.value
	switch {
	case a.digits == 4:
		y, m, d = a.value, b.value, c.value
	case c.digits == 2:
		y = century(c.value)
	case c.digits != 4:
		return period{}, i
	case r.table.monthFirst:
		m, d = a.value, b.value
	}
	if c.digits == 2 && a.digits != 4 && r.table.monthFirst {
		m, d = a.value, b.value
	}
	if m > 12 {
		m, d = d, m
	}
	if y < 1000 || y > 2100 || !valid(y, m, d) {
		return period{}, i
	}
	return r.made(y, m, d, i, at+5)
}

func isSeparator(c rune) bool { return c == '/' || c == '-' || c == '.' }

// glued reports whether digits and a separator stand before: "133-03-03-2020".
func (r *Reader) glued(i int) bool {
	return i > 0 && !r.at(i).space && isSeparator(r.at(i-1).rune)
}

// numericDay reads "20/11" and, after a weekday, "Friday 7.6".
func (r *Reader) numericDay(i, at int, a, b *atom) (period, int) {
	cued := at > i || r.is(i-1, the)
	if a.digits > 2 || b.digits > 2 || !cued && (r.at(at+1).rune != '/' || a.digits < 2 || b.digits < 2) || isSeparator(r.at(at+3).rune) && !r.at(at+3).space && r.is(at+4, numeral) {
		return period{}, i
	}
	d, m := a.value, b.value
	if r.table.monthFirst {
		d, m = m, d
	}
	if m > 12 {
		d, m = m, d
	}
	if !valid(0, m, d) {
		return period{}, i
	}
	return r.made(0, m, d, i, at+3)
}

// yearAlone reads a year that a word announces: "in 2014", "since 2012".
func (r *Reader) yearAlone(i int) (period, int) {
	a := r.at(i)
	if r.is(i, era) && r.is(i+1, numeral) && isYear(r.at(i+1)) {
		lo, hi := around(Of(r.at(i+1).value, 1, 1), decadeGrain)
		return period{lo: lo, hi: hi, known: true, grain: decadeGrain, year: true}, i + 2
	}
	if !r.is(i, numeral) || !isYear(a) || a.ordinal {
		return period{}, i
	}
	if r.at(i+1).rune == '%' || r.at(i+1).rune == ':' || r.is(i+1, hyphen) && !r.at(i+1).space && r.is(i+2, numeral) && r.at(i+2).digits != 4 {
		return period{}, i
	}
	if at := r.before(i); !r.is(at, cue, opener, ahead, from, since, edge) && !r.opens(i) && !r.follows(at) && !(r.is(at, unit) && r.at(at).grain == yearGrain) {
		return period{}, i
	}
	return period{lo: Of(a.value, 1, 1), hi: Of(a.value, 12, 31), known: true, grain: yearGrain, year: true}, i + 1
}

// opens reports whether the year at atom i begins a range after a filler: "de
// 2007 à 2009".
func (r *Reader) opens(i int) bool {
	return r.is(i-1, filler) && r.is(i+1, link) && r.at(i+1).value == 0
}

// follows reports whether the link at atom i has a year before it.
func (r *Reader) follows(i int) bool {
	return r.is(i, link) && r.is(i-1, numeral) && isYear(r.at(i-1))
}

// before is the last atom before i that is no filler; an article is none:
// "in the 1700 block".
func (r *Reader) before(i int) int {
	for i--; r.is(i, filler); i-- {
	}
	return i
}

// dayAlone reads a day of the month of reference: "on the 15th", "le 4".
func (r *Reader) dayAlone(i int) (period, int) {
	a := r.at(i)
	if !r.is(i, numeral) || !isDay(a) || !r.is(i-1, the) || !r.is(i-2, on) && i >= 2 && (a.ordinal || a.digits == 0) || r.is(i+1, other, unit, numeral, filler, hyphen, the) || !r.Reference.Known {
		return period{}, i
	}
	y, m, today := r.Reference.Day.date()
	if a.value > today {
		m--
	}
	lo := clamp(y, m, a.value)
	return period{lo: lo, hi: lo, known: true, relative: true, grain: dayGrain, day: a.value}, i + 1
}
