package claims

import (
	"cmp"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// The classes of things that rules ask for.
const (
	siteClass      = "site"
	buildingClass  = "building"
	mineClass      = "mine"
	baseClass      = "base"
	damClass       = "dam"
	marketClass    = "market"
	schoolClass    = "school"
	hospitalClass  = "hospital"
	churchClass    = "church"
	residenceClass = "residence"
)

// isThing tells the noun of one thing that may have a name of its own: a ship, a
// mine, a firm.
func (p *phrase) isThing() bool {
	return !p.name && !p.plural && p.class != "" && (p.kind == objectKind || p.kind == bodyKind && !isInstitution(p.class))
}

// goesOn reports whether a noun that tells nothing else goes on with a thing or a
// mission: "the ship", "peacekeepers".
func (p *phrase) goesOn() bool {
	if p.resolved != classKey(p.class) || p.other || p.his {
		return false
	}
	return p.isThing() && p.definite || p.class == peaceClass
}

// isBand tells the noun of one group or force that may have a name of its own.
func (p *phrase) isBand() bool {
	return !p.name && !p.plural && (p.kind == groupKind || p.kind == forceKind) && p.class != armyClass && p.class != policeClass
}

// nounBefore is the noun of which phrase i, a name that nobody knows, is the name:
// "the tanker Red Dawn", « la frégate française “Aurore” », "the militia Black
// Sand"; nil if there is none.
func (r *resolver) nounBefore(all []phrase, i int) *phrase {
	p := &all[i]
	if !p.unknownName() || p.person || p.kind == placeKind {
		return nil
	}
	for k := i - 1; k >= 0 && all[k].sentence == p.sentence; k-- {
		o := &all[k]
		if o.kind == demonymName && o.from >= all[max(0, k-1)].to {
			continue
		}
		if (o.isThing() || o.isBand()) && r.d.sentences[p.sentence].names(o.to, p.from) {
			return o
		}
		return nil
	}
	return nil
}

// nameReach is how many tokens may stand between a noun and its name.
const nameReach = 3

// names reports whether nothing but adjectives and quotation marks stand between
// tokens i and j, so that what starts with j may be the name of the noun that ends
// with i.
func (s *sentence) names(i, j int) bool {
	if j < i || j-i > nameReach {
		return false
	}
	for ; i < j; i++ {
		if s.Tokens[i].UPOS != syntax.ADJ && !isOpening(s.forms[i]) && !isClosing(s.forms[i]) && s.forms[i] != "'" || s.gapped(i) {
			return false
		}
	}
	return !s.gapped(j)
}

// things gives what a noun tells of a thing the name it has: "the vessel" is the
// ship named last. "The site" is what the article mostly calls a mine, a camp or a
// school, and "the building" is the school.
func (r *resolver) things() {
	last, counts := make(map[string]string), make(map[string]map[string]int)
	for i := range r.phrases {
		p := &r.phrases[i]
		switch known := last[p.class]; {
		case p.sort != "":
			last[p.sort], last[generalClass(p.sort)] = p.resolved, p.resolved
		case known != "" && p.goesOn():
			p.resolved = known
		case p.isThing() && p.class != generalClass(p.class) && p.resolved != last[generalClass(p.class)]: // "the boat" may be this tanker now
			delete(last, generalClass(p.class))
		}
		for _, whole := range wholes(cmp.Or(p.sort, p.class)) {
			if counts[whole] == nil {
				counts[whole] = make(map[string]int)
			}
			counts[whole][p.resolved]++
		}
	}
	for i := range r.phrases {
		if p := &r.phrases[i]; p.isThing() && p.goesOn() && !p.modified && !p.completed && p.to == p.from+1 {
			if parts := sortedByCount(counts[p.class]); len(parts) > 0 && parts[0] != "" {
				p.resolved = parts[0]
			}
		}
	}
}

// wholes are the classes of nouns of wider sense that may go on with things of a
// class: "the camp … the site", "the school … the building".
func wholes(class string) []string {
	switch class {
	case mineClass, baseClass, damClass, marketClass:
		return []string{siteClass}
	case schoolClass, hospitalClass, churchClass, residenceClass:
		return []string{siteClass, buildingClass}
	}
	return nil
}
