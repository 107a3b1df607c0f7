// Package factcheck is the test suite of an imaginary fact-checking desk: a
// file a case, in its own words. Run it with go test; go test -update writes
// down what is found now.
package factcheck

import (
	"flag"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare/comparetest"
)

var _ = flag.Bool("update", false, "rewrite what the cases expect")

func TestCases(t *testing.T) {
	comparetest.Run(t, "cases/*.txtar", nil)
}
