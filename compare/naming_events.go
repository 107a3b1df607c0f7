package compare

import "strings"

// agreementKey is the key of an agreement of which nothing is known, and
// documentKind the kind of one with a name, as package claims has them.
const (
	agreementKey = "~agreement"
	documentKind = "document"
)

// kindMark parts a class and the kind of it that is meant: "boat/tanker".
const kindMark = "/"

// joinEvents joins an event of which an article tells no party with the one
// event of its class on the topic, or the one that all but a few names are of:
// where there are two, it may be either. So it does with what is told by a class
// that has kinds: "the vessel" is the tanker, "the tragedy" the fire, where a topic has
// one.
func (n *naming) joinEvents() {
	classes := make(map[string][]int) // class and topic to referents with parties
	for at := range n.found {
		r := &n.found[at]
		switch {
		case r.class != "" && r.class != r.key:
			classes[r.class] = append(classes[r.class], at)
		case r.kind == documentKind: // "the Paris accord"
			classes[agreementKey+r.topic] = append(classes[agreementKey+r.topic], at)
		}
		if general, _, ok := strings.Cut(r.class, kindMark); ok { // "the tanker" may be "the boat"
			classes[general+r.topic] = append(classes[general+r.topic], at)
		}
	}
	for at := range n.found {
		if r := &n.found[at]; r.class != "" && r.class == r.key {
			if to := n.chief(classes[r.class]); to >= 0 {
				n.found[to].take(r)
			}
		}
	}
}

// chief is the referent that has by far the most names, -1 if none has.
func (n *naming) chief(referents []int) int {
	best, all := -1, 0
	for _, at := range referents {
		all += len(n.found[at].names)
		if best < 0 || len(n.found[at].names) > len(n.found[best].names) {
			best = at
		}
	}
	if best < 0 || len(n.found[best].names)*4 < all*3 {
		return -1
	}
	return best
}
