package compare

import (
	"cmp"
	"maps"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A deed is one word for what happened, in one article.
type deed struct {
	article int
	claim   *claims.Claim
	mention *claims.Mention
}

// deeds lists the words for what happened in an incident, by class: "killed"
// and "neutralised" are of one.
func (f *framing) deeds(inc incident) map[string][]deed {
	out := make(map[string][]deed)
	for _, t := range inc.tellings {
		r := f.readings[t.article]
		for _, k := range t.Claims {
			c := &r.Claims[k]
			for _, s := range c.Spans {
				for _, m := range eventsIn(r.Mentions, s) {
					out[m.Key] = append(out[m.Key], deed{t.article, c, m})
				}
			}
		}
	}
	return out
}

// eventsIn lists the mentions of events inside a span.
func eventsIn(ms []claims.Mention, span claims.Span) []*claims.Mention {
	at, _ := slices.BinarySearchFunc(ms, span, func(m claims.Mention, s claims.Span) int {
		if m.Span.Before(s) {
			return -1
		}
		return 1
	})
	var out []*claims.Mention
	for ; at < len(ms) && ms[at].Span.Part == span.Part && ms[at].Span.Start < span.End; at++ {
		if m := &ms[at]; m.ByClass() && m.Key != happeningKey && !m.Untold() && (m.Kind == actKind || m.Kind == eventKind) {
			out = append(out, m)
		}
	}
	return out
}

// events sets the words for one deed side by side: verbs and nouns, if one of
// them is loaded, and passives without a doer against a doer named.
func (f *framing) events(n int) {
	byClass := f.deeds(f.incidents[n])
	for _, class := range slices.Sorted(maps.Keys(byClass)) {
		f.verbs(n, byClass[class])
		f.passives(n, byClass[class])
	}
}

func (f *framing) verbs(n int, deeds []deed) {
	var choices []Choice
	loaded := false
	for _, d := range deeds {
		choices = append(choices, f.choice(d, verbChoice))
		loaded = loaded || f.loaded(d.article, d.mention.Span)
	}
	if loaded {
		f.add(f.incidentTitle(n), choices)
	}
}

// passives: "the army killed 20" in one article, "20 were killed" in another.
// Who "died" did nothing to anybody.
func (f *framing) passives(n int, deeds []deed) {
	var choices []Choice
	active, passive := false, false
	for _, d := range deeds {
		switch {
		case f.wording(d.article, d.mention.Span, claims.AgentlessPassive) != nil:
			passive = true
			choices = append(choices, f.choice(d, passiveChoice))
		case d.has(claims.Agent) && d.has(claims.Target):
			active = true
			choices = append(choices, f.choice(d, verbChoice))
		}
	}
	if active && passive {
		f.add(f.incidentTitle(n), choices)
	}
}

// has reports whether somebody takes a part in a deed.
func (d deed) has(r claims.Role) bool {
	return slices.ContainsFunc(d.claim.Actors, func(a claims.Actor) bool { return a.Role == r })
}

func (f *framing) choice(d deed, kind string) Choice {
	return Choice{Article: f.readings[d.article].Article.ID, Quote: d.mention.Quote, Span: d.mention.Span, Kind: kind}
}

// incidentTitle names an incident in the list of framings.
func (f *framing) incidentTitle(n int) string {
	return cmp.Or(f.title(f.incidents[n]), f.incidents[n].id)
}

// certainty sets firm and doubtful accounts of one count side by side: "killed
// 20", "allegedly killed 20".
func (f *framing) certainty(n int, g group) {
	var doubtful []count
	for _, c := range g.counts {
		if f.doubts(c) {
			doubtful = append(doubtful, c)
		}
	}
	var choices []Choice
	for _, c := range g.counts {
		same := func(d count) bool { _, ok := c.Quantity.Meet(d.Quantity); return ok }
		if slices.ContainsFunc(doubtful, same) {
			choices = append(choices, f.told(c))
		}
	}
	if len(choices) > len(doubtful) {
		f.add(f.incidentTitle(n), choices)
	}
}

// doubts reports whether a count is told with doubt, or denied.
func (f *framing) doubts(c count) bool {
	return c.claim.Modality == claims.Alleged || c.denied || f.wording(c.article, f.told(c).Span, claims.DoubtMarker) != nil
}

// told is the stretch of its claim that a count stands in.
func (f *framing) told(c count) Choice {
	span := c.Figure.Span
	for _, s := range c.claim.Spans {
		if s.Contains(span) {
			span = s
			break
		}
	}
	return Choice{Article: c.claim.Article, Quote: quote(f.readings[c.article].Article, span), Span: span, Kind: certaintyChoice}
}

// omission names the articles that are mainly about an incident and lack a
// figure that two others give.
func (f *framing) omission(n int, g group) {
	var choices []Choice
	has := make(map[int]bool)
	origins := make(map[int]bool)
	for _, c := range g.counts {
		if has[c.article] {
			continue
		}
		has[c.article] = true
		for _, root := range c.origin.roots {
			origins[root] = true
		}
		choices = append(choices, Choice{Article: c.claim.Article, Quote: c.Figure.Quote, Span: c.Figure.Span, Kind: omissionChoice})
	}
	if len(origins) < 2 {
		return
	}
	for _, t := range f.incidents[n].tellings {
		if t.main() && !has[t.article] {
			has[t.article] = true
			choices = append(choices, Choice{Article: f.readings[t.article].Article.ID, Kind: omissionChoice})
		}
	}
	if last := choices[len(choices)-1]; last.Quote == "" {
		f.add(f.incidentTitle(n), choices)
	}
}
