package compare

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// An assembly is one report in the making. Readings are in their final order;
// what speaks of an article holds its index.
type assembly struct {
	convention Convention
	readings   []*claims.Reading
	story      []int // what each article is mainly about, as a number
	provenance *provenance
	kept       sources.Standings // of earlier runs
	ratings    *sources.Ratings
	tellings   []telling
	incidents  []incident
	apart      []Apart
	// incidentOf gives the index of the incident of each scene of each
	// article; -1 if the scene is of none.
	incidentOf [][]int
}

// newAssembly aligns the readings.
func newAssembly(c Convention, readings []*claims.Reading, story stories) *assembly {
	a := &assembly{convention: c, readings: readings, story: story.of}
	a.provenance = newProvenance(readings, story.of, copies(readings))
	a.tellings = tellings(readings)
	a.incidents, a.apart = alignScenes(readings, a.tellings, story)
	a.place()
	return a
}

// place notes the incident of each scene.
func (a *assembly) place() {
	a.incidentOf = make([][]int, len(a.readings))
	for i, r := range a.readings {
		a.incidentOf[i] = slices.Repeat([]int{-1}, max(1, len(r.Scenes)))
	}
	for n, inc := range a.incidents {
		for _, t := range inc.tellings {
			a.incidentOf[t.article][t.scene] = n
		}
	}
}

// mainIncidents numbers articles by the incident of their main scene, -1 for
// none.
func (a *assembly) mainIncidents() []int {
	out := make([]int, len(a.incidentOf))
	for i, scenes := range a.incidentOf {
		out[i] = scenes[0]
	}
	return out
}

// report fills in the report, list by list.
func (a *assembly) report() *Report {
	r := &Report{
		Schema:    Schema,
		Articles:  make([]Article, 0, len(a.readings)),
		Claims:    []Claim{},
		Incidents: make([]Incident, 0, len(a.incidents)),
		Apart:     orEmpty(a.apart),
		Conflicts: []Conflict{},
		Wordings:  []Wording{},
		Unread:    []Unread{},
	}
	for i, reading := range a.readings {
		r.Articles = append(r.Articles, a.article(i))
		r.Claims = append(r.Claims, a.claims(i)...)
		r.Wordings = append(r.Wordings, reading.Wordings...)
		r.Unread = append(r.Unread, unread(reading)...)
	}
	for n := range a.incidents {
		r.Incidents = append(r.Incidents, a.incident(n))
		r.Conflicts = append(r.Conflicts, a.conflicts(n)...)
	}
	number(r.Conflicts)
	r.Namings = orEmpty(namings(a))
	r.Framings = orEmpty(framings(a))
	r.Outlets = orEmpty(outlets(a))
	return r
}

// orEmpty keeps lists from becoming null in JSON.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func (a *assembly) article(i int) Article {
	r := a.readings[i]
	art := Article{
		ID:        r.Article.ID,
		Outlet:    r.Article.Outlet.Name,
		Domain:    r.Article.Outlet.Domain,
		URL:       r.Article.URL,
		Title:     r.Article.Title,
		Published: claims.DayOf(r.Article.Published).String(),
		Lang:      r.Lang,
		Tolls:     []Toll{},
		Relays:    orEmpty(a.provenance.relays(i)),
		LeftOut:   orEmpty(r.LeftOut),
	}
	art.Incident = a.incidentID(i, 0)
	if len(r.Scenes) > 0 {
		for _, t := range r.Scenes[0].Tolls {
			art.Tolls = append(art.Tolls, articleToll(r, t))
		}
	}
	return art
}

func (a *assembly) incidentID(article, scene int) string {
	if n := a.incidentOf[article][scene]; n >= 0 {
		return a.incidents[n].id
	}
	return ""
}

func (a *assembly) claims(i int) []Claim {
	r := a.readings[i]
	out := make([]Claim, len(r.Claims))
	for k, c := range r.Claims {
		out[k].Claim = c
		out[k].Origins = a.provenance.shown(a.provenance.of(i, &c))
		if c.Scene < len(r.Scenes) {
			out[k].Incident = a.incidentID(i, c.Scene)
		}
	}
	return out
}

func unread(r *claims.Reading) []Unread {
	var out []Unread
	for _, why := range slices.Concat(r.Article.Unread, r.Unread) {
		out = append(out, Unread{r.Article.ID, why})
	}
	return out
}
