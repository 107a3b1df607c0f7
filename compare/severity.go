package compare

import (
	"math"
	"slices"
)

// severity grades a conflict from 1 to 4: 1 rounding and revisions, 2 bounds
// that point apart and figures within a tenth of each other, 3 figures within
// half of each other, 4 figures apart by half or more and what is denied.
func severity(kind ConflictKind, sides [][]count) int {
	if kind == Rounded || kind == Revised {
		return 1
	}
	if kind == Bound {
		return 2
	}
	if slices.ContainsFunc(sides, allDenied) {
		return 4
	}
	switch gap := gap(sides); {
	case gap < 0.1:
		return 2
	case gap < 0.5:
		return 3
	}
	return 4
}

// gap is how much of the higher figure is missing in the lower one, at the
// widest: 9 against 31 is 0.7.
func gap(sides [][]count) float64 {
	low, high := math.Inf(1), 0.0
	for _, s := range sides {
		q := hull(s)
		low, high = min(low, q.High), max(high, q.Low)
	}
	if high <= 0 {
		return 1
	}
	return 1 - low/high
}

func allDenied(side []count) bool {
	return !slices.ContainsFunc(side, func(c count) bool { return !c.denied })
}
