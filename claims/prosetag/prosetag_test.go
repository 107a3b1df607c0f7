package prosetag

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// tagged is a sentence of testdata/news.txt.
type tagged struct {
	text   string
	tokens []claims.Span
	upos   []string
}

func readTagged(t testing.TB) []tagged {
	t.Helper()
	b, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []tagged
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var s tagged
		for pair := range strings.FieldsSeq(line) {
			at := strings.LastIndexByte(pair, '/')
			if s.text != "" {
				s.text += " "
			}
			s.tokens = append(s.tokens, claims.Span{Start: len(s.text), End: len(s.text) + at})
			s.text += pair[:at]
			s.upos = append(s.upos, pair[at+1:])
		}
		all = append(all, s)
	}
	return all
}

func TestTag(t *testing.T) {
	tests := []struct {
		name, text string
		tokens     []string
		want       []string
	}{
		{"plain", "Soldiers fled.", []string{"Soldiers", "fled", "."}, []string{"NOUN", "VERB", "PUNCT"}},
		{"clitic", "He didn't", []string{"He", "did", "n't"}, []string{"PRON", "VERB", "PART"}},
		{"lost name", "in N'Tillit now", []string{"in", "N'Tillit", "now"}, []string{"ADP", "PROPN", "ADV"}},
		{"lost quotes", "‘rebels’ fled", []string{"‘", "rebels", "’", "fled"}, []string{"PUNCT", "NOUN", "PUNCT", "VERB"}},
		{"digits", "10 000 men", []string{"10 000", "men"}, []string{"NUM", "NOUN"}},
		{"empty", "", nil, []string{}},
	}
	tagger := New()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var spans []claims.Span
			at := 0
			for _, w := range tt.tokens {
				at += strings.Index(tt.text[at:], w)
				spans = append(spans, claims.Span{Start: at, End: at + len(w)})
				at += len(w)
			}
			if got := tagger.Tag(tt.text, spans); !slices.Equal(got, tt.want) {
				t.Errorf("Tag(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestAccuracy sets both taggers side by side; the model's own is the default
// because it is the better one here and on the treebanks.
func TestAccuracy(t *testing.T) {
	model := english(t)
	tagger := New()
	words, byProse, byModel := 0, 0, 0
	for _, s := range readTagged(t) {
		sentence := syntax.Sentence{End: len(s.text)}
		for _, p := range s.tokens {
			sentence.Tokens = append(sentence.Tokens, syntax.Token{Start: p.Start, End: p.End})
		}
		model.ParseTokens(s.text, &sentence)
		for i, tag := range tagger.Tag(s.text, s.tokens) {
			words++
			if tag == s.upos[i] {
				byProse++
			}
			if sentence.Tokens[i].UPOS.String() == s.upos[i] {
				byModel++
			}
		}
	}
	t.Logf("right of %d words: prose %d, model %d", words, byProse, byModel)
	if byModel < byProse {
		t.Errorf("prose tags %d of %d words right, the model only %d: the default is the wrong one", byProse, words, byModel)
	}
	if 100*byProse < 80*words {
		t.Errorf("prose tags %d of %d words right, want four in five", byProse, words)
	}
}

func english(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := syntax.Load(os.DirFS("../lang/en"), "syntax.model", nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func BenchmarkTag(b *testing.B) {
	sentences, tagger := readTagged(b), New()
	tokens := 0
	for _, s := range sentences {
		tokens += len(s.tokens)
		tagger.Tag(s.text, s.tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			tagger.Tag(s.text, s.tokens)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
