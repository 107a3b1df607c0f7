package compare

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A group is the counts of one incident that count the same: one measure, one
// unit, one population, one side. Within it figures can contradict each other.
type group struct {
	key    groupKey
	counts []count
}

type groupKey struct {
	measure claims.Measure
	unit    string
	side    string
	class   string // population they are compared by
	// part tells apart counts of a part of the people that no class names:
	// "40 people in Jurm alone". Nothing is set against them.
	part    string
	planned bool
	// present counts are of those who were there, of what has no other name
	present bool
	// cumulative counts are of a period, not of the incident.
	cumulative bool
}

func (k groupKey) compare(l groupKey) int {
	return cmp.Or(
		cmp.Compare(k.measure, l.measure), cmp.Compare(k.unit, l.unit),
		cmp.Compare(k.side, l.side), cmp.Compare(k.class, l.class), cmp.Compare(k.part, l.part),
		compareBool(k.present, l.present), compareBool(k.planned, l.planned),
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

// keysOf gives each count its key.
func keysOf(counts []count) []groupKey {
	whole := make(map[string]count, len(counts)) // by claim
	for _, c := range counts {
		whole[c.claim.ID] = c
	}
	keys := make([]groupKey, len(counts))
	for i, c := range counts {
		keys[i] = groupKey{
			measure: family(c.Measure), unit: c.Unit, side: sideOf(c), class: classOf(c),
			part: part(c, whole), planned: c.planned, cumulative: c.summed,
		}
	}
	taken(counts, keys)
	echo(counts, keys)
	adopt(counts, keys)
	natives(counts, keys)
	local(counts, keys)
	known := make(map[groupKey]string) // an incident may have ten thousand counts
	for i, k := range keys {
		if k.side != "" {
			continue
		}
		side, ok := known[k]
		if !ok {
			side = onlySide(keys, k)
			known[k] = side
		}
		keys[i].side = side
	}
	enlist(counts, keys)
	aboard := slices.ContainsFunc(counts, count.aboard)
	for i := range keys {
		switch {
		case keys[i].measure != claims.OtherCount:
		case counts[i].there(), gathered(counts[i].Population) && !aboard:
			keys[i].present, keys[i].class = true, class(counts[i].Population)
		case gathered(counts[i].Population):
			keys[i].class = marchers
		case trade(counts[i].Population):
			keys[i].class = counts[i].Population
		default:
			keys[i].part = counts[i].claim.ID // of what has no name, two counts are of two things
		}
	}
	return keys
}

// classOf is the population a count is compared by; strengths are of officers,
// soldiers and men alike, and those arrested are called suspects, citizens or
// militants by whoever counts them.
func classOf(c count) string {
	if family(c.Measure) == claims.Captured && within(c.Population, militant) {
		return people
	}
	if c.Measure == claims.Troops && (within(c.Population, armed) || c.Population == men) {
		return armed
	}
	return class(c.Population)
}

// family is the measure a count is compared by: the neutralized are set against
// the killed, which may be fewer, and an arrest is a capture.
func family(m claims.Measure) claims.Measure {
	switch m {
	case claims.Neutralized:
		return claims.Killed
	case claims.Arrested:
		return claims.Captured
	}
	return m
}

// trade reports whether a population is of a trade or a kind, told by its name:
// passengers, gunmen; not people, children or relatives.
func trade(population string) bool {
	return within(population, civilians) && population != civilians || within(population, armed) && population != armed
}

// taken lets the missing be the kidnapped where some were kidnapped, and an
// article that counts both can mean the same: "more than 200 students", "227
// are missing from the registers".
func taken(counts []count, keys []groupKey) {
	kidnapped := false
	for i, k := range keys {
		kidnapped = kidnapped || k.measure == claims.Kidnapped
		if k.measure == claims.Missing && tellsApart(counts, keys, i) {
			return
		}
	}
	for i := range keys {
		if kidnapped && keys[i].measure == claims.Missing {
			keys[i].measure = claims.Kidnapped
		}
	}
}

// tellsApart reports whether the article of a count of the missing has other
// numbers of kidnapped only.
func tellsApart(counts []count, keys []groupKey, missing int) bool {
	apart := false
	for i, k := range keys {
		if k.measure != claims.Kidnapped || counts[i].article != counts[missing].article {
			continue
		}
		if _, ok := counts[i].Quantity.Meet(counts[missing].Quantity); ok {
			return false
		}
		apart = true
	}
	return apart
}

// echo lets a count that does not say whom it counts be of those the same
// article counts as many of: "57 terrorists" and "57 of them".
func echo(counts []count, keys []groupKey) {
	type figure struct {
		article int
		measure claims.Measure
		q       claims.Quantity
	}
	said := make(map[figure]groupKey)
	for i, c := range counts {
		if c.Population != "" && c.Population != people {
			said[figure{c.article, keys[i].measure, c.Quantity}] = keys[i]
		}
	}
	for i, c := range counts {
		k, ok := said[figure{c.article, keys[i].measure, c.Quantity}]
		if ok && (c.Population == "" || c.Population == people) {
			keys[i].class, keys[i].side = k.class, cmp.Or(keys[i].side, k.side)
		}
	}
}

// adopt lets counts that do not say whom they count take the soldiers, where
// three times as many counts of victims are of soldiers as of civilians: "the
// army speaks of nine dead". Children are the pupils, where pupils are counted;
// the crew are all there are, where nobody of another trade is.
func adopt(counts []count, keys []groupKey) {
	soldiers, others, pupils, trades := 0, 0, false, false
	fighting := make(map[string]bool) // states whose armed are counted
	for _, c := range counts {
		fighting[c.Side] = c.Side != ""
	}
	for i, k := range keys {
		switch {
		case k.class == soldier && victim(k.measure):
			soldiers++
		case victim(k.measure) && unarmed(counts[i].Population) && !fighting[state(counts[i].Population)]:
			others++
		}
		pupils = pupils || within(counts[i].Population, students)
		trades = trades || victim(k.measure) && within(counts[i].Population, civilians) && counts[i].Population != civilians
	}
	for i, k := range keys {
		switch {
		case within(k.class, crew) && !trades && counts[i].SubsetOf == "":
			keys[i].class = people
		case k.class == children && pupils && counts[i].SubsetOf == "":
			keys[i].class = people
		case k.class != people || k.part != "" || !victim(k.measure) || soldiers == 0 || soldiers < 3*others:
		case counts[i].Population == "" || counts[i].Population == people:
			keys[i].class = soldier
		}
	}
}

// victim reports whether a measure counts what an incident did to people.
func victim(m claims.Measure) bool {
	return m == claims.Killed || m == claims.Injured || m == claims.Missing || m == claims.Casualties
}

// part names the part a count is of where its class does not: "82 of the 276
// girls", "three of my colleagues"; of sixteen wounded two died, others may
// have.
func part(c count, whole map[string]count) string {
	own := class(c.Population)
	of, ok := whole[c.SubsetOf]
	switch {
	case within(own, kin), c.Part && own == people:
		return c.claim.ID
	case !ok:
		return ""
	case family(of.Measure) != family(c.Measure):
		if survived(of.Measure) {
			return c.claim.ID
		}
		return ""
	case own == people || class(of.Population) == own || c.Quantity.High == 1:
		return c.claim.ID
	}
	return ""
}

// survived reports whether a measure counts people who were alive.
func survived(m claims.Measure) bool {
	switch m {
	case claims.Injured, claims.Rescued, claims.Captured, claims.Kidnapped, claims.Arrested:
		return true
	}
	return false
}

// measure is what the counts are of: the neutralized keep their name where
// nobody says killed.
func (g group) measure() claims.Measure {
	for _, c := range g.counts {
		if c.Measure == g.key.measure {
			return c.Measure
		}
	}
	return g.counts[0].Measure
}

// counted is how most articles call those who are counted; side likewise.
func (g group) counted() string {
	return commonest(g.counts, func(c count) string { return c.Counted })
}

func (g group) side() string {
	return commonest(g.counts, func(c count) string { return c.Side })
}
