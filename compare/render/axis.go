package render

import (
	"fmt"
	"math"
)

// An axis places values from nought to max on a width of 100 per cent, with
// room at its end for the arrows of open intervals.
type axis struct {
	max float64
	log bool
}

const (
	axisStart, axisEnd = 1.5, 92.0 // per cent
	axisOpen           = 98.0      // where arrows of open ends point
	logFrom            = 40        // times: from here on small values would stick to nought
)

// newAxis makes an axis on which every row finds its place.
func newAxis(sides [][]row) axis {
	least, most := math.Inf(1), 1.0
	for _, rows := range sides {
		for _, r := range rows {
			for _, end := range []*float64{r.Low, r.High} {
				if end != nil && *end > 0 {
					least, most = min(least, *end), max(most, *end)
				}
			}
		}
	}
	a := axis{max: most, log: most/least >= logFrom}
	if ticks := a.values(); !a.log {
		a.max = max(most, ticks[len(ticks)-1])
	}
	return a
}

// at returns the place of a value as SVG writes it.
func (a axis) at(v float64) string { return percent(a.share(v)) }

// share returns the place of a value in per cent.
func (a axis) share(v float64) float64 {
	part := v / a.max
	if a.log {
		part = math.Log1p(v) / math.Log1p(a.max)
	}
	return axisStart + (axisEnd-axisStart)*min(max(part, 0), 1)
}

func percent(f float64) string { return fmt.Sprintf("%.2f%%", f) }

// values are the round numbers that the axis names: steps of one, two or five,
// powers of ten if it is logarithmic.
func (a axis) values() []float64 {
	out := []float64{0}
	if a.log {
		for v := 1.0; v <= a.max; v *= 10 {
			out = append(out, v)
		}
		return out
	}
	step := math.Pow(10, math.Floor(math.Log10(a.max)))
	for _, part := range []float64{10, 5, 2} {
		if a.max/(step/part) <= 5 {
			step /= part
			break
		}
	}
	step = max(step, 1)
	for v := step; v < a.max+step; v += step {
		out = append(out, v)
	}
	return out
}

// A tick is a named place of an axis.
type tick struct{ X, Label string }

func (a axis) ticks() []tick {
	var out []tick
	for _, v := range a.values() {
		out = append(out, tick{a.at(v), number(v)})
	}
	return out
}
