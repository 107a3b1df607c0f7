package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A count is a figure of an incident, with what decides whether another one
// can contradict it.
type count struct {
	*claims.Figure
	claim    *claims.Claim
	article  int // index into the readings
	origin   origin
	day      claims.Day // of publication; 0 is unknown
	voice    string     // who says so, folded; "" is the outlet itself
	role     claims.SpeakerRole
	denied   bool             // "the army denied that 20 civilians had been killed"
	planned  bool             // "will be reduced to 3,000"
	summed   bool             // it sums up a long time
	outdated bool             // the article itself replaces it: "rose from 9 to 17"
	before   []replacedFigure // what its article replaces: another one's 9 is that one
}

// A replacedFigure is a figure that an article replaces by another one.
type replacedFigure struct {
	measure  claims.Measure
	quantity claims.Quantity
}

// counts lists the figures of an incident that can be compared, in reading
// order: numbers of people or things, not of days or euros.
func (a *assembly) counts(inc incident) []count {
	var out []count
	for _, t := range inc.tellings {
		r := a.readings[t.article]
		var before []replacedFigure
		for _, k := range t.Outdated {
			f := r.Claims[k].Figure
			before = append(before, replacedFigure{family(f.Measure), f.Quantity})
		}
		for _, k := range t.Claims {
			if c := &r.Claims[k]; c.Figure != nil {
				n := a.count(t, c, slices.Contains(t.Outdated, k))
				n.before = before
				out = append(out, n)
			}
		}
	}
	return out
}

func (a *assembly) count(t telling, c *claims.Claim, outdated bool) count {
	n := count{
		Figure:   c.Figure,
		claim:    c,
		article:  t.article,
		origin:   a.provenance.of(t.article, c),
		day:      claims.DayOf(a.readings[t.article].Article.Published),
		denied:   c.Polarity == claims.Denied && c.Figure.Quantity.High > 0, // who denies that "no one" died is read amiss
		planned:  c.Modality == claims.Planned,
		summed:   t.Period,
		outdated: outdated,
	}
	if k := len(c.Attribution); k > 0 {
		n.voice, n.role = strings.ToLower(c.Attribution[k-1].Speaker), c.Attribution[k-1].Role
	}
	return n
}

// compareCounts orders counts by what they say, then by where they stand.
func compareCounts(a, b count) int {
	return cmp.Or(
		cmp.Compare(a.Quantity.Low, b.Quantity.Low),
		cmp.Compare(a.Quantity.High, b.Quantity.High),
		cmp.Compare(a.article, b.article),
		cmp.Compare(a.claim.ID, b.claim.ID))
}

// replaces reports whether the article of a count replaces the figure of
// another one: "the toll rose from seven to nine" where another says seven.
func (c count) replaces(d count) bool {
	return c.article != d.article && slices.Contains(c.before, replacedFigure{family(d.Measure), d.Quantity})
}

// private reports whether somebody says so who speaks for nobody else: a
// witness, or a person with a name and no office; not "the institution".
func (c count) private() bool {
	if c.role != "" || c.voice == "" {
		return c.role == claims.Witness
	}
	speaker := c.claim.Attribution[len(c.claim.Attribution)-1].Speaker
	return len(names(speaker)) > 0 && !isInstitution(speaker)
}

// there reports whether those counted were there when it happened; passengers
// are aboard.
func (c count) there() bool { return c.Present || within(c.Population, passengers) }

// aboard reports whether those counted travel: then a crowd of the same
// incident is of others, the mourners on the shore.
func (c count) aboard() bool { return within(c.Population, passengers) || within(c.Population, crew) }
