package compare

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// incident sums up one incident for the report.
func (a *assembly) incident(n int) Incident {
	inc := a.incidents[n]
	out := Incident{
		ID:     inc.id,
		Kind:   commonest(inc.tellings, func(t telling) string { return t.Kind }),
		Title:  a.title(inc),
		Where:  []string{},
		Claims: []string{},
	}
	var origins []origin
	known := slices.ContainsFunc(inc.tellings, func(t telling) bool { return narrow(t.When) })
	for _, t := range inc.tellings {
		r := a.readings[t.article]
		out.Articles = append(out.Articles, r.Article.ID)
		if narrow(t.When) || !known {
			out.Interval = span(out.Interval, t.When)
		}
		for _, p := range t.Where {
			out.Where = append(out.Where, p.Name)
		}
		for _, k := range t.Scene.Claims {
			out.Claims = append(out.Claims, r.Claims[k].ID)
		}
		origins = append(origins, a.provenance.behind(t.article, t.Scene)...)
	}
	if out.Latest-out.Earliest > openDays {
		out.Latest = 0 // only known since when
	}
	out.Articles, out.Where = distinct(out.Articles), distinct(out.Where)
	out.Origins = independent(origins)
	out.Tolls = a.tolls(inc)
	return out
}

// openDays is how wide an interval is whose end is not known.
const openDays = 50 * 366

// title is the headline of the first article that is mainly about it, else
// what the first claim says.
func (a *assembly) title(inc incident) string {
	for _, t := range inc.tellings {
		if title := a.readings[t.article].Article.Title; t.main() && title != "" {
			return title
		}
	}
	for _, t := range inc.tellings {
		if r := a.readings[t.article]; len(t.Scene.Claims) > 0 {
			c := r.Claims[t.Scene.Claims[0]]
			return cmp.Or(c.Text, c.Quote)
		}
	}
	return ""
}

// span is the least interval that holds both; an unknown one holds nothing.
func span(v, w claims.Interval) claims.Interval {
	switch {
	case v == claims.Interval{}:
		return w
	case w == claims.Interval{}:
		return v
	}
	return claims.Interval{Earliest: min(v.Earliest, w.Earliest), Latest: max(v.Latest, w.Latest)}
}

// commonest returns the most frequent non-empty value, the first of equals in
// the order of the alphabet.
func commonest[T any](list []T, value func(T) string) string {
	var values []string
	for _, x := range list {
		if v := value(x); v != "" {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	best, most := "", 0
	for i := 0; i < len(values); {
		j := i
		for j < len(values) && values[j] == values[i] {
			j++
		}
		if j-i > most {
			best, most = values[i], j-i
		}
		i = j
	}
	return best
}
