package syntax

import (
	"fmt"
	"hash/fnv"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// TestGoldenTrees keeps a checksum of the trees of all stories and shows some
// of them: they are the same on every processor and change with the models
// only.
func TestGoldenTrees(t *testing.T) {
	var b strings.Builder
	texts := stories(t)
	for _, lang := range languages(t) {
		m, sum := shipped(t, lang), fnv.New64a()
		for _, text := range texts {
			fmt.Fprint(sum, tree(text, m.Parse(text)))
		}
		fmt.Fprintf(&b, "%s %x\n", lang, sum.Sum64())
		for i := 0; i < len(texts); i += 60 {
			b.WriteString(tree(texts[i], m.Parse(texts[i])))
		}
	}
	golden.File(t, "testdata/trees.txt", []byte(b.String()))
}

// tree writes a token a line: text, lemma, part of speech, relation, head.
func tree(text string, sentences []Sentence) string {
	var b strings.Builder
	for _, s := range sentences {
		for _, t := range s.Tokens {
			head := "-"
			if t.Head >= 0 {
				head = text[s.Tokens[t.Head].Start:s.Tokens[t.Head].End]
			}
			fmt.Fprintf(&b, "%s\t%s\t%s %d %d %d\t%s\t%s\n", text[t.Start:t.End], t.Lemma, t.UPOS, t.VerbForm, t.Voice, t.Number, t.Rel, head)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
