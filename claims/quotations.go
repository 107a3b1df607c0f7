package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/sources"
)

// statementWords is how many words a quotation needs to count as a statement
// of somebody, not as a quoted word or two.
const statementWords = 3

// A quotation is a stretch in quotation marks.
type quotation struct {
	inner Span // between the marks
	outer Span // with them
	words int
}

// quotations finds what stands in quotation marks, in the order of the opening
// marks. A paragraph that opens a quotation and does not close it is quoted to
// its end.
func quotations(a *sources.Article) []quotation {
	out := marks(nil, Title, a.Title)
	return marks(out, Text, a.Text)
}

// quotationAround returns the innermost quotation around a span, nil if none
// is. A long one may hold some short ones before the span.
func quotationAround(qs []quotation, span Span) *quotation {
	at := quotationFrom(qs, span)
	for k := at - 1; k >= max(0, at-16); k-- {
		if qs[k].inner.Contains(span) {
			return &qs[k]
		}
	}
	return nil
}

// quotationFrom returns the index of the first quotation that opens after the
// start of a span.
func quotationFrom(qs []quotation, span Span) int {
	at, _ := slices.BinarySearchFunc(qs, span, func(q quotation, s Span) int {
		if q.inner.Part == s.Part && q.inner.Start <= s.Start || q.inner.Part != s.Part && q.inner.Part == Title {
			return -1
		}
		return 1
	})
	return at
}

// closers are the marks that may end what a mark opens.
func closers(open rune) string {
	switch open {
	case '“', '„':
		return "”“\""
	case '«':
		return "»"
	case '‹':
		return "›"
	case '‘', '‚':
		return "’'"
	case '"', '”':
		return "\"”"
	case '\'':
		return "'’"
	}
	return ""
}

func marks(out []quotation, part Part, text string) []quotation {
	line, read := 0, 0 // where the line around at starts, and up to where that is known
	open := unclosed{}
	for at := 0; at < len(text); {
		if n := strings.LastIndexByte(text[read:at], '\n'); n >= 0 {
			line = read + n + 1
		}
		read = at
		r, n := utf8.DecodeRuneInString(text[at:])
		end, width := -1, 0
		if closers(r) != "" && opens(text, at, n) {
			end, width = open.closing(text, at+n, r)
			if end < 0 && goesOn(text, at, r) {
				end = paragraphEnd(text, at)
			}
		}
		if end < 0 {
			if (len(out) == 0 || out[len(out)-1].outer.Part != part || out[len(out)-1].outer.End <= line) && isUnopened(text, at, r) {
				out = append(out, quotation{Span{part, line, at}, Span{part, line, at + n}, len(strings.Fields(text[line:at]))})
			}
			at += n
			continue
		}
		q := quotation{Span{part, at + n, end}, Span{part, at, end + width}, 0}
		q.words = len(strings.Fields(text[at+n : end]))
		if q.words > 0 {
			out = append(out, q)
		}
		if q.words >= statementWords { // look for 'words' inside "a statement"
			at += n
			out, at = nested(out, part, text, at, end), end+width
			continue
		}
		at = end + width
	}
	return out
}

// isUnopened reports whether a mark at a comma ends a quotation whose opening
// mark is lost, so that it starts with its paragraph: "We were attacked,” the
// army said".
func isUnopened(text string, at int, mark rune) bool {
	behind := at > 0 && text[at-1] == ',' || at > 1 && text[at-2:at] == ", "
	switch mark {
	case '"':
		return behind
	case '”', '»':
		return behind || strings.HasPrefix(text[at+utf8.RuneLen(mark):], ",")
	}
	return false
}

// nested finds the quotations inside one.
func nested(out []quotation, part Part, text string, from, to int) []quotation {
	for _, q := range marks(nil, part, text[from:to]) {
		q.inner.Start, q.inner.End = q.inner.Start+from, q.inner.End+from
		q.outer.Start, q.outer.End = q.outer.Start+from, q.outer.End+from
		out = append(out, q)
	}
	return out
}

// opens tells an opening mark from an apostrophe, an inch and a closing mark:
// nothing or a space or a bracket before it, a word after it.
func opens(text string, at, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+n:])
	mark, _ := utf8.DecodeRuneInString(text[at:])
	if mark == '«' || mark == '“' || mark == '„' {
		return at+n < len(text)
	}
	if at > 0 && !unicode.IsSpace(before) && !strings.ContainsRune("([{—–-/«“", before) {
		// "l'« ordre »" has its own mark; after a letter an apostrophe is none
		return mark == '"' && strings.ContainsRune("'’", before)
	}
	return at+n < len(text) && !unicode.IsSpace(after)
}

// unclosed remembers up to which byte nothing closes what a mark opens: a line
// of a thousand opened quotations is searched once.
type unclosed map[rune]int

// closing finds the mark that ends a quotation, in its paragraph; -1 if there
// is none.
func (u unclosed) closing(text string, from int, open rune) (int, int) {
	if from < u[open] {
		return -1, 0
	}
	ends, at := closers(open), from
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if r == '\n' && strings.HasPrefix(text[at:], "\n\n") || r == '\n' && open != '«' {
			break
		}
		if strings.ContainsRune(ends, r) && closes(text, at, n, r) {
			return at, n
		}
		at += n
	}
	u[open] = at
	return -1, 0
}

// goesOn reports whether a mark that nothing closes opens its paragraph: what it
// quotes goes on in the next, or was cut short.
func goesOn(text string, at int, mark rune) bool {
	return (at == 0 || text[at-1] == '\n') && (mark == '“' || mark == '«' || mark == '"')
}

// paragraphEnd returns where the line around a byte ends.
func paragraphEnd(text string, at int) int {
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}

// closes: an apostrophe inside a word ends nothing: "'the army's men'".
func closes(text string, at, n int, mark rune) bool {
	if mark != '\'' && mark != '’' {
		return true
	}
	after, size := utf8.DecodeRuneInString(text[at+n:])
	return size == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after)
}
