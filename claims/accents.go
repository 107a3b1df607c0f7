package claims

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accents give words their accent back where it was left off a capital:
// « Ethiopiens », « Etudiants ». Newspapers set capitals without.
type accents map[string]string

// newAccents takes the words that begin with an accent and are no other word
// without it.
func newAccents(words map[string]bool) accents {
	a := make(accents)
	for w := range words {
		first, n := utf8.DecodeRuneInString(w)
		if first < utf8.RuneSelf || utf8.RuneCountInString(w) < bareLetters {
			continue
		}
		plain := norm.NFD.String(w[:n])[:1] + w[n:]
		if plain[0] < utf8.RuneSelf && !words[plain] {
			a[plain] = w
		}
	}
	return a
}

// bareLetters is how many letters a word has at least that is known without its
// accent: « A Paris » begins with "à", but "a" is a word.
const bareLetters = 4

// restore returns a folded word with its accent if it was written with a bare
// capital.
func (a accents) restore(written, word string) string {
	if len(a) == 0 || written == "" || written[0] < 'A' || written[0] > 'Z' {
		return word
	}
	if w, ok := a[word]; ok {
		return w
	}
	return word
}
