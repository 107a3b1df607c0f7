package compare_test

import (
	"math"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A told figure is one claim of a hand-made reading.
type told func(*claims.Claim)

func figure(m claims.Measure, low, high float64, change ...told) claims.Claim {
	c := claims.Claim{Polarity: claims.Affirmed, Modality: claims.Asserted, Figure: &claims.Figure{
		Quantity: claims.Quantity{Low: low, High: high, Approx: claims.Exact}, Measure: m, Unit: claims.Person}}
	for _, f := range change {
		f(&c)
	}
	return c
}

func killed(n float64, change ...told) claims.Claim { return figure(claims.Killed, n, n, change...) }

func whom(population string) told { return func(c *claims.Claim) { c.Figure.Population = population } }
func side(s string) told          { return func(c *claims.Claim) { c.Figure.Side = s } }
func approx(a claims.Approx) told { return func(c *claims.Claim) { c.Figure.Quantity.Approx = a } }
func soldiers(c *claims.Claim)    { whom("person/armed/soldier")(c) }
func planned(c *claims.Claim)     { c.Modality = claims.Planned }
func denied(c *claims.Claim)      { c.Polarity = claims.Denied }
func overYears(c *claims.Claim)   { c.Figure.Cumulative = true }
func partOf(claim string) told    { return func(c *claims.Claim) { c.Figure.SubsetOf = claim } }
func inScene(n int) told          { return func(c *claims.Claim) { c.Scene = n } }
func saidBy(s string) told {
	return func(c *claims.Claim) { c.Attribution = []claims.Link{{Speaker: s}} }
}

// telling makes a reading of the claims, published on a day of May 2025, 0 for
// an unknown one. Its scenes are those the claims name.
func telling(id string, day int, cs ...claims.Claim) *claims.Reading {
	a := &sources.Article{ID: id, Outlet: sources.Outlet{Name: id}}
	if day > 0 {
		a.Published = time.Date(2025, 5, day, 12, 0, 0, 0, time.UTC)
	}
	r := &claims.Reading{Article: a, Scenes: make([]claims.Scene, 1)}
	for i, c := range cs {
		c.ID, c.Article = id+"#"+strconv.Itoa(i), id
		for len(r.Scenes) <= c.Scene {
			r.Scenes = append(r.Scenes, claims.Scene{})
		}
		r.Scenes[c.Scene].Claims = append(r.Scenes[c.Scene].Claims, i)
		r.Claims = append(r.Claims, c)
	}
	return r
}

// meet gives all scenes of one number the same day, place and kind, so that
// they are one incident.
func meet(readings ...*claims.Reading) []*claims.Reading {
	for _, r := range readings {
		for n := range r.Scenes {
			s := &r.Scenes[n]
			day := claims.Date(2025, time.May, 1+n*10)
			s.When = claims.Interval{Earliest: day, Latest: day}
			s.Where = []claims.Place{{Name: "Place " + strconv.Itoa(n)}}
			s.Kind = "attack"
		}
	}
	return readings
}

// replacing lets the first reading replace its first figure: "rose from 7 to 9".
func replacing(readings []*claims.Reading) []*claims.Reading {
	readings[0].Scenes[0].Outdated = []int{0}
	return readings
}

func conflicts(t *testing.T, readings []*claims.Reading) []compare.Conflict {
	t.Helper()
	r, err := compare.Readings(t.Context(), slices.Values(readings), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Conflicts
}

// TestNever holds every line of what is never a conflict.
func TestNever(t *testing.T) {
	inf := math.Inf(1)
	for _, test := range []struct {
		name     string
		readings []*claims.Reading
	}{
		{"subset and whole", meet(telling("a", 2, killed(12), killed(3, whom("person/child"), partOf("a#0"))))},
		{"subset without a word for it", meet(telling("a", 2, killed(276)), telling("b", 2, killed(276), killed(82, partOf("b#0"))))},
		{"women among the dead", meet(telling("a", 2, killed(13)), telling("b", 2, killed(12, whom("person/woman"))))},
		{"killed and injured", meet(telling("a", 2, killed(8)), telling("b", 2, figure(claims.Injured, 14, 14)))},
		{"two sides of one battle", meet(telling("a", 2, killed(8, side("army")), killed(57, side("rebels"))))},
		{"soldiers and attackers", meet(telling("a", 2, killed(8, whom("person/armed/soldier")), killed(57, whom("person/armed/militant"))))},
		{"plan and present", meet(telling("a", 2, figure(claims.Troops, 5100, 5100), figure(claims.Troops, 2500, 3000, planned)))},
		{"a war and one day of it", meet(telling("a", 2, killed(9), killed(5600, overYears, inScene(1))))},
		{"two incidents of one article", meet(telling("a", 12, killed(9), killed(3, inScene(1))))},
		{"two incidents of two articles", meet(telling("a", 12, killed(9, inScene(1)), killed(2)), telling("b", 12, killed(2)))},
		{"an exact number inside the other's interval", meet(telling("a", 2, killed(36)), telling("b", 2, figure(claims.Killed, 24, 99, approx(claims.Vague))))},
		{"at least and the number", meet(telling("a", 2, figure(claims.Killed, 13, inf, approx(claims.AtLeast))), telling("b", 2, killed(13)))},
		{"my own family", meet(telling("a", 2, killed(9, whom("person/kin"))), telling("b", 2, killed(3, whom("person/kin"))))},
		{"soldiers of nobody's side among two", meet(telling("a", 2, killed(2, soldiers), killed(20, soldiers, side("kenya")), killed(9, soldiers, side("uganda"))))},
		{"militants and the people of one side", meet(telling("a", 2, killed(8, whom("person/national/kenya")), killed(7, whom("person/armed/militant"), side("kenya"))))},
		{"soldiers and villagers of one side", meet(telling("a", 2, killed(8, whom("person/civilian")), killed(3, soldiers, side("kenya")), killed(9, soldiers, side("uganda"))))},
		{"one of those told of", meet(telling("a", 2, killed(3, saidBy("police")), killed(1, saidBy("police"))))},
		{"crew and passengers", meet(telling("a", 2, killed(30, whom("person/civilian/passenger"))), telling("b", 2, killed(3, whom("person/crew"))))},
		{"sixty villagers and the passengers of a bus", meet(telling("a", 2, figure(claims.OtherCount, 60, 60, whom("person/civilian/protester"))), telling("b", 2, figure(claims.OtherCount, 30, 30, whom("person/civilian/passenger"))))},
		{"denied by two", meet(telling("a", 2, killed(100, denied)), telling("b", 2, killed(80, denied, saidBy("police"))))},
	} {
		if got := conflicts(t, test.readings); len(got) > 0 {
			t.Errorf("%s: %s", test.name, got[0].Why)
		}
	}
}

func TestConflicts(t *testing.T) {
	inf := math.Inf(1)
	for _, test := range []struct {
		name     string
		readings []*claims.Reading
		kind     compare.ConflictKind
		internal bool
		severity int
		sides    int
	}{
		{"headline and lead", meet(telling("a", 2, killed(57), killed(60))), compare.Open, true, 2, 2},
		{"rebels and army in one report", meet(telling("a", 2, killed(31, saidBy("rebels")), killed(9, saidBy("army")))), compare.Open, true, 4, 2},
		{"two outlets", meet(telling("a", 2, killed(47)), telling("b", 2, killed(32))), compare.Open, false, 3, 2},
		{"three outlets", meet(telling("a", 2, killed(47)), telling("b", 2, killed(32)), telling("c", 2, killed(20))), compare.Open, false, 4, 3},
		{"bounds", meet(telling("a", 2, figure(claims.Killed, 35, 39, approx(claims.Nearly)), figure(claims.Killed, 40, inf, approx(claims.AtLeast)))), compare.Bound, true, 2, 2},
		{"a rising toll", meet(telling("a", 2, killed(412)), telling("b", 3, killed(622))), compare.Revised, false, 1, 2},
		{"rounded", meet(telling("a", 2, killed(2400)), telling("b", 2, killed(2437))), compare.Rounded, false, 1, 2},
		{"a part greater than the whole", meet(telling("a", 2, figure(claims.Missing, 0, 0)), telling("b", 2, figure(claims.Missing, 20, 20, whom("person/woman")))), compare.Open, false, 4, 2},
		{"soldiers and nationals", meet(telling("a", 2, killed(20, soldiers, side("kenya"))), telling("b", 2, killed(2, whom("person/national/kenya")))), compare.Open, false, 4, 2},
		{"soldiers and dead of one side", meet(telling("a", 2, killed(20, soldiers, side("kenya"))), telling("b", 2, killed(2, side("kenya")))), compare.Open, false, 4, 2},
		{"the dead where nationals are counted, soldiers too", meet(telling("a", 2, killed(8, whom("person/national/kenya")), killed(2, soldiers)), telling("b", 2, killed(11))), compare.Open, false, 3, 2},
		{"one, says somebody else", meet(telling("a", 2, killed(3, saidBy("police")), killed(1, saidBy("army")))), compare.Open, true, 4, 2},
		{"crew and dead", meet(telling("a", 2, killed(3, whom("person/crew"))), telling("b", 2, killed(5))), compare.Open, false, 3, 2},
		{"suspects and citizens arrested", meet(telling("a", 2, figure(claims.Captured, 19, 19, whom("person/armed/militant"))), telling("b", 2, figure(claims.Arrested, 41, 41))), compare.Open, false, 4, 2},
		{"marchers", meet(telling("a", 2, figure(claims.OtherCount, 800, 800, whom("person/civilian/protester"))), telling("b", 2, figure(claims.OtherCount, 5000, 5000, whom("person/civilian/protester")))), compare.Open, false, 4, 2},
		{"nobody, says a witness", meet(telling("a", 2, killed(0, saidBy("my neighbour"))), telling("b", 2, killed(3))), compare.Open, false, 4, 2},
		{"denied by the outlet itself", meet(telling("a", 2, killed(80)), telling("b", 2, killed(80, denied))), compare.Open, false, 4, 2},
		{"a toll that another one replaces", replacing(meet(telling("a", 3, killed(7, saidBy("medics")), killed(9, saidBy("police"))), telling("b", 3, killed(7, saidBy("doctors"))))), compare.Revised, true, 1, 2},
		{"asserted and denied", meet(telling("a", 2, killed(80)), telling("b", 2, killed(80, denied, saidBy("police")))), compare.Open, false, 4, 2},
	} {
		got := conflicts(t, test.readings)
		if len(got) != 1 {
			t.Errorf("%s: %d conflicts", test.name, len(got))
			continue
		}
		if c := got[0]; c.Kind != test.kind || c.Internal != test.internal || c.Severity != test.severity || len(c.Sides) != test.sides {
			t.Errorf("%s: %s, internal %v, severity %d, %d sides", test.name, c.Kind, c.Internal, c.Severity, len(c.Sides))
		}
	}
}
