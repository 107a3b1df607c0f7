package claims

import (
	"cmp"
	"slices"
)

// hints are what a claim and its sentence tell of the scene they belong to.
type hints struct {
	cue       cue
	far       bool // its date is long before the main scene
	home      bool // its day or place is that of the main scene
	strangers int  // places the main scene does not name
	first     bool // one of them opens the clause
	before    bool // told as past of the past: "had killed"
	toll      bool // it counts victims
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
	if h.before {
		n++
	}
	switch h.cue {
	case elsewhere, past:
		n += 2
	case besides:
		n++
	}
	return n >= 2 && (!h.home || h.cue != "" && h.toll)
}

// hints collects what claim c of sentence s tells.
func (p *plot) hints(c *Claim, s *sentence) hints {
	h := hints{toll: isToll(c)}
	p.readCues(&h, c, s)
	main := &p.scenes[0]
	if c.When != nil {
		gap := apartBy(main.When, c.When.Interval)
		h.far = c.When.Latest < main.When.Earliest && gap > newsAge/4 || main.When == Interval{} && wide(c.When.Interval)
		h.home = gap == 0 && narrow(main.When) && narrow(c.When.Interval)
	}
	start := s.tokenAt(c.Spans[0].Start)
	for _, w := range c.Where {
		if len(main.own) > 0 && !main.own[w.Name] {
			h.strangers++
			h.first = h.first || w.Span.End > 0 && s.tokenAt(w.Span.Start) <= start+firstTokens
		}
	}
	return h
}

// firstTokens is how near to the start of a clause a place stands that the
// clause is about: "In Pakistan, three people died".
const firstTokens = 3

// wide reports whether an interval is a month or more: what is news has a day.
func wide(v Interval) bool { return v.Latest-v.Earliest >= 27 }

// readCues finds the cues before the figure of a claim, or within it.
func (p *plot) readCues(h *hints, c *Claim, s *sentence) {
	end := s.tokenAt(c.Spans[len(c.Spans)-1].End)
	if c.Figure != nil {
		end = s.tokenAt(c.Figure.Span.Start)
	}
	for _, m := range p.document.lang.cues.in(s) {
		if m.from > end {
			break
		}
		switch m.cue {
		case elsewhere, past:
			h.cue = m.cue
		case besides:
			h.cue = cmp.Or(h.cue, besides)
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

// isToll reports whether a claim counts victims.
func isToll(c *Claim) bool {
	return c.Figure != nil && slices.Contains(victims, c.Figure.Measure)
}

var victims = []Measure{Killed, Injured, Missing, Captured, Kidnapped, Displaced, Rescued, Infected, Casualties, Neutralized}
