package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// passiveWords are the verbs and nouns whose doer somebody may want left out,
// and the words that name a doer; a word may be of several kinds.
type passiveWords struct {
	kinds map[passiveWord]*lexicon.Phrases[bool] // true if it is done to people alone: "hold", "shooting"
}

// A passiveWord is what a word of passives.txt does.
type passiveWord string

// The kinds of words of passives.txt.
const (
	harmVerb   passiveWord = "harm"   // "were killed"
	hurtVerb   passiveWord = "hurt"   // "were wounded", not "was not hurt"
	dutyVerb   passiveWord = "duty"   // "was not published", "nobody was charged"
	callVerb   passiveWord = "call"   // "is urged to"
	doerWord   passiveWord = "doer"   // "by"
	nobodyWord passiveWord = "nobody" // "no one was charged", "was not charged"
	harmNoun   passiveWord = "noun"   // "the killing of"
	blameWord  passiveWord = "blame"  // "charged with the killing of"
)

func (p *passiveWords) read(d *dictionary) error {
	p.kinds = make(map[passiveWord]*lexicon.Phrases[bool])
	for _, kind := range []passiveWord{harmVerb, hurtVerb, dutyVerb, callVerb, doerWord, nobodyWord, harmNoun, blameWord} {
		p.kinds[kind] = new(lexicon.Phrases[bool])
	}
	rows, err := d.rows("passives.txt")
	if err != nil {
		return err
	}
	for _, r := range rows {
		words := p.kinds[passiveWord(r.Field(1))]
		if words == nil {
			return r.Errorf("no kind of word in passives: %q", r.Field(1))
		}
		words.Add(d.words(r.Field(0)), r.Field(2) == "people")
	}
	return nil
}

func (p *passiveWords) is(s *sentence, i int, kind passiveWord) bool {
	_, n := p.kinds[kind].Longest(s.forms[i:i+1], s.lemmas[i:i+1])
	return n > 0
}

// human reports whether what a word does is done to people alone.
func (p *passiveWords) human(s *sentence, i int, kind passiveWord) bool {
	human, _ := p.kinds[kind].Longest(s.forms[i:i+1], s.lemmas[i:i+1])
	return human
}

// passives finds passives and nouns that leave the doer out: "ont été
// détruits", "nobody was charged", "the killing of nine farmers".
func (w *wordingPass) passives(s *sentence) {
	if s.root < 0 {
		return
	}
	p := &w.d.lang.loaded.passives
	for i := range s.Tokens {
		if o := w.harmed(s, i); o >= 0 && !p.doer(s, i) {
			w.add(s, i, i+1, AgentlessPassive, 1, "", s.words(s.nounPhrase(o)))
		}
		if !s.isPassive(i) || !p.leaves(s, i) || p.doer(s, i) {
			continue
		}
		from, to := s.verbGroup(i)
		target := ""
		if o := s.acted(i); o >= 0 {
			o = s.noun(o)
			if p.human(s, i, harmVerb) && !w.isHuman(s, o) {
				continue // "the meeting was held"
			}
			target = s.words(s.nounPhrase(o))
		}
		w.add(s, from, to, AgentlessPassive, 1, "", target)
	}
}

// isHuman reports whether a noun is of people.
func (w *wordingPass) isHuman(s *sentence, i int) bool {
	return s.Tokens[i].UPOS == syntax.PRON || isPeople(w.d.lang.referees.kind(s, i)) || w.d.lang.populations.at(s, i) != ""
}

// harmed returns what a noun says harm was done to, -1 if it says nothing of
// the kind or whose deed it was: "the army's killing of nine farmers".
func (w *wordingPass) harmed(s *sentence, i int) int {
	p := &w.d.lang.loaded.passives
	if s.Tokens[i].UPOS != syntax.NOUN || !p.is(s, i, harmNoun) {
		return -1
	}
	words, harmed := w.d.lang.referees, -1
	for c := range s.children(i) {
		switch rel := s.Tokens[c].Rel; {
		case rel == syntax.NmodPoss, c < i && words.kind(s, c) != "":
			return -1
		case harmed < 0 && rel.Is(syntax.Nmod) && c > i:
			if k := s.child(c, syntax.Case); k >= 0 && (words.anaphors[s.forms[k]] == belongsWord || words.anaphors[s.forms[k]] == definiteWord) {
				harmed = c
			}
		}
	}
	if harmed >= 0 && (p.human(s, i, harmNoun) && !w.isHuman(s, harmed) || p.blamed(s, i)) {
		return -1
	}
	return harmed
}

// blamed: "charged with the killing of nine farmers" tells who did it.
func (p *passiveWords) blamed(s *sentence, i int) bool {
	for n := 0; n < climb && i >= 0; n++ {
		if p.is(s, i, blameWord) {
			return true
		}
		i = s.Tokens[i].Head
	}
	return false
}

// isPassive: a participle with a passive auxiliary or subject, and no object:
// "s'est tenue" has neither.
func (s *sentence) isPassive(i int) bool {
	if s.child(i, syntax.Obj) >= 0 {
		return false
	}
	return s.child(i, syntax.AuxPass) >= 0 || s.child(i, syntax.NsubjPass) >= 0 && s.child(i, syntax.Expl) < 0
}

// leaves reports whether a verb's doer is worth asking for.
func (p *passiveWords) leaves(s *sentence, i int) bool {
	return p.is(s, i, harmVerb) || p.is(s, i, callVerb) || p.is(s, i, dutyVerb) && p.nobody(s, i) ||
		p.is(s, i, hurtVerb) && !p.denied(s, i)
}

// nobody: "nobody was charged", "was never published".
func (p *passiveWords) nobody(s *sentence, i int) bool {
	for c := range s.children(i) {
		if p.is(s, c, nobodyWord) {
			return true
		}
		for g := range s.children(c) {
			if p.is(s, g, nobodyWord) {
				return true
			}
		}
	}
	return false
}

// denied: "was not hurt", "were never wounded".
func (p *passiveWords) denied(s *sentence, i int) bool {
	for c := range s.children(i) {
		if s.Tokens[c].Rel.Is(syntax.Advmod) && p.is(s, c, nobodyWord) {
			return true
		}
	}
	return false
}

// doer reports whether somebody below the verb is named as doing it: "killed
// by gunmen", "killed in an attack by gunmen".
func (p *passiveWords) doer(s *sentence, i int) bool {
	from, to := s.reach(i)
	for k := from; k < to; k++ {
		if r := s.Tokens[k].Rel; r == syntax.OblAgent || r.Is(syntax.Case) && p.is(s, k, doerWord) {
			return true
		}
	}
	return false
}

// verbGroup returns the tokens from the first auxiliary to the verb.
func (s *sentence) verbGroup(i int) (from, to int) {
	from, to = i, i+1
	for c := range s.children(i) {
		if s.Tokens[c].Rel.Is(syntax.Aux) && c < from {
			from = c
		}
	}
	return from, to
}
