package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// isBare reports whether a number names nobody: "six", "six more".
func (c *counter) isBare(x *candidate) bool {
	return x.who == nobody || x.others && (x.counted == x.from || c.cueAt(x.counted) == others)
}

// more is the figure of a list that bare candidate k is one more item of, with
// no verb of its own: "ten bodies were found by noon and another six by dusk",
// « neuf corps ont été sortis lundi et sept mardi »; nil if there is none.
func (c *counter) more(cands []candidate, k int) *candidate {
	x := &cands[k]
	from, _ := c.tokens(x.Span)
	for from > 0 && c.cueAt(from-1) == others {
		from--
	}
	if !x.others && !c.isDated(x) && !c.isPlaced(x) || from == 0 || c.s.Tokens[from-1].UPOS != syntax.CCONJ && c.s.Tokens[from-1].UPOS != syntax.PUNCT {
		return nil
	}
	for i := x.end; i < len(c.s.Tokens) && !c.breaks(i) && c.s.Tokens[i].UPOS != syntax.CCONJ; i++ {
		if u := c.s.Tokens[i].UPOS; u == syntax.VERB || u == syntax.AUX {
			return nil
		}
	}
	for k--; k >= 0 && x.from-cands[k].end < tooFar; k-- {
		if y := &cands[k]; c.counts(y) && c.harms(y.measure) {
			return y
		}
	}
	return nil
}

// isDated reports whether a day stands right behind a number: "four on Tuesday".
func (c *counter) isDated(x *candidate) bool {
	i := x.to
	if i < len(c.s.Tokens) && c.s.Tokens[i].UPOS == syntax.ADP {
		i++
	}
	return i < len(c.s.Tokens) && c.isDate(i)
}

// isPlaced reports whether a place or who says so stands right behind a number:
// "nine in Lorne", « neuf à Brison », "15 according to the union".
func (c *counter) isPlaced(x *candidate) bool {
	if x.to+1 >= len(c.s.Tokens) || c.s.Tokens[x.to].UPOS != syntax.ADP && c.s.Tokens[x.to].UPOS != syntax.VERB || c.cueAt(x.to) != noPart || c.words[x.to].n > 0 {
		return false
	}
	i := x.to + 1
	for i < len(c.s.Tokens) && c.s.Tokens[i].UPOS != syntax.PROPN && c.s.Tokens[i].UPOS != syntax.NOUN {
		if u := c.s.Tokens[i].UPOS; u != syntax.DET && u != syntax.ADP && u != syntax.ADJ {
			return false
		}
		i++
	}
	return i < len(c.s.Tokens) && c.words[i].n == 0
}

// takenIn finds the verb before a bare number that finds or takes in more of
// those told of: "divers found four more", « l'hôpital en a reçu douze ».
func (c *counter) takenIn(x *candidate) int {
	if !x.others && !c.ofThose(x) {
		return -1
	}
	for j := x.from - 1; j >= 0 && j >= x.from-farLeft && !c.breaks(j); j-- {
		if c.words[j].frames.has(ofFinding) {
			return j
		}
	}
	return -1
}

// givenAs finds the word of saying right before a number that is all that is
// said: "the hospital says 26".
func (c *counter) givenAs(x *candidate) int {
	from, _ := c.tokens(x.Span)
	if from == 0 || !c.words[from-1].frames.has(ofSaying) || x.to < len(c.s.Tokens) && !c.breaks(x.to) {
		return -1
	}
	return from - 1
}

// ofThose reports whether a pronoun before the verb of a bare number stands for
// those told of: « on en compte douze ».
func (c *counter) ofThose(x *candidate) bool {
	for i := x.from - 1; i >= 0 && i >= x.from-farLeft && !c.breaks(i); i-- {
		if c.cues[i] == those && c.s.Tokens[i].UPOS == syntax.PRON {
			return true
		}
	}
	return false
}

// isFound reports whether a verb of finding or taking in has what candidate x
// counts: "the divers recovered six bodies", « l'hôpital en a reçu quinze ».
func (c *counter) isFound(x *candidate) bool {
	if x.predicate >= 0 && c.words[x.predicate].frames.has(ofFinding) {
		return true
	}
	for i, n := x.counted, 0; n < 3 && c.s.Tokens[i].Head >= 0; n++ {
		h, r := c.s.Tokens[i].Head, c.s.Tokens[i].Rel
		switch {
		case (r.Is(syntax.Obj) || r == syntax.NsubjPass) && c.words[h].frames.has(ofFinding):
			return true
		case r != syntax.Conj && !r.Is(syntax.Nummod) && !r.Is(syntax.Nmod):
			return false
		}
		i = h
	}
	return false
}
