package sources

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlArticle reads the one article of a page: its story, and what the page
// says about itself. The story is found by readability; where that finds less
// than the page declares as its article body, the declaration is taken, and
// where neither finds anything, all paragraphs outside of menus.
func htmlArticle(raw []byte) (*Article, error) {
	var unread []string
	if len(raw) > maxText {
		unread = append(unread, fmt.Sprintf("the page after byte %d, of %d: a page is read up to %d MiB", maxText, len(raw), maxText>>20))
		raw = raw[:cutUTF8(raw, maxText)]
	}
	page, mended, err := decode(raw, declaredBy)
	if err != nil {
		return nil, err
	}
	unread = append(unread, mended...)
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return flatArticle(page, append(unread, fmt.Sprintf("the markup (%v): all visible text is taken", err)))
	}
	a := treeArticle(doc, page)
	a.Unread = append(unread, a.Unread...)
	return finish(a)
}

// cutUTF8 is i, or where the rune begins that i would cut.
func cutUTF8(raw []byte, i int) int {
	for n := 0; n < utf8.UTFMax && i > 0 && !utf8.RuneStart(raw[i]); n++ {
		i--
	}
	return i
}

func treeArticle(doc *html.Node, page string) *Article {
	m := describe(doc)
	a := &Article{URL: m.url, Title: m.title, Lang: m.lang}
	a.Outlet = Outlet{Name: m.site, Domain: host(m.url)}
	var note string
	if a.Published, note = published(m.published); note != "" {
		a.Unread = append(a.Unread, note)
	}
	prune(doc)
	paragraphs := plainParagraphs(doc)
	story := storyOf(doc, m.url)
	if 3*len(story.text) < len(paragraphs.text) {
		story = secondLook(story, page, m.url)
	}
	switch {
	case len(m.body) > 2*len(story.text):
		story = prose{text: m.body}
	case story.empty():
		story = paragraphs
	}
	a.Text, a.Blocks = story.text, story.blocks
	return a
}

// secondLook looks for a story in the page as it came where pruning it seems to
// have cost the story: readability weighs parts of a page by their neighbours.
func secondLook(story prose, page, at string) prose {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return story
	}
	if again := storyOf(doc, at); len(again.text) > 2*len(story.text) {
		return again
	}
	return story
}

// storyOf asks readability for the story. It changes doc.
func storyOf(doc *html.Node, at string) prose {
	p := readability.NewParser()
	p.KeepClasses = true // the blocks are told by them
	p.DisableJSONLD = true
	page, _ := url.Parse(at)
	found, err := p.ParseAndMutate(doc, page)
	if err != nil || found.Node == nil {
		return prose{}
	}
	return textOf(found.Node).signed(found.Byline())
}

// prune takes consent boxes and comment lists out of a page: readability
// takes a long list of comments for the story.
func prune(doc *html.Node) {
	whole := textLength(doc)
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			switch word := markupRole(c); {
			case (word == "consent" || word == "comments") && textLength(c)*3 < whole:
				n.RemoveChild(c)
			default:
				walk(c)
			}
			c = next
		}
	}
	walk(doc)
}

// plainParagraphs is every paragraph outside of menus, headers and footers.
func plainParagraphs(doc *html.Node) prose {
	var w writer
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.DataAtom {
		case atom.Nav, atom.Header, atom.Footer, atom.Aside, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head:
			return
		case atom.P, atom.Blockquote, atom.H2, atom.H3, atom.Li:
			w.node(n, "")
			w.paragraph()
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	if p := w.prose(); !p.empty() {
		return p
	}
	return textOf(doc)
}

// flatArticle is all visible text of a page whose markup cannot be parsed as a
// tree, such as one with a hundred thousand nested tags.
func flatArticle(page string, unread []string) (*Article, error) {
	var w writer
	tokens, hidden := html.NewTokenizer(strings.NewReader(page)), 0
	title, inTitle := "", false
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			break
		}
		t := tokens.Token()
		switch {
		case kind == html.TextToken && inTitle:
			title += t.Data
		case kind == html.TextToken && hidden == 0:
			w.words(t.Data)
		case t.DataAtom == atom.Title:
			inTitle = kind == html.StartTagToken
		case invisible(t.DataAtom) && kind == html.StartTagToken:
			hidden++
		case invisible(t.DataAtom) && kind == html.EndTagToken:
			hidden = max(0, hidden-1)
		case isBlock(t.DataAtom):
			w.paragraph()
		}
	}
	return finish(&Article{Title: squeeze(title), Text: w.prose().text, Unread: unread})
}
