package date

// edged reads a part of a period: "late March", "mi-décembre", "fin 1989",
// "the end of the month".
func (r *Reader) edged(i int) (period, int) {
	at := r.skip(i, the)
	if !r.is(at, edge) {
		return period{}, i
	}
	side := r.at(at).value
	at = r.skip(at+1, filler, the, hyphen)
	p, next := r.date(at)
	if r.is(at, unit) && next <= at && r.Reference.Known {
		lo, hi := around(r.Reference.Day, r.at(at).grain)
		p, next = period{lo: lo, hi: hi, known: true, relative: true, grain: r.at(at).grain}, at+1
	}
	if next <= at || !p.known || p.hi == p.lo {
		return period{}, i
	}
	p.lo, p.hi = third(p, side)
	return p, next
}

// third is the beginning, middle or end of a period.
func third(p period, side int) (lo, hi Day) {
	if p.grain == yearGrain {
		y, _, _ := p.lo.date()
		return Of(y, 5+4*side, 1), Of(y, 9+4*side, 0)
	}
	if p.grain == monthGrain {
		y, m, _ := p.lo.date()
		switch side {
		case -1:
			return p.lo, Of(y, m, 10)
		case 0:
			return Of(y, m, 10), Of(y, m, 20)
		}
		return Of(y, m, 21), p.hi
	}
	n := (p.hi - p.lo + 1) / 3
	switch side {
	case -1:
		return p.lo, p.lo + n
	case 0:
		return p.lo + n, p.hi - n
	}
	return p.hi - n - 1, p.hi
}

// nth reads a numbered part of a period: "first week of October 2014", "last
// Friday of October", "week 31", "la semaine du 10 avril".
func (r *Reader) nth(i int) (period, int) {
	at := r.skip(i, the)
	if r.is(at, unit) && r.at(at).grain == weekGrain {
		return r.weekNamed(i, at)
	}
	if p, next := r.dayOf(at); next > at {
		return p, next
	}
	n := 0
	switch {
	case r.is(at, numeral) && r.at(at).ordinal:
		n = r.at(at).value
		if r.is(at+1, shiftWord) && r.at(at+1).value < 0 {
			n, at = -n, at+1
		}
	case r.is(at, shiftWord) && r.at(at).value < 0:
		n = -1
	default:
		return period{}, i
	}
	a := r.at(at + 1)
	if !r.is(at+1, unit, weekday) || !r.is(at+2, filler, cue, the, opener, ahead) {
		return period{}, i
	}
	from := r.skip(at+2, filler, cue, the, opener, ahead)
	whole, next := r.date(from)
	if r.is(from, numeral) && isYear(r.at(from)) {
		y := r.at(from).value
		whole, next = period{lo: Of(y, 1, 1), hi: Of(y, 12, 31), known: true, grain: yearGrain}, from+1
	}
	if next <= from || !whole.known || whole.grain <= dayGrain {
		return period{}, i
	}
	lo, hi, ok := pick(whole, n, a)
	return period{lo: lo, hi: hi, known: true, relative: whole.relative, grain: a.grain}, choose(ok, next, i)
}

// dayOf reads "20th of the next month".
func (r *Reader) dayOf(i int) (period, int) {
	if !r.is(i, numeral) || !isDay(r.at(i)) || !r.is(i+1, filler, opener) {
		return period{}, i
	}
	at := r.skip(i+1, filler, opener)
	p, next := r.shifted(at)
	if next <= at || p.grain != monthGrain || !p.known {
		return period{}, i
	}
	p.lo += Day(r.at(i).value - 1)
	ok := p.lo <= p.hi
	p.hi, p.grain = p.lo, dayGrain
	return p, choose(ok, next, i)
}

func choose(ok bool, yes, no int) int {
	if ok {
		return yes
	}
	return no
}

// pick is the nth day, week, weekday or month of a period; a negative n counts
// from its end. A week belongs where its Thursday is.
func pick(whole period, n int, a *atom) (lo, hi Day, ok bool) {
	step, width, first := Day(1), Day(1), whole.lo
	switch {
	case a.kind == weekday:
		step = 7
		first += Day((a.value - whole.lo.weekday() + 7) % 7)
	case a.grain == weekGrain:
		step, width = 7, 7
		if first = whole.lo.monday(); whole.lo.weekday() > 4 {
			first += 7
		}
	case a.grain == dayGrain:
	default:
		return 0, 0, false
	}
	lo = first + Day(n-1)*step
	if n < 0 {
		last := first + (whole.hi-first)/step*step
		if a.grain == weekGrain && last+3 > whole.hi {
			last -= 7
		}
		lo = last + Day(n+1)*step
	}
	return lo, lo + width - 1, n != 0 && lo+width > whole.lo && lo <= whole.hi
}

// weekNamed reads "week 31 of 2018" by ISO 8601 and "the week of April 10th".
func (r *Reader) weekNamed(i, at int) (period, int) {
	if a := r.at(at + 1); r.is(at+1, numeral) && !a.ordinal && 1 <= a.value && a.value <= 53 && a.digits <= 2 && a.digits > 0 {
		year, next := r.year(at + 2)
		if year == 0 {
			year, _, _ = r.Reference.Day.date()
		}
		lo := Of(year, 1, 4).monday() + Day(7*(a.value-1))
		return period{lo: lo, hi: lo + 6, known: r.Reference.Known || next > at+2, relative: next == at+2, grain: weekGrain}, next
	}
	from := r.skip(at+1, filler, the, opener)
	if from == at+1 {
		return period{}, i
	}
	p, next := r.date(from)
	if next <= from || p.day == 0 {
		return period{}, i
	}
	p.lo, p.hi = around(p.lo, weekGrain)
	p.grain = weekGrain
	return p, next
}
