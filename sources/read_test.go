package sources

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/google/go-cmp/cmp"
)

// outcome is what reading gave, a line each: "id: text" or "error: …".
func outcome(fsys fs.FS, name string) (lines []string) {
	for a, err := range Read(fsys, name) {
		switch {
		case err != nil:
			lines = append(lines, "error: "+err.Error())
		default:
			lines = append(lines, a.ID+": "+clip(a.Text))
			for _, u := range a.Unread {
				lines = append(lines, "unread: "+u)
			}
		}
	}
	return lines
}

// Each kind of bad input either names file, line and reason, or is read and
// says what it left out.
func TestReadBadInput(t *testing.T) {
	long := strings.Repeat("a", 10<<20)
	cases := []struct {
		why, name, data string
		want            []string
	}{
		{"a wrong line costs one article", "a.jsonl", "{\"text\":\"one\"}\n\n{\"text\":\"two\"\n{\"text\":\"three\"}\n", []string{
			"a#1: one", "error: a.jsonl:3: wrong JSON at byte 13: unexpected end of JSON input", "a#4: three"}},
		{"no JSON at all", "a.jsonl", "hello\n", []string{
			"error: a.jsonl:1: wrong JSON at byte 1: invalid character 'h' looking for beginning of value"}},
		{"a number where text should be", "a.json", `{"text": 7}`, []string{`error: a.json: "text" is a JSON number, not a string`}},
		{"a list within a list", "a.jsonl", `[1, 2]`, []string{`error: a.jsonl:1: JSON array where an article {…} should be`}},
		{"a list of articles", "a.json", `[{"text":"one"}, 3, {"id":"z","text":"two"}]`, []string{
			"a#1: one", "error: a.json: article 2 of the list: JSON number where an article {…} should be", "z: two"}},
		{"no text", "a.json", `{"title":"Only a title"}`, []string{`error: a.json: article without "text": no text in it`}},
		{"nothing", "a.json", "", []string{"error: a.json: no text in it"}},
		{"nothing", "a.jsonl", "\n\n", []string{"error: a.jsonl: no text in it"}},
		{"nothing", "a.txt", "", []string{"error: a.txt: no text in it"}},
		{"nothing", "a.html", "", []string{"error: a.html: no text in it"}},
		{"blanks", "a.txt", " \n\t\n", []string{"error: a.txt: no text in it"}},
		{"markup without a word", "a.html", "<html><body><div></div>", []string{"error: a.html: no text in it"}},
		{"broken UTF-8 among whole letters", "a.txt", "été \xff\xfe fin", []string{
			"a: été \uFFFD fin", "unread: 2 bytes not UTF-8, first at byte 6: U+FFFD stands for them"}},
		{"windows-1252", "a.txt", "Tu\xe9s \x96 bless\xe9s", []string{
			"a: Tués – blessés", "unread: not UTF-8 (first at byte 2): read as windows-1252"}},
		{"broken UTF-8 in JSON", "a.jsonl", "{\"text\":\"x\xffy\"}", []string{
			"a#1: x\uFFFDy", "unread: 1 byte not UTF-8, first at byte 10: U+FFFD stands for them"}},
		{"UTF-16", "a.txt", "\xff\xfeh\x00i\x00", []string{"a: hi"}},
		{"byte order mark", "a.txt", "\uFEFFhi", []string{"a: hi"}},
		{"byte order mark", "a.jsonl", "\uFEFF{\"text\":\"hi\"}", []string{"a#1: hi"}},
		{"a NUL in a text", "a.txt", strings.Repeat("word ", 30) + "\x00end", []string{
			"a: " + strings.Repeat("word ", 12) + "…", "unread: 1 NUL byte, first at byte 150: a space stands for each"}},
		{"an image", "a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", []string{"error: a.txt: not text but some binary format"}},
		{"an image", "a.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", []string{"error: a.html: not text but some binary format"}},
		{"a line of 10 MB", "a.jsonl", `{"text":"` + long + `"}` + "\n" + `{"text":"next"}`, []string{
			"a#1: " + long[:60] + "…", "unread: the text after byte 4194304, of 10485760: one article is read up to 4 MiB", "a#2: next"}},
		{"a date in the future", "a.json", `{"text":"hi","published":"2999-01-01"}`, []string{
			"a: hi", `unread: published "2999-01-01" lies in the future: kept as it is`}},
		{"a date in words", "a.json", `{"text":"hi","published":"yesterday"}`, []string{
			"a: hi", `unread: published "yesterday" is no date: left out`}},
		{"another kind of file", "a.pdf", "%PDF", []string{
			"error: a.pdf: not a kind of file to read articles from (.txt, .html, .json, .jsonl)"}},
		{"tag soup", "a.html", "<p>One <b>two</p><table><p>three</b></i><li>four<script>var x = '<p>no</p>'", []string{"a: One two\n\nthree\n\nfour"}},
		{"nested without end", "a.html", strings.Repeat("<div>", 100000) + "deep", []string{
			"a: deep", "unread: the markup (html: open stack of elements exceeds 512 nodes): all visible text is taken"}},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			got := outcome(fstest.MapFS{c.name: {Data: []byte(c.data)}}, c.name)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: -want +got\n%s", c.why, diff)
			}
		})
	}
}

