package claims

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// absorb gives nouns the state or the name they belong to, and drops what only
// modifies: "the Malian army", "the Barkhane force".
func (s *sentence) absorb(r *referees, all []phrase, first int) []phrase {
	drop := make([]bool, len(all)-first)
	for _, i := range s.innermostFirst(all, first) {
		p := &all[i]
		k := s.owner(r, all, first, i)
		if k < 0 {
			s.loosely(r, p, all[first:])
			continue
		}
		o := &all[k]
		switch {
		case p.kind == bodyKind && p.name && o.kind == forceKind && o.class == "": // "the UN mission"
			o.class = peaceClass
		case p.kind == bodyKind && p.name && isInstitution(o.class): // "the Arab League's observer mission"
			o.country = p.key
		case p.name && p.key != "" && !o.name && s.takesName(o, p):
			o.take(p)
			drop[i-first] = true
		case s.madeOf(r, o, p), o.holdsMany() && o.to <= p.from && p.isWhat(): // "members of the caravan", "a list of questions"
			o.of = [2]int{p.from, p.to}
		case speaksForState(p.kind) && !p.person:
			if o.country == "" || p.kind == demonymName {
				o.country = p.key
			}
			drop[i-first] = p.kind == demonymName || o.kind == stateKind || o.kind == forceKind
		case p.kind == stateKind && o.kind == stateKind && p.to <= o.from: // "Trump administration officials"
			o.country, o.owned = cmp.Or(o.country, p.country), p.owned
			drop[i-first] = true
		case p.class == attackersClass && o.kind == forceKind: // "separatist forces"
			o.kind, o.class = groupKind, attackersClass
			drop[i-first] = true
		case p.kind == forceKind && o.kind == forceKind && p.country != "": // "a patrol of the Malian army"
			o.country = p.country
		case p.class == armyClass && o.class == armyClass: // "the general staff of the armed forces"
			o.of = [2]int{p.from, p.to}
		case p.unknownName() && (o.kind == stateKind || o.kind == forceKind || o.kind == groupKind): // "the Trump administration", "Assad's forces"
			o.owned = p.bare()
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

// bare are the tokens of a name without a title: of "President Ana Duval" those of
// "Ana Duval".
func (p *phrase) bare() [2]int {
	if p.named[1] > 0 {
		return p.named
	}
	return [2]int{p.from, p.to}
}

// madeOf reports whether people are those of a group or an army: "members of
// the caravan". Of people whose side is told already, what follows says who they
// are: "ses alliés de la force Dorsale", not "the allies of the Dorsale force".
func (s *sentence) madeOf(r *referees, people, of *phrase) bool {
	armed := of.kind == groupKind || of.kind == forceKind
	switch {
	case people.name || !isPeople(people.kind):
		return false
	case people.kind == groupKind && s.Tokens[of.head].Rel == syntax.NmodPoss: // "the marchers' leading group"
		return false
	case people.class == "":
		return !of.name && (people.many || isPeople(of.kind) || of.kind == stateKind) || armed // "dozens of questions", no "group of crimes"
	}
	return people.kind == peopleKind && of.name && armed && s.possessed(r, people)
}

// holdsMany tells a word for many things that says not what they are: "a list".
func (p *phrase) holdsMany() bool {
	return p.kind == objectKind && p.class == "" && p.many && !p.name
}

// isWhat tells a phrase of things or events of a class.
func (p *phrase) isWhat() bool {
	return p.class != "" && !p.name && (p.kind == objectKind || p.kind == eventKind)
}

// possessed reports whether a possessive stands before a noun: "its allies".
func (s *sentence) possessed(r *referees, p *phrase) bool {
	from, _ := s.nounPhrase(p.head)
	for ; from < p.from; from++ {
		if k := r.anaphors[s.forms[from]]; k == ownerWord || k == personalWord {
			return true
		}
	}
	return false
}

// innermostFirst orders phrases so that what modifies stands before what it
// modifies: in "a patrol of the Malian army" the army is Malian before the
// patrol is the army's.
func (s *sentence) innermostFirst(all []phrase, first int) []int {
	order := make([]int, 0, len(all)-first)
	for i := first; i < len(all); i++ {
		order = append(order, i)
	}
	if s.root < 0 {
		return order
	}
	down := func(i int) (n int) {
		for t := all[i].head; n < len(s.Tokens) && s.Tokens[t].Head >= 0; t = s.Tokens[t].Head {
			n++
		}
		return n
	}
	depths := make(map[int]int, len(order))
	for _, i := range order {
		depths[i] = down(i)
	}
	slices.SortStableFunc(order, func(i, j int) int { return depths[j] - depths[i] })
	return order
}

// loosely gives officials and soldiers the state they are in or from, if nothing
// says better whose they are: "officials in Kabul", "soldiers in Mali".
func (s *sentence) loosely(r *referees, p *phrase, sentence []phrase) {
	rel, h := s.Tokens[p.head].Rel, s.Tokens[p.head].Head
	if !speaksForState(p.kind) || !rel.Is(syntax.Nmod) && !rel.Is(syntax.Obl) {
		return
	}
	for k := range sentence {
		o := &sentence[k]
		if o.country != "" || o.class == peaceClass || (o.kind != stateKind || o.class == countryClass) && o.kind != forceKind {
			continue
		}
		beside := rel.Is(syntax.Nmod) && s.Tokens[o.head].Head == h && o.from == p.to+1 // "Mali's army spokesman"
		if o.from <= h && h < o.to || beside || s.plural(o.head) && s.locates(r, o.to, p.from) {
			o.country = p.key
		}
	}
}

// locates reports whether nothing but a preposition of where somebody is stands
// between tokens i and j.
func (s *sentence) locates(r *referees, i, j int) bool {
	return j == i+1 && r.anaphors[s.forms[i]] == locativeWord
}

// takesName: "the FLA group", "the Barkhane force", "the IS organisation",
// "opération Barkhane", but not "the attack of the FLA".
func (s *sentence) takesName(noun, name *phrase) bool {
	switch name.kind {
	case groupKind, forceKind:
		rel := s.Tokens[name.head].Rel
		return noun.kind == groupKind || noun.kind == forceKind ||
			name.kind == forceKind && noun.kind == eventKind && (rel.Is(syntax.Appos) || rel.Is(syntax.Flat))
	}
	return false
}

// take gives a noun its name; a name right after it is a part of it.
func (p *phrase) take(name *phrase) {
	p.key, p.name, p.sort, p.holds = name.key, true, name.sort, [2]int{name.from, name.to}
	if p.kind == eventKind {
		p.kind, p.class = name.kind, ""
	}
	if between := name.from - p.to; between >= 0 && between <= brackets {
		p.to = name.to
	}
}

// namesWithin appends the names that long descriptions hold: "the GSIM" is a
// name of its own in "the GSIM alliance of militants".
func (s *sentence) namesWithin(r *referees, all []phrase, first int) []phrase {
	for i, last := first, len(all); i < last; i++ {
		p := &all[i]
		if u, ok := s.placeOf(r, p); ok {
			all = append(all, phrase{unit: u, sentence: p.sentence, left: u.from, right: u.to})
			continue
		}
		from, to := p.holds[0], p.holds[1]
		if words := to - from; words == 0 || p.right-p.left < words+longer {
			continue
		}
		u := unit{from: from, to: to, head: s.headOf(from, to), kind: p.kind, key: p.key, name: true}
		all = append(all, phrase{unit: u, sentence: p.sentence, left: from, right: to})
	}
	return all
}

// longer is how many words a description has more than the name it holds for
// the name to count beside it.
const longer = 3

// brackets is how many tokens a word in brackets takes.
const brackets = 3

// bracketed reports whether nothing but a word in brackets stands between
// tokens i and j.
func (s *sentence) bracketed(i, j int) bool {
	return i == j || j-i == brackets && isOpening(s.forms[i]) && isClosing(s.forms[j-1])
}

// owner returns the phrase that phrase i modifies, -1 if it stands for itself.
func (s *sentence) owner(r *referees, all []phrase, first, i int) int {
	p, found := &all[i], -1
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
		if s.follows(p, o) {
			return k
		}
		if found < 0 && (s.modifies(r, p.head, o) || s.joinedBy(r, o, p)) {
			found = k
		}
	}
	return found
}

// follows reports whether a name stands right behind the noun phrase of a group,
// as its name does, whatever the tree says: "la société militaire russe Wagner".
func (s *sentence) follows(p, o *phrase) bool {
	if !p.name || p.key == "" || o.from > p.from || s.plural(o.head) || !s.takesName(o, p) {
		return false
	}
	_, to := s.nounPhrase(o.head)
	return to == p.from
}

// joinedBy reports whether people are told of as in a crowd or a group:
// "participants in the march", "ceux du cortège", not "people in the town".
func (s *sentence) joinedBy(r *referees, people, of *phrase) bool {
	crowd := of.many || of.kind == groupKind || of.kind == forceKind
	return people.kind == peopleKind && people.class == "" && !people.name && isPeople(of.kind) && crowd &&
		s.Tokens[of.head].Rel.Is(syntax.Nmod) && s.Tokens[of.head].Head == people.head && s.cased(r, of.head) == locativeWord
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
		return i >= o.to && s.bracketed(o.to, i) // "la force Takuba"
	case rel.Is(syntax.Nmod):
		c := s.child(i, syntax.Case)
		return c < 0 || r.anaphors[s.forms[c]] == belongsWord || r.anaphors[s.forms[c]] == definiteWord // "du"
	}
	return false
}
