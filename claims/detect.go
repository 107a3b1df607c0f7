package claims

import (
	"io/fs"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// clues are the function words of each language: they make up a third of any
// text, so a few lines of it tell its language.
type clues struct {
	tags  []string
	words map[string][]int // folded word to indices of tags
}

const (
	clueFile  = "function.txt"
	clueBytes = 16 << 10 // as much of a text is looked at
	clueShare = 0.12     // a text with fewer function words is in no known language
)

func readClues(fsys fs.FS, tags []string) (clues, error) {
	c := clues{tags: tags, words: make(map[string][]int)}
	for i, tag := range tags {
		rows, err := lexicon.Read(fsys, tag+"/"+clueFile)
		if err != nil {
			return c, err
		}
		for _, r := range rows {
			w := lexicon.Fold(r.Field(0))
			c.words[w] = append(c.words[w], i)
		}
	}
	return c, nil
}

// guess returns the tag whose function words the text has most of, or
// undetermined: "Der Präsident sagte" is in none of two known languages.
func (c clues) guess(title, text string) string {
	counts := make([]int, len(c.tags))
	total := c.count(title, counts) + c.count(text[:min(len(text), clueBytes)], counts)
	best, share := undetermined, clueShare*float64(total)
	for i, n := range counts {
		if n > 0 && float64(n) > share {
			best, share = c.tags[i], float64(n)
		}
	}
	return best
}

// count adds the function words of text to counts and returns how many words
// it has. Words end at anything but a letter: "d'État" has two.
func (c clues) count(text string, counts []int) int {
	total := 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		total++
		for _, i := range c.words[lexicon.Fold(w)] {
			counts[i]++
		}
	}
	return total
}
