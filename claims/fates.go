package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// A Fate is what befell one person a scene tells of without a number: "the driver
// was shot".
type Fate struct {
	Measure Measure
	Span    Span // of the noun phrase or the name, without an article
}

// fates are the individuals of a scene that a noun or a name tells of.
func (t *tally) fates(scene int) []Fate {
	var out []Fate
	for _, x := range t.alone[scene] {
		s := &t.document.sentences[x.sentence]
		if s.Tokens[x.token].UPOS == syntax.PRON {
			continue
		}
		from, to := s.nounPhrase(x.token)
		for from < x.token && s.drops(from) {
			from++
		}
		if s.counts(from, to) {
			continue
		}
		out = append(out, Fate{x.measure, s.span(from, to)})
	}
	return out
}
