package sources

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prose is the text of a part of a page, paragraphs apart by a blank line,
// with the blocks in it that markup tells apart.
type prose struct {
	text   string
	blocks []Block
}

func (p prose) empty() bool { return strings.TrimSpace(p.text) == "" }

// signed puts a byline before prose that has lost it: readability takes "Par
// Ines Carron, avec AFP" out of the story, and with it where the story is from.
func (p prose) signed(byline string) prose {
	byline = squeeze(byline)
	if byline == "" || p.empty() || strings.Contains(p.text, byline) {
		return p
	}
	signed := prose{text: byline + "\n\n" + p.text, blocks: []Block{{Role: Credit, End: len(byline)}}}
	for _, b := range p.blocks {
		shift := len(byline) + 2
		signed.blocks = append(signed.blocks, Block{Role: b.Role, Start: b.Start + shift, End: b.End + shift})
	}
	return signed
}

func textOf(n *html.Node) prose {
	var w writer
	w.node(n, "")
	return w.prose()
}

// writer collects prose. White space is squeezed as a browser does it.
type writer struct {
	out    strings.Builder
	blocks []Block
	space  bool // a space is due before the next word
	fresh  bool // a paragraph is due before the next word
}

// node writes a subtree whose role, if any, an ancestor told.
func (w *writer) node(n *html.Node, role Role) {
	switch {
	case n.Type == html.TextNode:
		w.words(n.Data)
		return
	case n.Type == html.CommentNode || invisible(tag(n)):
		return
	case tag(n) == atom.Br:
		w.line()
		return
	}
	own := role
	if role == "" {
		own = blockRole(n)
	}
	block := isBlock(tag(n)) || own != role
	if block {
		w.paragraph()
	}
	start := w.out.Len()
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, own)
	}
	if block {
		w.paragraph()
	}
	if own != role {
		w.mark(own, start)
	}
}

// mark lists what was written since start as a block.
func (w *writer) mark(role Role, start int) {
	s := w.out.String()[start:]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	if end := w.out.Len(); end > start {
		w.blocks = append(w.blocks, Block{Role: role, Start: start, End: end})
	}
}

func (w *writer) words(s string) {
	for s != "" {
		i := strings.IndexFunc(s, blank)
		switch i {
		case 0:
			w.space = true
			s = strings.TrimLeftFunc(s, blank)
			continue
		case -1:
			i = len(s)
		}
		w.gap()
		w.out.WriteString(s[:i])
		s = s[i:]
	}
}

// blank is white space that HTML squeezes. A no-break space is not: in French
// it stands within numbers.
func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' }

func (w *writer) gap() {
	switch {
	case w.out.Len() == 0:
	case w.fresh:
		w.out.WriteString("\n\n")
	case w.space:
		w.out.WriteByte(' ')
	}
	w.space, w.fresh = false, false
}

func (w *writer) paragraph() { w.fresh = true }

func (w *writer) line() {
	if w.out.Len() > 0 && !w.fresh {
		w.out.WriteByte('\n')
		w.space = false
	}
}

func (w *writer) prose() prose {
	text := strings.TrimRightFunc(w.out.String(), unicode.IsSpace)
	for i := range w.blocks {
		w.blocks[i].End = min(w.blocks[i].End, len(text))
	}
	return prose{text: text, blocks: w.blocks}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func textLength(n *html.Node) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !invisible(tag(c)) {
			sum += textLength(c)
		}
	}
	return sum
}

func invisible(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Svg, atom.Iframe, atom.Object, atom.Button, atom.Select, atom.Textarea:
		return true
	}
	return false
}

// tag is the element of a node. Nodes that readability makes have no DataAtom.
func tag(n *html.Node) atom.Atom {
	if n.DataAtom == 0 && n.Type == html.ElementNode {
		return atom.Lookup([]byte(n.Data))
	}
	return n.DataAtom
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Aside, atom.Header, atom.Footer, atom.Nav,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Figure, atom.Figcaption, atom.Table, atom.Tr, atom.Form, atom.Hr, atom.Body, atom.Address:
		return true
	}
	return false
}

// blockRole is the role that a node's own markup tells.
func blockRole(n *html.Node) Role {
	if tag(n) == atom.Figcaption {
		return Caption
	}
	switch role := Role(markupRole(n)); role {
	case Caption, Teaser, Related:
		return role
	}
	return ""
}

//go:embed data/markup.txt
var markupLines string

// markupWords are the lines of markup.txt, word and role.
var markupWords = sync.OnceValue(func() (words [][2]string) {
	for line := range strings.Lines(markupLines) {
		role, word, ok := strings.Cut(strings.TrimSpace(line), " ; ")
		if ok && !strings.HasPrefix(role, "#") {
			words = append(words, [2]string{word, role})
		}
	}
	return words
})

// markupRole looks the class and id of an element up in markup.txt. The large
// parts of a page are never one: a body may be of class "cookies-accepted".
func markupRole(n *html.Node) string {
	switch tag(n) {
	case 0, atom.Html, atom.Body, atom.Main, atom.Article, atom.Head:
		return ""
	}
	for _, attr := range n.Attr {
		if attr.Key != "class" && attr.Key != "id" || attr.Val == "" {
			continue
		}
		names := strings.ToLower(attr.Val)
		for _, w := range markupWords() {
			if strings.Contains(names, w[0]) {
				return w[1]
			}
		}
	}
	return ""
}
