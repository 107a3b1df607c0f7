package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// passiveWords are the verbs whose doer somebody may want left out, and the
// words that name a doer.
type passiveWords struct {
	words lexicon.Phrases[passiveWord]
}

// A passiveWord is what a word of passives.txt does.
type passiveWord string

// The kinds of words of passives.txt.
const (
	harmVerb   passiveWord = "harm"   // "were killed"
	dutyVerb   passiveWord = "duty"   // "was not published", "nobody was charged"
	callVerb   passiveWord = "call"   // "is urged to"
	doerWord   passiveWord = "doer"   // "by"
	nobodyWord passiveWord = "nobody" // "no one was charged", "was not charged"
	harmNoun   passiveWord = "noun"   // "the killing of"
)

func (p *passiveWords) read(d *dictionary) error {
	rows, err := d.rows("passives.txt")
	if err != nil {
		return err
	}
	for _, r := range rows {
		kind := passiveWord(r.Field(1))
		switch kind {
		case harmVerb, dutyVerb, callVerb, doerWord, nobodyWord, harmNoun:
			p.words.Add(d.words(r.Field(0)), kind)
		default:
			return r.Errorf("no kind of word in passives: %q", kind)
		}
	}
	return nil
}

func (p *passiveWords) is(s *sentence, i int, kind passiveWord) bool {
	k, n := p.words.Longest(s.forms[i:i+1], s.lemmas[i:i+1])
	return n > 0 && k == kind
}

// passives finds passives that leave the doer out: "ont été détruits", "nobody
// was charged".
func (w *wordingPass) passives(s *sentence) {
	if s.root < 0 {
		return
	}
	p := &w.d.lang.loaded.passives
	for i := range s.Tokens {
		if !s.isPassive(i) || !p.leaves(s, i) || p.doer(s, i) {
			continue
		}
		from, to := s.verbGroup(i)
		target := ""
		if o := s.acted(i); o >= 0 {
			target = s.words(s.nounPhrase(s.noun(o)))
		}
		w.add(s, from, to, AgentlessPassive, 1, "", target)
	}
}

// isPassive: a participle with a passive auxiliary or subject, and no object.
func (s *sentence) isPassive(i int) bool {
	if s.child(i, syntax.Obj) >= 0 {
		return false
	}
	for c := range s.children(i) {
		if r := s.Tokens[c].Rel; r == syntax.AuxPass || r == syntax.NsubjPass {
			return true
		}
	}
	return false
}

// leaves reports whether a verb's doer is worth asking for.
func (p *passiveWords) leaves(s *sentence, i int) bool {
	kind, _ := p.words.Longest(s.forms[i:i+1], s.lemmas[i:i+1])
	return kind == harmVerb || kind == callVerb || kind == dutyVerb && p.nobody(s, i)
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
