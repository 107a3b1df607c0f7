package compare

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// namesakes tell apart those whom several articles on one topic call by one
// surname: "Awa Ba" of one is not "Ali Ba" of another, and "Ba" of a third may be
// either.
type namesakes struct {
	given map[nameIn]string            // the given names an article has for a key
	known map[string]map[string]string // all that articles on a topic have for a sound, to the first that may be the same
}

// A nameIn is a key in an article.
type nameIn struct {
	article int
	key     string
}

func (n *naming) readNamesakes() {
	n.given, n.known = make(map[nameIn]string), make(map[string]map[string]string)
	all := make(map[string][]string)
	for i, r := range n.readings {
		for k := range r.Mentions {
			m := &r.Mentions[k]
			if at := (nameIn{i, m.Key}); m.Given != "" && n.given[at] == "" {
				n.given[at] = m.Given
				all[n.sound(i, m)] = append(all[n.sound(i, m)], m.Given)
			}
		}
	}
	for sound, names := range all {
		slices.Sort(names)
		n.known[sound] = firstOf(slices.Compact(names))
	}
}

// sound is how a name sounds that the data does not have, on its topic.
func (n *naming) sound(article int, m *claims.Mention) string {
	return m.Sound + "\x01" + strconv.Itoa(n.topics[article])
}

// namesake is the first of the given names that may be those an article has for a
// name; "" if the articles know but one who has the name.
func (n *naming) namesake(article int, m *claims.Mention) string {
	first := n.known[n.sound(article, m)]
	if first == nil {
		return ""
	}
	given := n.given[nameIn{article, m.Key}]
	if given == "" {
		return "?"
	}
	return first[given]
}

// firstOf gives each of sorted given names the first of those that are one with
// it, by whatever steps: "Jan" is "Jan Piet", and that is "Piet". It is nil if all
// are one.
func firstOf(names []string) map[string]string {
	root := make([]int, len(names))
	find := func(i int) int {
		for root[i] != i {
			i = root[i]
		}
		return i
	}
	people := len(names)
	for i := range names {
		root[i] = i
		for j := range i {
			if p, q := find(i), find(j); p != q && oneGiven(names[i], names[j]) {
				root[max(p, q)] = min(p, q)
				people--
			}
		}
	}
	if people < 2 {
		return nil
	}
	first := make(map[string]string, len(names))
	for i, name := range names {
		first[name] = names[find(i)]
	}
	return first
}

// oneGiven: a name may be told with all given names or some of them.
func oneGiven(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.HasPrefix(b, a) || strings.HasSuffix(b, a)
}

// joinPeople joins a full name of one article with the part of it that stands
// alone in another: "Kim Jong-un" and "Kim". Where two could be meant, none is.
func (n *naming) joinPeople() {
	single, full := make(map[string]int), make(map[string]int) // word and topic to a referent; -1: several
	for at := range n.found {
		r := &n.found[at]
		for _, word := range r.single {
			one(single, word, at)
		}
		if r.person && len(r.single) == 0 {
			for _, word := range r.words() {
				one(full, word, at)
			}
		}
	}
	for at := range n.found {
		for _, word := range n.found[at].words() {
			if to, ok := single[word]; ok && to >= 0 && full[word] == at && to != at {
				n.found[to].take(&n.found[at])
				break
			}
		}
	}
}

// one notes the referent of a word, or that there are several.
func one(of map[string]int, word string, at int) {
	if other, ok := of[word]; ok && other != at {
		at = -1
	}
	of[word] = at
}

// words are those of the proper names of a referent, each with the topic.
func (r *referent) words() []string {
	var out []string
	for _, p := range r.proper {
		if w := strings.Fields(p); len(w) > 1 {
			for k := len(w) - 1; k >= 0; k-- {
				out = append(out, gazetteer.Fold(w[k])+r.topic)
			}
		}
	}
	return out
}
