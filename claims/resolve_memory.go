package claims

import "strings"

// remember notes what later phrases may refer to.
func (r *resolver) remember(p *phrase) {
	person := p.person || p.kind == personKind || p.unknownName() && r.home(p.resolved) != ""
	if !p.pronoun && p.kind != actKind {
		r.person = person
	}
	switch {
	case p.pronoun || p.resolved == "":
	case person:
		r.last[personKind] = p.resolved
		if p.role != "" {
			r.hold(p.role, p.country, p.resolved)
		}
	case speaksForState(p.kind):
		r.last[countryName] = p.resolved
		if p.kind != demonymName {
			r.governs(p)
		}
	case strings.HasPrefix(p.resolved, classMark):
		if p.kind == groupKind && p.class != "" && r.d.sentences[p.sentence].depth(p) < modifierDepth { // not "gang violence"
			r.last[groupKind] = p.resolved
		}
	case p.kind == stateKind:
		r.last[countryName] = p.resolved
		r.governs(p)
	case p.class == armyClass || p.class == policeClass:
		r.last[p.class] = p.resolved
		if !p.plural { // "the force" is no "soldiers"
			r.last[forceKind] = p.resolved
		}
	case p.kind == placeKind && strings.HasSuffix(p.resolved, "."+borderClass):
		r.last[borderClass] = p.resolved
	case p.name && p.kind != "":
		r.last[p.kind] = p.resolved
	}
	if p.plural && isPeople(p.kind) && p.resolved != "" {
		r.last[peopleKind] = p.resolved
	}
	if p.resolved != "" && !p.pronoun && (person && !p.plural || p.unknownName() && r.d.sentences[p.sentence].depth(p) == 0) {
		r.someone = p.resolved
	}
	r.noteBody(p)
	r.gather(p)
}

// hold notes that a person has a title.
func (r *resolver) hold(role, state, who string) {
	if state == "" {
		r.holders[role] = who
		return
	}
	r.holders[foreign+role] = who
	r.holders[state+"."+role] = who
	r.homes[who] = state
}

// foreign marks the holder of a title whose state was named with it: "the
// president" alone is rather one whose was not.
const foreign = "of a state: "

// oneMark ends the key of one person of a class: "the lawyer" is not "the
// lawyers".
const oneMark = " 1"
