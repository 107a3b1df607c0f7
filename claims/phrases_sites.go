package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// siteName reads the noun of what stands in one place and the name it has as one:
// "Evin prison", "the Karama primary school", « la prison d'Evin », « l'hôpital
// régional Al-Nour ». "A Lima hospital" and « une école de Lima » have no name.
func (s *sentence) siteName(r *referees, units []unit, i int) (unit, bool) {
	a := units[i]
	if name, ok := s.siteWithin(r, a); ok {
		return name, true
	}
	if name, ok := s.untagged(r, a); ok {
		return name, true
	}
	if i+1 == len(units) {
		return unit{}, false
	}
	b := units[i+1]
	name, noun := a, b
	switch {
	case b.site && !b.name && bearsSite(&a) && s.onlyAdjectives(a.to, b.from):
	case b.site && !b.name && s.honours(&a) && a.to == b.from && startsUpper(s.word(b.from)): // "Heroes Stadium"
	case a.site && !a.name && bearsSite(&b) && s.linksName(r, a.to, b.from),
		a.site && !a.name && s.honours(&b) && b.from > a.to && s.onlyBelonging(r, a.to, b.from): // « le stade des Martyrs »
		name, noun = b, a
	default:
		return unit{}, false
	}
	if s.plural(noun.head) || s.isNew(r, a.from) {
		return unit{}, false
	}
	return s.site(name, noun, a.from, b.to), true
}

// untagged reads a name that is written as one and tagged as a common word: "the
// Litoral jail", « la prison du Littoral ».
func (s *sentence) untagged(r *referees, noun unit) (unit, bool) {
	if !noun.site || noun.name || s.plural(noun.head) {
		return unit{}, false
	}
	if k := noun.from - 1; s.isProper(r, k) && !s.isNew(r, k) {
		return s.site(unit{from: k, to: noun.from}, noun, k, noun.to), true
	}
	k := noun.to
	for k < len(s.Tokens) && s.onlyBelonging(r, noun.to, k+1) {
		k++
	}
	if k > noun.to && s.isProper(r, k) && !s.isNew(r, noun.from) {
		return s.site(unit{from: k, to: k + 1}, noun, noun.from, k+1), true
	}
	return unit{}, false
}

// isProper reports whether a noun or an adjective is written as a name within a
// sentence, and is no word that builds such names: "Litoral", not "National".
func (s *sentence) isProper(r *referees, k int) bool {
	if k < 1 || k >= len(s.Tokens) || !startsUpper(s.word(k)) || r.nobody[s.forms[k]] {
		return false
	}
	if u := s.Tokens[k].UPOS; u != syntax.ADJ && u != syntax.NOUN {
		return false
	}
	_, known := r.alias(s, k)
	_, noun := r.noun(s, k)
	_, builds := r.builds.Longest(s.forms[k:k+1], s.lemmas[k:k+1])
	return known+noun+builds == 0
}

// site makes one unit of a name and a noun that go from one token to another.
func (s *sentence) site(name, noun unit, from, to int) unit {
	out := unit{from: from, to: to, kind: placeKind, name: true, site: true, sort: noun.class, named: [2]int{name.from, name.to}}
	out.head = s.headOf(from, to)
	return out
}

// siteWithin reads a noun that ends a name: "Karama School".
func (s *sentence) siteWithin(r *referees, u unit) (unit, bool) {
	if !u.name || u.kind != "" {
		return unit{}, false
	}
	for k := u.from + 1; k < u.to; k++ {
		if noun, n := r.nouns.Longest(s.forms[k:u.to], s.lemmas[k:u.to]); n == u.to-k && noun.site {
			return s.site(unit{from: u.from, to: k}, unit{class: noun.class}, u.from, u.to), true
		}
	}
	return unit{}, false
}

// placeOf is the name of the place that a site is called by: "Evin" of "Evin
// prison" and « la prison d'Evin », not "Heroes" of "Heroes Stadium".
func (s *sentence) placeOf(r *referees, p *phrase) (unit, bool) {
	from, to := p.named[0], p.named[1]
	if !p.site || !p.name || to < p.to && startsUpper(s.word(to)) {
		return unit{}, false
	}
	u := unit{from: from, to: to, head: s.headOf(from, to), name: true, named: p.named}
	if a, n := r.alias(s, from); n == to-from {
		u.kind, u.key = placeKind, a.key
		if a.kind == capitalName {
			u.key += placeSuffix
		}
	}
	return u, true
}

// bearsSite reports whether a site may be called by a name: no state's, no
// person's with a title.
func bearsSite(u *unit) bool {
	return u.name && (u.kind == "" || u.kind == placeKind || u.kind == capitalName) && !u.site
}

// honours reports whether a common noun is written as a name within a sentence.
func (s *sentence) honours(u *unit) bool {
	return u.from > 0 && !u.name && startsUpper(s.word(u.from)) && (u.kind == peopleKind || u.kind == eventKind || u.kind == objectKind && !u.site)
}

// linksName reports whether nothing but adjectives and a preposition of
// belonging stand between tokens i and j: « [hôpital] régional de [Gao] ».
func (s *sentence) linksName(r *referees, i, j int) bool {
	for k := i; k <= j; k++ {
		if s.onlyAdjectives(i, k) && s.onlyBelonging(r, k, j) {
			return !s.gapped(j)
		}
	}
	return false
}

// isNew reports whether an indefinite word stands before token i: "a", "any".
func (s *sentence) isNew(r *referees, i int) bool {
	if i == 0 {
		return false
	}
	if u := s.Tokens[i-1].UPOS; u == syntax.NUM {
		return true
	}
	k := r.anaphors[s.forms[i-1]]
	return k == indefiniteWord || k == genericWord || k == otherWord
}
