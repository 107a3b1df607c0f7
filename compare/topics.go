package compare

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// sameTopic is how alike, from 0 to 1, what two articles speak of must be for
// them to be on one topic; commonKey is in how many articles a referent may
// stand to bring two of them together.
const (
	sameTopic = 0.57
	commonKey = 64
)

// topics numbers what each article is about: articles on one story or incident,
// and those that speak of much the same people, places and things, are of one
// topic. The number is that of the first such article. A number below zero of a
// story or an incident is an article's own.
func topics(readings []*claims.Reading, same ...[]int) []int {
	spoken := make([][]weight, len(readings))
	holders := make(map[string][]int)
	for i, r := range readings {
		spoken[i] = spokenOf(r)
		for _, w := range spoken[i] {
			holders[w.key] = append(holders[w.key], i)
		}
	}
	root := make([]int, len(readings))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			i = root[i]
		}
		return i
	}
	join := func(p, q int) { root[max(p, q)] = min(p, q) }
	for _, numbers := range same {
		first := make(map[int]int)
		for i, n := range numbers {
			if at, ok := first[n]; ok && n >= 0 {
				join(find(at), find(i))
			} else {
				first[n] = i
			}
		}
	}
	for i := range readings {
		for _, j := range neighbours(i, spoken[i], holders) {
			if p, q := find(i), find(j); p != q && cosine(spoken[i], spoken[j]) >= sameTopic {
				join(p, q)
			}
		}
	}
	for i := range root {
		root[i] = find(i)
	}
	return root
}

// neighbours are the articles before article i that share a referent with it
// that not every article has.
func neighbours(i int, spoken []weight, holders map[string][]int) []int {
	var out []int
	for _, w := range spoken {
		if h := holders[w.key]; len(h) <= commonKey {
			at, _ := slices.BinarySearch(h, i)
			out = append(out, h[:at]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A weight is how much an article speaks of a referent.
type weight struct {
	key string
	n   float64
}

// spokenOf weighs the referents of a reading, in order of their keys, to a
// length of 1.
func spokenOf(r *claims.Reading) []weight {
	counts := make(map[string]int)
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Kind != actKind && !m.Pronoun && m.Key != "" {
			counts[cmp.Or(m.Sound, m.Class())]++
		}
	}
	out := make([]weight, 0, len(counts))
	for k, n := range counts {
		out = append(out, weight{k, math.Log1p(float64(n))})
	}
	slices.SortFunc(out, func(a, b weight) int { return cmp.Compare(a.key, b.key) })
	sum := 0.0
	for _, w := range out {
		sum += w.n * w.n
	}
	for i := range out {
		out[i].n /= math.Sqrt(sum)
	}
	return out
}

func cosine(v, w []weight) (dot float64) {
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch c := cmp.Compare(v[i].key, w[j].key); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			dot += v[i].n * w[j].n
			i, j = i+1, j+1
		}
	}
	return dot
}
