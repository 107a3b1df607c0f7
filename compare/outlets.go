package compare

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// outletOf is who printed an article, with what a directory knows of it.
func outletOf(r *claims.Reading) sources.Outlet {
	if r.Outlet == (sources.Outlet{}) {
		return r.Article.Outlet // a reading that no extractor made
	}
	return r.Outlet
}

// outlets lists the publishers of the articles, by name, with their grades.
func outlets(a *assembly) []Outlet {
	articles := make(map[string][]int)
	for i, r := range a.readings {
		if key := outletOf(r).Key(); key != "" {
			articles[key] = append(articles[key], i)
		}
	}
	met := a.standings()
	var out []Outlet
	for key, list := range articles {
		out = append(out, a.outlet(list, met[key]))
	}
	slices.SortFunc(out, func(a, b Outlet) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Domain, b.Domain))
	})
	return out
}

// outlet sums up the publisher of some of the articles.
func (a *assembly) outlet(articles []int, met sources.Standing) Outlet {
	o := outletOf(a.readings[articles[0]])
	grade := sources.Rate(o, a.kept[o.Key()].Add(met), a.ratings)
	low, high := met.Interval()
	out := Outlet{
		Name: o.Name, Domain: o.Domain, Kind: string(o.Kind), Country: o.Country, StateControl: o.Control.String(),
		PartyTo: []string{}, Reliability: grade.Reliability.String(),
		Standing: Standing{Shared: met.Shared, Disputed: met.Disputed, Low: low, High: high},
	}
	for _, r := range grade.Reasons {
		out.Reasons = append(out.Reasons, Reason{Why: r.Why, Line: r.Line})
	}
	for n, inc := range a.incidents {
		if party := partyTo(o, articles, inc); party != "" {
			out.PartyTo = append(out.PartyTo, a.incidents[n].id)
			out.Reasons = append(out.Reasons, Reason{Why: "speaks for a party to " + inc.id + ": " + party, Line: string(o.Lines)})
		}
	}
	return out
}

// partyTo names the party to an incident for which an outlet speaks in one of
// its articles; "" if it does for none.
func partyTo(o sources.Outlet, articles []int, inc incident) string {
	if o.Kind != sources.Government && o.Kind != sources.ArmedGroup && o.Kind != sources.Party {
		return ""
	}
	here := false
	var parties []string
	for _, t := range inc.tellings {
		here = here || slices.Contains(articles, t.article)
		for _, p := range t.Parties {
			parties = append(parties, p.Name)
		}
	}
	if !here {
		return ""
	}
	slices.Sort(parties)
	return sources.Known().Party(o, parties...)
}
