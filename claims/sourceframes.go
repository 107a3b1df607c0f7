package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// source reads the frame of a preposition: "according to X", "selon X".
func (h *hearing) source(s *sentence, i, t, n int) {
	x := s.topNominal(t + n)
	if x < 0 {
		h.misread(s, i, t, n)
		return
	}
	if p, ok := h.stands(s, x); ok && p.kind == "relative" && x == t+n && h.claimed(s, i, t, x) {
		return
	}
	from, to := s.reach(x)
	from = min(from, t)
	to = s.overrun(x, to)
	f := frame{sentence: i, cue: t, polarity: Affirmed}
	f.content = h.around(s, x, from, to)
	if own := h.ownNumber(s, t); own > 0 && (to >= len(s.Tokens) || s.Tokens[to].UPOS == syntax.PUNCT) {
		f.content = s.trimmed([2]int{own, t})
	}
	if by := h.author(s, x); by >= 0 && !h.isMedium(s, by) {
		x = by
	}
	f.chain = h.chain(s, i, t, x)
	h.out = append(h.out, f)
}

// ownNumber returns where a number alone begins that stands behind another
// count, right before a source at token t: "43 people died, 41 according to an
// early toll". It is 0 if none does.
func (h *hearing) ownNumber(s *sentence, t int) int {
	j := t
	for j > 1 && t-j < 5 && (s.Tokens[j-1].UPOS == syntax.NUM || s.Tokens[j-1].UPOS == syntax.ADV || s.Tokens[j-1].UPOS == syntax.ADP || s.Tokens[j-1].UPOS == syntax.ADJ) {
		j--
	}
	if j == t || j < 2 || s.forms[j-1] != "," || !h.counts(s.span(j, t)) || !h.counts(s.span(0, j-1)) {
		return 0
	}
	return j
}

// sourceAt returns how many tokens from t on introduce a source; 0 if none do.
// A date may stand among them: "a-t-on appris mardi auprès du parquet".
func (h *hearing) sourceAt(s *sentence, t int) int {
	_, n := h.sources.Longest(s.forms[t:], nil)
	if n > 0 {
		return n
	}
	_, n = h.learned.Longest(s.forms[t:], nil)
	for to := t + n; n > 0 && to < len(s.Tokens); to++ {
		if _, m := h.origins.Longest(s.forms[to:], nil); m > 0 {
			return to + m - t
		}
		if s.Tokens[to].UPOS != syntax.ADV && !h.isDate(s, to) {
			break
		}
	}
	return 0
}

// claimed reads the frame of a noun that says what is said: "rejected the
// army's claim according to which …", "citant des informations selon lesquelles
// …". Who made the claim says it, else who cites it; false if the tree shows no
// noun or no clause.
func (h *hearing) claimed(s *sentence, i, t, x int) bool {
	noun := s.noun(x)
	v := s.Tokens[x].Head
	if noun == x || v < x {
		return false
	}
	_, to := s.reach(v)
	f := frame{sentence: i, cue: t, polarity: Affirmed, content: s.trimmed([2]int{x + 1, to})}
	if over := s.Tokens[noun].Head; over >= 0 && h.verb(s, over) != "" {
		if n := len(h.out) - 1; s.Tokens[over].VerbForm != syntax.Fin && n >= 0 && h.out[n].sentence == i {
			f.chain = h.out[n].chain // "…, a dit Ana Duval, citant des informations selon lesquelles …"
		} else if who := s.agent(over); who >= 0 {
			f.chain = h.chain(s, i, over, who)
		}
	}
	for c := range s.children(noun) {
		if r := s.Tokens[c].Rel; (r.Is(syntax.Nmod) || r == syntax.NmodPoss) && h.couldSpeak(s, c) {
			f.chain = append(slices.Clone(f.chain), h.link(s, i, c, s.word(t)))
			break
		}
	}
	if len(f.chain) == 0 {
		f.chain = h.chain(s, i, t, noun)
	}
	h.out = append(h.out, f)
	return true
}

// misread reads a source whose name the tagger took for a verb: "according to
// Save the Rivers, …".
func (h *hearing) misread(s *sentence, i, t, n int) {
	from := t + n
	to := s.nextMark(from)
	if from >= to || to-from > 6 || !startsUpper(s.word(from)) || !startsUpper(s.word(to-1)) {
		return
	}
	l := Link{Cue: s.word(t), Span: s.span(from, to)}
	l.Speaker, l.Role = plain(s.text[l.Span.Start:l.Span.End]), h.role(s, from)
	f := frame{sentence: i, cue: t, polarity: Affirmed, chain: []Link{l}}
	if t <= 1 {
		f.content = s.trimmed([2]int{to, len(s.Tokens)})
	} else {
		f.content = s.trimmed([2]int{0, t})
	}
	h.heard = append(h.heard, heard{l, i, from})
	h.out = append(h.out, f)
}

