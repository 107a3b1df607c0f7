package claims

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// owns makes a place a scene's own.
func (s *scene) owns(place string) { s.own[bareName(place)] = true }

// bareName is a name from its first capital on: "Artibonite" of "département de
// l'Artibonite". A name without one is left as it is.
func bareName(place string) string {
	for rest := place; rest != ""; {
		if startsUpper(rest) {
			return rest
		}
		at := strings.IndexAny(rest, " '’")
		if at < 0 {
			break
		}
		_, n := utf8.DecodeRuneInString(rest[at:])
		rest = rest[at+n:]
	}
	return place
}

// names reports whether a scene names a place, or the one that a name ends in:
// "two villages of the Artibonite".
func (s *scene) names(place string) bool {
	for at := 0; at >= 0; {
		if s.own[place] {
			return true
		}
		if at = strings.IndexAny(place, " '’"); at >= 0 {
			_, n := utf8.DecodeRuneInString(place[at:])
			place = place[at+n:]
		}
	}
	return false
}

// movesOn reports whether a claim leaves a side scene for a place known to lie
// elsewhere: "In Pakistan, three people died. … None was hurt in Tajikistan."
func (p *plot) movesOn(c *Claim) bool {
	if p.now == 0 || len(c.Where) == 0 {
		return false
	}
	there := knownPlaces(p.scenes[p.now].Where)
	for _, q := range knownPlaces(c.Where) {
		for _, r := range there {
			if gazetteer.Contains(q, r) || gazetteer.Contains(r, q) || gazetteer.Distance(q, r) < nearby {
				return false
			}
		}
	}
	return len(there) > 0 && len(knownPlaces(c.Where)) > 0
}

// nearby is how far apart, in kilometres, places of one event can be.
const nearby = 60

// knownPlaces are the places that names mean which can mean only one.
func knownPlaces(names []Place) []gazetteer.Place {
	var out []gazetteer.Place
	for _, w := range names {
		if found := gazetteer.Find(w.Name); len(found) == 1 {
			out = append(out, found.At(0))
		}
	}
	return out
}

// sharesPlace reports whether a claim names a place that is a scene's own: a
// village, not the country all is in.
func (p *plot) sharesPlace(s *scene, where []Place) bool {
	return slices.ContainsFunc(where, func(w Place) bool { return s.names(w.Name) && p.isSite(w.Name) && !p.isCountry(w.Name) })
}

// isStranger reports whether a place is none of the main scene's. While that
// has none, what comes behind the lead is new.
func (p *plot) isStranger(w Place, s *sentence) bool {
	main := &p.scenes[0]
	return !main.names(w.Name) && p.isSite(w.Name) && (len(main.own) > 0 || !s.whole().Before(p.lead))
}

// isCountry reports whether a name is that of a state.
func (p *plot) isCountry(name string) bool {
	a, n := p.alias(name)
	return n > 0 && a.kind == countryName
}

// isBroad reports whether a name is that of a region or a state.
func (p *plot) isBroad(name string) bool {
	return p.isCountry(name) || slices.ContainsFunc(gazetteer.Find(bareName(name)).All(), func(q gazetteer.Place) bool { return q.Kind >= gazetteer.Region })
}

// isSite reports whether a name can be where something happens: it is not
// known to be an organisation's or an adjective, as in "the Algerian border".
func (p *plot) isSite(name string) bool {
	a, n := p.alias(name)
	return n == 0 || a.kind != groupKind && a.kind != forceKind && a.kind != bodyKind && a.kind != demonymName
}

// alias looks a whole name up among the known ones.
func (p *plot) alias(name string) (alias, int) {
	words := strings.Fields(lexicon.Fold(name))
	a, n := p.document.lang.referees.aliases.Longest(words, nil)
	if n != len(words) {
		return alias{}, 0
	}
	return a, n
}

// whereOf are the places of a claim: its own, else those of its part of the
// sentence, else of all of it: "At Chibok … ; at Kuriga … 287".
func (p *plot) whereOf(c *Claim, s *sentence) []Place {
	if len(c.Where) > 0 {
		return c.Where
	}
	all := p.told.places
	part := s.partAt(c.Spans[0].Start)
	if c.Figure != nil {
		part = s.partAt(c.Figure.Span.Start)
	}
	var own []Place
	for _, w := range all {
		if part.Contains(w.Span) {
			own = append(own, w)
		}
	}
	if own != nil {
		return own
	}
	return all
}

// partAt is the part of a sentence between semicolons that a byte stands in.
func (s *sentence) partAt(at int) Span {
	out := s.whole()
	for i, t := range s.Tokens {
		if s.forms[i] != ";" {
			continue
		}
		if t.Start > at {
			out.End = t.Start
			break
		}
		out.Start = t.End
	}
	return out
}
