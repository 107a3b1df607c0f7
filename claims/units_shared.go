package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// shared reads one word as the name it is short for beside another that says
// the rest of it: "North" in "North and South Korea", "Sud" in "la Corée du
// Nord et du Sud".
func (r *referees) shared(s *sentence, i int) (alias, bool) {
	if !startsUpper(s.word(i)) {
		return alias{}, false
	}
	if i+2 < len(s.Tokens) && s.Tokens[i+1].UPOS == syntax.CCONJ {
		if _, n := r.alias(s, i+2); n > 1 {
			return r.joined(s.forms[i:i+1], s.forms[i+3:i+2+n])
		}
	}
	if i < 2 || s.Tokens[i-2].UPOS != syntax.CCONJ {
		return alias{}, false
	}
	for k := max(0, i-2-longShared); k+shortShared <= i-2; k++ {
		if _, n := r.alias(s, k); n == i-2-k && s.forms[i-4] == s.forms[i-1] {
			return r.joined(s.forms[k:i-4], s.forms[i-1:i+1])
		}
	}
	return alias{}, false
}

// How many words a name has that shares its first ones: "Corée du Nord".
const (
	shortShared = 3
	longShared  = 6
)

// joined is the name of a state that two runs of words make.
func (r *referees) joined(first, last []string) (alias, bool) {
	words := append(append(make([]string, 0, len(first)+len(last)), first...), last...)
	a, n := r.aliases.Longest(words, nil)
	return a, n == len(words) && speaksForState(a.kind)
}
