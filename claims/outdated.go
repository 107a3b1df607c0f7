package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// outdated lists the claims of a scene whose figures the article itself
// replaces: "rose from 9 to 17", "640, up from 622 a day earlier", "had first
// spoken of twenty dead".
func outdated(d *document, r *Reading, claims []int) []int {
	var out []int
	for _, k := range claims {
		c := &r.Claims[k]
		if c.Figure == nil {
			continue
		}
		s := d.sentenceOf(c)
		if s != nil && replacedIn(s, s.cues, c.Figure) && hasSuccessor(r, claims, k) {
			out = append(out, k)
		}
	}
	return out
}

// hasSuccessor reports whether another claim of the scene counts the same with
// another result: without one nothing was replaced.
func hasSuccessor(r *Reading, claims []int, k int) bool {
	f := r.Claims[k].Figure
	return slices.ContainsFunc(claims, func(l int) bool {
		g := r.Claims[l].Figure
		return l != k && g != nil && g.Measure == f.Measure && g.Quantity != f.Quantity
	})
}

// reachOfCue is how many tokens may lie between a cue and its figure.
const reachOfCue = 4

// replacedIn reports whether a cue of the sentence says that the figure no
// longer holds.
func replacedIn(s *sentence, cues []cueMention, f *Figure) bool {
	at := s.tokenAt(f.Span.Start)
	change := -1
	for _, m := range cues {
		switch m.cue {
		case replaced:
			if m.to <= at && at-m.to <= reachOfCue && !figureBetween(s, m.to, at) {
				return true
			}
		case changed:
			change = m.to
		case origin:
			if change >= 0 && m.from-change <= reachOfCue && m.to <= at && at-m.to <= 1 && goalNear(cues, at) {
				return true
			}
		}
	}
	return false
}

// goalNear reports whether the second figure of a change stands near the first
// one: "to 17 from 9", "de 9 à 17 morts".
func goalNear(cues []cueMention, at int) bool {
	return slices.ContainsFunc(cues, func(m cueMention) bool {
		return m.cue == goal && m.from-at <= reachOfCue && at-m.from <= reachOfCue
	})
}

// tokenAt returns the token at a byte offset, or the one after it.
func (s *sentence) tokenAt(at int) int {
	i, _ := slices.BinarySearchFunc(s.Tokens, at, func(t syntax.Token, at int) int {
		if t.End > at {
			return 1
		}
		return -1
	})
	return i
}

// figureBetween reports whether a number stands between two tokens.
func figureBetween(s *sentence, from, to int) bool {
	for i := from; i < to && i < len(s.Tokens); i++ {
		if w := s.word(i); w[0] >= '0' && w[0] <= '9' {
			return true
		}
	}
	return false
}
