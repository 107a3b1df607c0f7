package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// How far, in tokens, a word that counts may stand from what it counts if the
// tree does not tie them.
const (
	farRight = 9
	farLeft  = 5
	farToll  = 14
)

// near finds a word that counts close to candidate k: behind it what befell
// them ("14 wounded"), before it what was done ("killing 12"), or a toll.
func (c *counter) near(cands []candidate, k int) (spotted, int) {
	x := &cands[k]
	limit := len(c.s.Tokens)
	if k+1 < len(cands) {
		limit = cands[k+1].from
	}
	w, at, agent := c.right(x, limit)
	if w.n > 0 || agent {
		return w, at
	}
	from := 0
	if k > 0 {
		from = cands[k-1].end
	}
	return c.left(x, from)
}

func (c *counter) right(x *candidate, limit int) (w spotted, at int, agent bool) {
	for i := x.end; i < min(limit, x.end+farRight); i++ {
		if w := c.words[i]; w.n > 0 && w.from == i {
			switch {
			case w.frames.has(ofState | ofSubject):
				return w, i, false
			case w.frames.has(ofObject):
				if c.active(i, w, limit) {
					return spotted{}, -1, true
				}
				return w, i, false
			case w.frames.has(ofSelf) && x.who == nobody:
				return w, i, false
			}
		}
		if c.breaks(i) && i > x.end || c.s.Tokens[i].UPOS == syntax.CCONJ {
			break
		}
	}
	return spotted{}, -1, false
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
	for i := x.from - 1; i >= max(from, x.from-farToll); i-- {
		w := c.words[i]
		dist := x.from - i
		switch {
		case w.n > 0 && w.frames.has(ofToll):
			return w, i
		case w.n > 0 && w.frames.has(ofObject) && dist <= farLeft && !c.passive(i):
			return w, i
		case w.n > 0 && w.frames.has(ofNoun) && dist <= farLeft:
			return w, i
		}
		if f := c.s.forms[i]; f == ";" || f == "." || f == "(" || f == ")" {
			break
		}
	}
	return spotted{}, -1
}

// passive reports whether what the verb at token i counts stands before it.
func (c *counter) passive(i int) bool {
	return c.s.root >= 0 && (c.s.child(i, syntax.NsubjPass) >= 0 || c.s.child(i, syntax.AuxPass) >= 0)
}
