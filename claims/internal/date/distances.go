package date

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
	case sign > 0 && r.is(next, filler):
		return period{}, i // "in five days of fighting" is how long
	case sign != 0:
	case r.is(next, ago):
		sign, next = -1, next+1
	case r.is(next, later) && !(r.at(next).value > 0 && !r.is(next+1, mark, comma) && next+1 < len(r.atoms)):
		sign, next = 1, next+1 // not "trois jours après l'attaque", on a day the words do not tell
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
