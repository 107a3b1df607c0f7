package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A phrase is a mention in the making: a noun phrase around one unit, or a
// title and a name that are one.
type phrase struct {
	unit
	sentence    int
	left, right int    // tokens of the whole noun phrase, without an article
	country     string // key of the state it belongs to: "the Malian army"
	role        string // class of the title of a person: "president"
	person      bool
	definite    bool
	plural      bool
	pronoun     bool
	other       bool   // "a new deal"
	owned       [2]int // tokens of whose it is: "the Trump administration"
	his         bool   // "his administration"
	of          [2]int // tokens of what it is a part of: "members of the caravan"
	modified    bool   // an adjective or noun tells which: "separatist forces"
	resolved    string // the key, once decided
}

// mentions finds the expressions that refer to people, groups and things, and
// joins those of one referent by their Key.
func mentions(d *document, places []placeMention) []Mention {
	var all []phrase
	for i := range d.sentences {
		if s := &d.sentences[i]; s.makesWordings() {
			all = d.phrases(all, i)
		}
	}
	unlisted := newResolver(d, all).resolve()
	quoted := quotations(d)
	out := make([]Mention, 0, len(all))
	for i := range all {
		m := d.mention(&all[i], quoted)
		if unlisted[m.Key] {
			m.Sound = d.lang.sounds.of(m.Key)
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return order(a.Span, b.Span) })
	out = append(out, d.placeNames(out, places)...)
	slices.SortStableFunc(out, func(a, b Mention) int { return order(a.Span, b.Span) })
	return out
}

func (d *document) mention(p *phrase, quoted []quotation) Mention {
	s := &d.sentences[p.sentence]
	span := s.span(p.left, p.right)
	kind := p.kind
	switch {
	case p.person:
		kind = personKind
	case speaksForState(kind):
		kind = stateKind
	}
	m := Mention{Span: span, Quote: d.quote(span), Key: p.resolved, Kind: kind, Name: p.name, Pronoun: p.pronoun, Depth: s.depth(p), Voice: OutletVoice}
	if q := quotationAround(quoted, span); q != nil && q.words >= statementWords {
		m.Voice = SpeakerVoice
	}
	return m
}

// depth says how far down in its clause a phrase stands, as Mention.Depth.
func (s *sentence) depth(p *phrase) int {
	i := p.head
	for n := 0; n < len(s.Tokens); n++ { // climb out of lists and names
		h := s.Tokens[i].Head
		if h < 0 || !(p.from <= h && h < p.to) && !s.Tokens[i].Rel.Is(syntax.Conj) {
			break
		}
		i = h
	}
	switch rel := s.Tokens[i].Rel; {
	case rel.Is(syntax.Nmod), rel.Is(syntax.Compound), rel.Is(syntax.Amod):
		return 2
	case rel.Is(syntax.Obl) && rel != syntax.OblAgent:
		return 1
	}
	return 0
}

// placeNames are the places that are not yet a mention; those are in reading
// order.
func (d *document) placeNames(have []Mention, places []placeMention) []Mention {
	var out []Mention
	for _, p := range places {
		span := d.sentences[p.sentence].span(p.from, p.to)
		if !mentioned(have, span) {
			out = append(out, Mention{Span: span, Quote: d.quote(span), Key: nameKey(p.Name), Kind: placeKind, Name: true, Sound: d.lang.sounds.of(p.Name), Voice: OutletVoice})
		}
	}
	return out
}

// mentioned reports whether a mention touches a span. A mention may hold a few
// others, so some steps back are needed.
func mentioned(have []Mention, span Span) bool {
	at, _ := slices.BinarySearchFunc(have, span, func(m Mention, s Span) int {
		if m.Span.Part == s.Part && m.Span.Start < s.End || m.Span.Part != s.Part && m.Span.Part == Title {
			return -1
		}
		return 1
	})
	for k := at - 1; k >= max(0, at-8); k-- {
		if have[k].Span.Overlaps(span) {
			return true
		}
	}
	return false
}

// phrases appends the phrases of sentence n.
func (d *document) phrases(all []phrase, n int) []phrase {
	s := &d.sentences[n]
	r := d.lang.referees
	units := r.units(s)
	used := make([]bool, len(units))
	first := len(all)
	for i := range units {
		if used[i] {
			continue
		}
		p := phrase{unit: units[i], sentence: n}
		if place, ok := s.placeName(r, units, i); ok {
			p.unit = place
			used[i+1] = true
		} else if end := s.joinsName(units, i); end > i {
			p = s.person(units[i:end+1], n)
			for k := i; k <= end; k++ {
				used[k] = true
			}
		}
		if p.title {
			continue
		}
		all = append(all, p)
	}
	all = s.absorb(r, all, first)
	for i := first; i < len(all); i++ {
		s.extend(r, &all[i])
		s.locate(&all[i])
	}
	s.trim(all[first:])
	return r.acts(r.pronouns(all, s, n), s, n)
}

