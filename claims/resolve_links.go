package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// link joins names by appositions, copulas and brackets: "Florence Parly, the
// defence minister", "the Azawad Liberation Front (FLA)".
func (r *resolver) link() { r.eachSentence(r.linkSentence) }

// eachSentence calls f with the phrases of each sentence that are not too many.
func (r *resolver) eachSentence(f func(sentence []phrase)) {
	for i, j := 0, 0; i < len(r.phrases); i = j {
		for j = i; j < len(r.phrases) && r.phrases[j].sentence == r.phrases[i].sentence; j++ {
		}
		if j-i <= 2*manyPhrases {
			f(r.phrases[i:j])
		}
	}
}

// parts gives members what they are a part of: "thousands of soldiers" are the
// army that the soldiers are.
func parts(sentence []phrase) {
	for i := range sentence {
		if p := &sentence[i]; p.of[1] > 0 && p.resolved == "" {
			p.resolved = resolvedAt(sentence, p.of[0])
		}
	}
}

func (r *resolver) linkSentence(sentence []phrase) {
	s := &r.d.sentences[sentence[0].sentence]
	for i := range sentence {
		p := &sentence[i]
		switch noun := r.nounBefore(sentence, i); {
		case noun != nil:
			r.join(noun, p)
			s.bears(noun, p)
		case i > 0 && r.isShortOf(longest(sentence[:i]), p):
			r.shorten(longest(sentence[:i]), p)
		case i > 0 && s.inBrackets(sentence[i-1].to, p.from, p.to):
			r.join(&sentence[i-1], p)
		case i > 0 && sentence[i-1].unknownName() && p.unknownName() && r.d.lang.referees.calls(s, sentence[i-1].to, p.from):
			r.join(&sentence[i-1], p)
		case p.of[1] > 0 && p.resolved == "":
			p.resolved = resolvedAt(sentence, p.of[0])
		case i > 0 && sentence[i-1].name && s.relates(sentence[i-1].right, p.left):
			r.join(&sentence[i-1], p)
			s.takesClause(&sentence[i-1], p)
		case i > 0 && sentence[i-1].name && s.titles(&sentence[i-1], p):
			r.join(&sentence[i-1], p)
		case s.root < 0:
		case s.Tokens[p.head].Rel.Is(syntax.Appos):
			if !s.isTopic(s.Tokens[p.head].Head, p.left) {
				r.joinAt(sentence, p, s.Tokens[p.head].Head)
			}
		case s.copula(p) >= 0 && p.definite:
			r.joinAt(sentence, p, s.subject(s.copula(p)))
		}
	}
}

// isTopic reports whether token i is what a headline says it is about: "Valley
// flood: Duval blames the dam".
func (s *sentence) isTopic(i, next int) bool {
	for k := i + 1; k < next; k++ {
		if s.forms[k] == ":" {
			from, _ := s.nounPhrase(i)
			return from == 0
		}
	}
	return false
}

// relates reports whether nothing but a relative pronoun and a copula stands
// between tokens i and j: "the Dove group, which is an elite unit". The words
// tell it even where the tree has lost the clause.
func (s *sentence) relates(i, j int) bool {
	pronoun, copula := false, false
	for ; i < j; i++ {
		switch t := &s.Tokens[i]; {
		case t.UPOS == syntax.PRON && !pronoun && !copula:
			pronoun = true
		case t.UPOS == syntax.AUX && pronoun:
			copula = true
		case t.UPOS != syntax.PUNCT && t.UPOS != syntax.DET || t.UPOS == syntax.DET && !copula:
			return false
		}
	}
	return copula
}

// bears makes the name right behind a noun a part of it: "the product tanker Red
// Dawn", « la frégate "Aurore" ».
func (s *sentence) bears(noun, name *phrase) {
	if noun.right > name.left || s.gapped(name.left) {
		return
	}
	quoted := s.opened(noun.right, name.left)
	noun.right = name.right
	if quoted && noun.right < len(s.Tokens) && isClosing(s.forms[noun.right]) {
		noun.right++
	}
}

// takesClause makes the clause that says what a name is a part of it: "Peru,
// which is a coastal country". A quotation that ends in between parts them.
func (s *sentence) takesClause(name, noun *phrase) {
	if name.resolved != noun.resolved {
		return
	}
	for k := name.right; k < noun.left; k++ {
		if isClosing(s.forms[k]) && !s.opened(name.left, k) {
			return
		}
	}
	name.right = noun.right
}

// isShortOf reports whether an acronym is the short form of the noun before it: "the
// prisons agency, known as PRA", « l'administration pénitentiaire (APS) ».
func (r *resolver) isShortOf(noun, p *phrase) bool {
	s := &r.d.sentences[p.sentence]
	if noun.name || noun.plural || !p.unknownName() || p.to != p.from+1 || !isAcronym(s.word(p.from)) {
		return false
	}
	if noun.kind != bodyKind && (noun.kind != stateKind || noun.class == countryClass) {
		return false
	}
	return s.inBrackets(noun.right, p.from, p.to) || r.d.lang.referees.calls(s, noun.right, p.from)
}

