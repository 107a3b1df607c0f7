package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// measure finds what candidate k counts them as: from the counted noun, from
// the tree, from a word close by.
func (c *counter) measure(cands []candidate, k int) {
	x := &cands[k]
	if x.who == something {
		c.measureThing(x)
		return
	}
	if c.isAll(x) {
		x.measure, x.how = OtherCount, nearWay
		return
	}
	weak := spotted{}
	take := func(w spotted, at int, way how) bool {
		if w.n == 0 || w.measure == "" || w.frames.has(ofLast) || w.measure == Troops && way != selfWay && !c.maybeForce(x, w) {
			return false
		}
		if w.frames.has(weakly) {
			if weak.n == 0 || w.measure == OtherCount && w.from == x.end {
				weak = w // "a truck with 30 on board fell"
			}
			return false
		}
		x.measure, x.predicate, x.how = w.measure, at, way
		x.sum = w.frames.has(ofToll) && !w.frames.has(ofObject|ofSubject|ofState)
		return true
	}
	take(c.self(x), x.counted, selfWay)
	own := x.measure
	if w, at := c.participleBehind(x); own == "" && w.n > 0 && c.s.Tokens[at].UPOS == syntax.ADJ && w.frames.has(ofState) && take(w, at, treeWay) {
		return // "leaving 17 people dead and 34 hurt"
	}
	overtake := func(w spotted, at int, way how) bool {
		return (own == "" || c.overrules(own, w, at, x)) && take(w, at, way)
	}
	if w, at := c.verbBefore(x); w.n > 0 && overtake(w, at, treeWay) {
		return
	}
	w, at, stop := c.ascend(x)
	if w.n > 0 && at == c.above(x) && c.harms(w.measure) && !w.frames.has(weakly) && overtake(w, at, treeWay) {
		return // "freed 137 students abducted in March"
	}
	if w, at := c.modifier(x); overtake(w, at, treeWay) {
		return
	}
	if w, at := c.beside(x, at); w.n > 0 && (own == "" || c.outranks(own, w, x)) && take(w, at, nearWay) {
		return
	}
	if overtake(w, at, treeWay) || own != "" {
		return
	}
	if w, at := c.identified(x); w.n > 0 && x.who == somebody {
		w.frames &^= weakly
		if take(w, at, treeWay) {
			x.listed = true
			return
		}
	}
	if !stop {
		if w, at := c.near(cands, k); take(w, at, nearWay) {
			return
		}
		if w, at := c.among(x); take(w, at, nearWay) {
			x.part = true
			return
		}
	}
	c.guess(x, weak)
}

// above is the head of what is counted: in "freed 18 of the hostages" that of
// the number, not the number.
func (c *counter) above(x *candidate) int {
	h := c.s.Tokens[x.counted].Head
	if x.from <= h && h < x.to {
		h = c.s.Tokens[h].Head
	}
	return h
}

// guess takes the measure of a weak word if there is one.
func (c *counter) guess(x *candidate, w spotted) {
	if w.n == 0 || w.measure == Missing && strings.Contains(c.document.lang.populations.of(c.s, x.counted), "/militant") { // "19 suspects are sought"
		return
	}
	if w.measure == OtherCount && w.from == x.end && w.frames.has(ofState) {
		x.end += w.n // "278 on board"
	}
	if w.measure != OtherCount || x.who != somebody { // not "a boat carrying 40 soldiers"
		x.measure, x.predicate, x.how = w.measure, w.from, weakWay
	}
}

// ascend climbs from what is counted or, where that leads nowhere, from the
// first number of a range: parsers take "80 to 100 people" apart.
func (c *counter) ascend(x *candidate) (w spotted, at int, stop bool) {
	w, at, stop = c.climb(x)
	if w.n > 0 || x.Quantity.Approx != Range {
		return w, at, stop
	}
	low := *x
	low.counted = x.from
	return c.climb(&low)
}

