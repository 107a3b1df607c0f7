package claims

import "encoding/json"

// A Figure is a number of somebody or something: how many, of whom, on whose
// side.
type Figure struct {
	Quantity Quantity
	Measure  Measure
	Unit     string // "person" for head counts, else its own: "vehicle", "EUR", "km"
	Counted  string // "soldiers", as the text says
	// Population is whom it counts, in no language: a path from the general
	// to the special, "person/civilian/child"; a key of populations.txt.
	// "" is not said: "nine dead".
	Population string
	Side       string // whose side the counted are on: a party's key or name; "" is unknown
	// Provisional: the text says that it may change. Cumulative: of a period
	// or a war, not of one incident. Derived: worked out ("half of the 600").
	Provisional, Cumulative, Derived bool
	// Part: it counts some of those the text has told of: "22 of the dead".
	Part bool
	// More: it counts what was found, came in or was added at one time or place:
	// "divers recovered six bodies", "the hospital took in 12", "another four".
	// All there are may be more.
	More bool
	// Present: it counts those who were there when it happened: "200 on board".
	Present bool
	// SubsetOf is the id of the claim whose figure holds this one.
	SubsetOf string
	Span     Span
	Quote    string // "at least 40 civilians"
}

// A Measure is what is counted.
type Measure string

// The measures.
const (
	Killed      Measure = "killed"
	Injured     Measure = "injured"
	Missing     Measure = "missing"
	Captured    Measure = "captured"
	Kidnapped   Measure = "kidnapped"
	Displaced   Measure = "displaced"
	Rescued     Measure = "rescued"
	Infected    Measure = "infected"
	Troops      Measure = "troops"
	Attackers   Measure = "attackers"
	Casualties  Measure = "casualties"  // killed plus injured
	Neutralized Measure = "neutralized" // may hold captures: an upper bound of killed
	Destroyed   Measure = "destroyed"
	Arrested    Measure = "arrested"
	OtherCount  Measure = "other"
)

// Person is the unit of head counts.
const Person = "person"

// figureJSON is a figure as reports show it.
type figureJSON struct {
	Measure    Measure `json:"measure"`
	Unit       string  `json:"unit"`
	Counted    string  `json:"counted,omitempty"`
	Population string  `json:"population,omitempty"`
	Side       string  `json:"side,omitempty"`
	ends
	Provisional bool   `json:"provisional"`
	Cumulative  bool   `json:"cumulative"`
	Derived     bool   `json:"derived,omitempty"`
	Part        bool   `json:"part,omitempty"`
	More        bool   `json:"more,omitempty"`
	Present     bool   `json:"present,omitempty"`
	SubsetOf    string `json:"subset_of,omitempty"`
	Span        Span   `json:"span"`
	Quote       string `json:"quote"`
}

// MarshalJSON writes the keys of the report; an open end is null.
func (f Figure) MarshalJSON() ([]byte, error) {
	return json.Marshal(figureJSON{f.Measure, f.Unit, f.Counted, f.Population, f.Side, f.Quantity.ends(),
		f.Provisional, f.Cumulative, f.Derived, f.Part, f.More, f.Present, f.SubsetOf, f.Span, f.Quote})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *Figure) UnmarshalJSON(b []byte) error {
	var j figureJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	*f = Figure{j.ends.quantity(), j.Measure, j.Unit, j.Counted, j.Population, j.Side,
		j.Provisional, j.Cumulative, j.Derived, j.Part, j.More, j.Present, j.SubsetOf, j.Span, j.Quote}
	return nil
}
