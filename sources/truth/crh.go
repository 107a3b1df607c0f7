package truth

import "math"

// CRH is the method of Li and others (SIGMOD 2014): it looks for the values
// and the weights of sources that make the weighted distance between claims
// and values least. Numbers are distant by their difference in units of the
// item's spread and settle on the weighted median; other values differ or not.
func CRH() Method {
	const prior, least, rounds = .5, .01, 20
	return Method{
		name:   "CRH",
		params: []param{{"prior", prior}, {"least", least}, {"rounds", rounds}},
		solve: func(t *table) ([]float64, []float64) {
			weight := fill(len(t.sources), 1)
			spread := t.spread()
			belief := t.weigh(weight)
			for range rounds {
				weight = weights(t.smooth(t.distance(belief, spread), prior), least)
				belief = t.weigh(weight)
			}
			return belief, weight
		},
	}
}

// spread is the standard deviation of each item's claims, 0 if they are not
// numbers.
func (t *table) spread() []float64 {
	spread := make([]float64, len(t.items))
	for item := range t.items {
		if !t.numbers(item) {
			continue
		}
		n, sum, squares := 0.0, 0.0, 0.0
		for _, v := range t.of(item) {
			k := float64(len(v.sources))
			n, sum = n+k, sum+k*v.number
		}
		for _, v := range t.of(item) {
			d := v.number - sum/n
			squares += float64(len(v.sources)) * d * d
		}
		spread[item] = math.Sqrt(squares / n)
	}
	return spread
}

// distance is how far each value is from the one believed.
func (t *table) distance(belief, spread []float64) []float64 {
	far := make([]float64, len(t.values))
	for item := range t.items {
		best := t.best(item, belief)
		for v := t.first[item]; v < t.first[item+1]; v++ {
			switch {
			case v == best:
			case spread[item] > 0:
				far[v] = math.Abs(t.values[v].number-t.values[best].number) / spread[item]
			default:
				far[v] = 1
			}
		}
	}
	return far
}

// smooth is the mean distance of each source's claims, with so many average
// claims of all sources added: who has spoken once and was right once is not
// yet beyond doubt.
func (t *table) smooth(far []float64, prior float64) []float64 {
	means, sum, all := t.mean(far), 0.0, 0.0
	for s, m := range means {
		n := float64(len(t.claims[s]))
		sum, all = sum+m*n, all+n
	}
	for s, m := range means {
		n := float64(len(t.claims[s]))
		means[s] = (m*n + prior*sum/max(1, all)) / (n + prior)
	}
	return means
}

// weights are the higher the nearer a source's claims are on the average,
// from nearly nothing for the farthest to -ln(least) for the nearest: nobody
// decides alone.
func weights(distance []float64, least float64) []float64 {
	highest := 0.0
	for _, d := range distance {
		highest = max(highest, d)
	}
	weights := make([]float64, len(distance))
	for s, d := range distance {
		weights[s] = -math.Log(max(least, min(.999, d/max(highest, 1e-12))))
	}
	return weights
}
