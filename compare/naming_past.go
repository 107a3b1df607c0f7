package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// readPast notes the events that articles tell of as past: "the Mora disaster of
// 2014" is no word for what they report, though of its class, and the same as what
// another article tells of that incident.
func (n *naming) readPast() {
	n.past = make(map[place]string)
	years := n.pastYears()
	for i, r := range n.readings {
		if len(r.Scenes) == 0 {
			continue
		}
		scenes := sceneOf(r)
		for k := range r.Mentions {
			m := &r.Mentions[k]
			if !isOver(m) {
				continue
			}
			if scene := max(0, scenes[k]); r.Scenes[scene].Background && !goesOn(r, &r.Scenes[scene], m) {
				n.past[place{r.Article.ID, m.Span}] = n.incidentMark(i, scene)
			} else if year := yearIn(m); year > 0 && year < r.Scenes[0].When.Earliest.Time().Year() {
				n.past[place{r.Article.ID, m.Span}] = cmp.Or(years[yearOn{year, n.topics[i]}], "\x00in "+strconv.Itoa(year))
			}
		}
	}
}

// incidentMark ends the keys of what happened in the incident of a scene.
func (n *naming) incidentMark(article, scene int) string {
	if inc := n.incidentOf[article][scene]; inc >= 0 {
		return "\x00" + strconv.Itoa(inc)
	}
	return "\x00" + strconv.Itoa(article) + "\x00" + strconv.Itoa(scene)
}

// pastYears gives the mark of the one past incident that articles on a topic date
// within a year, "" where there are several.
func (n *naming) pastYears() map[yearOn]string {
	marks := make(map[yearOn]string)
	for i, r := range n.readings {
		for k := range r.Scenes {
			s := &r.Scenes[k]
			if !s.Background || s.Period || s.When == (claims.Interval{}) || s.When.Earliest.Time().Year() != s.When.Latest.Time().Year() {
				continue
			}
			on, mark := yearOn{s.When.Latest.Time().Year(), n.topics[i]}, n.incidentMark(i, k)
			if old, ok := marks[on]; ok && old != mark {
				mark = ""
			}
			marks[on] = mark
		}
	}
	return marks
}

// A yearOn is a year as told of on a topic.
type yearOn struct{ year, topic int }

// yearIn is the year that the words for an event hold, 0 if none: "the 2014 disaster".
func yearIn(m *claims.Mention) int {
	for _, w := range strings.Fields(m.Quote) {
		if year, err := strconv.Atoi(w); err == nil && year >= 1900 && year < 2100 {
			return year
		}
	}
	return 0
}

// goesOn reports whether what opens a scene of the past is today's event, set
// against it: "The fire was the worst since 2014".
func goesOn(r *claims.Reading, s *claims.Scene, m *claims.Mention) bool {
	return m.Definite && m.Depth == 0 && !strings.Contains(m.Quote, " ") && len(s.Claims) > 0 &&
		slices.ContainsFunc(r.Claims[s.Claims[0]].Spans, func(c claims.Span) bool { return c.Contains(m.Span) })
}

// isOver reports whether a mention is of what happens once and is over, an
// accident or an attack, not of what goes on from one report to the next: a war, an
// outbreak.
func isOver(m *claims.Mention) bool {
	return m.ByClass() && natureOfClass(m.Class())&plight == 0 && natureOfClass(m.Class()) != 0
}

// pastOf is which past event a mention is of, "" if it is of none.
func (n *naming) pastOf(article int, m *claims.Mention) string {
	return n.past[place{n.readings[article].Article.ID, m.Span}]
}
