package compare

import (
	"slices"
	"sort"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// An end is where an expression of an article ends.
type end struct {
	article int
	part    claims.Part
	at      int
}

func endOf(article int, s claims.Span) end { return end{article, s.Part, s.End} }

// fates finds whom articles tell of one by one by where the words for them end.
func fates(readings []*claims.Reading) map[end]claims.Span {
	out := make(map[end]claims.Span)
	for i, r := range readings {
		for k := range r.Scenes {
			for _, f := range r.Scenes[k].Fates {
				out[endOf(i, f.Span)] = f.Span
			}
		}
	}
	return out
}

// alone are those whom articles tell of as the only one an incident befell in one
// way, by name or by whatever noun: "a young man", "the driver".
func (c *casting) alone(inc *incident) [][]player {
	byMeasure := make(map[claims.Measure][]player)
	var measures []claims.Measure
	two := make(map[claims.Measure]bool)
	for _, t := range inc.tellings {
		r := c.readings[t.article]
		first := make(map[claims.Measure]string)
		add := func(m claims.Measure, p player) {
			if m = family(m); only(t, m) && (m == claims.Killed || !tolled(t, claims.Killed)) {
				if byMeasure[m] == nil {
					measures = append(measures, m)
				}
				byMeasure[m] = append(append(byMeasure[m], p), c.apposition(p)...)
			}
		}
		for _, k := range t.Claims {
			if f := r.Claims[k].Figure; f != nil && f.Unit == claims.Person && f.Counted != "" && f.Quantity.High == 1 && befell(f.Measure) {
				add(f.Measure, c.figure(c.count(t, &r.Claims[k], false)))
				if m := family(f.Measure); f.Span.Part == claims.Text { // "A nurse died too."
					two[m] = two[m] || first[m] != "" && first[m] != f.Counted
					first[m] = f.Counted
				}
			}
		}
		for _, f := range t.Fates {
			add(f.Measure, c.player(t.article, f.Span, claims.OutletVoice))
		}
	}
	var out [][]player
	slices.Sort(measures)
	for _, m := range measures {
		if !two[m] {
			out = append(out, byMeasure[m])
		}
	}
	return out
}

// apposition is the name that follows a noun and a comma: "a young man, Ali Ba".
func (c *casting) apposition(p player) []player {
	ms, span := c.readings[p.article].Mentions, p.name.Span
	at := sort.Search(len(ms), func(k int) bool { return span.Before(ms[k].Span) })
	for ; at < len(ms) && ms[at].Span.Part == span.Part && ms[at].Span.Start <= span.End+len(", "); at++ {
		m := &ms[at]
		between := claims.Span{Part: span.Part, Start: span.End, End: m.Span.Start}
		if m.Name && (m.Kind == personKind || m.Sound != "") && m.Span.Start >= span.End && quote(c.readings[p.article].Article, between) == ", " {
			return []player{c.player(p.article, m.Span, m.Voice)}
		}
	}
	return nil
}

// only reports whether an article arrives at one person whom an incident befell
// in the way of a measure.
func only(t telling, m claims.Measure) bool {
	return tolled(t, m) && !slices.ContainsFunc(t.Tolls, func(x claims.Toll) bool { return family(x.Measure) == m && x.Best != 1 })
}

// tolled reports whether an article counts a measure in an incident.
func tolled(t telling, m claims.Measure) bool {
	return slices.ContainsFunc(t.Tolls, func(x claims.Toll) bool { return family(x.Measure) == m })
}

// ones are those who are the only ones of their kind whom an incident befell in one
// way, as far as any article tells: "a girl" among the dead, and the guard.
func (c *casting) ones(inc *incident) [][]player {
	type kind struct {
		measure    claims.Measure
		population string
	}
	byKind := make(map[kind][]player)
	type said struct {
		kind
		article int
		part    claims.Part
	}
	several, seen := make(map[kind]bool), make(map[said]bool)
	var kinds []kind
	for _, n := range c.counts(*inc) {
		k := kind{family(n.Measure), trait(n.Population)}
		if k.population == "" || n.Unit != claims.Person || !befell(n.Measure) || n.denied || n.planned {
			continue
		}
		if byKind[k] == nil {
			kinds = append(kinds, k)
		}
		text := said{k, n.article, n.Span.Part} // in the headline and the text it is one
		several[k] = several[k] || seen[text] || n.Quantity.High != 1 || n.Counted == ""
		seen[text] = true
		byKind[k] = append(byKind[k], c.figure(n))
	}
	var out [][]player
	for _, k := range kinds {
		if !several[k] {
			out = append(out, byKind[k])
		}
	}
	return out
}

// trait is what sets people apart in a crowd: that they are children, women,
// guards or of a trade; "" if nothing does.
func trait(population string) string {
	parts := strings.Split(population, "/")
	switch {
	case len(parts) > 2 && (parts[1] == "civilian" || parts[1] == "armed"):
		return strings.Join(parts[:3], "/")
	case len(parts) > 1 && (parts[1] == "child" || parts[1] == "woman" || parts[1] == "guard"):
		return strings.Join(parts[:2], "/")
	}
	return ""
}
