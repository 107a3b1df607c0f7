package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// TestIncidents shows which figures of a few articles are of one incident, and
// which contradict each other.
func TestIncidents(t *testing.T) {
	golden.Run(t, "testdata/incidents/*.txtar", func(t *testing.T, files map[string]string) string {
		r, err := compare.Readings(t.Context(), slices.Values(readAll(t, files["articles.jsonl"])), nil)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, inc := range r.Incidents {
			var figures []string
			for _, c := range r.Claims {
				if c.Incident == inc.ID && c.Figure != nil {
					figures = append(figures, fmt.Sprintf("  %s: %s %s", c.Article, c.Figure.Measure, c.Figure.Quote))
				}
			}
			if len(figures) > 0 {
				fmt.Fprintf(&b, "%s %s\n%s\n", inc.ID, inc.Kind, strings.Join(figures, "\n"))
			}
		}
		for _, c := range r.Conflicts {
			fmt.Fprintf(&b, "%s %s: %s\n", c.Incident, c.Kind, c.Why)
		}
		return b.String()
	})
}
