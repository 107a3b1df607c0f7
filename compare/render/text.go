package render

import (
	"bufio"
	"fmt"
	"io"
)

// Text writes the report for a reader, at most 80 columns wide.
func Text(w io.Writer, d *Document) error {
	b := bufio.NewWriter(w)
	for _, c := range d.Report.Conflicts {
		fmt.Fprintln(b, c.Why)
	}
	return b.Flush()
}
