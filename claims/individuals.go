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
	predicate       int
	key             string // of a name; "" for a common noun or a pronoun
	weak            bool   // "was shot" may mean either
}

// individuals finds those whom the text names or mentions one by one as killed,
// hurt, taken or freed.
func individuals(d *document, nums []Number, dates []DateMention, mentions []Mention) []individual {
	c := &counter{document: d, measures: d.lang.measures, loose: number.NewReader(d.lang.numerals.table), nums: nums, dates: dates, direct: true}
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
		if c.isBody(t) {
			out = append(out, individual{i, t, Killed, t, "", false})
		}
		if !c.single(t) || !c.isPerson(t, mentions) {
			continue
		}
		x := candidate{from: t, to: t + 1, counted: t, end: t + 1, who: somebody, whole: -1, predicate: -1}
		if w, at := c.befell(&x); w.n > 0 {
			out = append(out, individual{i, t, w.measure, at, c.nameAt(t, mentions), w.frames.has(weakly)})
		}
	}
	return c.implied(out, i, mentions)
}

// implied adds whom a verb is said of where the tree has lost its subject:
// "Ana Duval, a teacher of 34, died on Monday".
func (c *counter) implied(out []individual, i int, mentions []Mention) []individual {
	for t := range c.s.Tokens {
		w := c.words[t]
		if w.n == 0 || w.from != t || w.measure != Killed || !w.frames.has(ofSubject|ofObject) || w.frames.has(weakly) || c.told(out, t, w.n) {
			continue
		}
		if c.s.subject(t) >= 0 || c.s.child(t, syntax.Obj) >= 0 || c.s.Tokens[t].Rel.Is(syntax.Amod) {
			continue
		}
		for k := t - 1; k >= 0 && k >= t-farImplied; k-- {
			if c.words[k].n > 0 && !c.words[k].frames.has(weakly|ofFinding|ofSaying) {
				break
			}
			if c.single(k) && c.s.Tokens[k].UPOS != syntax.PRON {
				out = append(out, individual{i, k, Killed, t, c.nameAt(k, mentions), false})
				break
			}
		}
	}
	return out
}

// farImplied is how far before a verb its lost subject may stand.
const farImplied = 16

// told reports whether somebody of the sentence already has the verb.
func (c *counter) told(out []individual, t, n int) bool {
	for k := len(out) - 1; k >= 0 && out[k].sentence >= 0; k-- {
		if p := out[k].predicate; p >= t && p < t+n {
			return true
		}
	}
	return false
}

// single reports whether token t stands for one person: a name, a singular
// noun of a person, a pronoun.
func (c *counter) single(t int) bool {
	tok := &c.s.Tokens[t]
	if tok.Number == syntax.Plur || tok.Rel == syntax.Appos || tok.Rel.Is(syntax.Compound) || tok.Rel.Is(syntax.Flat) || c.s.child(t, syntax.Nummod) >= 0 {
		return false
	}
	switch tok.UPOS {
	case syntax.PROPN:
		return c.kindOf(t) != something // "the Liberation Front"
	case syntax.NOUN:
		return c.kindOf(t) == somebody && !c.words[t].frames.has(ofSelf)
	case syntax.PRON:
		return tok.Number == syntax.Sing && c.document.lang.referees.anaphors[c.s.forms[t]] == personKind
	}
	return false
}

// isPerson reports whether the text means nothing but a person by token t: no
// attack hurts a movement as it hurts a man.
func (c *counter) isPerson(t int, mentions []Mention) bool {
	m := c.mentionAt(t, mentions)
	return m == nil || m.Kind == "" || m.Kind == personKind || m.Kind == peopleKind
}

// isBody tells "the body of a man": a noun of one dead person.
func (c *counter) isBody(t int) bool {
	w := c.words[t]
	return w.n > 0 && w.measure == Killed && w.frames.has(ofSelf) && !w.frames.has(weakly) && c.s.Tokens[t].UPOS == syntax.NOUN && c.s.Tokens[t].Number == syntax.Sing &&
		c.s.child(t, syntax.Nummod) < 0 && !c.s.Tokens[t].Rel.Is(syntax.Compound) && c.document.lang.populations.at(c.s, t) != ""
}

// befell finds what was done to a single person by the tree.
func (c *counter) befell(x *candidate) (spotted, int) {
	w, at := c.modifier(x)
	if w.n == 0 || !c.harms(w.measure) {
		w, at, _ = c.climb(x)
	}
	if w.n == 0 || !c.harms(w.measure) || w.frames.has(ofToll) {
		return spotted{}, -1
	}
	return w, at
}

// nameAt is the key of the name that holds token t, "" if no name does.
func (c *counter) nameAt(t int, mentions []Mention) string {
	if m := c.mentionAt(t, mentions); m != nil {
		return m.Key
	}
	return ""
}

// mentionAt is the name that holds token t, nil if no name does.
func (c *counter) mentionAt(t int, mentions []Mention) *Mention {
	span := c.s.span(t, t+1)
	k := sort.Search(len(mentions), func(k int) bool { return span.Before(mentions[k].Span) })
	for k--; k >= 0 && mentions[k].Span.Part == span.Part && span.Start-mentions[k].Span.Start < 200; k-- {
		if m := &mentions[k]; m.Name && m.Span.Contains(span) {
			return m
		}
	}
	return nil
}
