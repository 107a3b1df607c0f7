package compare

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// excesses lists the parts that are greater than the whole, one conflict for a
// whole: "more than sixty women" at a site that "held 36 people", "no one was
// killed" and "a guard was killed".
func (a *assembly) excesses(incident int, gs []group) []Conflict {
	var out []Conflict
	for _, whole := range gs {
		if whole.key.class != people || whole.key.part != "" {
			continue
		}
		var parts []count
		for _, part := range gs {
			if partOf(part.key, whole.key) {
				parts = append(parts, part.counts...)
			}
		}
		if sides := exceed(parts, whole.counts); sides != nil {
			out = append(out, a.conflict(incident, whole, Open, sides))
		}
	}
	return out
}

// partOf reports whether a group counts some of those another one counts. The
// armed of an unknown side are no part of the victims.
func partOf(p, w groupKey) bool {
	if p.measure != w.measure || p.unit != w.unit || p.planned != w.planned || p.cumulative != w.cumulative || p.present != w.present {
		return false
	}
	if p.class == people || p.part != "" || p.measure == claims.OtherCount && !p.present || within(p.class, foreign) {
		return false
	}
	return p.side == w.side && (w.side != "" || !within(p.class, armed))
}

// exceed sets the counts of a part that are too great against the counts of
// the whole that they are too great for; nil if none is.
func exceed(part, whole []count) [][]count {
	most := make(map[int]float64) // that an article counts
	for _, c := range slices.Concat(part, whole) {
		most[c.article] = max(most[c.article], c.Quantity.Low)
	}
	var above, below []count
	for _, p := range part {
		for _, w := range whole {
			if current(p) && current(w) && p.Quantity.Low > w.Quantity.High && wholly(p, w, most) {
				above, below = append(above, p), append(below, w)
			}
		}
	}
	if above == nil {
		return nil
	}
	return [][]count{unique(below), unique(above)}
}

// wholly reports whether a count of the whole is one: its article counts no
// more than that, or it is of nobody and somebody else says otherwise. The
// article of the part must not know of more itself: then the wholes differ.
func wholly(p, w count, most map[int]float64) bool {
	if p.article == w.article {
		return w.Quantity.High == 0 && w.voice != "" && w.voice != p.voice
	}
	return w.Quantity.High == 0 || most[w.article] <= w.Quantity.High && most[p.article] <= p.Quantity.Low
}

// current reports whether a count is asserted and still stands.
func current(c count) bool { return !c.denied && !c.outdated }

// unique drops doubles and keeps the order of compareCounts.
func unique(counts []count) []count {
	slices.SortFunc(counts, compareCounts)
	return slices.CompactFunc(counts, func(a, b count) bool { return a.claim == b.claim })
}
