package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// likens reports whether a noun is said of people: "they are animals", "fascist
// beasts", "these monsters knew"; not "a shelter for animals". A label may also be
// said of a people or a state: "Karvian puppets", not "Karvian rats".
func (s *sentence) likens(lang *language, i int, label bool) bool {
	if s.root < 0 {
		return false
	}
	if s.namesPeople(lang, i, label) || s.callsOne(i) {
		return true
	}
	switch t := &s.Tokens[i]; {
	case t.Rel.Is(syntax.Compound), t.Rel.Is(syntax.Amod): // "vassal ministers"
		return isPeople(lang.referees.kind(s, t.Head))
	case t.Rel.Is(syntax.Appos):
		return s.isSomebody(lang, t.Head)
	case t.Rel.Is(syntax.Xcomp): // "called them rats"
		o := s.child(t.Head, syntax.Obj)
		return o >= 0 && s.isSomebody(lang, o)
	case t.Rel == syntax.Nsubj && t.Head >= 0:
		return lang.speech.verb(s, t.Head) != ""
	case s.child(i, syntax.Cop) >= 0:
		who := s.subject(i)
		return who >= 0 && s.isSomebody(lang, who)
	}
	return false
}

// namesPeople: "terrorist rats", « les chiens de la coalition », "a vassal of
// Karvia".
func (s *sentence) namesPeople(lang *language, i int, label bool) bool {
	for c := range s.children(i) {
		r := s.Tokens[c].Rel
		if !r.Is(syntax.Amod) && !r.Is(syntax.Compound) && !r.Is(syntax.Nmod) || r == syntax.NmodPoss {
			continue
		}
		if kind := s.kindOf(lang, c); isPeople(kind) && (label || kind != demonymName) || label && isState(kind) {
			return true
		}
	}
	return false
}

// callsOne: "the puppet Ana Duval", « le pantin Ana Duval ». One name alone may be
// that of an animal.
func (s *sentence) callsOne(i int) bool {
	return i+2 < len(s.Tokens) && s.startsName(i+1) && s.startsName(i+2) &&
		(s.Tokens[i+1].Head == i || s.Tokens[i].Head == i+1 || s.Tokens[i].Head == i+2)
}

// isSomebody: people, or a pronoun that may stand for them.
func (s *sentence) isSomebody(lang *language, i int) bool {
	return s.Tokens[i].UPOS == syntax.PRON || isPeople(lang.referees.kind(s, i))
}
