package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// referees are the nouns, titles and aliases that refer to people and things.
type referees struct {
	aliases  lexicon.Phrases[alias]
	nouns    lexicon.Phrases[refereeNoun]
	titles   lexicon.Phrases[bool]
	leaders  map[string]string       // heads of state to their states
	chiefs   map[string]string       // heads of groups to their groups
	regions  map[string]bool         // keys that are of no state: of "Africa"
	verbs    lexicon.Phrases[string] // to the class of the event
	deeds    lexicon.Phrases[deeds]  // the same, by what the verb is done to
	doers    lexicon.Phrases[string] // what people do to the class of who does it
	anaphors map[string]string       // to the kind they stand for
	nobody   map[string]bool         // words with a capital that name nobody: "Monday"
	surnames map[string]bool         // those among them that follow a first name: "May"
	ways     map[string]bool         // those among them that tell where: "north"
	points   map[string]bool         // those that are a part of the name of a region: "North Kivu"
	within   map[string]bool         // small words within names: "bin"
	forms    map[string]bool         // words behind names that say what firm or club it is: "Ltd"
	builds   lexicon.Phrases[institutionWord]
}

// An alias is a proper name of a referent that has many.
type alias struct {
	key, kind string
	name      string // as written in the data: "IS" is not "is"
	capitals  uint64 // a bit for each word with a capital
	sort      string // the class of the nouns it goes on with: a mission is of peacekeepers
}

// A refereeNoun is a common noun that refers: "terrorist" to a group, of the
// class of attackers.
type refereeNoun struct {
	kind, class string
	many        bool // "a crowd" is many, "a lawyer" one
	site        bool // it stands in one place and may have a name: "prison"
	pair        bool // "the two leaders" are known, "two leaders" need not be
}

// The kinds of referents that rules ask for, as the data names them. Names of
// country, demonym, capital, seat and short speak for a state.
const (
	personKind     = "person"
	groupKind      = "group"
	forceKind      = "force"
	peopleKind     = "people"
	stateKind      = "state"
	placeKind      = "place"
	bodyKind       = "body"
	eventKind      = "event"
	objectKind     = "object"
	actKind        = "act" // a verb of an event
	countryName    = "country"
	demonymName    = "demonym"
	capitalName    = "capital"
	seatName       = "seat"
	shortName      = "short" // "the North", only once North Korea is named
	definiteWord   = "definite"
	thisWord       = "demonstrative" // "this", "ces": what was told last
	thoseWord      = "those"         // the same, and alone whoever: "those who flee"
	indefiniteWord = "indefinite"    // "a", "une": what follows is new
	genericWord    = "generic"       // "any", "no": none that is known
	personalWord   = "personal"      // "his"
	ownerWord      = "owner"         // "its", "leurs"
	oursWord       = "ours"          // "our": of whoever speaks
	usWord         = "us"            // "we": whoever speaks
	whoseWord      = "whose"         // "whose", "dont": of whom stands before
	calledWord     = "called"        // "known as", "alias": one more name
	belongsWord    = "belongs"       // "of Mali", not "in Mali"
	locativeWord   = "locative"      // "soldiers in Mali"
	partnerWord    = "partner"       // "talks with Mali"
	agentWord      = "agent"         // "a visit by the king"
	behalfWord     = "behalf"        // "a lawyer for the king"
	otherWord      = "other"         // "a new deal" is not the deal
	wholeWord      = "whole"         // "the whole of Mali" is Mali
)

// The classes of nouns that rules ask for.
const (
	governmentClass = "government"
	countryClass    = "country"
	armyClass       = "army"
	attackersClass  = "attackers"
	policeClass     = "police"
	peaceClass      = "peacekeepers"
	officialsClass  = "officials"
	presidentClass  = "president"
	leaderClass     = "leader"
	premierClass    = "primeminister"
	visitClass      = "visit"
	borderClass     = "border"
	vehicleClass    = "vehicle"
	provinceClass   = "province" // what a state is made of
	townClass       = "town"
	natureClass     = "geo" // rivers, lakes and the like
)

