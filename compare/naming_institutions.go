package compare

import (
	"slices"
	"strings"
)

// institutionMark parts the kind of an institution and each thing it cares for
// in its key, as package claims has it: "mali.ministry+health".
const institutionMark = "+"

// An institution is the key of a referent taken apart.
type institution struct {
	at     int // of the referent
	state  string
	kind   string
	fields []string
}

// joinInstitutions joins what one report names in part with the one institution
// on the topic that another names in full: "the health ministry" and "the Malian
// ministry of health and hygiene". Where there are two, it may be either.
func (n *naming) joinInstitutions() {
	byKind := make(map[string][]institution)
	for at := range n.found {
		if i, ok := n.found[at].institution(); ok {
			i.at = at
			byKind[i.kind] = append(byKind[i.kind], i)
		}
	}
	for _, all := range byKind {
		slices.SortStableFunc(all, func(a, b institution) int { return len(a.fields) - len(b.fields) })
		for k := range all {
			if to := n.fuller(all, k); to >= 0 {
				n.found[to].take(&n.found[all[k].at])
			}
		}
	}
}

// institution takes the key of a referent apart.
func (r *referent) institution() (institution, bool) {
	key, _, _ := strings.Cut(r.key, "\x00")
	kind, fields, ok := strings.Cut(key, institutionMark)
	if !ok || r.kind != bodyKind {
		return institution{}, false
	}
	i := institution{fields: strings.Split(fields, institutionMark)}
	if state, name, ok := strings.Cut(kind, "."); ok {
		i.state, i.kind = state, name
	} else {
		i.kind = strings.TrimPrefix(kind, "~")
	}
	return i, true
}

// fuller is the one referent that may be institution k with more of its name
// told; -1 if there is none or more than one.
func (n *naming) fuller(all []institution, k int) int {
	found := -1
	for j := range all {
		if j == k || n.found[all[j].at].key == "" || !all[j].tells(&all[k]) || !n.meet(all[j].at, all[k].at) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = all[j].at
	}
	return found
}

// tells reports whether an institution's name says all that another's does, and more.
func (i *institution) tells(o *institution) bool {
	if o.state != "" && o.state != i.state || o.state == i.state && len(i.fields) == len(o.fields) {
		return false
	}
	for _, f := range o.fields {
		if !slices.Contains(i.fields, f) {
			return false
		}
	}
	return true
}

// meet reports whether two referents are named in articles on one topic.
func (n *naming) meet(a, b int) bool {
	topics := make(map[int]bool)
	for _, i := range n.found[a].articles {
		topics[n.topics[i]] = true
	}
	return slices.ContainsFunc(n.found[b].articles, func(i int) bool { return topics[n.topics[i]] })
}
