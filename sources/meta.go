package sources

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page says about itself.
type meta struct {
	url, title, site, lang, published string
	body                              string // the article body it declares
}

// describe reads what a page declares: JSON-LD before OpenGraph before other
// meta elements before what is only visible.
func describe(doc *html.Node) meta {
	var c clues
	c.walk(doc)
	ld := c.linked
	m := meta{
		url:       first(c.canonical, c.meta["og:url"], ld.url),
		title:     first(ld.title, c.meta["og:title"], c.meta["twitter:title"], c.meta["dc.title"], c.h1, c.title),
		site:      first(ld.site, c.meta["og:site_name"], c.meta["application-name"]),
		lang:      first(c.lang, ld.lang, strings.ReplaceAll(c.meta["og:locale"], "_", "-"), c.meta["content-language"]),
		published: first(ld.published, c.meta.published(), c.time),
		body:      ld.body,
	}
	m.title = withoutSite(m.title, m.site)
	if m.published == "" {
		m.published = dateIn(m.url)
	}
	return m
}

// withoutSite cuts the name of the site off a title: "Port explodes | Gazette".
func withoutSite(title, site string) string {
	rest, ok := strings.CutSuffix(title, site)
	if site == "" || !ok {
		return title
	}
	cut := strings.TrimRight(rest, " \u00a0|-–—·•:»/")
	if cut == "" || cut == strings.TrimRight(rest, " ") {
		return title // the name is the title, or a part of its sentence
	}
	return cut
}

func first(values ...string) string {
	for _, v := range values {
		if v = squeeze(v); v != "" {
			return v
		}
	}
	return ""
}

// clues are the places of a page where it may describe itself.
type clues struct {
	meta                             metas
	linked                           meta
	canonical, lang, title, h1, time string
}

type metas map[string]string

// published is the publication date among the meta elements. The names are
// those of OpenGraph, Dublin Core, schema.org and of common editing systems.
func (m metas) published() string {
	for _, name := range [...]string{
		"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
		"dcterms.created", "dc.date", "publish-date", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "date",
	} {
		if v := m[name]; v != "" {
			return v
		}
	}
	return ""
}

func (c *clues) walk(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		c.lang = attribute(n, "lang")
	case atom.Meta:
		c.add(n)
	case atom.Link:
		if attribute(n, "rel") == "canonical" {
			c.canonical = first(c.canonical, attribute(n, "href"))
		}
	case atom.Script:
		if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
			c.linked = c.linked.join(linkedData(n.FirstChild.Data))
		}
	case atom.Title:
		if n.Parent != nil && n.Parent.DataAtom == atom.Head {
			c.title = first(c.title, textOf(n).text)
		}
	case atom.H1:
		c.h1 = first(c.h1, textOf(n).text)
	case atom.Time:
		c.time = first(c.time, attribute(n, "datetime"))
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child)
	}
}

func (c *clues) add(n *html.Node) {
	if c.meta == nil {
		c.meta = metas{}
	}
	name := first(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop"), attribute(n, "http-equiv"))
	name = strings.ToLower(name)
	if name != "" && c.meta[name] == "" {
		c.meta[name] = attribute(n, "content")
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// join keeps what is known and takes the rest from o.
func (m meta) join(o meta) meta {
	return meta{
		url: first(m.url, o.url), title: first(m.title, o.title), site: first(m.site, o.site),
		lang: first(m.lang, o.lang), published: first(m.published, o.published), body: pick(m.body, o.body),
	}
}

func pick(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// linkedData reads what a JSON-LD script says of the article, and of the page
// where it says nothing of an article; scripts that are no JSON say nothing.
func linkedData(script string) meta {
	script = strings.TrimSpace(script)
	if i := strings.Index(script, "<![CDATA["); i >= 0 && i < 8 {
		script = script[i+len("<![CDATA["):]
		script = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(script, "/* \n"), "]]>"), "/* \n")
	}
	var v any
	if json.Unmarshal([]byte(script), &v) != nil && json.Unmarshal(escaped(script), &v) != nil {
		return meta{}
	}
	var l linked
	l.walk(v, 0)
	return l.article.join(l.page)
}

// escaped writes the line breaks inside strings as JSON wants them: leaving
// them as they are is the most common fault of such scripts.
func escaped(script string) []byte {
	out, inside := make([]byte, 0, len(script)), false
	for i := 0; i < len(script); i++ {
		c := script[i]
		switch {
		case c == '"':
			inside = !inside
		case c == '\\' && inside && i+1 < len(script):
			out = append(out, c)
			i++
			c = script[i]
		case c == '\n' && inside:
			out = append(out, '\\')
			c = 'n'
		case c < ' ':
			c = ' '
		}
		out = append(out, c)
	}
	return out
}

// linked is what JSON-LD says of the article and of the page it stands on.
type linked struct{ article, page meta }

// walk looks through lists, graphs and main entities; the first article
// counts.
func (l *linked) walk(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			l.walk(item, depth+1)
		}
	case map[string]any:
		switch {
		case isKind(v["@type"], "Article", "Posting", "Report"):
			l.article = l.article.join(meta{
				url: word(v["url"]), title: word(v["headline"]), site: word(v["publisher"]), lang: word(v["inLanguage"]),
				published: word(v["datePublished"]), body: unmarked(word(v["articleBody"])),
			})
		case isKind(v["@type"], "WebPage"):
			l.page = l.page.join(meta{lang: word(v["inLanguage"]), published: word(v["datePublished"])})
		}
		if depth < 8 {
			l.walk(v["@graph"], depth+1)
			l.walk(v["mainEntity"], depth+1)
		}
	}
}

// isKind reports whether a type, or one of a list, ends in one of the words:
// "NewsArticle" and "ReportageNewsArticle" do in "Article".
func isKind(kind any, words ...string) bool {
	switch kind := kind.(type) {
	case string:
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(kind, w) })
	case []any:
		return slices.ContainsFunc(kind, func(k any) bool { return isKind(k, words...) })
	}
	return false
}

// unmarked is the text of a declared body, which some sites give with its tags.
func unmarked(body string) string {
	if !strings.Contains(body, "<p") && !strings.Contains(body, "<br") {
		return body
	}
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		return body
	}
	return textOf(doc).text
}

// word is a JSON-LD value as a string: itself, its name, or its first item.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		return pick(word(v["name"]), word(v["@id"]))
	case []any:
		if len(v) > 0 {
			return word(v[0])
		}
	}
	return ""
}

var dayInPath = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)

// dateIn is the day in the path of a URL: "/2025/01/15/", "/20250115-mali".
func dateIn(url string) string {
	if m := dayInPath.FindStringSubmatch(url); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3]
	}
	return ""
}
