package compare

import (
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// believe grades the sides of a conflict by the origins behind each and against
// it.
func believe(out []Side, sides [][]count) {
	for i := range out {
		e := sources.Evidence{Agree: out[i].Origins, Dispute: independent(against(i, sides)), Parties: partial(sides[i])}
		g := sources.Grade{}.Weigh(e)
		out[i].Credibility = g.Credibility.Int()
		for _, r := range g.Reasons {
			out[i].Reasons = append(out[i].Reasons, Reason{Why: r.Why})
		}
	}
}

// against is the origins of what stands on other sides only.
func against(i int, sides [][]count) (out []origin) {
	own := make(map[string]bool)
	for _, c := range sides[i] {
		own[c.claim.ID] = true
	}
	for j, s := range sides {
		for _, c := range s {
			if j != i && !own[c.claim.ID] {
				out = append(out, c.origin)
			}
		}
	}
	return out
}

// partial reports whether all that stand on a side are armies or armed groups:
// in what they fought they are parties.
func partial(side []count) bool {
	for _, c := range side {
		if c.origin.voice.role != claims.Military && c.origin.voice.role != claims.ArmedGroup {
			return false
		}
	}
	return len(side) > 0
}
