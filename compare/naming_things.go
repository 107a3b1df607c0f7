package compare

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// attackersKey begins the key of those who attack, as package claims has it.
const attackersKey = "~attackers"

// joinThings joins what nothing but its class tells of with the one thing of the
// class that some report on the topic names, or the one that all but a few names
// are of: "the vessel" of one report is "the tanker Red Dawn" of another. The
// attackers are the one group that the reports open with.
func (n *naming) joinThings() {
	named := make(map[string][]int) // class and topic to referents with a name
	for at := range n.found {
		switch r := &n.found[at]; {
		case r.sort != "":
			named[r.sort] = append(named[r.sort], at)
			if general, _, ok := strings.Cut(r.sort, kindMark); ok { // "the vessel"
				named[general+r.topic] = append(named[general+r.topic], at)
			}
		case r.kind == groupKind && r.class == "" && len(r.proper) > 0 && n.opens(r):
			topic := n.topics[r.articles[0]]
			class := attackersKey + "\x00" + strconv.Itoa(topic)
			named[class] = append(named[class], at)
		}
	}
	for _, class := range slices.Sorted(maps.Keys(named)) { // what a ship takes may make it the chief of the boats
		if at, ok := n.index[class]; ok && len(n.found[at].names) > 0 {
			if to := n.chief(named[class]); to >= 0 {
				n.found[to].take(&n.found[at])
			}
		}
	}
}

// opens reports whether most articles that name a referent do so at once, or go on
// with it: who did the like before is told of once.
func (n *naming) opens(r *referent) bool {
	opened := make(map[int]bool)
	for k, name := range r.names {
		i := r.articles[k]
		opened[i] = opened[i] || n.opening(i, name.Span)
	}
	count := 0
	for _, at := range opened {
		if at {
			count++
		}
	}
	return 2*count > len(opened) || len(r.names) > 2*len(opened)
}

// openingSentences are how many sentences tell what an article is about.
const openingSentences = 2

// opening reports whether a span stands in the headline or the first sentences of
// an article.
func (n *naming) opening(article int, s claims.Span) bool {
	if s.Part == claims.Title {
		return true
	}
	count := 0
	for _, t := range n.readings[article].Sentences {
		if t.Part != s.Part {
			continue
		}
		if count++; t.Contains(s) {
			return true
		} else if count == openingSentences {
			return false
		}
	}
	return false
}
