package claims

import "slices"

// hints are what a claim and its sentence tell of the scene they belong to.
type hints struct {
	cue cue
	// far: the claim's date is no news day of the main scene. off: another
	// day near it. home: its date or place is that of the main scene.
	far, off, home bool
	strangers      int  // places the main scene does not name
	toll           bool // it counts victims
}

// opens reports whether the hints are enough for another scene: one that is
// sure, or two that are not.
func (h hints) opens() bool {
	if h.home && h.cue != elsewhere {
		return false
	}
	n := 0
	if h.far {
		n += 2
	}
	if h.off {
		n++
	}
	if h.strangers > 0 {
		n++
	}
	switch h.cue {
	case elsewhere, past:
		n += 2
	case besides:
		n++
	}
	return n >= 2
}

// hints collects what claim c of sentence s tells.
func (p *plot) hints(c *Claim, s *sentence) hints {
	h := hints{toll: isToll(c)}
	h.cue = p.openingCue(s)
	main := &p.scenes[0]
	if c.When != nil && narrow(c.When.Interval) || c.When != nil && p.wholePast(c.When.Interval) {
		gap := apartBy(main.When, c.When.Interval)
		h.far = gap > newsAge/4
		h.off = gap > 0 && !h.far
		h.home = gap == 0 && main.When != Interval{} && narrow(main.When)
	}
	for _, w := range c.Where {
		if len(main.own) > 0 && !main.own[w.Name] {
			h.strangers++
		}
	}
	if p.now != 0 && !h.far && h.strangers == 0 {
		h.home = h.home || sharesPlace(main.own, c.Where)
	}
	return h
}

// wholePast reports whether an interval lies wholly before the main scene:
// "in 2014", "in October 2023".
func (p *plot) wholePast(v Interval) bool {
	main := p.scenes[0].When
	return v != Interval{} && main != Interval{} && v.Latest < main.Earliest
}

// openingCue is the first cue of a sentence that opens a scene.
func (p *plot) openingCue(s *sentence) cue {
	for _, m := range p.document.lang.cues.in(s) {
		switch m.cue {
		case elsewhere, besides, past:
			return m.cue
		}
	}
	return ""
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
