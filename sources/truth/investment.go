package truth

import "math"

// Investment is the method of Pasternack and Roth (COLING 2010): a source
// divides its trust among its claims, belief grows more than what was invested
// in it, and sources get it back by their share.
func Investment() Method {
	const g, rounds = 1.2, 20
	return Method{
		name:   "Investment",
		params: []param{{"g", g}, {"rounds", rounds}},
		solve: func(t *table) ([]float64, []float64) {
			return t.invest(rounds, func(_ int, invested, belief []float64) {
				for v, x := range invested {
					belief[v] = math.Pow(x, g)
				}
			})
		},
	}
}

// PooledInvestment is Investment in which the values of an item compete: what
// was invested in all of them is divided by how much each has grown.
func PooledInvestment() Method {
	const g, rounds = 1.4, 20
	return Method{
		name:   "PooledInvestment",
		params: []param{{"g", g}, {"rounds", rounds}},
		solve: func(t *table) ([]float64, []float64) {
			return t.invest(rounds, func(_ int, invested, belief []float64) {
				grown := 0.0
				for v, x := range invested {
					belief[v] = math.Pow(x, g)
					grown += belief[v]
				}
				for v, x := range invested {
					if grown > 0 {
						belief[v] *= x / grown
					}
				}
			})
		},
	}
}

// invest runs rounds of investment; grow sets the belief in the values of one
// item from what was invested in them.
func (t *table) invest(rounds int, grow func(item int, invested, belief []float64)) (belief, trust []float64) {
	trust = fill(len(t.sources), 1)
	belief, invested := make([]float64, len(t.values)), make([]float64, len(t.values))
	for range rounds {
		clear(invested)
		for s, values := range t.claims {
			for _, v := range values {
				invested[v] += trust[s] / float64(len(values))
			}
		}
		for item := range t.items {
			from, to := t.first[item], t.first[item+1]
			grow(item, invested[from:to], belief[from:to])
		}
		trust = t.returns(trust, invested, belief)
	}
	return belief, trust
}

// returns pays sources their share of the belief in their claims. Trust is
// scaled to a highest of 1, or it would run away.
func (t *table) returns(trust, invested, belief []float64) []float64 {
	paid, highest := make([]float64, len(trust)), 0.0
	for s, values := range t.claims {
		share := trust[s] / float64(len(values))
		for _, v := range values {
			if invested[v] > 0 {
				paid[s] += belief[v] * share / invested[v]
			}
		}
		highest = max(highest, paid[s])
	}
	for s := range paid {
		if highest > 0 {
			paid[s] /= highest
		}
	}
	return paid
}
