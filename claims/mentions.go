package claims

import (
	"slices"
)

// mentions finds the expressions that refer to people, groups and things, and
// joins those of one referent by their Key.
func mentions(d *document, places []placeMention) []Mention {
	var all []phrase
	full := d.fullNames()
	for i := range d.sentences {
		if s := &d.sentences[i]; s.makesWordings() || s.out == Credit && isSignature(d.quote(s.whole())) {
			all = d.phrases(all, i, &full)
		}
	}
	r := newResolver(d, all)
	unlisted := r.resolve()
	quoted := d.quotes
	out := make([]Mention, 0, len(all))
	for i := range all {
		m := d.mention(&all[i], quoted)
		if unlisted[m.Key] {
			m.Sound, m.Given = d.lang.sounds.ofKey(m.Key), r.given(&all[i])
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return order(a.Span, b.Span) })
	out = append(out, d.placeNames(out, places)...)
	slices.SortStableFunc(out, func(a, b Mention) int { return order(a.Span, b.Span) })
	return out
}

func (d *document) mention(p *phrase, quoted []quotation) Mention {
	s := &d.sentences[p.sentence]
	span := s.span(p.left, p.right)
	kind := p.kind
	switch {
	case p.person:
		kind = personKind
	case speaksForState(kind):
		kind = stateKind
	}
	m := Mention{Span: span, Quote: d.quote(span), Key: p.resolved, Kind: kind, Sort: p.sort, Name: p.name, Pronoun: p.pronoun, Definite: p.definite, Depth: s.depth(p), Voice: OutletVoice}
	if q := quotationAround(quoted, span); q != nil && q.words >= statementWords {
		m.Voice = SpeakerVoice
	}
	return m
}

// placeNames are the places that are not yet a mention; those are in reading
// order.
func (d *document) placeNames(have []Mention, places []placeMention) []Mention {
	var out []Mention
	for _, p := range places {
		span := d.sentences[p.sentence].span(p.from, p.to)
		if !mentioned(have, span) {
			out = append(out, Mention{Span: span, Quote: d.quote(span), Key: nameKey(p.Name), Kind: placeKind, Name: true, Sound: d.lang.sounds.of(p.Name), Voice: OutletVoice})
		}
	}
	return out
}

// mentioned reports whether a mention touches a span. A mention may hold a few
// others, so some steps back are needed.
func mentioned(have []Mention, span Span) bool {
	at, _ := slices.BinarySearchFunc(have, span, func(m Mention, s Span) int {
		if m.Span.Part == s.Part && m.Span.Start < s.End || m.Span.Part != s.Part && m.Span.Part == Title {
			return -1
		}
		return 1
	})
	for k := at - 1; k >= max(0, at-8); k-- {
		if have[k].Span.Overlaps(span) {
			return true
		}
	}
	return false
}
