package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A timeline draws how a toll was revised: a point a report, by the day it was
// published.
type timeline struct {
	ID, Title, Alt string
	Height         int
	FloorY         int // the axis
	TickY          int
	Points         []point
	Steps          []step
	Days           []tick
}

// A point is a figure on the day it was published.
type point struct {
	X      string
	Y      int
	LabelY int
	Label  string
	Open   bool
	Side   int
	Anchor string // of the label: start, middle or end
	day    claims.Day
	value  float64
}

// A step joins a point to the next.
type step struct {
	X1, X2 string
	Y1, Y2 int
}

const (
	timeHeight, timeTop, timeFloor = 170, 34, 140
	timeStart, timeEnd             = 6.0, 94.0
)

// newTimeline returns nil unless the figures of a revised toll stand on two
// days at least.
func newTimeline(v *view, c *compare.Conflict, id string) *timeline {
	if c.Kind != compare.Revised {
		return nil
	}
	points := v.points(c)
	if len(points) < 2 || points[0].day == points[len(points)-1].day {
		return nil
	}
	t := &timeline{ID: id + "-time", Title: "Revisions of " + topic(c), Height: timeHeight, FloorY: timeFloor, TickY: timeFloor + 20}
	most := 1.0
	for _, p := range points {
		most = max(most, p.value)
	}
	first, last := points[0].day, points[len(points)-1].day
	var said []string
	for i := range points {
		p := &points[i]
		p.place(first, last, most)
		said = append(said, p.day.Time().Format("2 January 2006")+": "+p.Label)
		t.addDay(tick{p.X, p.day.Time().Format("2 Jan")})
		if i > 0 {
			t.Steps = append(t.Steps, step{points[i-1].X, p.X, points[i-1].Y, p.Y})
		}
	}
	t.Points, t.Alt = points, strings.Join(said, "; ")
	return t
}

func (p *point) place(first, last claims.Day, most float64) {
	share := float64(p.day-first) / float64(last-first)
	p.X = percent(timeStart + (timeEnd-timeStart)*share)
	p.Y = timeFloor - int(float64(timeFloor-timeTop)*p.value/most)
	if p.LabelY = p.Y - 10; p.Open {
		p.LabelY -= 8 // for the arrow
	}
	switch p.Anchor = "middle"; {
	case share < 0.1:
		p.Anchor = "start"
	case share > 0.9:
		p.Anchor = "end"
	}
}

func (t *timeline) addDay(d tick) {
	if n := len(t.Days); n == 0 || t.Days[n-1] != d {
		t.Days = append(t.Days, d)
	}
}

// points are the dated figures of a conflict, one a value and day.
func (v *view) points(c *compare.Conflict) []point {
	var out []point
	for i, rows := range v.sides(c) {
		for _, r := range rows {
			end := r.Low
			if end == nil {
				end = r.High
			}
			if day := v.published(r.Article); day != 0 && end != nil {
				out = append(out, point{day: day, value: *end, Label: r.Amount, Open: r.High == nil, Side: i % sideStyles})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b point) int { return cmp.Or(int(a.day-b.day), cmp.Compare(a.value, b.value)) })
	return slices.CompactFunc(out, func(a, b point) bool { return a.day == b.day && a.value == b.value })
}

// published is the day that an article appeared, 0 if unknown.
func (v *view) published(article string) claims.Day {
	var day claims.Day
	if a := v.articles[article]; a != nil {
		if err := day.UnmarshalText([]byte(a.Published)); err != nil {
			return 0
		}
	}
	return day
}
