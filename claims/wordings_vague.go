package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// vagueWords are the nouns and pronouns of speakers nobody can ask, and what
// makes them speakers.
type vagueWords struct {
	words lexicon.Phrases[vagueWord]
}

// A vagueWord is what a phrase of vague.txt does.
type vagueWord string

// The kinds of words of vague.txt.
const (
	vagueNoun   vagueWord = "noun"   // "experts", not "experts at Chatham House"
	vagueSource vagueWord = "source" // "sources in Lenk", "critics of Ana Duval"
	vaguePlural vagueWord = "plural" // "rights groups", not "the rights group"
	vagueVerb   vagueWord = "verb"   // "say"
	vagueBy     vagueWord = "by"     // "according to"
	vagueMany   vagueWord = "many"   // "some", "many villagers"
)

func (v *vagueWords) read(d *dictionary) error {
	rows, err := d.rows("vague.txt")
	if err != nil {
		return err
	}
	for _, r := range rows {
		kind := vagueWord(r.Field(1))
		switch kind {
		case vagueNoun, vagueSource, vaguePlural, vagueVerb, vagueBy, vagueMany:
			v.words.Add(d.words(r.Field(0)), kind)
		default:
			return r.Errorf("no kind of vague word: %q", kind)
		}
	}
	return nil
}

// vague finds speakers nobody can ask: "analysts say", "selon plusieurs
// experts"; not "analysts at Chatham House say".
func (w *wordingPass) vague(s *sentence) {
	v := &w.d.lang.loaded.vague
	for i := range s.Tokens {
		kind, n := v.words.Longest(s.forms[i:], s.lemmas[i:])
		if n == 0 || kind == vagueVerb || kind == vagueBy {
			continue
		}
		if s.root < 0 {
			if v.near(s, i, i+n) {
				w.add(s, i, i+n, VagueAttribution, 2, "", "")
			}
		} else if head := w.hidden(s, s.headOf(i, i+n), kind); head >= 0 {
			if from, to, ok := v.speaks(s, head, kind == vagueMany && head != s.headOf(i, i+n)); ok {
				w.add(s, from, to, VagueAttribution, 2, "", "")
			}
		}
	}
}

// hidden returns the noun of a speaker who stays unnamed, -1 if it has a name:
// of "many" in "many villagers say" the villagers.
func (w *wordingPass) hidden(s *sentence, i int, kind vagueWord) int {
	switch kind {
	case vagueSource:
		return i
	case vaguePlural:
		if !s.isSome(w.d.lang, i) {
			return -1
		}
	case vagueMany:
		if s.Tokens[i].Rel.Is(syntax.Det) || s.Tokens[i].Rel.Is(syntax.Amod) {
			if i = s.Tokens[i].Head; !w.isHuman(s, i) {
				return -1
			}
		} else if s.Tokens[i].Rel != syntax.Nsubj {
			return -1
		}
	}
	if s.named(w.d.lang, i) {
		return -1
	}
	return i
}

// isSome reports whether a noun is a plural that tells of some, of nobody in
// particular: "rights groups", « des associations »; not "the rights groups".
func (s *sentence) isSome(lang *language, i int) bool {
	plural := s.forms[i] != s.lemmas[i]
	for c := range s.children(i) {
		switch r := s.Tokens[c].Rel; {
		case r == syntax.NmodPoss:
			return false
		case r.Is(syntax.Det):
			if lang.referees.anaphors[s.lemmas[c]] != indefiniteWord && !lang.loaded.vague.is(s, c, vagueMany) {
				return false
			}
			plural = plural || s.forms[c] != s.lemmas[c] && lang.referees.anaphors[s.forms[c]] != indefiniteWord // « des ONG »
		}
	}
	return plural
}

// speaks reports whether a noun is made a speaker, and the words that do it. Of
// people who are only many the verb must bring what they say: "several villagers
// put out the fire" is no speech.
func (v *vagueWords) speaks(s *sentence, head int, people bool) (from, to int, ok bool) {
	from, to = s.nounPhrase(head)
	if s.counts(from, to) {
		return 0, 0, false
	}
	if verb := s.Tokens[head].Head; s.Tokens[head].Rel == syntax.Nsubj && v.is(s, verb, vagueVerb) && (!people || s.bringsSpeech(verb)) {
		return from, to, true
	}
	if v.inverts(s, head, from) || v.follows(s, to) {
		return from, to, true
	}
	for k := from - 1; k >= 0 && k >= from-3; k-- {
		if kind, n := v.words.Longest(s.forms[k:from], s.lemmas[k:from]); kind == vagueBy && n > 0 {
			return k, to, true
		}
	}
	return 0, 0, false
}

// inverts reports whether a verb of speech stands before its speaker: ", said a
// military source", not "he says, tells people to stay".
func (v *vagueWords) inverts(s *sentence, head, from int) bool {
	verb := from - 1
	if verb < 1 || hasLetter(s.word(verb-1)) || s.Tokens[head].Head != verb || !v.is(s, verb, vagueVerb) {
		return false
	}
	return s.child(verb, syntax.Xcomp) < head && s.child(verb, syntax.Ccomp) < head
}

// follows reports whether a verb of speech stands at token i and ends the
// sentence or opens a clause, whatever the tree makes of it: "environmental
// groups warned.", not "analysts warned by the police".
func (v *vagueWords) follows(s *sentence, i int) bool {
	if i >= len(s.Tokens) || !v.is(s, i, vagueVerb) {
		return false
	}
	return i+1 == len(s.Tokens) || s.Tokens[i+1].UPOS == syntax.SCONJ || s.word(i+1) == "." || s.word(i+1) == ","
}

// near is the rule without a tree: a verb of speech right after, or "according
// to" right before.
func (v *vagueWords) near(s *sentence, i, j int) bool {
	for k := j; k < len(s.Tokens) && k < j+2; k++ {
		if v.is(s, k, vagueVerb) {
			return true
		}
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if v.is(s, k, vagueBy) {
			return true
		}
	}
	return false
}

func (v *vagueWords) is(s *sentence, i int, kind vagueWord) bool {
	k, n := v.words.Longest(s.forms[i:], s.lemmas[i:])
	return n > 0 && k == kind
}

// named reports whether a name stands below a token, other than of a state or a
// people: "analysts at Chatham House" can be asked, "a US official" cannot.
func (s *sentence) named(lang *language, i int) bool {
	from, to := s.reach(i)
	for k := from; k < to; k++ {
		if s.Tokens[k].UPOS == syntax.PROPN && !isState(s.kindOf(lang, k)) && lang.referees.kind(s, k) != demonymName {
			return true
		}
	}
	return false
}

// counts reports whether a number stands in tokens from up to to: "two other
// people say" who they are, and "204 million people" are no source.
func (s *sentence) counts(from, to int) bool {
	for ; from < to; from++ {
		if s.Tokens[from].UPOS == syntax.NUM {
			return true
		}
	}
	return false
}
