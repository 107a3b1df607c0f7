package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// cover sees to it that each figure of a sentence has a claim of its own and
// no claim has two.
func (a *atomizer) cover(s *sentence, i int, clauses []clause, figures []indexed) []clause {
	held := make([][]int, len(clauses))
	var out []clause
	for _, f := range figures {
		n := a.holder(s, clauses, f.index)
		if n < 0 {
			out = append(out, a.bare(s, i, f.index))
			continue
		}
		held[n] = append(held[n], f.index)
	}
	for n := range clauses {
		if len(held[n]) == 0 {
			out = append(out, clauses[n])
		}
		for _, f := range held[n] {
			out = append(out, a.share(s, clauses[n], f, held[n]))
		}
	}
	return out
}

// holder returns the clause whose words hold a figure: the smallest of them.
func (a *atomizer) holder(s *sentence, clauses []clause, f int) int {
	best, size := -1, 1<<30
	for n := range clauses {
		if c := &clauses[n]; c.has(a.all[f].counted) || c.covers(s, a.all[f].Span) {
			if k := c.size(); k < size {
				best, size = n, k
			}
		}
	}
	return best
}

func (c *clause) has(t int) bool {
	for _, r := range c.ranges {
		if r[0] <= t && t < r[1] {
			return true
		}
	}
	return false
}

func (c *clause) covers(s *sentence, span Span) bool {
	for _, r := range c.ranges {
		if s.span(r[0], r[1]).Contains(span) {
			return true
		}
	}
	return false
}

func (c *clause) size() int {
	n := 0
	for _, r := range c.ranges {
		n += r[1] - r[0]
	}
	return n
}

// longBare is how many tokens may stand around a number without a clause for
// them to be its claim.
const longBare = 30

// bare is the claim of a figure that stands in no clause: its noun phrase.
func (a *atomizer) bare(s *sentence, i, f int) clause {
	from, to := s.phrase(a.all[f].counted)
	for from > 0 && s.Tokens[from].Start > a.all[f].Span.Start {
		from--
	}
	for to < len(s.Tokens) && s.Tokens[to-1].End < a.all[f].Span.End {
		to++
	}
	if span := a.all[f].Span; s.Tokens[from].Start >= span.Start && s.Tokens[to-1].End <= span.End && len(s.Tokens) <= longBare {
		from, to = 0, len(s.Tokens) // a number alone says nothing: "…, Kills 50"
		if s.Tokens[to-1].UPOS == syntax.PUNCT && to > 1 {
			to--
		}
	}
	return clause{kind: noun, sentence: i, head: a.all[f].counted, antecedent: -1, figure: f, ranges: [][2]int{{from, to}}}
}

// share is a clause for one of the figures it holds: without the phrases of
// the others, where they stand side by side ("8 dead and 14 injured").
func (a *atomizer) share(s *sentence, c clause, f int, all []int) clause {
	c.figure = f
	c.ranges = slices.Clone(c.ranges)
	for _, other := range all {
		if other == f {
			continue
		}
		if top := a.droppable(s, c.head, a.all[f].counted, a.all[other].counted); top >= 0 {
			l, r := s.reach(top)
			c.drop(l, r)
			if p := a.all[other].predicate; p == r && p != a.all[f].predicate && p != c.head {
				c.drop(p, p+1) // "11 civils tués [et six militaires blessés]"
			}
		}
	}
	t := cutter{s: s}
	c.ranges = t.tidy(c.ranges)
	return c
}

// droppable returns the top of the phrase of another figure that can be left
// out of the claim of one: a conjunct or what stands beside it.
func (a *atomizer) droppable(s *sentence, head, keep, other int) int {
	top := -1
	for t, n := other, 0; t >= 0 && t != head && n < len(s.Tokens) && !s.holds(t, keep); n++ {
		if isConjunct(s, t) {
			top = t
		}
		t = s.Tokens[t].Head
	}
	return top
}

// drop takes tokens l up to r out of the clause.
func (c *clause) drop(l, r int) {
	var out [][2]int
	for _, x := range c.ranges {
		if r <= x[0] || x[1] <= l {
			out = append(out, x)
			continue
		}
		if x[0] < l {
			out = append(out, [2]int{x[0], l})
		}
		if r < x[1] {
			out = append(out, [2]int{r, x[1]})
		}
	}
	if len(out) > 0 {
		c.ranges = out
	}
}
