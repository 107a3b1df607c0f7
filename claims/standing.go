package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A crowd is more people than one incident brings together; many are more
// than a patrol.
const (
	crowd = 1000
	many  = 20
)

// stands reports whether a figure tells how things stand, not what happened:
// "the mission has 800 officers", "the mines employ two million people", "the
// force will be cut to 3,000 men". Such figures belong to no incident.
func (p *plot) stands(c *Claim, s *sentence) bool {
	f := c.Figure
	if f == nil || f.Unit != Person {
		return false
	}
	switch f.Measure {
	case Troops:
		return p.standing[f.SubsetOf] || f.Quantity.Low >= many && (c.Modality == Planned || p.toldStanding(c, s) || p.standingAt(s.block, false) >= 0)
	case OtherCount:
		return f.Quantity.Low >= nation && f.Population != marchers || c.Modality == Planned || f.Quantity.Low >= crowd && !s.whole().Before(p.lead) && p.toldStanding(c, s)
	case Captured:
		return c.Modality == Planned
	}
	return false
}

// nation is how many people are no crowd any more.
const nation = 100_000

// toldStanding reports whether a claim has a word for how things stand, near its
// figure and not parted from it by a colon. "Have" is none as an auxiliary.
func (p *plot) toldStanding(c *Claim, s *sentence) bool {
	from, to := s.tokenAt(c.Figure.Span.Start), s.tokenAt(c.Figure.Span.End)
	return slices.ContainsFunc(s.cues, func(m cueMention) bool {
		if m.cue != standing || s.Tokens[m.from].Rel.Is(syntax.Aux) || !covers(c.Spans, s.span(m.from, m.to)) {
			return false
		}
		a, b := min(m.to, to), max(m.from, from)
		return b-a <= standingTokens && (a >= b || !slices.Contains(s.forms[a:b], ":"))
	})
}

// standingTokens is how far from a figure such a word stands.
const standingTokens = 12

// covers reports whether one of some spans holds another one.
func covers(spans []Span, span Span) bool {
	return slices.ContainsFunc(spans, func(s Span) bool { return s.Contains(span) })
}

// strength returns the standing scene of the paragraph of a claim. The text
// goes on with the scene it is in.
func (p *plot) strength(c *Claim, s *sentence, h hints) int {
	planned := c.Modality == Planned
	i := p.standingAt(s.block, planned)
	if i < 0 {
		i = len(p.scenes)
		p.scenes = append(p.scenes, newScene())
		p.scenes[i].block, p.scenes[i].planned = s.block, planned
	}
	x := &p.scenes[i]
	x.Standing, x.Background = true, true
	if h.far && x.When == (Interval{}) {
		x.When = h.when
	}
	p.tell(x, c, h)
	p.standing[c.ID] = true
	return i
}

// standingAt is the index of the standing scene of a paragraph, or of what it
// plans, -1 for none.
func (p *plot) standingAt(block int, planned bool) int {
	for i := len(p.scenes) - 1; i > max(0, len(p.scenes)-farBack); i-- {
		if x := &p.scenes[i]; x.Standing && x.block == block && x.planned == planned {
			return i
		}
	}
	return -1
}

// has reports whether a sentence has a cue.
func (s *sentence) has(k cue) bool {
	return slices.ContainsFunc(s.cues, func(m cueMention) bool { return m.cue == k })
}
