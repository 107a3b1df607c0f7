package claims

import (
	"slices"
)

// wordings finds loaded choices of words and whose they are.
func wordings(d *document, mentions []Mention, frames []frame, claims []Claim) []Wording {
	w := wordingPass{d: d, frames: frames, claims: claims}
	w.shelve(mentions)
	for i := range d.sentences {
		s := &d.sentences[i]
		if !s.makesWordings() {
			continue
		}
		w.phrases(s)
		w.vague(s)
		w.passives(s)
		w.scares(s)
	}
	slices.SortStableFunc(w.found, func(a, b Wording) int { return order(a.Span, b.Span) })
	w.oneSided()
	return w.found
}

// makesWordings: what a page carries around an article is nobody's choice of
// words, but a caption's words count.
func (s *sentence) makesWordings() bool { return s.out == "" || s.out == Caption }

// A wordingPass gathers the wordings of one document.
type wordingPass struct {
	d       *document
	frames  []frame
	claims  []Claim
	found   []Wording
	said    []place // of the contents of frames
	claimed []place // of the spans of claims
	names   []place // of groups and bodies
}

// A place is where something stands: its index in its list.
type place struct {
	span  Span
	index int
}

// shelve puts the names of groups, the contents of frames and the spans of
// claims in reading order.
func (w *wordingPass) shelve(mentions []Mention) {
	for i := range mentions {
		if m := &mentions[i]; m.Name && (m.Kind == groupKind || m.Kind == forceKind || m.Kind == bodyKind) {
			w.names = append(w.names, place{m.Span, len(w.names)})
		}
	}
	for i := range w.frames {
		for _, c := range w.frames[i].content {
			w.said = append(w.said, place{c, i})
		}
	}
	for i := range w.claims {
		for _, c := range w.claims[i].Spans {
			w.claimed = append(w.claimed, place{c, i})
		}
	}
	inOrder := func(a, b place) int { return order(a.span, b.span) }
	slices.SortStableFunc(w.said, inOrder)
	slices.SortStableFunc(w.claimed, inOrder)
}

// reachBack is how many places before a span may still hold it: frames and
// claims overlap, but not without end.
const reachBack = 32

// around returns the indices of what stands around a span, the nearest first.
func around(places []place, span Span) []int {
	at, _ := slices.BinarySearchFunc(places, span, func(p place, s Span) int {
		if p.span.Part == s.Part && p.span.Start <= s.Start || p.span.Part != s.Part && p.span.Part == Title {
			return -1
		}
		return 1
	})
	var out []int
	for k := at - 1; k >= max(0, at-reachBack); k-- {
		if places[k].span.Contains(span) {
			out = append(out, places[k].index)
		}
	}
	return out
}

// phrases finds the lines of loaded.txt in a sentence, marks or no marks: a
// “surgical” strike.
func (w *wordingPass) phrases(s *sentence) {
	forms, lemmas, at := s.unmarked()
	for k := 0; k < len(forms); {
		p, n := w.d.lang.loaded.phrases.Longest(forms[k:], lemmas[k:])
		if n == 0 {
			k++
			continue
		}
		i, j := k, k+n
		if at != nil {
			i, j = at[k], at[k+n-1]+1
		}
		if p.kind != "" && !w.isNamed(s, i, j) && p.fits(w.d.lang, s, i, j) && !w.hasDoer(s, j-1, p.kind) {
			w.add(s, i, j, w.distanced(s, i, j, p.kind), p.strength, p.plain, s.target(p.target, i, j))
		}
		k += n
	}
}

// hasDoer: a passive whose doer is named leaves nobody out: "shots were fired by
// the guards".
func (w *wordingPass) hasDoer(s *sentence, verb int, kind WordingKind) bool {
	return kind == AgentlessPassive && s.root >= 0 && w.d.lang.loaded.passives.doer(s, verb)
}

// isNamed: what a group calls itself is nobody's choice: "the Front for the
// Liberation of Kasra". A name that opens with the word, or a word that is a name,
// may be the outlet's.
func (w *wordingPass) isNamed(s *sentence, i, j int) bool {
	if _, n := w.d.lang.referees.alias(s, i); n > 0 || s.part != Text || !s.isCapital(i) {
		return false
	}
	span := s.span(i, j)
	for _, k := range around(w.names, span) {
		if w.names[k].span.Start < span.Start {
			return true
		}
	}
	return false
}

