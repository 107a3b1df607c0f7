package claims

import (
	"cmp"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A resolver decides what the phrases of a document refer to: it reads them in
// order and remembers who was named last.
type resolver struct {
	d       *document
	phrases []phrase
	names   map[string]string // folded name to key
	states  map[string]int    // how often each state is named
	main    string            // the state named most

	holders map[string]string // role, or role of a state, to a person
	homes   map[string]string // person to state
	last    map[string]string // kind to the key named last
	bodies  map[string]string // kind of institution, likewise
	people  gathering         // the people named last of all
	unknown gathering         // the name nobody knows, likewise
	someone string            // the one person, or who may be one, named last
	person  bool              // whether a person was named last of all
	renamed map[string]string // a key to the one it turned out to be
	led     map[string]string // who is known to lead a state to it
	leaders map[string]string // state to who leads it; nil until asked for
}

func newResolver(d *document, phrases []phrase) *resolver {
	r := &resolver{
		d: d, phrases: phrases, states: make(map[string]int), holders: make(map[string]string),
		homes: make(map[string]string), last: make(map[string]string), renamed: make(map[string]string), bodies: make(map[string]string),
	}
	provinces(d, phrases)
	r.names = r.nameKeys()
	r.led = r.known()
	for i := range phrases {
		if p := &phrases[i]; speaksForState(p.kind) && p.kind != shortName {
			r.count(p.key)
		} else if p.country != "" {
			r.count(p.country)
		} else if p.unknownName() {
			if home := r.led[r.nameOf(p)]; home != "" {
				r.count(home)
			}
		}
	}
	return r
}

func (r *resolver) count(state string) {
	r.states[state]++
	if n := r.states[state]; n > r.states[r.main] || n == r.states[r.main] && state < r.main {
		r.main = state
	}
}

// resolve decides the key of every phrase and returns those keys that are names
// the data does not list.
func (r *resolver) resolve() map[string]bool {
	for i := range r.phrases {
		p := &r.phrases[i]
		if p.his {
			p.whom = r.someone
		}
		if noun := r.nounBefore(r.phrases, i); noun != nil && noun.isBand() {
			p.kind = noun.kind
		}
		p.resolved = r.key(p)
		r.remember(p)
	}
	r.link()
	unlisted := make(map[string]bool)
	for i := range r.phrases {
		p := &r.phrases[i]
		if !p.name && p.resolved == "" {
			p.resolved = r.later(p)
		}
		if key, ok := r.renamed[p.resolved]; ok {
			p.resolved = key
		} else if p.unknownName() && p.resolved == r.nameOf(p) {
			unlisted[p.resolved] = true
		}
	}
	r.eachSentence(parts)
	r.held()
	r.apart()
	r.things()
	return unlisted
}

// key decides what a phrase refers to from what was named before; "" leaves it
// open.
func (r *resolver) key(p *phrase) string {
	switch {
	case p.within:
		return ""
	case p.pronoun:
		return r.last[p.kind]
	case p.unknownName():
		return r.nameOf(p)
	case p.name && p.kind == shortName:
		if r.states[p.key] == 0 {
			return nameKey(r.d.quote(r.d.sentences[p.sentence].span(p.from, p.to)))
		}
		return p.key
	case p.name:
		return p.key
	}
	return r.noun(p)
}

func (r *resolver) nameOf(p *phrase) string {
	if p.short != "" {
		return p.short
	}
	name := strings.Join(r.nameWords(p), " ")
	if p.site {
		return siteKey(name, p.sort)
	}
	if p.namesake {
		return name + p.apart()
	}
	if p.kind == placeKind { // "Lake Mora Sud" is no "Lake Sud"
		return name
	}
	if key, ok := r.names[name]; ok {
		return key
	}
	return name
}

// noun decides what a common noun refers to.
func (r *resolver) noun(p *phrase) string {
	if key := r.commanded(p); key != "" {
		return key
	}
	switch {
	case p.pair:
		return r.pair(p)
	case (p.kind == peopleKind || p.kind == objectKind) && p.of[1] > 0:
		return "" // whatever they are a part of
	case p.kind == peopleKind && p.class == "":
		return r.those(p)
	case p.single:
		return r.one(p)
	case p.kind == bodyKind:
		return r.institution(p)
	case p.kind == stateKind && p.class == countryClass:
		return r.country(p)
	case p.kind == stateKind:
		return cmp.Or(r.sameBody(p), r.government(p))
	case p.class == armyClass || p.class == policeClass:
		return r.army(p)
	case p.kind == personKind:
		return r.holder(p)
	case p.kind == placeKind && p.class == borderClass: // "the border area"
		if last := r.last[borderClass]; last != "" && p.definite && !p.plural && p.country == "" {
			return last
		}
	}
	if key := r.sameBody(p); p.kind == forceKind && p.class == "" && key != "" { // "the observer mission … the mission"
		return key
	}
	if p.kind == forceKind && p.class == "" && p.country != "" { // "a European force"
		return p.country + "." + armyClass
	}
	if key := r.anaphor(p); key != "" {
		return key
	}
	if p.country != "" && (p.kind == groupKind || p.kind == forceKind) && p.class != "" {
		return p.country + "." + p.class
	}
	if p.other {
		return ""
	}
	return classKey(p.class)
}

// one: "the lawyer" is the one who was named so; "a lawyer" is nobody known.
func (r *resolver) one(p *phrase) string {
	if !p.definite || p.his || p.other {
		return ""
	}
	return r.holders[p.class]
}

// anaphor: "the group" is the group named last.
func (r *resolver) anaphor(p *phrase) string {
	s := &r.d.sentences[p.sentence]
	kind := r.d.lang.referees.anaphors[s.lemmas[p.head]]
	known := p.definite || s.saysWhat(r.d.lang.referees, p)
	if kind == "" || kind == definiteWord || kind == borderClass || !known || p.plural || p.completed {
		return "" // "the group of villagers" was not told of before
	}
	if kind == groupKind && r.last[kind] == "" && p.class == "" {
		return r.those(p)
	}
	return r.last[kind]
}

// army: "the army" is the army of a state; "a detachment" may be anybody's.
func (r *resolver) army(p *phrase) string {
	switch {
	case p.country == "" && p.of[1] > 0:
		return "" // "the general staff of the armed forces"
	case p.country != "":
		return p.country + "." + p.class
	}
	if whose := r.called(p); whose != "" {
		return classKey(p.class) + partyMark + whose
	}
	if !p.definite && !p.plural || p.modified {
		return classKey(p.class)
	}
	return r.last[p.class]
}

// called is the name that one of several forces has for itself, as it sounds: "the
// Delgado Brigade", « la brigade Delgado », "the liberation forces"; not whoever says
// what people the force is of, "the rebel army".
func (r *resolver) called(p *phrase) string {
	s := &r.d.sentences[p.sentence]
	for k := p.left; k < p.right; k++ {
		t := &s.Tokens[k]
		if p.from <= k && k < p.to || t.Head != p.head || s.child(k, syntax.Case) >= 0 && !r.policed(p, k) || r.d.lang.referees.kind(s, k) != "" {
			continue
		}
		if t.UPOS == syntax.PROPN || t.UPOS == syntax.NOUN && t.Rel.Is(syntax.Compound) {
			return r.placed(s, k)
		}
	}
	return ""
}

// policed reports whether token k is the name of where a police force is: « la police de
// Mora », as in "Mora police". An army of somebody is whose it is.
func (r *resolver) policed(p *phrase, k int) bool {
	s := &r.d.sentences[p.sentence]
	c := s.child(k, syntax.Case)
	return p.class == policeClass && 0 <= c && c < k && s.ofWord(r.d.lang.referees, c) && s.startsName(k)
}

// placed is how the name at token k sounds, with the point of the compass that is a part
// of it: "East Mora", « Mora-Est ».
func (r *resolver) placed(s *sentence, k int) string {
	points := r.d.lang.referees.points
	from, to := k, k+1
	if k > 0 && points[s.forms[k-1]] {
		from--
	} else if k+2 < len(s.Tokens) && s.glued(k+1) && points[s.forms[k+2]] {
		to = k + 3
	}
	span := s.span(from, to)
	return r.d.lang.sounds.of(s.text[span.Start:span.End])
}

// holder: "the president" is the person who was called so.
func (r *resolver) holder(p *phrase) string {
	if p.plural || p.other || !p.definite && !startsUpper(r.d.sentences[p.sentence].word(p.from)) {
		return "" // "to run for president"
	}
	if p.country == "" {
		return cmp.Or(r.holders[p.class], r.holders[foreign+p.class])
	}
	for _, class := range sameOffice(p.class) {
		if who := r.holders[p.country+"."+class]; who != "" {
			return who
		}
	}
	return ""
}

// leader is the leader of a state who is named somewhere in the article, for
// "the American president".
func (r *resolver) leader(p *phrase) string {
	switch p.class {
	case presidentClass, leaderClass, premierClass:
		return cmp.Or(r.leaderOf(p.country), r.unplaced(p), p.country+"."+p.class)
	}
	return p.country + "." + p.class
}

// unplaced is who has the title of a phrase without a state having been named:
// "Prime Minister Awa Ba" is "the Togolese prime minister" of the same article.
func (r *resolver) unplaced(p *phrase) string {
	who := r.holders[p.class]
	if who == "" || r.home(who) != "" && r.home(who) != p.country {
		return ""
	}
	return who
}

// sameOffice: the leader of a state may be called its president.
func sameOffice(class string) []string {
	switch class {
	case leaderClass:
		return []string{leaderClass, presidentClass}
	case presidentClass:
		return []string{presidentClass, leaderClass}
	}
	return []string{class}
}

// later decides what was left open from the whole article: "the army" in an
// article about one state is that state's.
func (r *resolver) later(p *phrase) string {
	switch {
	case p.single && p.definite && !p.his && !p.other:
		return cmp.Or(r.holders[p.class], classKey(p.class)+oneMark)
	case p.single, p.pair, p.other, p.within, p.his || p.owned[1] > 0 && p.kind == stateKind:
		return ""
	case p.kind == stateKind && p.class != countryClass && (p.definite || p.plural) && r.main != "":
		return r.main
	case p.kind == personKind && p.country != "" && !p.plural:
		if p.definite || startsUpper(r.d.sentences[p.sentence].word(p.from)) {
			return r.leader(p)
		}
	case p.kind == personKind && !p.plural:
		if who := r.holders[p.class]; who != "" && p.definite {
			return who
		}
		if p.class == leaderClass && p.definite && !p.completed { // "the ageing autocrat"
			return cmp.Or(r.leaderOf(r.main), classKey(p.class))
		}
	case (p.class == armyClass || p.class == policeClass) && !p.modified && (p.definite || p.plural):
		if r.main != "" {
			return r.main + "." + p.class
		}
	}
	return classKey(p.class)
}
