package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// target returns the words that the phrase of tokens i up to j colours, "" if
// the sentence does not tell.
func (s *sentence) target(t loadedTarget, i, j int) string {
	head := s.headOf(i, j)
	switch t {
	case headTarget:
		if h := s.Tokens[head].Head; h >= 0 && s.Tokens[head].UPOS != syntax.VERB {
			head = h
		}
	case objTarget, speechTarget:
		if n := s.subject(head); n >= 0 {
			head = n
		}
	case peopleTarget, placeTarget:
		if o := s.acted(head); o >= 0 {
			head = o
		}
	}
	n := s.coloured(head)
	if n < 0 {
		return ""
	}
	from, to := s.nounPhrase(n)
	if from < j && i < to { // "occupation troops", whichever is the head
		from, to = min(from, i), max(to, j)
	}
	if h := s.Tokens[from].Head; s.Tokens[from].Rel == syntax.Case && i <= h && h < j { // "as “hostile” comments"
		from++
	}
	return s.words(from, to)
}

// climb is how many tokens up what a word colours may stand.
const climb = 8

// coloured returns the noun that the word at token i is said of, -1 if there is
// none: of "volatile" in "the arid, volatile plain" the plain, of "accused"
// its subject, and of "which" what it stands for.
func (s *sentence) coloured(i int) int {
	for n := 0; n < climb && i >= 0; n++ {
		switch s.Tokens[i].UPOS {
		case syntax.VERB, syntax.AUX:
			if s.Tokens[i].Rel.Is(syntax.Acl) && s.Tokens[i].Rel != syntax.AclRelcl {
				i = s.Tokens[i].Head
			} else {
				i = s.governor(i)
			}
		case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.NoUPOS:
			h := s.Tokens[i].Head
			if !s.Tokens[i].Rel.Is(syntax.Compound) || !isNominal(s.Tokens[h].UPOS) {
				return s.noun(i)
			}
			i = h
		default:
			i = s.Tokens[i].Head
		}
	}
	return -1
}

// words returns what tokens i up to j say, without a quotation mark that has no
// other: "terrorist base", not "“terrorist base".
func (s *sentence) words(i, j int) string {
	for k := i; k < j; k++ {
		if isOpening(s.forms[k]) && !s.closed(k+1, j) {
			i = k + 1
		}
	}
	if i >= j {
		return ""
	}
	return s.text[s.Tokens[i].Start:s.Tokens[j-1].End]
}

// closed reports whether a quotation ends in tokens from up to to.
func (s *sentence) closed(from, to int) bool {
	for ; from < to; from++ {
		if isClosing(s.forms[from]) {
			return true
		}
	}
	return false
}