// kindMark parts a class from the kind of it that is meant: "boat/tanker".
const kindMark = "/"

// generalClass is the class that a class is a kind of, or is.
func generalClass(class string) string {
	general, _, _ := strings.Cut(class, kindMark)
	return general
}

// isFeast reports whether a class of events is of what is kept every year: "the feast
// of Saint Oda".
func isFeast(class string) bool { return class == "festival" || class == "holiday" }

// isMishap reports whether what happens in a class of events happens to somebody.
func isMishap(class string) bool {
	switch generalClass(class) {
	case "accident", "attack", "battle", "blackout", "brawl", "crackdown", "crime", "drought", "escape", "famine", "heatwave", "hijacking", "happening", "kidnapping", "looting", "outbreak", "protest", "robbery":
		return true
	}
	return false
}

// alias returns the proper name of the data that starts at token i and how
// many tokens it takes. Case counts: "IS" is a name, "is" a verb, and only a
// demonym may be small: "l'armée malienne".
func (r *referees) alias(s *sentence, i int) (alias, int) {
	a, n := r.aliases.Longest(s.forms[i:], nil)
	if n == 0 {
		return a, 0
	}
	if !a.spelled(s, i) {
		return a, 0
	}
	if n == 1 && isAcronym(a.name) && !isAcronym(s.word(i)) && !s.saysAcronym(i) || n == 1 && isMixed(a.name) && !isMixed(s.word(i)) {
		return a, 0
	}
	if a.kind == shortName || s.Tokens[i].UPOS == syntax.DET { // "the North", not in "the North Korean leader"
		if b, m := r.aliases.Longest(s.forms[i+1:], nil); m >= n && b.spelled(s, i+1) {
			return b, 0
		}
	}
	return a, n
}

// saysAcronym tells an acronym written as the word it is read as: "Minusca".
func (s *sentence) saysAcronym(i int) bool {
	return len(s.word(i)) >= sayable && startsUpper(s.word(i))
}

// sayable is how many letters such an acronym has.
const sayable = 5

// isAcronym: two letters or more, none of them small.
func isAcronym(w string) bool {
	return utf8.RuneCountInString(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// isMixed: a short name with a small letter between capitals, "IoW", which is no
// word in title case.
func isMixed(w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	last, _ := utf8.DecodeLastRuneInString(w)
	return len(w) > n && unicode.IsUpper(first) && unicode.IsUpper(last) && !isAcronym(w)
}

// spelled reports whether a word that the data writes with a capital is written
// so from token i on.
func (a *alias) spelled(s *sentence, i int) bool {
	if a.capitals == 0 {
		return true
	}
	for k := 0; k < 64 && i+k < len(s.Tokens); k++ {
		if a.capitals&(1<<k) != 0 && startsUpper(s.word(i+k)) {
			return true
		}
	}
	return false
}

// capitals notes which of the words of a name the data writes with a capital.
func capitals(words []string) (set uint64) {
	for k, w := range words {
		if k < 64 && startsUpper(w) {
			set |= 1 << k
		}
	}
	return set
}

// kind returns the kind of what token i refers to, "" if nobody knows.
func (r *referees) kind(s *sentence, i int) string {
	if a, n := r.alias(s, i); n > 0 {
		return a.kind
	}
	n, _ := r.nouns.Longest(s.forms[i:i+1], s.lemmas[i:i+1])
	return n.kind
}

// isPeople reports whether a kind is of people.
func isPeople(kind string) bool {
	switch kind {
	case personKind, groupKind, forceKind, peopleKind, demonymName:
		return true
	}
	return false
}

// speaksForState reports whether names of a kind stand for a state.
func speaksForState(kind string) bool {
	switch kind {
	case countryName, demonymName, capitalName, seatName, shortName:
		return true
	}
	return false
}
