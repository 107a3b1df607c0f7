package comparetest

import (
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// Conflict fails the test unless the report has a conflict of that measure
// whose sides are those, in any order: "9", "25..35", "31..".
func Conflict(t testing.TB, r *compare.Report, m claims.Measure, sides ...string) {
	t.Helper()
	want := slices.Sorted(slices.Values(sides))
	for _, c := range r.Conflicts {
		var got []string
		for _, s := range c.Sides {
			got = append(got, interval(s.Low, s.High))
		}
		slices.Sort(got)
		if c.Measure == m && slices.Equal(got, want) {
			return
		}
	}
	fail(t, r, "conflict", "no conflict of %s: %s", m, strings.Join(sides, " / "))
}

// NoConflict fails the test if the report has a conflict of that measure, "" is
// any.
func NoConflict(t testing.TB, r *compare.Report, m claims.Measure) {
	t.Helper()
	for _, c := range r.Conflicts {
		if m == "" || c.Measure == m {
			fail(t, r, "conflict", "an unexpected conflict of %s", c.Measure)
			return
		}
	}
}

// Figure fails the test unless the article has a figure of that measure and
// that quantity: "9", "25..35", "31..".
func Figure(t testing.TB, r *compare.Report, article string, m claims.Measure, quantity string) {
	t.Helper()
	for i := range r.Claims {
		c := &r.Claims[i]
		if f := c.Figure; f != nil && c.Article == article && f.Measure == m && interval(&f.Quantity.Low, &f.Quantity.High) == quantity {
			return
		}
	}
	fail(t, r, "figure "+article, "%s has no figure of %s: %s", article, m, quantity)
}

// Relay fails the test unless the article takes something from there: the name
// of an outlet, or the id of an article.
func Relay(t testing.TB, r *compare.Report, article, from string) {
	t.Helper()
	for _, a := range r.Articles {
		named := func(rel claims.Relay) bool { return rel.From == from || rel.Article == from }
		if a.ID == article && slices.ContainsFunc(a.Relays, named) {
			return
		}
	}
	fail(t, r, "relay "+article, "%s takes nothing from %s", article, from)
}

// Wording fails the test unless those words of the article are found to be
// loaded.
func Wording(t testing.TB, r *compare.Report, article, quote string) {
	t.Helper()
	for _, w := range r.Wordings {
		if w.Article == article && w.Quote == quote {
			return
		}
	}
	fail(t, r, "wording "+article, "%s: %q is not found to be loaded", article, quote)
}

// fail says what is missing and what is there of the same kind.
func fail(t testing.TB, r *compare.Report, prefix, format string, args ...any) {
	t.Helper()
	there := slices.DeleteFunc(Lines(r), func(line string) bool { return !strings.HasPrefix(line, prefix) })
	if len(there) == 0 {
		there = []string{"nothing of that kind"}
	}
	t.Errorf(format+"\nthere is:\n  "+strings.Join(there, "\n  "), args...)
}
