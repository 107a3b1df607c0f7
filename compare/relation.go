package compare

import (
	"math"

	"github.com/crosscheck-go/crosscheck/claims"
)

// relate says how two counts of one group stand to each other, by the first
// rule that holds. It commutes. "" means that both can be right.
func relate(a, b count) ConflictKind {
	_, meet := a.Quantity.Meet(b.Quantity)
	switch {
	case a.denied && b.denied || strengths(a, b):
		return ""
	case a.denied:
		return contradiction(a, b)
	case b.denied:
		return contradiction(b, a)
	case meet || capturesExplain(a, b):
		return ""
	case a.outdated || b.outdated || a.replaces(b) || b.replaces(a):
		return Revised
	case meetRounded(a.Quantity, b.Quantity):
		return Rounded
	case revises(a, b) || revises(b, a):
		return Revised
	case pointApart(a.Quantity, b.Quantity):
		return Bound
	case a.summed && magnitudes(a.Quantity, b.Quantity) >= 1:
		return Scale
	}
	return Open
}

// strengths reports whether two counts are of strengths, or of what has no
// name, and may well be of two things: both in one article, or one more than
// half as many again as the other. "5,100 troops" are in the region, "2,400" in the country.
func strengths(a, b count) bool {
	if a.Measure != claims.Troops {
		return false
	}
	return a.article == b.article || min(a.Quantity.High, b.Quantity.High) == 0 || magnitudes(a.Quantity, b.Quantity) > math.Log10(1.5)
}

// capturesExplain reports whether one outlet's neutralized may be another's
// killed and some that were captured, at most as many again. One article that
// says both means one.
func capturesExplain(a, b count) bool {
	if a.Measure == b.Measure || a.article == b.article {
		return false
	}
	if a.Measure == claims.Neutralized {
		a, b = b, a
	}
	return b.Measure == claims.Neutralized && a.Quantity.High < b.Quantity.Low && b.Quantity.Low <= 2*a.Quantity.High
}

// contradiction sets a denial against an assertion: "Eighty dead, that is
// false" against "more than eighty drowned". It must not be of whoever asserts
// as much, nor of the same article's own; who says "hundreds" has not said 500.
func contradiction(denial, b count) ConflictKind {
	_, meet := denial.Quantity.Meet(b.Quantity)
	switch {
	case denial.voice == "" && denial.article == b.article, meet && (denial.voice == b.voice && denial.voice != "" || b.Quantity.Approx == claims.Vague):
		return ""
	case denial.outdated || b.outdated:
		return Revised
	}
	return Open
}

// meetRounded reports whether the quantities meet once a round number may
// stand for what rounds to it: 2,400 and "2,437".
func meetRounded(q, r claims.Quantity) bool {
	_, ok := rounded(q).Meet(rounded(r))
	return ok
}

// rounded widens an exact round number of three digits or more by half of its
// last digit that counts: 2,400 to 2,350–2,449. Small numbers are counted, not
// rounded: 60 is no 57.
func rounded(q claims.Quantity) claims.Quantity {
	if q.Low != q.High || q.Low < 100 || math.Mod(q.Low, 10) != 0 {
		return q
	}
	unit := 10.0
	for math.Mod(q.Low, unit*10) == 0 && unit*100 <= q.Low {
		unit *= 10
	}
	return claims.Quantity{Low: q.Low - unit/2, High: q.High + unit/2 - 1, Approx: claims.About}
}

// revises reports whether b is a later state of what a counted: reported on a
// later day, by the same voice or without another one, and in the way such
// counts go: tolls rise, the missing are found.
func revises(a, b count) bool {
	if a.day == 0 || b.day == 0 || a.day >= b.day {
		return false
	}
	if a.voice != "" && a.voice == b.voice {
		return true
	}
	return chained(a, b) && grows(a.Measure, a.Quantity, b.Quantity)
}

// chained reports whether two voices can stand for one running count: nobody
// is named, or the authorities are. A rebel's figure is no update of an
// army's.
func chained(a, b count) bool {
	return authority(a) && authority(b)
}

func authority(c count) bool {
	return c.voice == "" || c.role == claims.Official || c.role == claims.Military
}

// grows reports whether a count of this measure goes from q to r as time
// passes.
func grows(m claims.Measure, q, r claims.Quantity) bool {
	switch m {
	case claims.Missing, claims.Troops, claims.Attackers, claims.OtherCount:
		return m == claims.Missing
	}
	return q.Low < r.Low
}

// pointApart reports whether the bounds of two quantities point apart:
// "nearly 40" and "at least 40", "50" and "more than 50".
func pointApart(q, r claims.Quantity) bool {
	if q.Low > r.Low {
		q, r = r, q
	}
	up := r.Approx == claims.AtLeast || r.Approx == claims.MoreThan
	down := q.Approx == claims.Nearly || q.Approx == claims.AtMost || q.Approx == claims.Exact
	return up && down && r.Low-q.High <= 1
}

// magnitudes is the number of orders of magnitude between two quantities that
// do not meet.
func magnitudes(q, r claims.Quantity) float64 {
	low, high := math.Min(q.High, r.High), math.Max(q.Low, r.Low)
	if low <= 0 || high <= 0 {
		return 0
	}
	return math.Log10(high / low)
}
