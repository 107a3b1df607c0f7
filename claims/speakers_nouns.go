package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// noun reads the frames of nouns: "the claim that …", "in a statement, …".
func (h *hearing) noun(s *sentence, i, t int) {
	if h.contents[s.lemmas[t]] && h.says(s, i, t) || h.owned(s, i, t) || h.contents[s.lemmas[t]] {
		return
	}
	k := &s.Tokens[t]
	if !h.isBasis(s, t) || h.counted(s, t) || !k.Rel.Is(syntax.Obl) || k.Head < 0 || h.verb(s, k.Head) != "" {
		return
	}
	from, to := s.reach(t)
	comma := s.forms[to-1] == "," || to < len(s.Tokens) && s.forms[to] == ","
	if from > 1 || s.child(t, syntax.Case) < 0 || to >= len(s.Tokens) || !comma {
		return
	}
	f := frame{sentence: i, cue: t, polarity: Affirmed, content: s.trimmed([2]int{to, len(s.Tokens)})}
	who := t
	if n := s.child(t, syntax.Nmod); n >= 0 {
		who = n
	}
	f.chain = h.chain(s, i, t, who)
	if who == t {
		f.chain[len(f.chain)-1].Speaker = h.whole(s, from, to)
		h.heard[len(h.heard)-1].Speaker = h.whole(s, from, to)
	}
	h.out = append(h.out, f)
}

// whole names a text by all its words: "communiqué posted on a channel".
func (h *hearing) whole(s *sentence, from, to int) string {
	for from < to-1 && s.drops(from) {
		from++
	}
	for to > from+1 && s.Tokens[to-1].UPOS == syntax.PUNCT {
		to--
	}
	span := s.span(from, to)
	return plain(s.text[span.Start:span.End])
}

// isBasis reports whether a noun is something to go by: a text or a source.
func (h *hearing) isBasis(s *sentence, t int) bool {
	if _, n := h.texts.Longest(s.forms[t:], s.lemmas[t:]); n > 0 {
		return true
	}
	role, n := h.roles.Longest(s.forms[t:], s.lemmas[t:])
	return n > 0 && role == Unnamed
}

// says reads the frame of a noun with its clause: "its claim that …".
func (h *hearing) says(s *sentence, i, t int) bool {
	c := s.child(t, syntax.Acl)
	if cc := s.child(t, syntax.Ccomp); cc >= 0 {
		c = cc
	}
	if c < 0 || s.child(c, syntax.Mark) < 0 && !h.toldOf(s, c) {
		return false
	}
	who := s.child(t, syntax.NmodPoss)
	if who < 0 {
		who = s.child(t, syntax.Nmod)
	}
	polarity := Affirmed
	if who < 0 && s.Tokens[t].Rel == syntax.Obj {
		over := s.Tokens[t].Head
		if who = s.agent(over); h.verb(s, over) == denyVerb {
			polarity = Denied // "dismissed reports that 12 had died"
		}
	}
	if who < 0 {
		return false
	}
	l, r := s.reach(c)
	f := frame{sentence: i, cue: t, polarity: polarity, content: s.trimmed([2]int{l, r}), chain: h.chain(s, i, t, who)}
	h.out = append(h.out, f)
	return true
}

// toldOf reports whether the parser took what a noun says for a relative clause,
// though its subject is counted: "a claim by the union that two miners had died".
func (h *hearing) toldOf(s *sentence, c int) bool {
	that, who := s.child(c, syntax.Obj), s.child(c, syntax.Nsubj)
	if that < 0 || who <= that || s.Tokens[that].UPOS != syntax.PRON {
		return false
	}
	l, r := s.reach(who)
	return l == that+1 && h.counts(s.span(l, r))
}
