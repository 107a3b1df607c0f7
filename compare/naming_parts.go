package compare

import "strings"

// The classes of a state's people that rules here ask for, as package claims
// ends their keys.
const (
	mercenariesPart = ".mercenaries"
	attackersPart   = ".attackers"
)

// joinParts joins what articles on one topic call by the name of a part and by
// that of the whole: the one branch that is named of a group whose name it bears,
// and the fighters of a state with those it hires: "Turkish fighters" are its
// mercenaries where some report calls them so.
func (n *naming) joinParts() {
	branch := make(map[string]int) // group to its branch; -1: several
	for at := range n.found {
		r := &n.found[at]
		whole, _, ok := strings.Cut(r.key, ".")
		switch {
		case !ok || r.kind != groupKind:
		case strings.HasSuffix(r.key, attackersPart):
			n.joinKeys(at, whole+mercenariesPart)
		case branch[whole] != 0:
			branch[whole] = -1
		default:
			branch[whole] = at + 1
		}
	}
	for at := range n.found {
		if whole, _, ok := strings.Cut(n.found[at].key, "."); ok && branch[whole] == at+1 {
			n.joinKeys(at, whole)
		}
	}
}

// joinKeys moves a referent to the group or force of a key, if an article on
// one of its topics names that too.
func (n *naming) joinKeys(at int, key string) {
	to, ok := n.index[key]
	if !ok || to == at || n.found[to].kind != groupKind && n.found[to].kind != forceKind {
		return
	}
	if n.meet(to, at) {
		n.found[to].take(&n.found[at])
	}
}
