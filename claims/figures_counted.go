package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// count finds what candidate k counts.
func (c *counter) count(cands []candidate, k int) {
	x := &cands[k]
	limit := len(c.s.Tokens)
	if k+1 < len(cands) {
		limit = cands[k+1].from
	}
	x.end = x.to
	if c.ageOf(x) || c.dialled(x) || c.sizes(x) || c.cueAt(x.to) == compared {
		x.who = something
		return
	}
	if from, _ := c.tokens(x.Span); c.cueAt(from-1) == others && c.cueAt(from) != others {
		x.others = true // "another six"
	}
	if at := c.pastOf(x.to); c.cueAt(at) == others {
		x.others, x.who, x.end = true, somebody, at+1
	}
	if c.isAll(x) {
		x.who = somebody
		return
	}
	if at := c.partitive(x.to); at > x.to {
		if c.ofThings(x, cands[:k]) {
			x.who = something // "nine coaches fell, two of them into the river"
			return
		}
		x.who, x.end, x.part = somebody, at, true
	}
	if x.part && x.end < len(c.s.Tokens) && c.s.Tokens[x.end].UPOS == syntax.ADP && c.s.Tokens[x.end-1].UPOS == syntax.PRON {
		return // "80 of them from the reserve"
	}
	at, kind := c.noun(x, limit)
	if kind == unknown && c.cueAt(at) == others {
		kind = nobody // "found four more"
	}
	if kind == nobody && x.who == nobody {
		at, kind = c.predicated(x)
		if kind != nobody {
			x.counted, x.who = at, kind
		}
		if k > 0 && !cands[k-1].loose && cands[k-1].who != nobody && cands[k-1].who != somebody && c.s.Tokens[x.from-1].UPOS == syntax.ADP && x.from-1 <= cands[k-1].end {
			x.who = something // "79 of 126 drones"
		}
		if at := c.crowd(x); x.who == nobody && at >= 0 {
			x.counted, x.who = at, somebody
		}
		if at := c.headcount(x); x.who == nobody && at >= 0 {
			x.counted, x.who = at, somebody
		}
		return
	}
	if kind == nobody {
		return
	}
	x.counted, x.who = at, kind
	if at < limit || !c.changes(x.to) {
		x.end = max(x.end, at+1)
	}
	x.part = x.part || kind == somebody && c.cueAt(x.end) == partAfter // "a woman among them"
}

// isAll reports whether a bare number says how many those are who a pronoun and a
// verb before it stand for: « nous étions quatre cents », "we were 80 last time",
// not "we were 12 miles away" or "we were 12 when it began".
func (c *counter) isAll(x *candidate) bool {
	from, _ := c.tokens(x.Span)
	if x.loose || x.Value < 2 || c.cueAt(from-1) != being {
		return false
	}
	if x.to >= len(c.s.Tokens) || c.isDate(x.to) || c.breaks(x.to) {
		return x.to+1 >= len(c.s.Tokens) || c.s.Tokens[x.to+1].UPOS != syntax.NUM
	}
	switch c.s.Tokens[x.to].UPOS {
	case syntax.ADP, syntax.DET, syntax.ADJ:
		return c.s.Tokens[x.to].Number != syntax.Plur && c.cueAt(x.to) == noPart && c.words[x.to].n == 0
	}
	return false
}

// crowd is the noun of many that a bare number says how many they are: "a family
// of five", « un équipage de douze »; -1 if there is none.
func (c *counter) crowd(x *candidate) int {
	from, _ := c.tokens(x.Span)
	if from < 2 || c.cueAt(from-1) != among {
		return -1
	}
	noun, n := c.document.lang.referees.nouns.Longest(c.s.forms[from-2:], c.s.lemmas[from-2:])
	if n == 1 && noun.kind == peopleKind && noun.many {
		return from - 2
	}
	return -1
}

// sizes reports whether a number is only the size of one whole: "the 11-member
// council", "a 40-man squad".
func (c *counter) sizes(x *candidate) bool {
	return x.to+1 < len(c.s.Tokens) && c.s.glued(x.to) && c.s.Tokens[x.to+1].Number != syntax.Plur && x.Quantity.Low > 1
}

// ofThings reports whether all that a sentence has counted before a part is
// things, and as many.
func (c *counter) ofThings(x *candidate, before []candidate) bool {
	any := false
	for k := range before {
		if before[k].who == somebody || before[k].who == nobody {
			return false
		}
		any = any || before[k].who == something && before[k].Quantity.Low >= x.Quantity.Low
	}
	return any
}

