package render

import (
	"fmt"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims"
)

// Words are words of an article, with a link to where they stand in it.
type words struct {
	Text string
	Lang string
	Href string // "" if the article is not at hand
}

// A mark is a stretch of an article that the page points at.
type mark struct {
	Start, End int
	ID         string
	Class      string // figure, wording, naming, relay, claim
	Back       string // the finding that points here first
}

// anchors gathers the marks of all articles while the findings are laid out.
type anchors struct {
	numbers map[string]int // of articles on the page, from 1
	marks   map[markKey]*mark
	byPart  map[partKey][]*mark
}

type partKey struct {
	article string
	part    claims.Part
}

type markKey struct {
	partKey
	start, end int
}

func newAnchors(v *view) *anchors {
	a := &anchors{make(map[string]int), make(map[markKey]*mark), make(map[partKey][]*mark)}
	for i := range v.Articles {
		a.numbers[v.Articles[i].ID] = i + 1
	}
	return a
}

const wordsSize = 240 // runes of words shown beside a finding

// words returns the words of a span and marks them in their article. class
// says what was found there, back is the link of the finding. Where the
// article is not at hand, quote stands for it.
func (p *pageBuilder) words(article string, s claims.Span, quote, class, back string) words {
	w := words{Text: clean(clip(quote, wordsSize))}
	if a := p.articles[article]; a != nil {
		w.Lang = a.Lang
	}
	text, ok := p.text(article, s.Part)
	if !ok || !within(text, s) || p.numbers[article] == 0 {
		return w
	}
	if quote == "" {
		w.Text = clean(clip(text[s.Start:s.End], wordsSize))
	}
	w.Href = "#" + p.mark(article, s, class, back)
	return w
}

// within reports whether a span is a stretch of text on rune borders.
func within(text string, s claims.Span) bool {
	border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	return 0 <= s.Start && s.Start < s.End && s.End <= len(text) && border(s.Start) && border(s.End)
}

// mark returns the id of the mark of a span: "a1-t-120-140", of the first
// article's text; titles have "h".
func (a *anchors) mark(article string, s claims.Span, class, back string) string {
	part := partKey{article, s.Part}
	key := markKey{part, s.Start, s.End}
	if m := a.marks[key]; m != nil {
		return m.ID
	}
	letter := "t"
	if s.Part == claims.Title {
		letter = "h"
	}
	m := &mark{s.Start, s.End, fmt.Sprintf("a%d-%s-%d-%d", a.numbers[article], letter, s.Start, s.End), class, back}
	a.marks[key] = m
	a.byPart[part] = append(a.byPart[part], m)
	return m.ID
}
