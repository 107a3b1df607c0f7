package render

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// topic names what a conflict is about: "killed: Malian soldiers (army)".
func topic(c *compare.Conflict) string { return subject(c.Measure, c.Counted, c.Side) }

// subject names a measure with who is counted, and their side unless it says
// the same.
func subject(m claims.Measure, counted, side string) string {
	who := clean(clip(counted, 60))
	side = clean(clip(side, 60))
	switch {
	case who == "":
		who, side = side, ""
	case side != "" && strings.Contains(strings.ToLower(who), strings.ToLower(side)):
		side = ""
	}
	if side != "" {
		who += " (" + side + ")"
	}
	switch {
	case m == claims.OtherCount && who != "":
		return who
	case who == "" || strings.EqualFold(who, string(m)):
		return plain(m)
	}
	return plain(m) + ": " + who
}

// disputed says in a sentence what outlets disagree on.
func disputed(conflicts []*compare.Conflict) string {
	at := make(map[string]int)
	var all [][]compare.Side
	var topics []string
	for _, c := range conflicts {
		t := topic(c)
		i, known := at[t]
		if !known {
			i = len(topics)
			at[t] = i
			topics, all = append(topics, t), append(all, nil)
		}
		all[i] = append(all[i], c.Sides...)
	}
	var parts []string
	for i, t := range topics[:min(len(topics), 5)] {
		parts = append(parts, t+", "+reach(all[i]))
	}
	if more := len(topics) - len(parts); more > 0 {
		parts = append(parts, count(more, "further figure"))
	}
	return "In dispute – " + strings.Join(parts, "; ") + "."
}

// extremes are the least and the most that any side says; open tells that a
// side gives no upper end.
func extremes(sides []compare.Side) (least, most float64, open bool) {
	first := true
	for _, s := range sides {
		open = open || s.High == nil
		for _, end := range []*float64{s.Low, s.High} {
			switch {
			case end == nil:
			case first:
				least, most, first = *end, *end, false
			default:
				least, most = min(least, *end), max(most, *end)
			}
		}
	}
	return least, most, open
}

// reach writes what all sides together span: "9 to 31 or more".
func reach(sides []compare.Side) string {
	least, most, open := extremes(sides)
	out := number(most)
	if least != most {
		out = number(least) + " to " + out
	}
	if open {
		out += " or more"
	}
	return out
}

// list joins words as a sentence does: "a, b and c".
func list(parts []string) string {
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
	return strings.Join(parts, "")
}

// meaning says what a kind of conflict is.
func meaning(k compare.ConflictKind) string {
	switch k {
	case compare.Open:
		return "no figure fits both sides"
	case compare.Bound:
		return "one side says more than, the other less than"
	case compare.Revised:
		return "a later report changes an earlier one"
	case compare.Rounded:
		return "the same figure once rounding is forgiven"
	case compare.Scale:
		return "far apart, perhaps not counting the same"
	}
	return ""
}

// evidence says what kept two claims apart.
func evidence(w compare.ApartWhy) string {
	switch w {
	case compare.ApartDate:
		return "the dates differ"
	case compare.ApartPlace:
		return "the places differ"
	case compare.ApartParties:
		return "the parties differ"
	case compare.ApartKind:
		return "they are of different kinds"
	case compare.ApartScope:
		return "one is a total or background, the other is news"
	}
	return plain(w)
}
