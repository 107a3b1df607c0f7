package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
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
		s := &p.scenes[to]
		s.Claims = append(s.Claims, i)
		if f := r.Claims[i].Figure; f != nil && f.Quantity.Low >= 10 {
			s.figures[f.Quantity] = true
		}
	}
	return p.finish()
}

// A plot is the scenes of an article while its claims are placed.
type plot struct {
	document *document
	reading  *Reading
	scenes   []scene
	named    map[string]bool // places of any scene
	now      int             // the scene the text is in
	block    int             // of the last claim
	figure   Span            // of the last figure
	opening  int             // where the opening sentences of the text end
	lead     Span            // starts where the lead ends
	part     Part            // of the last claim
}

// A scene is a Scene with what tells it from others.
type scene struct {
	Scene
	own     map[string]bool   // places named in it
	figures map[Quantity]bool // of ten or more
}

func newScene() scene { return scene{own: make(map[string]bool), figures: make(map[Quantity]bool)} }

// farBack is how many scenes a text is taken to remember.
const farBack = 50

func newPlot(d *document, r *Reading) *plot {
	p := &plot{document: d, reading: r, named: make(map[string]bool), block: -1, opening: d.opening(), lead: leadEnd(r)}
	main := newScene()
	main.When = mainDate(d, r)
	for _, m := range r.Mentions {
		if m.Kind == placeKind && m.Name && m.Span.Before(leadEnd(r)) {
			main.own[m.Quote], p.named[m.Quote] = true, true
		}
	}
	p.scenes = []scene{main}
	return p
}

// opening returns where the first real sentence of the text ends: it belongs to
// the main scene, and so do bylines and headings before it.
func (d *document) opening() int {
	for i := range d.sentences {
		if s := &d.sentences[i]; s.part == Text && s.out == "" && len(s.Tokens) >= realTokens {
			return s.End
		}
	}
	return len(d.article.Text)
}

// realTokens is how long a sentence is that is more than a heading.
const realTokens = 8

// lead is how many sentences open an article: its title and lead.
const lead = 4

// mainDate is the day of what the article is mainly about: that of the first
// thing its lead says to have happened, else the first day the lead names that
// is not past news, else the days before publication.
func mainDate(d *document, r *Reading) Interval {
	published := DayOf(d.article.Published)
	if i := slices.IndexFunc(r.Dates, isFull); published == 0 && i >= 0 {
		published = r.Dates[i].Earliest
	}
	if published == 0 {
		return notBefore(r)
	}
	last := leadEnd(r)
	for _, c := range r.Claims {
		if c.When != nil && slices.Contains(incidents, c.Event) && c.Spans[0].Before(last) && c.When.isNews(published) {
			return c.When.Interval
		}
	}
	for _, m := range r.Dates {
		if m.Span.Before(last) && m.isNews(published) {
			return m.Interval
		}
	}
	return Interval{published - newsDays, published}
}

// isNews reports whether a time is a day or a few that news of a day tells of.
func (w *When) isNews(published Day) bool { return narrow(w.Interval) && near(w.Interval, published) }

// isFull reports whether a date is written with its day and its year. The first
// one of an undated article stands for the day of its publication.
func isFull(m DateMention) bool {
	return m.Basis == fromText && m.Earliest == m.Latest && m.Earliest != 0
}

// notBefore bounds the time of an undated article: what it names with its year
// is past or of its own day.
func notBefore(r *Reading) Interval {
	var v Interval
	for _, m := range r.Dates {
		if m.Basis == fromText && m.Interval != (Interval{}) && m.Latest-m.Earliest <= yearDays {
			v.Earliest = max(v.Earliest, m.Earliest)
		}
	}
	if v.Earliest != 0 {
		v.Latest = v.Earliest + openDays
	}
	return v
}

// An undated article may have appeared any time after the last date it names.
const (
	yearDays = 366
	openDays = 100 * yearDays
)

// newsDays is how old what is told without a date can be.
const newsDays = 3

