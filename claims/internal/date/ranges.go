package date

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
