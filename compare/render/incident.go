package render

import (
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// An incident is a section of the page.
type incident struct {
	ID           string
	Title        string
	Kind         string
	When, Where  string
	Outlets      string
	Origins      string
	Lead         string // what is disputed
	Disputes     []dispute
	MoreDisputes int
	Table        *table
	Said         []outletClaims
	Namings      []naming
	OtherNamings []naming // folded away
	Framings     []framing
	Wordings     []outletWordings
	Provenance   *provenance
}

// A dispute is a conflict on the page.
type dispute struct {
	ID       string
	Heading  string
	Why      string
	Kind     string
	Meaning  string
	Severity int
	Marks    [4]bool // one a degree of severity
	Internal bool
	Chart    *chart
	Timeline *timeline
	Sides    []side
}

// A side is one quantity with the articles behind it.
type side struct {
	Amount      string
	Number      int // as in the chart
	Origins     string
	Credibility int
	Rows        []sideRow
	More        int
}

// A sideRow is one line of the table of a conflict.
type sideRow struct {
	Outlet, Speaker, Published string
	Words                      words
}

// outletClaims are the claims of one article on one incident.
type outletClaims struct {
	Outlet, Published string
	Claims            []said
	More              int
}

// Count says how many claims there are.
func (o outletClaims) Count() string { return count(len(o.Claims)+o.More, "claim") }

// said is one claim on the page.
type said struct {
	Words  words
	Chain  string
	Amount string
	Denied bool
	Mode   string // alleged, planned, provisional
}

func incidentTitle(in *compare.Incident) string {
	if in.Title != "" {
		return clean(clip(in.Title, 160))
	}
	if in.Kind != "" {
		return capital(plain(in.Kind))
	}
	return "Incident " + in.ID
}

func places(in *compare.Incident) string {
	var names []string
	for _, n := range in.Where[:min(len(in.Where), 3)] {
		names = append(names, clean(clip(n, 60)))
	}
	return strings.Join(names, ", ")
}

func (p *pageBuilder) incident(in *compare.Incident, conflicts []*compare.Conflict) incident {
	s := incident{ID: fmt.Sprintf("i%d", len(p.page.Incidents)+1), Title: incidentTitle(in), Kind: plain(in.Kind),
		When: days(in.Interval), Where: places(in), Outlets: p.outlets(in.Articles)}
	if in.Origins > 0 {
		s.Origins = plural(in.Origins, "independent origin", "independent origins")
	}
	s.Lead = "No figures in dispute: the articles agree or count different things."
	if len(conflicts) > 0 {
		s.Lead = disputed(conflicts)
	}
	for i, c := range conflicts[:min(len(conflicts), maxDisputes)] {
		s.Disputes = append(s.Disputes, p.dispute(c, fmt.Sprintf("%s-c%d", s.ID, i+1)))
	}
	s.MoreDisputes = len(conflicts) - len(s.Disputes)
	s.Table = p.table(in, s.ID)
	s.Said = p.saidBy(in, s.ID)
	s.Namings, s.OtherNamings = p.namingsOf(p.namings[in.ID], s.ID)
	s.Framings = p.framingsOf(p.framings[in.ID], s.ID)
	about := each(p.about(in), func(a *compare.Article) string { return a.ID })
	s.Wordings = p.wordingsOf(about[:min(len(about), maxRows)], s.ID)
	s.Provenance = p.provenance(s.ID, about)
	return s
}

func (p *pageBuilder) dispute(c *compare.Conflict, id string) dispute {
	d := dispute{ID: id, Heading: capital(topic(c)), Why: clean(clip(c.Why, 400)), Kind: plain(c.Kind),
		Meaning: meaning(c.Kind), Severity: c.Severity, Internal: c.Internal}
	for i := range d.Marks {
		d.Marks[i] = i < c.Severity
	}
	d.Chart, d.Timeline = newChart(p.view, c, id), newTimeline(p.view, c, id)
	for i, rows := range p.sides(c) {
		if len(rows) > 0 {
			d.Sides = append(d.Sides, p.side(&c.Sides[i], rows, i, id))
		}
	}
	return d
}

func (p *pageBuilder) side(s *compare.Side, rows []row, n int, id string) side {
	out := side{Amount: amount(s.Low, s.High), Number: n % sideStyles, Credibility: s.Credibility,
		Origins: plural(s.Origins, "independent origin", "independent origins")}
	for _, r := range rows {
		if len(out.Rows) == maxRows {
			out.More++
			continue
		}
		out.Rows = append(out.Rows, sideRow{Outlet: r.Outlet, Speaker: r.Speaker, Published: p.publishedOn(r.Article),
			Words: p.words(r.Article, r.Span, r.Quote, "figure", "#"+id)})
	}
	return out
}

// saidBy lists the claims on an incident by article.
func (p *pageBuilder) saidBy(in *compare.Incident, id string) []outletClaims {
	var out []outletClaims
	at := make(map[string]int)
	for _, c := range p.told[in.ID] {
		i, known := at[c.Article]
		if !known && len(out) == maxRows {
			continue
		}
		if !known {
			i = len(out)
			at[c.Article] = i
			out = append(out, outletClaims{Outlet: clean(clip(p.outlet(c.Article), 80)), Published: p.publishedOn(c.Article)})
		}
		if o := &out[i]; len(o.Claims) < maxClaims {
			o.Claims = append(o.Claims, p.claim(c, id))
		} else {
			o.More++
		}
	}
	return out
}

func (p *pageBuilder) publishedOn(article string) string {
	if a := p.articles[article]; a != nil {
		return a.Published
	}
	return ""
}

func (p *pageBuilder) claim(c *compare.Claim, id string) said {
	s := said{Words: p.said(c, "#"+id+"-claims"), Chain: chain(c.Attribution), Denied: c.Polarity == claims.Denied}
	if c.Figure != nil {
		s.Amount = quantity(c.Figure.Quantity) + " " + unit(c.Figure)
	}
	switch c.Modality {
	case claims.Alleged, claims.Planned, claims.Provisional:
		s.Mode = string(c.Modality)
	}
	return s
}
