package compare

import (
	"math"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
)

// TestEstimate holds each convention to what its project published, and to
// nothing more: nil is no rule.
func TestEstimate(t *testing.T) {
	dozens := between(24, 99, claims.Vague)
	several := between(3, 9, claims.Vague)
	hundreds := between(100, 999, claims.Vague)
	thousands := between(1000, math.Inf(1), claims.Vague)
	none := math.NaN()
	for _, test := range []struct {
		c               Convention
		qs              []claims.Quantity
		low, best, high float64
	}{
		{UCDP, []claims.Quantity{exactly(9), exactly(31)}, 9, 9, 31},
		{ACLED, []claims.Quantity{exactly(9), exactly(31)}, 9, 9, 31},
		{GTD, []claims.Quantity{exactly(9), exactly(31), exactly(31)}, 9, 31, 31},
		{GTD, []claims.Quantity{exactly(9), exactly(31)}, 9, 9, 31},
		{CCC, []claims.Quantity{exactly(9), exactly(31)}, 9, none, 31},
		{IBC, []claims.Quantity{exactly(9), exactly(31)}, 9, none, 31},
		{IBC, []claims.Quantity{exactly(9)}, 9, 9, 9},
		{ACLED, []claims.Quantity{several}, 3, 3, 9},
		{ACLED, []claims.Quantity{dozens}, 24, 12, 99},
		{ACLED, []claims.Quantity{hundreds}, 100, 100, 999},
		{ACLED, []claims.Quantity{thousands}, 1000, none, math.Inf(1)},
		{CCC, []claims.Quantity{hundreds}, 100, 200, 999},
		{CCC, []claims.Quantity{thousands}, 1000, 2000, math.Inf(1)},
		{UCDP, []claims.Quantity{atLeast(13)}, 13, 13, math.Inf(1)},
		{UCDP, []claims.Quantity{between(27, 33, claims.About)}, 27, 30, 33},
		{"house", []claims.Quantity{exactly(9), exactly(31)}, 9, none, 31},
	} {
		var counts []count
		for _, q := range test.qs {
			counts = append(counts, killed(q))
		}
		// what is denied, replaced or planned counts for nothing
		counts = append(counts, killed(exactly(1000), denied), killed(exactly(2), outdated))
		e := estimate(test.c, counts)
		if !same(e.Low, test.low) || !same(e.Best, test.best) || !same(e.High, test.high) {
			t.Errorf("%s of %v: %v %v %v", test.c, test.qs, show(e.Low), show(e.Best), show(e.High))
		}
	}
}

func same(p *float64, want float64) bool {
	if p == nil {
		return math.IsNaN(want) || math.IsInf(want, 0)
	}
	return *p == want
}

func show(p *float64) any {
	if p == nil {
		return nil
	}
	return *p
}
