package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// isDate reports whether a token stands in a date: nobody speaks who is one.
func (h *hearing) isDate(s *sentence, t int) bool {
	span := s.span(t, t+1)
	for lo, hi := 0, len(h.dates); lo < hi; {
		m := (lo + hi) / 2
		switch d := h.dates[m].Span; {
		case d.Overlaps(span):
			return true
		case d.Before(span):
			lo = m + 1
		default:
			hi = m
		}
	}
	return false
}

// undated cuts a date off the end of a speaker's words: "Kasra on Friday".
func (h *hearing) undated(s *sentence, from, to int) int {
	end := to
	for end > from+1 && h.isDate(s, end-1) {
		end--
	}
	if end < to && end > from+1 && s.Tokens[end-1].UPOS == syntax.ADP {
		end--
	}
	return end
}

// undatedSubject returns the subject of verb t that is no date: "her office
// late Monday denied that …"; -1 if there is none.
func (h *hearing) undatedSubject(s *sentence, t int) int {
	for c := range s.children(t) {
		if s.Tokens[c].Rel.Is(syntax.Nsubj) && !h.isDate(s, c) {
			return s.noun(c)
		}
	}
	return -1
}

// apart finds the speaker of verb t where the parser tied them to something
// else: "il" taken for nobody, the words right before the verb, or those that
// open the sentence before an aside: "The union, which only counts bodies,
// reports 547". It is -1 if the words show none.
func (h *hearing) apart(s *sentence, t int) int {
	k := &s.Tokens[t]
	passive := s.child(t, syntax.AuxPass) >= 0 // "it is made clear that"
	for c := range s.children(t) {
		if !passive && s.Tokens[c].Rel.Is(syntax.Expl) && h.pronouns[s.forms[c]].kind == "personal" && s.Tokens[c].Rel != syntax.ExplPass {
			return c
		}
	}
	start := s.groupStart(t)
	if k.VerbForm != syntax.Fin && (start == t || k.VerbForm != syntax.Part) || s.inPassive(t) {
		return -1
	}
	from := s.afterPause(start)
	if from < start && s.Tokens[from].UPOS != syntax.ADP && !s.hasClause(from, start) {
		if who := s.headAmong(from, start); isNominal(s.Tokens[who].UPOS) && h.couldSpeak(s, who) && !h.isDate(s, who) {
			return who
		}
	}
	return h.opener(s, from)
}

// opener returns the speaker with whom a sentence opens, if an aside stands
// between them and token from.
func (h *hearing) opener(s *sentence, from int) int {
	who := s.topNominal(0)
	if who < 0 || from < 3 || s.forms[from-1] != "," || !h.isSomebody(s, who) && !h.couldSpeak(s, who) {
		return -1
	}
	for i := 1; i < from-1; i++ {
		switch {
		case s.forms[i] == ",":
			return who
		case s.Tokens[i].UPOS == syntax.VERB || s.Tokens[i].UPOS == syntax.AUX:
			return -1
		}
	}
	return -1
}

// handles reports whether a verb that can say something does something instead
// to a thing, its object: « les policiers ont lancé le gaz », "the crowd cried
// tears".
func (h *hearing) handles(s *sentence, t int) bool {
	o, who := s.child(t, syntax.Obj), s.nearestSubject(t)
	if o < t || who < 0 || who > t || s.Tokens[o].UPOS != syntax.NOUN || s.complementClause(t) >= 0 || s.markBehind(t) >= 0 || s.colonBehind(t) {
		return false
	}
	_, text := h.texts.Longest(s.forms[o:], s.lemmas[o:])
	return text == 0 && !h.told[s.lemmas[o]] && !h.totals[s.lemmas[o]] && !h.couldSpeak(s, o) && !h.sayable(s, o)
}

// colonBehind reports whether a colon or a quotation follows verb t.
func (s *sentence) colonBehind(t int) bool {
	for i := t + 1; i < len(s.Tokens); i++ {
		if s.forms[i] == ":" || isOpening(s.forms[i]) && s.forms[i] != "(" {
			return true
		}
	}
	return false
}

// resumes returns the speaker with whom a sentence opens, if verb t without a
// subject goes on with it behind a relative clause: "The group, whose leader was
// shot, claims to have won". It is -1 if there is none.
func (h *hearing) resumes(s *sentence, t int) int {
	start := s.groupStart(t)
	if start < minClause || s.forms[start-1] != "," || s.Tokens[t].VerbForm != syntax.Fin && start == t || s.nearestSubject(t) >= 0 {
		return -1
	}
	who := s.topNominal(0)
	if who < 0 || !h.couldSpeak(s, who) {
		return -1
	}
	comma := 1
	for comma < start-1 && s.forms[comma] != "," {
		comma++
	}
	if s.commaAmong(comma+1, start-1) {
		return -1 // "The group, which lost, gave up, said the mayor"
	}
	for k := comma + 1; k <= comma+2 && k < start-1; k++ {
		if p, ok := h.stands(s, k); ok && p.kind == "relative" && who < comma {
			return who
		}
	}
	return -1
}
