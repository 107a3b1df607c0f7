package claims

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestSceneCases shows in which scene of an article each figure stands; the
// main scene is 0.
func TestSceneCases(t *testing.T) {
	golden.Run(t, "testdata/scenes/*.txtar", func(t *testing.T, files map[string]string) string {
		var x Extractor
		a := &sources.Article{ID: "t", Text: strings.TrimSpace(files["text"]), Lang: strings.TrimSpace(files["lang"])}
		if day := strings.TrimSpace(files["published"]); day != "" {
			published, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			a.Published = published
		}
		r := extract(t, &x, a)
		var b strings.Builder
		for i := range r.Claims {
			if c := &r.Claims[i]; c.Figure != nil {
				fmt.Fprintf(&b, "%s %s: %s\n", sceneName(r, c.Scene), c.Figure.Measure, c.Figure.Quote)
			}
		}
		return b.String()
	})
}

// sceneName is the number of a scene, with what it is besides.
func sceneName(r *Reading, i int) string {
	s, name := &r.Scenes[i], fmt.Sprint(i)
	switch {
	case s.Standing:
		name += " (standing)"
	case s.Period:
		name += " (period)"
	case s.Background:
		name += " (background)"
	}
	return name
}
