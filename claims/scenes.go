package claims

import (
	"slices"
)

// scenes sorts the claims of a reading into incidents, the main one first. The
// main scene goes on until a date, a place, a kind or a cue opens another, and
// takes over again with the next paragraph: "In July 2024 the separatists …
// The rebels said then …". Totals of a period are background: no figure of one
// is of the main incident.
func scenes(d *document, r *Reading) []Scene {
	p := newPlot(d, r)
	for i := range r.Claims {
		to := p.place(i)
		p.scenes[to].add(i, r.Claims[i].Figure)
	}
	return p.finish()
}

// add puts a claim into a scene.
func (s *scene) add(claim int, f *Figure) {
	s.Claims = append(s.Claims, claim)
	if f == nil {
		return
	}
	if f.Quantity.Low >= 10 {
		s.figures[f.Quantity] = true
	}
	if t := trade(f.Population); t != "" {
		s.trades[t] = true
	}
}

// A plot is the scenes of an article while its claims are placed.
type plot struct {
	document *document
	reading  *Reading
	scenes   []scene
	named    map[string]bool // places of any scene
	standing map[string]bool // ids of the claims of standing scenes; "" is none
	now      int             // the scene the text is in
	block    int             // of the last claim
	figure   Span            // of the last figure
	opening  int             // where the opening sentences of the text end
	lead     Span            // starts where the lead ends
	part     Part            // of the last claim
	summary  bool            // the paragraph sums up: "Over the past 24 hours, …"
	opened   *sentence       // the one that opened the scene
	summed   *sentence       // the last that told of a period
	told     told            // what the sentence of the last claim tells
}

// A scene is a Scene with what tells it from others.
type scene struct {
	Scene
	own     map[string]bool   // places named in it
	figures map[Quantity]bool // of ten or more
	trades  map[string]bool   // of those it counts
	block   int               // of a standing scene: its paragraph
	planned bool              // of a standing scene: it is to be so
}

func newScene() scene {
	return scene{own: make(map[string]bool), figures: make(map[Quantity]bool), trades: make(map[string]bool)}
}

// farBack is how many scenes a text is taken to remember.
const farBack = 50

func newPlot(d *document, r *Reading) *plot {
	p := &plot{document: d, reading: r, named: make(map[string]bool), standing: make(map[string]bool), block: -1, opening: d.opening(), lead: leadEnd(r)}
	main := newScene()
	main.When = mainDate(r)
	for _, m := range r.Mentions {
		if m.Kind == placeKind && m.Name && m.Span.Before(leadEnd(r)) {
			main.owns(m.Quote)
			p.named[m.Quote] = true
		}
	}
	p.scenes = []scene{main}
	return p
}

// place returns the scene of a claim and moves on to it.
func (p *plot) place(i int) int {
	c := &p.reading.Claims[i]
	s := p.document.sentenceOf(c)
	if s == nil {
		return p.now
	}
	p.turn(s)
	if p.told.sentence != s {
		p.told = p.tells(s)
	}
	h := p.hints(c, s)
	if c.Figure != nil {
		p.figure = c.Figure.Span
	}
	if p.stands(c, s) {
		return p.strength(c, s, h)
	}
	if h.period || c.Figure != nil && c.Figure.Cumulative && !h.far && !h.opening && !h.once {
		p.now, p.summed = p.period(h.when), s
		return p.now
	}
	if to, ok := p.known(c, h); ok {
		p.now = to
	} else if h.opens() || h.toll && (p.movesOn(c) || p.scenes[p.now].Period && p.summed != s) {
		p.opened = s
		if p.now = p.open(h); !h.far {
			p.fetch(i, s)
		}
	}
	p.note(c, h)
	return p.now
}

// fetch takes the tolls that the sentence of claim i, which opened a scene, told
// before it: "an officer was killed when a patrol was ambushed at Paye". What a
// word for another event parts from it is not taken.
func (p *plot) fetch(i int, s *sentence) {
	from := p.scenes[0].Claims
	for n := len(from) - 1; n >= 0; n-- {
		c := &p.reading.Claims[from[n]]
		if !s.whole().Contains(c.Spans[0]) || !isToll(c) || len(c.Where) > 0 || s.parted(c.Figure.Span, p.reading.Claims[i].Spans[0]) {
			return
		}
		p.scenes[p.now].add(from[n], c.Figure)
		p.scenes[0].Claims = from[:n]
	}
}

// parted reports whether a word for another event, or a time, stands between
// two spans.
func (s *sentence) parted(a, b Span) bool {
	from, to := s.tokenAt(a.End), s.tokenAt(b.Start)
	return slices.ContainsFunc(s.cues, func(m cueMention) bool {
		return from <= m.from && m.from < to && (m.cue == elsewhere || m.cue == past || m.cue == besides)
	})
}

// turn goes back to the main scene with each new paragraph.
func (p *plot) turn(s *sentence) {
	if s.block != p.block || s.part != p.part {
		p.block, p.part, p.now = s.block, s.part, 0
		p.summary = len(s.cues) > 0 && s.cues[0].cue == total && s.cues[0].from == 0
	}
}

