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

// ago reads distances: "two weeks and 2 days ago", "il y a trois jours", "in
// five days", "three weeks from tomorrow", "two days later".
func (r *Reader) ago(i int) (period, int) {
	at := r.skip(i, the)
	sign := 0
	linked := false
	switch {
	case r.is(at, before):
		sign = -1
	case r.is(at, ahead):
		sign = 1
	}
	if sign != 0 {
		at++
	}
	n, g, next := r.distance(at)
	if next == at {
		return period{}, i
	}
	base := r.Reference
	switch p, end := r.fromDay(next); {
	case end > next:
		if base = (Reference{p.lo, p.known}); sign == 0 {
			sign = 1
		}
		if r.at(next).value < 0 {
			sign = -1
		}
		next = end
	case sign != 0:
	case r.is(next, ago):
		sign, next = -1, next+1
	case r.is(next, later):
		sign, next = 1, next+1
		if linked = r.Last.Known; linked {
			base = r.Last
		}
	default:
		return period{}, i
	}
	p := r.distant(base, sign*n, g)
	p.linked = linked
	return p, next
}

// fromDay reads the day that a distance is measured from: "from tomorrow",
// "avant hier".
func (r *Reader) fromDay(i int) (period, int) {
	if !r.is(i, from, later) {
		return period{}, i
	}
	at := r.skip(i+1, the)
	p, next := r.date(at)
	if next <= at || p.grain != dayGrain {
		return period{}, i
	}
	return p, next
}

// distance reads a number of units, or several: "2 weeks and 2 days".
func (r *Reader) distance(i int) (n int, g grain, next int) {
	next = i
	for k := 0; k < 3; k++ {
		at := next
		if k > 0 {
			at = r.skip(at, link, comma)
		}
		if !r.is(at, numeral, article, several) || !r.is(at+1, unit) || r.at(at).ordinal || r.at(at).value > 1000 {
			break
		}
		u := r.at(at + 1).grain
		if k == 0 {
			n, g = r.count(at), u
		} else {
			n, g = int(shift(0, n, g)+shift(0, r.count(at), u)), dayGrain
		}
		next = at + 2
	}
	return n, g, next
}

// distant is n units away; a month or a year away is not told to the day.
func (r *Reader) distant(base Reference, n int, g grain) period {
	d := shift(base.Day, n, g)
	p := period{lo: d, hi: d, known: base.Known, relative: true, grain: g}
	if g == yearGrain || g == decadeGrain || g == centuryGrain {
		p.lo, p.hi = around(d, yearGrain)
	}
	if g == dayGrain || g == hourGrain {
		p.grain = dayGrain
	}
	return p
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
