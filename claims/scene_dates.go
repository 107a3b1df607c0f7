package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// whenOf is the time of a claim: its own, else the last that its sentence names
// before it: "on 4 July 2021, when …, four soldiers had died".
func (p *plot) whenOf(c *Claim, s *sentence) Interval {
	if v, ok := p.thenDate(c, s); ok {
		return v
	}
	if v, ok := p.sinceDate(c, s); ok {
		return v
	}
	if v, ok := p.ownDate(c, s); ok {
		return v
	}
	if v, ok := p.secondDate(c, s); ok {
		return v
	}
	if c.When != nil {
		return c.When.Interval
	}
	var last Interval
	all := p.reading.Dates[p.dateAfter(s.Start, s.part):]
	for _, m := range all {
		if m.Span.Part != s.part || m.Span.Start >= c.Spans[0].End {
			break
		}
		last = m.Interval
	}
	if last == (Interval{}) && len(all) > 0 && onlyTime(s, all) {
		return all[0].Interval
	}
	return last
}

// onlyTime reports whether the first of some dates is a month or more and the
// only one of a sentence: all it tells was then, "fifty were killed and many
// fled in May 2019".
func onlyTime(s *sentence, dates []DateMention) bool {
	return wide(dates[0].Interval) && s.whole().Contains(dates[0].Span) && (len(dates) == 1 || !s.whole().Contains(dates[1].Span))
}

// thenDate is when a time began that the text goes back to: "the deadliest since
// September 2023, when a missile killed 16".
func (p *plot) thenDate(c *Claim, s *sentence) (Interval, bool) {
	at := c.Spans[0].Start
	if c.Figure != nil {
		at = c.Figure.Span.Start
	}
	for _, m := range p.reading.Dates[p.dateAfter(s.Start, s.part):] {
		if m.Span.Part != s.part || m.Span.End > at {
			break
		}
		if m.Latest-m.Earliest <= periodDays {
			continue
		}
		from, to := s.tokenAt(m.Span.End), s.tokenAt(at)
		if slices.ContainsFunc(s.cues, func(k cueMention) bool { return k.cue == then && from <= k.from && k.from < to }) {
			return begun(m.Interval), true
		}
	}
	return Interval{}, false
}

// begun is the year, month or day that a time began in, as its first day was
// named: "since 2014", "since March 2014".
func begun(v Interval) Interval {
	from := v.Earliest.Time()
	to := from
	switch {
	case from.YearDay() == 1:
		to = from.AddDate(1, 0, -1)
	case from.Day() == 1:
		to = from.AddDate(0, 1, -1)
	}
	return Interval{v.Earliest, DayOf(to)}
}

// sinceDate is a time up to now that a clause tells the start of: "12,000 have
// been killed since the invasion began in February 2022", "the cases since the
// outbreak was declared on 3 May are 700".
func (p *plot) sinceDate(c *Claim, s *sentence) (Interval, bool) {
	if c.Figure == nil {
		return Interval{}, false
	}
	at := s.tokenAt(c.Figure.Span.End)
	for _, k := range s.cues {
		if k.cue != since {
			continue
		}
		for _, m := range p.reading.Dates[p.dateAfter(s.Tokens[k.from].Start, s.part):] {
			n := s.tokenAt(m.Span.Start)
			if m.Span.Part != s.part || n < k.to || n-k.to > sinceTokens || k.from < at && n >= at || slices.Contains(s.forms[k.to:n], ",") {
				break
			}
			if now := p.scenes[0].When.Latest; m.Earliest < now {
				return Interval{m.Earliest, now}, true
			}
		}
	}
	return Interval{}, false
}

// sinceTokens is how long a clause is that only tells since when.
const sinceTokens = 10

// ownDate is the date that stands right behind a figure which is not the first
// of its sentence: "29 have died since January, against 78 in 2024".
func (p *plot) ownDate(c *Claim, s *sentence) (Interval, bool) {
	if c.Figure == nil || p.figure.Part != c.Figure.Span.Part || !s.whole().Contains(p.figure) || !p.figure.Before(c.Figure.Span) {
		return Interval{}, false
	}
	n := p.dateAfter(c.Figure.Span.End, s.part)
	if n == len(p.reading.Dates) || p.reading.Dates[n].Span.Part != s.part {
		return Interval{}, false
	}
	from, to := s.tokenAt(c.Figure.Span.End), s.tokenAt(p.reading.Dates[n].Span.Start)
	for i := from; i < to; i++ {
		if u := s.Tokens[i].UPOS; u != syntax.ADP && u != syntax.DET || i-from >= ownTokens {
			return Interval{}, false
		}
	}
	return p.reading.Dates[n].Interval, p.reading.Dates[n].Interval != Interval{}
}

// ownTokens is how many small words stand between a figure and its date.
const ownTokens = 2

// secondDate is the date between the last figure of a sentence and this one: "at
// least 10 died at Danga, and in January 2024 an accident killed more than 70".
func (p *plot) secondDate(c *Claim, s *sentence) (Interval, bool) {
	if c.Figure == nil || p.figure.Part != c.Figure.Span.Part || !s.whole().Contains(p.figure) {
		return Interval{}, false
	}
	var v Interval
	for _, m := range p.reading.Dates[p.dateAfter(p.figure.End, s.part):] {
		if !m.Span.Before(c.Figure.Span) {
			break
		}
		v = m.Interval
	}
	return v, v != Interval{}
}

// dateAfter is the index of the first date at or after an offset.
func (p *plot) dateAfter(at int, part Part) int {
	i, _ := slices.BinarySearchFunc(p.reading.Dates, Span{part, at, at}, func(m DateMention, s Span) int {
		if m.Span.Before(s) {
			return -1
		}
		return 1
	})
	return i
}

// periodDays is how long a time must be to be summed up, not told of.
const periodDays = 60

// wholeYear is how long a time is that a past total is told of: "5,600 people
// were killed in 2024". Fewer than some hundreds can be those of one event.
const (
	wholeYear = 300
	hundreds  = 300
)

// wide reports whether an interval is a month or more: what is news has a day.
func wide(v Interval) bool { return v.Latest-v.Earliest >= 27 }

// apartBy is how many days lie between two intervals; 0 if they overlap or one
// is unknown.
func apartBy(v, w Interval) Day {
	switch {
	case v == Interval{} || w == Interval{}:
		return 0
	case v.Latest < w.Earliest:
		return w.Earliest - v.Latest
	case w.Latest < v.Earliest:
		return v.Earliest - w.Latest
	}
	return 0
}
