package render

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A story is an article on the page, its words marked.
type story struct {
	ID        string // "a1"
	Outlet    string
	Title     []piece
	Text      []piece
	Lang      string
	Published string
	URL       string // "" unless http or https
	Grade     string
	Short     bool // cut to the words around the findings
}

// A piece of a story is plain text, a mark with pieces in it, or a cut.
type piece struct {
	Text string
	Cut  int // bytes left out here
	Mark *mark
	Link bool // the mark holds no other, so it can be a link
	Kids []piece
}

// storyReach is how many bytes around a finding are shown, of stories that are
// shown in full and of others.
const (
	storyReach      = 20000
	storyReachShort = 400
	storyBudget     = 800000 // bytes of all stories together that are shown in full
)

// stories lays out the articles that findings point into.
func (p *pageBuilder) stories() []story {
	total := 0
	for i := range p.Articles {
		if id := p.Articles[i].ID; p.marked(id) {
			total += len(p.texts[id].Text)
		}
	}
	reach := storyReach
	if total > storyBudget {
		reach = storyReachShort
	}
	var out []story
	for i := range p.Articles {
		if a := &p.Articles[i]; p.marked(a.ID) {
			out = append(out, p.story(a, reach))
		}
	}
	return out
}

func (p *pageBuilder) marked(article string) bool {
	return len(p.byPart[partKey{article, claims.Title}])+len(p.byPart[partKey{article, claims.Text}]) > 0
}

func (p *pageBuilder) story(a *compare.Article, reach int) story {
	full := p.texts[a.ID]
	s := story{ID: p.articleID(a.ID), Outlet: clean(clip(p.outlet(a.ID), 120)), Lang: a.Lang,
		Published: a.Published, URL: web(a.URL)}
	s.Title = weave(full.Title, p.byPart[partKey{a.ID, claims.Title}], reach)
	s.Text = weave(full.Text, p.byPart[partKey{a.ID, claims.Text}], reach)
	s.Short = slices.ContainsFunc(s.Text, func(p piece) bool { return p.Cut > 0 })
	return s
}

// weave cuts text into pieces along the marks. Marks that cross each other are
// split; the first part keeps the id.
func weave(text string, marks []*mark, reach int) []piece {
	marks = slices.Clone(marks)
	slices.SortFunc(marks, outerFirst)
	w := weaver{text: text, marks: marks, reach: reach}
	return w.until(len(text))
}

func outerFirst(a, b *mark) int {
	return cmp.Or(a.Start-b.Start, b.End-a.End, cmp.Compare(b.ID, a.ID))
}

// A weaver walks through a text and its marks.
type weaver struct {
	text  string
	marks []*mark // to come, in order
	at    int
	reach int
}

// until returns the pieces up to end, a border of the mark around them.
func (w *weaver) until(end int) []piece {
	var out []piece
	for len(w.marks) > 0 && w.marks[0].Start < end {
		m := w.marks[0]
		w.marks = w.marks[1:]
		out = w.plain(out, m.Start)
		if m.End > end {
			w.postpone(&mark{Start: end, End: m.End, Class: m.Class})
			m = &mark{m.Start, end, m.ID, m.Class, m.Back}
		}
		kids := w.until(m.End)
		link := m.Back != "" && !slices.ContainsFunc(kids, func(p piece) bool { return p.Mark != nil })
		out = append(out, piece{Mark: m, Kids: kids, Link: link})
	}
	return w.plain(out, end)
}

// postpone puts the rest of a crossing mark in its place among those to come.
func (w *weaver) postpone(rest *mark) {
	i, _ := slices.BinarySearchFunc(w.marks, rest, outerFirst)
	w.marks = slices.Insert(w.marks, i, rest)
}

// plain adds the text up to end, cut in the middle where it is long.
func (w *weaver) plain(out []piece, end int) []piece {
	text := w.text[w.at:end]
	w.at = end
	if len(text) == 0 {
		return out
	}
	if len(text) <= 2*w.reach {
		return append(out, piece{Text: lines(text)})
	}
	head, tail := border(text, w.reach), border(text, len(text)-w.reach)
	return append(out, piece{Text: lines(text[:head])}, piece{Cut: tail - head}, piece{Text: lines(text[tail:])})
}
