package compare

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/crosscheck-go/crosscheck/claims"
)

// conflicts lists what the figures of an incident say against each other:
// first what is within one article, then by severity.
func (a *assembly) conflicts(n int) []Conflict {
	var out []Conflict
	gs := groups(a.counts(a.incidents[n]))
	for _, g := range gs {
		out = append(out, a.disputes(n, g)...)
	}
	out = append(out, a.excesses(n, gs)...)
	slices.SortStableFunc(out, func(c, d Conflict) int {
		return cmp.Or(-compareBool(c.Internal, d.Internal), -cmp.Compare(c.Severity, d.Severity))
	})
	return out
}

// number gives conflicts their ids, in report order.
func number(conflicts []Conflict) {
	for i := range conflicts {
		conflicts[i].ID = "c" + strconv.Itoa(i+1)
	}
}

// disputes lists the conflicts of one group: at most one open quarrel, one
// timeline and one matter of rounding.
func (a *assembly) disputes(incident int, g group) []Conflict {
	if g.key.part != "" {
		return nil
	}
	var out []Conflict
	for _, about := range []func(ConflictKind) bool{quarrel, revision, rounding} {
		ns := nodes(about, g.counts)
		kinds := relations(ns)
		if split := split(len(ns), func(i, j int) bool { return about(kinds[i][j]) }); split != nil {
			out = append(out, a.conflict(incident, g, strongest(about, kinds), sides(ns, split)))
		}
	}
	return out
}

func quarrel(k ConflictKind) bool  { return k == Open || k == Bound || k == Scale }
func revision(k ConflictKind) bool { return k == Revised }
func rounding(k ConflictKind) bool { return k == Rounded }

// A node is the counts of a group that say the same in the same way: they
// stand on the same sides.
type node []count

// nodes joins what is alike; counts are in the order of compareCounts. What an
// article itself replaces has no part in a quarrel.
func nodes(about func(ConflictKind) bool, counts []count) []node {
	type key struct {
		q                claims.Quantity
		day              claims.Day
		voice            string
		role             claims.SpeakerRole
		denied, outdated bool
		replacing        int // article, plus one, if it replaces figures
	}
	at := make(map[key]int)
	var out []node
	for _, c := range counts {
		if c.outdated && about(Open) {
			continue
		}
		k := key{c.Quantity, c.day, c.voice, c.role, c.denied, c.outdated, 0}
		if len(c.before) > 0 {
			k.replacing = c.article + 1
		}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], c)
	}
	return out
}

// relations holds how any two nodes stand to each other.
func relations(ns []node) [][]ConflictKind {
	out := make([][]ConflictKind, len(ns))
	for i := range ns {
		out[i] = make([]ConflictKind, len(ns))
		for j := range i {
			k := relate(ns[i][0], ns[j][0])
			out[i][j], out[j][i] = k, k
		}
	}
	return out
}

func (a *assembly) conflict(incident int, g group, kind ConflictKind, sides [][]count) Conflict {
	c := Conflict{
		Incident: a.incidents[incident].id,
		Measure:  g.measure(),
		Counted:  g.counted(),
		Side:     g.side(),
		Kind:     kind,
		Internal: internal(sides),
		Severity: severity(kind, sides),
		Estimate: estimate(a.convention, g.counts),
	}
	for _, s := range sides {
		c.Sides = append(c.Sides, a.side(s))
	}
	believe(c.Sides, sides)
	c.Why = a.why(c, sides)
	return c
}

// sides lists the counts of each side.
func sides(ns []node, split [][]int) [][]count {
	out := make([][]count, len(split))
	for i, s := range split {
		for _, k := range s {
			out[i] = append(out[i], ns[k]...)
		}
		slices.SortFunc(out[i], compareCounts)
	}
	return out
}

// rank orders the kinds by what outweighs what in one conflict.
var rank = [...]ConflictKind{Open, Scale, Bound, Revised, Rounded}

// strongest is the kind of the pair that weighs most, of those a conflict is
// about. Such pairs always stand on different sides.
func strongest(about func(ConflictKind) bool, kinds [][]ConflictKind) ConflictKind {
	best := len(rank) - 1
	for _, row := range kinds {
		for _, k := range row {
			if about(k) {
				best = min(best, slices.Index(rank[:], k))
			}
		}
	}
	return rank[best]
}

// side sums up one side of a conflict.
func (a *assembly) side(members []count) Side {
	q := hull(members)
	s := Side{Low: finite(q.Low), High: finite(q.High), Credibility: 6}
	var origins []origin
	for _, m := range members {
		s.Claims = append(s.Claims, m.claim.ID)
		s.Outlets = append(s.Outlets, a.outletName(m.article))
		origins = append(origins, m.origin)
		if k := len(m.claim.Attribution); k > 0 {
			s.Speakers = append(s.Speakers, m.claim.Attribution[k-1].Speaker)
		}
	}
	s.Origins, s.Reasons = independent(origins), reasons(origins)
	s.Outlets, s.Speakers = distinct(s.Outlets), distinct(s.Speakers)
	return s
}

// hull is the narrowest quantity a side can mean: what all its members allow,
// else all they say together.
func hull(members []count) claims.Quantity {
	q, ok := members[0].Quantity, true
	for _, m := range members[1:] {
		if q, ok = q.Meet(m.Quantity); !ok {
			break
		}
	}
	if ok {
		return q
	}
	q = members[0].Quantity
	for _, m := range members[1:] {
		q.Low, q.High = min(q.Low, m.Quantity.Low), max(q.High, m.Quantity.High)
	}
	q.Approx = claims.Range
	return q
}

// outletName names who printed an article, by its id if nothing else is known.
func (a *assembly) outletName(article int) string {
	art := a.readings[article].Article
	return cmp.Or(art.Outlet.Name, art.Outlet.Domain, art.ID)
}

// distinct sorts names and drops doubles; it is never nil.
func distinct(names []string) []string {
	slices.Sort(names)
	names = slices.Compact(names)
	return orEmpty(slices.DeleteFunc(names, func(s string) bool { return s == "" }))
}

// internal reports whether one article stands on two sides and does not stand
// on one with the same figure.
func internal(sides [][]count) bool {
	seen := make(map[int]bool)
	for _, s := range sides {
		here := make(map[int]bool)
		for _, m := range s {
			if seen[m.article] {
				return true
			}
			here[m.article] = true
		}
		for article := range here {
			seen[article] = true
		}
	}
	return false
}
