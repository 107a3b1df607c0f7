package compare

import (
	"slices"
)

// maxCliques bounds the work for one group; more sides than that are no
// reading for anyone.
const maxCliques = 64

// split sorts the counts of a group into sides, so that any two that cannot
// both be right stand on different sides and any two that can share one. A
// count that fits several sides stands on each: "at least 20" supports 32 as
// well as 47. Counts that fit all sides are left out. clash must commute.
// The result is nil if nothing clashes.
func split(n int, clash func(i, j int) bool) [][]int {
	g := newCompatible(n, clash)
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	g.cliques(nil, all, nil)
	if len(g.found) < 2 {
		return nil
	}
	sides := dropCommon(n, g.found)
	slices.SortFunc(sides, slices.Compare)
	return sides
}

// compatible is the graph of counts that can both be right.
type compatible struct {
	edge  [][]bool
	found [][]int
}

func newCompatible(n int, clash func(i, j int) bool) *compatible {
	g := &compatible{edge: make([][]bool, n)}
	for i := range n {
		g.edge[i] = make([]bool, n)
	}
	for i := range n {
		for j := range i {
			ok := !clash(i, j)
			g.edge[i][j], g.edge[j][i] = ok, ok
		}
	}
	return g
}

// cliques finds the maximal sets of counts that can all be right (Bron and
// Kerbosch with a pivot).
func (g *compatible) cliques(in, open, done []int) {
	if len(g.found) >= maxCliques {
		return
	}
	if len(open) == 0 {
		if len(done) == 0 {
			g.found = append(g.found, slices.Sorted(slices.Values(in)))
		}
		return
	}
	pivot := g.pivot(open, done)
	for _, v := range slices.Clone(open) {
		if g.edge[pivot][v] {
			continue
		}
		g.cliques(append(slices.Clone(in), v), g.among(v, open), g.among(v, done))
		open = slices.DeleteFunc(slices.Clone(open), func(w int) bool { return w == v })
		done = append(slices.Clone(done), v)
	}
}

// pivot is the candidate with most neighbours among the open ones.
func (g *compatible) pivot(open, done []int) int {
	best, most := open[0], -1
	for _, v := range slices.Concat(open, done) {
		if n := len(g.among(v, open)); n > most {
			best, most = v, n
		}
	}
	return best
}

func (g *compatible) among(v int, set []int) []int {
	var out []int
	for _, w := range set {
		if g.edge[v][w] {
			out = append(out, w)
		}
	}
	return out
}

// dropCommon removes what stands on every side.
func dropCommon(n int, sides [][]int) [][]int {
	seen := make([]int, n)
	for _, s := range sides {
		for _, v := range s {
			seen[v]++
		}
	}
	for i, s := range sides {
		sides[i] = slices.DeleteFunc(s, func(v int) bool { return seen[v] == len(sides) })
	}
	return sides
}
