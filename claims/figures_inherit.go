package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// inherit gives parts and coordinated numbers the measure of the one they go
// with: "12 dead including three children", "31 soldiers and eight Russians".
func (c *counter) inherit(cands []candidate) {
	last := -1
	for k := range cands {
		x := &cands[k]
		if x.who == something {
			continue
		}
		x.part = x.part || c.announced(x)
		if x.part && x.who == unknown && x.counted == x.to && c.s.Tokens[x.to].Number != syntax.Plur {
			x.who, x.end = somebody, x.to // « dont une vingtaine grièvement »
		}
		if last >= 0 {
			y := &cands[last]
			if w := c.wholeBefore(cands, k); w >= 0 {
				last, y, x.part = w, &cands[w], true
			}
			if x.part && c.counts(y) && !c.ofOthers(x, y) {
				x.whole = last
				if x.how < nearWay || x.how == nearWay && y.how > nearWay && x.predicate < y.from || c.set(x) && x.measure != y.measure {
					x.measure, x.predicate, x.how = y.measure, y.predicate, inherited
				}
			} else if x.how < nearWay && c.counts(y) && c.joined(y.end, x.from) {
				x.measure, x.predicate, x.how = y.measure, y.predicate, inherited
			}
		}
		if c.counts(x) || x.who == somebody && !x.isArticle() {
			last = k
		}
	}
	for k := len(cands) - 2; k >= 0; k-- {
		x, y := &cands[k], &cands[k+1]
		if x.how < nearWay && x.who != something && y.how >= nearWay && y.predicate >= y.end && c.joined(x.end, y.from) && c.conjoined(x.end, y.from) {
			x.measure, x.predicate, x.how = y.measure, y.predicate, inherited
		}
	}
}

// set reports whether commas set a part off from the verb that it got: "12
// died, including three children, and five were hurt".
func (c *counter) set(x *candidate) bool {
	return x.end < len(c.s.Tokens) && c.s.forms[x.end] == "," && x.predicate >= x.end
}

// ofOthers reports whether a part is one of others than those counted before:
// "nine bodies were found and three of the wounded died".
func (c *counter) ofOthers(x, y *candidate) bool {
	w := c.words[x.counted]
	return w.n > 0 && w.frames.has(ofSelf) && w.measure != y.measure && x.measure != "" && x.how >= nearWay
}

// wholeBefore is the whole of the part that candidate k is coordinated with, -1
// if there is none: "including a woman and two children".
func (c *counter) wholeBefore(cands []candidate, k int) int {
	if k == 0 || cands[k-1].whole < 0 || !c.joined(cands[k-1].end, cands[k].from) {
		return -1
	}
	w := cands[k-1].whole
	if x := &cands[k]; x.how >= nearWay && x.measure != cands[w].measure {
		return -1
	}
	return w
}

// again gives a number that is only told ("the army spoke of six") the measure
// of the figure before it.
func (c *counter) again(cands []candidate, k, i int) {
	x := &cands[k]
	if x.how >= nearWay && (x.measure != Troops || x.how != selfWay || !c.amongThose(x)) || x.who == something || x.who == unknown || x.loose {
		return
	}
	bare := c.isBare(x)
	y := c.before(cands, k)
	if y != nil && !c.gaps(x, y) && c.toldAgain(x) < 0 {
		y = nil
	}
	if y == nil && bare {
		y = c.more(cands, k)
	}
	if y != nil && bare {
		x.measure, x.predicate, x.how = y.measure, y.predicate, nearWay
		x.listed = x.listed || c.isPlaced(x)
		return
	}
	if c.last == "" {
		return
	}
	if m := c.seen[x.Quantity]; m != "" && x.who == somebody && c.defaultMeasure(x) == OtherCount {
		x.measure, x.predicate, x.how = m, -1, nearWay // "the 137 students" once more
		return
	}
	if x.who == somebody && i-c.lastSeen <= 4 && (c.isItem(x) || c.cueAt(x.end) == partAfter || i-c.lastSeen <= 1 && (x.part || c.amongThose(x))) {
		x.measure, x.predicate, x.how, x.part = c.last, -1, weakWay, true
		return
	}
	if i-c.lastSeen > 1 {
		return
	}
	if j := max(c.takenIn(x), c.givenAs(x)); bare && j >= 0 {
		x.measure, x.predicate, x.how = c.last, j, nearWay
		return
	}
	if j := c.toldAgain(x); j >= 0 && c.words[j].frames.has(ofObject|ofSelf) && (bare || c.s.Tokens[x.counted].Head == j && c.defaultMeasure(x) == OtherCount) {
		x.measure, x.predicate, x.how = c.last, j, nearWay
	}
}

// toldAgain finds the word that only tells a number: "the army spoke of six".
func (c *counter) toldAgain(x *candidate) int {
	for j := x.from - 1; j >= 0 && j >= x.from-farLeft; j-- {
		if c.s.forms[j] == "." || c.s.forms[j] == ";" {
			break
		}
		if c.words[j].frames.has(ofLast) {
			return j
		}
	}
	return -1
}

// before is the last figure of people before candidate k in the sentence, nil
// if there is none.
func (c *counter) before(cands []candidate, k int) *candidate {
	for k--; k >= 0; k-- {
		if y := &cands[k]; !y.isArticle() && y.who != something {
			if y.who == unknown || !c.counts(y) || !c.harms(y.measure) && y.measure != Troops {
				return nil
			}
			return y
		}
	}
	return nil
}

