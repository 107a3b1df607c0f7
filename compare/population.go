package compare

import "strings"

// The populations that decide how counts are set against each other; keys of
// the language data, from the general to the special.
const (
	people     = "person"
	civilians  = "person/civilian"
	armed      = "person/armed"
	soldier    = "person/armed/soldier"
	militant   = "person/armed/militant"
	guards     = "person/guard"
	men        = "person/man"
	children   = "person/child"
	students   = "person/civilian/student"
	crew       = "person/crew"
	marchers   = "person/civilian/protester"
	pilgrims   = "person/civilian/pilgrim"
	spectators = "person/civilian/spectator"
	passengers = "person/civilian/passenger"
	kin        = "person/kin"
	foreign    = "person/national"
)

// within reports whether population path is part of the population of.
func within(path, of string) bool {
	return path == of || strings.HasPrefix(path, of) && path[len(of)] == '/'
}

// class is the population a count is compared by. Victims, passengers and
// villagers are all the people concerned, whatever an article calls them;
// women, foreigners and soldiers are a part of them. "60 men" are 60 people.
func class(population string) string {
	if population == "" || population == men || within(population, civilians) {
		return people
	}
	return population
}

// gathered reports whether a population is of people who come together,
// whatever for.
func gathered(population string) bool {
	return within(population, marchers) || within(population, pilgrims) || within(population, spectators)
}
