package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// chain returns the links from the outlet inwards to who, in a frame whose cue
// is token t: the agency that was told, who was cited, then the speaker.
func (h *hearing) chain(s *sentence, i, t, who int) []Link {
	var chain []Link
	if outer := h.outer(s, t, who); outer >= 0 {
		chain = append(chain, h.medium(s, i, outer, s.word(t)))
	}
	if from, to, ok := h.glued(s, who); ok {
		name, n := h.lang.credits.agency(s, from)
		if n == 0 {
			name = s.word(from)
		}
		chain = append(chain, Link{Speaker: name, Role: Media, Cue: s.word(t), Span: s.span(from, to)})
	}
	chain = append(chain, h.linkBefore(s, i, who, h.cue(s, t), t))
	if inner := h.inner(s, t, who); inner >= 0 {
		chain = append(chain, h.link(s, i, inner, s.word(t)))
	}
	return chain
}

// isOutlet reports whether a medium is the outlet itself: "told this
// newspaper", "a déclaré à notre rédaction", not "told a newspaper".
func (h *hearing) isOutlet(s *sentence, c int) bool {
	role, n := h.roles.Longest(s.forms[c:], s.lemmas[c:])
	if n == 0 || role != Media || s.Tokens[c].UPOS != syntax.NOUN || s.child(c, syntax.Det) < 0 && s.child(c, syntax.NmodPoss) < 0 {
		return false
	}
	for d := range s.children(c) {
		if h.pronouns[s.forms[d]].kind == "new" {
			return false
		}
	}
	from, to := s.reach(c)
	return !s.anyName(from, to)
}

// medium is the link of who passed on what was said; of an agency only the
// name counts, since parsers tie the speaker behind it to it.
func (h *hearing) medium(s *sentence, i, head int, cue string) Link {
	from, to := s.reach(head)
	for k := from; k < to; k++ {
		if name, n := h.lang.credits.agency(s, k); n > 0 {
			return Link{Speaker: name, Role: Media, Cue: cue, Span: s.span(k, k+n)}
		}
	}
	return h.link(s, i, head, cue)
}

// glued finds an agency at the front of a speaker's name: "explained to TASS
// Viktor Vassiliev".
func (h *hearing) glued(s *sentence, who int) (from, to int, ok bool) {
	from, end := s.phrase(who)
	_, n := h.lang.credits.agency(s, from)
	if n == 0 && h.namesMedium(s, from, end) {
		n = 1
	}
	return from, from + n, n > 0 && from+n < end && s.Tokens[from+n].UPOS == syntax.PROPN
}

// namesMedium reports whether a noun for a medium stands before a name of three
// words at least: « a déclaré à l'agence Orlu Ana Duval ».
func (h *hearing) namesMedium(s *sentence, from, end int) bool {
	if from == 0 || end-from < 3 || s.Tokens[from-1].UPOS != syntax.NOUN {
		return false
	}
	for k := from; k < from+3; k++ {
		if s.Tokens[k].UPOS != syntax.PROPN {
			return false
		}
	}
	return h.isAgency(s, from-1)
}

// isAgency reports whether a noun is one for media, or for agencies of any kind.
func (h *hearing) isAgency(s *sentence, t int) bool {
	role, n := h.roles.Longest(s.forms[t:t+1], s.lemmas[t:t+1])
	_, house := h.lang.credits.houses.Longest(s.forms[t:], nil)
	return n > 0 && role == Media || house > 0
}

// cue returns the words of the cue: the verb with its auxiliaries.
func (h *hearing) cue(s *sentence, t int) string {
	from := t
	for from > 0 && s.Tokens[from-1].Head == t && s.Tokens[from-1].Rel.Is(syntax.Aux) {
		from--
	}
	span := s.span(from, t+1)
	return s.text[span.Start:span.End]
}

// outer finds who passed on what was said: "told AFP", "cited by TASS".
func (h *hearing) outer(s *sentence, t, who int) int {
	for c := range s.children(t) {
		k := &s.Tokens[c]
		if c != who && (k.Rel.Is(syntax.Obl) || k.Rel.Is(syntax.Obj) || k.Rel == syntax.Iobj) && h.isMedium(s, c) && !h.isOutlet(s, c) {
			return c
		}
	}
	for c := range s.children(who) {
		k := &s.Tokens[c]
		if k.Rel.Is(syntax.Acl) && k.VerbForm != syntax.Fin && h.verb(s, c) == citeVerb {
			if by := s.child(c, syntax.Obl); by >= 0 {
				return by
			}
		}
	}
	return -1
}

