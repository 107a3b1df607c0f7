// Package truth weighs many sources' claims about many things against each
// other: which value of each thing has most behind it, and how far each source
// agrees with what the others say.
//
// The methods are those of the literature on truth discovery, each a [Method]
// with its parameters: [Majority], [Median], [TruthFinder], [Accu],
// [Investment], [PooledInvestment] and [CRH]. They need many things and
// sources that speak of several of them; on one incident alone they are little
// more than a vote.
//
// What it does not do: it has no default method, for none is right always, and
// what it finds is agreement weighed by agreement, not truth. It knows nothing
// of who the sources are.
package truth

import (
	"cmp"
	"slices"
	"strconv"
)

// Claim is what one source says of one item, such as the dead of one attack.
type Claim struct {
	Source string
	Item   string
	Value  string  // in words; where it is "", the claim is Number
	Number float64 // NaN and infinities claim nothing and are passed over
}

// Copy is a declared relay: what Source says of Item is taken from Of. An
// empty Item stands for all items.
type Copy struct {
	Source, Of, Item string
}

// Method is a way to weigh claims. Its name and parameters are told by String
// and stand in every result.
type Method struct {
	name   string
	params []param
	solve  func(t *table) ([]float64, []float64) // belief in each value, trust in each source
}

type param struct {
	name  string
	value float64
}

// String is the method's name with its parameters: "Investment(g=1.2,
// rounds=20)".
func (m Method) String() string {
	s := m.name
	for i, p := range m.params {
		s += map[bool]string{true: "(", false: ", "}[i == 0] + p.name + "=" + strconv.FormatFloat(p.value, 'g', -1, 64)
	}
	if len(m.params) > 0 {
		s += ")"
	}
	return s
}

// Result is what a method found.
type Result struct {
	Method  string // with its parameters
	Items   []Item // by name
	Sources []Source
}

// Item is the value of one item that has most behind it.
type Item struct {
	Name   string
	Value  string  // as in Claim
	Number float64 // as in Claim
	Belief float64 // on the scale of the method: comparable within one result only
	Behind int     // sources that claim this value
	Others int     // sources that claim another one
}

// Source is how far a source is trusted at the end, on the scale of the
// method.
type Source struct {
	Name   string
	Trust  float64
	Claims int
}

// Find weighs claims. Copies matter to methods that know of copying; others
// count each source alike. The order of claims and copies does not matter; of
// claims that are alike in source, item and value only one counts.
func (m Method) Find(claims []Claim, copies ...Copy) *Result {
	t := newTable(claims, copies)
	belief, trust := m.solve(t)
	r := &Result{Method: m.String()}
	for i, name := range t.items {
		best := t.best(i, belief)
		v, all := t.values[best], 0
		for _, other := range t.of(i) {
			all += len(other.sources)
		}
		r.Items = append(r.Items, Item{
			Name: name, Value: v.text, Number: v.number, Belief: belief[best], Behind: len(v.sources), Others: all - len(v.sources),
		})
	}
	for s, name := range t.sources {
		r.Sources = append(r.Sources, Source{Name: name, Trust: trust[s], Claims: len(t.claims[s])})
	}
	return r
}

// best is the value of an item with the highest belief; of equals, the one
// with more sources; of those, the lower number or the first in order.
func (t *table) best(item int, belief []float64) int {
	best := t.first[item]
	for v := best + 1; v < t.first[item+1]; v++ {
		if c := cmp.Compare(belief[v], belief[best]); c > 0 || c == 0 && len(t.values[v].sources) > len(t.values[best].sources) {
			best = v
		}
	}
	return best
}

// numbers reports whether all values of an item are numbers.
func (t *table) numbers(item int) bool {
	return !slices.ContainsFunc(t.of(item), func(v value) bool { return v.text != "" })
}
