package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// populations say whom a noun counts: "gunmen" and "assaillants" are one.
type populations struct {
	phrases lexicon.Phrases[string]
}

// populationFile holds lines "noun ; path", the path in no language, from the
// general to the special: "person/civilian/child".
const populationFile = "populations.txt"

func newPopulations(d *dictionary) (*populations, error) {
	rows, err := d.rows(populationFile)
	if err != nil {
		return nil, err
	}
	p := new(populations)
	for _, r := range rows {
		if r.Field(1) == "" {
			return nil, r.Errorf("no population")
		}
		p.phrases.Add(d.words(r.Field(0)), r.Field(1))
	}
	return p, nil
}

// of returns the population of the noun at token head, or "" if it is of
// nobody in particular. A modifier may be more special than the noun:
// "40 civilian deaths".
func (p *populations) of(s *sentence, head int) string {
	best := p.at(s, head)
	for i, t := range s.Tokens {
		if t.Head == head && (t.Rel.Is(syntax.Amod) || t.Rel.Is(syntax.Compound)) {
			best = special(best, p.at(s, i))
		}
	}
	return best
}

// nationality is the state whose people a noun phrase counts: "84 Russians",
// "no Chinese citizens"; "" if none is named.
func (p *populations) nationality(d *document, s *sentence, head int) string {
	if a, n := d.lang.referees.alias(s, head); n == 1 && a.kind == demonymName {
		return a.key
	}
	for c := range s.children(head) {
		if r := s.Tokens[c].Rel; !r.Is(syntax.Amod) && !r.Is(syntax.Compound) {
			continue
		}
		if a, n := d.lang.referees.alias(s, c); n == 1 && a.kind == demonymName {
			return a.key
		}
	}
	return ""
}

// general is the population of nobody in particular; nationals the path of the
// people of a state, its key behind it; armedForces are those who fight,
// marchers those who come together in the streets.
const (
	general     = "person"
	nationals   = "person/national/"
	armedForces = "person/armed"
	unarmed     = "person/civilian"
	marchers    = "person/civilian/protester"
	badlyHurt   = "person/critical"
)

// whom says of each figure whom it counts, and of those who fight for which
// state: "Malian soldiers".
func whom(d *document, figures []figure) []figure {
	out := slices.Clone(figures)
	for i, f := range out {
		s := &d.sentences[f.sentence]
		path := d.lang.populations.of(s, f.counted)
		state := d.lang.populations.nationality(d, s, f.counted)
		switch {
		case state == "" && f.others && (path == "" || path == general) && i > 0 && out[i-1].sentence == f.sentence:
			path, out[i].Side = othersOf(out[i-1])
		case state == "":
		case path == "" || path == general:
			path = nationals + state
		case out[i].Side == "" && strings.HasPrefix(path, armedForces):
			out[i].Side = state
		}
		out[i].Population = path
		at := s.tokenAt(f.Figure.Span.Start)
		out[i].Part = f.Part || s.partitive(at, f.counted) || d.amid(s, at)
		if f.Measure == Injured && canMarch(path) && s.badlyHurt(at, s.tokenAt(f.Figure.Span.End)) {
			out[i].Population = badlyHurt
		}
		if f.Measure == OtherCount && f.Unit == Person {
			end := s.tokenAt(f.Figure.Span.End)
			out[i].Present = s.beside(present, at, end)
			if s.beside(gathered, at, end) && canMarch(path) {
				out[i].Population = marchers
			}
		}
	}
	return out
}

// othersOf are the population and the side of others than a figure counts:
// "three soldiers were killed and nine others wounded". Beside one guard, or a
// few women, others may be anybody.
func othersOf(f figure) (population, side string) {
	if f.Quantity.Low > 1 && (strings.HasPrefix(f.Population, armedForces) || strings.HasPrefix(f.Population, nationals)) {
		return f.Population, f.Side
	}
	return general, ""
}

// badlyHurt reports whether words right behind a figure, or before it, say that
// those it counts are badly hurt: "eleven of them in critical condition",
// "grièvement blessé douze passants". Another number has words of its own.
func (s *sentence) badlyHurt(from, to int) bool {
	return slices.ContainsFunc(s.cues, func(m cueMention) bool {
		switch {
		case m.cue != critical:
			return false
		case m.from >= to:
			return m.from-to <= presentTokens && !s.anyOf(to, m.from, syntax.NUM)
		}
		return m.from >= from || from-m.to <= beforeTokens && !s.anyOf(m.to, from, syntax.CCONJ, syntax.PUNCT)
	})
}

// beforeTokens is how far before a figure words for the badly hurt stand:
// "seriously injuring some 12 people".
const beforeTokens = 2

// anyOf reports whether a token of some parts of speech stands in a range.
func (s *sentence) anyOf(from, to int, parts ...syntax.UPOS) bool {
	return from < to && slices.ContainsFunc(s.Tokens[from:to], func(t syntax.Token) bool { return slices.Contains(parts, t.UPOS) })
}

// canMarch reports whether a population can be those who came together, "5,000
// people marched", and is not told apart: not pilgrims, children or soldiers.
func canMarch(population string) bool {
	return population == "" || population == general || population == unarmed
}

// beside reports whether words beside a figure say that those it counts were
// there, "carrying 200 passengers", "36 personnes au moment des faits", or came
// together, "500 people marched".
func (s *sentence) beside(what cue, from, to int) bool {
	return slices.ContainsFunc(s.cues, func(m cueMention) bool {
		if m.cue != what {
			return false
		}
		a, b := min(m.to, to), max(m.from, from) // what lies between
		return b-a <= presentTokens && (a >= b || !slices.Contains(s.forms[a:b], ";"))
	})
}

// presentTokens is how far from a figure the words for its people's presence
// stand: "some 50 women were that morning at the bottom".
const presentTokens = 6

// amid reports whether the sentence starts with those the number is a part of:
// "Of the dead, 39 were women". The number of the whole may stand in between:
// "Sur les 52 victimes, 47 ont été inhumées"; it is no part itself.
func (d *document) amid(s *sentence, number int) bool {
	for _, m := range s.cues {
		if m.cue == amid && m.from <= 1 {
			return number > m.to+1
		}
	}
	return false
}

// partitive reports whether a number counts some of those a definite noun stands
// for: "22 of the dead", "une centaine d'entre eux" is left to the words of
// parts. "Nine of its troops" are all there is to count.
func (s *sentence) partitive(number, counted int) bool {
	for i := number + 1; i+1 < counted; i++ {
		if s.Tokens[i].UPOS == syntax.ADP && s.Tokens[i+1].UPOS == syntax.DET && counted-i <= longestPhrase {
			return s.Tokens[counted].Rel.Is(syntax.Nmod) || s.Tokens[counted].Rel.Is(syntax.Obl)
		}
	}
	return false
}

// longestPhrase is how many words before a noun may belong to its entry.
const longestPhrase = 3

// at returns the population of the longest entry that holds token i.
func (p *populations) at(s *sentence, i int) string {
	for from := max(0, i-longestPhrase); from <= i; from++ {
		path, n := p.phrases.Longest(s.forms[from:], s.lemmas[from:])
		if from+n > i {
			return path
		}
	}
	return ""
}

// special returns the longer path, the first of equals.
func special(a, b string) string {
	if strings.Count(b, "/")+min(len(b), 1) > strings.Count(a, "/")+min(len(a), 1) {
		return b
	}
	return a
}
