package render

import (
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A page is what the template of the HTML page shows.
type page struct {
	Title     string
	Facts     []string
	Notes     []string // what was shortened
	Incidents []incident
	Others    []otherIncident // disputed, but beyond what the page shows in full
	Elsewhere *elsewhere
	Quiet     []otherIncident // without a conflict, told of by one article
	Apart     []apart
	MoreApart int
	Outlets   []outletFacts
	LeftOut   []leftOut
	Unread    []compare.Unread
	Stories   []story
}

// An otherIncident is an incident in one line.
type otherIncident struct {
	Title, When, Where string
	Outlets            string
	Says               string // what is disputed
}

// apart is a pair of claims that were nearly taken for one incident.
type apart struct {
	A, B words
	Why  string
}

// outletFacts is a line of the table of outlets.
type outletFacts struct {
	Name, Kind, Country, Control string
	Party                        bool
	Standing                     string
	Reliability                  string
	Reasons                      []reason
}

type reason struct {
	Why   string
	Words words
}

// leftOut counts what of an article makes no claims.
type leftOut struct {
	Outlet  string
	Reasons []leftOutReason
}

type leftOutReason struct {
	Why   string
	Words []words
	More  int
}

// What a page shows at most; the rest is counted, and is in the other formats.
const (
	maxIncidents = 60   // in full
	maxMarks     = 3500 // in articles: beyond these no further incident is shown in full
	maxLines     = 300  // of the lists of further incidents
	maxDisputes  = 12   // of an incident
	maxRows      = 40   // of a table
	maxClaims    = 25   // of an article
	maxWordings  = 15   // of an article
	firstNamings = 12   // of an incident that are not folded away
	maxNamings   = 60   // of an incident
	maxNames     = 8    // of a referent in an article
	maxApart     = 60
	maxOutlets   = 200
)

// A pageBuilder lays out a page.
type pageBuilder struct {
	*view
	*anchors
	page  page
	shown map[string]bool // incidents shown in full
}

func newPage(d *Document) *page {
	v := newView(d)
	p := &pageBuilder{view: v, anchors: newAnchors(v), shown: make(map[string]bool)}
	p.page.Title = p.title()
	p.addIncidents()
	p.addElsewhere()
	p.addApart()
	p.addOutlets()
	p.addLeftOut()
	p.addUnread()
	p.page.Stories = p.stories()
	p.addFacts()
	return &p.page
}

func (p *pageBuilder) title() string {
	outlets := make(map[string]bool)
	for i := range p.Articles {
		outlets[p.outlet(p.Articles[i].ID)] = true
	}
	switch len(outlets) {
	case 0:
		return "Nothing to compare"
	case 1:
		return "What one outlet says"
	}
	return fmt.Sprintf("Where %s disagree", count(len(outlets), "outlet"))
}

func (p *pageBuilder) addFacts() {
	p.page.Facts = []string{count(len(p.Articles), "article"), count(len(p.Claims), "claim"),
		count(len(p.Incidents), "incident"), count(len(p.Conflicts), "conflict of figures"),
		count(len(p.Wordings), "loaded wording")}
	p.page.Facts[3] = plural(len(p.Conflicts), "conflict of figures", "conflicts of figures")
	if slices.ContainsFunc(p.page.Stories, func(s story) bool { return s.Short }) {
		p.page.Notes = append(p.page.Notes, "Long articles are cut to the words around the findings.")
	}
	if n := len(p.Articles) - len(p.page.Stories); n > 0 {
		p.page.Notes = append(p.page.Notes, plural(n, "article that nothing here points into is", "articles that nothing here points into are")+" not shown.")
	}
}

// articleID is the id of an article on the page.
func (p *pageBuilder) articleID(article string) string {
	return fmt.Sprintf("a%d", p.numbers[article])
}

// addIncidents shows in full what is disputed or told of by several articles.
func (p *pageBuilder) addIncidents() {
	for _, in := range p.disputed() {
		conflicts := p.conflicts[in.ID]
		switch {
		case len(conflicts) == 0 && len(in.Articles) < 2:
			p.page.Quiet = append(p.page.Quiet, p.line(in, conflicts))
		case len(p.page.Incidents) < maxIncidents && len(p.marks) < maxMarks:
			p.shown[in.ID] = true
			p.page.Incidents = append(p.page.Incidents, p.incident(in, conflicts))
		default:
			p.page.Others = append(p.page.Others, p.line(in, conflicts))
		}
	}
	if n := len(p.page.Incidents); len(p.page.Others) > 0 {
		p.page.Notes = append(p.page.Notes, "Only the "+plural(n, "gravest incident is", "gravest incidents are")+" shown in full, the others in a line each.")
	}
	p.shorten(&p.page.Others, "further incident is", "further incidents are")
	p.shorten(&p.page.Quiet, "incident of one article is", "incidents of one article are")
}

func (p *pageBuilder) shorten(lines *[]otherIncident, one, many string) {
	if more := len(*lines) - maxLines; more > 0 {
		*lines = (*lines)[:maxLines]
		p.page.Notes = append(p.page.Notes, plural(more, one, many)+" not listed here.")
	}
}

func (p *pageBuilder) line(in *compare.Incident, conflicts []*compare.Conflict) otherIncident {
	o := otherIncident{Title: incidentTitle(in), When: days(in.Interval), Where: places(in), Outlets: p.outlets(in.Articles)}
	if len(conflicts) > 0 {
		o.Says = disputed(conflicts)
	}
	return o
}

// outlets names the outlets of some articles, four of them at most.
func (p *pageBuilder) outlets(articles []string) string {
	var names []string
	for _, id := range articles {
		if name := clean(clip(p.outlet(id), 60)); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if more := len(names) - 4; more > 1 {
		names = append(names[:4], count(more, "other"))
	}
	return list(names)
}

func (p *pageBuilder) addApart() {
	for _, a := range p.Apart {
		first, second := p.claims[a.Claims[0]], p.claims[a.Claims[1]]
		switch {
		case first == nil || second == nil:
			continue
		case len(p.page.Apart) == maxApart:
			p.page.MoreApart++
			continue
		}
		p.page.Apart = append(p.page.Apart, apart{p.said(first, "#apart"), p.said(second, "#apart"), evidence(a.Why)})
	}
}

// said are the words of a claim, its figure if it has one marked.
func (p *pageBuilder) said(c *compare.Claim, back string) words {
	w := words{Text: clean(clip(c.Text, wordsSize))}
	switch {
	case c.Figure != nil:
		w.Href = p.words(c.Article, c.Figure.Span, c.Figure.Quote, "figure", back).Href
	case len(c.Spans) > 0:
		w.Href = p.words(c.Article, c.Spans[0], c.Quote, "claim", back).Href
	}
	if a := p.articles[c.Article]; a != nil {
		w.Lang = a.Lang
	}
	return w
}

func (p *pageBuilder) addOutlets() {
	for _, o := range p.Outlets[:min(len(p.Outlets), maxOutlets)] {
		f := outletFacts{Name: clean(clip(o.Name, 80)), Kind: plain(o.Kind), Country: clean(o.Country), Control: clean(o.StateControl),
			Party: len(o.PartyTo) > 0, Reliability: o.Reliability}
		if f.Name == "" {
			f.Name = clean(clip(o.Domain, 80))
		}
		if n := o.Standing.Shared + o.Standing.Disputed; n > 0 {
			f.Standing = fmt.Sprintf("%d of %d shared (%.0f–%.0f %%)", o.Standing.Shared, n, 100*o.Standing.Low, 100*o.Standing.High)
		}
		for _, r := range o.Reasons[:min(len(o.Reasons), 6)] {
			line := reason{Why: clean(clip(r.Why, 200))}
			if r.Span != nil {
				line.Words = p.words(r.Article, *r.Span, "", "reason", "#outlets")
			}
			f.Reasons = append(f.Reasons, line)
		}
		p.page.Outlets = append(p.page.Outlets, f)
	}
}

func (p *pageBuilder) addLeftOut() {
	for i := range p.Articles {
		a := &p.Articles[i]
		if len(a.LeftOut) == 0 || len(p.page.LeftOut) == maxOutlets {
			continue
		}
		l := leftOut{Outlet: clean(clip(p.outlet(a.ID), 80))}
		for _, o := range a.LeftOut {
			l.add(plain(o.Why), p.leftOut(a.ID, o.Span))
		}
		p.page.LeftOut = append(p.page.LeftOut, l)
	}
}

// leftOut marks what was left out of an article that is shown anyway.
func (p *pageBuilder) leftOut(article string, s claims.Span) words {
	quote := p.quote(article, s)
	if !p.marked(article) {
		return words{Text: clean(clip(quote, leftOutSize))}
	}
	return p.words(article, s, clip(quote, leftOutSize), "left", "#left-out")
}

const leftOutSize = 80 // runes

func (l *leftOut) add(why string, words words) {
	i := slices.IndexFunc(l.Reasons, func(r leftOutReason) bool { return r.Why == why })
	if i < 0 {
		i = len(l.Reasons)
		l.Reasons = append(l.Reasons, leftOutReason{Why: why})
	}
	if r := &l.Reasons[i]; words.Text != "" && len(r.Words) < 3 {
		r.Words = append(r.Words, words)
	} else {
		r.More++
	}
}

func (p *pageBuilder) addUnread() {
	for _, u := range p.Unread[:min(len(p.Unread), maxOutlets)] {
		p.page.Unread = append(p.page.Unread, compare.Unread{Article: clean(clip(p.outlet(u.Article), 80)), Why: clean(clip(u.Why, 300))})
	}
}
