package claims

import (
	"cmp"
	"slices"
)

// hints are what a claim and its sentence tell of the scene they belong to.
type hints struct {
	cue       cue
	when      Interval
	where     []Place
	far       bool // its date is long before the main scene
	home      bool // its day or place is that of the main scene
	strangers int  // places the main scene does not name
	first     bool // one of them opens the clause
	before    bool // told as past of the past: "had killed"
	opening   bool // it stands in the title or the first sentence
	total     bool // it sums up: "so far this year"
	toll      bool // it counts victims
	happens   bool // it tells that something happened
	period    bool // over a long time that reaches the main scene
}

// opens reports whether the hints are enough for another scene: one that is
// sure, or two that are not.
func (h hints) opens() bool {
	n := 0
	if h.far {
		n += 2
	}
	if h.strangers > 0 {
		n++
	}
	if h.first && h.toll {
		n++
	}
	if h.before && (h.strangers > 0 || h.cue == past) {
		n++
	}
	switch h.cue {
	case elsewhere, past:
		n += 2
	case besides:
		n++
	}
	return n >= 2 && !h.opening && (!h.home || h.cue == past || h.cue != "" && (h.toll || h.happens || h.cue == elsewhere && h.strangers > 0))
}

// hints collects what claim c of sentence s tells.
func (p *plot) hints(c *Claim, s *sentence) hints {
	h := hints{toll: isToll(c), happens: slices.Contains(incidents, c.Event)}
	h.opening = s.part == Title || s.Start < p.opening
	p.readCues(&h, c, s)
	main := &p.scenes[0]
	h.when = p.whenOf(c, s)
	gap := apartBy(main.When, h.when)
	h.far = h.when.Latest < main.When.Earliest && gap > newsAge/4 || !narrow(main.When) && wide(h.when)
	h.home = gap == 0 && narrow(main.When) && narrow(h.when)
	long := h.when.Latest - h.when.Earliest
	h.period = gap == 0 && !h.opening && (h.toll && (h.total || long > periodDays && narrow(main.When)) || long > yearDays)
	start := s.tokenAt(c.Spans[0].Start)
	h.where = p.whereOf(c, s)
	for _, w := range h.where {
		if !main.own[w.Name] && p.isSite(w.Name) && (len(main.own) > 0 || !s.whole().Before(p.lead)) {
			h.strangers++
			h.first = h.first || w.Span.End > 0 && s.tokenAt(w.Span.Start) <= start+firstTokens
		}
	}
	return h
}

// whenOf is the time of a claim: its own, else the last that its sentence names
// before it: "on 4 July 2021, when …, four soldiers had died".
func (p *plot) whenOf(c *Claim, s *sentence) Interval {
	if v, ok := p.secondDate(c, s); ok {
		return v
	}
	if c.When != nil {
		return c.When.Interval
	}
	var last Interval
	for _, m := range p.reading.Dates[p.dateAfter(s.Start, s.part):] {
		if m.Span.Part != s.part || m.Span.Start >= c.Spans[0].End {
			break
		}
		last = m.Interval
	}
	return last
}

// whereOf are the places of a claim: its own, else those of its sentence.
func (p *plot) whereOf(c *Claim, s *sentence) []Place {
	if len(c.Where) > 0 {
		return c.Where
	}
	i, _ := slices.BinarySearchFunc(p.reading.Mentions, s.whole(), func(m Mention, whole Span) int {
		if m.Span.Before(whole) {
			return -1
		}
		return 1
	})
	var out []Place
	for _, m := range p.reading.Mentions[i:] {
		if !s.whole().Contains(m.Span) {
			break
		}
		if m.Kind == placeKind && m.Name {
			out = append(out, Place{m.Quote, m.Quote, m.Span})
		}
	}
	return out
}

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

// firstTokens is how near to the start of a clause a place stands that the
// clause is about: "In Pakistan, three people died".
const firstTokens = 3

// periodDays is how long a time must be to be summed up, not told of.
const periodDays = 60

// wide reports whether an interval is a month or more: what is news has a day.
func wide(v Interval) bool { return v.Latest-v.Earliest >= 27 }

// readCues finds the cues before the figure of a claim, or within it.
func (p *plot) readCues(h *hints, c *Claim, s *sentence) {
	end := s.tokenAt(c.Spans[len(c.Spans)-1].End)
	for _, m := range s.cues {
		if m.from > end {
			break
		}
		switch m.cue {
		case elsewhere, past:
			h.cue = m.cue
		case besides:
			h.cue = cmp.Or(h.cue, besides)
		case total:
			h.total = true
		case before:
			h.before = len(c.Attribution) == 0
		}
	}
}

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

// incidents are the events that can be what a scene is about; keys of the
// language data.
var incidents = []string{
	"abduction", "accident", "airstrike", "attack", "battle", "collapse", "death", "destruction",
	"disaster", "explosion", "fire", "injury", "killing", "outbreak", "protest", "siege",
}

// isToll reports whether a claim counts victims.
func isToll(c *Claim) bool {
	return c.Figure != nil && slices.Contains(victims, c.Figure.Measure)
}

var victims = []Measure{Killed, Injured, Missing, Captured, Kidnapped, Displaced, Rescued, Infected, Casualties, Neutralized}
