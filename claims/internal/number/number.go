// Package number reads the numbers of a sentence with their bounds and units:
// digits in every style, words, ranges, vague words. All words come from line
// files; the package knows no language.
//
// It does not know what a number counts, and reads no dates.
package number

// A Number is a number with the words that bound it. Offsets are bytes of the
// text read.
type Number struct {
	Start, End int // the number alone: "40"
	From, To   int // the widest that states number and bound: "at least 40"
	Value      float64
	Low, High  float64 // High may be +Inf
	Approx     Approx
	Unit       string // "" is a bare number
	Ordinal    bool
	Derived    bool // "half of the 600"
}

// Approx is the kind of words that made a number an interval.
type Approx uint8

// The kinds.
const (
	Exact Approx = iota
	AtLeast
	MoreThan
	AtMost
	LessThan
	Nearly
	About
	Vague
	Range
)

var approxNames = [...]string{"exact", "at_least", "more_than", "at_most", "less_than", "nearly", "about", "vague", "range"}

func (a Approx) String() string { return approxNames[a] }
