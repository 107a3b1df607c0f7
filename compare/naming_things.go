package compare

// joinThings joins what nothing but its class tells of with the one thing of the
// class that some report on the topic names, or the one that all but a few names
// are of: "the vessel" of one report is "the tanker Red Dawn" of another.
func (n *naming) joinThings() {
	named := make(map[string][]int) // class and topic to referents with a name
	for at := range n.found {
		if r := &n.found[at]; r.sort != "" {
			named[r.sort] = append(named[r.sort], at)
		}
	}
	for class, all := range named {
		if at, ok := n.index[class]; ok && len(n.found[at].names) > 0 {
			if to := n.chief(all); to >= 0 {
				n.found[to].take(&n.found[at])
			}
		}
	}
}