// joinsName returns the last unit of a person's title and name that start at
// unit i: "le président français Emmanuel Macron"; i if there are none.
func (s *sentence) joinsName(units []unit, i int) int {
	end, role := i, false
	for k := i; k < len(units); k++ {
		u := &units[k]
		if k > i && u.from != units[k-1].to {
			break
		}
		switch {
		case u.title, u.kind == personKind:
			role = true
		case u.kind == demonymName:
			if k+1 == len(units) {
				return end
			}
		case u.name && u.kind == "":
			if role {
				end = k
			}
			return end
		default:
			return end
		}
	}
	return end
}

// placeName reads a noun and the name of a place as one: "Lake Kivu", "Zamfara
// State", "l'État de Zamfara".
func (s *sentence) placeName(r *referees, units []unit, i int) (unit, bool) {
	if i+1 == len(units) {
		return unit{}, false
	}
	a, b := units[i], units[i+1]
	nounFirst := a.kind == placeKind && !a.name && b.name && s.onlyBelonging(r, a.to, b.from)
	nounLast := b.kind == placeKind && !b.name && a.name && a.to == b.from && startsUpper(s.word(b.from))
	name := b
	if nounLast {
		name = a
	}
	if !nounFirst && !nounLast || name.kind != "" && name.kind != placeKind {
		return unit{}, false
	}
	if name.kind == "" {
		name.kind = placeKind
	}
	name.named, name.from, name.to = [2]int{name.from, name.to}, a.from, b.to
	name.head = s.headOf(name.from, name.to)
	return name, true
}

// onlyBelonging reports whether nothing but a preposition of belonging and an
// article stands between tokens i and j: "de", "de l'".
func (s *sentence) onlyBelonging(r *referees, i, j int) bool {
	if j-i > 2 {
		return false
	}
	for ; i < j; i++ {
		if k := r.anaphors[s.forms[i]]; k != belongsWord && k != definiteWord {
			return false
		}
	}
	return true
}

// person makes one phrase of a title and a name.
func (s *sentence) person(units []unit, n int) phrase {
	last := units[len(units)-1]
	p := phrase{unit: last, sentence: n, person: true}
	p.named = [2]int{last.from, last.to}
	p.from, p.kind = units[0].from, personKind
	for _, u := range units {
		if u.kind == demonymName {
			p.country = u.key
		}
		if u.class != "" {
			p.role = u.class
		}
	}
	p.head = s.headOf(p.from, p.to)
	return p
}

func (s *sentence) plural(i int) bool { return s.Tokens[i].Number == syntax.Plur }

