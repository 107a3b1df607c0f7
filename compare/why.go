package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// mostSaid is how many figures a sentence tells; more are for the table.
const mostSaid = 6

// why says a conflict in one sentence: "Killed (soldiers): 9 according to the
// army (Reuters), against at least 31 according to the rebels (AFP and 2
// others)." Each figure stands in it once, as it was said, the lowest first.
func (a *assembly) why(c Conflict, sides [][]count) string {
	var parts []string
	said := figuresSaid(sides)
	for _, s := range said[:min(len(said), mostSaid)] {
		parts = append(parts, a.says(s))
	}
	more := ""
	if n := len(said) - mostSaid; n > 0 {
		more = fmt.Sprintf(", and %d more", n)
	}
	return fmt.Sprintf("%s: %s%s%s.", subject(c), strings.Join(parts, ", against "), more, remark(c))
}

// figuresSaid gathers the counts of all sides by what they say, the lowest
// first.
func figuresSaid(sides [][]count) [][]count {
	var all []count
	for _, c := range slices.Concat(sides...) {
		if !slices.ContainsFunc(all, func(d count) bool { return c.claim == d.claim }) {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, compareCounts)
	var out [][]count
	for i, c := range all {
		if i > 0 && c.Quantity == all[i-1].Quantity && c.denied == all[i-1].denied {
			out[len(out)-1] = append(out[len(out)-1], c)
			continue
		}
		out = append(out, []count{c})
	}
	return out
}

// subject names what is counted: "Killed (soldiers)".
func subject(c Conflict) string {
	measure := string(c.Measure)
	if c.Measure == claims.OtherCount {
		measure = "counted"
	}
	measure = strings.ToUpper(measure[:1]) + measure[1:]
	if c.Counted == "" {
		return measure
	}
	return measure + " (" + c.Counted + ")"
}

// says is one figure, who says so and who printed it.
func (a *assembly) says(same []count) string {
	first := same[0]
	var outlets []string
	for _, c := range same {
		outlets = append(outlets, a.outletName(c.article))
	}
	who := listed(distinct(outlets))
	if k := len(first.claim.Attribution); k > 0 {
		verb := "according to"
		if first.denied {
			verb = "denied by"
		}
		return fmt.Sprintf("%s %s %s (%s)", phrase(first), verb, first.claim.Attribution[k-1].Speaker, who)
	}
	return fmt.Sprintf("%s in %s", phrase(first), who)
}

// listed names the first of some outlets and how many more there are.
func listed(names []string) string {
	switch n := len(names) - 1; n {
	case 0:
		return names[0]
	case 1:
		return names[0] + " and " + names[1]
	default:
		return fmt.Sprintf("%s and %d others", names[0], n)
	}
}

// phrase writes a figure as a reader says it; what no number says exactly, in
// its own words: “nearly 40 civilians”.
func phrase(c count) string {
	q := c.Quantity
	switch {
	case q.Low == q.High:
		return numeral(q.Low)
	case q.Approx == claims.MoreThan:
		return "more than " + numeral(q.Low-1)
	case math.IsInf(q.High, 1) && q.Approx == claims.AtLeast:
		return "at least " + numeral(q.Low)
	case q.Approx == claims.Range:
		return numeral(q.Low) + " to " + numeral(q.High)
	}
	return "“" + strings.Join(strings.Fields(c.Quote), " ") + "”"
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
