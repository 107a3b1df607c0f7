package date

// relative reads single words and "the next day": "yesterday", "overnight",
// "le lendemain".
func (r *Reader) relative(i int) (period, int) {
	a := r.at(i)
	switch {
	case r.is(i, offset):
		return r.days(a.value, a.value), i + 1
	case r.is(i, night):
		return r.days(a.value, a.value+1), i + 1
	case r.is(i, anaphor):
		return r.follow(a.value), i + 1
	case r.is(i, fixed):
		year, next := r.year(i + 1)
		return r.made(year, a.value/100, a.value%100, i, next)
	}
	return period{}, i
}

// days is a period from lo to hi days from the day of reference.
func (r *Reader) days(lo, hi int) period {
	return period{lo: r.Reference.Day + Day(lo), hi: r.Reference.Day + Day(hi), known: r.Reference.Known, relative: true, grain: dayGrain}
}

// follow is n days from the date before, else from the day of reference.
func (r *Reader) follow(n int) period {
	if r.Last.Known {
		return period{lo: r.Last.Day + Day(n), hi: r.Last.Day + Day(n), known: true, linked: true, grain: dayGrain}
	}
	return r.days(n, n)
}

// shifted reads a word of direction with a unit, a month or a weekday: "last
// week", "le mois prochain", "this Monday", "last 3 days", "2 next days".
func (r *Reader) shifted(i int) (period, int) {
	at := r.skip(i, the)
	if r.is(at, ago, later, sofar) {
		return r.soFar(i, at)
	}
	n, counted := 1, false
	dir, known := 0, false
	for k := 0; k < 3; k++ {
		switch {
		case r.is(at, shiftWord) && !known:
			dir, known = r.at(at).value, true
		case r.is(at, numeral, article, several) && !counted && !r.at(at).ordinal && r.at(at).value < 1000 && r.count(at) > 0:
			n, counted = r.count(at), true
		default:
			k = 3
			continue
		}
		at++
	}
	a := r.at(at)
	next := at + 1
	if !known && r.is(next, shiftWord) {
		dir, known = r.at(next).value, true
		next++
	}
	if !known {
		return r.theUnit(i, at)
	}
	switch {
	case r.is(at, unit):
		return r.shiftedUnit(a.grain, dir, n, counted), next
	case r.is(at, weekday) && !counted:
		p := r.shiftedWeekday(a.value, dir)
		if q, n := r.weekOf(a.value, next); n > next {
			return q, n
		}
		return p, next
	case r.is(at, month) && !counted:
		return r.shiftedMonth(a.value, dir), next
	}
	return period{}, i
}

func (r *Reader) count(i int) int {
	if r.is(i, article) {
		return 1
	}
	return r.at(i).value
}

// theUnit reads "the week", "the weekend" without a direction, and "the year".
func (r *Reader) theUnit(i, at int) (period, int) {
	a := r.at(at)
	if r.is(at, unit) && a.grain == weekendGrain && at == r.skip(i, the) {
		lo, hi := around(r.Reference.Day, weekendGrain)
		if lo > r.Reference.Day {
			lo, hi = lo-7, hi-7
		}
		return period{lo: lo, hi: hi, known: r.Reference.Known, relative: true, grain: weekendGrain}, at + 1
	}
	return period{}, i
}

func (r *Reader) shiftedUnit(g grain, dir, n int, counted bool) period {
	ref := r.Reference.Day
	p := period{known: r.Reference.Known, relative: true, grain: g}
	switch {
	case counted && dir < 0:
		p.lo, p.hi = shift(ref, -n, g), ref-1
	case counted && dir > 0:
		p.lo, p.hi = ref+1, shift(ref, n, g)
	default:
		p.lo, p.hi = around(shift(ref, dir, g), g)
	}
	return p
}

// shiftedWeekday is the weekday before, in, or after the week: the last one
// before the day of reference, or the next one after it.
func (r *Reader) shiftedWeekday(w, dir int) period {
	ref := r.Reference.Day
	back := Day((ref.weekday() - w + 7) % 7)
	d := ref - back
	switch {
	case dir < 0 && back == 0:
		d -= 7
	case dir > 0:
		d += 7
	}
	return period{lo: d, hi: d, known: r.Reference.Known, relative: true, grain: dayGrain}
}

// shiftedMonth is the last, this year's or the next month of that name.
func (r *Reader) shiftedMonth(m, dir int) period {
	y, now, _ := r.Reference.Day.date()
	switch {
	case dir < 0 && m >= now:
		y--
	case dir > 0 && m <= now:
		y++
	}
	p := period{month: m, grain: monthGrain, relative: true}
	if !r.Reference.Known {
		return p
	}
	return p.at(y)
}

// soFar reads "earlier this month" and "later this year".
func (r *Reader) soFar(i, at int) (period, int) {
	side := r.at(at).value
	if r.is(at, ago) {
		side = -1
	}
	at = r.skip(at+1, filler, the, cue, ahead)
	if r.is(at, shiftWord) && r.at(at).value == 0 {
		at++
	}
	if !r.is(at, unit) || !r.Reference.Known {
		return period{}, i
	}
	lo, hi := around(r.Reference.Day, r.at(at).grain)
	if side < 0 {
		hi = r.Reference.Day
	} else {
		lo = r.Reference.Day
	}
	return period{lo: lo, hi: hi, known: true, relative: true, grain: r.at(at).grain}, at + 1
}

// onWeekday reads a weekday: the last one, that of reference included; "Monday
// of last week", "Friday next week", "lundi 21".
func (r *Reader) onWeekday(i int) (period, int) {
	if !r.is(i, weekday) {
		return period{}, i
	}
	w := r.at(i).value
	if r.at(i).doubtful && !r.at(i).upper {
		return period{}, i
	}
	if p, next := r.weekOf(w, i+1); next > i+1 {
		return p, next
	}
	if a := r.at(i + 1); r.is(i+1, numeral) && isDay(a) && !r.is(i+2, other, unit, numeral) && r.Reference.Known {
		if d, ok := r.weekdayOn(w, a.value); ok {
			return period{lo: d, hi: d, known: true, relative: true, grain: dayGrain, day: a.value}, i + 2
		}
	}
	p := r.shiftedWeekday(w, 0)
	return p, i + 1
}

// weekOf reads "of last week", "next week", "la semaine prochaine" after a
// weekday.
func (r *Reader) weekOf(w, i int) (period, int) {
	at := r.skip(i, filler, the)
	p, next := r.shifted(at)
	if next <= at || p.grain != weekGrain || p.hi-p.lo != 6 {
		return period{}, i
	}
	d := p.lo + Day(w-1)
	return period{lo: d, hi: d, known: p.known, relative: true, grain: dayGrain}, next
}

// weekdayOn is the last day of the month that was such a weekday: "Friday 31".
func (r *Reader) weekdayOn(w, day int) (Day, bool) {
	y, m, _ := r.Reference.Day.date()
	for n := 0; n < 24; n++ {
		if valid(y, 1, day) {
			d := Of(y, m-n, day)
			if _, _, got := d.date(); got == day && d.weekday() == w && d <= r.Reference.Day {
				return d, true
			}
		}
	}
	return 0, false
}
