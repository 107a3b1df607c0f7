package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"

	"github.com/crosscheck-go/crosscheck/claims"
)

// writeText writes the claims of each article, a line each.
func writeText(w io.Writer, readings iter.Seq[*claims.Reading]) error {
	b := bufio.NewWriter(w)
	for r := range readings {
		fmt.Fprintf(b, "%s: %s\n", r.Article.ID, r.Article.Title)
		for _, c := range r.Claims {
			fmt.Fprintf(b, "  %s\n", c.Text)
		}
	}
	return b.Flush()
}
