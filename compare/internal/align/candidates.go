package align

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// How candidates are found. A key brings together articles that stand within
// reach of each other in the list of all that hold it, ordered by day: so a
// key that the whole world uses costs no more than a rare one, and whether two
// articles are candidates depends on the set of articles, never on the order
// in which they came.
const (
	reach   = 12  // neighbours on each side
	stems   = 40  // heaviest stems of an article that are keys
	sounds  = 24  // weightiest names that are keys between languages
	enough  = .03 // support a candidate needs: the cosine of what is shared
	certain = .1  // support by a shared full name, an aged name, a block
)

// A hold is one key of an article and how much the article rests on it.
type hold struct {
	key    signature.Key
	weight float32
}

// Salts keep keys of different kinds apart.
const (
	saltSound signature.Key = 0x9e3779b9
	saltPair  signature.Key = 0x7f4a7c15
	saltAged  signature.Key = 0x85ebca6b
	saltBlock signature.Key = 0xc2b2ae35
)

// holds lists the keys of an article, sorted, each once.
func holds(s *signature.Signature) []hold {
	hs := make([]hold, 0, stems+sounds+len(s.Pairs)+8)
	hs = append(hs, heaviest(s.Terms, stems)...)
	hs = append(hs, weightiest(s.Cross, sounds)...)
	for _, p := range s.Pairs {
		if p.Weight > .5 {
			hs = append(hs, hold{p.Key ^ saltPair, sqrtCertain * p.Weight})
		}
	}
	for _, k := range s.Aged {
		hs = append(hs, hold{k ^ saltAged, sqrtCertain})
	}
	for _, k := range s.Block {
		hs = append(hs, hold{k ^ saltBlock, sqrtCertain})
	}
	slices.SortFunc(hs, func(a, b hold) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(b.weight, a.weight)) })
	return slices.Clip(slices.CompactFunc(hs, func(a, b hold) bool { return a.key == b.key }))
}

const sqrtCertain = .32

func heaviest(ts []signature.Term, n int) []hold {
	ts = slices.Clone(ts)
	slices.SortFunc(ts, func(a, b signature.Term) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Key, b.Key))
	})
	var hs []hold
	for _, t := range ts[:min(n, len(ts))] {
		hs = append(hs, hold{t.Key, t.Weight})
	}
	return hs
}

func weightiest(ns []signature.Name, n int) []hold {
	ns = slices.Clone(ns)
	slices.SortFunc(ns, func(a, b signature.Name) int {
		return cmp.Or(cmp.Compare(weigh(b), weigh(a)), cmp.Compare(a.Key, b.Key))
	})
	ns = ns[:min(n, len(ns))]
	var hs []hold
	for _, t := range ns {
		hs = append(hs, hold{t.Key ^ saltSound, float32(weigh(t)) * .08})
	}
	return hs
}

// A posting is the articles that hold one key, by day and then by id.
type posting []int32

// Index finds candidates. The zero Index is empty.
type Index struct {
	articles []entry
	post     map[signature.Key]posting
}

type entry struct {
	id    string
	sig   *signature.Signature
	holds []hold
}

func (x *Index) before(a, b int32) int {
	p, q := &x.articles[a], &x.articles[b]
	return cmp.Or(cmp.Compare(p.sig.Published, q.sig.Published), cmp.Compare(p.id, q.id))
}

// Insert adds an article to the postings of its keys and gives its number.
func (x *Index) Insert(id string, s *signature.Signature) int32 {
	if x.post == nil {
		x.post = map[signature.Key]posting{}
	}
	n := int32(len(x.articles))
	x.articles = append(x.articles, entry{id, s, holds(s)})
	for _, h := range x.articles[n].holds {
		p := x.post[h.key]
		i, _ := slices.BinarySearchFunc(p, n, x.before)
		x.post[h.key] = slices.Insert(p, i, n)
	}
	return n
}

// Candidates lists the articles that may be about the same as article n, in
// the order of their numbers.
func (x *Index) Candidates(n int) []int {
	support := map[int32]float32{}
	x.around(int32(n), support)
	var found []int
	for m, s := range support {
		if s >= enough {
			found = append(found, int(m))
		}
	}
	slices.Sort(found)
	return found
}

// around adds to support what each neighbour of an article shares with it.
func (x *Index) around(n int32, support map[int32]float32) {
	for _, h := range x.articles[n].holds {
		p := x.post[h.key]
		i, _ := slices.BinarySearchFunc(p, n, x.before)
		for j := max(0, i-reach); j < min(len(p), i+reach+1); j++ {
			if j != i {
				support[p[j]] += float32(h.weight * x.articles[p[j]].weight(h.key))
			}
		}
	}
}

func (e *entry) weight(k signature.Key) float32 {
	i, ok := slices.BinarySearchFunc(e.holds, k, func(h hold, k signature.Key) int { return cmp.Compare(h.key, k) })
	if !ok {
		return 0
	}
	return e.holds[i].weight
}

// support sums what two articles share through keys within reach.
func (x *Index) support(a, b int32) float32 {
	var sum float32
	p, q := x.articles[a].holds, x.articles[b].holds
	for i, j := 0, 0; i < len(p) && j < len(q); {
		switch {
		case p[i].key < q[j].key:
			i++
		case p[i].key > q[j].key:
			j++
		default:
			if x.near(p[i].key, a, b) {
				sum += float32(p[i].weight * q[j].weight)
			}
			i, j = i+1, j+1
		}
	}
	return sum
}

func (x *Index) near(k signature.Key, a, b int32) bool {
	p := x.post[k]
	if len(p) <= reach+1 {
		return true
	}
	i, _ := slices.BinarySearchFunc(p, a, x.before)
	j, _ := slices.BinarySearchFunc(p, b, x.before)
	return max(i-j, j-i) <= reach
}

// parted calls f for each pair that article n, in a list it was inserted into,
// moved from within reach to beyond it. A pair may come more than once.
func (x *Index) parted(n int32, f func(a, b int32)) {
	for _, h := range x.articles[n].holds {
		p := x.post[h.key]
		i, _ := slices.BinarySearchFunc(p, n, x.before)
		for j := max(0, i-reach); j < i && j+reach+1 < len(p); j++ {
			f(p[j], p[j+reach+1])
		}
	}
}