// leadEnd returns a span that starts where the lead ends.
func leadEnd(r *Reading) Span {
	if len(r.Sentences) > lead {
		return r.Sentences[lead]
	}
	return Span{Part: Text, Start: int(^uint(0) >> 1)}
}

// narrow reports whether an interval names a day or a few.
func narrow(v Interval) bool { return v != Interval{} && v.Latest-v.Earliest <= 7 }

// near reports whether a date can be that of news published on a day.
func near(v Interval, published Day) bool {
	return v.Latest <= published+1 && v.Earliest >= published-newsAge
}

// newsAge is how long after an event articles are still mainly about it.
const newsAge = 45

// place returns the scene of a claim and moves on to it.
func (p *plot) place(i int) int {
	c := &p.reading.Claims[i]
	s := p.document.sentenceOf(c)
	if s == nil {
		return p.now
	}
	p.turn(s)
	h := p.hints(c, s)
	if c.Figure != nil {
		p.figure = c.Figure.Span
	}
	if h.period || c.Figure != nil && c.Figure.Cumulative && !h.far && !h.opening {
		p.now = p.period(h.when)
		return p.now
	}
	if to, ok := p.known(c, h); ok {
		p.now = to
	} else if h.opens() {
		p.now = p.open(h)
	}
	p.note(c, h)
	return p.now
}

// turn goes back to the main scene with each new paragraph.
func (p *plot) turn(s *sentence) {
	if s.block != p.block || s.part != p.part {
		p.block, p.part, p.now = s.block, s.part, 0
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
		if s.Period || apartBy(s.When, h.when) > 0 || h.opening {
			continue
		}
		if h.strangers > 0 && p.sharesPlace(s.own, c.Where) || p.repeats(s, c) {
			return i, true
		}
	}
	switch {
	case p.now == 0:
		return 0, false
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

// sharesPlace reports whether a claim names a place that is a scene's own: a
// village, not the country all is in.
func (p *plot) sharesPlace(own map[string]bool, where []Place) bool {
	return slices.ContainsFunc(where, func(w Place) bool { return own[w.Name] && p.isSite(w.Name) && !p.isCountry(w.Name) })
}

// isCountry reports whether a name is that of a state.
func (p *plot) isCountry(name string) bool {
	a, n := p.alias(name)
	return n > 0 && a.kind == countryName
}

// isSite reports whether a name can be where something happens: it is not
// known to be an organisation's.
func (p *plot) isSite(name string) bool {
	a, n := p.alias(name)
	return n == 0 || a.kind != groupKind && a.kind != forceKind && a.kind != bodyKind
}

// alias looks a whole name up among the known ones.
func (p *plot) alias(name string) (alias, int) {
	words := strings.Fields(lexicon.Fold(name))
	a, n := p.document.lang.referees.aliases.Longest(words, nil)
	if n != len(words) {
		return alias{}, 0
	}
	return a, n
}

// open starts a scene.
func (p *plot) open(h hints) int {
	s := newScene()
	s.When = h.when
	if undated := p.document.article.Published.IsZero(); h.cue != "" && h.cue != past && (s.When == Interval{} || undated) {
		s.When = p.scenes[0].When // "separately": the same news
	}
	s.Background = h.far || h.cue == past
	p.scenes = append(p.scenes, s)
	return len(p.scenes) - 1
}

// note adds what a claim says to its scene.
func (p *plot) note(c *Claim, h hints) {
	s := &p.scenes[p.now]
	for _, w := range h.where {
		if !p.named[w.Name] {
			s.own[w.Name], p.named[w.Name] = true, true
		}
		if p.isSite(w.Name) && !slices.ContainsFunc(s.Where, func(x Place) bool { return x.Name == w.Name }) {
			s.Where = append(s.Where, w)
		}
	}
	for _, a := range c.Actors {
		if !slices.ContainsFunc(s.Parties, func(x Actor) bool { return x.Name == a.Name && x.Role == a.Role }) {
			s.Parties = append(s.Parties, a)
		}
	}
	if s.When == (Interval{}) && narrow(h.when) {
		s.When = h.when
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
