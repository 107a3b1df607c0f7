package claims

import (
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// fits reports whether the tokens from i up to j are used in the sense that
// loads.
func (p *loadedPhrase) fits(lang *language, s *sentence, i, j int) bool {
	if !p.allows(s.Tokens[s.lastWord(i, j)].UPOS) || s.insideName(i, j) || lang.loaded.law.charges(s, s.headOf(i, j)) {
		return false
	}
	switch p.target {
	case peopleTarget:
		return s.actsOnPeople(lang, i, j)
	case placeTarget:
		return s.isOfPlace(lang, s.headOf(i, j))
	case stateTarget:
		return s.isState(lang, j-1)
	case speechTarget:
		return s.bringsSpeech(s.headOf(i, j))
	case likenTarget:
		return s.likens(lang, s.headOf(i, j), p.kind == LoadedLabel)
	case proofTarget:
		return !lang.loaded.law.speaks(s, i) && !s.tellsHarm(lang, s.headOf(i, j))
	}
	return true
}

// lastWord returns the last token of a phrase that is more than a preposition:
// "struggled" of "struggled to".
func (s *sentence) lastWord(i, j int) int {
	for k := j - 1; k > i; k-- {
		if u := s.Tokens[k].UPOS; u != syntax.ADP && u != syntax.PART {
			return k
		}
	}
	return i
}

// insideName: "the Islamic Terrorism Act", "Harbour Mob" are names. So is a word
// in capitals beside another of one noun phrase, outside a headline.
func (s *sentence) insideName(i, j int) bool {
	if s.part == Title || j-i > 1 || !s.isCapital(i) {
		return false
	}
	return i > 0 && s.joined(i-1, i) || j < len(s.Tokens) && s.joined(i, j)
}

// joined reports whether two neighbours are parts of one name.
func (s *sentence) joined(a, b int) bool {
	if s.Tokens[a].UPOS != syntax.PROPN && s.Tokens[b].UPOS != syntax.PROPN || !s.isCapital(a) || !s.isCapital(b) {
		return false
	}
	ha, hb := s.Tokens[a].Head, s.Tokens[b].Head
	return ha == b || hb == a || ha == hb
}

// isCapital: "Mob", neither "mob" nor "MOB".
func (s *sentence) isCapital(i int) bool {
	w := []rune(s.word(i))
	return len(w) > 1 && unicode.IsUpper(w[0]) && !unicode.IsUpper(w[1])
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

// acted returns the token a verb acts on, or the noun of one, -1 if it is not
// there: "neutralised rebels", "the liquidation of rebels".
func (s *sentence) acted(verb int) int {
	if s.root < 0 {
		return -1
	}
	if isNominal(s.Tokens[verb].UPOS) {
		if o := s.child(verb, syntax.Nmod); o > verb {
			return s.counted(o)
		}
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

// actsOnPeople: "neutralised 20 fighters", not "a bill"; a number or a name may
// be people ("une trentaine"), a noun that nobody knows is a thing.
func (s *sentence) actsOnPeople(lang *language, i, j int) bool {
	verb := s.headOf(i, j)
	o := s.acted(verb)
	if o < 0 {
		return s.root < 0 || s.Tokens[verb].VerbForm != syntax.Fin
	}
	if c := s.child(o, syntax.Nmod); c > o && lang.numerals.is(s.word(o)) {
		o = c // "a fifth of the production"
	}
	if n, _ := lang.referees.nouns.Longest(s.forms[o:o+1], s.lemmas[o:o+1]); generalClass(n.class) == vehicleClass {
		return true // and who is in it
	}
	if kind := lang.referees.kind(s, o); kind != "" {
		return isPeople(kind)
	}
	return s.Tokens[o].UPOS != syntax.NOUN || s.child(o, syntax.Nummod) >= 0 || lang.numerals.is(s.word(o))
}

// isState: a bare "the regime", or one with a name; not "a regime of taxes". A
// verb has a state for its subject: "Karvia fled".
func (s *sentence) isState(lang *language, i int) bool {
	if s.root < 0 {
		return true
	}
	if s.Tokens[i].UPOS == syntax.VERB {
		who := s.subject(i)
		if who < 0 {
			return false
		}
		if s.Tokens[who].UPOS == syntax.PRON { // "a blockade by Karvia, which fled"
			who = s.nounBefore(who)
		}
		return who >= 0 && isState(s.kindOf(lang, who))
	}
	for c := range s.children(i) {
		t := &s.Tokens[c]
		if t.Rel.Is(syntax.Nmod) && t.UPOS != syntax.PROPN && t.Rel != syntax.NmodPoss {
			return false
		}
		if t.Rel.Is(syntax.Compound) && t.UPOS == syntax.NOUN && !s.isCapital(c) { // "the Port Lenk regime"
			return false
		}
	}
	return true
}

// kindOf returns the kind of a noun or of the name it ends: "United States".
func (s *sentence) kindOf(lang *language, i int) string {
	from, _ := s.nounPhrase(i)
	for ; from <= i; from++ {
		if a, n := lang.referees.alias(s, from); n > 0 && from+n > i {
			return a.kind
		}
	}
	return lang.referees.kind(s, i)
}

// isState reports whether a kind is of states.
func isState(kind string) bool {
	return kind == stateKind || speaksForState(kind) && kind != demonymName
}

// bringsSpeech: a verb with a clause it reports, or set into one: "souligne
// que", "précise le communiqué"; of a noun, somebody's: "the army's claim that".
func (s *sentence) bringsSpeech(verb int) bool {
	if s.root < 0 {
		return false
	}
	if s.Tokens[verb].UPOS == syntax.NOUN {
		return s.child(verb, syntax.NmodPoss) >= 0 && s.child(verb, syntax.Acl) > verb
	}
	if s.Tokens[verb].Rel.Is(syntax.Parataxis) {
		return true
	}
	for c := range s.children(verb) {
		switch r := s.Tokens[c].Rel; {
		case r.Is(syntax.Ccomp), r.Is(syntax.Parataxis):
			return true
		case r.Is(syntax.Xcomp) && s.infinitive(c): // "claims to have closed them"
			return true
		}
	}
	return false
}

// isOfPlace: "liberated the town", "the liberation of the town", "a restive
// province", "the province is restive".
func (s *sentence) isOfPlace(lang *language, i int) bool {
	if s.root < 0 {
		return false
	}
	of := -1
	switch u := s.Tokens[i].UPOS; {
	case u == syntax.ADJ && s.Tokens[i].Rel.Is(syntax.Amod):
		of = s.Tokens[i].Head
	case u == syntax.ADJ:
		of = s.subject(i)
	default:
		of = s.acted(i)
	}
	return of >= 0 && isPlace(s.kindOf(lang, of))
}

// isPlace reports whether a kind is of places, states among them.
func isPlace(kind string) bool {
	return kind == placeKind || isState(kind)
}

// infinitive reports whether a token is one, or its auxiliary is: "to have fled".
func (s *sentence) infinitive(i int) bool {
	if s.Tokens[i].VerbForm == syntax.Inf {
		return true
	}
	for c := range s.children(i) {
		if s.Tokens[c].Rel.Is(syntax.Aux) && s.Tokens[c].VerbForm == syntax.Inf || s.Tokens[c].Rel.Is(syntax.Cop) && s.Tokens[c].VerbForm == syntax.Inf {
			return true
		}
	}
	return false
}
