package compare

import (
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A rulebook is what one project published about making points of figures.
type rulebook struct {
	// word gives the point of a vague quantity; nil where there is no rule.
	word func(claims.Quantity) (float64, bool)
	// best chooses among the points of reports that differ, sorted and at
	// least one; nil where the project gives only bounds.
	best func(points []float64) float64
	text string
}

// rulebookOf returns the rules of a convention; an unknown one has none.
func rulebookOf(c Convention) rulebook {
	switch c {
	case UCDP:
		return rulebook{nil, lowest, "UCDP: best, low and high; where the sources cannot be ranked the lower figure is the best estimate"}
	case ACLED:
		return rulebook{acledWord, lowest, "ACLED: where reports differ the lowest figure is recorded; several is 3 or 10, tens 10, dozens 12, hundreds 100"}
	case GTD:
		return rulebook{nil, majority, "GTD: the figure most independent sources give, else the lowest"}
	case CCC:
		return rulebook{cccWord, nil, "CCC: hundreds is 200, thousands is 2,000; no rule where reports differ"}
	case IBC:
		return rulebook{nil, nil, "IBC: the least and the greatest figure reported, no point between them"}
	}
	return rulebook{}
}

// acledWord is ACLED's code book on vague numbers.
func acledWord(q claims.Quantity) (float64, bool) {
	switch {
	case q.High < 10:
		return 3, true
	case q.Low < 100 && q.High < 100:
		return 12, true
	case q.Low < 1000 && q.High < 1000:
		return 100, true
	}
	return 0, false
}

// cccWord is the Crowd Counting Consortium's reading of "hundreds" and
// "thousands".
func cccWord(q claims.Quantity) (float64, bool) {
	switch {
	case q.Low == 100 && q.High < 1000:
		return 200, true
	case q.Low == 1000:
		return 2000, true
	}
	return 0, false
}

// estimate makes a point with bounds of counts of one group. Denied, outdated
// and planned figures count for nothing.
func estimate(c Convention, counts []count) Estimate {
	rules := rulebookOf(c)
	e := Estimate{Convention: c, Rule: rules.text}
	var points []float64
	low, high := math.Inf(1), math.Inf(-1)
	for _, n := range counts {
		if !current(n) || n.planned {
			continue
		}
		p := rules.point(n.Quantity)
		low, high = min(low, p.low), max(high, p.high)
		if p.ok {
			points = append(points, p.best)
		}
	}
	e.Low, e.High = finite(low), finite(high)
	if len(points) > 0 {
		e.Best = rules.choose(points)
	}
	e.Against = rules.against(e.Best, counts)
	return e
}

// against lists the claims that do not give the point a rule chose.
func (r rulebook) against(best *float64, counts []count) []string {
	if best == nil {
		return nil
	}
	var out []string
	for _, n := range counts {
		if p := r.point(n.Quantity); !current(n) || n.planned || p.ok && p.best != *best {
			out = append(out, n.claim.ID)
		}
	}
	return out
}

// choose picks one of several points; nil where the rules do not say which.
func (r rulebook) choose(points []float64) *float64 {
	slices.Sort(points)
	if points[0] == points[len(points)-1] {
		return finite(points[0])
	}
	if r.best == nil {
		return nil
	}
	return finite(r.best(points))
}

// A point is one quantity under a convention.
type point struct {
	low, best, high float64
	ok              bool // best is known
}

func (r rulebook) point(q claims.Quantity) point {
	p := point{low: q.Low, high: q.High, best: q.Low, ok: true}
	switch q.Approx {
	case claims.About:
		p.best = math.Round((q.Low + q.High) / 2)
	case claims.Nearly, claims.AtMost:
		p.best = q.High
	case claims.Vague:
		if r.word == nil {
			break
		}
		p.best, p.ok = r.word(q)
	}
	return p
}

func lowest(points []float64) float64 { return points[0] }

// majority returns the most frequent point, the lowest of the most frequent.
func majority(points []float64) float64 {
	best, most := points[0], 0
	for i := 0; i < len(points); {
		j := i
		for j < len(points) && points[j] == points[i] {
			j++
		}
		if j-i > most {
			best, most = points[i], j-i
		}
		i = j
	}
	return best
}
