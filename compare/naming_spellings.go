package compare

import (
	"strings"
	"unicode"
)

// joinSpellings joins names nobody knows that reports on one topic write with the
// same letters, in one word or several: "Red Hope" and "Red-Hope", "Huta Moya" and
// "Hutamoya". What is one name in two reports is one referent, by whatever part of
// it each of them goes on.
func (n *naming) joinSpellings() {
	first := make(map[string]int) // letters and topic to a referent, counted from 1
	for at := range n.found {
		r := &n.found[at]
		if !r.unlisted && !strings.Contains(r.key, institutionMark) {
			continue
		}
		for _, p := range r.proper {
			key := letters(p)
			if !isAcronym(p) && (len(key) < spelledLetters || !r.unlisted) {
				continue
			}
			key += r.topic
			if to := first[key]; to == 0 {
				first[key] = at + 1
			} else if to != at+1 && len(n.found[to-1].names) > 0 {
				n.found[to-1].take(r)
				break
			}
		}
	}
}

// isAcronym tells "PRA", which is the same body whatever the reports spell out.
func isAcronym(name string) bool {
	return len(name) >= acronymLetters && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) })
}

// acronymLetters is how many letters tell an acronym from others.
const acronymLetters = 3

// spelledLetters is how many letters tell a name from others.
const spelledLetters = 6

// letters are the letters and digits of a name, small.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}
