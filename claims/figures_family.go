package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A family is a list of persons, from token up to token to, that possessives
// tie to each other; head is the first of them.
type family struct{ from, head, to, members int }

// families makes one figure of each family: "a nurse and her two sons" are
// three, « un couple et leurs trois filles » five. "A nurse and two boys" stay
// apart.
func (c *counter) families(cands []candidate) []candidate {
	out := cands[:0]
	for k := 0; k < len(cands); k++ {
		x := cands[k]
		if f := c.family(&x); f.members > 1 {
			sum := Quantity{float64(f.members), float64(f.members), Exact}
			for ; k < len(cands) && cands[k].from < f.to; k++ {
				sum = sum.join(cands[k].Quantity)
				x.loose = x.loose && cands[k].loose
			}
			k--
			x.Quantity, x.Span, x.who = sum, c.s.span(f.from, f.to), somebody
			x.from, x.to, x.end, x.counted = f.from, f.to, f.to, f.head
		}
		out = append(out, x)
	}
	return out
}

// join puts what a number counts in the place of one member.
func (q Quantity) join(r Quantity) Quantity {
	if r.Approx != Exact {
		q.Approx = r.Approx
	}
	return Quantity{q.Low + r.Low - 1, q.High + r.High - 1, q.Approx}
}

// family is the list that candidate x begins, or stands second in: "his wife
// and two sons". It has no members if x is in none.
func (c *counter) family(x *candidate) family {
	if x.part || x.others || x.Quantity.Low < 1 {
		return family{}
	}
	f := family{from: c.familyFrom(x), head: -1}
	owned, closed := false, false
	for i := f.from; ; {
		head, to, own := c.member(i)
		if head < 0 || f.head >= 0 && !c.isKin(head, own) {
			return family{}
		}
		if f.head < 0 {
			f.head = head
		}
		owned, f.to, f.members = owned || own, to, f.members+1
		switch {
		case closed && owned:
			return f
		case closed, to >= len(c.s.Tokens):
			return family{}
		case c.s.Tokens[to].UPOS == syntax.CCONJ:
			closed = true
		case c.s.forms[to] != ",":
			return family{}
		}
		i = to + 1
	}
}

// familyFrom is where a list with candidate x in it may begin.
func (c *counter) familyFrom(x *candidate) int {
	from, _ := c.tokens(x.Span)
	if from > 0 && c.owns(from-1) {
		from--
	}
	if from < 3 || c.s.Tokens[from-1].UPOS != syntax.CCONJ {
		return from
	}
	for i := from - 2; i >= max(0, from-2-newTokens); i-- {
		if c.owns(i) {
			return i
		}
	}
	return from
}

// member reads the noun of a person from token i on, and whether a possessive
// stands before it; head is -1 if there is none.
func (c *counter) member(i int) (head, to int, owned bool) {
	counted := false
	for n := 0; i < len(c.s.Tokens) && n <= newTokens; i, n = i+1, n+1 {
		switch t := &c.s.Tokens[i]; {
		case c.owns(i):
			owned = true
		case t.UPOS == syntax.NUM:
			counted = true
		case t.UPOS == syntax.NOUN && t.Number == syntax.Plur && !counted:
			return -1, i, false // "his two sisters and cousins"
		case c.isPair(i), t.UPOS == syntax.NOUN && c.kindOf(i) == somebody && c.words[i].n == 0 && !c.modifies(i, len(c.s.Tokens)):
			for to = i + 1; to < len(c.s.Tokens) && c.s.Tokens[to].UPOS == syntax.ADJ; to++ {
			}
			return i, to, owned
		case t.UPOS == syntax.ADP && n == 0: // « à un couple et à leur fils »
		case t.UPOS != syntax.DET && t.UPOS != syntax.ADJ && t.UPOS != syntax.NOUN:
			return -1, i, false
		}
	}
	return -1, i, false
}

// isPair tells the noun of a household, "a couple"; it counts whom it holds.
func (c *counter) isPair(i int) bool {
	noun, n := c.document.lang.referees.nouns.Longest(c.s.forms[i:], nil)
	return n == 1 && noun.kind == peopleKind && noun.class == familyClass && c.document.lang.numerals.is(c.s.forms[i])
}

// owns tells a possessive: "his", « leurs ».
func (c *counter) owns(i int) bool {
	switch c.document.lang.referees.anaphors[c.s.forms[i]] {
	case ownerWord, personalWord:
		u := c.s.Tokens[i].UPOS
		return u == syntax.DET || u == syntax.PRON
	}
	return false
}

// isKin tells relatives and children, and of somebody's own a wife, « sa femme ».
func (c *counter) isKin(i int, owned bool) bool {
	p := c.document.lang.populations.at(c.s, i)
	return strings.HasPrefix(p, kin) || strings.HasPrefix(p, child) || owned && p == woman
}

// The populations that families are made of.
const (
	kin   = person + "/kin"
	child = person + "/child"
	woman = person + "/woman"
)
