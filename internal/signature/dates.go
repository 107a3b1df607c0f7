package signature

import "slices"

const (
	maxEvents = 6
	maxYearly = 8
	ahead     = 3 // a day written without a year is at most this far in the future
)

// dates collects the days a text mentions, resolved against publication.
func (r *reader) dates() {
	r.scanDates(r.title)
	r.scanDates(r.text)
	s := r.sig
	if len(s.Events) == 0 && s.Dated() {
		s.Events = append(s.Events, s.Published)
	}
	s.Yearly = uniq(s.Yearly)
	s.Yearly = s.Yearly[:min(len(s.Yearly), maxYearly)]
	s.Events = slices.Clip(s.Events)
}

func (r *reader) scanDates(ws []word) {
	for i := range ws {
		w := &ws[i]
		if w.number {
			r.iso(ws, i)
			continue
		}
		if m := r.lang.Months[w.form]; m > 0 {
			r.month(ws, i, m)
			continue
		}
		if !r.sig.Dated() {
			continue
		}
		if d := r.lang.Weekdays[w.form]; d > 0 && !r.dateFollows(ws, i) {
			r.event(lastWeekday(r.sig.Published, d))
		} else if n, ok := r.lang.Relative[w.form]; ok {
			r.event(r.sig.Published + int32(n))
		}
	}
}

// event notes a day once.
func (r *reader) event(d int32) {
	if len(r.sig.Events) < maxEvents && !slices.Contains(r.sig.Events, d) {
		r.sig.Events = append(r.sig.Events, d)
	}
}

// month reads "January 14", "14 janvier 2025", "Jan. 14, 2025". "may" and
// "march" want a capital or a number before them.
func (r *reader) month(ws []word, i, m int) {
	d, year, end := 0, 0, i
	switch {
	case i > 0 && dayNumber(&ws[i-1]) && ws[i].gap.near():
		d = int(ws[i-1].value)
	case ws[i].capital && i+1 < len(ws) && dayNumber(&ws[i+1]):
		d, end = int(ws[i+1].value), i+1
	default:
		return
	}
	if y := end + 1; y < len(ws) && isYear(&ws[y]) {
		year = int(ws[y].value)
	}
	r.calendar(year, m, d)
}

func dayNumber(w *word) bool {
	return w.number && w.value >= 1 && w.value <= 31 && w.end-w.start <= 2
}

func isYear(w *word) bool {
	return w.number && w.value >= 1900 && w.value <= 2100 && w.end-w.start == 4
}

// iso reads 2025-01-14.
func (r *reader) iso(ws []word, i int) {
	if i+2 < len(ws) && isYear(&ws[i]) && dayNumber(&ws[i+1]) && dayNumber(&ws[i+2]) && ws[i+1].value <= 12 &&
		ws[i+1].gap.near() && ws[i+2].gap.near() {
		r.calendar(int(ws[i].value), int(ws[i+1].value), int(ws[i+2].value))
	}
}

// calendar notes a day; without a year it is the last such day, or one just
// ahead.
func (r *reader) calendar(year, m, d int) {
	r.sig.Yearly = append(r.sig.Yearly, uint16(m*32+d))
	if year == 0 && !r.sig.Dated() {
		return
	}
	if year > 0 {
		t := days(year, m, d)
		r.sig.Latest = max(r.sig.Latest, t)
		r.event(t)
		return
	}
	r.event(nearest(r.sig.Published, m, d))
}

func nearest(published int32, m, d int) int32 {
	year := 1970 + int(float64(published)/365.2425)
	best := days(year-1, m, d)
	for y := year; y <= year+1; y++ {
		if t := days(y, m, d); t <= published+ahead {
			best = t
		}
	}
	return best
}

// dateFollows: in "Sunday, July 4" the date says more than the weekday.
func (r *reader) dateFollows(ws []word, i int) bool {
	for j := i + 1; j < len(ws) && j <= i+2; j++ {
		if r.lang.Months[ws[j].form] > 0 {
			return true
		}
	}
	return false
}

// lastWeekday is the last such day on or before publication. 1 January 1970
// was a Thursday.
func lastWeekday(published int32, weekday int) int32 {
	today := ((published+3)%7 + 7) % 7 // Monday 0
	back := (today - int32(weekday-1) + 7) % 7
	return published - back
}
