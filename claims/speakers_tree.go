package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// agent returns who does what verb t says: its subject, its agent in the
// passive, or the subject of the clause it depends on; -1 if nobody does.
func (s *sentence) agent(t int) int {
	if s.inPassive(t) {
		return s.agentOf(t)
	}
	for n := 0; n < 8 && t >= 0; n++ {
		k := &s.Tokens[t]
		if who := s.nearestSubject(t); who >= 0 {
			if s.inPassive(t) {
				return s.child(t, syntax.OblAgent)
			}
			return s.noun(who)
		}
		switch {
		case s.child(t, syntax.OblAgent) >= 0 && k.VerbForm == syntax.Part && k.Rel.Is(syntax.Acl):
			return s.child(t, syntax.OblAgent)
		case k.Rel.Is(syntax.Acl) && k.VerbForm != syntax.Fin && k.Voice != syntax.Pass:
			return k.Head
		case k.Rel.Is(syntax.Conj) || k.Rel == syntax.Xcomp || k.Rel.Is(syntax.Advcl), k.VerbForm == syntax.Part || k.VerbForm == syntax.Ger:
			t = k.Head
		default:
			return -1
		}
	}
	return -1
}

// agentOf returns the agent of a passive verb or of the participle it takes:
// "ont été déclarées mortes par l'équipe"; -1 if there is none.
func (s *sentence) agentOf(t int) int {
	for c := range s.children(t) {
		if k := &s.Tokens[c]; k.Rel.Is(syntax.OblAgent) {
			return c
		} else if c == t+1 && (k.Rel == syntax.Xcomp || k.Rel == syntax.Advcl) && s.child(c, syntax.OblAgent) >= 0 {
			return s.child(c, syntax.OblAgent)
		}
	}
	return -1
}

// nearestSubject returns the subject that stands closest before a verb: parsers
// give a frame behind its content two.
func (s *sentence) nearestSubject(t int) int {
	best := -1
	for c := range s.children(t) {
		if r := s.Tokens[c].Rel; r.Is(syntax.Nsubj) || r.Is(syntax.Csubj) {
			if best < 0 || c < t && !s.joins(best, c) {
				best = c
			}
		}
	}
	return best
}

// joins reports whether a conjunction stands before noun c, right behind what
// belongs to the one before: "a count made by the ministry and the police shows"
// has one subject.
func (s *sentence) joins(before, c int) bool {
	l, _ := s.reach(c)
	for l < c && s.Tokens[l].UPOS == syntax.PUNCT {
		l++
	}
	return before < c && (s.Tokens[l].UPOS == syntax.CCONJ || l > 0 && s.Tokens[l-1].UPOS == syntax.CCONJ)
}

// inPassive reports whether a verb is passive: by its auxiliary, or as a
// participle without any.
func (s *sentence) inPassive(t int) bool {
	if s.child(t, syntax.AuxPass) >= 0 {
		return true
	}
	if who := s.nearestSubject(t); who >= 0 && s.Tokens[who].Rel == syntax.Nsubj {
		return false // "a report that the ministry denied"
	}
	return s.Tokens[t].Voice == syntax.Pass && s.Tokens[t].Rel.Is(syntax.Acl) && s.child(t, syntax.Aux) < 0
}

// noun returns the noun that a relative pronoun stands for, any other token
// as it is: "the minister, who said".
func (s *sentence) noun(i int) int {
	for n := 0; n < 4; n++ {
		k := &s.Tokens[i]
		if k.UPOS != syntax.PRON || k.Head < 0 || s.Tokens[k.Head].Rel != syntax.AclRelcl || s.Tokens[k.Head].Head >= i {
			return i
		}
		far := s.Tokens[k.Head].Head
		if n := s.nounBefore(i); n > far && s.severed(far, n) {
			return n
		}
		i = far
	}
	return i
}

// nounBefore returns the noun right before the comma in front of token i; -1 if
// there is none.
func (s *sentence) nounBefore(i int) int {
	if i < 2 || s.forms[i-1] != "," || !isNominal(s.Tokens[i-2].UPOS) {
		return -1
	}
	n := i - 2
	for h := s.Tokens[n].Head; h >= 0 && h < i && isNominal(s.Tokens[h].UPOS) && !s.severed(h, n); h = s.Tokens[n].Head {
		n = h
	}
	return n
}

// severed reports whether a verb with tense or a closing mark stands between two
// tokens: they are no one phrase.
func (s *sentence) severed(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].VerbForm == syntax.Fin || isQuoteMark(s.forms[i]) && isClosing(s.forms[i]) {
			return true
		}
	}
	return false
}
