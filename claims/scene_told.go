package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// told is what a sentence tells all its claims.
type told struct {
	sentence *sentence
	places   []Place // it names, those of its claims first
	care     bool    // victims are brought somewhere: "to the hospital in Veyro"
	newcomer bool    // something new strikes or is struck: "a patrol was ambushed"
	event    bool    // it names a new event: "in an ambush"
	single   bool    // it names one event, or a place smaller than a region: "the 1998 quake"
}

func (p *plot) tells(s *sentence) told {
	t := told{sentence: s, places: p.placesOf(s), care: s.has(care)}
	if !s.whole().Before(p.lead) {
		t.newcomer, t.event = p.bringsUp(s)
	}
	t.single = p.namesOne(s) || slices.ContainsFunc(t.places, func(w Place) bool { return !p.isBroad(w.Name) })
	return t
}

// placesOf are the places a sentence names, those of its claims first.
func (p *plot) placesOf(s *sentence) []Place {
	var out []Place
	i, _ := slices.BinarySearchFunc(p.reading.Claims, s.whole(), func(c Claim, whole Span) int { return order(c.Spans[0], whole) })
	for _, c := range p.reading.Claims[i:] {
		if !s.whole().Contains(c.Spans[0]) {
			break
		}
		out = append(out, c.Where...)
	}
	if out != nil {
		return out
	}
	i, _ = slices.BinarySearchFunc(p.reading.Mentions, s.whole(), func(m Mention, whole Span) int { return order(m.Span, whole) })
	for _, m := range p.reading.Mentions[i:] {
		if !s.whole().Contains(m.Span) {
			break
		}
		if m.Kind == placeKind && m.Name {
			name, _, _ := strings.Cut(m.Quote, ",") // "Lake Orlo, where …"
			out = append(out, Place{bareName(name), name, m.Span})
		}
	}
	return out
}

// bringsUp reports whether a sentence brings up an event nobody has told of:
// whether something new strikes or is struck, "a bomb killed three", "une
// pirogue a chaviré", and whether a noun names one, "in an ambush". That
// somebody was killed is what such an event comes to.
func (p *plot) bringsUp(s *sentence) (newcomer, event bool) {
	e := p.document.lang.events
	for t := range s.Tokens {
		switch s.Tokens[t].UPOS {
		case syntax.NOUN:
			key, _ := e.nouns.Longest(s.forms[t:], s.lemmas[t:])
			event = event || isCause(key) && p.document.isNew(s, t)
		case syntax.VERB:
			key := e.verb(s, t)
			subject := s.child(t, syntax.Nsubj)
			strikes := isCause(key) || (key == "killing" || key == "injury") && subject >= 0 && s.Tokens[subject].Rel != syntax.NsubjPass
			newcomer = newcomer || strikes && subject >= 0 && p.document.isNew(s, subject)
		}
	}
	return newcomer, event
}

// namesOne reports whether a sentence names an event of which there is one: by
// a noun in the singular, "the 1998 quake", not "attacks" nor "gang violence".
func (p *plot) namesOne(s *sentence) bool {
	for t := range s.Tokens {
		if k := &s.Tokens[t]; k.UPOS == syntax.NOUN && k.Number != syntax.Plur {
			key, _ := p.document.lang.events.nouns.Longest(s.forms[t:], s.lemmas[t:])
			if isCause(key) && s.child(t, syntax.Det) >= 0 {
				return true
			}
		}
	}
	return false
}

// isCause reports whether an event is one of those that people die of, not
// their death.
func isCause(event string) bool {
	return event != "killing" && event != "death" && event != "injury" && slices.Contains(incidents, event)
}

// isNew reports whether a noun has an indefinite article: "a small patrol".
func (d *document) isNew(s *sentence, t int) bool {
	words := d.lang.referees.anaphors
	for i := t - 1; i >= 0 && i >= t-newTokens; i-- {
		if words[s.forms[i]] == indefiniteWord {
			return true
		}
		if u := s.Tokens[i].UPOS; u != syntax.ADJ && u != syntax.NOUN && u != syntax.PROPN {
			break
		}
	}
	return false
}

// newTokens is how far an article stands from its noun: "a Ukrainian attack drone".
const newTokens = 4
