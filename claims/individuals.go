package claims

import (
	"sort"

	"github.com/crosscheck-go/crosscheck/claims/internal/number"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// An individual is one person to whom something was done, told of without a
// number: "Orlando Gomez was killed", "a woman was shot".
type individual struct {
	sentence, token int
	measure         Measure
	key             string // of a name; "" for a common noun or a pronoun
}

// individuals finds those whom the text names or mentions one by one as killed,
// hurt, taken or freed.
func individuals(d *document, nums []Number, dates []DateMention, mentions []Mention) []individual {
	c := &counter{document: d, measures: d.lang.measures, loose: number.NewReader(d.lang.numerals.table), nums: nums, dates: dates}
	var out []individual
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.out == "" && s.root >= 0 {
			out = append(out, c.individuals(i, mentions)...)
		}
	}
	return out
}

func (c *counter) individuals(i int, mentions []Mention) []individual {
	c.s = &c.document.sentences[i]
	c.spot()
	var out []individual
	for t := range c.s.Tokens {
		if !c.single(t) {
			continue
		}
		x := candidate{from: t, to: t + 1, counted: t, end: t + 1, who: somebody, whole: -1, predicate: -1}
		if m := c.befell(&x); m != "" {
			out = append(out, individual{i, t, m, c.nameAt(t, mentions)})
		}
	}
	return out
}

// single reports whether token t stands for one person: a name, a singular
// noun of a person, a pronoun.
func (c *counter) single(t int) bool {
	tok := &c.s.Tokens[t]
	if tok.Number == syntax.Plur || tok.Rel.Is(syntax.Compound) || tok.Rel.Is(syntax.Flat) || c.s.child(t, syntax.Nummod) >= 0 {
		return false
	}
	switch tok.UPOS {
	case syntax.PROPN:
		return true
	case syntax.NOUN:
		return c.kindOf(t) == somebody && !c.words[t].frames.has(ofSelf)
	case syntax.PRON:
		return tok.Number == syntax.Sing && c.document.lang.referees.anaphors[c.s.forms[t]] == personKind
	}
	return false
}

// befell is what was done to a single person by the tree; "" if nothing.
func (c *counter) befell(x *candidate) Measure {
	w, _ := c.modifier(x)
	if w.n == 0 || !c.harms(w.measure) {
		w, _, _ = c.climb(x)
	}
	if w.n == 0 || !c.harms(w.measure) || w.frames.has(ofToll) {
		return ""
	}
	return w.measure
}

// nameAt is the key of the name that holds token t, "" if no name does.
func (c *counter) nameAt(t int, mentions []Mention) string {
	span := c.s.span(t, t+1)
	k := sort.Search(len(mentions), func(k int) bool { return span.Before(mentions[k].Span) })
	for k--; k >= 0 && mentions[k].Span.Part == span.Part && span.Start-mentions[k].Span.Start < 200; k-- {
		if m := &mentions[k]; m.Name && m.Span.Contains(span) {
			return m.Key
		}
	}
	return ""
}