// absorb gives nouns the state or the name they belong to, and drops what only
// modifies: "the Malian army", "the Barkhane force".
func (s *sentence) absorb(r *referees, all []phrase, first int) []phrase {
	drop := make([]bool, len(all))
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
			drop[i] = p.kind == demonymName || o.kind == stateKind || o.kind == forceKind
		case p.class == attackersClass && o.kind == forceKind: // "separatist forces"
			o.kind, o.class = groupKind, attackersClass
			drop[i] = true
		case p.kind == forceKind && o.kind == forceKind && p.country != "": // "a patrol of the Malian army"
			o.country = p.country
		case p.unknownName() && o.kind == stateKind: // "the Trump administration"
			o.owned = [2]int{p.from, p.to}
		case p.name && p.key != "" && !o.name && takesName(o.kind, p.kind):
			o.key, o.name = p.key, true
			drop[i] = true
		}
	}
	kept := all[:first]
	for i := first; i < len(all); i++ {
		if !drop[i] {
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

// extend sets how far the noun phrase goes, without a leading article.
func (s *sentence) extend(r *referees, p *phrase) {
	p.left, p.right = s.nounPhrase(p.head)
	p.left, p.right = min(p.left, p.from), max(p.right, p.to)
	p.plural = s.plural(p.head)
	for p.left < p.from {
		f := s.forms[p.left]
		if k := r.anaphors[f]; k == definiteWord || k == personalWord {
			p.definite, p.his = true, k == personalWord
		} else if u := s.Tokens[p.left].UPOS; u != syntax.DET && u != syntax.PUNCT && u != syntax.CCONJ {
			break
		}
		if s.Tokens[p.left].Rel == syntax.NmodPoss { // "its army"
			break
		}
		p.left++
	}
	if p.left == p.from && p.left > 0 && r.anaphors[s.forms[p.left-1]] == definiteWord {
		p.definite = true
	}
	if p.kind == forceKind || p.kind == groupKind || p.kind == stateKind {
		s.complete(r, p)
	}
	for k := p.left; k < p.right; k++ {
		if rel := s.Tokens[k].Rel; (k < p.from || k >= p.to) && (rel.Is(syntax.Amod) || rel.Is(syntax.Compound)) {
			p.modified = true
			p.other = p.other || r.anaphors[s.forms[k]] == otherWord || r.anaphors[s.lemmas[k]] == otherWord
		}
	}
	for p.right > p.to && s.Tokens[p.right-1].UPOS == syntax.PUNCT {
		p.right--
	}
}

// complement is how many tokens may follow the noun of a group and still be
// its name: "a force of several hundred soldiers".
const complement = 8

// complete adds what follows a noun and says which one it is: "one of its
// units", "la force française Barkhane", "soldiers in Mali".
func (s *sentence) complete(r *referees, p *phrase) {
	if h := s.Tokens[p.head].Head; h >= 0 && h < p.left && p.left-h <= 3 && s.Tokens[p.head].Rel.Is(syntax.Nmod) {
		if u := s.Tokens[h].UPOS; u == syntax.NUM || u == syntax.PRON || u == syntax.DET {
			p.left = h
		}
	}
	for k := p.from; k < p.to; k++ {
		for c := range s.children(k) {
			from, to := s.reach(c)
			if from == p.right && to-p.right <= complement && s.completes(r, c, from, to) {
				p.right = to
			}
		}
	}
}

// completes reports whether the subtree of token c, from up to to, says which
// one is meant: no date and nothing in brackets.
func (s *sentence) completes(r *referees, c, from, to int) bool {
	switch rel := s.Tokens[c].Rel; {
	case rel.Is(syntax.Nmod), rel.Is(syntax.Amod), rel.Is(syntax.Flat), rel.Is(syntax.Appos):
	default:
		return false
	}
	for ; from < to; from++ {
		if s.Tokens[from].UPOS == syntax.PUNCT || r.nobody[s.forms[from]] {
			return false
		}
	}
	return true
}

// locate makes the name of a capital a place where it does nothing: "in Paris",
// "the mayor of London", not "Paris announced".
func (s *sentence) locate(p *phrase) {
	if s.root < 0 || p.kind != capitalName || s.depth(p) == 0 {
		return
	}
	p.kind, p.key, p.country = placeKind, p.key+placeSuffix, ""
}

// placeSuffix makes the key of a state that of its capital.
const placeSuffix = "@"

// trim takes the names of others off the front of noun phrases: of "Mueller's
// investigation" the investigation is left.
func (s *sentence) trim(sentence []phrase) {
	for i := range sentence {
		p := &sentence[i]
		if p.kind == forceKind || p.kind == groupKind {
			continue
		}
		for k := range sentence {
			if o := &sentence[k]; k != i && o.name && o.from >= p.left && o.to <= p.from && !o.pronoun {
				p.left = o.to
				for p.left < p.from && s.Tokens[p.left].Rel.Is(syntax.Case) {
					p.left++
				}
			}
		}
	}
}

// pronouns appends the pronouns that stand for people.
func (r *referees) pronouns(all []phrase, s *sentence, n int) []phrase {
	for i := range s.Tokens {
		if s.Tokens[i].UPOS != syntax.PRON {
			continue
		}
		kind := r.anaphors[s.forms[i]]
		if kind == personKind || kind == peopleKind {
			u := unit{from: i, to: i + 1, head: i, kind: kind}
			all = append(all, phrase{unit: u, sentence: n, left: i, right: i + 1, pronoun: true})
		}
	}
	return all
}

// acts appends the verbs of events.
func (r *referees) acts(all []phrase, s *sentence, n int) []phrase {
	for i := 0; i < len(s.Tokens); i++ {
		if s.Tokens[i].UPOS != syntax.VERB {
			continue
		}
		class, k := r.verbs.Longest(s.lemmas[i:], s.forms[i:])
		if k > 0 {
			u := unit{from: i, to: i + k, head: i, kind: actKind, class: class}
			all = append(all, phrase{unit: u, sentence: n, left: i, right: i + k})
		}
	}
	return all
}
