package date

import (
	"strings"
	"testing"
	"time"
)

// TestLinear reads texts made to try the reader's patience.
func TestLinear(t *testing.T) {
	for _, piece := range []string{"the end of ", "last ", "from ", "1 week and ", "of the ", "1/", "Monday ", "2014 ", "May to "} {
		r := NewReader(table(t, "en"))
		r.Reference = Reference{Of(2025, 1, 15), true}
		start := time.Now()
		r.Read(nil, strings.Repeat(piece, 5000))
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%q took %v", piece, took)
		}
	}
}
