package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// relays finds what the article takes from other outlets, and from the people
// and documents it quotes: credit lines, datelines, "told AFP", communiqués.
func relays(d *document, frames []frame) []Relay {
	c := d.lang.credits
	var out []Relay
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.part != Text {
			continue
		}
		out = append(out, c.lines(s)...)
		out = append(out, c.dateline(d, i)...)
		out = append(out, c.passing(d, s)...)
	}
	out = append(out, quoted(d, frames)...)
	return once(out)
}

// lines finds credit lines at the start of a sentence or in brackets.
func (c *credits) lines(s *sentence) []Relay {
	var out []Relay
	for i := 0; i < len(s.Tokens); i++ {
		if i > 0 && s.forms[i-1] != "(" && s.forms[i-1] != "[" {
			continue
		}
		relays, end := c.credit(s, i)
		if end > i {
			out = append(out, relays...)
			i = end
		}
	}
	return out
}

// datelineTokens is how far into a paragraph a dateline reaches.
const datelineTokens = 16

// dateline finds the agency of "BAMAKO, Jan 15 (Reuters) -" at the start of a
// paragraph, and of "(AFP)" alone at the end of one.
func (c *credits) dateline(d *document, i int) []Relay {
	s := &d.sentences[i]
	starts := i == 0 || d.sentences[i-1].part != s.part || d.sentences[i-1].block != s.block
	for k := 0; k+2 < len(s.Tokens); k++ {
		if s.forms[k] != "(" || k > datelineTokens && k+3 < len(s.Tokens) {
			continue
		}
		name, n := c.agency(s, k+1)
		end := k + 1 + n
		if n == 0 || end >= len(s.Tokens) || s.forms[end] != ")" {
			continue
		}
		last := end+1 == len(s.Tokens) || end+2 == len(s.Tokens) && s.forms[end+1] == "."
		if last || starts && isDash(s.forms[end+1]) {
			return []Relay{relay(s, name, RelayText, k+1, end)}
		}
	}
	return nil
}

func isDash(form string) bool {
	return strings.Trim(form, ".-–—") == "" && form != "."
}

// passing finds agencies and platforms named in running text: "told AFP",
// "cited by TASS", "said on X". An outlet does not take from itself.
func (c *credits) passing(d *document, s *sentence) []Relay {
	var out []Relay
	for i := 0; i < len(s.Tokens); i++ {
		name, n := c.agency(s, i)
		if n == 0 {
			name, n = c.platform(s, i)
		}
		if n == 0 {
			continue
		}
		if s.out == "" && !strings.Contains(lexicon.Fold(d.article.Outlet.Name), lexicon.Fold(name)) {
			out = append(out, relay(s, name, RelayQuote, i, i+n))
		}
		i += n - 1
	}
	return out
}

// quoted are the people and documents whose words the article carries.
func quoted(d *document, frames []frame) []Relay {
	var out []Relay
	for _, f := range frames {
		for _, l := range f.chain {
			if l.Role == "" && !d.isNamed(l.Span) {
				continue // "the mission", "conditions": nobody an editor could call
			}
			switch d.lang.speech.pronouns[lexicon.Fold(l.Speaker)].kind {
			case "", "title": // nobody's name is "il", but "armée" is somebody's
				out = append(out, Relay{From: l.Speaker, Role: RelayQuote, Span: l.Span, Quote: l.Speaker})
			}
		}
	}
	return out
}

// isNamed reports whether a name stands in a span.
func (d *document) isNamed(span Span) bool {
	s := &d.sentences[d.sentenceAt(span)]
	return s.anyName(s.tokenAt(span.Start), s.tokenAt(span.End))
}

// once keeps the first relay of each source and role, in reading order; a
// source that is credited for text or a photo at a place is not quoted there.
func once(relays []Relay) []Relay {
	slices.SortStableFunc(relays, func(a, b Relay) int {
		switch {
		case a.Span.Before(b.Span):
			return -1
		case b.Span.Before(a.Span):
			return 1
		}
		return 0
	})
	type key struct {
		from string
		role RelayRole
	}
	seen, taken := map[key]bool{}, map[Span]bool{}
	out := relays[:0]
	for _, r := range relays {
		k := key{lexicon.Fold(r.From), r.Role}
		if seen[k] || taken[r.Span] {
			continue
		}
		seen[k], taken[r.Span] = true, true
		out = append(out, r)
	}
	return slices.Clip(out)
}
