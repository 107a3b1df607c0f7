package render

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
)

func parse(t testing.TB, page []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// elements are all elements of a page by their ids, and in order.
func elements(root *html.Node) (all []*html.Node, ids map[string]*html.Node, repeated []string) {
	ids = make(map[string]*html.Node)
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		all = append(all, n)
		if id := attr(n, "id"); id != "" {
			if ids[id] != nil {
				repeated = append(repeated, id)
			}
			ids[id] = n
		}
	}
	return all, ids, repeated
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func inner(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// Every link within the page leads somewhere, and a link to a span to the
// words of that span.
func TestLinksLandOnTheirWords(t *testing.T) {
	d := ambush(t)
	all, ids, repeated := elements(parse(t, write(t, "html", d)))
	if len(repeated) > 0 {
		t.Errorf("ids twice: %v", repeated)
	}
	anchor := regexp.MustCompile(`^a(\d+)-([th])-(\d+)-(\d+)$`)
	spans := 0
	for _, n := range all {
		target, ok := strings.CutPrefix(attr(n, "href"), "#")
		if n.Data != "a" || !ok {
			continue
		}
		if ids[target] == nil {
			t.Errorf("%q leads nowhere: %s", inner(n), target)
			continue
		}
		if m := anchor.FindStringSubmatch(target); m != nil {
			spans++
			if got, want := inner(ids[target]), spanWords(d, m); got != want {
				t.Errorf("%s is %q, not %q", target, got, want)
			}
		}
	}
	if spans < 100 {
		t.Errorf("only %d links to spans", spans)
	}
}

func spanWords(d *Document, m []string) string {
	var article, start, end int
	fmt.Sscan(m[1], &article)
	fmt.Sscan(m[3], &start)
	fmt.Sscan(m[4], &end)
	s := claims.Span{Part: claims.Text, Start: start, End: end}
	if m[2] == "h" {
		s.Part = claims.Title
	}
	return newView(d).quote(d.Report.Articles[article-1].ID, s)
}

// A page asks for nothing: no script, no frame, no picture, no form, no style
// from elsewhere, and its policy forbids what it does not hold.
func TestPageHoldsAllItNeeds(t *testing.T) {
	page := write(t, "html", ambush(t))
	all, _, _ := elements(parse(t, page))
	policy := false
	for _, n := range all {
		checkQuiet(t, n)
		if attr(n, "http-equiv") == "Content-Security-Policy" {
			policy = strings.Contains(attr(n, "content"), "default-src 'none'")
		}
	}
	if !policy {
		t.Error("no policy")
	}
	if bytes.Contains(page, []byte("url(")) || bytes.Contains(page, []byte("@import")) {
		t.Error("the style asks for more")
	}
}

func checkQuiet(t *testing.T, n *html.Node) {
	t.Helper()
	if slices.Contains([]string{"script", "iframe", "frame", "object", "embed", "img", "image", "video", "audio", "form", "input", "base", "use", "foreignObject"}, n.Data) {
		t.Errorf("<%s>", n.Data)
	}
	for _, a := range n.Attr {
		switch {
		case strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "srcset" || a.Key == "style" || a.Key == "srcdoc":
			t.Errorf("<%s %s>", n.Data, a.Key)
		case a.Key == "href" && n.Data == "link" && a.Val != "data:,":
			t.Errorf("<link href=%q>", a.Val)
		case a.Key == "href" && n.Data == "a" && !strings.HasPrefix(a.Val, "#") && web(a.Val) == "":
			t.Errorf("<a href=%q>", a.Val)
		}
	}
}

// said makes a document of two articles that give different figures. All
// words of the first are of its caller's choosing.
func saidBy(outlet, title, quote, address string) *Document {
	text := quote + " and more\nSecond line"
	body := claims.Span{Part: claims.Text, End: len(quote)}
	head := claims.Span{Part: claims.Title, End: len(title)}
	n := func(f float64) *float64 { return &f }
	claim := func(article, quote string, span claims.Span, q float64) compare.Claim {
		return compare.Claim{Incident: "i", Claim: claims.Claim{ID: article + "#1", Article: article, Spans: []claims.Span{span}, Quote: quote, Text: quote,
			Attribution: []claims.Link{{Speaker: quote, Span: span}},
			Figure: &claims.Figure{Quantity: claims.Quantity{Low: q, High: q}, Measure: claims.Killed, Unit: claims.Person, Counted: quote, Side: quote,
				Span: span, Quote: quote}}}
	}
	side := func(article string, q float64) compare.Side {
		return compare.Side{Low: n(q), High: n(q), Claims: []string{article + "#1"}, Speakers: []string{quote}, Outlets: []string{outlet}, Origins: 1}
	}
	return &Document{
		Report: &compare.Report{
			Articles: []compare.Article{
				{ID: "x", Outlet: outlet, Title: title, URL: address, Published: "2025-01-14", Lang: "en", Incident: "i",
					Relays:  []claims.Relay{{From: quote, Role: claims.RelayText, Span: head, Quote: quote}},
					LeftOut: []claims.LeftOut{{Why: claims.Menu, Span: body}}},
				{ID: "y", Outlet: "Gazette", Title: "Two dead", Published: "2025-01-15", Lang: "en", Incident: "i"},
			},
			Claims: []compare.Claim{claim("x", quote, body, 9), claim("y", "Two", claims.Span{Part: claims.Text, End: 3}, 2)},
			Incidents: []compare.Incident{{ID: "i", Title: title, Where: []string{quote}, Articles: []string{"x", "y"}, Claims: []string{"x#1", "y#1"},
				Tolls: []compare.Toll{{Measure: claims.Killed, Low: n(2), Best: n(2), High: n(9)}}}},
			Apart: []compare.Apart{{Claims: [2]string{"x#1", "y#1"}, Why: compare.ApartDate}},
			Conflicts: []compare.Conflict{{ID: "c", Incident: "i", Measure: claims.Killed, Counted: quote, Kind: compare.Revised, Severity: 3, Why: quote,
				Sides: []compare.Side{side("x", 9), side("y", 2)}, Estimate: compare.Estimate{Low: n(2), Best: n(2), High: n(9), Convention: compare.UCDP, Rule: quote}}},
			Wordings: []compare.Wording{{Article: "x", Kind: claims.LoadedLabel, Target: quote, Plain: quote, Span: body, Quote: quote, Strength: 1}},
			Namings:  []compare.Naming{{Referent: quote, Names: []compare.Name{{Article: "x", Quote: quote, Span: body}}}},
			Framings: []compare.Framing{{Referent: quote, Choices: []compare.Choice{{Article: "x", Quote: quote, Span: body, Kind: "label"}}}},
			Outlets:  []compare.Outlet{{Name: outlet, Reliability: "F", Reasons: []compare.Reason{{Why: quote, Article: "x", Span: &head}}}},
			Unread:   []compare.Unread{{Article: "x", Why: quote}},
		},
		Articles: []*sources.Article{{ID: "x", Title: title, Text: text}, {ID: "y", Title: "Two dead", Text: "Two people are dead."}},
	}
}

// hostile is text that tries to leave its box.
var hostile = []string{
	`<script>document.title="hit"</script>`,
	`"><img src=x onerror=alert(1)>`,
	`</style><style>*{display:none}</style>`,
	`</title></svg><svg onload=alert(1)>`,
	`'); background:url(//evil.example/x`,
	`{{.Page}} ${x} <!-- --> ]]> &lt;script&gt;`,
	`javascript:alert(1)//`,
	"\u202e31 dead\u202c \u2066isolated \u200f",
	"a\x00b\x1b[31mred\x07\x9b2J",
	"=HYPERLINK(\"http://evil.example\")",
	strings.Repeat("Wort", 1<<18),
	strings.Repeat("̈", 3000),
}

// Hostile words change nothing outside their own box: a page with them has the
// elements of a page without, in the same order, and asks for as little.
func TestHostileWordsStayInTheirBox(t *testing.T) {
	want := skeleton(t, write(t, "html", saidBy("Outlet", "Title", "Quote", "")))
	for _, h := range hostile {
		d := saidBy(h, h, h, "javascript:alert(1)")
		page := write(t, "html", d)
		if got := skeleton(t, page); got != want {
			t.Errorf("%.40q changes the page:\n%s\nwant\n%s", h, got, want)
		}
		all, ids, _ := elements(parse(t, page))
		for _, n := range all {
			checkQuiet(t, n)
			if target, ok := strings.CutPrefix(attr(n, "href"), "#"); ok && ids[target] == nil {
				t.Errorf("%.40q: dead link %s", h, target)
			}
		}
		if len(page) > 300<<10 {
			t.Errorf("%.40q makes a page of %d bytes", h, len(page))
		}
		if bytes.ContainsAny(page, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\x07") {
			t.Errorf("%.40q: controls in the page", h)
		}
	}
}

// skeleton lists the elements of a page with their classes, without the marks
// of long words.
func skeleton(t *testing.T, page []byte) string {
	var b strings.Builder
	all, _, _ := elements(parse(t, page))
	for _, n := range all {
		if class := attr(n, "class"); class != "cut" && class != "note" {
			fmt.Fprintf(&b, "%s.%s ", n.Data, class)
		}
	}
	return b.String()
}

func TestHostileWordsInTheOtherFormats(t *testing.T) {
	for _, h := range hostile {
		d := saidBy(h, h, h, "javascript:alert(1)")
		if text := write(t, "text", d); bytes.ContainsAny(text, "\u202e\x00\x1b\x07\u009b") {
			t.Errorf("%.40q: controls in the text", h)
		}
		for _, name := range []string{"csv", "ged", "acled"} {
			_, lines := readCSV(t, write(t, name, d))
			for _, line := range lines {
				for column, cell := range line {
					if strings.HasPrefix(cell, "=") {
						t.Errorf("%s, %s: %.40q", name, column, cell)
					}
				}
			}
		}
		for _, name := range []string{"jsonld", "annotation", "sarif"} {
			if strings.Contains(string(write(t, name, d)), `": "javascript:alert(1)"`) && h != "javascript:alert(1)//" {
				t.Errorf("%s: a link to a script", name)
			}
		}
		readFields(t, "sarif.txt").check(t, "log", write(t, "sarif", d))
		readFields(t, "annotation.txt").check(t, "page", write(t, "annotation", d))
	}
}

// thousand are 1,000 articles with all their findings: the sample story 200
// times over.
func thousand(t testing.TB) *Document {
	one := ambush(t)
	d := &Document{Report: &compare.Report{Schema: compare.Schema}}
	r := d.Report
	for i := range 200 {
		c := again(t, one, fmt.Sprintf("n%d-", i))
		r.Articles = append(r.Articles, c.Report.Articles...)
		r.Claims = append(r.Claims, c.Report.Claims...)
		r.Incidents = append(r.Incidents, c.Report.Incidents...)
		r.Apart = append(r.Apart, c.Report.Apart...)
		r.Conflicts = append(r.Conflicts, c.Report.Conflicts...)
		r.Wordings = append(r.Wordings, c.Report.Wordings...)
		r.Namings = append(r.Namings, c.Report.Namings...)
		r.Framings = append(r.Framings, c.Report.Framings...)
		r.Outlets = append(r.Outlets, c.Report.Outlets...)
		d.Articles = append(d.Articles, c.Articles...)
	}
	return d
}

func TestPageOfAThousandArticles(t *testing.T) {
	d := thousand(t)
	start := time.Now()
	page := write(t, "html", d)
	took := time.Since(start)
	t.Logf("%d articles: %d bytes in %v", len(d.Articles), len(page), took)
	if len(page) >= 5<<20 || took > 5*time.Second {
		t.Errorf("%d bytes in %v", len(page), took)
	}
	all, ids, _ := elements(parse(t, page))
	for _, n := range all {
		if target, ok := strings.CutPrefix(attr(n, "href"), "#"); ok && ids[target] == nil {
			t.Fatalf("dead link %s", target)
		}
	}
	if !bytes.Contains(page, []byte("are shown in full, the others in a line each")) {
		t.Error("does not say that it is shortened")
	}
}

func BenchmarkHTML(b *testing.B) {
	d := ambush(b)
	b.ReportAllocs()
	for b.Loop() {
		write(b, "html", d)
	}
}

func BenchmarkText(b *testing.B) {
	d := ambush(b)
	b.ReportAllocs()
	for b.Loop() {
		write(b, "text", d)
	}
}
