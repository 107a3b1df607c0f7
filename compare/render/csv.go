package render

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// claimColumns are the columns of CSV.
var claimColumns = []string{"article", "outlet", "published", "lang", "claim", "incident", "event", "polarity", "modality",
	"speaker", "role", "earliest", "latest", "where", "measure", "unit", "counted", "side", "low", "high", "approx",
	"provisional", "cumulative", "subset_of", "part", "start", "end", "quote", "text"}

// CSV writes one claim a line, with its figure if it has one. An open end of a
// figure is an empty cell. Spans are bytes: those of the figure, else the
// claim's first.
func CSV(w io.Writer, d *Document) error {
	v := newView(d)
	return writeCSV(w, claimColumns, len(v.Claims), func(i int) []string { return v.claimCells(&v.Claims[i]) })
}

// writeCSV writes a header and n lines. Cells that a spreadsheet would take
// for a formula get a leading apostrophe.
func writeCSV(w io.Writer, header []string, n int, line func(i int) []string) error {
	c := csv.NewWriter(w)
	c.Write(header)
	for i := range n {
		cells := line(i)
		for j, cell := range cells {
			cells[j] = defuse(cell)
		}
		c.Write(cells)
	}
	c.Flush()
	return c.Error()
}

// defuse keeps "=HYPERLINK(…)" from being run; negative numbers stay.
func defuse(cell string) string {
	if cell == "" {
		return cell
	}
	switch cell[0] {
	case '=', '+', '@', '\t', '\r':
		return "'" + cell
	case '-':
		if _, err := strconv.ParseFloat(cell, 64); err != nil {
			return "'" + cell
		}
	}
	return cell
}

func (v *view) claimCells(c *compare.Claim) []string {
	a := v.articles[c.Article]
	if a == nil {
		a = new(compare.Article)
	}
	out := []string{c.Article, v.outlet(c.Article), a.Published, a.Lang, c.ID, c.Incident, c.Event, string(c.Polarity), string(c.Modality)}
	out = append(out, speakerCells(c.Attribution)...)
	out = append(out, whenCells(c.When)...)
	out = append(out, whereCell(c.Where))
	out = append(out, figureCells(c.Figure)...)
	return append(append(out, spanCells(&c.Claim)...), c.Quote, c.Text)
}

func speakerCells(links []claims.Link) []string {
	if len(links) == 0 {
		return []string{"", ""}
	}
	last := links[len(links)-1]
	return []string{last.Speaker, string(last.Role)}
}

func whenCells(w *claims.When) []string {
	if w == nil {
		return []string{"", ""}
	}
	return []string{w.Earliest.String(), w.Latest.String()}
}

func whereCell(places []claims.Place) string {
	if len(places) == 0 {
		return ""
	}
	return places[0].Name
}

func figureCells(f *claims.Figure) []string {
	if f == nil {
		return make([]string, 10)
	}
	approx := f.Quantity.Approx
	if approx == "" {
		approx = claims.Exact
	}
	return []string{string(f.Measure), f.Unit, f.Counted, f.Side, float(&f.Quantity.Low), float(&f.Quantity.High), string(approx),
		strconv.FormatBool(f.Provisional), strconv.FormatBool(f.Cumulative), f.SubsetOf}
}

func spanCells(c *claims.Claim) []string {
	var s claims.Span
	switch {
	case c.Figure != nil:
		s = c.Figure.Span
	case len(c.Spans) > 0:
		s = c.Spans[0]
	default:
		return []string{"", "", ""}
	}
	return []string{string(s.Part), strconv.Itoa(s.Start), strconv.Itoa(s.End)}
}

// float writes a number for a machine; "" is an open end.
func float(f *float64) string {
	if f == nil || *f-*f != 0 { // infinite or none
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}
