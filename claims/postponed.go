package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A postponed frame is a frame that stands behind what is said, subject first, as its
// words show it: "…, the army said", "…, Ana Duval, a local leader, told AFP".
type postponed struct {
	start    int // the token after the pause in front of the frame
	from, to int // the speaker's words
	end      int // the token behind the frame
}

// frameWords is how many tokens a speaker or what stands behind the verb may
// have.
const frameWords = 14

// postponed reads such a frame around verb t; parsers tie its parts to whatever
// stands before.
func (h *hearing) postponed(s *sentence, t int) (postponed, bool) {
	c := postponed{end: t + 1}
	k := &s.Tokens[t]
	if k.VerbForm == syntax.Inf || k.VerbForm == syntax.Ger || s.child(t, syntax.Xcomp) > t {
		return c, false // "…, but the miners continued to dig"
	}
	for c.end < len(s.Tokens) && s.Tokens[c.end].UPOS != syntax.PUNCT {
		c.end++
	}
	if c.end-t > frameWords || s.hasClause(t+1, c.end) || h.hasObject(s, t) {
		return c, false
	}
	c.to = s.groupStart(t)
	for c.to > 0 && s.Tokens[c.to-1].UPOS == syntax.ADV {
		c.to--
	}
	if c.from = s.afterPause(c.to); c.from == c.to && c.to > 0 {
		c.to = s.afterPause(c.to-1) - 1 // an apposition stands between
		c.from = s.afterPause(max(c.to, 0))
	}
	if c.from > 1 && c.to-c.from <= 2 && s.Tokens[c.from].UPOS == syntax.NUM {
		c.to = c.from - 1 // "…, Ana Duval, 41, the ship's cook, told AFP"
		c.from = s.afterPause(c.to)
	}
	if p, ok := h.stands(s, c.from); ok && p.kind == "relative" && c.to > c.from+1 {
		return c, false // "…, dont ceux de neuf élèves emportés par le courant"
	}
	c.start = c.from
	if c.from < minClause || c.to-c.from < 1 || t-c.from > 2*frameWords || s.hasClause(c.from, c.to) || !s.anyNominal(c.from, c.to) {
		return c, false
	}
	if bare := k.VerbForm == syntax.Part && s.groupStart(t) == t; bare && !h.isSomebody(s, s.headAmong(c.from, c.to)) {
		return c, false // "…, a plan announced on Monday"
	}
	if s.forms[c.from-1] == ";" || h.verb(s, t) == speakVerb && h.counts(s.span(t+1, c.end)) {
		return c, false // "…; the rebels spoke of 40 dead"
	}
	if s.hasClause(0, c.from) || isClosing(s.forms[c.from-1]) {
		return c, true
	}
	// "Gunmen riding motorcycles seized a bus, two drivers said, the third this
	// week.", whatever the parser took "seized" for
	return c, !s.hasClause(c.end, len(s.Tokens)) && c.from > 2*minClause && s.forms[c.from-1] == "," && s.anyVerb(0, c.from) && h.isSomebody(s, s.headAmong(c.from, c.to))
}

// isSomebody reports whether a noun phrase is a name, a pronoun or a noun with
// a role.
func (h *hearing) isSomebody(s *sentence, i int) bool {
	_, n := h.roles.Longest(s.forms[i:], s.lemmas[i:])
	return n > 0 || s.Tokens[i].UPOS != syntax.NOUN
}

// afterPause returns the token behind the last pause before token i.
func (s *sentence) afterPause(i int) int {
	for i > 0 && !isPause(s.forms[i-1]) && !s.dashAt(i-1) && s.forms[i-1] != ";" {
		i--
	}
	return i
}

// dashAt reports whether a token is a dash between words, not the hyphen of
// "Piraeus-based".
func (s *sentence) dashAt(i int) bool {
	inside := i > 0 && i+1 < len(s.Tokens) && s.Tokens[i-1].End == s.Tokens[i].Start && s.Tokens[i].End == s.Tokens[i+1].Start
	return isDash(s.forms[i]) && !inside
}

// hasClause reports whether a verb with a subject or tense stands among the
// tokens: a clause that could say something by itself.
func (s *sentence) hasClause(from, to int) bool {
	for i := from; i < to; i++ {
		t := &s.Tokens[i]
		if t.UPOS == syntax.SCONJ && t.Rel == syntax.Mark || t.VerbForm == syntax.Fin {
			return true
		}
	}
	return false
}

