package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// oneSided makes doubt weigh more that is cast on one side's words only: "the
// farmers claim …", where "the army says". Doubt on all or on the only one who
// speaks is the outlet's way of reporting.
func (w *wordingPass) oneSided() {
	trusted, doubts := make(map[string]bool), make(map[string][]int) // by speaker
	for i := range w.frames {
		f := &w.frames[i]
		if len(f.chain) == 0 {
			continue
		}
		who := lexicon.Fold(f.chain[len(f.chain)-1].Speaker)
		if n := w.doubtAt(w.d.sentences[f.sentence].span(f.cue, f.cue+1)); n >= 0 {
			doubts[who] = append(doubts[who], n)
		} else {
			trusted[who] = true
		}
	}
	for who, found := range doubts {
		if trusted[who] || len(trusted) == 0 {
			continue
		}
		for _, n := range found {
			w.found[n].Strength = takesSides
		}
	}
}

// takesSides is the strength of a wording that does.
const takesSides = 3

// doubtAt returns the index of the doubt marker that holds a span, -1 if none
// does. The wordings are in reading order.
func (w *wordingPass) doubtAt(span Span) int {
	at, _ := slices.BinarySearchFunc(w.found, span, func(x Wording, s Span) int { return order(x.Span, s) })
	for n := min(at, len(w.found)-1); n >= max(0, at-reachBack); n-- {
		if w.found[n].Kind == DoubtMarker && w.found[n].Span.Contains(span) {
			return n
		}
	}
	return -1
}
