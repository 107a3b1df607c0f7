package compare

import "strings"

// The classes of those whose state a report may leave untold, as package claims
// has them.
const (
	armyKey       = "~army"
	policeKey     = "~police"
	governmentKey = "~government"
)

// joinStates joins the army, the police and the government of which an article does
// not say whose they are with those of the one state that a topic is about: "the
// fascist army" of one report is "the Peruvian army" of another.
func (n *naming) joinStates() {
	for at := range n.found {
		r := &n.found[at]
		if r.class == "" || r.class != r.key {
			continue
		}
		topic := n.topics[r.articles[0]]
		state := func(o *referent) bool { return o.kind == stateKind && !strings.ContainsAny(o.key, ".~") }
		switch class, _, _ := strings.Cut(r.class, "\x00"); class {
		case armyKey, policeKey:
			part := "." + class[1:]
			force := func(o *referent) bool { return o.kind == forceKind && strings.HasSuffix(o.key, part) }
			whose, _ := n.mostNamed(topic, state)
			to, most := n.mostNamed(topic, force)
			if whose >= 0 && to >= 0 && most && n.found[to].key == n.found[whose].key+part {
				n.found[to].take(r)
			}
		case governmentKey:
			if to, most := n.mostNamed(topic, state); to >= 0 && most {
				n.found[to].take(r)
			}
		}
	}
}

// mostNamed is the referent, among some, that has the most names on a topic, -1 if
// none has any, and whether all but a few of their names are of it.
func (n *naming) mostNamed(topic int, among func(o *referent) bool) (best int, most bool) {
	best, high, all := -1, 0, 0
	for at := range n.found {
		o := &n.found[at]
		if !among(o) {
			continue
		}
		count := 0
		for _, i := range o.articles {
			if n.topics[i] == topic {
				count++
			}
		}
		if all += count; count > high {
			best, high = at, count
		}
	}
	return best, 4*high >= 3*all
}
