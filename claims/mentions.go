package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// referees are the nouns, titles and aliases that refer to people and things.
type referees struct{}

func newReferees(d *dictionary) (*referees, error) { return &referees{}, nil }

// kind returns the kind of what token i refers to, "" if nobody knows.
func (r *referees) kind(s *sentence, i int) string { return "" }

// isPeople reports whether a kind is of people.
func isPeople(kind string) bool {
	switch kind {
	case "person", "group", "force", "people":
		return true
	}
	return false
}

// nounPhrase returns the tokens of the noun phrase of a head, without relative
// clauses and what follows a comma: from up to, not including, to.
func (s *sentence) nounPhrase(head int) (from, to int) {
	from, to = head, head+1
	for c := range s.children(head) {
		switch r := s.Tokens[c].Rel; {
		case r.Is(syntax.Det), r.Is(syntax.Amod), r.Is(syntax.Compound), r.Is(syntax.Nummod), r.Is(syntax.Flat), r.Is(syntax.Nmod) && c < head:
			f, t := s.reach(c)
			from, to = min(from, f), max(to, t)
		}
	}
	return from, to
}

// mentions finds the expressions that refer to people, groups and things, and
// joins those of one referent by their Key.
func mentions(d *document, places []placeMention) []Mention { return nil }
