package claims

import (
	"slices"
	"sort"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// finish keeps the candidates that count somebody, and things destroyed.
func (c *counter) finish(cands []candidate, i, base int) []figure {
	at := make([]int, len(cands)) // index of the figure of a candidate, plus one
	var out []figure
	for k := range cands {
		x := &cands[k]
		if !c.keeps(x) && !c.goesOn(cands, k) {
			continue
		}
		if x.measure == "" || c.breaksOut(x) {
			x.measure = c.defaultMeasure(x)
		}
		if c.harms(x.measure) && !x.loose && !x.part {
			c.last, c.lastSeen = x.measure, i
			if x.Quantity.Low >= repeated && x.how > weakWay {
				c.seen[x.Quantity] = x.measure
			}
		}
		out = append(out, c.figure(x, i))
		at[k] = base + len(out)
		if x.whole >= 0 && at[x.whole] > 0 {
			out[len(out)-1].whole = at[x.whole] - 1
		}
	}
	return out
}

// keeps decides whether a candidate is a figure.
func (c *counter) keeps(x *candidate) bool {
	switch x.who {
	case something:
		return x.how >= treeWay && !x.loose
	case unknown:
		return x.how >= treeWay && c.hurts(x.measure) && !x.loose && !x.sum && !c.alsoThings(x)
	case nobody:
		if x.loose {
			return x.Quantity.Low != 1 && x.how >= treeWay && c.harms(x.measure) // "several were hurt"
		}
		return (x.how >= nearWay || x.how == weakWay && (x.measure == OtherCount || c.ofThose(x))) && !c.named(x)
	}
	switch {
	case x.loose:
		return c.keepsLoose(x)
	case c.isBackground(x):
		return false
	}
	return x.how > byDefault || !c.isYear(x)
}

// alsoThings reports whether a verb befalls things as well: "23 stalls burned".
func (c *counter) alsoThings(x *candidate) bool {
	return x.predicate >= 0 && c.things[x.predicate].n > 0
}

// goesOn reports whether a bare number counts more of the people counted before
// it, though its verb alone may be of things: "three died, 17 were picked up".
func (c *counter) goesOn(cands []candidate, k int) bool {
	x := &cands[k]
	return x.who == nobody && !x.loose && x.how == weakWay && !c.named(x) && c.before(cands, k) != nil
}

// isBackground tells whom the article only mentions: all who live in a place
// ("a city of two million people"), and two who were named before ("the two
// presidents").
func (c *counter) isBackground(x *candidate) bool {
	if from, _ := c.tokens(x.Span); c.cueAt(from-1) == inhabited {
		return x.how < selfWay
	}
	return x.how <= byDefault && (c.cueAt(x.from) == known || c.cueAt(x.counted) == inhabited)
}

// isYear tells a year that no date has taken: "© 2016 Local Media".
func (c *counter) isYear(x *candidate) bool {
	n := x.NumberSpan
	return n.End-n.Start == 4 && x.Value >= 1900 && x.Value < 2100 && c.s.text[n.Start] <= '9'
}

// keepsLoose: "a soldier was killed" counts one, "a soldier said" nobody; "no
// civilians were hurt" and "several people" count always.
func (c *counter) keepsLoose(x *candidate) bool {
	switch {
	case x.Value == 1 && x.Quantity.Approx == Exact: // and her children
		t := &c.s.Tokens[x.counted]
		joined := x.how == inherited && (x.part || t.Rel == syntax.Conj)
		told := x.how == treeWay || x.how == selfWay && t.Rel.Is(syntax.Obj) && x.measure != Rescued // "made one dead"
		return (joined || told) && c.harms(x.measure) && x.measure != Displaced && (t.Number != syntax.Plur || c.cueAt(x.to) == among) && (x.part || t.Rel != syntax.Appos)
	case x.Quantity == Quantity{0, 0, Exact}:
		return x.how >= nearWay
	}
	return x.how > byDefault
}

// hurts tells what is only said of people, whatever they are called.
func (c *counter) hurts(m Measure) bool { return m == Killed || m == Injured || m == Kidnapped }

// harms tells what only befalls people and animals.
func (c *counter) harms(m Measure) bool {
	switch m {
	case Killed, Injured, Missing, Captured, Kidnapped, Displaced, Rescued, Infected, Neutralized, Casualties:
		return true
	}
	return false
}

// named reports whether a number without a noun belongs to a name or code
// before it: "Shahed-136", "Route 6".
func (c *counter) named(x *candidate) bool {
	at := x.NumberSpan.Start
	if at > 0 && (c.s.text[at-1] == '-' || c.s.text[at-1] == '#') {
		return true
	}
	if c.isYear(x) || c.s.text[at] == '0' && x.Value >= 100 { // "at 0510"
		return true
	}
	if x.from == 0 || c.s.root < 0 {
		return false
	}
	p := x.from - 1
	if from, _ := c.tokens(x.Span); from > 0 && x.Quantity.Low >= million && c.s.Tokens[from-1].UPOS == syntax.DET {
		return true // "losses in the millions"
	}
	if c.isAge(x) {
		return true
	}
	t := &c.s.Tokens[x.from]
	return t.Head == p && c.words[p].n == 0 && (t.Rel.Is(syntax.Nummod) || t.Rel.Is(syntax.Flat) || t.Rel.Is(syntax.Compound))
}

// million is from how on a bare number is money rather than people.
const million = 1_000_000

// isAge tells the age of somebody named before: "a night guard, 61, was shot",
// "a boy of 6".
func (c *counter) isAge(x *candidate) bool {
	if x.Value > 120 || x.Quantity.Approx != Exact || x.from < 2 {
		return false
	}
	p := &c.s.Tokens[x.from-1]
	switch {
	case c.s.forms[x.from-1] == ",":
		end := x.to >= len(c.s.Tokens) || c.breaks(x.to)
		q := &c.s.Tokens[x.from-2]
		return end && (q.UPOS == syntax.PROPN || q.UPOS == syntax.NOUN && c.kindOf(x.from-2) == somebody)
	case p.UPOS == syntax.ADP:
		h := c.s.Tokens[x.from].Head
		return h == x.from-2 && c.kindOf(h) == somebody && c.words[h].n == 0 && c.s.Tokens[h].Number == syntax.Sing
	}
	return false
}

// defaultMeasure is what people are counted as if nothing is said of them:
// soldiers, police and rescuers as forces.
func (c *counter) defaultMeasure(x *candidate) Measure {
	p := c.document.lang.populations.of(c.s, x.counted)
	switch {
	case c.attacks(x):
		return Attackers
	case strings.Contains(p, "/militant"):
		return OtherCount
	case p == person+"/man" && x.Quantity.Low >= troopsOfMen && c.ofForce(x):
		return Troops // "a force of 600 men"
	case strings.Contains(p, "/armed"), strings.HasSuffix(p, "/rescuer"):
		return Troops // "eleven nurses" only work there
	}
	return OtherCount
}

// breaksOut reports whether a figure counts prisoners who got out by themselves:
// nobody saved them, "13 inmates escaped".
func (c *counter) breaksOut(x *candidate) bool {
	return x.measure == Rescued && x.predicate >= 0 && c.words[x.predicate].frames.has(ofSubject) &&
		strings.HasSuffix(c.document.lang.populations.of(c.s, x.counted), "/prisoner")
}

// ofForce reports whether men are told of as what something has: "a force of 600
// men", « 600 hommes du régiment », not "104 men went down".
func (c *counter) ofForce(x *candidate) bool {
	from, _ := c.tokens(x.Span)
	return c.cueAt(from-1) == among || c.cueAt(x.end) == among || !c.s.Tokens[x.counted].Rel.Is(syntax.Nsubj)
}

// troopsOfMen is from how many on men are a force if nothing else is said.
const troopsOfMen = 50

// attacks reports whether a figure is said of attackers: "the assailants were
// about 1,000 people", "the gunmen were 80".
func (c *counter) attacks(x *candidate) bool {
	if c.s.root < 0 {
		return false
	}
	for _, i := range [2]int{x.counted, x.to - 1} {
		if subject := c.s.child(i, syntax.Nsubj); subject >= 0 && c.s.child(i, syntax.Cop) >= 0 {
			return strings.Contains(c.document.lang.populations.at(c.s, subject), "/militant")
		}
	}
	return false
}

func (c *counter) figure(x *candidate, i int) figure {
	f := figure{number: x.index, sentence: i, counted: x.counted, predicate: x.predicate, whole: -1, others: x.others, weak: x.how == weakWay}
	f.Measure, f.Quantity, f.Unit, f.Derived = x.measure, x.Quantity, Person, x.derived
	f.Span = x.Span
	if end := c.s.Tokens[x.end-1].End; end > f.Span.End && x.end > x.to {
		f.Span.End = end
	}
	if x.who == something {
		f.Unit = c.s.lemmas[x.counted]
	}
	if x.counted >= x.to && x.counted < x.end {
		f.Counted = c.s.text[c.s.Tokens[x.to].Start:max(c.s.Tokens[x.end-1].End, c.s.Tokens[x.to].End)]
	}
	f.Quote = c.document.quote(f.Span)
	f.Provisional, f.Cumulative = c.prov, c.overPeriod(x.counted) || c.ofWar(x)
	f.Part = c.partitive(x.to) > x.to || x.listed || c.succumbed(x)
	f.More = x.others || c.isFound(x)
	return f
}

// succumbed tells those of the wounded who are counted as dead: "cinq blessés
// ont succombé". Others may have died at once.
func (c *counter) succumbed(x *candidate) bool {
	w := c.words[x.counted]
	return x.measure == Killed && w.measure == Injured && w.frames.has(ofSelf)
}

// scope notes whether the sentence calls its toll provisional, and where it
// counts over a period: "since 2012", not "since Monday".
func (c *counter) scope() {
	c.prov, c.cumul = false, c.cumul[:0]
	for i, k := range c.cues {
		c.prov = c.prov || k == provisional
		if k == cumulative && len(c.cumul) < mostPeriods && !c.isAdverb(i) && !c.ofRecord(i) {
			c.cumul = append(c.cumul, i)
		}
	}
	if len(c.cumul) > 0 && !c.spansPeriod() {
		c.cumul = c.cumul[:0]
	}
}

// mostPeriods is how many words for a period of one sentence are heeded.
const mostPeriods = 8

// overPeriod reports whether a word for a period is said of a figure, not only
// of a clause beside it: "told of six dead and said that nobody has been
// punished since the war began".
func (c *counter) overPeriod(counted int) bool {
	return slices.ContainsFunc(c.cumul, func(i int) bool {
		for ; i >= 0 && !c.s.holds(i, counted); i = c.s.Tokens[i].Head {
			if r := c.s.Tokens[i].Rel; r.Is(syntax.Ccomp) {
				return false
			}
		}
		return true
	})
}

// isAdverb tells the word that stands for a period from the same one beside an
// auxiliary or at the end: "five have since come home", "trois sont morts depuis".
func (c *counter) isAdverb(i int) bool {
	return i > 0 && (c.s.Tokens[i-1].Rel.Is(syntax.Aux) || i+1 == len(c.s.Tokens) || c.breaks(i+1))
}

// ofRecord reports whether a period is only that of a record: "killing nine, in
// the worst crash since 2012" counts no dead since 2012.
func (c *counter) ofRecord(i int) bool {
	for i--; i >= 0 && !c.breaks(i); i-- {
		if c.cues[i] == record {
			return true
		}
	}
	return false
}

// ofWar reports whether a war is said to have made a figure, on no date: "the
// war has killed 20,000 people and displaced a million".
func (c *counter) ofWar(x *candidate) bool {
	for i := x.predicate; i >= 0; i = c.s.Tokens[i].Head {
		if subject := c.s.subject(i); subject >= 0 {
			return c.cues[subject] == war && c.spansPeriod()
		}
		if r := c.s.Tokens[i].Rel; !r.Is(syntax.Obj) && r != syntax.Conj && r != syntax.Xcomp {
			break // "the war began with the murder of two men"
		}
	}
	return false
}

// period is how many days a total covers at least.
const period = 28

// spansPeriod reports whether the dates of the sentence, if it has any, leave
// room for a period.
func (c *counter) spansPeriod() bool {
	whole := c.s.whole()
	k := sort.Search(len(c.dates), func(k int) bool { return !startsBefore(c.dates[k].Span, whole) })
	any := false
	for ; k < len(c.dates) && whole.Contains(c.dates[k].Span); k++ {
		if v := c.dates[k].Interval; v == (Interval{}) || v.Latest-v.Earliest >= period {
			return true
		}
		any = true
	}
	return !any
}
