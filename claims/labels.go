package claims

import (
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// labelWords is how many tokens a label may have.
const labelWords = 6

// label reads a speaker in front of a colon: "Duval: “We are leaving”", or in
// capitals before an answer in an interview, "DUVAL: We are leaving." A place
// before a headline is none.
func (h *hearing) label(s *sentence, i int) {
	n := 0
	for n < len(s.Tokens) && n <= labelWords && s.forms[n] != ":" {
		if u := s.Tokens[n].UPOS; u == syntax.VERB || u == syntax.AUX || u == syntax.PUNCT || u == syntax.NUM {
			return
		}
		n++
	}
	if n == 0 || n > labelWords || n+1 >= len(s.Tokens) || !h.opensBlock(i) {
		return
	}
	loud := s.isLoud(0, n)
	if !loud && !(isOpening(s.forms[n+1]) && s.forms[n+1] != "(" && s.anyName(0, n)) {
		return
	}
	head := s.headAmong(0, n)
	from := 0
	if by := s.child(head, syntax.Nmod); by >= 0 && by < n && h.releasedBy(s, head, by) {
		head = by // « Communiqué de l'Union : “Nous partons” »
		from, _ = s.phrase(by)
	}
	if !h.isSomebody(s, head) {
		return // "Wreck of the Osei: “all is under control”"
	}
	f := frame{sentence: i, cue: n, polarity: Affirmed, content: s.trimmed([2]int{n + 1, len(s.Tokens)})}
	f.chain = []Link{h.linkAmong(s, i, head, postponed{from: from, to: n}, ":")}
	for k := i + 1; loud && k < len(h.sentences) && h.sentences[k].block == s.block && h.sentences[k].part == s.part; k++ {
		f.content = append(f.content, h.sentences[k].whole())
	}
	h.out = append(h.out, f)
}

// releasedBy reports whether a noun is a text that a speaker gives out.
func (h *hearing) releasedBy(s *sentence, text, by int) bool {
	_, n := h.texts.Longest(s.forms[text:], s.lemmas[text:])
	return n > 0 && h.isSomebody(s, by)
}

// colon reads a quotation behind a colon and a clause that only tells of its
// speaker: "He had counted them himself: “There were 150.”"
func (h *hearing) colon(s *sentence, i int) {
	k := slices.Index(s.forms, ":")
	if k < minClause || k+1+quoteWords >= len(s.Tokens) || closer(s.forms[k+1]) == "" || !isQuoteMark(s.forms[k+1]) {
		return
	}
	for n := len(h.out) - 1; n >= 0 && h.out[n].sentence == i; n-- {
		if h.out[n].cue <= k {
			return
		}
	}
	who := -1
	for t := range k {
		if s.Tokens[t].Rel == syntax.Nsubj {
			who = s.noun(t)
		}
	}
	if who < 0 || who > k || !h.isSomebody(s, who) {
		return
	}
	f := frame{sentence: i, cue: k, polarity: Affirmed, content: s.trimmed([2]int{k + 1, len(s.Tokens)}), chain: []Link{h.link(s, i, who, ":")}}
	if h.pronouns[lexicon.Fold(f.chain[0].Speaker)].kind == "" {
		h.out = append(h.out, f)
	}
}

// opensBlock reports whether a sentence is the first of its paragraph.
func (h *hearing) opensBlock(i int) bool {
	s := &h.sentences[i]
	return i == 0 || h.sentences[i-1].part != s.part || h.sentences[i-1].block != s.block
}

// isLoud reports whether tokens are written in capitals, three letters at
// least in one.
func (s *sentence) isLoud(from, to int) bool {
	long := false
	for i := from; i < to; i++ {
		w := s.word(i)
		if strings.ToUpper(w) != w {
			return false
		}
		long = long || len(w) >= 3 && strings.IndexFunc(w, unicode.IsLetter) >= 0
	}
	return long
}
