package claims

import (
	"sort"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// How far, in tokens, a word that counts may stand from what it counts if the
// tree does not tie them.
const (
	farRight = 9
	farLeft  = 5
	farToll  = 24
)

// near finds a word that counts close to candidate k: behind it what befell
// them ("14 wounded"), before it what was done ("killing 12"), or a toll.
func (c *counter) near(cands []candidate, k int) (spotted, int) {
	x := &cands[k]
	w, at, agent := c.right(x.end, x, c.limit(cands, k, x.end))
	if w.n > 0 || agent {
		return w, at
	}
	if after := c.aside(x.end); after > x.end {
		if w, at, _ = c.right(after, x, c.limit(cands, k, after)); w.n > 0 {
			return w, at
		}
	}
	if w, at := c.toll(cands, k); w.n > 0 {
		return w, at
	}
	from := 0
	for j := k - 1; j >= 0 && from == 0; j-- {
		if !cands[j].isArticle() || x.from-cands[j].end > tooFar {
			from = cands[j].end
		}
	}
	return c.left(x, from)
}

// tooFar is how many tokens off no word says more of another.
const tooFar = 64

// limit is where the next number after token i begins that is no article.
func (c *counter) limit(cands []candidate, k, i int) int {
	for k++; k < len(cands); k++ {
		if cands[k].from >= i && !cands[k].isArticle() || cands[k].from > i+tooFar {
			return cands[k].from
		}
	}
	return len(c.s.Tokens)
}

// isArticle reports whether a candidate is only "a".
func (x *candidate) isArticle() bool { return x.loose && x.Value == 1 }

// aside skips what stands between two commas at token i, if a verb goes on
// behind it: "14 girls, aged 12 to 19, were taken".
func (c *counter) aside(i int) int {
	if i >= len(c.s.Tokens) || c.s.forms[i] != "," {
		return i
	}
	for j := i + 1; j+1 < len(c.s.Tokens) && j < i+16; j++ {
		if c.s.forms[j] != "," {
			continue
		}
		if u := c.s.Tokens[j+1].UPOS; u == syntax.AUX || u == syntax.VERB {
			return j + 1
		}
		return i
	}
	return i
}

// toll finds the toll that candidate k is the sum of: "the death toll has
// climbed to 412 from 250".
func (c *counter) toll(cands []candidate, k int) (spotted, int) {
	x := &cands[k]
	for i := x.from - 1; i >= max(0, x.from-farToll); i-- {
		if w := c.words[i]; w.n > 0 && w.frames.has(ofToll) {
			return w, i
		}
		if k > 0 && i < cands[k-1].end && cands[k-1].who != nobody && i >= cands[k-1].from || c.stops(i) {
			break
		}
	}
	return spotted{}, -1
}

func (c *counter) stops(i int) bool {
	f := c.s.forms[i]
	return f == ";" || f == "." || f == "(" || f == ")"
}

func (c *counter) right(from int, x *candidate, limit int) (w spotted, at int, agent bool) {
	w, at = spotted{}, -1
	for i := from; i < min(limit, from+farRight); i++ {
		if v := c.words[i]; v.n > 0 && v.from == i {
			switch {
			case v.measure == OtherCount:
				w, at = v, i // "27 on board swam ashore"
			case v.frames.has(weakly) && (w.n > 0 || c.isOfAnother(i, x)): // "a truck with 30 on board fell"
			case v.frames.has(ofState | ofSubject):
				return v, i, false
			case v.frames.has(ofObject):
				if c.active(i, v, limit) {
					return spotted{}, -1, true
				}
				return v, i, false
			case v.frames.has(ofSelf) && x.who == nobody:
				return v, i, false
			}
		}
		if c.breaks(i) {
			break
		}
		switch u := c.s.Tokens[i].UPOS; {
		case u == syntax.PRON && (i == from || c.s.Tokens[i].Rel.Is(syntax.Expl)): // "except five who escaped"
		case u == syntax.CCONJ, u == syntax.SCONJ, u == syntax.PRON: // "he turned 21 before he was killed"
			return w, at, false
		}
	}
	return w, at, false
}

// isOfAnother reports whether the verb at token i has a subject before candidate
// x: "a truck with 30 people fell".
func (c *counter) isOfAnother(i int, x *candidate) bool {
	subject := c.s.subject(i)
	return subject >= 0 && subject < x.from
}

// active reports whether the verb at token i has its object behind it rather
// than before: a number or a noun follows at once.
func (c *counter) active(i int, w spotted, limit int) bool {
	if c.s.root >= 0 {
		t := &c.s.Tokens[i]
		return c.s.child(i, syntax.Obj) >= 0 || t.VerbForm == syntax.Ger || t.VerbForm == syntax.Inf || t.VerbForm == syntax.Fin && t.Voice != syntax.Pass && c.s.subject(i) >= 0
	}
	next := i + w.n
	return next >= limit && limit < len(c.s.Tokens)
}

// breaks reports whether token i ends a clause for the shallow rules.
func (c *counter) breaks(i int) bool {
	f := c.s.forms[i]
	return f != "" && strings.ContainsAny(f[:1], ",;:.()[]—–-") && len(f) < 4 || strings.HasPrefix(f, "—") || strings.HasPrefix(f, "–")
}

func (c *counter) left(x *candidate, from int) (spotted, int) {
	wide, _ := c.tokens(x.Span)
	for i := x.from - 1; i >= max(from, x.from-farLeft); i-- {
		w := c.words[i]
		switch {
		case w.n == 0 || c.particle(i, w):
		case w.frames.has(ofObject) && !c.passive(i) && (c.s.Tokens[i].UPOS != syntax.NOUN || i+1 >= wide):
			return w, i
		case w.frames.has(ofNoun) && w.from+w.n < len(c.s.Tokens) && c.s.Tokens[w.from+w.n].UPOS == syntax.ADP:
			return w, i
		}
		if c.stops(i) {
			break
		}
	}
	return spotted{}, -1
}

// particle reports whether a verb has a particle that its entry knows nothing
// of: "took in" is not "took".
func (c *counter) particle(i int, w spotted) bool {
	p := c.s.child(i, syntax.CompoundPrt)
	return p >= 0 && (p < w.from || p >= w.from+w.n) && !c.bounds(p)
}

// bounds reports whether token p bounds a number: the "up" of "up to 60".
func (c *counter) bounds(p int) bool {
	at := c.s.Tokens[p].Start
	k := sort.Search(len(c.nums), func(k int) bool { return !startsBefore(c.nums[k].Span, Span{c.s.part, at + 1, at + 1}) })
	return k > 0 && c.nums[k-1].Span.Part == c.s.part && c.nums[k-1].Span.End > at
}

// passive reports whether what the verb at token i counts stands before it.
func (c *counter) passive(i int) bool {
	return c.s.root >= 0 && (c.s.child(i, syntax.NsubjPass) >= 0 || c.s.child(i, syntax.AuxPass) >= 0)
}
