package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// An utterance is what stands between quotation marks, perhaps over several
// sentences of one paragraph.
type utterance struct {
	first, last int  // sentences
	from        int  // token of the first sentence after the opening mark
	span        Span // without the marks
	words       int
}

// utterances finds the quotations of the text and joins each to the frame
// beside it, or goes on with the speaker before it.
func (h *hearing) utterances() {
	before := -1 // the frame of the quotation before
	framed := len(h.out)
	for _, q := range h.marked() {
		f := h.beside(q, framed)
		if f < 0 && h.isWhole(q) {
			f = h.continued(q, before)
		}
		if f >= 0 {
			h.out[f].join(q.span)
			before = f
		}
	}
}

// keepInside leaves to a frame that stands in a quotation what that says: in
// "“I feel it,” said Duval, who lost a son" nobody feels that Duval lost one.
func (h *hearing) keepInside() {
	for n := range h.out {
		f := &h.out[n]
		s := &h.sentences[f.sentence]
		q := quotationAround(h.quotes, s.span(f.cue, f.cue+1))
		if q == nil || q.words < quoteWords {
			continue
		}
		f.content = slices.DeleteFunc(f.content, func(c Span) bool { return !c.Overlaps(q.outer) })
		for k := range f.content {
			c := &f.content[k]
			c.Start, c.End = max(c.Start, q.outer.Start), min(c.End, q.outer.End)
		}
	}
}

// join adds a quotation to what a frame says.
func (f *frame) join(span Span) {
	f.quoted = append(f.quoted, span)
	f.content = append(f.content, span)
	slices.SortFunc(f.content, order)
	out := f.content[:1]
	for _, c := range f.content[1:] {
		if last := &out[len(out)-1]; c.Part == last.Part && c.Start <= last.End {
			last.End = max(last.End, c.End)
		} else {
			out = append(out, c)
		}
	}
	f.content = out
}

// marked finds the quotations in reading order. A paragraph ends them all: a
// quotation that goes on opens its marks again.
func (h *hearing) marked() []utterance {
	var out []utterance
	var q utterance
	open := "" // what closes the quotation; "" outside of one
	for i := range h.sentences {
		s := &h.sentences[i]
		if i > 0 && (h.sentences[i-1].block != s.block || h.sentences[i-1].part != s.part) && open != "" {
			out, open = append(out, q), ""
		}
		if s.out != "" {
			continue
		}
		for t := range s.Tokens {
			switch w := s.forms[t]; {
			case open != "" && strings.Contains(w, open) && isQuoteMark(w):
				out, open = append(out, q), ""
			case open == "" && closer(w) != "" && isQuoteMark(w):
				open = closer(w)
				q = utterance{first: i, last: i, from: t + 1, span: Span{s.part, s.Tokens[t].End, s.Tokens[t].End}}
			case open != "":
				q.grow(s, i, t)
			}
		}
	}
	if open != "" {
		out = append(out, q)
	}
	return slices.DeleteFunc(out, func(q utterance) bool { return q.words == 0 })
}

func (q *utterance) grow(s *sentence, i, t int) {
	if q.words == 0 && s.Tokens[t].UPOS != syntax.PUNCT {
		q.first, q.from, q.span.Start = i, t, s.Tokens[t].Start
	}
	if s.Tokens[t].UPOS != syntax.PUNCT {
		q.words++
	}
	q.last, q.span.End = i, s.Tokens[t].End
}

// isQuoteMark reports whether a token is marks only: `."` but not `l'`.
func isQuoteMark(w string) bool { return strings.Trim(w, ".,!?\"”“»«„") == "" }

// closer returns the mark that closes what the token opens.
func closer(w string) string {
	switch {
	case strings.Contains(w, "“"), strings.Contains(w, "„"):
		return "”"
	case strings.Contains(w, "«"):
		return "»"
	case strings.Contains(w, "\""):
		return "\""
	case strings.Contains(w, "”"):
		return "”" // a closing mark set by mistake for an opening one
	}
	return ""
}

// quoteWords is how many words a quotation must have to be speech by itself;
// shorter ones are scare quotes or terms.
const quoteWords = 5

// isWhole reports whether a quotation is long enough to be speech.
func (h *hearing) isWhole(q utterance) bool { return q.words >= quoteWords }

// beside finds the frame whose cue stands next to a quotation: in one of its
// sentences, before a colon, or at the start of the next sentence. The first
// framed frames are in reading order.
func (h *hearing) beside(q utterance, framed int) int {
	best, near := -1, 1<<30
	n, _ := slices.BinarySearchFunc(h.out[:framed], q.first-1, func(f frame, i int) int { return f.sentence - i })
	for ; n < framed && h.out[n].sentence <= q.last+1; n++ {
		f := &h.out[n]
		s := &h.sentences[f.sentence]
		if s.part != q.span.Part {
			continue
		}
		at := s.Tokens[f.cue].Start
		if q.span.Start <= at && at < q.span.End || !h.reaches(f, q) {
			continue
		}
		d := q.span.Start - at
		if d < 0 {
			d = at - q.span.End
		}
		if d < near {
			best, near = n, d
		}
	}
	return best
}

// reaches reports whether a frame may speak a quotation: one it holds a part
// of, one in its own sentence if it has no other content, the one after its
// colon or before its "he said".
func (h *hearing) reaches(f *frame, q utterance) bool {
	for _, c := range f.content {
		if c.Overlaps(q.span) {
			return true
		}
	}
	s := &h.sentences[f.sentence]
	switch {
	case f.sentence < q.first:
		return q.from <= 2 && (strings.HasSuffix(s.forms[len(s.forms)-1], ":") || q.words >= quoteWords && len(f.quoted) > 0 && h.sentences[q.first].block == s.block)
	case f.sentence > q.last:
		return q.words >= quoteWords && f.cue <= 6 && len(f.content) == 0 && h.sentences[q.last].block == s.block
	}
	if q.from > 0 && h.sentences[q.first].colonBefore(q.from) && f.sentence == q.first {
		return true
	}
	return q.words >= quoteWords && (len(f.content) == 0 || len(f.quoted) > 0 || f.content[0].End <= q.span.Start)
}

// colonBefore reports whether a colon introduces what starts at token i.
func (s *sentence) colonBefore(i int) bool {
	return i >= 2 && s.forms[i-2] == ":"
}

// continued finds the frame of a quotation without one: that of the quotation
// before it, if only a paragraph or so lies between.
func (h *hearing) continued(q utterance, before int) int {
	if before < 0 || q.from > 2 {
		return -1
	}
	f := h.out[before]
	last := f.quoted[len(f.quoted)-1]
	if q.span.Start < last.End || q.span.Start-last.End > goOnBytes {
		return -1
	}
	h.out = append(h.out, frame{chain: f.chain, sentence: q.first, cue: q.from, polarity: f.polarity, modality: f.modality})
	return len(h.out) - 1
}

// goOnBytes is how far behind a quotation the next one is still the same
// speaker's.
const goOnBytes = 400
