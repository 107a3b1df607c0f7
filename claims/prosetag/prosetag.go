// Package prosetag tags English words by github.com/jdkato/prose/v2, for
// those who want its tags rather than the trained model's:
//
//	x := claims.Extractor{Tagger: prosetag.New()}
//
// Only its tagger is used, on tokens that are already cut: prose itself loses
// text ("N'Tillit" and "'rebels'" vanish) and has no offsets. It splits no
// sentences, names nothing and knows no other language.
//
// How its tags compare with the model's is measured in prosetag_test.go.
package prosetag

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"

	"github.com/crosscheck-go/crosscheck/claims"
)

//go:embed tags.txt
var tagLines string

// Tagger is a claims.Tagger. It is safe for use by many goroutines.
type Tagger struct {
	upos  map[string]string // Penn tag to UPOS
	words map[string]string // Penn tag, space, word to UPOS, where the word decides
	model func() *prose.Model
}

var _ claims.Tagger = (*Tagger)(nil)

// New returns a tagger. The model, some 10 MB, is loaded on first use and
// kept.
func New() *Tagger {
	t := &Tagger{upos: map[string]string{}, words: map[string]string{}, model: sync.OnceValue(load)}
	for line := range strings.Lines(tagLines) {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Split(line, ";")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		switch len(f) {
		case 2:
			t.upos[f[0]] = f[1]
		case 3:
			for word := range strings.FieldsSeq(f[2]) {
				t.words[f[0]+" "+word] = f[1]
			}
		}
	}
	return t
}

func load() *prose.Model {
	doc, err := prose.NewDocument("", prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		panic(fmt.Sprintf("prosetag: load the model that prose ships: %v", err))
	}
	return doc.Model
}

// Tag returns one UPOS name a token of one sentence, "" for a token that
// prose does not give back.
func (t *Tagger) Tag(text string, tokens []claims.Span) []string {
	words, quoted := make([]string, len(tokens)), false
	for i, s := range tokens {
		words[i] = safe(text[s.Start:s.End])
		if glued := i > 0 && tokens[i-1].End == s.Start; words[i] == "'" && (quoted || !glued) {
			words[i], quoted = "``", !quoted // a quote, not the "'" of "the workers' hall"
		}
	}
	doc, err := prose.NewDocument(strings.Join(words, " "), prose.UsingModel(t.model()),
		prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return make([]string, len(tokens))
	}
	return t.align(words, doc.Tokens())
}

// safe writes a token so that prose keeps and knows it: with quotes as the
// Penn Treebank writes them (it calls a plain one a verb), without spaces, and without an apostrophe inside, where prose would look for "n't"
// or "'re" and lose the word.
func safe(token string) string {
	token = strings.NewReplacer(`"`, "``", "“", "``", "”", "``", "‘", "'", "’", "'", " ", "", "\u00a0", "", "\u202f", "").Replace(token)
	if len(token) > len("n't") && strings.Contains(token, "'") {
		token = strings.ReplaceAll(token, "'", "")
	}
	if strings.TrimSpace(token) == "" {
		return "-"
	}
	return token
}

// align gives every word the tag of the first piece that prose made of it.
// Where a piece is missing the rest stays without tags.
func (t *Tagger) align(words []string, pieces []prose.Token) []string {
	tags := make([]string, len(words))
	for i, word := range words {
		first := true
		for word != "" {
			if len(pieces) == 0 || !strings.HasPrefix(word, pieces[0].Text) || pieces[0].Text == "" {
				return tags
			}
			if first {
				tags[i] = t.name(pieces[0])
			}
			word, pieces, first = word[len(pieces[0].Text):], pieces[1:], false
		}
	}
	return tags
}

// name is the UPOS of a Penn tag; some need the word: "that" as IN is SCONJ,
// "of" is ADP.
func (t *Tagger) name(p prose.Token) string {
	if u, ok := t.words[p.Tag+" "+strings.ToLower(p.Text)]; ok {
		return u
	}
	return t.upos[p.Tag]
}