// overrules reports whether a verb tells more than the noun it goes with:
// "12 hostages were freed", "eight of the wounded died", but "12 arrests".
func (c *counter) overrules(own Measure, by spotted, at int, x *candidate) bool {
	if by.n == 0 {
		return false
	}
	if own == Troops && by.frames.has(ofToll) {
		return true // "losses amounted to 220 troops"
	}
	t := &c.s.Tokens[at]
	top := x.counted
	for h := c.s.Tokens[top].Head; h >= 0 && (c.s.Tokens[top].Rel == syntax.Conj || c.words[h].frames.has(ofLast)); h = c.s.Tokens[top].Head {
		top = h // "three gunmen and a hostage died", "a total of 40 patients were sent home"
	}
	if h := c.s.Tokens[top].Head; x.from <= h && h < x.to {
		top = h // "two of the wounded died"
	}
	if t.UPOS == syntax.ADJ && t.Rel == syntax.Xcomp && t.Head == c.s.Tokens[top].Head {
		return by.frames.has(ofState) && c.outranks(own, by, x) // "three prisoners remain missing"
	}
	if t.Rel == syntax.AclRelcl || t.Head != x.counted && c.s.Tokens[top].Head != at {
		return false
	}
	if t.UPOS != syntax.VERB || !by.frames.has(ofObject|ofSubject|ofState) {
		return by.frames.has(ofNoun) && c.isPeople(x.counted) && (by.measure == Rescued || c.hurts(by.measure) && c.outranks(own, by, x) && c.joinsNoun(by.from+by.n)) // "the release of 12 hostages"
	}
	return c.outranks(own, by, x)
}

// outranks reports whether what befell people tells more than what they were.
func (c *counter) outranks(own Measure, by spotted, x *candidate) bool {
	switch own {
	case Injured, Missing, Rescued, Casualties:
		return by.measure == Killed
	case Kidnapped, Captured, Troops, Displaced, Infected:
		return c.isPeople(x.counted) && by.measure != Troops
	}
	return false
}

// isPeople tells hostages from hostage-takings.
func (c *counter) isPeople(i int) bool {
	if c.document.lang.populations.of(c.s, i) != "" {
		return true
	}
	noun, n := c.document.lang.referees.nouns.Longest(c.s.forms[i:], c.s.lemmas[i:])
	return n > 0 && (noun.kind == peopleKind || noun.kind == personKind)
}

// maybeForce reports whether those counted may be deployed: no children and
// no civilians are, and "500 people entered the square" is no force.
func (c *counter) maybeForce(x *candidate, w spotted) bool {
	switch p := c.document.lang.populations.of(c.s, x.counted); p {
	case person:
		return !w.frames.has(weakly)
	case "", person + "/man":
		return true
	default:
		return strings.Contains(p, "/armed") || strings.Contains(p, "/rescuer")
	}
}

// person is the widest population of populations.txt.
const person = "person"

// among finds the words that say of what a number is a part: "of the dead, 39
// were women".
func (c *counter) among(x *candidate) (spotted, int) {
	for _, i := range c.whole {
		if w := c.words[i]; i < x.from || i >= x.end {
			w.frames &^= weakly
			return w, i
		}
	}
	return spotted{}, -1
}

// identified finds the noun of those whom a copula says a figure to be: "the
// dead are two nurses, a porter and five guards".
func (c *counter) identified(x *candidate) (spotted, int) {
	top := x.counted
	for c.s.Tokens[top].Rel == syntax.Conj && c.s.Tokens[top].Head >= 0 {
		top = c.s.Tokens[top].Head
	}
	subject := c.s.child(top, syntax.Nsubj)
	if subject < 0 || subject > top || c.s.child(top, syntax.Cop) < 0 || c.s.child(subject, syntax.Nummod) >= 0 {
		return spotted{}, -1
	}
	if w := c.words[subject]; c.harms(w.measure) && w.frames.has(ofSelf|ofState) {
		return w, subject
	}
	return spotted{}, -1
}