// dialled reports whether a number stands between a verb that counts nobody and
// a time: "a man called 911 Sunday".
func (c *counter) dialled(x *candidate) bool {
	p := x.from - 1
	return p >= 0 && x.to < len(c.s.Tokens) && c.isDate(x.to) && c.s.Tokens[p].UPOS == syntax.VERB && c.words[p].n == 0
}

// changes reports whether the goal of a change stands at token i: "from 9 to 17
// dead".
func (c *counter) changes(i int) bool {
	return slices.ContainsFunc(c.s.cues, func(m cueMention) bool { return m.cue == goal && m.from == i })
}

// pastOf steps over the "of" of "dozens of others".
func (c *counter) pastOf(i int) int {
	if c.cueAt(i) == among {
		return i + 1
	}
	return i
}

func (c *counter) cueAt(i int) partKind {
	if i < 0 || i >= len(c.cues) {
		return noPart
	}
	return c.cues[i]
}

// partitive returns the token after "of them" at token i, else i.
func (c *counter) partitive(i int) int {
	at := i
	for c.cueAt(at) == partAfter {
		at++
	}
	return at
}

// reachOfNoun is how many words may stand between a number and its noun:
// "eight heavily armed Russian mercenaries".
const reachOfNoun = 5

// noun finds the noun a number counts: the head that the tree gives it, else
// the first noun close behind it that somebody knows.
func (c *counter) noun(x *candidate, limit int) (at int, kind who) {
	h := c.head(x)
	if c.cueAt(h) == headcount || h >= limit && (c.hasOwn(x.to, limit) || c.breaks(x.to) && c.partitive(limit+1) > limit+1) || h >= 0 && c.s.Tokens[h].UPOS == syntax.VERB && c.kindOf(h) == something {
		h = -1 // "a boat carrying 60 capsized"
	}
	if h >= 0 {
		if kind := c.kindOf(h); kind != unknown {
			return h, kind
		}
		if w := c.words[h]; w.n > 0 && (w.frames.has(ofSubject|ofState) || w.frames.has(ofObject) && c.s.Tokens[h].UPOS == syntax.VERB) {
			h = -1 // a verb taken for a noun: "a thousand perish", "three killed"
		}
	}
	for at := x.end; at < min(limit, x.end+reachOfNoun); at++ {
		if c.ends(at, x.end) {
			break
		}
		if c.isDate(at) {
			continue // "three now dead"
		}
		if kind := c.kindOf(at); kind != unknown && !c.modifies(at, limit) {
			return at, kind
		}
	}
	if h < 0 && c.isUnknownNoun(x.end) {
		h = x.end
	}
	if h >= 0 {
		return h, unknown
	}
	return x.from, nobody
}

// hasOwn reports whether a word between two numbers may be what the first one
// counts: "305 dead and 373 wounded", not "22 and 3 dead".
func (c *counter) hasOwn(from, to int) bool {
	for i := from; i < to; i++ {
		if c.isNoun(i) && c.cues[i] == noPart {
			return true
		}
	}
	return false
}

// predicated finds whom a number is said of: "we were more than 200".
func (c *counter) predicated(x *candidate) (at int, kind who) {
	if at := c.s.Tokens[x.from].Head; x.from == 0 && at > x.to && x.Value > 1 && c.last != "" && c.s.Tokens[0].Rel.Is(syntax.Nsubj) && c.s.child(at, syntax.Cop) >= 0 && c.kindOf(at) == somebody {
		x.part = true
		return at, somebody // "Twelve were children"
	}
	for i := x.from; i < x.to; i++ {
		if c.s.child(i, syntax.Cop) < 0 {
			continue
		}
		subject := c.s.child(i, syntax.Nsubj)
		if subject < 0 || c.s.Tokens[subject].Number == syntax.Sing {
			continue // "he was 34"
		}
		if c.kindOf(subject) == somebody || c.s.Tokens[subject].UPOS == syntax.PRON && c.document.lang.referees.anaphors[c.s.forms[subject]] != "" {
			return subject, somebody
		}
	}
	return x.from, nobody
}

// ends reports whether a noun phrase cannot go on over token i: punctuation, a
// verb, a preposition other than the "of" right behind the number.
func (c *counter) ends(i, start int) bool {
	switch c.s.Tokens[i].UPOS {
	case syntax.PUNCT:
		return c.s.forms[i] != "\"" && !strings.ContainsAny(c.s.forms[i], "«“'‘")
	case syntax.PRON:
		return i != start+1 || c.s.Tokens[start].UPOS != syntax.ADP // "nine of its troops"
	case syntax.AUX, syntax.CCONJ, syntax.SCONJ:
		return true
	case syntax.VERB:
		return c.kindOf(i) != somebody && (i != start || !c.describes(i))
	case syntax.ADP:
		return i != start || !c.joinsNoun(i)
	case syntax.NoUPOS:
		return !startsLetter(c.s.forms[i])
	}
	return false
}

