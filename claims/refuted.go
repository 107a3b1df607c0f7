package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// refuted reports whether a sentence calls a figure false: one that hangs on a
// noun of saying or of a total, "the reports of 60 dead", "the figure of 83",
// which is said to be, or is called, something untrue: "are baseless",
// "described … as a lie", "false claims that …".
func (sp *speech) refuted(s *sentence, number int) bool {
	if s.root < 0 || number >= len(s.Tokens) {
		return false
	}
	for f := range s.Tokens {
		if !sp.untrue[s.lemmas[f]] && !sp.untrue[s.forms[f]] {
			continue
		}
		for n := s.Tokens[number].Head; n >= 0; n = s.Tokens[n].Head {
			if (sp.contents[s.lemmas[n]] || sp.totals[s.lemmas[n]] || sp.told[s.lemmas[n]]) && s.said(f, n) {
				return true
			}
		}
	}
	return false
}

// said reports whether word f is said of noun n: "false claims", "the claim is
// false", "called the claim a lie".
func (s *sentence) said(f, n int) bool {
	if s.Tokens[f].Head == n {
		return s.Tokens[f].Rel.Is(syntax.Amod)
	}
	above := s.Tokens[n].Head
	return above >= 0 && s.holds(above, f) && !s.holds(n, f)
}
