package render

import (
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A row is what one article says on one side of a conflict.
type row struct {
	Article string
	Outlet  string
	Speaker string // "" is the outlet itself
	Amount  string // what this claim says, which may be more than its side does
	Low     *float64
	High    *float64
	Quote   string
	Span    claims.Span
	Claim   *compare.Claim
}

// label names the outlet and, in brackets, who is quoted, in n runes.
func (r row) label(n int) string {
	if r.Speaker == "" {
		return clip(r.Outlet, n)
	}
	room := n - min(utf8.RuneCountInString(r.Speaker), n/2) - 3
	return clip(clip(r.Outlet, room)+" ("+r.Speaker, n-1) + ")"
}

// sides lists the rows of every side of a conflict: the articles behind it,
// each once a speaker and amount. "At least 36" may stand on the side of 47 and
// on that of 52; it is listed with the first.
func (v *view) sides(c *compare.Conflict) [][]row {
	out := make([][]row, len(c.Sides))
	seen := make(map[rowKey]bool)
	for i := range c.Sides {
		out[i] = v.rows(&c.Sides[i], seen)
	}
	return out
}

type rowKey struct{ article, speaker, amount string }

func (v *view) rows(s *compare.Side, seen map[rowKey]bool) []row {
	var out []row
	for _, id := range s.Claims {
		cl := v.claims[id]
		if cl == nil {
			continue
		}
		r := v.row(cl, s)
		if k := (rowKey{r.Article, r.Speaker, r.Amount}); !seen[k] {
			seen[k] = true
			out = append(out, r)
		}
	}
	return out
}

func (v *view) row(c *compare.Claim, s *compare.Side) row {
	r := row{Article: c.Article, Outlet: clean(clip(v.outlet(c.Article), 80)), Speaker: speaker(c),
		Low: s.Low, High: s.High, Quote: c.Quote, Claim: c}
	if c.Figure != nil {
		r.Quote, r.Span = c.Figure.Quote, c.Figure.Span
		r.Low, r.High = ends(c.Figure.Quantity)
	} else if len(c.Spans) > 0 {
		r.Span = c.Spans[0]
	}
	r.Amount = amount(r.Low, r.High)
	return r
}

// speaker names who is held to a claim: the innermost link of its chain, ""
// if that is the outlet.
func speaker(c *compare.Claim) string {
	if len(c.Attribution) == 0 {
		return ""
	}
	return clean(clip(c.Attribution[len(c.Attribution)-1].Speaker, 60))
}

// chain writes a chain of attribution, outermost first: "TASS, Viktor
// Vassiliev".
func chain(links []claims.Link) string {
	var names []string
	for _, l := range links {
		names = append(names, clean(clip(l.Speaker, 60)))
	}
	return strings.Join(names, ", ")
}
