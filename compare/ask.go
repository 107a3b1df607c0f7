package compare

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// An Answer says of one claim who says it, through whom it came, who else says
// so, and who says otherwise. Claims are named by their ids.
type Answer struct {
	Claim   *Claim
	Says    []claims.Link  // from the outlet inwards; empty is the outlet itself
	Through []claims.Relay // whose text the article prints
	Also    []string       // claims that say so and have an origin of their own
	Same    []string       // claims that say so and come from where this one does
	Against []string       // claims on other sides of a conflict
	Denies  []string       // claims that deny it
}

// Ask answers for the claim of that id; false if the report has none. Who
// says so "also" is independent of the claim, not of the others in the list.
func (r *Report) Ask(id string) (Answer, bool) {
	i := slices.IndexFunc(r.Claims, func(c Claim) bool { return c.ID == id })
	if i < 0 {
		return Answer{}, false
	}
	c := &r.Claims[i]
	a := Answer{Claim: c, Says: c.Attribution, Against: r.against(id)}
	for _, article := range r.Articles {
		for _, relay := range article.Relays {
			if article.ID == c.Article && takesText(relay) {
				a.Through = append(a.Through, relay)
			}
		}
	}
	for k := range r.Claims {
		other := &r.Claims[k]
		switch {
		case k == i || !sameMatter(c, other):
		case other.Polarity == claims.Denied && c.Polarity != claims.Denied:
			a.Denies = append(a.Denies, other.ID)
		case other.Polarity != c.Polarity:
		case sameOrigin(c.Origins, other.Origins):
			a.Same = append(a.Same, other.ID)
		default:
			a.Also = append(a.Also, other.ID)
		}
	}
	return a, true
}

// against is the claims that stand only on other sides of the conflicts of a
// claim.
func (r *Report) against(id string) (out []string) {
	for _, c := range r.Conflicts {
		var own, others []string
		for _, s := range c.Sides {
			if slices.Contains(s.Claims, id) {
				own = append(own, s.Claims...)
			} else {
				others = append(others, s.Claims...)
			}
		}
		if len(own) == 0 {
			continue
		}
		for _, other := range others {
			if !slices.Contains(own, other) {
				out = append(out, other)
			}
		}
	}
	return distinct(out)
}

// sameMatter reports whether two figures of one incident say of the same
// people what can both be right. "Twelve dead" may be twelve soldiers.
func sameMatter(c, d *Claim) bool {
	f, g := c.Figure, d.Figure
	if f == nil || g == nil || c.Incident == "" || c.Incident != d.Incident || f.Measure != g.Measure || f.Unit != g.Unit {
		return false
	}
	p, q := f.Population, g.Population
	people := p == "" || q == "" || within(p, q) || within(q, p) || class(p) == class(q)
	side := f.Side == "" || g.Side == "" || f.Side == g.Side
	_, meet := f.Quantity.Meet(g.Quantity)
	return people && side && meet
}

// sameOrigin reports whether two claims have no origins of their own: one of
// each can be named, but not two that differ.
func sameOrigin(a, b []Origin) bool {
	numbers := make(map[string]int)
	return independent([]origin{told(a, numbers), told(b, numbers)}) < 2
}

// told is an origin as a report tells it.
func told(list []Origin, numbers map[string]int) (o origin) {
	for _, from := range list {
		if from.Role != "" {
			o.voice = voiceOf(claims.Link{Speaker: from.Name, Role: from.Role})
			if o.voice == (voice{}) {
				o.voice = voice{role: from.Role, key: from.Name}
			}
			return o
		}
		n, ok := numbers[from.Name]
		if !ok {
			n = len(numbers)
			numbers[from.Name] = n
		}
		o.roots = append(o.roots, n)
	}
	return o
}
