package truth

import (
	"math"
	"slices"
)

// Accu is the Bayesian vote of Dong, Berti-Équille and Srivastava (VLDB 2009):
// a source votes by its accuracy, and a copier's vote on a value that those it
// copies claim too counts a fifth. Copying is not guessed at but known: it is
// the declared copies given to Find.
func Accu() Method {
	const start, wrong, copying, rounds = .8, 10, .8, 20
	return Method{
		name:   "Accu",
		params: []param{{"start", start}, {"wrong values", wrong}, {"copying", copying}, {"rounds", rounds}},
		solve: func(t *table) ([]float64, []float64) {
			accuracy := fill(len(t.sources), start)
			belief := make([]float64, len(t.values))
			independent := t.independence(1 - copying)
			for range rounds {
				for item := range t.items {
					t.posterior(item, accuracy, independent, wrong, belief)
				}
				accuracy = t.mean(belief)
				for s := range accuracy {
					accuracy[s] = min(.99, max(.01, accuracy[s]))
				}
			}
			return belief, accuracy
		},
	}
}

// posterior is the belief in each value of an item when a wrong source picks
// one of so many wrong values.
func (t *table) posterior(item int, accuracy []float64, independent [][]float64, wrong float64, belief []float64) {
	from, to := t.first[item], t.first[item+1]
	highest := math.Inf(-1)
	for v := from; v < to; v++ {
		belief[v] = 0
		for i, s := range t.values[v].sources {
			belief[v] += independent[v][i] * math.Log(wrong*accuracy[s]/(1-accuracy[s]))
		}
		highest = max(highest, belief[v])
	}
	sum := max(0, wrong+1-float64(to-from)) * math.Exp(-highest) // values nobody claims
	for v := from; v < to; v++ {
		belief[v] = math.Exp(belief[v] - highest)
		sum += belief[v]
	}
	for v := from; v < to; v++ {
		belief[v] /= sum
	}
}

// independence is, for each source of each value, the weight of its vote: 1,
// and that of a copy once more for each source it is linked to that has voted
// before. Sources that copy nobody vote first, so a chain or a cycle of a
// thousand has one full vote.
func (t *table) independence(copy float64) [][]float64 {
	weights := make([][]float64, len(t.values))
	copies := make([]bool, len(t.sources))
	for s := range copies {
		copies[s] = t.copier(s)
	}
	voted := make([]int, len(t.sources)) // one more than the value last voted for
	for v := range t.values {
		sources := slices.Clone(t.values[v].sources)
		slices.SortStableFunc(sources, func(a, b int) int { return rank(copies[a]) - rank(copies[b]) })
		weight := make(map[int]float64, len(sources))
		for _, s := range sources {
			weight[s] = 1
			if copies[s] {
				weight[s] = math.Pow(copy, float64(t.before(s, v, voted)))
			}
			voted[s] = v + 1
		}
		for _, s := range t.values[v].sources {
			weights[v] = append(weights[v], weight[s])
		}
	}
	return weights
}

func rank(copies bool) int {
	if copies {
		return 1
	}
	return 0
}

// before counts the sources linked to s that have voted for a value already.
func (t *table) before(s, v int, voted []int) int {
	n := 0
	for i, l := range t.copies[s] {
		again := slices.ContainsFunc(t.copies[s][:min(i, 8)], func(m link) bool { return m.with == l.with })
		if voted[l.with] == v+1 && (l.item < 0 || l.item == t.values[v].item) && !again {
			n++
		}
	}
	return n
}
