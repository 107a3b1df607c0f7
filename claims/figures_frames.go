package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// nearer prefers a verb that stands between a subject and its verb: parsers miss
// the comma of "two men died, five were hurt".
func (c *counter) nearer(w spotted, h int, x *candidate, r syntax.Rel) (spotted, int, bool) {
	if !r.Is(syntax.Nsubj) {
		return w, h, false
	}
	for i := x.end; i < h; i++ {
		if v := c.words[i]; v.n > 0 && !v.frames.has(weakly|ofToll|ofLast) && c.predicates(i, v) {
			return v, i, false
		}
	}
	return w, h, false
}

// predicates reports whether word i says what befell its own subject.
func (c *counter) predicates(i int, w spotted) bool {
	t := &c.s.Tokens[i]
	switch {
	case t.Rel.Is(syntax.Acl), t.Rel.Is(syntax.Advcl):
		return false
	case c.s.child(i, syntax.Cop) >= 0, c.s.child(i, syntax.AuxPass) >= 0:
		return w.frames.has(ofState | ofSubject | ofObject)
	}
	return t.UPOS == syntax.VERB && w.frames.has(ofSubject)
}

// fits reports whether word h counts its dependent i; agent, that i is the one
// who does it.
func (c *counter) fits(w spotted, i, h int, r syntax.Rel) (fits, agent bool) {
	if c.particle(h, w) {
		return false, false
	}
	if w.frames.has(reflexive) && c.s.child(h, syntax.Expl) < 0 {
		return false, false
	}
	switch {
	case r.Is(syntax.Obj) || r == syntax.Iobj:
		return w.frames.has(ofObject) && c.s.child(h, syntax.AuxPass) < 0, false
	case r == syntax.NsubjPass:
		return w.frames.has(ofObject | ofState | ofSubject), false
	case r.Is(syntax.Nsubj):
		if w.frames.has(ofSubject|ofState) || w.frames.has(ofSelf) && c.s.child(h, syntax.Cop) >= 0 {
			return true, false
		}
		object := c.s.child(h, syntax.Obj) >= 0
		return w.frames.has(ofObject) && !object && c.participle(h), w.frames.has(ofObject) && object
	case r == syntax.OblAgent:
		return false, true
	case r.Is(syntax.Compound):
		return w.frames.has(ofState) && c.s.Tokens[h].UPOS == syntax.ADJ, false // "left a policeman dead"
	case r.Is(syntax.Nmod), r.Is(syntax.Obl):
		return w.frames.has(ofNoun|ofToll) && c.s.child(h, syntax.Cop) < 0, false // not "of the six, two are dead"
	case r == syntax.Appos, r == syntax.Parataxis, r == syntax.Dep:
		return w.frames.has(ofToll), false
	}
	return false, false
}

// participle reports whether a token is a participle without an auxiliary of
// its own voice: "14 others injured".
func (c *counter) participle(i int) bool {
	t := &c.s.Tokens[i]
	return t.VerbForm == syntax.Part || t.Voice == syntax.Pass || t.UPOS == syntax.ADJ || c.s.child(i, syntax.AuxPass) >= 0 || c.s.child(i, syntax.Cop) >= 0
}

// sumsUp reports whether number i is what the people counted at token k have
// come to: "deaths rise to 63".
func (c *counter) sumsUp(w spotted, k, h, i int) bool {
	t := &c.s.Tokens[i]
	return w.frames.has(ofSelf) && c.words[h].n == 0 && (c.s.Tokens[k].Number == syntax.Plur || c.s.Tokens[h].Number == syntax.Plur) && c.s.Tokens[k].Rel.Is(syntax.Nsubj) &&
		t.UPOS == syntax.NUM && i > h && (t.Rel.Is(syntax.Obl) || t.Rel.Is(syntax.Obj))
}

// complement finds the word that counts beside dependent i of a word that does
// not: "left 12 people dead", "were taken prisoner", "the toll rose to 20".
func (c *counter) complement(i, h int, r syntax.Rel) (spotted, int) {
	for k := range c.s.children(h) {
		w := c.words[k]
		if k == i || w.n == 0 || c.s.child(k, syntax.Nummod) >= 0 {
			continue // "the two men spoke of three hostages"
		}
		kr := c.s.Tokens[k].Rel
		subject := kr.Is(syntax.Nsubj)
		switch {
		case (r.Is(syntax.Obj) || r.Is(syntax.Nsubj)) && (kr == syntax.Xcomp || kr.Is(syntax.Obl) || kr.Is(syntax.Amod) || kr == syntax.Ccomp && !r.Is(syntax.Nsubj) || kr == syntax.Advcl && r == syntax.NsubjPass || kr.Is(syntax.Advmod)) && (w.frames.has(ofState|ofSubject) || w.frames.has(ofObject) && c.participle(k)):
			return w, k
		case subject && w.frames.has(ofToll) && !r.Is(syntax.Nsubj), c.sumsUp(w, k, h, i):
			return w, k
		}
	}
	return spotted{}, -1
}
