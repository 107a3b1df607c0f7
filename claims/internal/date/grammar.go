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
			q.full = true
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
	if a.number {
		return false
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
