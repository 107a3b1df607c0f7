package compare

import "strings"

// joinPeople joins a full name of one article with the part of it that stands
// alone in another: "Kim Jong-un" and "Kim". Where two could be meant, none is.
func (n *naming) joinPeople() {
	single := make(map[string]int) // word and topic to a referent; -1: several
	for at := range n.found {
		for _, word := range n.found[at].singles() {
			if other, ok := single[word]; ok && other != at {
				single[word] = -1
			} else {
				single[word] = at
			}
		}
	}
	for at := range n.found {
		r := &n.found[at]
		if !r.person || len(r.singles()) > 0 {
			continue
		}
		for _, word := range r.ends() {
			if to, ok := single[word]; ok && to >= 0 && to != at {
				n.found[to].take(r)
				break
			}
		}
	}
}

// singles are the proper names of one word, each with the topic.
func (r *referent) singles() []string {
	var out []string
	for _, p := range r.proper {
		if w := strings.Fields(p); len(w) == 1 && r.person {
			out = append(out, strings.ToLower(w[0])+r.topic)
		}
	}
	return out
}

// ends are the last and the first words of the names of more words.
func (r *referent) ends() []string {
	var out []string
	for _, p := range r.proper {
		if w := strings.Fields(p); len(w) > 1 {
			out = append(out, strings.ToLower(w[len(w)-1])+r.topic, strings.ToLower(w[0])+r.topic)
		}
	}
	return out
}
