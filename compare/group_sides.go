package compare

import (
	"cmp"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// sideOf is whose side those counted are on; nationals are on their state's.
func sideOf(c count) string {
	return strings.ToLower(cmp.Or(c.Side, state(c.Population)))
}

// state is whose nationals a population is of, "" if of none.
func state(population string) string {
	key, _ := strings.CutPrefix(population, foreign+"/")
	if key == population {
		return ""
	}
	return key
}

// enlist makes those who fight for a side one class, whatever they are called:
// its soldiers, its mercenaries, its men, its dead and, where it has soldiers,
// its nationals. Of two sides nobody knows whose soldiers are meant who are of
// none.
func enlist(counts []count, keys []groupKey) {
	type force struct {
		measure claims.Measure
		side    string
	}
	soldiers := make(map[force]bool) // whether it has them, not only militants
	sides := make(map[claims.Measure]map[string]bool)
	for _, k := range keys {
		if k.side == "" || !fights(k.class) {
			continue
		}
		f := force{k.measure, k.side}
		soldiers[f] = soldiers[f] || regular(k.class)
		if sides[k.measure] == nil {
			sides[k.measure] = make(map[string]bool)
		}
		sides[k.measure][k.side] = true
	}
	for i, k := range keys {
		switch {
		case k.side == "" && within(k.class, soldier) && len(sides[k.measure]) > 1:
			keys[i].part = counts[i].claim.ID
		case k.side != "" && fights(k.class), soldiers[force{k.measure, k.side}] && (k.class == people && !unarmed(counts[i].Population) || state(counts[i].Population) != ""):
			keys[i].class = armed
		case within(k.class, foreign) && k.side != "":
			keys[i].class = people
		}
	}
}

// fights reports whether a class is of those who fight for a side.
func fights(class string) bool { return within(class, armed) || within(class, guards) }

// natives makes the nationals of a state the people concerned, where they are
// at least half of them and twice as many as those of another side: "ten
// Kenyans were killed", "the dead are eleven". Two engineers from abroad are a
// part.
func natives(counts []count, keys []groupKey) {
	type force struct {
		measure claims.Measure
		side    string // "" of all
	}
	most := make(map[force]float64)
	for i, k := range keys {
		if p := (force{k.measure, k.side}); k.part == "" {
			most[p] = max(most[p], counts[i].Quantity.Low)
		}
	}
	second := make(map[force]float64) // the most of those who are not
	for p := range most {
		for o, n := range most {
			if o.measure == p.measure && o.side != p.side && o.side != "" {
				second[p] = max(second[p], n)
			}
		}
	}
	for i, k := range keys {
		all, own := most[force{k.measure, ""}], force{k.measure, k.side}
		if within(k.class, foreign) && all > 0 && 2*most[own] >= all && most[own] >= 2*second[own] {
			keys[i].class = people
		}
	}
}

// unarmed reports whether a population is of people who do not fight, as far as
// its name tells: villagers, women, Palestinians; not "people" or "dead".
func unarmed(population string) bool {
	return population != "" && population != people && population != men && !within(population, armed)
}

// onlySide returns the one side named for a measure and class, "" if there is
// none or more than one. Soldiers are of the side of those counted by another
// measure, if no others are.
func onlySide(keys []groupKey, k groupKey) string {
	found, force := "", ""
	for _, l := range keys {
		if l.side == "" {
			continue
		}
		if l.class == k.class && l.measure == k.measure {
			found = oneOf(found, l.side)
		}
		if regular(l.class) {
			force = oneOf(force, l.side)
		}
	}
	if found == "" && regular(k.class) {
		found = force
	}
	return strings.TrimPrefix(found, several)
}

// oneOf is the one of two sides, or several.
func oneOf(found, side string) string {
	if found == "" || found == side {
		return side
	}
	return several
}

// several stands for more sides than one.
const several = "*"

// regular reports whether a class is of soldiers or police, not of militants.
func regular(class string) bool { return fights(class) && !within(class, militant) }