// inner finds whom the speaker cites: "Reuters, citing the ministry, said".
func (h *hearing) inner(s *sentence, t, who int) int {
	for _, head := range [2]int{t, who} {
		for c := range s.children(head) {
			if h.verb(s, c) == citeVerb && s.Tokens[c].VerbForm != syntax.Fin && s.child(c, syntax.OblAgent) < 0 {
				if o := s.child(c, syntax.Obj); o >= 0 && !h.isToll(s, o) {
					return o
				}
			}
		}
	}
	return -1
}

// isToll tells a count that is cited from somebody who is: "citing a toll of
// four on the army's side".
func (h *hearing) isToll(s *sentence, o int) bool {
	if s.Tokens[o].UPOS != syntax.NOUN {
		return false
	}
	if _, n := h.roles.Longest(s.forms[o:], s.lemmas[o:]); n > 0 {
		return false
	}
	from, to := s.reach(o)
	return h.counts(s.span(from, to))
}

// isMedium reports whether a noun phrase is an agency or other medium.
func (h *hearing) isMedium(s *sentence, c int) bool {
	from, to := s.reach(c)
	for i := from; i < to; i++ {
		if _, n := h.lang.credits.agency(s, i); n > 0 {
			return true
		}
	}
	role, n := h.roles.Longest(s.forms[c:], s.lemmas[c:])
	return n > 0 && role == Media
}

// link makes the link of a speaker whose words have head at their top, and
// remembers them.
func (h *hearing) link(s *sentence, i, head int, cue string) Link {
	return h.linkBefore(s, i, head, cue, len(s.Tokens))
}

// linkBefore makes the link of a speaker whose words end before token t, if
// they start before it.
func (h *hearing) linkBefore(s *sentence, i, head int, cue string, t int) Link {
	if h.pronouns[s.forms[head]].kind != "personal" {
		head = s.beforeRelative(h, s.noun(head))
	}
	role := h.role(s, head)
	if a := s.child(head, syntax.Appos); a > head && s.Tokens[a].UPOS == syntax.PROPN && s.Tokens[head].UPOS == syntax.NOUN && s.isLoose(a) && !s.shortBehind(a-1) {
		head = a // "his spokesman, Ana Duval"
	}
	from, to := h.words(s, head, role, cue, t)
	l := Link{Cue: cue, Span: s.span(from, to)}
	l.Speaker = plain(s.text[l.Span.Start:l.Span.End])
	if s.Tokens[head].UPOS == syntax.PRON && strings.HasPrefix(l.Speaker, "-") {
		l.Speaker = l.Speaker[strings.LastIndex(l.Speaker, "-")+1:] // the "il" of "a-t-il"
	}
	l.Role = role
	if earlier, ok := h.meant(s, i, head); ok {
		l.Speaker, l.Role = earlier.Speaker, earlier.Role
	} else if full, ok := h.names[s.forms[head]]; ok && to-from == 1 {
		l.Speaker = plain(h.quote(full))
	}
	if p, ok := h.stands(s, head); ok && p.kind == "indefinite" {
		l.Role = Unnamed
	}
	h.heard = append(h.heard, heard{l, i, head})
	return l
}

// nameBehind finds the name in an apposition behind a phrase that ends at token
// to: "the minister, Ana Duval, said".
func (s *sentence) nameBehind(to int) (from, end int, ok bool) {
	if to >= len(s.Tokens) || s.forms[to] != "," {
		return 0, 0, false
	}
	end = to + 1
	for end < len(s.Tokens) && startsUpper(s.word(end)) && s.Tokens[end].UPOS != syntax.DET {
		end++
	}
	return to + 1, end, end-to > 2 && end-to <= 5 && s.Tokens[to+1].UPOS == syntax.PROPN && (end >= len(s.Tokens) || s.Tokens[end].UPOS == syntax.PUNCT)
}

// nameBefore finds the name to which a phrase from token from on is an
// apposition: "Ana Duval, the spokeswoman of the town, said".
func (s *sentence) nameBefore(from int) (l, r int, ok bool) {
	if from < 2 || s.forms[from-1] != "," || s.Tokens[from].UPOS != syntax.DET {
		return 0, 0, false
	}
	r = from - 1
	for l = r; l > 0 && startsUpper(s.word(l-1)) && s.Tokens[l-1].UPOS != syntax.ADP && s.Tokens[l-1].UPOS != syntax.ADV; l-- {
	}
	return l, r, r-l >= 2
}

