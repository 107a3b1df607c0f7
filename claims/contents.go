package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// content finds what is said with verb t by who.
func (h *hearing) content(s *sentence, t, who int, class string) []Span {
	if c := s.complementClause(t); c >= 0 && c != who {
		return append(s.withQuote(t, who, c), s.furtherContent(t)...)
	}
	if m := s.markBehind(t); m >= 0 && class != askVerb {
		return s.trimmed([2]int{m, len(s.Tokens)})
	}
	if own := h.complement(s, t, who, class); own != nil {
		return own
	}
	if x := s.child(t, syntax.Xcomp); x > t && class == sayVerb && s.child(x, syntax.Mark) > t {
		return nil // "the fighters have continued to attack"
	}
	k := &s.Tokens[t]
	if k.Rel.Is(syntax.Parataxis) && s.interrupts(t) || k.Rel.Is(syntax.Advcl) && s.likewise(t) && s.predicative(k.Head) {
		from, to := s.reach(t)
		l, r := s.reach(k.Head)
		return s.trimmed([2]int{l, from}, [2]int{to, r})
	}
	if p := s.child(t, syntax.Parataxis); p >= 0 && s.predicative(p) {
		if l, r := s.reach(p); !slices.Contains(s.forms[min(p, t):max(p, t)], ";") { // "Army responds to shelling; 12 dead"
			return s.trimmed([2]int{l, r})
		}
	}
	if before := s.before(t, who); before != nil {
		return before
	}
	return h.behind(s, t, who, class)
}

// behind takes as content what follows a verb of saying, where the parser saw
// no clause: "Residents said a guard, 61, was shot".
func (h *hearing) behind(s *sentence, t, who int, class string) []Span {
	if s.Tokens[t].VerbForm == syntax.Inf || class != sayVerb && class != reportVerb && class != tellVerb || who > t || t+1 >= len(s.Tokens) || s.Tokens[t+1].UPOS == syntax.PUNCT && !isOpening(s.forms[t+1]) && s.forms[t+1] != "'" {
		return nil
	}
	if s.Tokens[t+1].Rel == syntax.Mark {
		return nil // "The army responds after rebels shell a town"
	}
	_, end := s.stretch(t, t, t+1, len(s.Tokens))
	if !s.hasClause(t+1, end) && !h.counts(s.span(t+1, end)) {
		return nil
	}
	return s.trimmed([2]int{t + 1, end})
}

// complementClause returns the head of the clause a verb of speech governs; -1
// if there is none. Parsers hang "that" clauses onto a noun on the way, "said
// in a statement that nine soldiers were killed", "said on Tuesday that …",
// and take "in a statement read on television" for a clause.
func (s *sentence) complementClause(t int) int {
	if c := s.ccomp(t); c >= 0 {
		m, who := s.child(c, syntax.Mark), s.child(c, syntax.Nsubj)
		led := m >= 0 && s.Tokens[m].UPOS == syntax.ADP || who >= 0 && s.child(who, syntax.Case) >= 0
		if !led || !s.followsClause(t) {
			return c
		}
	}
	for o := range s.children(t) {
		if o < t || !s.Tokens[o].Rel.Is(syntax.Obl) && s.Tokens[o].Rel != syntax.Obj {
			continue
		}
		c := s.child(o, syntax.Acl)
		if c < 0 {
			continue
		}
		if m := s.child(c, syntax.Mark); m > o && s.Tokens[m].UPOS == syntax.SCONJ {
			return c
		}
	}
	return -1
}

// ccomp returns the clause that is the object of verb t, one behind it before
// others: parsers take names for verbs, "Equateur's minister said …".
func (s *sentence) ccomp(t int) int {
	first := -1
	for c := range s.children(t) {
		if s.Tokens[c].Rel == syntax.Ccomp && (first < 0 || first < t && c > t && !s.followsClause(t)) {
			first = c
		}
	}
	return first
}

// followsClause reports whether a comma stands before the subject of verb t,
// and enough before it to be a clause.
func (s *sentence) followsClause(t int) bool {
	who := s.nearestSubject(t)
	if who < 0 {
		return false
	}
	from, _ := s.reach(who)
	return from >= minClause && isPause(s.forms[from-1])
}

// furtherContent finds clauses with a mark that the parser put beside the verb
// of the frame: "say it is too early, but that it will come".
func (s *sentence) furtherContent(t int) []Span {
	var out []Span
	for c := range s.children(t) {
		if m := s.child(c, syntax.Mark); c > t && s.Tokens[c].Rel.Is(syntax.Conj) && m >= 0 && s.Tokens[m].UPOS == syntax.SCONJ {
			l, r := s.reach(c)
			out = append(out, s.trimmed([2]int{l, r})...)
		}
	}
	return out
}

