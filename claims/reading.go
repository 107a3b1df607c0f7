package claims

import (
	"github.com/crosscheck-go/crosscheck/internal/signature"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A Reading is what one article asserts. All lists are in reading order.
type Reading struct {
	Article   *sources.Article
	Outlet    sources.Outlet // who printed it, with what the directory knows
	Lang      string         // BCP 47 tag; "" or "und" if no language data fits
	Sentences []Span
	Numbers   []Number
	Dates     []DateMention
	Claims    []Claim
	Mentions  []Mention
	Wordings  []Wording
	Relays    []Relay
	LeftOut   []LeftOut
	// Signature is what other articles on the same event would share.
	Signature *signature.Signature
	// Scenes are the incidents the article tells of; Scenes[0] is what it is
	// mainly about. Empty only if there are no claims.
	Scenes []Scene
	// Unread says what was not decided, and why, a sentence each.
	Unread []string

	day Day // of the article: published, or as its dateline says
}

// A Number is a number in the text with its bound.
type Number struct {
	Span       Span    // the widest that states number and bound: "at least 40"
	Quote      string  // of Span
	NumberSpan Span    // the number alone: "40"
	Value      float64 // before the bound
	Quantity   Quantity
	Unit       string // "" is a bare number; else its own unit: "%", "km", "EUR", "mm" …
	Ordinal    bool
	derived    bool // worked out: "half of the 600"
}

// A DateMention is a calendar expression, resolved.
type DateMention struct {
	Span  Span
	Quote string
	When
}

// A Scene is what one article tells of one incident.
type Scene struct {
	Kind    string // attack, battle, accident, disaster …; a key of the language's events; "" unknown
	When    Interval
	Where   []Place
	Parties []Actor
	Claims  []int  // indices into Reading.Claims
	Tolls   []Toll // what the article says of it at its end
	Fates   []Fate // what befell people it tells of one by one, by name or noun
	// Outdated are the claims, by index, whose figures the article itself
	// replaces: the 9 of "the toll rose from 9 to 17".
	Outdated []int
	// Background: told of as past or as a total, not as news.
	Background bool
	// Period: it sums up a long time, not one event.
	Period bool
	// Standing: it tells how things stand, not what happened: the strength of
	// a force, how many a mine employs.
	Standing bool
}

// A Toll is a figure an article, or an incident, arrives at.
type Toll struct {
	Measure Measure
	Counted string
	Side    string
	Low     float64
	Best    float64
	High    float64 // may be +Inf
	Claims  []int   // indices into Reading.Claims it rests on
}
