package claims

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestCases shows the claims of short texts: how they are split, how they read
// alone, who makes them.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/cases/*.txtar", claimsOf)
}

// TestKnownWrong keeps what is known to come out wrong; a better output is to
// be moved to the cases.
func TestKnownWrong(t *testing.T) {
	golden.Run(t, "testdata/knownwrong/*.txtar", claimsOf)
}

func claimsOf(t *testing.T, files map[string]string) string {
	var x Extractor
	a := &sources.Article{ID: "t", Text: strings.TrimSpace(files["text"]), Lang: strings.TrimSpace(files["lang"])}
	return shown(extract(t, &x, a))
}
