package align

import (
	"cmp"
	"slices"
	"strings"

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

// A posting is the articles that hold one key, by day and then by id. What
// searching it and weighing its articles asks for stands in it: an article
// itself may be anywhere in memory.
type posting []holder

type holder struct {
	day     int32 // of publication
	article int32
	weight  float32 // how much the article rests on the key
}

// Index finds candidates. The zero Index is empty.
type Index struct {
	articles []entry
	posts    []posting
	post     map[signature.Key]int32 // where in posts
}

type entry struct {
	id    string
	sig   *signature.Signature
	holds []hold
}

func (x *Index) before(a, b holder) int {
	return cmp.Or(cmp.Compare(a.day, b.day), strings.Compare(x.articles[a.article].id, x.articles[b.article].id))
}

// find is where an article stands, or would, in a posting.
func (x *Index) find(p posting, n int32) int {
	i, _ := slices.BinarySearchFunc(p, holder{day: x.articles[n].sig.Published, article: n}, x.before)
	return i
}

// A spot is where an article stands in one posting.
type spot struct {
	posting posting
	at      int
}

// Insert adds an article to the postings of its keys; it gives its number and
// where it stands in each of them, until the next Insert.
func (x *Index) Insert(id string, s *signature.Signature) (int32, []spot) {
	if x.post == nil {
		x.post = map[signature.Key]int32{}
	}
	n := int32(len(x.articles))
	x.articles = append(x.articles, entry{id, s, holds(s)})
	spots := make([]spot, 0, len(x.articles[n].holds))
	for _, h := range x.articles[n].holds {
		k, ok := x.post[h.key]
		if !ok {
			k = int32(len(x.posts))
			x.post[h.key], x.posts = k, append(x.posts, nil)
		}
		i := x.find(x.posts[k], n)
		x.posts[k] = slices.Insert(x.posts[k], i, holder{s.Published, n, h.weight})
		spots = append(spots, spot{x.posts[k], i})
	}
	return n, spots
}

// spots gives where an article stands in the postings of its keys.
func (x *Index) spots(n int32) []spot {
	var out []spot
	for _, h := range x.articles[n].holds {
		p := x.posts[x.post[h.key]]
		out = append(out, spot{p, x.find(p, n)})
	}
	return out
}

// Candidates lists the articles that may be about the same as article n, in
// the order of their numbers.
func (x *Index) Candidates(n int) []int {
	support := map[int32]float32{}
	around(x.spots(int32(n)), support)
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
func around(spots []spot, support map[int32]float32) {
	for _, s := range spots {
		own := s.posting[s.at].weight
		for j := max(0, s.at-reach); j < min(len(s.posting), s.at+reach+1); j++ {
			if h := &s.posting[j]; j != s.at {
				support[h.article] += float32(own * h.weight)
			}
		}
	}
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
	p := x.posts[x.post[k]]
	if len(p) <= reach+1 {
		return true
	}
	i, j := x.find(p, a), x.find(p, b)
	return max(i-j, j-i) <= reach
}

// parted calls f for each pair that an article moved from within reach to
// beyond it, in the lists it was inserted into. A pair may come more than once.
func parted(spots []spot, f func(a, b int32)) {
	for _, s := range spots {
		p := s.posting
		for j := max(0, s.at-reach); j < s.at && j+reach+1 < len(p); j++ {
			f(p[j].article, p[j+reach+1].article)
		}
	}
}
