package date

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
	if at := r.before(i); !r.is(at, cue, opener, ahead, from, since, edge) && !r.opens(i) && !r.follows(at) && !r.closes(i) && !(r.is(at, unit) && r.at(at).grain == yearGrain) {
		return period{}, i
	}
	return period{lo: Of(a.value, 1, 1), hi: Of(a.value, 12, 31), known: true, grain: yearGrain, year: true}, i + 1
}

// opens reports whether the year at atom i begins a range after a filler: "de
// 2007 à 2009".
func (r *Reader) opens(i int) bool {
	return r.is(i-1, filler) && r.is(i+1, link) && r.at(i+1).value == 0
}

// closes reports whether the year at atom i ends a phrase that a word of it
// belongs to: "died in the floods of 2022", not "2022 of them", "a force of 2000".
func (r *Reader) closes(i int) bool {
	y := r.at(i).value
	return r.is(i-1, filler) && r.is(i-2, other) && !r.at(i-2).upper && y >= 1900 && y%100 != 0 && !r.is(i+1, other, numeral, unit, hyphen)
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