// beforeRelative returns the noun in front of a relative pronoun that the
// parser left alone: "the mayor, who spoke of 12 dead".
func (s *sentence) beforeRelative(h *hearing, i int) int {
	if p, ok := h.stands(s, i); !ok || p.kind != "relative" {
		return i
	}
	for k := i - 1; k >= 0 && i-k < 4; k-- {
		if u := s.Tokens[k].UPOS; u == syntax.NOUN || u == syntax.PROPN {
			for n := s.Tokens[k].Head; n >= 0 && n < i && isNominal(s.Tokens[n].UPOS) && i-n < 2*frameWords; n = s.Tokens[k].Head {
				k = n
			}
			return k
		}
	}
	return i
}

// anyName reports whether a name stands among tokens from up to to.
func (s *sentence) anyName(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].UPOS == syntax.PROPN {
			return true
		}
	}
	return false
}

// drops reports whether a speaker is named without this word: a preposition,
// an article, a mark.
func (s *sentence) drops(i int) bool {
	t := &s.Tokens[i]
	return t.Rel == syntax.Case || t.UPOS == syntax.ADP || t.UPOS == syntax.PUNCT || t.UPOS == syntax.DET && t.Rel == syntax.Det || t.Rel == syntax.Mark || t.Rel == syntax.Cc
}

