package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// fractions gives a bare number what the one behind its "of" counts: "49 of the
// 60 drones", "seventeen of the 40 wounded".
func (c *counter) fractions(cands []candidate) {
	for k := 0; k+1 < len(cands); k++ {
		x, y := &cands[k], &cands[k+1]
		if x.who != nobody || x.loose || y.loose || y.who == nobody || y.from > x.to+2 {
			continue
		}
		if y.from == x.to+1 && c.links(x.to) {
			x.who, x.counted = y.who, y.counted
			continue
		}
		if c.cueAt(x.to) != among {
			continue
		}
		if x.who = y.who; y.who == somebody {
			x.end = y.end
		}
	}
}

// links reports whether token i joins two numbers of one noun: "from 9 to 17
// dead", "22 and 3 dead".
func (c *counter) links(i int) bool {
	u := c.s.Tokens[i].UPOS
	return u == syntax.CCONJ || u == syntax.ADP && c.cueAt(i) != among
}

// wholes takes from the whole of a fraction what is only said of its part: "two
// of the 27 passengers drowned", "none of the 12 was hurt".
func (c *counter) wholes(cands []candidate) {
	for k := 0; k+1 < len(cands); k++ {
		x, y := &cands[k], &cands[k+1]
		none := x.loose && x.Quantity.High == 0
		if !none && (x.loose || y.loose) || c.cueAt(x.to) != among || y.from > x.to+2 || y.how >= selfWay || y.who != somebody && y.who != nobody {
			continue
		}
		if y.predicate < 0 || c.s.Tokens[y.predicate].Head != y.counted {
			y.measure, y.how, y.predicate = "", notFound, -1
		}
	}
}

// ageOf tells the age of "a boy of 6 and a girl of 11".
func (c *counter) ageOf(x *candidate) bool {
	if x.loose || x.Value > 120 || x.Quantity.Approx != Exact || x.from < 2 || c.cueAt(x.from-1) != among {
		return false
	}
	if x.to < len(c.s.Tokens) && !c.breaks(x.to) && c.s.Tokens[x.to].UPOS != syntax.CCONJ {
		return false
	}
	h := x.from - 2
	return c.kindOf(h) == somebody && c.words[h].n == 0 && c.s.Tokens[h].Number == syntax.Sing && c.crowd(x) < 0
}

// headcount finds the noun after "the number of" that a bare number sums up,
// before or behind it: "the number of people kidnapped rose to 600", "portant
// à 19 le nombre de personnes tuées".
func (c *counter) headcount(x *candidate) int {
	at := -1
	for i := max(0, x.from-farToll); i < x.from; i++ {
		if c.stops(i) {
			at = -1
		} else if c.cueAt(i) == headcount {
			at = i + 1
		}
	}
	behind := x.to
	if behind+1 < len(c.s.Tokens) && c.links(behind) && c.s.Tokens[behind+1].UPOS == syntax.NUM {
		behind += 2 // « portant de trois à quatre le nombre de morts »
	}
	if c.cueAt(behind) == headcount {
		for at = behind; c.cueAt(at) == headcount; at++ {
		}
	}
	for i := at; at >= 0 && i < min(len(c.s.Tokens), at+3); i++ {
		if c.kindOf(i) == somebody {
			return i
		}
	}
	return -1
}
