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

// A kindOn is a kind of institution, told of on a topic.
type kindOn struct {
	kind  string
	topic int
}

// joinInstitutions joins what one report names in part with the one institution
// on the topic that another names in full: "the health ministry" and "the Malian
// ministry of health and hygiene". Where there are two, it may be either.
func (n *naming) joinInstitutions() {
	var all []institution
	for at := range n.found {
		if i, ok := n.found[at].institution(); ok {
			i.at = at
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b institution) int { return len(a.fields) - len(b.fields) })
	told := make(map[kindOn][]*institution)
	for k := range all {
		i := &all[k]
		for topic := range n.topicsOf(i.at) {
			told[kindOn{i.kind, topic}] = append(told[kindOn{i.kind, topic}], i)
		}
	}
	for k := range all {
		n.joinFuller(told, &all[k])
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

// joinFuller joins an institution with the one told of on a topic of its own that
// may be it and has more of its name told; two may be either.
func (n *naming) joinFuller(told map[kindOn][]*institution, i *institution) {
	topics := n.topicsOf(i.at)
	var one *institution
	for topic := range topics {
		for _, j := range told[kindOn{i.kind, topic}] {
			if j == one || n.found[j.at].key == "" || !j.tells(i) {
				continue
			}
			if one != nil {
				return
			}
			one = j
		}
	}
	if one == nil {
		return
	}
	n.found[one.at].take(&n.found[i.at])
	for topic := range topics {
		told[kindOn{i.kind, topic}] = append(told[kindOn{i.kind, topic}], one)
	}
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

// topicsOf are the topics of the articles that name a referent.
func (n *naming) topicsOf(at int) map[int]bool {
	topics := make(map[int]bool)
	for _, i := range n.found[at].articles {
		topics[n.topics[i]] = true
	}
	return topics
}

// meet reports whether two referents are named in articles on one topic.
func (n *naming) meet(a, b int) bool {
	topics := n.topicsOf(a)
	return slices.ContainsFunc(n.found[b].articles, func(i int) bool { return topics[n.topics[i]] })
}
