package render

import (
	"bufio"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns is how wide Text writes.
const columns = 80

// A writer of lines knows the width of a terminal and its colours.
type lineWriter struct {
	*bufio.Writer
	color bool
}

// The colours of a terminal that read well on black and on white.
const (
	bold  = "1"
	faint = "2"
)

var colors = [...]string{"34", "33", "32", "35", "36", "31"} // of the sides, as on the page

// paint puts s in a colour if that is allowed.
func (w *lineWriter) paint(color, s string) string {
	if !w.color || s == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

// wrap writes words in lines of at most 80 columns; every line but the first
// begins with indent.
func (w *lineWriter) wrap(first, indent, text string) {
	w.WriteString(first)
	at, fresh := cells(first), true
	for word := range strings.FieldsSeq(text) {
		n := cells(word)
		switch {
		case fresh:
		case at+1+n > columns:
			w.WriteString("\n" + indent)
			at = cells(indent)
		default:
			w.WriteByte(' ')
			at++
		}
		w.WriteString(word)
		at += n
		fresh = false
	}
	w.WriteByte('\n')
}

// cells counts the columns that s takes on a terminal.
func cells(s string) int {
	n, escape := 0, false
	for _, r := range s {
		switch {
		case r == '\x1b':
			escape = true
		case escape:
			escape = r != 'm'
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// fit cuts or fills s to n columns.
func fit(s string, n int) string {
	if cells(s) > n {
		at := 0
		for i, r := range s {
			if at += cells(string(r)); at >= n {
				s = s[:i] + "…"
				break
			}
		}
	}
	return s + strings.Repeat(" ", max(n-cells(s), 0))
}