// plain joins lines and drops double spaces.
func plain(s string) string {
	if !strings.ContainsAny(s, "\n\t\r\u00a0\u202f") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// meant finds who is meant by a pronoun, by "the same source", by "the
// official" after "a local official", by "the statement" after somebody's.
func (h *hearing) meant(s *sentence, i, head int) (heard, bool) {
	if p, ok := h.stands(s, head); ok {
		return h.pronoun(s, i, head, p)
	}
	if s.Tokens[head].UPOS != syntax.NOUN {
		return heard{}, false
	}
	known := false
	for c := range s.children(head) {
		switch kind := h.pronouns[s.forms[c]].kind; {
		case kind == "same" && h.persons[s.lemmas[head]]:
			if e, ok := h.last(i, h.isPerson); ok {
				return e, true // "the same official", not the ministry cited since
			}
			return h.last(i, anybody)
		case kind == "same":
			return h.last(i, anybody)
		case kind == "new" || s.Tokens[c].UPOS == syntax.NUM:
			return heard{}, false
		case s.Tokens[c].Rel.Is(syntax.Det) && h.lang.referees.anaphors[s.forms[c]] != indefiniteWord:
			known = true
		}
	}
	if !known {
		return heard{}, false
	}
	if s.child(head, syntax.Nmod) >= 0 || s.child(head, syntax.Flat) >= 0 || s.child(head, syntax.Appos) >= 0 {
		return heard{}, false
	}
	if _, n := h.texts.Longest(s.forms[head:], s.lemmas[head:]); n > 0 {
		return h.last(i, anybody) // also "the statement carried by state television"
	}
	if from, to := s.phrase(head); to-from > 2 {
		return heard{}, false
	}
	return h.last(i, func(e heard) bool {
		t := &h.sentences[e.sentence]
		return t.lemmas[e.head] == s.lemmas[head]
	})
}

func anybody(heard) bool { return true }

// isPerson reports whether a speaker heard is one person, by their noun or their
// name.
func (h *hearing) isPerson(e heard) bool {
	s := &h.sentences[e.sentence]
	if h.persons[s.lemmas[e.head]] {
		return true
	}
	of, _ := h.nature(s, e.head)
	return of == "person" && s.Tokens[e.head].UPOS == syntax.PROPN
}

// memory is how many sentences back a speaker is still meant.
const memory = 5

// last returns the last speaker heard that fits.
func (h *hearing) last(i int, fits func(heard) bool) (heard, bool) {
	for n := len(h.heard) - 1; n >= 0 && i-h.heard[n].sentence <= memory; n-- {
		if fits(h.heard[n]) {
			return h.heard[n], true
		}
	}
	return heard{}, false
}

// pronoun finds the speaker that a pronoun stands for: the noun phrase it
// refers to, unless somebody who fits has spoken since.
func (h *hearing) pronoun(s *sentence, i, head int, p pronoun) (heard, bool) {
	start := h.beforeQuote(s, i, head)
	fits := func(e heard) bool { return h.near(start, e.sentence) && h.couldBe(p, e) }
	if _, ok := h.last(i, func(e heard) bool { return fits(e) && !h.isText(e) }); ok && p.kind != "first" {
		all := fits
		fits = func(e heard) bool { return all(e) && !h.isText(e) } // "as a message claimed, he said"
	}
	last, spoke := h.last(i, func(e heard) bool { return p.kind == "first" || fits(e) })
	if p.kind == "first" {
		return last, spoke && quotationAround(h.quotes, s.span(head, head+1)) != nil // else whoever publishes it
	}
	n, ok := h.refs.of(i, head)
	if ok && h.inOtherQuote(s.span(head, head+1), h.sentences[n.sentence].span(n.head, n.head+1)) {
		ok = false // "« … nos conditions … », soulignent-ils"
	}
	if ok && !n.speaks && n.of != "person" {
		ok = false // "selon lui", where only things stand nearby
	}
	if ok && n.sentence == i && n.head < head && (h.isNew(s, n.head) || h.counted(s, n.head)) {
		ok = false // "Un guide est mort, a-t-il précisé"
	}
	if ok && n.sentence == i && p.kind == "personal" {
		return heard{h.link(s, i, n.head, ""), i, n.head}, true // "Asked by whom, the mayor …, he said"
	}
	if _, rival := h.last(i, func(e heard) bool { return e.Speaker != last.Speaker && fits(e) }); spoke && rival {
		return heard{}, false // two people have spoken: the text does not decide
	}
	ok = ok && h.near(start, n.sentence) && s.block == h.sentences[n.sentence].block
	if !ok || spoke && last.sentence >= n.sentence {
		return last, spoke
	}
	t := &h.sentences[n.sentence]
	return heard{h.link(t, n.sentence, n.head, ""), n.sentence, n.head}, true
}

// beforeQuote returns the sentence in which a quotation begins that ends right
// before the speaker at token head; i if none does: « J'ai fui. J'ai couru »,
// raconte-t-elle.
func (h *hearing) beforeQuote(s *sentence, i, head int) int {
	for k := head - 1; k >= 0 && k > head-frameWords; k-- {
		if !isQuoteMark(s.forms[k]) || !isClosing(s.forms[k]) {
			continue
		}
		n := quotationFrom(h.quotes, s.span(k, k+1))
		for ; n >= 0 && n < len(h.quotes) && h.quotes[n].outer.Start <= s.Tokens[k].Start && h.quotes[n].outer.Part == s.part; n++ {
			if h.quotes[n].outer.Overlaps(s.span(k, k+1)) {
				return h.sentenceAt(h.quotes[n].outer)
			}
		}
		break
	}
	return i
}

// counted reports whether a number says how many a noun stands for: they are
// told of.
func (h *hearing) counted(s *sentence, noun int) bool {
	l, _ := s.reach(noun)
	return h.counts(s.span(l, noun+1))
}

// isText reports whether a speaker is a text: "the statement".
func (h *hearing) isText(e heard) bool {
	s := &h.sentences[e.sentence]
	_, n := h.texts.Longest(s.forms[e.head:], s.lemmas[e.head:])
	return n > 0
}

// inOtherQuote reports whether a noun stands in a quotation that a pronoun does
// not stand in.
func (h *hearing) inOtherQuote(pronoun, noun Span) bool {
	q := quotationAround(h.quotes, noun)
	return q != nil && q.words >= quoteWords && !q.outer.Contains(pronoun)
}

// near reports whether a pronoun in sentence i can mean a speaker of an earlier
// one: of the same or of the sentence before. Further off the text rarely
// decides.
func (h *hearing) near(i, earlier int) bool { return i-earlier <= 1 }

// couldBe reports whether a pronoun can stand for a speaker heard before.
func (h *hearing) couldBe(p pronoun, e heard) bool {
	t := &h.sentences[e.sentence]
	if _, ok := h.stands(t, e.head); ok {
		return p.number != syntax.Plur
	}
	n := nominal{head: e.head, number: t.Tokens[e.head].Number, name: t.Tokens[e.head].UPOS == syntax.PROPN}
	if t.child(e.head, syntax.Conj) >= 0 {
		n.number = syntax.Plur
	}
	n.of, n.gender = h.nature(t, e.head)
	if n.of == "" && p.of == "person" && n.number != syntax.Plur && t.Tokens[e.head].UPOS == syntax.NOUN {
		return false
	}
	return p.fits(&n)
}
