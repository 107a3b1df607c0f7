package compare

import (
	"fmt"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/google/go-cmp/cmp"
)

// tolls are articles that each give a toll of one incident; "AFP 12".
func assemblyOf(t *testing.T, readings []*claims.Reading) *assembly {
	t.Helper()
	for _, r := range readings {
		s := claims.Scene{Kind: "attack"}
		for k := range r.Claims {
			r.Claims[k].ID = r.Article.ID + "#" + string(rune('a'+k))
			s.Claims = append(s.Claims, k)
		}
		r.Scenes = []claims.Scene{s}
	}
	a := &assembly{convention: UCDP, readings: readings, tellings: tellings(readings)}
	a.provenance = newProvenance(readings, make([]int, len(readings)), copies(readings))
	a.incidents = []incident{{id: "i1", tellings: a.tellings}}
	a.place()
	return a
}

func toll(r *claims.Reading, killed float64, chain ...string) *claims.Reading {
	says(r, chain...)
	r.Claims[len(r.Claims)-1].Figure.Quantity = claims.Quantity{Low: killed, High: killed}
	return r
}

func TestStandings(t *testing.T) {
	cases := []struct {
		why      string
		readings []*claims.Reading
		want     sources.Standings
	}{
		{"agreement", []*claims.Reading{toll(article("a", "AFP"), 12), toll(article("b", "Reuters"), 12)},
			sources.Standings{"afp.com": {Shared: 1}, "reuters.com": {Shared: 1}}},
		{"a reprint agrees with nobody", []*claims.Reading{toll(article("a", "AFP"), 12), toll(article("b", "RFI", "text AFP"), 12)},
			sources.Standings{}},
		{"nor do two that quote one army", []*claims.Reading{toll(article("a", "AFP"), 12, "military the army"), toll(article("b", "RFI"), 12, "military l'armée")},
			sources.Standings{}},
		{"dispute", []*claims.Reading{toll(article("a", "AFP"), 12), toll(article("b", "Reuters"), 31)},
			sources.Standings{"afp.com": {Disputed: 1}, "reuters.com": {Disputed: 1}}},
		{"both", []*claims.Reading{toll(article("a", "AFP"), 12), toll(article("b", "Reuters"), 31), toll(article("c", "RFI"), 12)},
			sources.Standings{"afp.com": {Shared: 1, Disputed: 1}, "rfi.fr": {Shared: 1, Disputed: 1}, "reuters.com": {Disputed: 1}}},
		{"alone", []*claims.Reading{toll(article("a", "AFP"), 12)}, sources.Standings{}},
		{"within one article", []*claims.Reading{toll(toll(article("a", "AFP"), 12), 31)}, sources.Standings{}},
		{"an unknown outlet has no standing", []*claims.Reading{toll(article("a", ""), 12), toll(article("b", "Reuters"), 12)},
			sources.Standings{"reuters.com": {Shared: 1}}},
	}
	for _, c := range cases {
		a := assemblyOf(t, c.readings)
		if diff := cmp.Diff(c.want, a.standings()); diff != "" {
			t.Errorf("%s: %s", c.why, diff)
		}
		report := &Report{Outlets: outlets(a)}
		if diff := cmp.Diff(c.want, report.Standings()); diff != "" {
			t.Errorf("%s, from the report: %s", c.why, diff)
		}
	}
}

// Four outlets quote one communiqué and one has its own correspondent: each
// side says how many origins it has, and why.
func TestSidesOfACommunique(t *testing.T) {
	a := assemblyOf(t, []*claims.Reading{
		toll(article("a", "Le Monde"), 12, "military the army"), toll(article("b", "RFI"), 12, "military l'armée"),
		toll(article("c", "DW"), 12, "military the Malian army"), toll(article("d", "MaliWeb"), 12, "military l'état-major"),
		toll(article("e", "AFP"), 12), toll(article("f", "Reuters"), 31),
	})
	conflicts := a.conflicts(0)
	if len(conflicts) != 1 || len(conflicts[0].Sides) != 2 {
		t.Fatalf("%+v", conflicts)
	}
	low, high := conflicts[0].Sides[0], conflicts[0].Sides[1]
	if low.Origins != 2 || high.Origins != 1 || low.Credibility != 3 || high.Credibility != 4 {
		t.Errorf("origins %d and %d, credibility %d and %d", low.Origins, high.Origins, low.Credibility, high.Credibility)
	}
	var why []string
	for _, r := range low.Reasons {
		why = append(why, r.Article+" "+r.Why)
	}
	want := []string{"a quotes the army", "b quotes l'armée", "c quotes the Malian army", "d quotes l'état-major",
		" 2 independent origins say it, 1 independent origin contradicts it"}
	if diff := cmp.Diff(want, why); diff != "" {
		t.Error(diff)
	}
}

func TestOutlets(t *testing.T) {
	a := assemblyOf(t, []*claims.Reading{toll(article("a", "DIRPA"), 12), toll(article("b", "Press TV"), 12), toll(article("c", ""), 12)})
	a.readings[1].Scenes[0].Parties = []claims.Actor{{Name: "Malian army"}, {Name: "JNIM"}}
	a.tellings = tellings(a.readings)
	a.incidents[0].tellings = a.tellings
	a.kept = sources.Standings{"presstv.ir": {Shared: 80}}
	got := outlets(a)
	if len(got) != 2 {
		t.Fatalf("%+v", got)
	}
	army, press := got[0], got[1]
	if diff := cmp.Diff([]string{"i1"}, army.PartyTo); diff != "" || army.Reliability != "F" {
		t.Errorf("the army: %s, reliability %s", diff, army.Reliability)
	}
	if len(press.PartyTo) != 0 || press.Reliability != "B" || press.StateControl == "" || press.Standing.Shared != 1 {
		t.Errorf("Press TV: %+v", press)
	}
	for _, o := range got {
		if len(o.Reasons) == 0 {
			t.Errorf("%s: no reasons", o.Name)
		}
	}
}

// BenchmarkStandings measures many small incidents and one that all write
// about: the cost grows with the articles.
func BenchmarkStandings(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		for name, size := range map[string]int{"small": 10, "one": n} {
			readings := feed(n)
			for i, r := range readings {
				r.Claims[0].Figure.Quantity = claims.Quantity{Low: float64(i % 7), High: float64(i % 7)}
				r.Claims[0].ID = r.Article.ID
				r.Scenes = []claims.Scene{{Claims: []int{0}}}
			}
			a := &assembly{readings: readings, tellings: tellings(readings)}
			a.provenance = newProvenance(readings, make([]int, n), nil)
			for i := 0; i < n; i += size {
				a.incidents = append(a.incidents, incident{tellings: a.tellings[i : i+size]})
			}
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					a.standings()
				}
			})
		}
	}
}
