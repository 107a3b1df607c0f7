package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A view finds the parts of a document by their ids.
type view struct {
	*compare.Report
	articles  map[string]*compare.Article
	texts     map[string]*sources.Article
	claims    map[string]*compare.Claim
	incidents map[string]*compare.Incident

	// What belongs to an incident. A naming belongs to the one that most of
	// its articles are about.
	conflicts map[string][]*compare.Conflict // the gravest first
	told      map[string][]*compare.Claim
	namings   map[string][]*compare.Naming
	framings  map[string][]*compare.Framing
	// wordings are those of an article.
	wordings map[string][]*compare.Wording
}

func newView(d *Document) *view {
	v := &view{Report: d.Report, texts: make(map[string]*sources.Article, len(d.Articles))}
	for _, a := range d.Articles {
		v.texts[a.ID] = a
	}
	v.articles = byID(v.Articles, func(a *compare.Article) string { return a.ID })
	v.claims = byID(v.Claims, func(c *compare.Claim) string { return c.ID })
	v.incidents = byID(v.Incidents, func(i *compare.Incident) string { return i.ID })
	v.told = group(v.Claims, func(c *compare.Claim) string { return c.Incident })
	v.wordings = group(v.Wordings, func(w *compare.Wording) string { return w.Article })
	v.namings = group(v.Namings, v.homeOfNaming)
	v.framings = group(v.Framings, v.homeOfFraming)
	v.conflicts = group(v.Conflicts, func(c *compare.Conflict) string { return c.Incident })
	for _, of := range v.conflicts {
		slices.SortStableFunc(of, func(a, b *compare.Conflict) int { return v.gravity(b) - v.gravity(a) })
	}
	return v
}

func byID[T any](all []T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(all))
	for i := range all {
		m[id(&all[i])] = &all[i]
	}
	return m
}

// group sorts pointers by a key and keeps their order within it.
func group[T any](all []T, key func(*T) string) map[string][]*T {
	m := make(map[string][]*T)
	for i := range all {
		k := key(&all[i])
		m[k] = append(m[k], &all[i])
	}
	return m
}

// outlet names who published an article as a reader knows it.
func (v *view) outlet(article string) string {
	a := v.articles[article]
	if a == nil {
		return article
	}
	return cmp.Or(a.Outlet, a.Domain, a.ID)
}

// text returns the part of an article that a span is of.
func (v *view) text(article string, part claims.Part) (string, bool) {
	a := v.texts[article]
	switch {
	case a == nil:
		return "", false
	case part == claims.Title:
		return a.Title, true
	}
	return a.Text, true
}

// quote returns the words of a span, "" if they are not at hand.
func (v *view) quote(article string, s claims.Span) string {
	text, ok := v.text(article, s.Part)
	if !ok || s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// gravity orders conflicts: by severity, then by how many articles take part.
func (v *view) gravity(c *compare.Conflict) int {
	articles := make(map[string]bool)
	for _, s := range c.Sides {
		for _, id := range s.Claims {
			if cl := v.claims[id]; cl != nil {
				articles[cl.Article] = true
			}
		}
	}
	return 100*c.Severity + min(len(articles), 99)
}

// disputed returns the incidents, those with the gravest conflicts first and
// those without any last; else in the order of the report.
func (v *view) disputed() []*compare.Incident {
	weight := make(map[string]int)
	for id, of := range v.conflicts {
		weight[id] = 1000*v.gravity(of[0]) + len(of)
	}
	out := make([]*compare.Incident, len(v.Incidents))
	for i := range v.Incidents {
		out[i] = &v.Incidents[i]
	}
	slices.SortStableFunc(out, func(a, b *compare.Incident) int {
		return cmp.Or(weight[b.ID]-weight[a.ID], len(b.Articles)-len(a.Articles))
	})
	return out
}

// about are the articles that are mainly about an incident.
func (v *view) about(in *compare.Incident) []*compare.Article {
	var out []*compare.Article
	for _, id := range in.Articles {
		if a := v.articles[id]; a != nil && a.Incident == in.ID {
			out = append(out, a)
		}
	}
	return out
}

// home is the incident that most of the articles are mainly about, "" if they
// are about none.
func (v *view) home(articles []string) string {
	votes, best := make(map[string]int), ""
	for _, id := range articles {
		a := v.articles[id]
		if a == nil || a.Incident == "" {
			continue
		}
		votes[a.Incident]++
		if n := votes[a.Incident] - votes[best]; best == "" || n > 0 {
			best = a.Incident
		}
	}
	return best
}

func (v *view) homeOfNaming(n *compare.Naming) string {
	return v.home(each(n.Names, func(n compare.Name) string { return n.Article }))
}

func (v *view) homeOfFraming(f *compare.Framing) string {
	return v.home(each(f.Choices, func(c compare.Choice) string { return c.Article }))
}

func each[S, T any](s []S, f func(S) T) []T {
	out := make([]T, len(s))
	for i, v := range s {
		out[i] = f(v)
	}
	return out
}

// A loaded wording of an article, with how often it stands there.
type loaded struct {
	*compare.Wording
	times int
}

// loaded lists the wordings of an article, each once.
func (v *view) loaded(article string) []loaded {
	type key struct {
		quote string
		kind  claims.WordingKind
		voice claims.Voice
	}
	at := make(map[key]int)
	var out []loaded
	for _, w := range v.wordings[article] {
		k := key{strings.ToLower(w.Quote), w.Kind, w.Voice}
		if i, known := at[k]; known {
			out[i].times++
			continue
		}
		at[k] = len(out)
		out = append(out, loaded{w, 1})
	}
	return out
}
