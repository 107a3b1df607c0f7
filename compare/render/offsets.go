package render

import (
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A place is a span as people and tools count it, from byte offsets.
type place struct {
	Start, End      int // code points
	Line, Column    int // from 1; columns are code points
	EndLine, EndCol int
	Exact           string
	Prefix, Suffix  string // up to 32 code points beside it
}

const contextRunes = 32

// locate finds a span of an article; ok is false if the article is not at
// hand or the span is none of it.
func (v *view) locate(article string, s claims.Span) (p place, ok bool) {
	text, ok := v.text(article, s.Part)
	if !ok || !within(text, s) {
		return p, false
	}
	before, exact := text[:s.Start], text[s.Start:s.End]
	p.Exact = exact
	p.Start = utf8.RuneCountInString(before)
	p.End = p.Start + utf8.RuneCountInString(exact)
	p.Line, p.Column = position(before)
	p.EndLine, p.EndCol = position(text[:s.End])
	p.Prefix, p.Suffix = lastRunes(before, contextRunes), firstRunes(text[s.End:], contextRunes)
	return p, true
}

// position is the line and column behind the text.
func position(text string) (line, column int) {
	last := strings.LastIndexByte(text, '\n')
	return strings.Count(text, "\n") + 1, utf8.RuneCountInString(text[last+1:]) + 1
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}
