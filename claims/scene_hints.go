package claims

import (
	"cmp"
	"slices"
	"strings"
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
	once      bool // an event that was, though its cue could sum up: "last year"
	newcomer  bool // it brings up an event: "in an ambush", "a bus was shelled"
	second    bool // its sentence tells its time after another figure
	otherDay  bool // its day is none of the main scene's
	others    bool // it counts others than the main scene: pilgrims, not pupils
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
	if (h.newcomer || h.others || h.otherDay && h.happens) && h.strangers > 0 {
		n++
	}
	switch h.cue {
	case elsewhere, past:
		n += 2
	case besides:
		n++
	}
	return n >= 2 && !h.opening && (!h.home || h.leaves())
}

// leaves reports whether a claim of the day of the main scene is of another
// one all the same.
func (h hints) leaves() bool {
	if h.cue == past || h.newcomer && h.strangers > 0 {
		return true
	}
	return h.cue != "" && (h.toll || h.happens || h.cue == elsewhere && h.strangers > 0)
}

// hints collects what claim c of sentence s tells.
func (p *plot) hints(c *Claim, s *sentence) hints {
	h := hints{toll: isToll(c), happens: slices.Contains(incidents, c.Event)}
	h.opening = s.part == Title || s.Start < p.opening
	p.readCues(&h, c, s)
	main := &p.scenes[0]
	h.when = p.whenOf(c, s)
	_, h.second = p.secondDate(c, s)
	gap := apartBy(main.When, h.when)
	h.far = h.when.Latest < main.When.Earliest && gap > newsAge/4 || !narrow(main.When) && wide(h.when)
	h.home = gap == 0 && narrow(main.When) && narrow(h.when)
	h.otherDay = gap > 0 && narrow(main.When) && narrow(h.when) && !s.whole().Before(p.lead)
	h.once = h.cue == past && h.before
	h.others = p.countsOthers(c.Figure)
	long := h.when.Latest - h.when.Earliest
	h.period = !h.opening && (gap == 0 && (h.toll && (h.total || long > periodDays && narrow(main.When)) || long > yearDays) ||
		h.toll && (p.summary || h.far && long >= wholeYear && c.Figure.Quantity.Low >= hundreds && !p.told.single))
	start := s.tokenAt(c.Spans[0].Start)
	h.where = p.whereOf(c, s)
	h.newcomer = (len(main.own) > 0 || h.before) && !s.whole().Before(p.lead) && (p.told.newcomer && (h.toll || h.happens) || p.told.event && h.toll)
	for _, w := range h.where {
		if !p.isStranger(w, s) || p.told.care && !h.newcomer {
			continue
		}
		first := w.Span.End > 0 && s.tokenAt(w.Span.Start) <= start+firstTokens
		if first || !p.isCountry(w.Name) { // "near Burkina Faso" is no place of its own
			h.strangers++
			h.first = h.first || first
		}
	}
	return h
}

// countsOthers reports whether a figure counts people of a trade, where the
// main scene has counted those of another one only: pilgrims, not pupils;
// civilians, not soldiers.
func (p *plot) countsOthers(f *Figure) bool {
	trades := p.scenes[0].trades
	if f == nil || len(trades) == 0 || f.Measure == Captured { // attackers are caught where others died
		return false
	}
	switch t := trade(f.Population); t {
	case "", armedTrade:
		return t != "" && !trades[t]
	case civilianTrade:
		return len(trades) == 1 && trades[armedTrade]
	default:
		return !trades[t] && !trades[civilianTrade]
	}
}

// trade is what people are told by: pupils, miners, soldiers; "" if nothing.
func trade(population string) string {
	kind, rest, _ := strings.Cut(strings.TrimPrefix(population, "person/"), "/")
	switch kind {
	case armedTrade, "rescuer", "guard":
		return kind
	case civilianTrade:
		return cmp.Or(rest, civilianTrade)
	}
	return ""
}

// The trades that hold others.
const (
	armedTrade    = "armed"
	civilianTrade = "civilian"
)

// firstTokens is how near to the start of a clause a place stands that the
// clause is about: "In Pakistan, three people died".
const firstTokens = 3

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