// self is what the counted noun itself counts.
func (c *counter) self(x *candidate) spotted {
	if x.counted == x.from && x.who == nobody {
		return spotted{}
	}
	w := c.words[x.counted]
	if !w.frames.has(ofSelf) {
		return spotted{}
	}
	return w
}

// modifier finds a word that counts among those that modify the counted noun:
// "40 dead soldiers", "57 terrorists killed in a raid", "17 personnes portées
// disparues".
func (c *counter) modifier(x *candidate) (spotted, int) {
	for m := range c.s.children(x.counted) {
		r := c.s.Tokens[m].Rel
		if !r.Is(syntax.Amod) && !r.Is(syntax.Acl) && (r != syntax.Appos || c.stopsBetween(x.end, m)) {
			continue
		}
		if w := c.words[m]; w.n > 0 && c.fitsModifier(w, m, r) {
			return w, m
		}
		for k := range c.s.children(m) {
			kr := c.s.Tokens[k].Rel
			if w := c.words[k]; w.n > 0 && r.Is(syntax.Acl) && (kr == syntax.Xcomp || kr.Is(syntax.Obl)) && w.frames.has(ofState) {
				return w, k
			}
		}
	}
	return spotted{}, -1
}

// stopsBetween reports whether a stop, as between two clauses, stands between.
func (c *counter) stopsBetween(from, to int) bool {
	for ; from < to; from++ {
		if c.stops(from) {
			return true
		}
	}
	return false
}

// beside finds the word right beside a counted noun that the tree joins to an
// earlier verb: "one person was killed, three people hurt", "we killed one and
// wounded four".
func (c *counter) beside(x *candidate, verb int) (spotted, int) {
	t := &c.s.Tokens[x.counted]
	switch {
	case verb < 0:
		return c.participleBehind(x)
	case verb >= x.from, t.Head == verb && t.Rel != syntax.Conj:
		return spotted{}, -1
	}
	if w, at := c.participleBehind(x); w.n > 0 {
		return w, at
	}
	from, _ := c.tokens(x.Span)
	for i := from - 1; i > verb; i-- {
		w := c.words[i]
		if w.n > 0 && c.s.Tokens[i].UPOS == syntax.VERB && w.frames.has(ofObject) && !c.passive(i) {
			return w, i
		}
		if c.s.Tokens[i].UPOS != syntax.DET {
			break
		}
	}
	return spotted{}, -1
}

// verbBefore finds the verb right before a number that goes on from another,
// though parsers tie its object to the first: "ont égorgé trois paysans et enlevé
// onze filles", "shot two men and wounded four".
func (c *counter) verbBefore(x *candidate) (spotted, int) {
	from, _ := c.tokens(x.Span)
	i := from - 1
	if i < 2 || c.s.Tokens[i].UPOS != syntax.VERB || c.s.Tokens[i-1].UPOS != syntax.CCONJ {
		return spotted{}, -1
	}
	w := c.words[i]
	if w.n != 1 || !w.frames.has(ofObject) || w.frames.has(weakly) || c.passive(i) {
		return spotted{}, -1
	}
	return w, i
}

// participleBehind returns the participle behind what is counted, if nothing
// goes on behind it, or the verb of a part: "fifteen of the wounded died".
func (c *counter) participleBehind(x *candidate) (spotted, int) {
	i := x.end
	for i < len(c.s.Tokens) && (c.s.Tokens[i].UPOS == syntax.ADV || c.s.Tokens[i].UPOS == syntax.AUX) {
		i++
	}
	if i >= len(c.s.Tokens) {
		return spotted{}, -1
	}
	if t := &c.s.Tokens[i]; t.VerbForm == syntax.Fin && t.Number == syntax.Plur {
		return spotted{}, -1 // « quatre chirurgiens opèrent »
	}
	w := c.words[i]
	next := i + w.n
	closed := next >= len(c.s.Tokens) || c.breaks(next) || c.s.Tokens[next].UPOS == syntax.CCONJ || c.s.Tokens[next].UPOS == syntax.ADP
	if w.n == 0 || w.from != i || !closed || !w.frames.has(ofState|ofObject) && !(x.part && w.frames.has(ofSubject)) || c.s.child(i, syntax.Obj) >= 0 {
		return spotted{}, -1
	}
	return w, i
}

