package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// writeText writes what each article asserts, for a reader: its claims with
// whoever says them and the figure in them, its loaded words, its relays.
func writeText(w io.Writer, readings iter.Seq[*claims.Reading]) error {
	b := bufio.NewWriter(w)
	first := true
	for r := range readings {
		if !first {
			fmt.Fprintln(b)
		}
		first = false
		writeReading(b, r)
	}
	return b.Flush()
}

func writeReading(w io.Writer, r *claims.Reading) {
	fmt.Fprintf(w, "%s [%s] %s\n", line(r.Article.ID), r.Lang, line(r.Article.Title))
	for _, c := range r.Claims {
		fmt.Fprintf(w, "  claim    %s\n", line(c.Text))
		if by := chain(c.Attribution); by != "" {
			fmt.Fprintf(w, "           says %s\n", by)
		}
		if c.Figure != nil {
			fmt.Fprintf(w, "           %s %s (%s)\n", interval(c.Figure.Quantity), c.Figure.Measure, line(c.Figure.Quote))
		}
	}
	for _, n := range r.Wordings {
		fmt.Fprintf(w, "  wording  %s: %s, in the voice of the %s\n", line(n.Quote), strings.ReplaceAll(string(n.Kind), "_", " "), n.Voice)
	}
	for _, l := range r.Relays {
		fmt.Fprintf(w, "  relay    %s from %s (%s)\n", l.Role, line(l.From), line(l.Quote))
	}
	for _, why := range r.Unread {
		fmt.Fprintf(w, "  unread   %s\n", line(why))
	}
}

// chain names who says it, outermost first.
func chain(links []claims.Link) string {
	var names []string
	for _, l := range links {
		names = append(names, line(l.Speaker))
	}
	return strings.Join(names, " → ")
}

// interval writes "9", "25–35" or "31 or more".
func interval(q claims.Quantity) string {
	low, high := strconv.FormatFloat(q.Low, 'f', -1, 64), strconv.FormatFloat(q.High, 'f', -1, 64)
	switch {
	case math.IsInf(q.High, 1):
		return low + " or more"
	case q.Low == q.High:
		return low
	}
	return low + "–" + high
}

// line takes out of a text what would move a terminal's cursor.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' {
			return ' '
		}
		return r
	}, s)
}
