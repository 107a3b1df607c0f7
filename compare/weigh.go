package compare

import (
	"cmp"
	"math"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources/truth"
)

// Weigh sets the outlets' figures of all incidents against each other by a
// method of truth discovery. An item is a figure of an incident ("i1 killed
// soldiers"), a source is an outlet, and the copies are the relays that the
// articles declare or were found to have taken. Bounds count as the number
// they name, ranges as their middle. None of the methods is the report's own
// verdict; those that weigh sources need many incidents.
func (r *Report) Weigh(m truth.Method) *truth.Result {
	outlets := make(map[string]string, len(r.Articles))
	for _, a := range r.Articles {
		outlets[a.ID] = cmp.Or(a.Outlet, a.Domain, a.ID)
	}
	var figures []truth.Claim
	for _, c := range r.Claims {
		f := c.Figure
		if f == nil || c.Incident == "" || c.Polarity == claims.Denied || c.Modality == claims.Planned || f.Cumulative {
			continue
		}
		item := strings.Join(strings.Fields(strings.Join([]string{c.Incident, string(f.Measure), f.Counted, f.Side}, " ")), " ")
		figures = append(figures, truth.Claim{Source: outlets[c.Article], Item: item, Number: middle(f.Quantity)})
	}
	var copied []truth.Copy
	for _, a := range r.Articles {
		for _, relay := range a.Relays {
			if takesText(relay) {
				copied = append(copied, truth.Copy{Source: outlets[a.ID], Of: cmp.Or(outlets[relay.Article], relay.From)})
			}
		}
	}
	return m.Find(figures, copied...)
}

// middle is the number a quantity names: 40 of "at least 40", the middle of a
// range.
func middle(q claims.Quantity) float64 {
	if math.IsInf(q.High, 1) {
		return q.Low
	}
	return (q.Low + q.High) / 2
}
