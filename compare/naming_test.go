package compare_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestNamings sets the names and the choices of words of a few articles side
// by side: the distinct names of each referent, and each framing.
func TestNamings(t *testing.T) {
	golden.Run(t, "testdata/naming/*.txtar", func(t *testing.T, files map[string]string) string {
		readings := readAll(t, files["articles.jsonl"])
		r, err := compare.Readings(t.Context(), slices.Values(readings), nil)
		if err != nil {
			t.Fatal(err)
		}
		readBack(t, r, readings)
		var b strings.Builder
		for _, n := range r.Namings {
			fmt.Fprintf(&b, "naming %s: %s\n", n.Referent, strings.Join(quotes(n.Names), "; "))
		}
		for _, f := range r.Framings {
			fmt.Fprintf(&b, "framing %s:", f.Referent)
			for _, c := range f.Choices {
				fmt.Fprintf(&b, " [%s %s %q]", c.Article, c.Kind, c.Quote)
			}
			b.WriteByte('\n')
		}
		return b.String()
	})
}

func readAll(t *testing.T, jsonl string) []*claims.Reading {
	t.Helper()
	x := new(claims.Extractor)
	var out []*claims.Reading
	for line := range strings.Lines(jsonl) {
		var a struct {
			ID, Title, Text, Lang string
			Published             time.Time
		}
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		r, err := x.Extract(&sources.Article{ID: a.ID, Title: a.Title, Text: a.Text, Lang: a.Lang, Published: a.Published})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// quotes lists the distinct names, in order.
func quotes(names []compare.Name) []string {
	var out []string
	for _, n := range names {
		out = append(out, n.Article+" "+n.Quote)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// readBack asks that the span of each name and choice holds what it quotes.
func readBack(t *testing.T, r *compare.Report, readings []*claims.Reading) {
	t.Helper()
	articles := make(map[string]*sources.Article)
	for _, r := range readings {
		articles[r.Article.ID] = r.Article
	}
	check := func(article, quote string, s claims.Span) {
		text := articles[article].Text
		if s.Part == claims.Title {
			text = articles[article].Title
		}
		if got := text[s.Start:s.End]; got != quote {
			t.Errorf("article %s: %v reads %q, not %q", article, s, got, quote)
		}
	}
	for _, n := range r.Namings {
		for _, x := range n.Names {
			check(x.Article, x.Quote, x.Span)
		}
	}
	for _, f := range r.Framings {
		for _, c := range f.Choices {
			check(c.Article, c.Quote, c.Span)
		}
	}
}