// markBehind finds the conjunction of a clause that the parser did not tie to
// its verb: "said in a statement late on Tuesday that …"; -1 if another verb
// comes first.
func (s *sentence) markBehind(t int) int {
	for i := t + 1; i < len(s.Tokens) && i <= t+frameWords; i++ {
		k := &s.Tokens[i]
		if k.VerbForm == syntax.Fin {
			return -1
		}
		if k.UPOS == syntax.SCONJ && k.Rel == syntax.Mark && k.Head > i {
			v := &s.Tokens[k.Head]
			if own := v.Head > t && v.Head < i && s.Tokens[v.Head].UPOS == syntax.VERB; own || v.Rel == syntax.Advcl || v.Rel.Is(syntax.Acl) {
				return -1 // also "denied having fired, adding that …"
			}
			return i
		}
	}
	return -1
}

// complement finds what is said in an infinitive, an object or a phrase with a
// preposition.
func (h *hearing) complement(s *sentence, t, who int, class string) []Span {
	x := s.child(t, syntax.Xcomp)
	if a := s.child(t, syntax.Advcl); x < 0 && class == askVerb && a >= 0 && s.Tokens[a].VerbForm == syntax.Inf {
		x = a
	}
	if x >= 0 && (governs(class) || s.child(x, syntax.Aux) >= 0) && s.Tokens[x].UPOS == syntax.VERB {
		l, r := s.reach(x)
		if o := s.child(t, syntax.Obj); class == askVerb && o >= 0 && o < x {
			l, _ = s.reach(o) // "asked France to withdraw"
		}
		return s.trimmed([2]int{l, r})
	}
	switch class {
	case speakVerb:
		return h.spokenOf(s, t, who)
	case askVerb:
		return s.askedFor(t)
	case callVerbs:
		return s.called(t)
	}
	reports := class == reportVerb || class == denyVerb || class == allegeVerb
	if class == denyVerb {
		if own := h.deniedOf(s, t); own != nil {
			return own
		}
	}
	if o := s.child(t, syntax.Obj); reports || class == planVerb && o > t && s.child(o, syntax.Nummod) >= 0 { // "promised 1,200 officers"
		return h.reported(s, t, who)
	}
	return nil
}

// reported finds what is said in a noun: "announced the death of four", "twelve
// deaths were reported by the police".
func (h *hearing) reported(s *sentence, t, who int) []Span {
	if o := s.nearestSubject(t); o >= 0 && o != who && s.inPassive(t) && h.sayable(s, o) {
		l, r := s.reach(o)
		return s.trimmed([2]int{l, r})
	}
	o := h.saidObject(s, t, who)
	if o < 0 {
		return nil
	}
	l, r := s.reach(o)
	if o > t && r < len(s.Tokens) && !s.hasClause(r, len(s.Tokens)) && h.counts(s.span(r, len(s.Tokens))) {
		r = len(s.Tokens) // "counted 40 dead in the north and, in the south, 12"
	}
	return s.trimmed([2]int{l, r})
}

// saidObject returns the object of verb t that is what is said; -1 if none is.
func (h *hearing) saidObject(s *sentence, t, who int) int {
	for o := range s.children(t) {
		if s.Tokens[o].Rel.Is(syntax.Obj) && o != who && !h.isDate(s, o) && h.sayable(s, o) {
			return o
		}
	}
	return -1
}

// deniedOf finds what is denied where it is only told of: behind "rejected as
// baseless claims that …", before "…, a report that the ministry denied".
func (h *hearing) deniedOf(s *sentence, t int) []Span {
	for i := t + 1; i+2 < len(s.Tokens) && i <= t+frameWords && s.forms[i] != "," && s.forms[i] != ";"; i++ {
		if h.contents[s.lemmas[i]] && s.Tokens[i+1].UPOS == syntax.SCONJ {
			return s.trimmed([2]int{i + 2, len(s.Tokens)})
		}
	}
	k := &s.Tokens[t]
	if !k.Rel.Is(syntax.Acl) || k.Head < 0 || k.Head > t || !h.contents[s.lemmas[k.Head]] {
		return nil
	}
	if l := s.afterPause(k.Head); l > minClause && s.anyVerb(0, l) && s.forms[l-1] == "," {
		return s.trimmed([2]int{0, l})
	}
	return nil
}

// deniesNext reports whether a verb that the parser took for an adjective denies
// the noun behind it: "…, the spokesman, dismissed reports that 12 had died".
func (h *hearing) deniesNext(s *sentence, t int) bool {
	return s.Tokens[t].Rel == syntax.Amod && s.nearestSubject(t) >= 0 && t+2 < len(s.Tokens) && h.contents[s.lemmas[t+1]] && s.Tokens[t+2].UPOS == syntax.SCONJ
}

// interrupts reports whether a frame stands within or behind what is said, "…,
// the army added, …", and is no clause of its own behind a colon.
func (s *sentence) interrupts(t int) bool {
	from, _ := s.reach(t)
	if s.child(t, syntax.Obj) >= 0 || s.Tokens[t].Head < 0 {
		return false
	}
	first := s.forms[from]
	return first != ":" && first != ";" && (from == 0 || s.forms[from-1] != ":" && s.forms[from-1] != ";")
}

