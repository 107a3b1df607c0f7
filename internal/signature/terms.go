package signature

import (
	"cmp"
	"math"
	"slices"
)

// maxTerms is how many stems of an article are weighed; more brought nothing.
const maxTerms = 120

// A word of the title counts twice more than one of the body, one of the lead
// once more.
const (
	titleCount = 2
	leadCount  = 2
)

// terms weighs the stems of title and text by tf-idf.
func (r *reader) terms() {
	counts := make(map[Key]float32, len(r.text))
	for i := range r.text {
		c := float32(1)
		if i < r.lead {
			c = leadCount
		}
		r.count(counts, &r.text[i], c)
	}
	for i := range r.title {
		w := &r.title[i]
		r.count(counts, w, titleCount)
		if !w.stop && !w.number {
			r.sig.Title = append(r.sig.Title, Term{w.stem, r.lang.rarity(w.stem)})
		}
	}
	r.sig.Title = distinct(r.sig.Title)
	for k := range counts {
		r.sig.Body = append(r.sig.Body, k)
	}
	slices.Sort(r.sig.Body)
	r.sig.Terms = r.heaviest(counts)
}

func (r *reader) count(counts map[Key]float32, w *word, c float32) {
	if !w.stop && !w.number {
		counts[w.stem] += c
	}
}

func (r *reader) heaviest(counts map[Key]float32) []Term {
	ts := make([]Term, 0, len(counts))
	for _, k := range r.sig.Body {
		w := (1 + float32(math.Log(float64(counts[k])))) * r.lang.rarity(k)
		if w > 0 {
			ts = append(ts, Term{k, w})
		}
	}
	return top(ts, maxTerms)
}

// top keeps the n heaviest terms, scales them to length one and sorts by key.
func top(ts []Term, n int) []Term {
	slices.SortFunc(ts, func(a, b Term) int {
		if a.Weight != b.Weight {
			if a.Weight > b.Weight {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.Key, b.Key)
	})
	ts = slices.Clone(ts[:min(n, len(ts))])
	var sum float64
	for _, t := range ts {
		sum += float64(t.Weight) * float64(t.Weight)
	}
	if sum > 0 {
		scale := float32(1 / math.Sqrt(sum))
		for i := range ts {
			ts[i].Weight *= scale
		}
	}
	slices.SortFunc(ts, func(a, b Term) int { return cmp.Compare(a.Key, b.Key) })
	return ts
}

// maxCross bounds the names compared between languages.
const maxCross = 80

// cross joins the names that sound alike, compounds as one word among them;
// the most frequent are kept.
func (c *collector) cross() []Name {
	at := map[Key]int{}
	var ns []Name
	for i, n := range append(c.names[:len(c.names):len(c.names)], c.joined...) {
		k := n.Key
		if i < len(c.sounds) {
			k = c.sounds[i]
		}
		j, ok := at[k]
		if !ok {
			j = len(ns)
			at[k] = j
			ns = append(ns, Name{Key: k, Rarity: n.Rarity})
		}
		m := &ns[j]
		m.Count = uint8(min(int(m.Count)+int(n.Count), 255))
		m.Lead = m.Lead || n.Lead
		m.Rarity = min(m.Rarity, n.Rarity)
	}
	return mostNamed(ns, maxCross)
}

// mostNamed keeps n names, those of the lead and the frequent ones first, and
// sorts them by key.
func mostNamed(ns []Name, n int) []Name {
	slices.SortFunc(ns, func(a, b Name) int {
		return cmp.Or(cmp.Compare(b.prominence(), a.prominence()), cmp.Compare(a.Key, b.Key))
	})
	ns = slices.Clone(ns[:min(n, len(ns))])
	slices.SortFunc(ns, func(a, b Name) int { return cmp.Compare(a.Key, b.Key) })
	return ns
}

func (n Name) prominence() float32 {
	c := float32(n.Count)
	if n.Lead {
		c += 3
	}
	return c * n.Rarity
}
