package compare

import (
	"math"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
)

func exactly(n float64) claims.Quantity {
	return claims.Quantity{Low: n, High: n, Approx: claims.Exact}
}

func atLeast(n float64) claims.Quantity {
	return claims.Quantity{Low: n, High: math.Inf(1), Approx: claims.AtLeast}
}

func moreThan(n float64) claims.Quantity {
	return claims.Quantity{Low: n + 1, High: math.Inf(1), Approx: claims.MoreThan}
}

func between(low, high float64, a claims.Approx) claims.Quantity {
	return claims.Quantity{Low: low, High: high, Approx: a}
}

// killed makes a count of the dead as one voice gives it on one day.
func killed(q claims.Quantity, change ...func(*count)) count {
	c := count{Figure: &claims.Figure{Quantity: q, Measure: claims.Killed, Unit: claims.Person}, claim: new(claims.Claim)}
	for _, f := range change {
		f(&c)
	}
	return c
}

func on(day claims.Day) func(*count) { return func(c *count) { c.day = day } }
func said(by string) func(*count)    { return func(c *count) { c.voice = by } }
func denied(c *count)                { c.denied = true }
func outdated(c *count)              { c.outdated = true }
func cumulative(c *count)            { c.summed = true }

func TestRelate(t *testing.T) {
	for _, test := range []struct {
		name string
		a, b count
		want ConflictKind
	}{
		{"headline and lead", killed(exactly(57)), killed(exactly(60)), Open},
		{"the same number", killed(exactly(4)), killed(exactly(4)), ""},
		{"an exact number inside the other's interval", killed(atLeast(13)), killed(exactly(13)), ""},
		{"vague and precise", killed(between(24, 99, claims.Vague)), killed(exactly(36)), ""},
		{"vague and vague", killed(between(1000, math.Inf(1), claims.Vague)), killed(between(2000, 9999, claims.Vague)), ""},
		{"bounds that point apart", killed(between(35, 39, claims.Nearly)), killed(atLeast(40)), Bound},
		{"a number and more than it", killed(exactly(50)), killed(moreThan(50)), Bound},
		{"rebels and army", killed(atLeast(31), said("rebels")), killed(exactly(9), said("army")), Open},
		{"rebels later than the army", killed(atLeast(31), said("rebels"), on(9)), killed(exactly(9), said("army"), on(8)), Open},
		{"the same voice later", killed(exactly(9), said("army"), on(8)), killed(exactly(17), said("army"), on(9)), Revised},
		{"the same voice the same day", killed(exactly(9), said("army"), on(8)), killed(exactly(17), said("army"), on(8)), Open},
		{"a toll that rises from day to day", killed(exactly(412), on(8)), killed(exactly(622), on(9)), Revised},
		{"a toll that falls from day to day", killed(exactly(622), on(8)), killed(exactly(412), on(9)), Open},
		{"a toll on an unknown day", killed(exactly(412)), killed(exactly(622), on(9)), Open},
		{"replaced by the article itself", killed(exactly(9), outdated), killed(exactly(17)), Revised},
		{"rounded", killed(exactly(2400)), killed(exactly(2437)), Rounded},
		{"too small to be rounded", killed(exactly(60)), killed(exactly(64)), Open},
		{"asserted and denied", killed(moreThan(80)), killed(exactly(80), denied, said("police")), Open},
		{"denied by nobody", killed(exactly(80)), killed(exactly(80), denied), ""},
		{"denied and asserted by one voice", killed(exactly(80), said("police")), killed(exactly(80), denied, said("police")), ""},
		{"denied twice", killed(exactly(80), denied), killed(exactly(100), denied), ""},
		{"hundreds and thousands over a war", killed(between(100, 999, claims.Vague), cumulative), killed(exactly(12000), cumulative), Scale},
	} {
		if got := relate(test.a, test.b); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if got := relate(test.b, test.a); got != test.want {
			t.Errorf("%s, turned round: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestSplit(t *testing.T) {
	// at least 20, 20, between 20 and 32, 32, 47
	qs := []claims.Quantity{exactly(20), between(20, 32, claims.Range), atLeast(20), exactly(32), exactly(47)}
	clash := func(i, j int) bool {
		_, meet := qs[i].Meet(qs[j])
		return !meet
	}
	got := split(len(qs), clash)
	want := [][]int{{0, 1}, {1, 3}, {4}}
	if len(got) != len(want) {
		t.Fatalf("sides %v, want %v", got, want)
	}
	for i := range want {
		if len(got[i]) != len(want[i]) || got[i][0] != want[i][0] {
			t.Errorf("sides %v, want %v", got, want)
		}
	}
	if got := split(3, func(i, j int) bool { return false }); got != nil {
		t.Errorf("sides %v where nothing clashes", got)
	}
}
