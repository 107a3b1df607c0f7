package claims

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/sources"
)

// leftOut finds what makes no claims, line by line: what the page's markup
// set apart, what is printed twice, what known phrases give away, lists of
// links, and the short lines after the last paragraph.
func leftOut(d *document) []LeftOut {
	p := page{furniture: d.lang.furniture, lines: lines(d.article.Text)}
	p.markup(d.article.Blocks)
	p.repeats()
	p.phrases()
	p.credits(d)
	p.lists()
	p.tail()
	var out []LeftOut
	for _, l := range p.lines {
		if l.why != "" {
			out = append(out, LeftOut{l.why, Span{Text, l.start, l.end}})
		}
	}
	return out
}

// without returns the document with the sentences in what was left out marked.
func (d *document) without(out []LeftOut) *document {
	w := *d
	w.sentences = slices.Clone(d.sentences)
	n := 0
	for i := range w.sentences {
		s := &w.sentences[i]
		if s.part != Text {
			continue
		}
		for n < len(out) && out[n].Span.End <= s.Start {
			n++
		}
		if n < len(out) && out[n].Span.Start <= s.Start {
			s.out = out[n].Why
		}
	}
	return &w
}

// A page is the lines of a text on their way to being kept or left out.
type page struct {
	*furniture
	lines []line
}

// A line is one line of the text without the white space around it.
type line struct {
	start, end int
	text       string
	why        LeftOutReason // "" is kept
	paragraph  bool          // reads like a paragraph of a story
	heading    LeftOutReason // what the list below it is; "" heads none
}

func lines(text string) []line {
	var out []line
	at := 0
	for l := range strings.SplitSeq(text, "\n") {
		left := strings.TrimLeftFunc(l, unicode.IsSpace)
		start := at + len(l) - len(left)
		left = strings.TrimRightFunc(left, unicode.IsSpace)
		if left != "" {
			out = append(out, line{start: start, end: start + len(left), text: left, paragraph: isParagraph(left)})
		}
		at += len(l) + 1
	}
	return out
}

const (
	paragraphWords = 8   // a line with fewer words has to end as a sentence does
	sentenceWords  = 3   // a line with fewer words is no paragraph
	longWords      = 40  // a line with as many is a paragraph however it ends
	shortLine      = 300 // bytes; phrases are looked for in shorter lines only
	phraseWords    = 7   // no phrase is longer
	repeatedBytes  = 20  // a shorter line may come twice: "Yes."
)

// isParagraph tells "Three people were hurt." from "Download the app": it has
// a few words and ends as a sentence does, but for a remark in brackets, or is
// longer than any entry of a menu.
func isParagraph(s string) bool {
	if i := strings.LastIndexByte(s, '['); i > 0 && strings.HasSuffix(s, "]") {
		s = s[:i] // "… were withdrawn. [End of recording]"
	}
	s = strings.TrimRight(s, "\"”»’')] \u00a0\u202f")
	words := strings.Count(s, " ") + 1
	if words >= longWords {
		return true
	}
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "…") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
		return false
	}
	return words >= sentenceWords && utf8.RuneCountInString(s) > 4*sentenceWords
}

// markup leaves out what the HTML reader marked.
func (p *page) markup(blocks []sources.Block) {
	n := 0
	for i := range p.lines {
		l := &p.lines[i]
		for n < len(blocks) && blocks[n].End <= l.start {
			n++
		}
		if n < len(blocks) && blocks[n].Start <= l.start && l.end <= blocks[n].End {
			l.why = reasonOf(blocks[n].Role)
		}
	}
}

func reasonOf(r sources.Role) LeftOutReason {
	if r == sources.Caption {
		return Caption
	}
	return Related
}

// repeats leaves out every line that stood before: a page that was scraped
// twice, "Scroll to continue" between paragraphs.
func (p *page) repeats() {
	seen := make(map[string]bool, len(p.lines))
	for i := range p.lines {
		l := &p.lines[i]
		if len(l.text) < repeatedBytes || l.why != "" {
			continue
		}
		if seen[l.text] {
			l.why = Repeat
		}
		seen[l.text] = true
	}
}

// phrases leaves out lines that known phrases or their shape give away.
func (p *page) phrases() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.why == "" && len(l.text) <= shortLine {
			l.why, l.heading = p.reason(l)
		}
	}
}

// credits leaves out the lines that are credits and nothing else, and marks
// as captions the short ones that end in the credit of a photo.
func (p *page) credits(d *document) {
	n := 0
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.part != Text {
			continue
		}
		for n+1 < len(p.lines) && p.lines[n].end <= s.Start {
			n++
		}
		if l := &p.lines[n]; l.why == "" && len(l.text) <= shortLine {
			l.why = d.lang.credits.lineReason(s, l)
		}
	}
}

// lists leaves out what stands below the heading of a list of links: "Read
// also", then headlines without a full stop or behind bullets.
func (p *page) lists() {
	var open LeftOutReason
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.heading != "":
			open = l.heading
		case open != "" && l.isLink():
			l.why = cmp.Or(l.why, open)
		default:
			open = ""
		}
	}
}

// isLink tells a headline in a list from a paragraph: "Mali: what we know".
func (l *line) isLink() bool {
	return len(l.text) <= shortLine/2 && !strings.HasSuffix(l.text, ".") && !strings.HasSuffix(l.text, ".”")
}

// tail leaves out the short lines below the last paragraph. A real last
// paragraph ends as a sentence does, so it is never among them.
func (p *page) tail() {
	last := -1
	for i, l := range p.lines {
		if l.paragraph && l.why == "" {
			last = i
		}
	}
	why := Menu
	for i := last + 1; i > 0 && i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.why == "" {
			l.why = why
		} else if l.why != Credit {
			why = l.why
		}
	}
}
