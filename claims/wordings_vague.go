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
	vagueNoun vagueWord = "noun" // "experts"
	vagueVerb vagueWord = "verb" // "say"
	vagueBy   vagueWord = "by"   // "according to"
	vagueMany vagueWord = "many" // "some" in "some officials say"
)

func (v *vagueWords) read(d *dictionary) error {
	rows, err := d.rows("vague.txt")
	if err != nil {
		return err
	}
	for _, r := range rows {
		kind := vagueWord(r.Field(1))
		switch kind {
		case vagueNoun, vagueVerb, vagueBy, vagueMany:
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
	for i := 0; i < len(s.Tokens); i++ {
		kind, n := v.words.Longest(s.forms[i:], s.lemmas[i:])
		if n == 0 || kind != vagueNoun && kind != vagueMany {
			continue
		}
		if from, to, ok := v.speaks(s, i, i+n, kind); ok {
			w.add(s, from, to, VagueAttribution, 2, "", "")
		}
	}
}

// speaks reports whether the tokens from i up to j are made a speaker, and the
// words that do it.
func (v *vagueWords) speaks(s *sentence, i, j int, kind vagueWord) (from, to int, ok bool) {
	head := s.headOf(i, j)
	if s.root < 0 {
		return i, j, v.near(s, i, j)
	}
	if kind == vagueMany && s.Tokens[head].Rel != syntax.Nsubj || s.named(head) {
		return 0, 0, false
	}
	from, to = s.nounPhrase(head)
	if s.counts(from, to) {
		return 0, 0, false
	}
	if s.Tokens[head].Rel == syntax.Nsubj && v.is(s, s.Tokens[head].Head, vagueVerb) {
		return from, to, true
	}
	if v.inverts(s, head, from) {
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

// named reports whether a name stands below a token: "analysts at Chatham
// House" can be asked.
func (s *sentence) named(i int) bool {
	from, to := s.reach(i)
	for k := from; k < to; k++ {
		if s.Tokens[k].UPOS == syntax.PROPN {
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
