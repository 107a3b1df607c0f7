package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// gazette are the words that go before places in a language.
type gazette struct {
	before lexicon.Phrases[bool] // "in", "près de"
	kinds  map[string]bool       // nouns for places: "village"
}

func newGazette(d *dictionary) (*gazette, error) {
	g := &gazette{kinds: make(map[string]bool)}
	rows, err := d.rows("places.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		switch r.Field(1) {
		case "before":
			g.before.Add(d.words(r.Field(0)), true)
		case "kind":
			g.kinds[lexicon.Fold(r.Field(0))] = true
		default:
			return nil, r.Errorf("want before or kind, not %q", r.Field(1))
		}
	}
	return g, nil
}

// A placeMention is a place named in a sentence: tokens from up to to.
type placeMention struct {
	Place
	sentence, from, to int
}

// places finds the places named in the text, leaving out the dates: a name
// after a word for "in" or "near", or after a noun for places.
func places(d *document, dates []DateMention) []placeMention {
	var out []placeMention
	n := 0
	for i := range d.sentences {
		s := &d.sentences[i]
		for t := 0; t < len(s.Tokens) && s.out == ""; t++ {
			k := d.lang.gazette.cue(s, t)
			if k == 0 {
				continue
			}
			from := t + k
			to := s.name(from)
			span := s.span(from, to)
			for n < len(dates) && !span.Overlaps(dates[n].Span) && dates[n].Span.Before(span) {
				n++
			}
			if to > from && (n == len(dates) || !span.Overlaps(dates[n].Span)) && !s.isPerson(from, to) {
				out = append(out, s.place(i, from, to))
				for t = to - 1; ; t = to - 1 {
					if from, to = s.nextPlace(to); from == to {
						break // "in Gao, Ansongo and Tessit"
					}
					out = append(out, s.place(i, from, to))
				}
			}
		}
	}
	return out
}

// nextPlace finds a known place that stands beside another one: behind a comma
// or a conjunction.
func (s *sentence) nextPlace(i int) (from, to int) {
	for from = i; from < len(s.Tokens) && from < i+2 && (s.forms[from] == "," || s.Tokens[from].UPOS == syntax.CCONJ); from++ {
	}
	if to = s.name(from); from == i || to == from {
		return from, from
	}
	span := s.span(from, to)
	if len(gazetteer.Find(s.text[span.Start:span.End])) == 0 {
		return from, from
	}
	return from, to
}

func (s *sentence) place(i, from, to int) placeMention {
	span := s.span(from, to)
	quote := s.text[span.Start:span.End]
	return placeMention{Place{plain(quote), quote, span}, i, from, to}
}

// cue returns how many tokens before a place start at token t: "near the", or
// "village of".
func (g *gazette) cue(s *sentence, t int) int {
	_, n := g.before.Longest(s.forms[t:], s.lemmas[t:])
	if n == 0 && g.kinds[s.lemmas[t]] && t+1 < len(s.Tokens) && s.Tokens[t+1].UPOS == syntax.ADP {
		n = 2
	}
	if n > 0 && t+n < len(s.Tokens) && s.Tokens[t+n].UPOS == syntax.DET {
		n++
	}
	return n
}

// name returns the end of the name that starts at token i.
func (s *sentence) name(i int) int {
	for i < len(s.Tokens) && startsUpper(s.word(i)) {
		if u := s.Tokens[i].UPOS; u != syntax.PROPN && u != syntax.NoUPOS && u != syntax.NOUN && u != syntax.ADJ {
			break
		}
		i = s.hyphenated(i) + 1
	}
	return i
}

// hyphenated returns the last token of a name that hyphens hold together:
// "Pont-Sondé" may be three.
func (s *sentence) hyphenated(i int) int {
	for i+2 < len(s.Tokens) && s.word(i+1) == "-" && s.Tokens[i].End == s.Tokens[i+1].Start && s.Tokens[i+1].End == s.Tokens[i+2].Start {
		i += 2
	}
	return i
}

// isPerson reports whether a name has the shape of a person's, or is told from
// a place by what it does: "in Macron's view".
func (s *sentence) isPerson(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Rel.Is(syntax.Nsubj) || s.Tokens[i].Rel == syntax.Root {
			return true
		}
	}
	return false
}
