package compare

import (
	"cmp"
	"slices"
	"sort"

	"github.com/crosscheck-go/crosscheck/claims"
)

// counted are those an incident befell in one way, each list whom the articles
// count as the whole of them: "eleven gunmen", « neuf villageois ».
func (c *casting) counted(inc *incident) [][]player {
	var out [][]player
	for _, g := range rebels(groups(c.counts(*inc))) {
		if k := g.key; k.unit != claims.Person || k.part != "" || k.planned || k.cumulative || !k.present && !befell(k.measure) {
			continue
		}
		for _, alike := range alike(wholes(g.counts)) {
			var players []player
			for _, n := range alike {
				if n.Counted != "" {
					players = append(players, c.figure(n))
				}
			}
			out = append(out, players)
		}
	}
	return out
}

// rebels adds the militants of an incident to the people whom other reports count
// as hit in the same way: who are gunmen here are villagers there, unless one report
// knows of both.
func rebels(gs []group) []group {
	at := make(map[groupKey]int)
	for i, g := range gs {
		at[g.key] = i
	}
	for i := range gs {
		g, k := &gs[i], gs[i].key
		if k.class != people {
			continue
		}
		k.class = militant
		for _, side := range [2]string{"", k.side} {
			k.side = side
			if j, ok := at[k]; ok && disjoint(g.counts, gs[j].counts) {
				g.counts, gs[j].counts = slices.Concat(g.counts, gs[j].counts), nil
			}
		}
	}
	return gs
}

// disjoint reports whether no article has counts of both lists.
func disjoint(a, b []count) bool {
	articles := make(map[int]bool)
	for _, n := range a {
		articles[n.article] = true
	}
	return !slices.ContainsFunc(b, func(n count) bool { return articles[n.article] })
}

// wholes are the counts that no other one of their article exceeds.
func wholes(counts []count) []count {
	most := make(map[int]claims.Quantity)
	for _, n := range counts {
		if q, ok := most[n.article]; !ok || n.Quantity.Low > q.Low {
			most[n.article] = n.Quantity
		}
	}
	var out []count
	for _, n := range counts {
		if _, ok := n.Quantity.Meet(most[n.article]); ok && !n.Figure.Part && n.SubsetOf == "" && n.Quantity.Low > 0 {
			out = append(out, n)
		}
	}
	return out
}

// farMore is how many times as many are too many to be the same people: reports
// differ, but four are not eighty.
const farMore = 2

// alike parts counts where the next greater one is of far more; who is alone is
// nobody of several.
func alike(counts []count) [][]count {
	slices.SortStableFunc(counts, func(a, b count) int { return cmp.Compare(a.Quantity.Low, b.Quantity.Low) })
	var out [][]count
	for from, k := 0, 1; k <= len(counts); k++ {
		if k < len(counts) && counts[k].Quantity.Low <= farMore*counts[k-1].Quantity.Low && (counts[k-1].Quantity.High > 1 || counts[k].Quantity.Low <= 1) {
			continue
		}
		out, from = append(out, counts[from:k]), k
	}
	return out
}

// befell reports whether a measure counts whom something was done to.
func befell(m claims.Measure) bool { return victim(m) || survived(m) }

// figure is the player of a count: the longest expression that begins with it, but
// of one person what follows the article: "young man" of "a young man".
func (c *casting) figure(n count) player {
	ms, span, voice := c.readings[n.article].Mentions, n.Span, claims.OutletVoice
	at := sort.Search(len(ms), func(k int) bool { return !ms[k].Span.Before(n.Span) })
	for ; at < len(ms) && ms[at].Span.Part == span.Part && ms[at].Span.Start < n.Span.End; at++ {
		m := &ms[at]
		if m.Span.Start == n.Span.Start && m.Span.Contains(span) || n.Quantity.High == 1 && m.Span.End >= n.Span.End && span == n.Span {
			span, voice = m.Span, m.Voice
		}
	}
	if f, ok := c.fates[endOf(n.article, span)]; ok && span.Contains(f) {
		span = f
	}
	return c.player(n.article, span, voice)
}
