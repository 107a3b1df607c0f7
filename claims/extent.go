package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// extent returns the tokens of the clause of token t: all below it but other
// clauses and frames, behind the noun it goes with.
func (c *cutter) extent(t, antecedent int) [][2]int {
	from, to := c.s.reach(t)
	var out [][2]int
	if antecedent >= 0 {
		l, r := c.s.phrase(antecedent)
		if r = min(r, from); l < r {
			out = append(out, [2]int{l, r})
		}
	}
	at := from
	for i := from; i < to; i++ {
		if i != t && (c.kinds[i] > 0 || c.frames[i] == asideFrame) && c.outermost(i, t) {
			l, r := c.s.reach(i)
			if l <= t && t < r {
				continue // a broken tree
			}
			out = append(out, [2]int{at, max(l, at)})
			at = max(at, r)
			i = max(i, r-1)
		}
	}
	return c.tidy(append(out, [2]int{at, to}))
}

// clip keeps the clauses of what is said within it: where the parser ties the
// frame to the content, the content still is not the frame. What is said makes
// one claim at least.
func (c *cutter) clip(clauses []clause, content []Span) []clause {
	within := false
	for n := range clauses {
		cl := &clauses[n]
		head := c.s.span(cl.head, cl.head+1)
		for _, span := range content {
			if span.Contains(head) {
				within = true
				cl.keep(c.s, content)
				break
			}
		}
	}
	if within {
		return clauses
	}
	for _, span := range content {
		from, to := c.s.tokensOf(span)
		if to-from < minClause {
			continue
		}
		clauses = c.without(clauses, from, to)
		cl := clause{kind: mainClause, sentence: c.i, head: c.top(from, to), antecedent: -1, figure: -1}
		if cl.ranges = c.tidy([][2]int{{from, to}}); len(cl.ranges) > 0 {
			clauses = append(clauses, cl)
		}
	}
	return clauses
}

// keep drops the tokens of the clause that stand in none of the spans.
func (cl *clause) keep(s *sentence, spans []Span) {
	var out [][2]int
	for _, r := range cl.ranges {
		for _, span := range spans {
			from, to := s.tokensOf(span)
			if from, to = max(from, r[0]), min(to, r[1]); from < to {
				out = append(out, [2]int{from, to})
			}
		}
	}
	if len(out) > 0 {
		cl.ranges = out
	}
}

// tokensOf returns the tokens of the sentence that lie in a span.
func (s *sentence) tokensOf(span Span) (from, to int) {
	if span.Part != s.part {
		return 0, 0
	}
	for from < len(s.Tokens) && s.Tokens[from].Start < span.Start {
		from++
	}
	for to = from; to < len(s.Tokens) && s.Tokens[to].End <= span.End; to++ {
	}
	return from, to
}

// without takes the tokens of what is said out of other clauses; a clause that
// loses its verb so was only the frame.
func (c *cutter) without(clauses []clause, from, to int) []clause {
	return slices.DeleteFunc(clauses, func(cl clause) bool {
		if !cl.has(from) || !cl.has(to-1) {
			return false
		}
		for _, r := range cl.ranges {
			for i := r[0]; i < r[1]; i++ {
				if (i < from || i >= to) && c.s.predicative(i) {
					return false
				}
			}
		}
		return true
	})
}

// top returns the token of a stretch that heads it: one whose head lies
// outside, a verb before others.
func (c *cutter) top(from, to int) int {
	best := from
	for i := to - 1; i >= from; i-- {
		if h := c.s.Tokens[i].Head; (h < from || h >= to) && (c.s.predicative(i) || !c.s.predicative(best)) {
			best = i
		}
	}
	return best
}

// outermost reports whether no other clause lies between i and t above it.
func (c *cutter) outermost(i, t int) bool {
	for n := 0; i != t && i >= 0 && n < len(c.s.Tokens); n++ {
		if i = c.s.Tokens[i].Head; i == t {
			return true
		}
		if i >= 0 && (c.kinds[i] > 0 || c.frames[i] == asideFrame) {
			return false
		}
	}
	return i == t
}

// tidy drops margins: marks and conjunctions at the front, punctuation at the
// ends of each range.
func (c *cutter) tidy(ranges [][2]int) [][2]int {
	out := ranges[:0]
	for n, r := range ranges {
		for r[0] < r[1] && (n == 0 && c.s.isMargin(r[0]) && !isOpening(c.s.forms[r[0]]) || c.s.Tokens[r[0]].UPOS == syntax.PUNCT && !isOpening(c.s.forms[r[0]])) {
			r[0]++
		}
		for r[0] < r[1] && (c.s.Tokens[r[1]-1].UPOS == syntax.PUNCT && !isClosing(c.s.forms[r[1]-1]) || c.s.Tokens[r[1]-1].Rel == syntax.Cc) {
			r[1]--
		}
		if r = c.evenMarks(r); r[0] < r[1] {
			out = append(out, r)
		}
	}
	return out
}

// evenMarks drops a mark at an end of a range whose partner lies outside.
func (c *cutter) evenMarks(r [2]int) [2]int {
	for r[0] < r[1] && isOpening(c.s.forms[r[0]]) && !c.anyMark(r[0]+1, r[1], isClosing) {
		r[0]++
	}
	for r[0] < r[1] && isClosing(c.s.forms[r[1]-1]) && c.s.forms[r[1]-1] != "%" && !c.anyMark(r[0], r[1]-1, isOpening) {
		r[1]--
	}
	for r[0] < r[1] && c.s.Tokens[r[1]-1].UPOS == syntax.PUNCT && !isClosing(c.s.forms[r[1]-1]) {
		r[1]--
	}
	return r
}

func (c *cutter) anyMark(from, to int, is func(string) bool) bool {
	for i := from; i < to; i++ {
		if is(c.s.forms[i]) {
			return true
		}
	}
	return false
}

func isOpening(form string) bool {
	return form == "(" || form == "[" || form == "“" || form == "«" || form == "\"" || form == "‘"
}

func isClosing(form string) bool {
	return form == ")" || form == "]" || form == "”" || form == "»" || form == "\"" || form == "%"
}