// describes reports whether the verb at token i only says which people the noun
// right behind it means: "nineteen wanted suspects were held".
func (c *counter) describes(i int) bool {
	k := i + 1
	if k >= len(c.s.Tokens) || c.kindOf(k) != somebody || c.s.Tokens[k].Number != syntax.Plur {
		return false
	}
	r := c.s.Tokens[k].Rel
	return (r.Is(syntax.Nsubj) || r == syntax.NsubjPass) && c.s.Tokens[k].Head > k
}

// joinsNoun reports whether token i is the "of" of "dozens of people", not the
// "on" of "a toll of four on our side".
func (c *counter) joinsNoun(i int) bool {
	k := c.cueAt(i)
	return (k == among || k == partAfter) && c.s.Tokens[i].UPOS == syntax.ADP
}

func startsLetter(w string) bool { return w != "" && (w[0] >= 'a' || w[0] == '\'' || w[0] == '"') }

// modifies reports whether the known noun at token i only modifies a noun
// behind it: "14 police vehicles", "40 civilian deaths".
func (c *counter) modifies(i, limit int) bool {
	t := &c.s.Tokens[i]
	if c.s.root >= 0 {
		return (t.Rel.Is(syntax.Compound) || t.Rel.Is(syntax.Amod)) && t.Head > i && t.Head < limit
	}
	return false
}

// head is the noun that the tree puts above a number, or below a number that
// heads its phrase: "dozens of people"; -1 if there is none.
func (c *counter) head(x *candidate) int {
	if c.s.root < 0 || x.to+1 < len(c.s.Tokens) && c.s.Tokens[x.to].UPOS == syntax.ADP && !c.joinsNoun(x.to) && c.s.Tokens[x.to+1].UPOS != syntax.NUM {
		return -1 // "four on the other side"
	}
	for i := x.from; i < x.to; i++ {
		t := &c.s.Tokens[i]
		if t.Head >= x.to && t.Head < x.to+reachOfNoun+3 && (t.Rel.Is(syntax.Nummod) || t.Rel.Is(syntax.Det) || t.Rel.Is(syntax.Amod) || t.Rel.Is(syntax.Compound) || t.Rel.Is(syntax.Advmod)) && c.isNoun(t.Head) && !c.isDate(t.Head) {
			return t.Head
		}
	}
	for i := x.from; i < x.to; i++ {
		for k := range c.s.children(i) {
			if k >= x.to && k <= x.to+7 && c.s.Tokens[k].Rel.Is(syntax.Nmod) && c.isNoun(k) && c.s.Tokens[x.to].UPOS == syntax.ADP {
				return k
			}
		}
	}
	return -1
}

// isUnknownNoun reports whether the word right behind a number looks like what
// it counts, though the tree does not say so.
func (c *counter) isUnknownNoun(i int) bool {
	if i >= len(c.s.Tokens) || c.words[i].n > 0 || c.cues[i] != noPart || c.s.Tokens[i].Number != syntax.Plur {
		return false
	}
	u := c.s.Tokens[i].UPOS
	return (u == syntax.NOUN || u == syntax.ADJ) && !c.isDate(i)
}

// isDate reports whether token i tells a time, so that no number counts it: "up
// to 62 on Sunday", "contre 27 mardi".
func (c *counter) isDate(i int) bool { return touches(c.dates, c.s.span(i, i+1)) }

func (c *counter) isNoun(i int) bool {
	switch c.s.Tokens[i].UPOS {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.NoUPOS, syntax.VERB:
		return true
	}
	return false
}

// familyClass is the class of nouns that count households, not people.
const familyClass = "family"

// kindOf says whether the word at token i is of people, of things or unknown.
func (c *counter) kindOf(i int) who {
	if w := c.words[i]; w.n > 0 && w.frames.has(ofSelf) && !w.frames.has(ofLast) {
		return somebody
	}
	lang := c.document.lang
	if p := lang.populations.at(c.s, i); p != "" {
		return somebody
	}
	if noun, n := lang.referees.nouns.Longest(c.s.forms[i:], c.s.lemmas[i:]); n > 0 && c.s.headOf(i, i+n) == i { // not "bus" in "bus driver"
		switch noun.kind {
		case personKind, peopleKind:
			if noun.class != familyClass {
				return somebody
			}
		}
		return something
	}
	if a, n := lang.referees.alias(c.s, i); n > 0 && a.kind == demonymName && (c.s.Tokens[i].UPOS != syntax.ADJ || startsUpper(c.s.word(i)) && c.s.Tokens[i].Number == syntax.Plur) {
		return somebody
	}
	return unknown
}
