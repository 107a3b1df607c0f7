package comparetest_test

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/compare/comparetest"
)

// Lines are what a case expects, and what a failure prints.
func ExampleLines() {
	report := &compare.Report{
		Articles: []compare.Article{{ID: "portal", Relays: []claims.Relay{{From: "AFP", Role: claims.RelayText}}}},
		Wordings: []compare.Wording{{Article: "portal", Kind: claims.Dysphemism, Quote: "hordes"}},
	}
	for _, line := range comparetest.Lines(report) {
		fmt.Println(line)
	}
	// Output:
	// relay portal: text from AFP
	// wording portal: dysphemism "hordes"
}
