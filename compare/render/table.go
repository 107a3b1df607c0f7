package render

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A table sets the figures of an incident side by side: an outlet a row, what
// is counted a column.
type table struct {
	Columns               []string
	Rows                  []tableRow
	MoreColumns, MoreRows int
}

type tableRow struct {
	Outlet string
	Cells  []cell
}

// A cell is what an outlet says of a column; it may say several things.
type cell []cellFigure

type cellFigure struct {
	Amount  string
	Speaker string
	Words   words
}

const maxColumns = 6

// A column gathers the claims that count the same.
type column struct {
	measure       claims.Measure
	counted, side string
	claims        []*compare.Claim
	articles      int
}

func (p *pageBuilder) table(in *compare.Incident, id string) *table {
	columns := figureColumns(p.told[in.ID])
	if !severalArticles(columns) {
		return nil // nothing to set side by side
	}
	t := new(table)
	t.MoreColumns = max(len(columns)-maxColumns, 0)
	columns = columns[:len(columns)-t.MoreColumns]
	rows := make(map[string]int)
	for n, col := range columns {
		t.Columns = append(t.Columns, capital(subject(col.measure, col.counted, col.side)))
		for _, c := range col.claims {
			t.add(p, rows, c, n, len(columns), id)
		}
	}
	return t
}

func severalArticles(columns []column) bool {
	first := ""
	for _, col := range columns {
		for _, c := range col.claims {
			if first = cmp.Or(first, c.Article); c.Article != first {
				return true
			}
		}
	}
	return false
}

func (t *table) add(p *pageBuilder, rows map[string]int, c *compare.Claim, column, columns int, id string) {
	i, known := rows[c.Article]
	switch {
	case !known && len(t.Rows) == maxRows:
		t.MoreRows++
		return
	case !known:
		i = len(t.Rows)
		rows[c.Article] = i
		t.Rows = append(t.Rows, tableRow{clean(clip(p.outlet(c.Article), 60)), make([]cell, columns)})
	}
	f := cellFigure{quantity(c.Figure.Quantity), speaker(c), p.words(c.Article, c.Figure.Span, c.Figure.Quote, "figure", "#"+id+"-figures")}
	same := func(g cellFigure) bool { return g.Amount == f.Amount && g.Speaker == f.Speaker }
	if here := &t.Rows[i].Cells[column]; len(*here) < 4 && !slices.ContainsFunc(*here, same) {
		*here = append(*here, f)
	}
}

// figureColumns groups claims by what they count, the most told first.
func figureColumns(told []*compare.Claim) []column {
	type key struct {
		measure claims.Measure
		who     string
	}
	at := make(map[key]int)
	var out []column
	for _, c := range told {
		f := c.Figure
		if f == nil || f.Unit != claims.Person || f.SubsetOf != "" {
			continue
		}
		k := key{f.Measure, cmp.Or(f.Side, f.Counted)}
		i, known := at[k]
		if !known {
			i = len(out)
			at[k] = i
			out = append(out, column{measure: f.Measure, counted: f.Counted, side: f.Side})
		}
		col := &out[i]
		if n := len(col.claims); n == 0 || col.claims[n-1].Article != c.Article {
			col.articles++
		}
		col.claims = append(col.claims, c)
	}
	slices.SortStableFunc(out, func(a, b column) int { return b.articles - a.articles })
	return out
}
