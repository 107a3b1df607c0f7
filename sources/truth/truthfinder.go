package truth

import (
	"math"
	"slices"
	"strings"
)

// TruthFinder is the method of Yin, Han and Yu (TKDE 20, 2008): a value is
// likely if trustworthy sources claim it, a source is trustworthy if its values
// are likely, and values alike support each other. Numbers are alike by their
// ratio, words by the words they share.
func TruthFinder() Method {
	const gamma, rho, start, rounds = .3, .5, .9, 20
	return Method{
		name:   "TruthFinder",
		params: []param{{"gamma", gamma}, {"rho", rho}, {"start", start}, {"rounds", rounds}},
		solve: func(t *table) ([]float64, []float64) {
			alike := t.alike()
			trust := fill(len(t.sources), start)
			belief := make([]float64, len(t.values))
			score := make([]float64, len(t.values))
			for range rounds {
				for v := range t.values {
					score[v] = 0
					for _, s := range t.values[v].sources {
						score[v] -= math.Log(1 - min(trust[s], 1-1e-9))
					}
				}
				for v := range t.values {
					sum := score[v]
					for _, a := range alike[v] {
						sum += rho * a.by * score[a.value]
					}
					belief[v] = 1 / (1 + math.Exp(-gamma*sum))
				}
				trust = t.mean(belief)
			}
			return belief, trust
		},
	}
}

// likeness is how far one value supports another, -0.5 (not at all) to 0.5.
type likeness struct {
	value int
	by    float64
}

// most bounds the values of an item that are compared with each other; those
// with fewest sources are left out, for they weigh least.
const most = 40

func (t *table) alike() [][]likeness {
	all := make([][]likeness, len(t.values))
	for item := range t.items {
		var list []int
		for v := t.first[item]; v < t.first[item+1]; v++ {
			list = append(list, v)
		}
		slices.SortStableFunc(list, func(a, b int) int { return len(t.values[b].sources) - len(t.values[a].sources) })
		list = list[:min(len(list), most)]
		for i, a := range list {
			for _, b := range list[:i] {
				by := likely(t.values[a], t.values[b]) - .5
				all[a] = append(all[a], likeness{b, by})
				all[b] = append(all[b], likeness{a, by})
			}
		}
	}
	return all
}

// likely is how like two values are, 0 to 1.
func likely(a, b value) float64 {
	if a.text == "" && b.text == "" {
		large := max(math.Abs(a.number), math.Abs(b.number))
		if large == 0 {
			return 1
		}
		return math.Exp(-4 * math.Abs(a.number-b.number) / large)
	}
	words, shared, all := map[string]bool{}, 0, 0
	for w := range strings.FieldsSeq(a.text) {
		words[w] = true
	}
	all = len(words)
	for w := range strings.FieldsSeq(b.text) {
		if seen, ok := words[w]; !ok {
			all++
			words[w] = false
		} else if seen {
			shared++
			words[w] = false
		}
	}
	if all == 0 {
		return 0
	}
	return float64(shared) / float64(all)
}