// distanced: a label that fills scare quotes is not the outlet's own, "the
// 'heroes' of the dam", nor is one in marks of its own, "the army speaks of
// 'bandits'", nor a word under discussion, "the term 'bandit'".
// What a known speaker is quoted with is that speaker's: "the army spoke of a
// 'gang of bandits'". A euphemism stays one: "'neutralized'".
func (w *wordingPass) distanced(s *sentence, i, j int, kind WordingKind) WordingKind {
	if kind == Euphemism || kind == DoubtMarker {
		return kind
	}
	span := s.span(i, j)
	q := w.quotation(span)
	if q == nil || q.words > scareWords || q.words >= statementWords && w.speaker(span) != "" {
		return kind
	}
	m := &w.d.lang.loaded.marks
	if from, to := s.within(q.inner); from == i && to == j && (kind == LoadedLabel && to == from+1 || m.scare(s, i, j) || m.discussed(s, i)) {
		return ScareQuotes
	}
	return kind
}

// add keeps a wording of the tokens from i up to j, unless one was found there
// already; a passive may leave the doer of a loaded word out.
func (w *wordingPass) add(s *sentence, i, j int, kind WordingKind, strength int, plain, target string) {
	span := s.span(i, j)
	for k := len(w.found) - 1; k >= 0 && w.found[k].Span.Part == span.Part && w.found[k].Span.End > s.Start; k-- {
		if f := &w.found[k]; f.Span.Overlaps(span) && (kind != AgentlessPassive || f.Kind == VagueAttribution || f.Kind == kind) {
			return // "who asked not to be named"
		}
	}
	voice, speaker := w.voice(span, kind)
	if kind == ScareQuotes {
		voice, speaker = OutletVoice, ""
	}
	w.found = append(w.found, Wording{
		Article: w.d.article.ID, Claim: w.claim(span), Kind: kind, Target: target, Plain: plain,
		Voice: voice, Speaker: speaker, Strength: strength, Span: span, Quote: w.d.quote(span),
	})
}

// voice says whose words a span is. A quoted word or two are the outlet's
// choice to quote: "'neutralized'", unless they judge what they are reported to
// judge; a longer quotation is its speaker's, and so is a post that is shown
// whole, without marks.
func (w *wordingPass) voice(span Span, kind WordingKind) (Voice, string) {
	q := w.quotation(span)
	switch {
	case q == nil && !w.posted(span),
		q != nil && q.words < statementWords && (kind == Euphemism || kind == DoubtMarker || !w.cited(span)):
		return OutletVoice, ""
	}
	return SpeakerVoice, w.speaker(span)
}

// posted reports whether a span is told in somebody's very words.
func (w *wordingPass) posted(span Span) bool {
	within := func(s Span) bool { return s.Contains(span) }
	for _, i := range around(w.said, span) {
		if slices.ContainsFunc(w.frames[i].quoted, within) {
			return true
		}
	}
	return false
}

// speaker is who says the words around a span, as what is reported there or the
// claim it stands in tells; "" if nothing does: "the army announced an ambush by
// a 'gang of thieves'".
func (w *wordingPass) speaker(span Span) string {
	for _, i := range around(w.said, span) {
		if who := lastSpeaker(w.frames[i].chain); who != "" {
			return who
		}
	}
	for _, i := range around(w.claimed, span) {
		if who := lastSpeaker(w.claims[i].Attribution); who != "" {
			return who
		}
	}
	return ""
}

// lastSpeaker is who speaks at the end of a chain: the last one whose role is
// known, as a toll that is cited may end it, else the last.
func lastSpeaker(chain []Link) string {
	for k := len(chain) - 1; k >= 0; k-- {
		if chain[k].Role != "" {
			return chain[k].Speaker
		}
	}
	if len(chain) > 0 {
		return chain[len(chain)-1].Speaker
	}
	return ""
}

// quotation returns the innermost quotation around a span, nil if none is.
func (w *wordingPass) quotation(span Span) *quotation { return quotationAround(w.d.quotes, span) }

// claim returns the id of the nearest claim a span stands in.
func (w *wordingPass) claim(span Span) string {
	if in := around(w.claimed, span); len(in) > 0 {
		return w.claims[in[0]].ID
	}
	return ""
}
