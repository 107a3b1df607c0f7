package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// namings lists every name each article gives one referent. What the language
// data knows by name is one referent wherever it stands; other names, and
// nouns that say what somebody is ("terrorists", "fighters"), are one only
// among articles on one story.
func namings(a *assembly) []Naming { return newNaming(a).list() }

func newNaming(a *assembly) *naming {
	n := &naming{assembly: a, topics: topics(a.readings, a.story), index: make(map[string]int)}
	for i, r := range a.readings {
		n.article(i, r.Mentions)
	}
	return n
}

// article adds the names one article gives. Of the places where a name stands
// those count where it does something: in "Mali's elections" Mali is no more
// than told of in passing.
func (n *naming) article(i int, mentions []claims.Mention) {
	type name struct{ key, quote string }
	least := make(map[name]int)
	of := func(m *claims.Mention) name { return name{n.key(i, m), strings.ToLower(m.Quote)} }
	for k := range mentions {
		if m := &mentions[k]; named(m) {
			if d, ok := least[of(m)]; !ok || m.Depth < d {
				least[of(m)] = m.Depth
			}
		}
	}
	for k := range mentions {
		if m := &mentions[k]; named(m) && (m.Depth < 3) {
			n.add(i, m)
		}
	}
}

// The kinds of mentions that rules here ask for, as package claims names them.
const (
	personKind = "person"
	eventKind  = "event"
	actKind    = "act"
)

// named reports whether a mention is a name of something: a title alone may be
// anybody's ("a spokesman").
func named(m *claims.Mention) bool {
	return m.Key != "" && !m.Pronoun && !(m.ByClass() && m.Kind == personKind)
}

// A naming gathers the names of referents.
type naming struct {
	*assembly
	topics []int          // what each article is about, as a number
	index  map[string]int // referent to its place in found
	found  []referent
}

// A referent is a naming in the making.
type referent struct {
	key      string
	kind     string // of its first mention
	names    []Name
	articles []int    // of each name
	proper   []string // the names among them that are proper ones
}

func (n *naming) add(article int, m *claims.Mention) {
	key := n.key(article, m)
	at, ok := n.index[key]
	if !ok {
		at = len(n.found)
		n.index[key] = at
		n.found = append(n.found, referent{key: key, kind: m.Kind})
	}
	r := &n.found[at]
	r.names = append(r.names, Name{Article: n.readings[article].Article.ID, Quote: m.Quote, Span: m.Span, Voice: m.Voice})
	r.articles = append(r.articles, article)
	if m.Name {
		r.proper = append(r.proper, m.Quote)
	}
}

// key is what a mention refers to in this report.
func (n *naming) key(article int, m *claims.Mention) string {
	if m.Sound != "" {
		return m.Sound + "\x01" + strconv.Itoa(n.topics[article])
	}
	if m.ByClass() {
		return m.Key + "\x00" + strconv.Itoa(n.topics[article])
	}
	return m.Key
}

// list returns the referents that have more than one name, by their title.
func (n *naming) list() []Naming {
	var out []Naming
	for i := range n.found {
		if r := &n.found[i]; r.differs() {
			out = append(out, Naming{Referent: r.title(), Names: r.names})
		}
	}
	slices.SortStableFunc(out, func(a, b Naming) int { return cmp.Compare(a.Referent, b.Referent) })
	return out
}

// differs reports whether a referent has more than one name.
func (r *referent) differs() bool {
	for _, x := range r.names[1:] {
		if !strings.EqualFold(x.Quote, r.names[0].Quote) {
			return true
		}
	}
	return false
}

// title is the proper name used most, else the commonest name.
func (r *referent) title() string {
	names := r.proper
	if len(names) == 0 {
		for _, n := range r.names {
			names = append(names, n.Quote)
		}
	}
	return mostFrequent(names)
}

// mostFrequent returns the word that stands most often, the first in order of
// those that stand as often.
func mostFrequent(words []string) string {
	sorted := slices.Sorted(slices.Values(words))
	best, most := "", 0
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j] == sorted[i] {
			j++
		}
		if j-i > most {
			best, most = sorted[i], j-i
		}
		i = j
	}
	return best
}