// longest is the phrase that ends where the last one does and starts first: "the
// agency for dams", not "dams".
func longest(sentence []phrase) *phrase {
	last := &sentence[len(sentence)-1]
	for k := len(sentence) - 2; k >= 0; k-- {
		if o := &sentence[k]; o.right == last.right && !last.name {
			last = o
		}
	}
	return last
}

// shorten gives an acronym the key of the institution it is short for; what else has
// none of its own takes that of the acronym.
func (r *resolver) shorten(noun, p *phrase) {
	if noun.kind != bodyKind || noun.resolved == "" {
		noun.resolved = p.resolved
		return
	}
	r.renamed[p.resolved], p.resolved = noun.resolved, noun.resolved
}

// calls reports whether nothing but words that give one more name stands
// between tokens i and j: "Ali Ba, widely known as “Lion”", "Ali Ba dit Lion".
func (r *referees) calls(s *sentence, i, j int) bool {
	called := false
	if j-i > calledWords {
		return false
	}
	for ; i < j; i++ {
		switch u := s.Tokens[i].UPOS; {
		case r.anaphors[s.forms[i]] == calledWord:
			called = true
		case called && (u == syntax.DET || u == syntax.NOUN): // "known under the name of"
		case u != syntax.PUNCT && u != syntax.ADV && u != syntax.ADP && u != syntax.SCONJ:
			return false
		}
	}
	return called
}

// calledWords is how many tokens may give one more name.
const calledWords = 6

// titles reports whether a title stands right behind a name and a comma: "Ana
// Duval, mayor of the town".
func (s *sentence) titles(name, title *phrase) bool {
	return title.kind == personKind && !title.name && !title.plural && title.left == name.right+1 && s.word(name.right) == ","
}

// resolvedAt is the key of the phrase around token i.
func resolvedAt(sentence []phrase, i int) string {
	for k := range sentence {
		if o := &sentence[k]; o.from <= i && i < o.to {
			return o.resolved
		}
	}
	return ""
}

// copula returns the token of a phrase that a copula makes a predicate: "the
// capital" in "Lima is the capital", "one" in "Peru is one of the countries";
// -1 if none does.
func (s *sentence) copula(p *phrase) int {
	for _, t := range [2]int{p.head, p.left} {
		if s.child(t, syntax.Cop) >= 0 {
			return t
		}
	}
	return -1
}

// saysWhat reports whether a phrase says what something told before is: "it is a
// good deal", "the pact is a good deal".
func (s *sentence) saysWhat(r *referees, p *phrase) bool {
	if s.root < 0 || s.copula(p) < 0 {
		return false
	}
	who := s.subject(s.copula(p))
	if who < 0 || s.Tokens[who].UPOS == syntax.PRON {
		return who >= 0
	}
	det := s.child(who, syntax.Det)
	return det >= 0 && isDefinite(r.anaphors[s.forms[det]]) && r.anaphors[s.lemmas[who]] == r.anaphors[s.lemmas[p.head]]
}

// inBrackets: an acronym right after the name it is short for.
func (s *sentence) inBrackets(end, from, to int) bool {
	return from == end+1 && to < len(s.Tokens) && s.word(end) == "(" && s.word(to) == ")" && isAcronym(s.word(from))
}

// joinAt joins a phrase with the one around token i of its sentence.
func (r *resolver) joinAt(sentence []phrase, p *phrase, i int) {
	for k := range sentence {
		if o := &sentence[k]; o != p && o.from <= i && i < o.to {
			if !p.unknownName() || !o.unknownName() && !o.isPlace() { // two names side by side are mostly two people
				r.join(o, p)
			}
			return
		}
	}
}

// isPlace reports whether a phrase is a name on the map: in "LIMA (AP) – Ana
// Duval said" no woman is called Lima.
func (p *phrase) isPlace() bool { return p.name && (speaksForState(p.kind) || p.kind == placeKind) }

// join makes two phrases one referent, if they can be: a name gives its key to
// a noun, a name of the data to a name nobody knows.
func (r *resolver) join(a, b *phrase) {
	if b.isNamed() && !a.isNamed() || b.key != "" && a.key == "" {
		a, b = b, a
	}
	if !a.isNamed() || a.resolved == "" || b.resolved == a.resolved {
		return
	}
	if b.name && (b.key != "" || a.isPlace() != b.isPlace()) || !b.name && !fitsKind(a, b) {
		return
	}
	old := b.resolved
	b.resolved = a.resolved
	if b.class != "" && b.kind == personKind {
		r.hold(b.class, b.country, a.resolved)
	}
	if b.isThing() {
		a.sort = b.class
	}
	if b.name {
		r.renamed[old] = a.resolved
	}
}

// isNamed tells names, also those that only words of institutions build.
func (p *phrase) isNamed() bool { return p.name || isInstitution(p.class) }

// fitsKind reports whether a noun can say what a name is.
func fitsKind(name, noun *phrase) bool {
	switch noun.kind {
	case personKind:
		return name.person || name.kind == ""
	case stateKind:
		return speaksForState(name.kind)
	case groupKind, forceKind:
		return name.kind == groupKind || name.kind == forceKind || name.kind == bodyKind && !name.name || name.kind == ""
	}
	return name.kind == "" || noun.kind == ""
}
