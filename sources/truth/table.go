package truth

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// table is the claims in order: sources and items by name, the values of an
// item side by side. Sources, items and values are numbered.
type table struct {
	sources []string
	items   []string
	values  []value
	first   []int    // the first value of each item, and the end
	claims  [][]int  // the values each source claims
	copies  [][]link // of each source, either way; nil if none are declared
}

// value is one value of an item and the sources that claim it, in order.
type value struct {
	item    int
	text    string
	number  float64
	sources []int
}

// link says that a source copies another one, or is copied by it, on an item
// or (-1) on all.
type link struct {
	with, item int
	copies     bool
}

func newTable(claims []Claim, copies []Copy) *table {
	claims = slices.Clone(claims)
	claims = slices.DeleteFunc(claims, func(c Claim) bool {
		return c.Value == "" && (math.IsNaN(c.Number) || math.IsInf(c.Number, 0))
	})
	for i := range claims {
		if claims[i].Value != "" {
			claims[i].Number = 0
		}
	}
	slices.SortFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Item, b.Item), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Number, b.Number), cmp.Compare(a.Source, b.Source))
	})
	claims = slices.Compact(claims)
	t := &table{sources: names(claims, func(c Claim) string { return c.Source })}
	t.claims = make([][]int, len(t.sources))
	for i, c := range claims {
		t.add(c, i > 0 && claims[i-1].Item == c.Item, i > 0 && sameValue(claims[i-1], c))
	}
	t.first = append(t.first, len(t.values))
	t.declare(copies)
	return t
}

func sameValue(a, b Claim) bool {
	return a.Item == b.Item && a.Value == b.Value && a.Number == b.Number
}

func (t *table) add(c Claim, sameItem, sameValue bool) {
	if !sameItem {
		t.items = append(t.items, c.Item)
		t.first = append(t.first, len(t.values))
	}
	if !sameValue {
		t.values = append(t.values, value{item: len(t.items) - 1, text: c.Value, number: c.Number})
	}
	s, v := sort.SearchStrings(t.sources, c.Source), len(t.values)-1
	t.values[v].sources = append(t.values[v].sources, s)
	t.claims[s] = append(t.claims[s], v)
}

func names(claims []Claim, of func(Claim) string) []string {
	all := make([]string, len(claims))
	for i, c := range claims {
		all[i] = of(c)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// declare enters the copies whose source, origin and item make claims here.
func (t *table) declare(copies []Copy) {
	for _, c := range copies {
		source, ok1 := slices.BinarySearch(t.sources, c.Source)
		of, ok2 := slices.BinarySearch(t.sources, c.Of)
		item, ok3 := slices.BinarySearch(t.items, c.Item)
		if c.Item == "" {
			item, ok3 = -1, true
		}
		if !ok1 || !ok2 || !ok3 || source == of {
			continue
		}
		if t.copies == nil {
			t.copies = make([][]link, len(t.sources))
		}
		t.copies[source] = append(t.copies[source], link{of, item, true})
		t.copies[of] = append(t.copies[of], link{source, item, false})
	}
}

// copier reports whether a source copies anybody.
func (t *table) copier(s int) bool {
	return t.copies != nil && slices.ContainsFunc(t.copies[s], func(l link) bool { return l.copies })
}

// of is the values of an item.
func (t *table) of(item int) []value { return t.values[t.first[item]:t.first[item+1]] }

// fill is a list of n times x.
func fill(n int, x float64) []float64 {
	list := make([]float64, n)
	for i := range list {
		list[i] = x
	}
	return list
}

// mean is, for each source, the mean of what its values are worth.
func (t *table) mean(worth []float64) []float64 {
	means := make([]float64, len(t.sources))
	for s, values := range t.claims {
		for _, v := range values {
			means[s] += worth[v]
		}
		means[s] /= float64(len(values))
	}
	return means
}