func TestReadFolder(t *testing.T) {
	fsys := fstest.MapFS{
		"news/b.txt":          {Data: []byte("b")},
		"news/a/one.json":     {Data: []byte(`{"text":"one"}`)},
		"news/a/two.jsonl":    {Data: []byte(`{"id":"two","text":"2"}`)},
		"news/.hidden.txt":    {Data: []byte("no")},
		"news/.git/x.txt":     {Data: []byte("no")},
		"news/picture.png":    {Data: []byte("no")},
		"news/broken.json":    {Data: []byte("{")},
		"empty/readme.md":     {Data: []byte("no")},
		"news/UPPER CASE.TXT": {Data: []byte("upper")},
	}
	want := []string{"UPPER CASE: upper", "one: one", "two: 2", "b: b", "error: news/broken.json: wrong JSON at byte 1: unexpected end of JSON input"}
	if diff := cmp.Diff(want, outcome(fsys, "news")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, name := range []string{"empty", "none"} {
		got := outcome(fsys, name)
		if len(got) != 1 || !strings.HasPrefix(got[0], "error: "+name+": ") {
			t.Errorf("Read(%q) = %q, want one error that names it", name, got)
		}
	}
}

func TestReadStops(t *testing.T) {
	fsys := fstest.MapFS{"a.jsonl": {Data: []byte(strings.Repeat("{\"text\":\"x\"}\n", 5))}, "b.txt": {Data: []byte("y")}}
	for _, name := range []string{"a.jsonl", "."} {
		n := 0
		for range Read(fsys, name) {
			if n++; n == 2 {
				break
			}
		}
		if n != 2 {
			t.Errorf("Read(%q) yielded %d articles after the loop broke off", name, n)
		}
	}
}

func TestReadErrorUnwraps(t *testing.T) {
	for _, err := range Read(fstest.MapFS{}, "gone.txt") {
		var at *ReadError
		if !errors.Is(err, fs.ErrNotExist) || !errors.As(err, &at) || at.Name != "gone.txt" {
			t.Errorf("error %v names no missing file", err)
		}
	}
}

// Standard input has no name that ends in a kind: its first byte decides.
func TestReadFromUnnamed(t *testing.T) {
	cases := []struct{ input, want string }{
		{"Ten people died.", "stdin: Ten people died."},
		{"  {\"id\":\"a\",\"text\":\"x\"}\n{\"text\":\"y\"}", "a: x|stdin#2: y"},
		{"{\n  \"text\": \"x\"\n}", "stdin: x"},
		{"[{\"text\":\"x\"}]", "stdin#1: x"},
		{"<!doctype html><p>Ten people died.", "stdin: Ten people died."},
		{"", "error: stdin: no text in it"},
	}
	for _, c := range cases {
		var got []string
		for a, err := range ReadFrom(strings.NewReader(c.input), "stdin") {
			if err != nil {
				got = append(got, "error: "+err.Error())
			} else {
				got = append(got, a.ID+": "+a.Text)
			}
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("ReadFrom(%q) = %q, want %q", c.input, g, c.want)
		}
	}
}

func TestArticleJSON(t *testing.T) {
	in := `{"id":"a1","outlet":"Le Monde","url":"https://www.lemonde.fr/x","title":"T","published":"2025-01-15T16:22:00+01:00","lang":"fr","text":"x"}`
	var a Article
	if err := a.UnmarshalJSON([]byte(in)); err != nil {
		t.Fatal(err)
	}
	if a.Outlet.Domain != "lemonde.fr" || a.Published.UTC() != time.Date(2025, 1, 15, 15, 22, 0, 0, time.UTC) {
		t.Errorf("domain %q, published %v", a.Outlet.Domain, a.Published)
	}
	out, err := a.MarshalJSON()
	if err != nil || string(out) != in {
		t.Errorf("round trip: %s, %v", out, err)
	}
}

func TestPublished(t *testing.T) {
	for in, want := range map[string]string{
		"2025-01-15":                      "2025-01-15T00:00:00Z",
		"2025-01-15T16:22:00Z":            "2025-01-15T16:22:00Z",
		"2025-01-15T16:22+0100":           "2025-01-15T16:22:00+01:00",
		"2025-01-15 16:22:00 +0100":       "2025-01-15T16:22:00+01:00",
		"2025-01-15 16:22:00.000+0100":    "2025-01-15T16:22:00+01:00",
		"2025-01-15T16:22:00+0100":        "2025-01-15T16:22:00+01:00",
		"2025-01-15 16:22:00":             "2025-01-15T16:22:00Z",
		"Wed, 15 Jan 2025 16:22:00 +0100": "2025-01-15T16:22:00+01:00",
		"15/01/2025":                      "", // or the first of March 2026, in another country
		"2025-13-01":                      "",
		"0000-01-01":                      "",
	} {
		got, note := published(in)
		if s := got.Format(time.RFC3339); (want == "") != (note != "") || want != "" && s != want {
			t.Errorf("published(%q) = %s, note %q, want %q", in, s, note, want)
		}
	}
}

func TestWithoutSite(t *testing.T) {
	for _, c := range []struct{ title, site, want string }{
		{"Port explodes | Gazette", "Gazette", "Port explodes"},
		{"Port explodes – The Gazette", "The Gazette", "Port explodes"},
		{"Gazette", "Gazette", "Gazette"},
		{"Who owns the Gazette", "Gazette", "Who owns the Gazette"},
		{"Port explodes", "", "Port explodes"},
	} {
		if got := withoutSite(c.title, c.site); got != c.want {
			t.Errorf("%q of %q: %q, want %q", c.title, c.site, got, c.want)
		}
	}
}

// pages are html files with, beside each, what should be read in it.
func TestGoldenPages(t *testing.T) {
	pages, err := fs.Glob(os.DirFS("testdata/pages"), "*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range pages {
		t.Run(name, func(t *testing.T) {
			for a, err := range Read(os.DirFS("testdata/pages"), name) {
				if err != nil {
					t.Fatal(err)
				}
				checkBlocks(t, a)
				golden.File(t, "testdata/pages/"+strings.TrimSuffix(name, ".html")+".want", []byte(show(a)))
			}
		})
	}
}

func show(a *Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\noutlet: %s (%s)\nurl: %s\nlang: %s\npublished: %s\n", a.Title, a.Outlet.Name, a.Outlet.Domain, a.URL, a.Lang, a.Published.Format(time.RFC3339))
	for _, bl := range a.Blocks {
		fmt.Fprintf(&b, "%s: %q\n", bl.Role, a.Text[bl.Start:bl.End])
	}
	for _, u := range a.Unread {
		fmt.Fprintf(&b, "unread: %s\n", u)
	}
	return b.String() + "\n" + a.Text + "\n"
}

func checkBlocks(t *testing.T, a *Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Error("text is not UTF-8")
	}
	last := 0
	for _, b := range a.Blocks {
		if b.Start < last || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("block %v of %d bytes, after byte %d", b, len(a.Text), last)
		}
		if !utf8.RuneStart(a.Text[b.Start]) || b.End < len(a.Text) && !utf8.RuneStart(a.Text[b.End]) {
			t.Errorf("block %v cuts a rune", b)
		}
		last = b.End
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"{\"text\":\"x\"}\n", "<p>x<figcaption>y</figcaption>", "\xff\xfeh\x00", "[{}]", "a\x00b", "<table><p><svg>", "{\"published\":\"2025\"}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, name := range []string{"a.txt", "a.html", "a.json", "a.jsonl"} {
			for a, err := range Read(fstest.MapFS{name: {Data: raw}}, name) {
				if (a == nil) == (err == nil) {
					t.Fatalf("%s: article %v and error %v", name, a, err)
				}
				if a != nil {
					checkBlocks(t, a)
				}
			}
		}
	})
}

func BenchmarkReadHTML(b *testing.B) {
	raw, err := os.ReadFile("testdata/pages/sidebar.html")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := htmlArticle(raw); err != nil {
			b.Fatal(err)
		}
	}
}
