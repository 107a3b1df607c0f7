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
	for _, g := range groups(a.counts(a.incidents[n])) {
		out = append(out, a.disputes(n, g)...)
	}
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
	ns := nodes(g.counts)
	kinds := relations(ns)
	var out []Conflict
	for _, part := range []func(ConflictKind) bool{quarrel, revision, rounding} {
		sides := split(len(ns), func(i, j int) bool { return part(kinds[i][j]) })
		if len(sides) > 1 {
			out = append(out, a.conflict(incident, g, ns, kinds, sides))
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

// nodes joins what is alike; counts are in the order of compareCounts.
func nodes(counts []count) []node {
	type key struct {
		q                claims.Quantity
		day              claims.Day
		voice            string
		role             claims.SpeakerRole
		denied, outdated bool
	}
	at := make(map[key]int)
	var out []node
	for _, c := range counts {
		k := key{c.Quantity, c.day, c.voice, c.role, c.denied, c.outdated}
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

func (a *assembly) conflict(incident int, g group, ns []node, kinds [][]ConflictKind, split [][]int) Conflict {
	c := Conflict{
		Incident: a.incidents[incident].id,
		Measure:  g.key.measure,
		Counted:  g.counted(),
		Side:     g.side(),
		Kind:     strongest(kinds, split),
	}
	var sides [][]count
	for _, s := range split {
		var members []count
		for _, i := range s {
			members = append(members, ns[i]...)
		}
		slices.SortFunc(members, compareCounts)
		sides = append(sides, members)
		c.Sides = append(c.Sides, a.side(members))
	}
	c.Internal = internal(sides)
	c.Severity = severity(c.Kind, sides)
	c.Estimate = estimate(a.convention, g.counts)
	c.Why = a.why(c, sides)
	return c
}

// rank orders the kinds by what outweighs what in one conflict.
var rank = [...]ConflictKind{Open, Scale, Bound, Revised, Rounded}

// strongest is the kind of the pair across sides that weighs most.
func strongest(kinds [][]ConflictKind, sides [][]int) ConflictKind {
	best := len(rank) - 1
	for i, s := range sides {
		for _, t := range sides[:i] {
			for _, v := range s {
				for _, w := range t {
					if k := slices.Index(rank[:], kinds[v][w]); k >= 0 {
						best = min(best, k)
					}
				}
			}
		}
	}
	return rank[best]
}

// side sums up one side of a conflict.
func (a *assembly) side(members []count) Side {
	q := hull(members)
	s := Side{Low: finite(q.Low), High: finite(q.High), Credibility: 6}
	origins := make(map[int]bool)
	for _, m := range members {
		s.Claims = append(s.Claims, m.claim.ID)
		s.Outlets = append(s.Outlets, a.outletName(m.article))
		origins[m.origin] = true
		if k := len(m.claim.Attribution); k > 0 {
			s.Speakers = append(s.Speakers, m.claim.Attribution[k-1].Speaker)
		}
	}
	s.Origins = len(origins)
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