// gaps reports whether a bare number leaves out the verb and the noun of the
// figure before it: "they spoke of 40 dead soldiers and the army of six".
func (c *counter) gaps(x, y *candidate) bool {
	from, _ := c.tokens(x.Span)
	if from < 2 {
		return false
	}
	if c.s.Tokens[from-1].UPOS == syntax.PART && (c.s.Tokens[from-2].UPOS == syntax.CCONJ || c.s.forms[from-2] == ",") {
		return true // "12 died, not 31 as first reported"
	}
	if x.to < len(c.s.Tokens) && !c.breaks(x.to) {
		return false
	}
	if u := c.s.Tokens[from-1].UPOS; c.cueAt(from-1) != among && u != syntax.PUNCT && u != syntax.ADV && u != syntax.PART {
		return false
	}
	joined := false
	for i := y.end; i < from; i++ {
		switch u := c.s.Tokens[i].UPOS; {
		case u == syntax.CCONJ || c.s.forms[i] == ";":
			joined = !c.isName(i-1) || !c.isName(i+1)
		case u == syntax.VERB, u == syntax.AUX, u == syntax.PRON, u == syntax.NUM:
			joined = false
		}
	}
	return joined
}

// repeated is how many people at least a figure must count to be known again.
const repeated = 5

// isItem reports whether a figure is all that its line says, after a mark of a
// list: "- 19 men ;", "- 10 men, including a monk".
func (c *counter) isItem(x *candidate) bool {
	return x.from <= 1 && x.from > 0 && c.breaks(0) && (x.end >= len(c.s.Tokens)-2 || c.cueAt(x.end+1) == partBefore)
}

// amongThose reports whether "among them" opens the sentence before a figure.
func (c *counter) amongThose(x *candidate) bool {
	if x.from > 1 && c.s.Tokens[0].UPOS == syntax.PRON && c.cues[1] == partBefore {
		return true // "They include 15 guards, four porters and three guests."
	}
	if x.from == 0 || x.from > 5 || c.cues[0] != partBefore && c.cues[0] != partAfter {
		return false
	}
	for i := 0; i < x.from; i++ {
		if c.words[i].n > 0 {
			return false
		}
	}
	return true
}

// amid gives a part what the whole behind it counts: "four children figure
// among the 22 dead".
func (c *counter) amid(cands []candidate) {
	for k := 0; k+1 < len(cands); k++ {
		x, y := &cands[k], &cands[k+1]
		if x.who == somebody && x.how < nearWay && y.how >= nearWay && c.harms(y.measure) && c.cueAt(y.from-1) == within {
			x.measure, x.predicate, x.how, x.part = y.measure, y.predicate, inherited, true
		}
	}
}

// counts reports whether a candidate counts somebody as something.
func (c *counter) counts(x *candidate) bool { return x.how > byDefault && x.who != something }

// announced reports whether words such as "including" stand right before a
// number.
func (c *counter) announced(x *candidate) bool {
	if i := x.from - 1; c.cueAt(i) == partAfter {
		for c.cueAt(i) == partAfter {
			i--
		}
		return i < 0 || c.breaks(i) || c.s.Tokens[i].UPOS == syntax.CCONJ // "…, among them 30 children"
	}
	for i := x.from - 1; i >= 0 && i >= x.from-3; i-- {
		if c.cues[i] == partBefore {
			return true
		}
		if c.s.Tokens[i].UPOS == syntax.VERB && c.words[i].n > 0 {
			return false
		}
	}
	return false
}

// joined reports whether nothing but a conjunction or a comma stands between.
func (c *counter) joined(from, to int) bool {
	if from > to || to-from > 3 {
		return false
	}
	any := false
	for i := from; i < to; i++ {
		switch t := &c.s.Tokens[i]; {
		case t.UPOS == syntax.CCONJ, listMark[c.s.forms[i]]:
			any = true
		case t.UPOS == syntax.DET, t.UPOS == syntax.ADP, t.UPOS == syntax.ADV:
		default:
			return false
		}
	}
	return any
}

func (c *counter) conjoined(from, to int) bool {
	for i := from; i < to; i++ {
		if c.s.Tokens[i].UPOS == syntax.CCONJ {
			return true
		}
	}
	return false
}

func (c *counter) isName(i int) bool {
	return i >= 0 && i < len(c.s.Tokens) && c.s.Tokens[i].UPOS == syntax.PROPN
}

// shares works out "half of them": a part of the figure before it.
func (c *counter) shares(cands []candidate) {
	for k := range cands {
		x := &cands[k]
		if x.Value <= 0 || x.Value >= 1 || x.loose {
			continue
		}
		if k == 0 || x.who == unknown || x.who == something || cands[k-1].who == something || cands[k-1].Quantity.Low < 2 || cands[k-1].loose {
			x.who = something
			x.how = notFound
			continue
		}
		y := &cands[k-1]
		x.Quantity.Low, x.Quantity.High, x.derived, x.whole = y.Quantity.Low*x.Value, y.Quantity.High*x.Value, true, k-1
		x.Quantity.Approx = y.Quantity.Approx
		if x.who = somebody; c.counts(y) || y.measure == "" {
			x.measure, x.how, x.predicate = y.measure, inherited, y.predicate
		}
		if x.measure == "" {
			x.measure = c.defaultMeasure(y)
		}
	}
}

// listMark are the marks between the parts of a list: "47 dead: 19 men, …".
var listMark = map[string]bool{",": true, ":": true, "(": true, "–": true, "—": true}
