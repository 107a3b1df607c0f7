package claims

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestTrees runs the rules of claims on trees written by hand, so that they
// are tested apart from the parser. A line is a token: form, lemma, part of
// speech, head (from 1), relation, features; "~" before a form glues it to the
// one before. An empty line ends a sentence.
func TestTrees(t *testing.T) {
	golden.Run(t, "testdata/trees/*.txtar", func(t *testing.T, files map[string]string) string {
		d := planted(t, strings.TrimSpace(files["lang"]), files["trees"])
		x := &Extractor{}
		return shown(x.reading(d))
	})
}

// planted makes a document of trees written by hand.
func planted(t *testing.T, tag, trees string) *document {
	t.Helper()
	ls, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	lang, err := ls.load[tag]()
	if err != nil {
		t.Fatal(err)
	}
	text, sentences := plant(t, trees)
	d := &document{article: &sources.Article{ID: "t", Text: text, Lang: tag}, lang: lang}
	for _, s := range sentences {
		block := strings.Count(text[:s.Start], "\n")
		d.sentences = append(d.sentences, newSentence(d.lang, Text, text, block, s))
	}
	return d
}

func plant(t *testing.T, trees string) (string, []syntax.Sentence) {
	t.Helper()
	var b strings.Builder
	var out []syntax.Sentence
	for block := range strings.SplitSeq(strings.TrimSpace(trees), "\n\n") {
		if b.Len() > 0 {
			b.WriteString(" ")
		}
		s := syntax.Sentence{Start: b.Len()}
		for n, line := range strings.Split(block, "\n") {
			f := strings.Fields(line)
			if len(f) < 5 {
				t.Fatalf("tree line %q: want form, lemma, part of speech, head, relation", line)
			}
			s.Tokens = append(s.Tokens, token(t, &b, n, f))
		}
		s.End = b.Len()
		out = append(out, s)
	}
	return b.String(), out
}

func token(t *testing.T, b *strings.Builder, n int, f []string) syntax.Token {
	t.Helper()
	form, glued := strings.CutPrefix(f[0], "~")
	if n > 0 && !glued {
		b.WriteString(" ")
	}
	k := syntax.Token{Start: b.Len(), Lemma: f[1], UPOS: syntax.ParseUPOS(f[2]), Rel: syntax.ParseRel(f[4])}
	b.WriteString(form)
	k.End = b.Len()
	head, err := strconv.Atoi(f[3])
	if err != nil {
		t.Fatalf("head %q of %q", f[3], form)
	}
	k.Head = head - 1
	for _, v := range f[5:] {
		switch v {
		case "Fin", "Inf", "Part", "Ger":
			k.VerbForm = syntax.VerbForm(1 + slices.Index([]string{"Fin", "Inf", "Part", "Ger"}, v))
		case "Pass":
			k.Voice = syntax.Pass
		case "Sing":
			k.Number = syntax.Sing
		case "Plur":
			k.Number = syntax.Plur
		default:
			t.Fatalf("feature %q of %q", v, form)
		}
	}
	return k
}

// shown prints what the cases compare: each claim with its stand-alone text,
// its words and who says it.
func shown(r *Reading) string {
	var b strings.Builder
	for _, c := range r.Claims {
		fmt.Fprintf(&b, "%s\n", c.Text)
		fmt.Fprintf(&b, "  quote %s\n", c.Quote)
		fmt.Fprintf(&b, "  is %s %s %s\n", c.Polarity, c.Modality, c.Event)
		for _, l := range c.Attribution {
			fmt.Fprintf(&b, "  said by %s (%s) %s\n", l.Speaker, l.Role, l.Cue)
		}
		if c.Figure != nil {
			fmt.Fprintf(&b, "  figure %s %s [%g,%g]\n", c.Figure.Quote, c.Figure.Measure, c.Figure.Quantity.Low, c.Figure.Quantity.High)
		}
	}
	for _, l := range r.Relays {
		fmt.Fprintf(&b, "relay %s %s\n", l.Role, l.From)
	}
	for _, l := range r.LeftOut {
		fmt.Fprintf(&b, "left out %s\n", l.Why)
	}
	return b.String()
}
