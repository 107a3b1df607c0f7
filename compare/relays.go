package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// shortName is the name an outlet goes by, if that is short: "USGS" for "the
// U.S. Geological Survey".
func shortName(from string) string {
	if o, ok := sources.Known().Find(from); ok && len(o.Name) <= 6 && strings.ToUpper(o.Name) == o.Name {
		return o.Name
	}
	return from
}

// relays adds to what an article says it takes what it took without a word,
// and the articles here that credits mean: who prints "with AFP" beside an
// article of AFP prints that article, be it in another language.
func (p *provenance) relays(article int) []claims.Relay {
	var out []claims.Relay
	for _, r := range p.readings[article].Relays {
		r.From = shortName(r.From)
		if of, ok := p.meant(article, r); ok && r.Article == "" {
			r.Article = p.readings[of].Article.ID
			here := r
			here.From = r.Article
			out = append(out, here)
		}
		out = append(out, r)
	}
	for _, c := range p.passages[article] {
		text, of := p.readings[article].Article.Text, p.readings[c.of].Article.ID
		out = append(out, claims.Relay{From: of, Article: of, Role: claims.RelayCopied, Span: c.span, Quote: text[c.span.Start:c.span.End]})
	}
	slices.SortStableFunc(out, func(a, b claims.Relay) int {
		switch {
		case a.Span.Before(b.Span):
			return -1
		case b.Span.Before(a.Span):
			return 1
		}
		return 0
	})
	return out
}

// meant is the first article of the story by the outlet that a relay credits,
// unless that is the article itself or came later.
func (p *provenance) meant(article int, r claims.Relay) (int, bool) {
	group, ok := p.nodes[relayed{outletKey(r.From), p.story[article]}]
	if !ok || r.Role == claims.RelayPhoto || group >= len(p.takes) {
		return 0, false
	}
	for _, of := range p.takes[group] {
		day, own := p.readings[of].Article.Published, p.readings[article].Article.Published
		if of != article && p.own(of) != p.own(article) && (own.IsZero() || !day.After(own)) {
			return of, true
		}
	}
	return 0, false
}
