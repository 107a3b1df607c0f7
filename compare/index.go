package compare

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare/internal/align"
	"github.com/crosscheck-go/crosscheck/sources"
)

// An Index compares readings as they arrive; the zero Index is empty and uses
// the UCDP convention. What it reports does not depend on the order of the
// readings, and equals what [Readings] reports of all of them at once.
//
// An Index keeps every reading it was given. It is not safe for concurrent use.
type Index struct {
	// Convention makes points of intervals; "" is UCDP.
	Convention Convention
	// Standings and Ratings are as in Options.
	Standings sources.Standings
	Ratings   *sources.Ratings

	entries []entry
	seen    map[string]bool // keys of the entries
	stories align.Graph     // what articles are mainly about
}

// An entry is one reading of an index.
type entry struct {
	key     string // the id, and a hash of the rest: ids may be given twice
	reading *claims.Reading
	node    int // in the graph of stories; -1 without a signature
}

// Add takes in what was read in one article. Its cost does not grow with the
// index. The reading must not change afterwards. The same article added twice
// counts once.
func (x *Index) Add(r *claims.Reading) {
	key := keyOf(r)
	if x.seen[key] {
		return
	}
	if x.seen == nil {
		x.seen = make(map[string]bool)
	}
	x.seen[key] = true
	e := entry{key, r, -1}
	if r.Signature != nil {
		e.node = x.stories.Add(key, r.Signature)
	}
	x.entries = append(x.entries, e)
}

// keyOf tells articles apart and puts them in order: by id, then by what they
// are.
func keyOf(r *claims.Reading) string {
	a := r.Article
	h := sha256.Sum256([]byte(strings.Join([]string{a.URL, a.Title, a.Text}, "\x00")))
	return a.ID + "\x00" + string(h[:8])
}

// Report says where the articles added so far disagree.
func (x *Index) Report() *Report {
	slices.SortFunc(x.entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	readings := make([]*claims.Reading, len(x.entries))
	for i, e := range x.entries {
		readings[i] = e.reading
	}
	a := newAssembly(cmp.Or(x.Convention, UCDP), readings, x.story())
	a.kept, a.ratings = x.Standings, x.Ratings
	return a.report()
}

// story tells what the articles, in report order, are mainly about.
func (x *Index) story() stories {
	first := make(map[int32]int)
	s := stories{of: make([]int, len(x.entries))}
	clusters := x.stories.Clusters()
	for i, e := range x.entries {
		if e.node < 0 {
			s.of[i] = -2 - i
			continue
		}
		root := clusters[e.node]
		if _, ok := first[root]; !ok {
			first[root] = i
		}
		s.of[i] = first[root]
	}
	s.score = func(i, j int) (align.Score, bool) {
		return x.stories.Between(x.entries[i].node, x.entries[j].node)
	}
	return s
}

// stories are what articles are mainly about.
type stories struct {
	// of numbers them: articles on one story have one number, that of their
	// first article. A negative number is an article's own: nothing is known
	// of its words.
	of    []int
	score func(i, j int) (align.Score, bool)
}

// one reports whether two articles are on one story, two whether they are on
// different ones; neither is known of an article without words.
func (s stories) one(i, j int) bool { return s.of[i] == s.of[j] }
func (s stories) two(i, j int) bool { return s.of[i] >= 0 && s.of[j] >= 0 && s.of[i] != s.of[j] }

// alike reports whether the words of two articles speak for one story.
func (s stories) alike(i, j int) bool {
	score, ok := s.score(i, j)
	return ok && score >= 0
}

// surely is what two articles share at the least, in thousandths of log-odds,
// if no single clue may part them.
const surely = 6000

// sure reports whether two articles share that much.
func (s stories) sure(i, j int) bool {
	score, ok := s.score(i, j)
	return ok && score >= surely
}
