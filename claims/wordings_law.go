package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// lawWords are the words of police and courts: what somebody is charged with
// has the name that the law gives it.
type lawWords struct {
	charge lexicon.Phrases[bool] // before the name of a crime: "convicted of"
	law    lexicon.Phrases[bool] // "police", "court", "charged"
}

// The kinds of the lines of loaded.txt that hold them.
const (
	chargeWord = "charge"
	lawWord    = "law"
)

// read keeps a line of loaded.txt that is of law.
func (l *lawWords) read(d *dictionary, r lexicon.Row) bool {
	switch r.Field(1) {
	case chargeWord:
		l.charge.Add(d.words(r.Field(0)), true)
	case lawWord:
		l.law.Add(d.words(r.Field(0)), true)
	default:
		return false
	}
	return true
}

// charges reports whether token i stands in the name of a charge: "convicted of
// murdering two men", "reckless endangerment charges".
func (l *lawWords) charges(s *sentence, i int) bool {
	if s.root < 0 {
		return false
	}
	for n := 0; n < climb; n++ {
		t := &s.Tokens[i]
		h := t.Head
		if h < 0 {
			return false
		}
		switch r := t.Rel; {
		case r.Is(syntax.Amod), r.Is(syntax.Compound):
			if l.before(s, h, -1) {
				return true
			}
		case r.Is(syntax.Nmod), r.Is(syntax.Obl), r.Is(syntax.Advcl), r == syntax.Acl, r.Is(syntax.Xcomp):
			if i < h {
				return false
			}
			for c := range s.children(i) {
				if k := s.Tokens[c].Rel; (k.Is(syntax.Case) || k.Is(syntax.Mark)) && l.before(s, h, c) {
					return true
				}
			}
			if s.Tokens[h].VerbForm == syntax.Fin {
				return false
			}
		case r.Is(syntax.Conj), r.Is(syntax.Advmod):
		case r.Is(syntax.Obj) && s.Tokens[h].VerbForm != syntax.Fin:
		default:
			return false
		}
		i = h
	}
	return false
}

// before reports whether a token, with the preposition at c if there is one,
// makes what follows a charge.
func (l *lawWords) before(s *sentence, h, c int) bool {
	forms, lemmas := [2]string{s.forms[h]}, [2]string{s.lemmas[h]}
	words := 1
	if c >= 0 {
		forms[1], lemmas[1], words = s.forms[c], s.lemmas[c], 2
	}
	_, n := l.charge.Longest(forms[:words], lemmas[:words])
	return n == words
}

// speaks reports whether a sentence tells of police or courts near token at.
func (l *lawWords) speaks(s *sentence, at int) bool {
	for i := max(0, at-tooFar); i < min(len(s.Tokens), at+tooFar); i++ {
		if _, n := l.law.Longest(s.forms[i:], s.lemmas[i:]); n > 0 {
			return true
		}
	}
	return false
}

// tellsHarm reports whether a word stands with a verb of harm: until it is
// proved, "allegedly shot" is all that can be said; not "he was shot at a
// checkpoint, where the army alleged".
func (s *sentence) tellsHarm(lang *language, i int) bool {
	h := s.Tokens[i].Head
	p := &lang.loaded.passives
	return h >= 0 && s.Tokens[i].UPOS != syntax.VERB && (p.is(s, h, harmVerb) || p.is(s, h, hurtVerb))
}
