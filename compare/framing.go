package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// The kinds of choices, as the report names them.
const (
	labelChoice     = "label"     // terrorists / fighters
	verbChoice      = "verb"      // killed / neutralised
	passiveChoice   = "passive"   // were killed / the army killed
	certaintyChoice = "certainty" // killed 20 / allegedly killed 20
	omissionChoice  = "omission"  // a figure that others report
)

// framings sets the choices of words for one referent, event or claim side by
// side: labels, verbs, passives, certainty, and what an article lacks.
func framings(a *assembly) []Framing {
	f := framing{assembly: a}
	f.labels()
	for n, inc := range a.incidents {
		f.events(n)
		for _, g := range groups(a.counts(inc)) {
			if g.key.measure == claims.OtherCount || g.key.measure == claims.Troops {
				continue // how many rescuers came is no choice
			}
			f.certainty(n, g)
			f.omission(n, g)
		}
	}
	return f.found
}

// A framing gathers the framings of a report.
type framing struct {
	*assembly
	found []Framing
}

// add keeps a framing if two articles chose differently.
func (f *framing) add(referent string, choices []Choice) {
	choices = distinctChoices(choices)
	for _, c := range choices[min(1, len(choices)):] {
		if c.Article != choices[0].Article && !strings.EqualFold(c.Quote, choices[0].Quote) {
			f.found = append(f.found, Framing{Referent: referent, Choices: choices})
			return
		}
	}
}

// distinctChoices keeps the first of the choices of one article that read the
// same.
func distinctChoices(choices []Choice) []Choice {
	type seen struct{ article, kind, quote string }
	had := make(map[seen]bool)
	return slices.DeleteFunc(choices, func(c Choice) bool {
		k := seen{c.Article, c.Kind, strings.ToLower(c.Quote)}
		again := had[k]
		had[k] = true
		return again
	})
}

// labels sets the names of one referent side by side, if one of them is
// loaded.
func (f *framing) labels() {
	names := newNaming(f.assembly)
	for i := range names.found {
		r := &names.found[i]
		if !r.differs() || r.kind == eventKind || r.kind == actKind {
			continue
		}
		var choices []Choice
		loaded := false
		for k, n := range r.names {
			if r.kind == stateKind && slices.Contains(r.proper, n.Quote) {
				continue // "Mali" is no choice of words
			}
			choices = append(choices, Choice{Article: n.Article, Quote: n.Quote, Span: n.Span, Kind: labelChoice})
			loaded = loaded || f.loaded(r.articles[k], n.Span)
		}
		if loaded {
			f.add(r.title(), choices)
		}
	}
}

// loaded reports whether a wording of an article colours a span.
func (f *framing) loaded(article int, span claims.Span) bool {
	return f.wording(article, span, claims.LoadedLabel, claims.Dysphemism, claims.Euphemism,
		claims.Editorialising, claims.ScareQuotes, claims.Intensifier) != nil
}

// wording returns the first wording of an article that touches a span and is
// of one of the kinds, nil if there is none.
func (f *framing) wording(article int, span claims.Span, kinds ...claims.WordingKind) *claims.Wording {
	ws := f.readings[article].Wordings
	at, _ := slices.BinarySearchFunc(ws, span, func(w claims.Wording, s claims.Span) int {
		if w.Span.Before(s) && !w.Span.Overlaps(s) {
			return -1
		}
		return 1
	})
	for ; at < len(ws) && ws[at].Span.Overlaps(span); at++ {
		if slices.Contains(kinds, ws[at].Kind) {
			return &ws[at]
		}
	}
	return nil
}
