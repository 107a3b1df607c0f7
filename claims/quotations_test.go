package claims

import (
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/sources"
)

// TestUnclosedQuotations reads one line of 200,000 quotations that nothing
// closes, and one that the last mark closes: searching the line anew for each
// would take minutes.
func TestUnclosedQuotations(t *testing.T) {
	line := strings.Repeat("he said 'it was ", 200_000)
	start := time.Now()
	for text, want := range map[string]int{line: 0, line + "over'": 1, line + "\n\n'over'": 1} {
		if got := len(quotations(&sources.Article{Text: text})); got != want {
			t.Errorf("…%q has %d quotations, want %d", text[len(line):], got, want)
		}
	}
	if d := time.Since(start); d > time.Minute {
		t.Errorf("took %v", d)
	}
}
