package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// joinPlaces joins what reports on one topic call by two names of one place that
// the gazetteer knows: "Nablus" and "Naplouse". No person has two such names.
func (n *naming) joinPlaces() {
	first := make(map[placeOn]int) // to a referent, counted from 1
	for at := range n.found {
		home := at
		for _, name := range n.found[at].placeNames() {
			for _, p := range gazetteer.Find(name).All() {
				on := placeOn{p.ID, n.found[at].topic}
				switch to := first[on]; {
				case to == 0:
					first[on] = home + 1
				case to != home+1:
					n.found[to-1].take(&n.found[home])
					home = to - 1
				}
			}
		}
	}
}

// A placeOn is a place by its number in the gazetteer, told of on a topic.
type placeOn struct {
	id    int32
	topic string
}

// placeNames are the names of a referent that may be those of a place: it has no
// title, and the data do not know it as something else.
func (r *referent) placeNames() []string {
	if !r.unlisted || r.kind != "" && r.kind != placeKind {
		return nil
	}
	out := slices.Clone(r.places)
	for _, p := range r.proper {
		if !strings.Contains(p, ",") {
			out = append(out, p)
		}
	}
	return out
}
