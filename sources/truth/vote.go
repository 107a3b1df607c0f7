package truth

// Majority counts the sources behind each value. Trust in a source is the
// share of its claims that won.
func Majority() Method {
	return Method{name: "Majority", solve: func(t *table) ([]float64, []float64) {
		belief := make([]float64, len(t.values))
		for v := range t.values {
			belief[v] = float64(len(t.values[v].sources))
		}
		return belief, t.mean(t.winners(belief))
	}}
}

// Median takes of numbers the middle one, the lower of two; of other values
// the one with most sources, as Majority does.
func Median() Method {
	return Method{name: "Median", solve: func(t *table) ([]float64, []float64) {
		belief := t.weigh(fill(len(t.sources), 1))
		return belief, t.mean(t.winners(belief))
	}}
}

// weigh is the belief in each value when sources have weights: the sum of
// weights, or, for numbers, the weight of the item on its weighted median and
// nothing on the others.
func (t *table) weigh(weight []float64) []float64 {
	belief := make([]float64, len(t.values))
	for v := range t.values {
		for _, s := range t.values[v].sources {
			belief[v] += weight[s]
		}
	}
	for item := range t.items {
		if t.numbers(item) {
			median(belief[t.first[item]:t.first[item+1]])
		}
	}
	return belief
}

// median moves all weight to the middle one of weighted values in order.
func median(weights []float64) {
	total, sum := 0.0, 0.0
	for _, w := range weights {
		total += w
	}
	middle := len(weights) - 1
	for i, w := range weights {
		if sum += w; sum*2 >= total*(1-1e-12) {
			middle = i
			break
		}
	}
	clear(weights)
	weights[middle] = total
}

// winners is 1 for the value of each item that is believed most, else 0.
func (t *table) winners(belief []float64) []float64 {
	won := make([]float64, len(t.values))
	for item := range t.items {
		won[t.best(item, belief)] = 1
	}
	return won
}
