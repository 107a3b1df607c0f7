package render

import (
	"cmp"
	"strings"

	"github.com/crosscheck-go/crosscheck/compare"
)

// A chart draws the sides of a conflict as intervals on one axis, a bar an
// outlet. All x are per cent of the width, so that the letters keep their size
// on a telephone.
type chart struct {
	ID     string
	Title  string
	Alt    string // the chart in words
	Height int
	Bars   []bar
	More   int // bars left out
	Ticks  []tick
	AxisY  int
	TickY  int
	Log    bool
	Band   *band
	Rule   string // of the estimate
}

// A bar is what one outlet says.
type bar struct {
	LabelY, Y      int
	Label, Value   string
	From, To, Mark string
	Wide           bool // an interval, not a point
	Open, OpenLow  bool
	Side           int // 0–5: its colour and the shape of its mark
}

// A band is the estimate, behind the bars.
type band struct {
	From, Width string
	Best        string // "" if there is none
	Label       string
	Height      int
}

const (
	chartRow  = 42
	chartTop  = 22
	chartAxis = 30
	chartBars = 14 // more would not be read
	labelSize = 46 // runes of a bar's label

	sideStyles = 6 // colours, each with a shape of its own; then they repeat
)

func newChart(v *view, c *compare.Conflict, id string) *chart {
	sides := v.sides(c)
	a := newAxis(sides)
	ch := &chart{ID: id + "-chart", Title: topic(c), Log: a.log, Ticks: a.ticks()}
	var said []string
	for i, rows := range sides {
		for _, row := range rows {
			said = append(said, row.Outlet+": "+row.Amount)
			if len(ch.Bars) == chartBars {
				ch.More++
				continue
			}
			ch.Bars = append(ch.Bars, newBar(a, row, i, len(ch.Bars)))
		}
	}
	ch.AxisY = chartTop + chartRow*len(ch.Bars)
	ch.TickY = ch.AxisY + 18
	ch.Height = ch.AxisY + chartAxis
	ch.Band = newBand(a, c.Estimate, ch.AxisY)
	ch.Rule = convention(c.Estimate)
	ch.Alt = clip(strings.Join(said, "; "), 600)
	return ch
}

func newBar(a axis, row row, side, n int) bar {
	y := chartTop + chartRow*n
	b := bar{LabelY: y + 12, Y: y + 27, Label: row.label(labelSize), Value: row.Amount, Side: side % sideStyles}
	b.Open, b.OpenLow = row.High == nil, row.Low == nil
	b.From, b.To = percent(axisStart), percent(axisOpen)
	if row.Low != nil {
		b.From = a.at(*row.Low)
	}
	if row.High != nil {
		b.To = a.at(*row.High)
	}
	if b.Mark = b.From; b.OpenLow {
		b.Mark = b.To
	}
	b.Wide = b.From != b.To
	return b
}

func newBand(a axis, e compare.Estimate, height int) *band {
	if e.Low == nil && e.High == nil {
		return nil
	}
	from, to := 0.0, a.max
	if e.Low != nil {
		from = *e.Low
	}
	if e.High != nil {
		to = *e.High
	}
	b := &band{From: a.at(from), Height: height - chartTop + 6, Label: estimate(e)}
	b.Width = percent(max(a.share(to)-a.share(from), 0.4))
	if e.Best != nil {
		b.Best = a.at(*e.Best)
	}
	return b
}

// convention names the rule of an estimate: "UCDP: the lower figure …".
func convention(e compare.Estimate) string {
	name, rule := strings.ToUpper(string(e.Convention)), clean(clip(e.Rule, 300))
	if name == "" || rule == "" || strings.HasPrefix(rule, name) {
		return cmp.Or(rule, name)
	}
	return name + ": " + strings.TrimSuffix(rule, ".")
}

// estimate writes "low 9, best 9, high 31".
func estimate(e compare.Estimate) string {
	var parts []string
	if e.Low != nil {
		parts = append(parts, "low "+number(*e.Low))
	}
	if e.Best != nil {
		parts = append(parts, "best "+number(*e.Best))
	}
	if e.High != nil {
		parts = append(parts, "high "+number(*e.High))
	} else {
		parts = append(parts, "high open")
	}
	return strings.Join(parts, ", ")
}
