package compare

import (
	"strconv"

	"github.com/crosscheck-go/crosscheck/claims"
)

// An incident is one event with the scenes that tell of it, in reading order.
type incident struct {
	id       string
	tellings []telling
}

// align groups scenes by what they tell of, and lists the pairs that were
// nearly taken for one.
func align(readings []*claims.Reading, ts []telling) ([]incident, []Apart) {
	var out []incident
	for _, t := range ts {
		out = append(out, incident{"i" + strconv.Itoa(len(out)+1), []telling{t}})
	}
	return out, nil
}
