package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// relative takes relative clauses that say something of a noun with enough
// words; "the man who came" alone only picks one out.
func (c *cutter) relative(t int) int {
	l, r := c.s.reach(t)
	if r-l < minClause+1 || !c.s.predicative(t) || c.s.Tokens[c.s.Tokens[t].Head].UPOS == syntax.PRON {
		return -1
	}
	if !c.aside(l) && !c.counted(l, r) && r-l < relativeWords {
		return -1
	}
	return int(relative)
}

// aside reports whether a comma, dash or bracket opens what starts at token l.
func (c *cutter) aside(l int) bool {
	return isAside(c.s.forms[l]) || l > 0 && isAside(c.s.forms[l-1])
}

func isAside(form string) bool { return form == "," || form == "(" || isDash(form) }

// counted reports whether a figure stands among tokens l up to r.
func (c *cutter) counted(l, r int) bool {
	for i := l; i < r; i++ {
		if c.counts[i] {
			return true
		}
	}
	return false
}

// participle takes "…, headed by Assimi Goïta" and a participle that counts.
func (c *cutter) participle(t int) int {
	l, r := c.s.reach(t)
	if c.s.subject(t) >= 0 || c.s.child(t, syntax.Aux) >= 0 || c.d.lang.speech.verb(c.s, t) == citeVerb {
		return -1
	}
	if c.s.Tokens[t].VerbForm == syntax.Inf || c.s.Tokens[t].VerbForm == syntax.Fin || c.s.Tokens[t].UPOS != syntax.VERB || r-l < minClause {
		return -1
	}
	if c.aside(l) || c.counted(l, r) {
		return int(participle)
	}
	return -1
}

// agreeing returns the noun that a participle goes with: its head, unless the
// numbers differ and a noun between them agrees: "la riposte des unités,
// appuyées par …".
func (c *cutter) agreeing(t, head int) int {
	want := c.s.Tokens[t].Number
	if want == syntax.NoNumber || head > t || c.s.Tokens[head].Number == syntax.NoNumber || c.s.Tokens[head].Number == want || c.s.child(head, syntax.Conj) >= 0 {
		return head
	}
	for i := t - 1; i > head; i-- {
		if k := &c.s.Tokens[i]; k.UPOS == syntax.NOUN && k.Number == want && c.s.holds(head, i) && !c.s.holds(t, i) {
			return i
		}
	}
	return head
}

// closest returns the noun right before the comma of a participle, if it is a
// part of the phrase the parser chose: "the growth of the force Takuba, created
// in 2020" tells of the force.
func (c *cutter) closest(t, head int) int {
	l, _ := c.s.reach(t)
	k := l - 1
	if isAside(c.s.forms[l]) {
		k = l
	}
	for k--; k > head && c.s.Tokens[k].UPOS == syntax.PUNCT; k-- {
	}
	for k > head && inName(c.s.Tokens[k].Rel) && c.s.Tokens[k].Head > head && c.s.Tokens[k].Head < l {
		k = c.s.Tokens[k].Head
	}
	if k <= head || c.s.Tokens[k].Rel == syntax.Appos && c.s.isLoose(k) || !c.s.holds(head, k) || !isNominal(c.s.Tokens[k].UPOS) || c.s.Tokens[k].Number != c.s.Tokens[head].Number {
		return head
	}
	return k
}

// adjacent returns the noun right before a relative clause without a comma, if
// a comma parts the clause from the noun the parser chose: "Duval, head of the
// government that came to power".
func (c *cutter) adjacent(t, head int) int {
	l, _ := c.s.reach(t)
	if l == 0 || c.aside(l) || !isNominal(c.s.Tokens[l-1].UPOS) {
		return head
	}
	for i := head + 1; i < l; i++ {
		if c.s.forms[i] == "," {
			return l - 1
		}
	}
	return head
}

// inName reports whether a token only belongs to the name or noun above it.
func inName(r syntax.Rel) bool {
	return r == syntax.Compound || r.Is(syntax.Flat) || r == syntax.Amod || r == syntax.Nummod || r == syntax.Appos
}

// apposition takes "X, a regional ally of Y": a name, and a phrase with an
// article or a long one that says what it is.
func (c *cutter) apposition(t int) int {
	s := c.s
	l, r := s.reach(t)
	if r-l < minClause || !c.aside(l) || s.Tokens[t].UPOS != syntax.NOUN || s.Tokens[s.Tokens[t].Head].UPOS != syntax.PROPN {
		return -1
	}
	for i := range l {
		if _, n := c.d.lang.credits.agency(s, i); n > 0 && i == s.Tokens[t].Head {
			return -1 // "told AFP Ana Duval, the mayor"
		}
	}
	return int(apposition)
}