// author returns who made a text: "a toll established by the judge"; -1 if the
// text does not say.
func (h *hearing) author(s *sentence, x int) int {
	if _, n := h.texts.Longest(s.forms[x:], s.lemmas[x:]); n == 0 {
		return -1
	}
	if c := s.child(x, syntax.Acl); c >= 0 {
		return s.child(c, syntax.OblAgent)
	}
	return -1
}

// overrun cuts a source that the parser let run into the subject of the clause
// behind it: in "According to the unit, cited in a report, 60 men were killed"
// the men are no part of the source.
func (s *sentence) overrun(x, to int) int {
	g := s.Tokens[x].Head
	if opens := s.Tokens[x].Rel.Is(syntax.Nsubj) || s.Tokens[x].Rel == syntax.NsubjPass; opens && x <= frameWords {
		for c := x + 1; c < to; c++ {
			if s.forms[c] == "," {
				return c // "According to the union, 12 miners, among them three women, are dead"
			}
		}
	}
	if g < 0 || g < to || s.subject(g) >= 0 || to >= len(s.Tokens) || s.clauseAt(s.Tokens[to].Start) != g {
		return to
	}
	for c := to - 1; c > x; c-- {
		if s.forms[c] == "," && to-c > 2 {
			return c
		}
	}
	return to
}

// topNominal returns the head of the noun phrase that starts at token i; -1 if
// none does.
func (s *sentence) topNominal(i int) int {
	if i >= len(s.Tokens) {
		return -1
	}
	k := i
	for h := s.Tokens[k].Head; h >= i && isNominal(s.Tokens[h].UPOS) && !s.commaAmong(k, h); h = s.Tokens[k].Head {
		k = h
	}
	for !isNominal(s.Tokens[k].UPOS) {
		h := s.Tokens[k].Head
		if h <= k {
			return -1
		}
		k = h
	}
	return k
}

// around returns the content of a frame that stands in the clause it
// attributes: the whole sentence if the frame opens or closes it, else the
// clause, without the frame at tokens from up to to.
func (h *hearing) around(s *sentence, x, from, to int) []Span {
	l, r := 0, len(s.Tokens)
	if g := s.clauseOver(x, from); g >= 0 && !s.edge(from, to) {
		l, r = s.reach(g)
		l, r = s.stretch(l, from, to, r)
	}
	return s.trimmed([2]int{l, from}, [2]int{to, r})
}

// clauseOver returns the head of the clause that a frame from token from on goes
// with: above a noun that only stands before its comma.
func (s *sentence) clauseOver(x, from int) int {
	g := s.Tokens[x].Head
	for n := 0; n < 6 && g >= 0 && from > 0 && s.forms[from-1] == "," && !s.predicative(g) && s.Tokens[g].Head >= 0; n++ {
		g = s.Tokens[g].Head
	}
	return g
}

// stretch narrows tokens l up to r around a frame to what no semicolon parts
// from it: "…, according to the city; the rebels spoke of 90".
func (s *sentence) stretch(l, from, to, r int) (int, int) {
	for i := from; i > l; i-- {
		if s.forms[i-1] == ";" {
			l = i
		}
	}
	for i := to; i < r; i++ {
		if s.forms[i] == ";" {
			r = i
		}
	}
	return l, r
}

// edge reports whether tokens from up to to open or close the sentence.
func (s *sentence) edge(from, to int) bool {
	for i := range from {
		if s.Tokens[i].UPOS != syntax.PUNCT && s.Tokens[i].UPOS != syntax.CCONJ {
			for ; to < len(s.Tokens); to++ {
				if s.Tokens[to].UPOS != syntax.PUNCT {
					return false
				}
			}
		}
	}
	return true
}

// trimmed turns ranges of tokens into spans without the marks and conjunctions
// at their ends; ranges of nothing else vanish.
func (s *sentence) trimmed(ranges ...[2]int) []Span {
	var out []Span
	for _, r := range ranges {
		from, to := max(r[0], 0), min(r[1], len(s.Tokens))
		for from < to && s.isMargin(from) {
			from++
		}
		for from < to && s.Tokens[to-1].UPOS == syntax.PUNCT {
			to--
		}
		if from < to {
			out = append(out, s.span(from, to))
		}
	}
	return out
}

// isMargin reports whether a token may be dropped from the front of a clause:
// marks, "and", "that".
func (s *sentence) isMargin(i int) bool {
	t := &s.Tokens[i]
	return t.UPOS == syntax.PUNCT || t.Rel == syntax.Cc || t.Rel == syntax.Mark && t.UPOS == syntax.SCONJ
}
