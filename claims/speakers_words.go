package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// words returns the tokens that name a speaker whose words have head at their
// top and end before token t, if they start before it.
func (h *hearing) words(s *sentence, head int, role SpeakerRole, cue string, t int) (from, to int) {
	from, to = s.phrase(head)
	if c := s.child(head, syntax.Acl); c > head && s.Tokens[c].Rel == syntax.Acl && !s.anyName(from, to) {
		if _, r := s.reach(c); s.anyName(to, r) {
			to = r // "the group known as X"
		}
	}
	for to < len(s.Tokens) && s.Tokens[to].Rel.Is(syntax.Flat) && s.Tokens[to].UPOS == syntax.PROPN && s.Tokens[to-1].UPOS == syntax.PROPN {
		to++ // a name that the parser split
	}
	if l, r, ok := s.nameBehind(to); ok && role != "" && s.Tokens[head].UPOS != syntax.PRON && s.child(head, syntax.Flat) < 0 {
		from, to = l, r
	}
	if l, r, ok := s.nameBefore(from); ok {
		from, to = l, r
	}
	from = h.cutFront(s, from, min(head, to), cue)
	if _, end, ok := h.glued(s, head); ok {
		from = end
	}
	if to = h.cutEnd(s, from, head, to, t); s.shortBehind(to) {
		to += brackets
	}
	return from, to
}

// shortBehind reports whether a short form stands in brackets behind token to:
// "the prison service (PSK)".
func (s *sentence) shortBehind(to int) bool {
	return to+brackets <= len(s.Tokens) && s.forms[to] == "(" && s.forms[to+2] == ")" && startsUpper(s.word(to+1))
}

// cutFront drops what stands before a speaker's name: clauses, marks, articles,
// the verb itself.
func (h *hearing) cutFront(s *sentence, from, head int, cue string) int {
	for i := from; i < head; i++ {
		if s.forms[i] == "," || s.forms[i] == ";" || s.Tokens[i].VerbForm == syntax.Fin || s.Tokens[i].Rel == syntax.Mark {
			from = i + 1
		}
	}
	for from < head && (s.drops(from) || cue != "" && strings.HasSuffix(cue, s.word(from))) {
		from++
	}
	return from
}

// cutEnd stops a name where the parser let it run on: over a mark, a
// conjunction, its own verb at token t, a phrase behind a comma, a date.
func (h *hearing) cutEnd(s *sentence, from, head, to, t int) int {
	if head < t && to > t {
		for to = head + 1; to < t && s.forms[to] != ","; to++ {
		}
	}
	for i := head + 1; i < to; i++ {
		aside := s.forms[i] == "," && i+1 < to && (s.Tokens[i+1].UPOS == syntax.ADP || s.Tokens[i+1].UPOS == syntax.PRON || s.Tokens[i+1].UPOS == syntax.NUM) // "The minister, in Rome on Monday, said", "Duval, 31, said"
		if aside || s.Tokens[i].UPOS == syntax.SCONJ || s.forms[i] == ";" || isQuoteMark(s.forms[i]) && isClosing(s.forms[i]) {
			to = i
		}
	}
	to = h.undated(s, max(from, head), to)
	for to > head+1 && (s.forms[to-1] == "," || isDash(s.forms[to-1]) || s.Tokens[to-1].UPOS == syntax.PART) {
		to--
	}
	return to
}
