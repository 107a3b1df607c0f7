package sources

import (
	"iter"
	"strings"
)

// Outlet is who prints: facts that can be looked up, never verdicts. The zero
// value of each field says "unknown". Outlets are comparable with ==, so one
// can be the key of a map.
type Outlet struct {
	Name      string  // as the outlet writes it: "Press TV"
	Domain    string  // its main host without "www.": "presstv.ir"
	Country   string  // ISO 3166-1 alpha-2; "" also where no one country has it
	Kind      Kind    // what it is
	Owner     string  // who owns or governs it
	Control   Control // how far a state controls it
	Langs     List    // BCP 47 tags of the languages it publishes in
	Services  List    // wire services it runs: the names that stand in credit lines
	Aliases   List    // other names, in any language: "Agence France-Presse", "AFP"
	Domains   List    // all hosts it publishes on, the main one first
	Reference List    // where these facts come from, and of when
	Lines     List    // the directory lines that state them: "agencies.txt:12"
}

// List is a list of names in one comparable value, in the order of the
// directory, separated by "|". The empty List has no names.
type List string

// All yields the names of the list.
func (l List) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := string(l); rest != ""; {
			name, more, _ := strings.Cut(rest, "|")
			if !yield(strings.TrimSpace(name)) {
				return
			}
			rest = more
		}
	}
}

// Has reports whether name is in the list, letter for letter.
func (l List) Has(name string) bool {
	for n := range l.All() {
		if n == name {
			return true
		}
	}
	return false
}

// Kind says what an outlet is. The empty kind is unknown.
type Kind string

// The kinds of outlets.
const (
	Agency     Kind = "agency"      // a wire agency, whose copy others print
	Public     Kind = "public"      // a public-service broadcaster
	State      Kind = "state"       // run or controlled by a state
	Private    Kind = "private"     // owned by persons or companies
	Party      Kind = "party"       // of a political party
	NGO        Kind = "ngo"         // of a non-governmental or international organisation
	Government Kind = "government"  // a ministry, an army, a presidency itself
	ArmedGroup Kind = "armed group" // the media arm of an armed group
	Aggregator Kind = "aggregator"  // prints what others wrote; a platform
	Blog       Kind = "blog"        //
)

// Control tells how far a state controls an outlet, on the three axes of the
// State Media Matrix. Each axis is Unknown unless somebody has looked.
type Control struct {
	Funding   Degree // is it mostly paid for by the state?
	Ownership Degree // does the state own it or name its governors?
	Editorial Degree // does the state decide what it says?
}

// Degree is one axis of Control.
type Degree int8

// The degrees. The zero Degree is Unknown.
const (
	Unknown Degree = iota
	No
	Yes
)
