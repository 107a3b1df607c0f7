package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
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
	pointed     bool // "these people"
	plural      bool
	single      bool // one person of many like him: "a lawyer"
	pronoun     bool
	other       bool   // "a new deal"
	owned       [2]int // tokens of whose it is: "the Trump administration"
	his         bool   // "his administration"
	whom        string // key of the one person that "his" stands for
	ours        bool   // "our country"
	whose       bool   // "whose cabinet"
	holds       [2]int // tokens of the name a noun took: "Barkhane" in "the Barkhane force"
	of          [2]int // tokens of what it is a part of: "members of the caravan"
	modified    bool   // an adjective or noun tells which: "separatist forces"
	completed   bool   // so does what follows: "the government that fell"
	within      bool   // a part of what is done to it: "weapons" in "give up its weapons"
	resolved    string // the key, once decided
}

// manyPhrases is how many phrases of a sentence are set against each other;
// what has more is a table or a list.
const manyPhrases = 200

// phrases appends the phrases of sentence n.
func (d *document) phrases(all []phrase, n int, full *lexicon.Phrases[fullName]) []phrase {
	s := &d.sentences[n]
	r := d.lang.referees
	units := r.units(s, full)
	used := make([]bool, len(units))
	first := len(all)
	for i := range units {
		if used[i] {
			continue
		}
		p := phrase{unit: units[i], sentence: n, country: units[i].state}
		if site, ok := s.siteName(r, units, i); ok {
			p.unit = site
			if i+1 < len(units) && units[i+1].to <= site.to {
				used[i+1] = true
			}
		} else if place, ok := s.placeName(r, units, i); ok {
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
	if len(all)-first <= manyPhrases {
		all = s.absorb(r, all, first)
	}
	for i := first; i < len(all); i++ {
		s.extend(r, &all[i])
		s.locate(r, &all[i])
		s.nationals(&all[i])
	}
	if len(all)-first <= manyPhrases {
		s.trim(all[first:])
		s.borders(r, all[first:])
		s.widen(all[first:])
		for i := first; i < len(all); i++ {
			s.balance(&all[i])
		}
		all = s.namesWithin(r, all, first)
		all = d.these(d.doers(d.followers(all, first, s, n), first, s, n), first, s, n)
	}
	return r.acts(r.pronouns(all, s, n), first, s, n)
}

// joinsName returns the last unit of a person's title and name that start at
// unit i: "le président français Emmanuel Macron"; i if there are none.
func (s *sentence) joinsName(units []unit, i int) int {
	end, role := i, false
	for k := i; k < len(units); k++ {
		u := &units[k]
		if k > i && u.from != units[k-1].to && !(role && u.name && u.kind == "" && s.onlyAdjectives(units[k-1].to, u.from)) {
			break
		}
		switch {
		case u.title, u.kind == personKind, s.isOne(u):
			role = true
		case !role && speaksForState(u.kind): // "London mayor Ana Cole"
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

// onlyAdjectives reports whether an adjective or two stand between tokens i and
// j: « le président déchu Amadou Ba ».
func (s *sentence) onlyAdjectives(i, j int) bool {
	if j-i > 2 {
		return false
	}
	for ; i < j; i++ {
		participle := s.Tokens[i].UPOS == syntax.VERB && s.Tokens[i].VerbForm == syntax.Part
		if s.Tokens[i].UPOS != syntax.ADJ && !participle || startsUpper(s.word(i)) {
			return false
		}
	}
	return true
}

// isOne tells a noun of one person: "lawyer", "official", not "lawyers" and not
// "crowd".
func (s *sentence) isOne(u *unit) bool {
	return !u.name && !u.many && s.Tokens[u.head].Number == syntax.Sing &&
		(u.kind == peopleKind || u.kind == stateKind && u.class == officialsClass)
}

// placeName reads a noun and the name of a place as one: "Lake Kivu", "Zamfara
// State", "l'État de Zamfara".
func (s *sentence) placeName(r *referees, units []unit, i int) (unit, bool) {
	if i+1 == len(units) {
		return unit{}, false
	}
	a, b := units[i], units[i+1]
	nounFirst := a.kind == placeKind && !a.name && b.name && s.onlyBelonging(r, a.to, b.from)
	nounLast := b.kind == placeKind && !b.name && a.name && s.onlyQuote(a.to, b.from) && (startsUpper(s.word(b.from)) || a.kind == placeKind || s.isProvince(r, &b) || s.isQuarter(r, &a, &b))
	name, noun := b, a
	if nounLast {
		name, noun = a, b
	}
	if province := s.isProvince(r, &noun); name.kind == countryName && (province || noun.class == natureClass && a.to == b.from) {
		name.kind, name.key, name.class, name.namesake = "", "", noun.class, true
		if province {
			name.class = provinceClass
		}
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

// isQuarter reports whether a name and a noun behind it are those of one quarter or
// village: "the Damra neighbourhood", not "a Lima suburb", "the Texas town of Waco".
func (s *sentence) isQuarter(r *referees, name, noun *unit) bool {
	if noun.class != townClass || name.kind != "" || s.plural(noun.head) || s.isNew(r, name.from) {
		return false
	}
	if noun.to < len(s.Tokens) && r.anaphors[s.forms[noun.to]] == belongsWord {
		return false
	}
	span := s.span(name.from, name.to)
	return !slices.ContainsFunc(gazetteer.Find(s.text[span.Start:span.End]).All(), func(p gazetteer.Place) bool { return p.Kind >= gazetteer.Region })
}

// onlyQuote reports whether nothing but the end of a quotation stands between
// tokens i and j: "the “dry” belt".
func (s *sentence) onlyQuote(i, j int) bool {
	return i == j || j == i+1 && s.Tokens[i].UPOS == syntax.PUNCT && isClosing(s.forms[i])
}

// onlyBelonging reports whether nothing but a preposition of belonging and an
// article stands between tokens i and j: "de", "de l'".
func (s *sentence) onlyBelonging(r *referees, i, j int) bool {
	if j-i > 2 || s.onlyQuote(i, j) {
		return j-i <= 1
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
	for k, u := range units {
		switch u.kind {
		case demonymName, countryName:
			p.country = u.key
		case capitalName, seatName: // "Kremlin spokesman Ivan Petrov", not "Moscow doctor Ivan Petrov"
			if units[k+1].kind == personKind {
				p.country = u.key
			}
		}
		if u.class != "" {
			p.role = u.class
		}
	}
	p.head = s.headOf(p.from, p.to)
	return p
}

func (s *sentence) plural(i int) bool { return s.Tokens[i].Number == syntax.Plur }

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
