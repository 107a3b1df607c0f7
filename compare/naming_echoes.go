package compare

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// echoLow is from how many on an exact number is no accident in two reports on one
// topic.
const echoLow = 13

// A sameNumber is an exact number of people of a topic.
type sameNumber struct {
	topic      int
	number     float64
	population string // as counts are compared by it
	harm       claims.Measure
}

// echoes are those whom reports on one topic count as exactly as many, though
// nothing else says that they tell of one incident: "54 passengers" in a paragraph
// of one and « 54 exilés » in another. An article that has the number twice leaves
// open which of them is meant.
func (c *casting) echoes() [][]player {
	byEcho := make(map[sameNumber][]player)
	var order []sameNumber
	for i, r := range c.readings {
		twice := make(map[sameNumber]int) // to the scene it stands in, from 1; -1: several
		for k := range r.Claims {
			cl := &r.Claims[k]
			f := cl.Figure
			if f == nil || f.Unit != claims.Person || f.Quantity.Approx != claims.Exact || f.Quantity.Low < echoLow || f.Counted == "" || cl.Scene >= len(r.Scenes) {
				continue
			}
			if s := &r.Scenes[cl.Scene]; s.Period || s.Standing || s.Background || round(f.Quantity.Low) {
				continue
			}
			e := sameNumber{c.topics[i], f.Quantity.Low, class(f.Population), harm(f.Measure)}
			switch at := twice[e]; {
			case at == 0:
				twice[e] = cl.Scene + 1
				if byEcho[e] == nil {
					order = append(order, e)
				}
			case at != cl.Scene+1:
				twice[e] = -1
			}
			byEcho[e] = append(byEcho[e], c.figure(count{Figure: f, article: i}))
		}
		for e, at := range twice {
			if at < 0 {
				byEcho[e] = slices.DeleteFunc(byEcho[e], func(p player) bool { return p.article == i })
			}
		}
	}
	var out [][]player
	for _, e := range order {
		out = append(out, byEcho[e])
	}
	return out
}

// harm is the measure of a count of whom something was done to; those that were
// brought to safety may be counted in any other way.
func harm(m claims.Measure) claims.Measure {
	if m == claims.Rescued {
		return claims.OtherCount
	}
	return cmp.Or(family(m), claims.OtherCount)
}

// round reports whether a number may be anybody's guess: 100, 2,000.
func round(x float64) bool { return math.Mod(x, 10) == 0 }
