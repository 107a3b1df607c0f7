package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// mendSubjects gives verbs the subject behind the one they tell: parsers take
// "Jean Osei" in "a déclaré à l'AFP Jean Osei, porte-parole" for another name of
// the agency. A real apposition stands behind a comma.
func mendSubjects(tokens []syntax.Token) {
	for a := 1; a < len(tokens); a++ {
		o := tokens[a].Head
		if tokens[a].Rel != syntax.Appos || tokens[a].UPOS != syntax.PROPN || o != a-1 || tokens[o].UPOS != syntax.PROPN || !tokens[o].Rel.Is(syntax.Obl) {
			continue
		}
		if verb := tokens[o].Head; verb < o && tokens[verb].UPOS == syntax.VERB && !hasSubject(tokens, verb) {
			tokens[a].Head, tokens[a].Rel = verb, syntax.Nsubj
			for i := a + 1; i < len(tokens); i++ {
				if tokens[i].Head == o {
					tokens[i].Head = a
				}
			}
		}
	}
}

func hasSubject(tokens []syntax.Token, verb int) bool {
	for i := range tokens {
		if tokens[i].Head == verb && tokens[i].Rel.Is(syntax.Nsubj) {
			return true
		}
	}
	return false
}
