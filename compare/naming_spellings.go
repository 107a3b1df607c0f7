package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
		for _, p := range slices.Concat(r.proper, r.places) {
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

// joinAcronyms joins what one report on a topic calls by the first letters of the one
// name that another spells out: "the PDF" and "the People's Defence Force".
func (n *naming) joinAcronyms() {
	long := make(map[string]int) // first letters and topic to a referent, counted from 1; -1: several
	for at := range n.found {
		for _, p := range n.found[at].proper {
			if first := initials(p); len(first) >= acronymLetters {
				first += n.found[at].topic
				if to := long[first]; to == 0 || to == at+1 {
					long[first] = at + 1
				} else {
					long[first] = -1
				}
			}
		}
	}
	for at := range n.found {
		r := &n.found[at]
		for _, p := range r.proper {
			if to := long[p+r.topic]; to > 0 && to != at+1 && isAcronym(p) && r.unlisted {
				n.found[to-1].take(r)
				break
			}
		}
	}
}

// initials are the first letters of the words of a name, but of the small ones
// between them: "Front de libération du Nord" is the FLN.
func initials(name string) string {
	var out []rune
	parts := func(r rune) bool { return !unicode.IsLetter(r) && r != '.' }
	for _, w := range strings.FieldsFunc(name, parts) {
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(first) || len(out) > 0 && utf8.RuneCountInString(w) >= wordLetters {
			out = append(out, unicode.ToUpper(first))
		}
	}
	return string(out)
}

// wordLetters is how many letters a word has that an acronym does not pass over.
const wordLetters = 4

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
