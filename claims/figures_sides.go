package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// siding tells whose side those counted are on who fight, or might.
type siding struct {
	d        *document
	mentions []Mention
}

// sided fills in the side of figures whose noun names none: by the army their
// words stand for, "the troops", by who owns them, "two of its rangers", and by
// the side the clause tells, "five dead in the Malian ranks", "côté kenyan,
// trois morts".
func sided(d *document, figures []figure, mentions []Mention) []figure {
	w := siding{d, mentions}
	out := slices.Clone(figures)
	for i := range out {
		f := &out[i]
		if f.Side != "" || f.Unit != Person || !mayFight(f.Population) {
			continue
		}
		s := &d.sentences[f.sentence]
		if strings.HasPrefix(f.Population, armedForces) {
			f.Side = w.army(s, f.counted)
		}
		if f.Side == "" && f.Population != "" && f.Population != general {
			f.Side = w.owner(s, f)
			f.Part = f.Part && f.Side == "" // "two of its rangers" are all it counts
		}
		if f.Side == "" {
			f.Side = w.told(s, f)
		}
	}
	return out
}

// mayFight reports whether a population can be of those who fight: soldiers,
// guards, men, the dead; not children or villagers.
func mayFight(population string) bool {
	switch {
	case population == "", population == general, population == general+"/man", population == general+"/guard":
		return true
	}
	return strings.HasPrefix(population, armedForces)
}

// army is the side whose army a noun stands for, "" if none. Whom a side says
// to have killed are not its own: "Nairobi says it killed 60 soldiers".
func (w siding) army(s *sentence, noun int) string {
	at := s.span(noun, noun+1)
	for _, m := range w.around(at) {
		if side := sideOf(m); m.Span.Contains(at) && m.Kind == forceKind && (s.Tokens[noun].Rel.Is(syntax.Nsubj) || w.before(s, noun) != side) {
			return side
		}
	}
	return ""
}

// sideOf is the side a mention stands for: a state, whether its army or itself
// is meant, or a group with a name.
func sideOf(m Mention) string {
	key, _, _ := strings.Cut(m.Key, ".")
	if strings.HasPrefix(key, "~") || m.Kind != stateKind && m.Kind != forceKind && m.Kind != groupKind {
		return ""
	}
	return key
}

// around are the mentions from a little before a span to its end.
func (w siding) around(at Span) []Mention {
	i, _ := slices.BinarySearchFunc(w.mentions, at, func(m Mention, at Span) int { return order(m.Span, at) })
	from := max(0, i-nearMentions)
	for i < len(w.mentions) && w.mentions[i].Span.Part == at.Part && w.mentions[i].Span.Start < at.End {
		i++
	}
	return w.mentions[from:i]
}

// nearMentions is how many mentions back an owner stands.
const nearMentions = 8

// owner is the side that a possessive within a figure stands for: the last one
// its sentence names before it.
func (w siding) owner(s *sentence, f *figure) string {
	at := s.tokenAt(f.Figure.Span.Start)
	for i := at; i <= f.counted && i < len(s.Tokens); i++ {
		if w.d.lang.referees.anaphors[s.forms[i]] == ownerWord {
			return w.before(s, i)
		}
	}
	return ""
}

// before is the side a sentence names last before a token.
func (w siding) before(s *sentence, i int) string {
	found := w.around(s.span(i, i+1))
	for n := len(found) - 1; n >= 0; n-- {
		if m := found[n]; s.whole().Contains(m.Span) && m.Span.End <= s.Tokens[i].Start {
			if side := sideOf(m); side != "" {
				return side
			}
		}
	}
	return ""
}

// told is the side that words of the figure's clause tell: those at its start,
// "on the Kenyan side, three died", those behind it, "three dead in the Kenyan
// ranks", or losses before it, "put its losses at three dead".
func (w siding) told(s *sentence, f *figure) string {
	at, end := s.tokenAt(f.Figure.Span.Start), s.tokenAt(f.Figure.Span.End)
	for _, m := range s.cues {
		switch {
		case m.from-end > toldTokens || at-m.to > toldTokens:
		case m.cue == flank && m.from >= end && !w.parted(s, end, m.from, false), m.cue == flank && m.to <= at && s.opens(m.from) && !w.parted(s, m.to, at, true), m.cue == losses && m.to <= at && !w.parted(s, m.to, at, false):
			return w.named(s, m)
		}
	}
	return ""
}

// toldTokens is how far from a figure the words for its side stand.
const toldTokens = 20

// opens reports whether nothing but small words stand before a token in its
// part of the sentence: "on the Kenyan side".
func (s *sentence) opens(i int) bool {
	for i--; i >= 0 && s.forms[i] != ";"; i-- {
		if u := s.Tokens[i].UPOS; u == syntax.VERB || u == syntax.NOUN || u == syntax.NUM {
			return false
		}
	}
	return true
}

// parted reports whether another side, a semicolon or, unless it may, a comma
// stands between two tokens.
func (w siding) parted(s *sentence, from, to int, comma bool) bool {
	for i := from; i < to; i++ {
		if s.forms[i] == ";" || s.forms[i] == "," && !comma {
			return true
		}
	}
	return slices.ContainsFunc(s.cues, func(m cueMention) bool { return m.cue == flank && from <= m.from && m.from < to })
}

// named is the side a word for one is said of: by a name beside it, "the
// Kenyan side", "the ranks of the Kenyan army", or a possessive before it.
func (w siding) named(s *sentence, m cueMention) string {
	for i := max(0, m.from-sideTokens); i < m.from; i++ {
		if w.d.lang.referees.anaphors[s.forms[i]] == ownerWord {
			return w.before(s, i)
		}
	}
	near := s.span(max(0, m.from-sideTokens), min(len(s.Tokens), m.to+sideTokens))
	for _, n := range w.around(near) {
		if side := sideOf(n); side != "" && n.Span.Overlaps(near) {
			return side
		}
	}
	return ""
}

// sideTokens is how far from a word for a side its name stands: "in the ranks
// of the army".
const sideTokens = 3
