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
	named := n.statesNamed()
	for at := range n.found {
		r := &n.found[at]
		if r.class == "" || r.class != r.key {
			continue
		}
		on := named[n.topics[r.articles[0]]]
		switch class, _, _ := strings.Cut(r.class, "\x00"); class {
		case armyKey, policeKey:
			part := "." + class[1:]
			force := func(o *referent) bool { return o.kind == forceKind && strings.HasSuffix(o.key, part) }
			whose, _ := n.mostNamed(on, isState)
			to, most := n.mostNamed(on, force)
			if whose >= 0 && to >= 0 && most && n.found[to].key == n.found[whose].key+part {
				n.found[to].take(r)
			}
		case governmentKey:
			if to, most := n.mostNamed(on, isState); to >= 0 && most {
				n.found[to].take(r)
			}
		}
	}
}

// isState reports whether a referent is a state, not a part of one or "the
// government".
func isState(o *referent) bool { return o.kind == stateKind && !strings.ContainsAny(o.key, ".~") }

// A timesNamed counts the names of a referent on one topic.
type timesNamed struct{ at, times int }

// statesNamed lists the states and forces named on each topic, in the order they
// were found.
func (n *naming) statesNamed() map[int][]timesNamed {
	out := make(map[int][]timesNamed)
	for at := range n.found {
		o := &n.found[at]
		if o.kind != forceKind && !isState(o) {
			continue
		}
		for _, i := range o.articles {
			on := out[n.topics[i]]
			if last := len(on) - 1; last >= 0 && on[last].at == at {
				on[last].times++
			} else {
				out[n.topics[i]] = append(on, timesNamed{at, 1})
			}
		}
	}
	return out
}

// mostNamed is the referent, among some, that has the most names of those on a
// topic, -1 if none has any, and whether all but a few of their names are of it.
func (n *naming) mostNamed(on []timesNamed, among func(o *referent) bool) (best int, most bool) {
	best, high, all := -1, 0, 0
	for _, o := range on {
		if !among(&n.found[o.at]) {
			continue
		}
		if all += o.times; o.times > high {
			best, high = o.at, o.times
		}
	}
	return best, 4*high >= 3*all
}