// fitsModifier: a participle counts what is done to its noun, a relative
// clause what its noun does.
func (c *counter) fitsModifier(w spotted, m int, r syntax.Rel) bool {
	if r == syntax.AclRelcl {
		if k := c.s.subject(m); k >= 0 && c.s.Tokens[k].UPOS != syntax.PRON {
			return false // "60 patients, 18 of whom died", "a friend, in whose house Duval died"
		}
		passive := c.s.child(m, syntax.AuxPass) >= 0
		return w.frames.has(ofSubject|ofState) || w.frames.has(ofObject) && passive
	}
	return w.frames.has(ofState|ofSubject) || w.frames.has(ofObject) && c.s.child(m, syntax.Obj) < 0 && c.s.Tokens[m].VerbForm != syntax.Ger
}

// climb goes up the tree from what is counted to a word that counts it. stop
// means that the tree says it is counted as nothing: "two gunmen killed …".
func (c *counter) climb(x *candidate) (w spotted, at int, stop bool) {
	if c.s.root < 0 {
		return spotted{}, -1, false
	}
	i := x.counted
	for n := 0; n < 6; n++ {
		t := &c.s.Tokens[i]
		h := t.Head
		if h < 0 || h >= len(c.s.Tokens) {
			break
		}
		if h >= x.from && h < x.to {
			i = h
			continue
		}
		r := t.Rel
		if w := c.words[h]; w.measure != "" && !w.frames.has(ofLast) { // "were confirmed dead"
			fits, agent := c.fits(w, i, h, r)
			if n > 0 && fits && !w.frames.has(ofToll|ofNoun) && r != syntax.Conj && c.kindOf(i) == something {
				return spotted{}, -1, false // "the force (5,100 men) will disappear"
			}
			if fits {
				return c.nearer(w, h, x, r)
			}
			if agent {
				return spotted{}, -1, true
			}
		}
		if w, at := c.complement(i, h, r); w.n > 0 {
			return w, at, false
		}
		switch {
		case c.direct && r != syntax.Conj:
			return spotted{}, -1, false
		case r == syntax.Conj, r.Is(syntax.Nummod), r.Is(syntax.Compound), r.Is(syntax.Flat), r == syntax.Appos, r.Is(syntax.Det), r == syntax.Dep, r.Is(syntax.Amod):
			i = h
		case r.Is(syntax.Nmod):
			if c.kindOf(h) == unknown && c.words[h].n == 0 && n > 0 {
				return spotted{}, -1, false
			}
			i = h
		case r == syntax.Xcomp, r.Is(syntax.Obj) && c.s.Tokens[h].UPOS == syntax.NUM:
			i = h
		default:
			return spotted{}, -1, false
		}
	}
	return spotted{}, -1, false
}

// measureThing finds whether things are counted as destroyed.
func (c *counter) measureThing(x *candidate) {
	for m := range c.s.children(x.counted) {
		if w := c.things[m]; w.n > 0 && w.frames.has(ofObject) {
			x.measure, x.predicate, x.how = w.measure, m, treeWay
			return
		}
	}
	h := c.s.Tokens[x.counted].Head
	if h < 0 {
		return
	}
	r := c.s.Tokens[x.counted].Rel
	if w := c.things[h]; w.n > 0 && w.frames.has(ofObject) && (r.Is(syntax.Obj) || r == syntax.NsubjPass) {
		x.measure, x.predicate, x.how = w.measure, h, treeWay
	}
}
