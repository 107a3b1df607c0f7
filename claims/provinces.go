package claims

// Provinces, rivers and lakes may have the name of a state: "Niger State" is in
// Nigeria, "la province de l'Équateur" in Congo, and Lake Chad is no government.

// isProvince tells a noun of what states are made of: what stands beside it, or
// behind an "of", is its name, as it is of a river only beside: "Lake Chad".
func (s *sentence) isProvince(r *referees, noun *unit) bool {
	return noun.kind == placeKind && (r.anaphors[s.forms[noun.head]] == provinceClass || r.anaphors[s.lemmas[noun.head]] == provinceClass)
}

// apart ends the key of what has the name of a state, so that it is not the
// state's, nor a river's that of the province the river is in.
func (p *phrase) apart() string {
	if p.class == natureClass {
		return namesakeMark + p.class
	}
	return namesakeMark
}

// namesakeMark is in the keys of what has the name of a state.
const namesakeMark = "="

// provinces makes the name of a state that of the province an article is about:
// "Three drowned in Niger" where the rest tells of "Niger State" and nothing of
// the state.
func provinces(d *document, phrases []phrase) {
	told := make(map[string]int) // name to how often it is a province
	for i := range phrases {
		if p := &phrases[i]; p.kind == placeKind && p.class == provinceClass && p.named[1] > 0 {
			told[d.named(p)]++
		}
	}
	if len(told) == 0 {
		return
	}
	bare, other := make(map[string]int), make(map[string]bool) // keys of states
	for i := range phrases {
		switch p := &phrases[i]; {
		case p.kind == countryName:
			bare[p.key]++
		case speaksForState(p.kind):
			other[p.key] = true
		}
	}
	for i := range phrases {
		if p := &phrases[i]; p.kind == countryName && !other[p.key] && told[d.named(p)] >= bare[p.key] {
			p.kind, p.key, p.class, p.namesake, p.named = placeKind, "", provinceClass, true, [2]int{p.from, p.to}
		}
	}
}

// named returns the name in a phrase, folded.
func (d *document) named(p *phrase) string {
	s, from, to := &d.sentences[p.sentence], p.from, p.to
	if p.named[1] > 0 {
		from, to = p.named[0], p.named[1]
	}
	return nameKey(d.quote(s.span(from, to)))
}
