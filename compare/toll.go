package compare

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// finite points at x, or is nil where the end is open.
func finite(x float64) *float64 {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return nil
	}
	return &x
}

// articleToll is what one article arrives at.
func articleToll(r *claims.Reading, t claims.Toll) Toll {
	out := Toll{
		Measure: t.Measure, Counted: t.Counted, Side: t.Side,
		Low: finite(t.Low), Best: finite(t.Best), High: finite(t.High),
	}
	for _, k := range t.Claims {
		out.Claims = append(out.Claims, r.Claims[k].ID)
	}
	return out
}

// tolls lists what the articles that tell of an incident arrive at, together:
// for each measure, population and side what every article says at its end,
// weighed by the convention.
func (a *assembly) tolls(inc incident) []Toll {
	type key struct {
		measure       claims.Measure
		counted, side string
	}
	byKey := make(map[key]*estimateOf)
	var keys []key
	for _, t := range inc.tellings {
		for _, toll := range t.Tolls {
			k := key{toll.Measure, toll.Counted, toll.Side}
			if byKey[k] == nil {
				byKey[k] = new(estimateOf)
				keys = append(keys, k)
			}
			byKey[k].add(a, t, toll)
		}
	}
	out := []Toll{}
	for _, k := range keys {
		out = append(out, byKey[k].toll(a.convention, k.measure, k.counted, k.side))
	}
	sortTolls(out)
	return out
}

// sortTolls puts the measures in order, the greatest toll of each first.
func sortTolls(tolls []Toll) {
	slices.SortFunc(tolls, func(s, t Toll) int {
		return cmp.Or(
			cmp.Compare(s.Measure, t.Measure),
			-cmp.Compare(value(s.Best), value(t.Best)),
			cmp.Compare(s.Counted, t.Counted),
			cmp.Compare(s.Side, t.Side))
	})
}

func value(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}

// estimateOf gathers what the articles say of one toll.
type estimateOf struct {
	points    []float64
	low, high float64
	claims    []string
}

func (e *estimateOf) add(a *assembly, t telling, toll claims.Toll) {
	if len(e.points) == 0 {
		e.low, e.high = toll.Low, toll.High
	}
	e.low, e.high = min(e.low, toll.Low), max(e.high, toll.High)
	e.points = append(e.points, toll.Best)
	for _, k := range toll.Claims {
		e.claims = append(e.claims, a.readings[t.article].Claims[k].ID)
	}
}

func (e *estimateOf) toll(c Convention, m claims.Measure, counted, side string) Toll {
	return Toll{
		Measure: m, Counted: counted, Side: side,
		Low: finite(e.low), Best: rulebookOf(c).choose(e.points), High: finite(e.high),
		Convention: c, Claims: distinct(e.claims),
	}
}
