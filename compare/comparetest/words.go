package comparetest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// around is how many bytes on each side of a finding's words are shown.
const around = 50

// context shows the words that findings rest on, within their sentence:
//
//	conflict open: killed: 9 (army) / 22 (radio)
//	  army:  Last night [nine soldiers] were killed
func (c *testCase) context(found []finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s\n", f.line)
		for _, w := range f.words {
			if words := c.show(w); words != "" {
				fmt.Fprintf(&b, "  %s: %s\n", w.article, words)
			}
		}
	}
	return b.String()
}

func (c *testCase) show(w words) string {
	for _, a := range c.articles {
		if a.ID == w.article {
			return show(a, w.span)
		}
	}
	return ""
}

func show(a *sources.Article, s claims.Span) string {
	text := a.Text
	if s.Part == claims.Title {
		text = a.Title
	}
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	from, to := border(text, max(s.Start-around, 0)), border(text, min(s.End+around, len(text)))
	return strings.Join(strings.Fields(text[from:s.Start]+"["+text[s.Start:s.End]+"]"+text[s.End:to]), " ")
}

// border is the rune border at or before i.
func border(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
