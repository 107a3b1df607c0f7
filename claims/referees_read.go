package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/lexicon"

// newReferees reads the files that tell who and what is meant.
func newReferees(d *dictionary) (*referees, error) {
	r := &referees{
		leaders: make(map[string]string), chiefs: make(map[string]string), regions: make(map[string]bool), anaphors: make(map[string]string),
		nobody: make(map[string]bool), surnames: make(map[string]bool), ways: make(map[string]bool), points: make(map[string]bool),
		within: make(map[string]bool), forms: make(map[string]bool),
	}
	for _, file := range []struct {
		name string
		add  func(row lexicon.Row)
	}{
		{"aliases.txt", func(row lexicon.Row) { r.addAlias(d, row) }},
		{"referents.txt", func(row lexicon.Row) {
			r.nouns.Add(d.words(row.Field(0)), refereeNoun{kind: row.Field(1), class: row.Field(2), many: row.Field(3) == "many", pair: row.Field(3) == "pair"})
		}},
		{"sites.txt", func(row lexicon.Row) { r.addSite(d.words(row.Field(0)), row.Field(1)) }}, // of the nouns before
		{"titles.txt", func(row lexicon.Row) { r.titles.Add(d.words(row.Field(0)), true) }},
		{"capitals.txt", r.addCapital},
		{"particles.txt", r.addParticle},
		{"leaders.txt", r.addLeader},
		{"acts.txt", func(row lexicon.Row) { r.addAct(d.words(row.Field(0)), row.Field(1), row.Field(2)) }},
		{"institutions.txt", func(row lexicon.Row) {
			r.builds.Add(d.words(row.Field(0)), institutionWord{row.Field(1), row.Field(2)})
		}},
		{"doers.txt", func(row lexicon.Row) { r.doers.Add(d.words(row.Field(0)), row.Field(1)) }},
		{"anaphors.txt", func(row lexicon.Row) { r.anaphors[lexicon.Fold(row.Field(0))] = row.Field(1) }},
	} {
		rows, err := d.rows(file.name)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			file.add(row)
		}
	}
	return r, nil
}

// addAlias notes a proper name, and that its key is of no state if it is that of
// a place.
func (r *referees) addAlias(d *dictionary, row lexicon.Row) {
	name, key, kind := row.Field(0), row.Field(1), row.Field(2)
	r.aliases.Add(d.words(name), alias{key, kind, name, capitals(d.written(name)), row.Field(3)})
	if kind == placeKind {
		r.regions[key] = true
	}
}

// addCapital notes a word with a capital that names nobody, and what it may be
// beside that.
func (r *referees) addCapital(row lexicon.Row) {
	word := lexicon.Fold(row.Field(0))
	r.nobody[word], r.surnames[word], r.ways[word] = true, row.Field(1) == "surname", row.Field(1) == "way"
	r.points[word] = row.Field(2) != ""
}

// addParticle notes a small word within names, or one behind them.
func (r *referees) addParticle(row lexicon.Row) {
	if row.Field(1) == "form" {
		r.forms[row.Field(0)] = true
	} else {
		r.within[row.Field(0)] = true
	}
}

// addLeader notes who leads a state or a group.
func (r *referees) addLeader(row lexicon.Row) {
	if row.Field(2) == groupKind {
		r.chiefs[row.Field(0)] = row.Field(1)
	} else {
		r.leaders[row.Field(0)] = row.Field(1)
	}
}

// addSite notes that a noun is of something that may have a name.
func (r *referees) addSite(words []string, class string) {
	noun, ok := r.nouns.Exact(words...)
	if !ok {
		noun = refereeNoun{kind: objectKind, class: class}
	}
	noun.site = noun.kind == objectKind
	r.nouns.Add(words, noun)
}

// addAct notes that a verb is of a class of events, whatever or only what it is
// done to.
func (r *referees) addAct(verb []string, class, object string) {
	if object == "" {
		r.verbs.Add(verb, class)
		return
	}
	of, ok := r.deeds.Exact(verb...)
	if !ok {
		of = make(deeds)
		r.deeds.Add(verb, of)
	}
	of[object] = class
}
