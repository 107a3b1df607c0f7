package render

import (
	"encoding/json"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare"
)

// again copies a document under other ids.
func again(t testing.TB, d *Document, prefix string) *Document {
	t.Helper()
	b, err := json.Marshal(d.Report)
	if err != nil {
		t.Fatal(err)
	}
	c := &Document{Report: new(compare.Report)}
	if err := json.Unmarshal(b, c.Report); err != nil {
		t.Fatal(err)
	}
	for _, a := range d.Articles {
		copied := *a
		copied.ID = prefix + a.ID
		c.Articles = append(c.Articles, &copied)
	}
	rename(c.Report, func(id *string) {
		if *id != "" {
			*id = prefix + *id
		}
	})
	return c
}

// rename calls f with every id of a report.
func rename(r *compare.Report, f func(*string)) {
	all := func(ids []string) {
		for i := range ids {
			f(&ids[i])
		}
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		f(&a.ID)
		f(&a.Incident)
		for j := range a.Relays {
			f(&a.Relays[j].Article)
		}
	}
	for i := range r.Claims {
		f(&r.Claims[i].ID)
		f(&r.Claims[i].Article)
		f(&r.Claims[i].Incident)
	}
	for i := range r.Incidents {
		f(&r.Incidents[i].ID)
		all(r.Incidents[i].Articles)
		all(r.Incidents[i].Claims)
	}
	for i := range r.Apart {
		all(r.Apart[i].Claims[:])
	}
	for i := range r.Conflicts {
		f(&r.Conflicts[i].ID)
		f(&r.Conflicts[i].Incident)
		for j := range r.Conflicts[i].Sides {
			all(r.Conflicts[i].Sides[j].Claims)
		}
	}
	renameWords(r, f)
}

func renameWords(r *compare.Report, f func(*string)) {
	for i := range r.Wordings {
		f(&r.Wordings[i].Article)
		f(&r.Wordings[i].Claim)
	}
	for i := range r.Namings {
		for j := range r.Namings[i].Names {
			f(&r.Namings[i].Names[j].Article)
		}
	}
	for i := range r.Framings {
		for j := range r.Framings[i].Choices {
			f(&r.Framings[i].Choices[j].Article)
		}
	}
	for i := range r.Outlets {
		for j := range r.Outlets[i].Reasons {
			f(&r.Outlets[i].Reasons[j].Article)
		}
	}
}
