package claims

import (
	"slices"
	"unicode/utf8"
)

// postLength is how many letters a post has at most that an article shows whole;
// the networks whose posts are signed so allow no more.
const postLength = 280

// posts reads the posts that an article shows whole: the paragraphs before the
// line that signs them, "— The Ministry (@ministry) May 4, 2023".
func (h *hearing) posts() {
	for i := range h.sentences {
		s := &h.sentences[i]
		if s.out != Credit || !isSignature(h.quote(s.whole())) {
			continue
		}
		end := slices.Index(s.forms, "(")
		if end < 2 {
			continue
		}
		var content []Span
		for k := i - 1; k >= 0 && h.postedWith(&h.sentences[k], k, s); k-- {
			content = append(content, h.sentences[k].whole())
		}
		if len(content) == 0 {
			continue
		}
		slices.Reverse(content)
		h.out = append(h.out, frame{
			sentence: i, polarity: Affirmed, content: content, quoted: content,
			chain: []Link{h.linkAmong(s, i, s.headAmong(1, end), postponed{from: 1, to: end}, s.word(0))},
		})
	}
}

// postedWith reports whether sentence k can belong to the post that another
// signs: it is near enough, and the outlet says nothing in it of who speaks.
func (h *hearing) postedWith(s *sentence, k int, signature *sentence) bool {
	if s.out != "" || s.part != signature.part || utf8.RuneCountInString(s.text[s.Start:signature.Start]) > postLength || s.forms[len(s.forms)-1] == ":" {
		return false
	}
	_, told := slices.BinarySearchFunc(h.out, k, func(f frame, k int) int { return f.sentence - k })
	at := quotationFrom(h.quotes, s.whole())
	quoted := quotationAround(h.quotes, s.whole()) != nil || at < len(h.quotes) && h.quotes[at].outer.Overlaps(s.whole())
	return !told && !quoted
}