// hasObject reports whether a verb has an object that is not who was told.
func (h *hearing) hasObject(s *sentence, t int) bool {
	o := s.child(t, syntax.Obj)
	return o > t && h.verb(s, t) != tellVerb && !h.isMedium(s, o)
}

func (s *sentence) anyVerb(from, to int) bool {
	for i := from; i < to; i++ {
		if u := s.Tokens[i].UPOS; u == syntax.VERB || u == syntax.AUX {
			return true
		}
	}
	return false
}

func (s *sentence) anyNominal(from, to int) bool {
	for i := from; i < to; i++ {
		if isNominal(s.Tokens[i].UPOS) {
			return true
		}
	}
	return false
}

// close makes the postponed frame.
func (h *hearing) close(s *sentence, i, t int, c postponed) frame {
	f := frame{sentence: i, cue: t, polarity: Affirmed}
	ranges := [][2]int{{0, c.start}}
	if c.end+1 < len(s.Tokens) && !(s.forms[c.end] == ";" && h.anySaying(s, c.end)) && !h.goesOn(s, c.end+1) {
		ranges = append(ranges, [2]int{c.end, len(s.Tokens)})
	}
	f.content = s.trimmed(ranges...)
	head := s.headAmong(c.from, c.to)
	if outer := h.outer(s, t, head); outer >= 0 {
		f.chain = append(f.chain, h.medium(s, i, outer, s.word(t)))
	}
	f.chain = append(f.chain, h.linkAmong(s, i, head, c, h.cue(s, t)))
	return f
}

// anySaying reports whether a verb of saying stands behind token i: "…, the coast
// guard said; fishermen say they saved 20".
func (h *hearing) anySaying(s *sentence, i int) bool {
	for i++; i < len(s.Tokens); i++ {
		if s.Tokens[i].VerbForm == syntax.Fin && isSaying(h.verb(s, i)) {
			return true
		}
	}
	return false
}

// goesOn reports whether what follows a frame still tells of the speaker:
// "…, he said, adding that …", "…, said Duval, who …".
func (h *hearing) goesOn(s *sentence, i int) bool {
	if s.Tokens[i].UPOS != syntax.NUM && !isNominal(s.Tokens[i].UPOS) && s.Tokens[i].UPOS != syntax.DET && h.verb(s, i) == "" && h.forms[s.forms[i]] == "" && h.counts(s.span(i, len(s.Tokens))) {
		return false // "…, officials said, up from 40 a day earlier"
	}
	p, ok := h.stands(s, i)
	return ok && p.kind == "relative" || h.verb(s, i) != "" || h.forms[s.forms[i]] != "" || !s.hasClause(i, len(s.Tokens))
}

// headAmong returns the noun that heads a stretch of tokens.
func (s *sentence) headAmong(from, to int) int {
	for i := from; i < to; i++ {
		if h := s.Tokens[i].Head; isNominal(s.Tokens[i].UPOS) && (h < from || h >= to) {
			return i
		}
	}
	return to - 1
}

// linkAmong makes the link of a speaker from the words before the verb.
func (h *hearing) linkAmong(s *sentence, i, head int, c postponed, cue string) Link {
	if c.to-c.from == 1 {
		return h.link(s, i, head, cue)
	}
	from := c.from
	for from < c.to-1 && s.drops(from) {
		from++
	}
	l := Link{Cue: cue, Span: s.span(from, h.undated(s, from, c.to))}
	if from, to, ok := s.nameBehind(c.to); ok && (s.Tokens[head].UPOS == syntax.NOUN && s.child(head, syntax.Flat) < 0 || !s.anyName(c.from, c.to)) {
		l.Span = s.span(from, to) // "…, the ferry's owner, Ana Duval, said"
	}
	l.Speaker = plain(s.text[l.Span.Start:l.Span.End])
	for k := from; k < c.to && l.Role == ""; k++ {
		if s.Tokens[k].UPOS != syntax.ADJ {
			l.Role, _ = h.roles.Longest(s.forms[k:], s.lemmas[k:])
		}
	}
	if earlier, ok := h.meant(s, i, head); ok && strings.Count(l.Speaker, " ") < 2 {
		l.Speaker, l.Role = earlier.Speaker, earlier.Role
	}
	if p := h.pronouns[lexicon.Fold(l.Speaker)]; p.kind != "" && p.kind != "title" {
		return h.link(s, i, head, cue)
	}
	h.heard = append(h.heard, heard{l, i, head})
	return l
}
