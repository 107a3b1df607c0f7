package align

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// A Graph holds the articles of a stream, the scored pairs between them and
// the clusters these make. The zero Graph is empty and uses the fitted weights.
// It must not be used by several goroutines at once.
//
// The clusters depend on the set of articles only, never on the order in which
// they were added: candidates are a property of the set, scores are whole
// numbers, and ties go by id.
type Graph struct {
	Weights *Weights // nil: Fitted()

	index   Index
	edges   [][]edge // by article
	root    []int32  // the least article, by id, of an article's cluster
	dirty   []int32
	support map[int32]float32
}

type edge struct {
	to    int32
	score Score
}

// Len is the number of articles.
func (g *Graph) Len() int { return len(g.index.articles) }

// Add adds an article and gives its number. Ids must differ. The cost depends
// on the neighbours of the article, not on how many there are in all.
func (g *Graph) Add(id string, s *signature.Signature) int {
	if g.Weights == nil {
		g.Weights = Fitted()
	}
	if g.support == nil {
		g.support = map[int32]float32{}
	}
	n, spots := g.index.Insert(id, s)
	g.edges = append(g.edges, nil)
	g.root = append(g.root, n)
	g.dirty = append(g.dirty, n)
	g.connect(n, spots)
	g.withdraw(spots)
	return int(n)
}

// connect scores the candidates of a new article.
func (g *Graph) connect(n int32, spots []spot) {
	clear(g.support)
	around(spots, g.support)
	for m, s := range g.support { // edges are sorted, so the order does not show
		if s < enough {
			continue
		}
		if v := g.Weights.Score(g.index.articles[n].sig, g.index.articles[m].sig); v > missing {
			g.edges[n] = append(g.edges[n], edge{m, v})
			g.insertEdge(m, edge{n, v})
		}
	}
	slices.SortFunc(g.edges[n], byArticle)
}

func byArticle(a, b edge) int { return cmp.Compare(a.to, b.to) }

func (g *Graph) insertEdge(n int32, e edge) {
	i, _ := slices.BinarySearchFunc(g.edges[n], e, byArticle)
	g.edges[n] = slices.Insert(g.edges[n], i, e)
}

// withdraw takes back the pairs a new article pushed out of each other's
// reach, where the keys still within reach are not enough.
func (g *Graph) withdraw(spots []spot) {
	parted(spots, func(a, b int32) {
		i, ok := slices.BinarySearchFunc(g.edges[a], edge{to: b}, byArticle)
		if !ok || g.index.support(a, b) >= enough {
			return
		}
		g.edges[a] = slices.Delete(g.edges[a], i, i+1)
		j, _ := slices.BinarySearchFunc(g.edges[b], edge{to: a}, byArticle)
		g.edges[b] = slices.Delete(g.edges[b], j, j+1)
		g.dirty = append(g.dirty, a, b)
	})
}

// Clusters gives for every article the number of the first article, by id, of
// its cluster. Only components that changed since the last call are clustered
// again: a mean that is not negative needs a pair that is not, so no cluster
// reaches beyond the articles such pairs connect.
func (g *Graph) Clusters() []int32 {
	seen := map[int32]bool{}
	for _, n := range g.dirty {
		if !seen[n] {
			g.settle(g.component(n, seen))
		}
	}
	g.dirty = g.dirty[:0]
	return g.root
}

// component collects the articles connected with n by pairs that are not
// negative.
func (g *Graph) component(n int32, seen map[int32]bool) []int32 {
	seen[n] = true
	members := []int32{n}
	for i := 0; i < len(members); i++ {
		for _, e := range g.edges[members[i]] {
			if e.score >= 0 && !seen[e.to] {
				seen[e.to] = true
				members = append(members, e.to)
			}
		}
	}
	slices.SortFunc(members, func(a, b int32) int { return cmp.Compare(g.index.articles[a].id, g.index.articles[b].id) })
	return members
}

// settle clusters one component.
func (g *Graph) settle(members []int32) {
	at := make(map[int32]int, len(members))
	for i, m := range members {
		at[m] = i
	}
	var links []link
	for i, m := range members {
		for _, e := range g.edges[m] {
			if j, ok := at[e.to]; ok && i < j {
				links = append(links, link{i, j, e.score})
			}
		}
	}
	for i, r := range averageLink(len(members), links) {
		g.root[members[i]] = members[r]
	}
}

// Between gives the score of the pair of articles n and m, and whether they
// are candidates.
func (g *Graph) Between(n, m int) (Score, bool) {
	i, ok := slices.BinarySearchFunc(g.edges[n], edge{to: int32(m)}, byArticle)
	if !ok {
		return missing, false
	}
	return g.edges[n][i].score, true
}
