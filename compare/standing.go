package compare

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// Standings is what this run measured of each outlet, by [sources.Outlet.Key]:
// how often its figures met the same or a contradicting one of independent
// origin. Add it to what earlier runs measured and hand the sum to the next.
func (r *Report) Standings() sources.Standings {
	out := make(sources.Standings)
	for _, o := range r.Outlets {
		key := sources.Outlet{Name: o.Name, Domain: o.Domain}.Key()
		if s := (sources.Standing{Shared: o.Standing.Shared, Disputed: o.Standing.Disputed}); s != (sources.Standing{}) {
			out[key] = out[key].Add(s)
		}
	}
	return out
}

// standings counts, for each outlet, the figures that met others. An outlet
// has one meeting of a kind for each thing that is counted: five reports of
// one toll agree once.
func (a *assembly) standings() sources.Standings {
	out := make(sources.Standings)
	for _, inc := range a.incidents {
		for _, g := range groups(a.counts(inc)) {
			if g.key.part == "" && !g.key.planned {
				a.meet(g, out)
			}
		}
	}
	return out
}

// stands is the counts of a group that say one figure: the outlets that say
// it, and the origins behind it.
type stands struct {
	count
	origins []origin
	of      map[string][]origin // by outlet
}

// meet adds what the counts of one group meet. Figures are compared, not
// counts: ten thousand articles give few different ones.
func (a *assembly) meet(g group, out sources.Standings) {
	figures := a.figures(g)
	shared, disputed := make(map[string]bool), make(map[string]bool)
	for i := range figures {
		for j := range figures {
			var met map[string]bool
			switch kind := relate(figures[i].count, figures[j].count); {
			case kind == "" && !figures[i].denied && !figures[j].denied:
				met = shared
			case kind == Open || kind == Bound || kind == Scale:
				met = disputed
			default:
				continue
			}
			for key, own := range figures[i].of {
				if !met[key] && another(own, figures[j].origins) {
					met[key] = true
				}
			}
		}
	}
	for key := range shared {
		out[key] = out[key].Add(sources.Standing{Shared: 1})
	}
	for key := range disputed {
		out[key] = out[key].Add(sources.Standing{Disputed: 1})
	}
}

// figures joins the counts of a group that say the same.
func (a *assembly) figures(g group) (list []*stands) {
	type same struct {
		claims.Quantity
		denied bool
	}
	at := make(map[same]*stands)
	for _, c := range g.counts {
		if c.outdated {
			continue
		}
		s := at[same{c.Quantity, c.denied}]
		if s == nil {
			s = &stands{count: c, of: make(map[string][]origin)}
			at[same{c.Quantity, c.denied}] = s
			list = append(list, s)
		}
		s.origins = keep(s.origins, c.origin)
		if key := outletOf(a.readings[c.article]).Key(); key != "" {
			s.of[key] = keep(s.of[key], c.origin)
		}
	}
	return list
}

// fewOrigins is enough of them to find one that is not the outlet's own.
const fewOrigins = 4

// keep adds an origin that is independent of those in the list, while it is
// short.
func keep(list []origin, o origin) []origin {
	if len(list) < fewOrigins && another(list, []origin{o}) {
		list = append(list, o)
	}
	return list
}

// another reports whether any of the others is independent of all own.
func another(own, others []origin) bool {
	if len(own) == 0 {
		return len(others) > 0
	}
	before := independent(own)
	return slices.ContainsFunc(others, func(o origin) bool {
		return independent(append(slices.Clone(own), o)) > before
	})
}
