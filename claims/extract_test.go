package claims

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/testdata"
)

// stories returns the sample articles.
func stories(t testing.TB) []*sources.Article {
	t.Helper()
	sub, err := fs.Sub(testdata.Stories, "stories")
	if err != nil {
		t.Fatal(err)
	}
	var out []*sources.Article
	for a, err := range sources.Read(sub, ".") {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		t.Fatal("no stories")
	}
	return out
}

func extract(t testing.TB, x *Extractor, a *sources.Article) *Reading {
	t.Helper()
	r, err := x.Extract(a)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSpans asks of every claim that its spans lie in the article, in order,
// on rune borders, and read back what it quotes; that no id comes twice; and
// that every figure has one claim.
func TestSpans(t *testing.T) {
	var x Extractor
	for _, a := range stories(t) {
		checkReading(t, a, extract(t, &x, a))
	}
}

func checkReading(t *testing.T, a *sources.Article, r *Reading) {
	t.Helper()
	ids := map[string]bool{}
	figures := map[Span]bool{}
	for _, c := range r.Claims {
		checkClaim(t, a, &c)
		if ids[c.ID] {
			t.Errorf("%s: id %s comes twice", a.ID, c.ID)
		}
		ids[c.ID] = true
		if c.Figure != nil {
			if figures[c.Figure.Span] {
				t.Errorf("%s: two claims for the figure %q", a.ID, c.Figure.Quote)
			}
			figures[c.Figure.Span] = true
		}
	}
	for _, l := range r.LeftOut {
		checkSpan(t, a, l.Span)
	}
	for _, l := range r.Relays {
		checkSpan(t, a, l.Span)
	}
}

func checkClaim(t *testing.T, a *sources.Article, c *Claim) {
	t.Helper()
	var words []string
	for n, s := range c.Spans {
		words = append(words, checkSpan(t, a, s))
		if n > 0 && !c.Spans[n-1].Before(s) {
			t.Errorf("%s: spans of %q are not in order", a.ID, c.Quote)
		}
	}
	if len(c.Spans) == 0 || strings.Join(words, " ") != c.Quote {
		t.Errorf("%s: spans read %q, quote is %q", a.ID, words, c.Quote)
	}
	if strings.TrimSpace(c.Text) == "" {
		t.Errorf("%s: %q has no text", a.ID, c.Quote)
	}
	for _, l := range c.Attribution {
		checkSpan(t, a, l.Span)
		if l.Speaker == "" {
			t.Errorf("%s: %q is said by nobody", a.ID, c.Quote)
		}
	}
}

func checkSpan(t *testing.T, a *sources.Article, s Span) string {
	t.Helper()
	text := a.Text
	if s.Part == Title {
		text = a.Title
	}
	if s.Start < 0 || s.Start > s.End || s.End > len(text) {
		t.Fatalf("%s: span %v is outside of its part", a.ID, s)
	}
	if q := text[s.Start:s.End]; utf8.ValidString(text) && !utf8.ValidString(q) {
		t.Errorf("%s: span %v cuts a rune: %q", a.ID, s, q)
	}
	return text[s.Start:s.End]
}

// TestSameTwice asks for the same bytes from the same article.
func TestSameTwice(t *testing.T) {
	var x, y Extractor
	for _, a := range stories(t) {
		first, _ := json.Marshal(extract(t, &x, a))
		second, _ := json.Marshal(extract(t, &y, a))
		if string(first) != string(second) {
			t.Errorf("%s: two readings differ", a.ID)
		}
	}
}

// TestStableIDs asks that a claim keeps its id when a paragraph is added in
// front of it or taken away behind it.
func TestStableIDs(t *testing.T) {
	const base = "Four guards were killed near Osei on Monday.\n\nThe mayor resigned in March."
	var x Extractor
	ids := func(text string) []string {
		var out []string
		for _, c := range extract(t, &x, &sources.Article{ID: "a", Text: text, Lang: "en"}).Claims {
			out = append(out, c.ID)
		}
		return out
	}
	want := ids(base)
	if len(want) < 2 {
		t.Fatalf("claims %q, want two at least", want)
	}
	got := ids("Rain fell in the north all day long.\n\n" + base)
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Errorf("claim %s has lost its id: %q", id, got)
		}
	}
	twice := ids("Four guards were killed near Osei on Monday. Four guards were killed near Osei on Monday.")
	if len(twice) == 2 && twice[1] != twice[0]+"-2" {
		t.Errorf("two claims alike have ids %q", twice)
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", "\xff\xfe", "“", "\"He said", "(Photo by", "with with with AFP", "a\u00adb\u200bc", "#", "«\n»",
		"Eight were killed, 14 injured and four are missing, it added.", "Selon l’AFP, « 12 morts ».", strings.Repeat("(", 500),
		"1 1 1 1 1 1 1 1 1", "He he he said that that that.", "\n-\n-\nRead also\n-\nX", "\u0130\u0130\u0130 said",
	} {
		f.Add(s, s, "en")
		f.Add("", s, "fr")
	}
	var x Extractor
	f.Fuzz(func(t *testing.T, title, text, lang string) {
		a := &sources.Article{ID: "f", Title: title, Text: text, Lang: lang}
		checkReading(t, a, extract(t, &x, a))
	})
}

// longText strings the English stories together until they are long enough; no
// paragraph comes twice, since repeats would be left out.
func longText(t testing.TB, bytes int) string {
	var b strings.Builder
	for n := 1; b.Len() < bytes; n++ {
		for _, a := range stories(t) {
			if a.Lang != "en" {
				continue
			}
			for line := range strings.Lines(a.Text) {
				if strings.TrimSpace(line) != "" {
					fmt.Fprintf(&b, "In week %d, ", n)
				}
				b.WriteString(line)
			}
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// BenchmarkExtract reads texts from 1 KB to 10 MB: the time a word takes must
// not grow with the text.
func BenchmarkExtract(b *testing.B) {
	all := longText(b, 10<<20)
	for _, size := range []struct {
		name  string
		bytes int
	}{{"1KB", 1 << 10}, {"30KB", 30 << 10}, {"1MB", 1 << 20}, {"10MB", 10 << 20}} {
		a := &sources.Article{ID: "b", Text: strings.ToValidUTF8(all[:size.bytes], ""), Lang: "en"}
		b.Run(size.name, func(b *testing.B) {
			var x Extractor
			extract(b, &x, &sources.Article{Text: "Warm up.", Lang: "en"})
			b.SetBytes(int64(size.bytes))
			b.ReportAllocs()
			for b.Loop() {
				extract(b, &x, a)
			}
			words := float64(len(strings.Fields(a.Text)))
			b.ReportMetric(words*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