// askedFor finds what is asked for behind a preposition: "called for an
// inquiry".
func (s *sentence) askedFor(t int) []Span {
	for c := range s.children(t) {
		if c > t && s.Tokens[c].Rel.Is(syntax.Obl) && s.Tokens[c].UPOS == syntax.NOUN && s.child(c, syntax.Case) >= 0 {
			_, r := s.reach(c)
			l, _ := s.phrase(c)
			return s.trimmed([2]int{l, r})
		}
	}
	return nil
}

// called finds what something is called: "hailed this as a blow". Without a
// word for it nothing is said.
func (s *sentence) called(t int) []Span {
	o := s.child(t, syntax.Obj)
	if o < t {
		return nil
	}
	for c := range s.children(t) {
		k := &s.Tokens[c]
		if c > o && (k.Rel.Is(syntax.Obl) || k.Rel == syntax.Xcomp || k.Rel == syntax.Advcl) && s.child(c, syntax.Case)+s.child(c, syntax.Mark) > -2 {
			l, _ := s.reach(o)
			_, r := s.reach(c)
			return s.trimmed([2]int{l, r})
		}
	}
	return nil
}

// spokenOf finds what is said behind a preposition: "spoke of 40 dead", "fait
// état de 17 disparus".
func (h *hearing) spokenOf(s *sentence, t, who int) []Span {
	for c := range s.children(t) {
		if k := &s.Tokens[c]; c > t && c != who && (k.Rel.Is(syntax.Obl) || k.Rel == syntax.Obj) {
			if c = s.innerOf(c); h.sayable(s, c) {
				l, r := s.reach(c)
				return s.trimmed([2]int{l, r})
			}
		}
	}
	to := t + 1
	for to < len(s.Tokens) && s.Tokens[to].UPOS != syntax.PUNCT {
		to++
	}
	if t+1 < to && h.counts(s.span(t+1, to)) {
		return s.trimmed([2]int{t + 1, to})
	}
	return nil
}

// counts reports whether a number stands in a span.
func (h *hearing) counts(span Span) bool { return h.numberIn(span) >= 0 }

// numberIn returns a number that stands in a span, one of the first two; -1 if
// there is none.
func (h *hearing) numberIn(span Span) int {
	n, _ := slices.BinarySearchFunc(h.numbers, span, func(n Number, s Span) int { return order(n.NumberSpan, s) })
	if n < len(h.numbers) && span.Overlaps(h.numbers[n].NumberSpan) {
		return n
	}
	if n > 0 && span.Overlaps(h.numbers[n-1].NumberSpan) {
		return n - 1
	}
	return -1
}

// innerOf steps from a noun without an article to the phrase behind it: "état
// de 17 disparus".
func (s *sentence) innerOf(c int) int {
	if n := s.child(c, syntax.Nmod); n >= 0 && s.child(c, syntax.Nummod) < 0 && s.child(c, syntax.Det) < 0 && s.child(c, syntax.Case) < 0 {
		return n
	}
	return c
}

// governs reports whether a class of verbs says what its infinitive tells:
// "vowed to leave", not "continued to leave".
func governs(class string) bool {
	switch class {
	case planVerb, askVerb, thinkVerb, allegeVerb, denyVerb:
		return true
	}
	return false
}

// likewise reports whether clause t is of the kind "as the army said".
func (s *sentence) likewise(t int) bool {
	m := s.child(t, syntax.Mark)
	return m >= 0 && s.child(t, syntax.Obj) < 0 && s.child(t, syntax.Ccomp) < 0 && s.child(t, syntax.Xcomp) < 0 && s.Tokens[t].VerbForm == syntax.Fin && len(s.forms[m]) <= 5
}

// withQuote returns the clause c that verb t says; a clause before the frame
// starts where its sentence does.
func (s *sentence) withQuote(t, who, c int) []Span {
	l, r := s.reach(c)
	if c < t && who >= 0 && c < who {
		l = 0
	}
	return s.trimmed([2]int{l, r})
}

// sayable reports whether a noun phrase is what is said and not what is talked
// of: "announced the death of four soldiers", "denied the claim".
func (h *hearing) sayable(s *sentence, o int) bool {
	if h.contents[s.lemmas[o]] {
		return true
	}
	from, to := s.reach(o)
	if h.counts(s.span(from, to)) {
		return true
	}
	for i := from; i < to; i++ {
		if key, _ := h.lang.events.nouns.Longest(s.forms[i:], s.lemmas[i:]); key != "" && s.Tokens[i].UPOS == syntax.NOUN {
			return true
		}
	}
	return false
}

// before takes as content what stands before a frame at the end of its
// sentence, where the parser saw no clause: "…, the army added."
func (s *sentence) before(t, who int) []Span {
	l, _ := s.reach(who)
	if who > t {
		l = t
	}
	for c := range s.children(t) {
		if s.Tokens[c].Rel.Is(syntax.Aux) || s.Tokens[c].Rel.Is(syntax.Expl) {
			l = min(l, c)
		}
	}
	if o := s.child(t, syntax.Obj); o > t || s.child(t, syntax.Xcomp) > t {
		return nil
	}
	if l < 4 || !strings.Contains(",\"”»’", s.forms[l-1]) {
		return nil
	}
	return s.trimmed([2]int{0, l})
}
