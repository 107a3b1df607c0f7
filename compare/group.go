package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A group is the counts of one incident that count the same: one measure, one
// unit, one population, one side. Only within it can figures contradict each
// other.
type group struct {
	key    groupKey
	counts []count
}

type groupKey struct {
	measure    claims.Measure
	unit       string
	side       string
	population string
	// part is not empty for counts of a part that is not told by whom it
	// counts: "40 people in Jurm alone". They are set only against counts of
	// the same part.
	part    string
	planned bool
	// cumulative counts are of a period, not of the incident.
	cumulative bool
}

func (k groupKey) compare(l groupKey) int {
	return cmp.Or(
		cmp.Compare(k.measure, l.measure), cmp.Compare(k.unit, l.unit),
		cmp.Compare(k.side, l.side), cmp.Compare(k.population, l.population),
		cmp.Compare(k.part, l.part), compareBool(k.planned, l.planned),
		compareBool(k.cumulative, l.cumulative))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// groups sorts counts into groups, in the order of their keys.
func groups(counts []count) []group {
	byKey := make(map[groupKey][]count)
	keys := keysOf(counts)
	for i, c := range counts {
		byKey[keys[i]] = append(byKey[keys[i]], c)
	}
	var out []group
	for k, cs := range byKey {
		slices.SortFunc(cs, compareCounts)
		out = append(out, group{k, cs})
	}
	slices.SortFunc(out, func(a, b group) int { return a.key.compare(b.key) })
	return out
}

// keysOf gives each count its key; a count that does not say whom or whose it
// counts takes what the others of its measure all say.
func keysOf(counts []count) []groupKey {
	keys := make([]groupKey, len(counts))
	for i, c := range counts {
		keys[i] = groupKey{
			measure: c.Measure, unit: c.Unit, side: sideKey(c.Side), population: c.Population,
			part: part(c), planned: c.planned, cumulative: c.Cumulative,
		}
	}
	adopt(counts, keys)
	return keys
}

// part names the part a count is of, if not its population does so.
func part(c count) string {
	if c.SubsetOf == "" || !whole(c.Population) {
		return ""
	}
	return c.claim.ID
}

// people is the population of a count that does not say whom it counts.
const people = "person"

// whole reports whether a population is no special part of the people
// concerned: victims, passengers and villagers are, children and foreigners
// are not.
func whole(population string) bool {
	return population == "" || population == people
}

func sideKey(side string) string { return strings.ToLower(side) }

// adopt lets a count without population or side take those of the one group
// of its measure that has them, if there is only one and the article itself
// counts the same: "13 dead" above "13 miners died".
func adopt(counts []count, keys []groupKey) {
	for i := range keys {
		if keys[i].population == "" {
			keys[i].population = people
		}
	}
	for i := range keys {
		if keys[i].side != "" {
			continue
		}
		if side, ok := onlySide(keys, keys[i]); ok {
			keys[i].side = side
		}
	}
}

// onlySide returns the one side named for a measure and population.
func onlySide(keys []groupKey, k groupKey) (string, bool) {
	found := ""
	for _, l := range keys {
		if l.measure != k.measure || l.population != k.population || l.side == "" {
			continue
		}
		if found != "" && found != l.side {
			return "", false
		}
		found = l.side
	}
	return found, found != ""
}

// counted is how most articles call those who are counted; side likewise.
func (g group) counted() string {
	return commonest(g.counts, func(c count) string { return c.Counted })
}

func (g group) side() string {
	return commonest(g.counts, func(c count) string { return c.Side })
}