// sentenceOf returns the sentence a claim begins in.
func (d *document) sentenceOf(c *Claim) *sentence {
	if len(c.Spans) == 0 {
		return nil
	}
	at := c.Spans[0]
	i, ok := slices.BinarySearchFunc(d.sentences, at, func(s sentence, at Span) int {
		switch whole := s.whole(); {
		case whole.Part == at.Part && whole.Start <= at.Start && at.Start < whole.End:
			return 0
		case whole.Before(at):
			return -1
		}
		return 1
	})
	if !ok {
		return nil
	}
	return &d.sentences[i]
}

// period returns the background scene for a total over a time.
func (p *plot) period(when Interval) int {
	for i, s := range p.scenes {
		if s.Period && s.When == when {
			return i
		}
	}
	s := newScene()
	s.When, s.Background, s.Period = when, true, true
	p.scenes = append(p.scenes, s)
	return len(p.scenes) - 1
}

// known returns the scene a claim's date, place or figure names, if the text
// has told of it before; else the one it is in, if nothing speaks against it.
func (p *plot) known(c *Claim, h hints) (int, bool) {
	for i := len(p.scenes) - 1; i > max(0, len(p.scenes)-farBack); i-- {
		s := &p.scenes[i]
		if s.Period || s.Standing || apartBy(s.When, h.when) > 0 || h.opening {
			continue
		}
		if h.strangers > 0 && p.sharesPlace(s, h.where) || p.repeats(s, c) {
			return i, true
		}
	}
	switch {
	case p.now == 0:
		return 0, false
	case p.opened == p.told.sentence && c.When == nil && !h.second: // "Monday, a day earlier, shelling killed two"
		return p.now, true
	case h.again(p.scenes[p.now]):
		return p.now, true
	case h.home:
		return 0, true
	}
	return 0, false
}

// again reports whether a claim goes on with the scene the text is in: with a
// cue or a date that could open one, but no other date.
func (h hints) again(s scene) bool {
	if h.when != (Interval{}) && s.When != (Interval{}) && s.When != h.when {
		return false
	}
	return h.cue != "" || h.far && s.When == h.when
}

// repeats reports whether a claim counts what a scene, and not the main one,
// has counted: "all 27 people aboard the canoe".
func (p *plot) repeats(s *scene, c *Claim) bool {
	return c.Figure != nil && s.figures[c.Figure.Quantity] && !p.scenes[0].figures[c.Figure.Quantity]
}

// open starts a scene.
func (p *plot) open(h hints) int {
	s := newScene()
	s.When = h.when
	if undated := p.document.article.Published.IsZero(); h.cue != "" && h.cue != past && (s.When == Interval{} || undated && !h.far) {
		s.When = p.scenes[0].When // "separately": the same news
	}
	s.Background = h.far || h.cue == past
	p.scenes = append(p.scenes, s)
	return len(p.scenes) - 1
}

// note adds what a claim says to its scene.
func (p *plot) note(c *Claim, h hints) {
	s := &p.scenes[p.now]
	if p.now == 0 {
		h.where = c.Where // what else the sentence names may be another one's
	}
	for _, w := range h.where {
		if !p.named[w.Name] {
			s.owns(w.Name)
			p.named[w.Name] = true
		}
	}
	p.tell(s, c, h)
	if s.When == (Interval{}) && narrow(h.when) {
		s.When = h.when
	}
}

// tell adds the places and parties of a claim to a scene.
func (p *plot) tell(s *scene, c *Claim, h hints) {
	for _, w := range h.where {
		if p.isSite(w.Name) && !slices.ContainsFunc(s.Where, func(x Place) bool { return x.Name == w.Name }) {
			s.Where = append(s.Where, w)
		}
	}
	for _, a := range c.Actors {
		if !slices.ContainsFunc(s.Parties, func(x Actor) bool { return x.Name == a.Name && x.Role == a.Role }) {
			s.Parties = append(s.Parties, a)
		}
	}
}

// finish names the kind of each scene and what its figures come to, and tells
// each claim its scene.
func (p *plot) finish() []Scene {
	out := make([]Scene, len(p.scenes))
	for i := range p.scenes {
		s := &p.scenes[i].Scene
		for _, k := range s.Claims {
			p.reading.Claims[k].Scene = i
		}
		s.Kind = p.kind(s)
		s.Outdated = outdated(p.document, p.reading, s.Claims)
		out[i] = *s
	}
	return out
}

// kind is the event most claims of a scene are of, the first of equals.
func (p *plot) kind(s *Scene) string {
	counts := make(map[string]int)
	best := ""
	for _, k := range s.Claims {
		e := p.reading.Claims[k].Event
		if e == "" || e == "statement" {
			continue
		}
		if counts[e]++; best == "" || counts[e] > counts[best] {
			best = e
		}
	}
	return best
}
