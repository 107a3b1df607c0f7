package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// absorb gives nouns the state or the name they belong to, and drops what only
// modifies: "the Malian army", "the Barkhane force".
func (s *sentence) absorb(r *referees, all []phrase, first int) []phrase {
	drop := make([]bool, len(all)-first)
	for i := first; i < len(all); i++ {
		p := &all[i]
		k := s.owner(r, all, first, i)
		if k < 0 {
			s.loosely(p, all[first:])
			continue
		}
		o := &all[k]
		switch {
		case o.class == "" && !o.name && !p.name && isPeople(o.kind): // "members of the caravan"
			o.of = [2]int{p.from, p.to}
		case speaksForState(p.kind) && !p.person:
			if o.country == "" || p.kind == demonymName {
				o.country = p.key
			}
			drop[i-first] = p.kind == demonymName || o.kind == stateKind || o.kind == forceKind
		case p.class == attackersClass && o.kind == forceKind: // "separatist forces"
			o.kind, o.class = groupKind, attackersClass
			drop[i-first] = true
		case p.kind == forceKind && o.kind == forceKind && p.country != "": // "a patrol of the Malian army"
			o.country = p.country
		case p.unknownName() && o.kind == stateKind: // "the Trump administration"
			o.owned = [2]int{p.from, p.to}
		case p.name && p.key != "" && !o.name && takesName(o.kind, p.kind):
			o.key, o.name = p.key, true
			drop[i-first] = true
		}
	}
	kept := all[:first]
	for i := first; i < len(all); i++ {
		if !drop[i-first] {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// loosely gives officials and soldiers the state they are in or from, if nothing
// says better whose they are: "officials in Kabul", "soldiers in Mali".
func (s *sentence) loosely(p *phrase, sentence []phrase) {
	if !speaksForState(p.kind) || !s.Tokens[p.head].Rel.Is(syntax.Nmod) {
		return
	}
	h := s.Tokens[p.head].Head
	for k := range sentence {
		o := &sentence[k]
		if o.country != "" || (o.kind != stateKind || o.class == countryClass) && o.kind != forceKind {
			continue
		}
		beside := s.Tokens[o.head].Head == h && o.from == p.to+1 // "Mali's army spokesman"
		if o.from <= h && h < o.to || beside {
			o.country = p.key
		}
	}
}

// takesName: "the FLA group", "the Barkhane force", "the IS organisation".
func takesName(noun, name string) bool {
	switch name {
	case groupKind, forceKind:
		return noun == groupKind || noun == forceKind
	}
	return false
}

// owner returns the phrase that phrase i modifies, -1 if it stands for itself.
func (s *sentence) owner(r *referees, all []phrase, first, i int) int {
	p := &all[i]
	for k := first; k < len(all); k++ {
		o := &all[k]
		if k == i || o.name && o.kind != personKind {
			continue
		}
		if s.root < 0 {
			if p.to == o.from && p.kind == demonymName || o.to == p.from && p.kind == demonymName {
				return k
			}
			continue
		}
		if s.modifies(r, p.head, o) {
			return k
		}
	}
	return -1
}

// modifies reports whether token i modifies the noun of a phrase as its own:
// "Malian", "Mali's", "of Mali", not "in Mali".
func (s *sentence) modifies(r *referees, i int, o *phrase) bool {
	h := s.Tokens[i].Head
	if h < o.from || h >= o.to {
		return false
	}
	switch rel := s.Tokens[i].Rel; {
	case rel.Is(syntax.Amod), rel.Is(syntax.Compound), rel.Is(syntax.Flat), rel == syntax.NmodPoss:
		return true
	case rel.Is(syntax.Appos):
		return i == o.to // "la force Takuba"
	case rel.Is(syntax.Nmod):
		c := s.child(i, syntax.Case)
		return c < 0 || r.anaphors[s.forms[c]] == belongsWord || r.anaphors[s.forms[c]] == definiteWord // "du"
	}
	return false
}
