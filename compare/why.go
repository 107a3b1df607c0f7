package compare

import (
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// why says a conflict in one sentence: "Soldiers killed: 9 according to the
// army (Reuters), at least 31 according to the rebels (Reuters)."
func (a *assembly) why(c Conflict, sides [][]count) string {
	var parts []string
	for _, s := range sides {
		parts = append(parts, a.says(s))
	}
	return fmt.Sprintf("%s: %s%s.", subject(c), strings.Join(parts, ", against "), remark(c))
}

// subject names what is counted: "soldiers killed".
func subject(c Conflict) string {
	measure := string(c.Measure)
	if c.Measure == claims.OtherCount {
		measure = "counted"
	}
	if c.Counted == "" {
		return measure
	}
	return c.Counted + " " + measure
}

// says is one side: its figures, who says so and who printed it.
func (a *assembly) says(side []count) string {
	first := side[0]
	who := a.outletName(first.article)
	if k := len(first.claim.Attribution); k > 0 {
		verb := "according to"
		if first.denied {
			verb = "denied by"
		}
		return fmt.Sprintf("%s %s %s (%s)", phrase(side), verb, first.claim.Attribution[k-1].Speaker, who)
	}
	return fmt.Sprintf("%s in %s", phrase(side), who)
}

// phrase writes what a side counts as a reader says it.
func phrase(side []count) string {
	q := hull(side)
	low, high := numeral(q.Low), numeral(q.High)
	switch {
	case q.Low == q.High:
		return low
	case finite(q.High) == nil:
		return "at least " + low
	}
	return low + " to " + high
}

func numeral(x float64) string {
	s := fmt.Sprintf("%.0f", x)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// remark explains the kind where the figures do not speak for themselves.
func remark(c Conflict) string {
	switch c.Kind {
	case Bound:
		return "; the bounds point apart"
	case Revised:
		return "; a later report updates the earlier one"
	case Rounded:
		return "; the same once rounding is forgiven"
	case Scale:
		return "; an order of magnitude apart, perhaps not of the same scope"
	}
	return ""
}
