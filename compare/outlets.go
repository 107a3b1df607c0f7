package compare

import (
	"cmp"
	"slices"
)

// outlets lists the publishers of the articles, by name.
func outlets(a *assembly) []Outlet {
	seen := make(map[[2]string]bool)
	var out []Outlet
	for _, r := range a.readings {
		o := r.Article.Outlet
		key := [2]string{o.Name, o.Domain}
		if key == [2]string{} || seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, Outlet{
			Name: o.Name, Domain: o.Domain, Kind: string(o.Kind), Country: o.Country,
			PartyTo: []string{}, Reasons: []Reason{}, Reliability: "F",
		})
	}
	slices.SortFunc(out, func(a, b Outlet) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Domain, b.Domain))
	})
	return out
}
