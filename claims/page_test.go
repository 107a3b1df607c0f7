package claims

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestPages shows what is left out of a scraped text and what it takes from
// others.
func TestPages(t *testing.T) {
	golden.Run(t, "testdata/pages/*.txtar", func(t *testing.T, files map[string]string) string {
		var x Extractor
		a := &sources.Article{ID: "t", Text: files["text"], Lang: strings.TrimSpace(files["lang"])}
		r, err := x.Extract(a)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, l := range r.LeftOut {
			fmt.Fprintf(&b, "left out (%s) %s\n", l.Why, a.Text[l.Span.Start:l.Span.End])
		}
		for _, l := range r.Relays {
			if l.Role != RelayQuote {
				fmt.Fprintf(&b, "takes (%s) %s: %s\n", l.Role, l.From, l.Quote)
			}
		}
		return b.String()
	})
}
