package claims

import (
	"cmp"
	"strings"
)

// country: "the country" is the one named last, and so is "the West African
// country"; "his country" is that of the person named last.
func (r *resolver) country(p *phrase) string {
	switch {
	case p.country != "" && (p.plural || !p.definite || !r.d.lang.referees.regions[p.country]):
		return p.country
	case r.saidOfUs(p):
		return cmp.Or(r.home(r.last[personKind]), r.main)
	case p.plural || !p.definite:
		return classKey(p.class)
	case p.his || p.whose && r.person:
		return r.home(r.last[personKind])
	}
	return cmp.Or(r.speakers(p), r.last[countryName])
}

// government: "the government" speaks for its state.
func (r *resolver) government(p *phrase) string {
	switch {
	case p.country != "":
		return p.country
	case p.owned[1] > 0:
		return r.cabinet(r.nameOf(&phrase{unit: unit{from: p.owned[0], to: p.owned[1], name: true}, sentence: p.sentence}))
	case p.his || p.whose && r.person:
		return r.home(r.last[personKind])
	case !p.definite && !p.plural && !r.capital(p), p.other && p.class == officialsClass, p.completed:
		return "" // "the government that came to power"
	}
	return cmp.Or(r.speakers(p), r.last[governmentClass])
}

// capital reports whether a noun is written as a name: "Parliament voted".
func (r *resolver) capital(p *phrase) bool {
	return p.left == p.from && startsUpper(r.d.sentences[p.sentence].word(p.from))
}

// saidOfUs: "we are a proud nation".
func (r *resolver) saidOfUs(p *phrase) bool {
	s := &r.d.sentences[p.sentence]
	if s.root < 0 || s.copula(p) < 0 {
		return false
	}
	who := s.subject(s.copula(p))
	return who >= 0 && r.d.lang.referees.anaphors[s.forms[who]] == usWord
}

// speakers is the state whose people say "our": that of the person named last.
func (r *resolver) speakers(p *phrase) string {
	if !p.ours {
		return ""
	}
	return r.home(r.last[personKind])
}

// governs notes whose "the government" will be: a state that acts, or the one
// the article is about wherever it stands, not the scene of something.
func (r *resolver) governs(p *phrase) {
	if r.last[governmentClass] == "" || p.resolved == r.main || r.d.sentences[p.sentence].depth(p) == 0 {
		r.last[governmentClass] = p.resolved
	}
}

// cabinet is the government of a person: its state, but for one who led it
// before or after the leader the article is about.
func (r *resolver) cabinet(who string) string {
	state := r.home(who)
	if leader := r.leaderOf(state); leader != "" && leader != who {
		return state + "." + who
	}
	return state
}

// home is the state a person speaks for, "" if nobody knows.
func (r *resolver) home(who string) string {
	if state := r.homes[who]; state != "" {
		return state
	}
	return r.led[who]
}

// known are the leaders of the data whom the article names, in full or by the
// part of the name that stands for it.
func (r *resolver) known() map[string]string {
	led := make(map[string]string)
	for i := range r.phrases {
		if p := &r.phrases[i]; p.unknownName() {
			full, key := strings.Join(r.nameWords(p), " "), r.nameOf(p)
			if home := cmp.Or(r.d.lang.referees.leaders[key], r.d.lang.referees.leaders[full]); home != "" {
				led[key] = home
			}
		}
	}
	return led
}

// leaderOf is the leader of a state whom the article names most, "" if none.
func (r *resolver) leaderOf(state string) string {
	if r.leaders == nil {
		named := make(map[string]int)
		for i := range r.phrases {
			if o := &r.phrases[i]; o.unknownName() {
				named[r.nameOf(o)]++
			}
		}
		r.leaders = make(map[string]string)
		for _, who := range sortedByCount(named) {
			if home := r.led[who]; r.leaders[home] == "" {
				r.leaders[home] = who
			}
		}
	}
	return r.leaders[state]
}
