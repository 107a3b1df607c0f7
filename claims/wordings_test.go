package claims

import (
	"os"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// TestWordingSets measures how often a kind of wording is found where it is
// and left alone where it is not, on sentences written for it.
func TestWordingSets(t *testing.T) {
	for _, c := range []struct {
		kind WordingKind
		lang string
		p, r float64 // floors
		// needs trees
	}{
		{AgentlessPassive, "en", .60, .60},
		{AgentlessPassive, "fr", .60, .60},
		{ScareQuotes, "en", .60, .60},
		{ScareQuotes, "fr", .60, .60},
	} {
		t.Run(string(c.kind)+"/"+c.lang, func(t *testing.T) {
			if _, err := os.Stat("lang/" + c.lang + "/syntax.model"); err != nil {
				t.Skip("no trees")
			}
			var tp, fp, fn float64
			x := new(Extractor)
			for _, l := range cases(t, "testdata/wordings/"+string(c.kind)+"."+c.lang+".txt") {
				want, text := l[0] == '+', l[2:]
				switch got := has(t, x, text, c.lang, c.kind); {
				case got && want:
					tp++
				case got:
					fp++
					t.Logf("found: %s", text)
				case want:
					fn++
					t.Logf("missed: %s", text)
				}
			}
			p, r := tp/max(1, tp+fp), tp/max(1, tp+fn)
			t.Logf("precision %.3f, recall %.3f", p, r)
			if p < c.p || r < c.r {
				t.Errorf("precision %.3f, recall %.3f; want %.2f, %.2f", p, r, c.p, c.r)
			}
		})
	}
}

func cases(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for l := range strings.Lines(string(b)) {
		if l[0] == '+' || l[0] == '-' {
			out = append(out, strings.TrimSpace(l))
		}
	}
	return out
}

// has reports whether a text has a wording of a kind.
func has(t *testing.T, x *Extractor, text, lang string, kind WordingKind) bool {
	t.Helper()
	r, err := x.Extract(&sources.Article{ID: "a", Text: text, Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range r.Wordings {
		if w.Kind == kind {
			return true
		}
	}
	return false
}
