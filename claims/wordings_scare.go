package claims

import (
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// markWords are the words that say why a few words stand in quotation marks:
// because somebody said them, or because they are a name, a title or a term.
type markWords struct {
	before lexicon.Phrases[bool] // whether what follows is a word under discussion
	after  lexicon.Phrases[bool]
}

func (m *markWords) read(d *dictionary) error {
	rows, err := d.rows("marks.txt")
	if err != nil {
		return err
	}
	for _, r := range rows {
		switch r.Field(1) {
		case "before", "term":
			m.before.Add(d.words(r.Field(0)), r.Field(1) == "term")
		case "after":
			m.after.Add(d.words(r.Field(0)), true)
		default:
			return r.Errorf("not before, after or term: %q", r.Field(1))
		}
	}
	return nil
}

// scareWords is how many words scare quotes may hold, markReach how many
// tokens away a word may say what the marks are for.
const (
	scareWords = 3
	markReach  = 4
)

// scares finds scare quotes: "their 'partners'", not a quotation, not a title,
// not a name, not a word under discussion.
func (w *wordingPass) scares(s *sentence) {
	first := quotationFrom(w.d.quotes, Span{s.part, s.Start - 1, s.Start})
	for k := first; k < len(w.d.quotes); k++ {
		q := &w.d.quotes[k]
		if q.inner.Part != s.part || q.outer.Start >= s.End {
			break
		}
		if q.words > scareWords || q.inner.Part != s.part || q.outer.Start < s.Start || q.outer.End > s.End {
			continue
		}
		i, j := s.within(q.inner)
		if i < j && w.d.lang.loaded.marks.scare(s, i, j) && !w.cited(q.inner) {
			w.add(s, i, j, ScareQuotes, 2, "", s.target(headTarget, i, j))
		}
	}
}

// cited reports whether a few quoted words stand in what somebody is reported to
// say, and are quoted from there: "the deputy said the plan 'misses the mark'".
// Marks in what is only alleged cast doubt all the same.
func (w *wordingPass) cited(span Span) bool {
	for _, i := range around(w.said, span) {
		f := &w.frames[i]
		if s := &w.d.sentences[f.sentence]; len(f.chain) > 0 && w.d.lang.speech.verb(s, f.cue) != allegeVerb {
			return true
		}
	}
	return false
}

// within returns the tokens of a span that hold letters: from up to, not
// including, to.
func (s *sentence) within(span Span) (from, to int) {
	for from < len(s.Tokens) && s.Tokens[from].Start < span.Start {
		from++
	}
	for to = from; to < len(s.Tokens) && s.Tokens[to].End <= span.End; to++ {
	}
	for to > from && !hasLetter(s.word(to-1)) {
		to--
	}
	for from < to && !hasLetter(s.word(from)) {
		from++
	}
	return from, to
}

func hasLetter(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// scare reports whether the marks around the tokens from i up to j cast doubt.
func (m *markWords) scare(s *sentence, i, j int) bool {
	return !s.afterColon(i) && !s.isQuotedName(i, j) && !s.isQuotedClause(i, j) && !m.explained(s, i, j)
}

// afterColon: "The captain's order: 'stay below'" quotes.
func (s *sentence) afterColon(i int) bool {
	return i > 1 && s.forms[i-2] == ":" && isOpening(s.forms[i-1])
}

// isQuotedName: “Takuba Force”, « Le Monde »; one capital is not enough at the
// start of a sentence.
func (s *sentence) isQuotedName(i, j int) bool {
	capitals, words := 0, 0
	for k := i; k < j; k++ {
		r, _ := utf8.DecodeRuneInString(s.word(k))
		if !unicode.IsLetter(r) || utf8.RuneCountInString(s.word(k)) < 3 {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 0 && (i > 1 || words > 1) && 2*capitals >= words
}

// isQuotedClause: what somebody said or an adverbial of it: "it is over",
// "without delay".
func (s *sentence) isQuotedClause(i, j int) bool {
	if u := s.Tokens[i].UPOS; u == syntax.ADP || u == syntax.SCONJ || u == syntax.INTJ {
		return true
	}
	verb, subject := false, false
	for k := i; k < j; k++ {
		verb = verb || s.Tokens[k].VerbForm == syntax.Fin
		subject = subject || s.Tokens[k].Rel.Is(syntax.Nsubj) || s.Tokens[k].UPOS == syntax.PRON
	}
	return verb && subject
}

// explained reports whether a word nearby says what the marks are for: "known
// as", "the term", "he said".
func (m *markWords) explained(s *sentence, i, j int) bool {
	for k := i - 1; k >= 0 && k >= i-markReach; k-- {
		if s.Tokens[k].UPOS == syntax.PUNCT && k < i-1 && !isMark(s.word(k)) {
			break
		}
		if _, n := m.before.Longest(s.forms[k:i], s.lemmas[k:i]); n > 0 {
			return true
		}
	}
	for k := j; k < len(s.Tokens) && k < j+markReach; k++ {
		if _, n := m.after.Longest(s.forms[k:], s.lemmas[k:]); n > 0 {
			return s.endsQuotation(j, k)
		}
	}
	return false
}

// discussed reports whether a word nearby says that those in marks from token i
// on are words under discussion: "the term 'bandit'".
func (m *markWords) discussed(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-markReach; k-- {
		if term, n := m.before.Longest(s.forms[k:i], s.lemmas[k:i]); n > 0 && term {
			return k+n == i-1 && isMark(s.word(i-1))
		}
	}
	return false
}

// endsQuotation: a comma or the mark alone lies between the quoted words and
// the verb that gives them to somebody: "'never', he said".
func (s *sentence) endsQuotation(j, k int) bool {
	for ; j < k; j++ {
		if w := s.word(j); w == "," || s.Tokens[j].UPOS == syntax.PRON || s.Tokens[j].UPOS == syntax.PROPN {
			return true
		}
	}
	return false
}

func isMark(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return closers(r) != "" || r == '»' || r == '’' || r == '›'
}

// unmarked returns the words of a sentence without its quotation marks, and
// which tokens they are, nil if all are.
func (s *sentence) unmarked() (forms, lemmas []string, at []int) {
	marked := func(i int) bool { return s.Tokens[i].UPOS == syntax.PUNCT && s.forms[i] != "'" && isMark(s.word(i)) }
	first := 0
	for first < len(s.Tokens) && !marked(first) {
		first++
	}
	if first == len(s.Tokens) {
		return s.forms, s.lemmas, nil
	}
	for i := range s.Tokens {
		if !marked(i) {
			forms, lemmas, at = append(forms, s.forms[i]), append(lemmas, s.lemmas[i]), append(at, i)
		}
	}
	return forms, lemmas, at
}
