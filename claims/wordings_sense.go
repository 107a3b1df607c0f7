package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// fits reports whether the tokens from i up to j are used in the sense that
// loads.
func (p *loadedPhrase) fits(lang *language, s *sentence, i, j int) bool {
	if !p.allows(s.Tokens[j-1].UPOS) {
		return false
	}
	switch p.target {
	case peopleTarget:
		return s.actsOnPeople(lang, i, j)
	case stateTarget:
		return s.isState(j - 1)
	case speechTarget:
		return s.bringsSpeech(s.headOf(i, j))
	case selfTarget:
		return !s.insideName(i, j)
	}
	return true
}

// insideName: "the Islamic Terrorism Act" is a name, and so is a word in
// capitals between other words in capitals, outside a headline in capitals.
func (s *sentence) insideName(i, j int) bool {
	if s.Tokens[i].UPOS != syntax.PROPN || j-i > 1 || i == 0 {
		return false
	}
	next := j < len(s.Tokens) && s.Tokens[j].UPOS == syntax.PROPN && s.Tokens[j].Head == s.Tokens[i].Head
	return next && s.Tokens[i-1].UPOS == syntax.PROPN && s.Tokens[i-1].Head == s.Tokens[i].Head
}

// headOf returns the token of a phrase that the others hang on: of "the North"
// in "the North's leader" no article.
func (s *sentence) headOf(i, j int) int {
	head := -1
	for k := i; k < j; k++ {
		if h := s.Tokens[k].Head; h >= i && h < j {
			continue
		}
		switch r := s.Tokens[k].Rel; {
		case head < 0:
			head = k
		case s.Tokens[head].Rel.Is(syntax.Det) && !r.Is(syntax.Punct):
			head = k
		}
	}
	if head < 0 {
		return j - 1
	}
	return head
}

// acted returns the token a verb acts on, -1 if it is not there.
func (s *sentence) acted(verb int) int {
	if s.root < 0 {
		return -1
	}
	if o := s.child(verb, syntax.Obj); o >= 0 {
		return s.counted(o)
	}
	for c := range s.children(verb) {
		if s.Tokens[c].Rel == syntax.NsubjPass {
			return s.counted(c)
		}
	}
	if s.Tokens[verb].Rel.Is(syntax.Acl) { // "les terroristes neutralisés"
		return s.Tokens[verb].Head
	}
	return -1
}

// counted returns the noun below a word of quantity, any other token as it is:
// of "plus" in "plus de vingt soldats" the soldiers.
func (s *sentence) counted(i int) int {
	if s.Tokens[i].UPOS != syntax.ADV {
		return i
	}
	for c := range s.children(i) {
		if isNominal(s.Tokens[c].UPOS) {
			return c
		}
	}
	return i
}

// actsOnPeople: "neutralised 20 fighters", not "a bill"; what nobody knows may
// be people ("une trentaine").
func (s *sentence) actsOnPeople(lang *language, i, j int) bool {
	o := s.acted(s.headOf(i, j))
	if o < 0 {
		return true
	}
	kind := lang.referees.kind(s, o)
	return kind == "" || isPeople(kind)
}

// isState: a bare "the regime", or one with a name; not "a regime of taxes".
func (s *sentence) isState(i int) bool {
	if s.root < 0 {
		return true
	}
	for c := range s.children(i) {
		t := &s.Tokens[c]
		if t.Rel.Is(syntax.Nmod) && t.UPOS != syntax.PROPN && t.Rel != syntax.NmodPoss {
			return false
		}
		if t.Rel.Is(syntax.Compound) && t.UPOS == syntax.NOUN {
			return false
		}
	}
	return true
}

// bringsSpeech: a verb with a clause it reports, or set into one: "souligne
// que", "précise le communiqué".
func (s *sentence) bringsSpeech(verb int) bool {
	if s.root < 0 {
		return false
	}
	if s.Tokens[verb].Rel.Is(syntax.Parataxis) {
		return true
	}
	for c := range s.children(verb) {
		if r := s.Tokens[c].Rel; r.Is(syntax.Ccomp) || r.Is(syntax.Parataxis) {
			return true
		}
	}
	return false
}
