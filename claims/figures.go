package claims

import (
	"sort"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/number"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A figure is a Figure where it stands in the tree.
type figure struct {
	Figure
	number    int  // index into Reading.Numbers; -1 for a word such as "no" or "a"
	sentence  int  // index into document.sentences
	counted   int  // token that is counted, or the number itself
	predicate int  // token whose frame gave the measure; -1 if none did
	whole     int  // index of the figure this one is a part of; -1 if none
	weak      bool // the measure is a guess: "victims"
	others    bool // besides those told of before: "two others"
}

// figures says of each number whom it counts, or leaves it alone.
func figures(d *document, nums []Number, dates []DateMention, predicates []predicate) []figure {
	c := &counter{document: d, measures: d.lang.measures, loose: number.NewReader(d.lang.numerals.table), nums: nums, dates: dates, seen: make(map[Quantity]Measure)}
	var out []figure
	for i := range d.sentences {
		if d.sentences[i].out == "" {
			out = append(out, c.sentence(i, len(out))...)
		}
	}
	return out
}

// A counter reads the figures of a document, a sentence at a time.
type counter struct {
	*document
	*measures
	loose *number.Reader
	nums  []Number
	dates []DateMention

	disease  answer               // whether the text is about one
	direct   bool                 // only what hangs on the verb itself: no "son of a general"
	last     Measure              // of the last figure of people
	lastSeen int                  // index of its sentence
	seen     map[Quantity]Measure // of larger figures, to know them again

	s      *sentence
	words  []spotted // words that count, by token
	things []spotted // those that count things
	cues   []partKind
	whole  []int // tokens of words such as "dead" after "among the"
	prov   bool  // the sentence calls its toll provisional
	cumul  []int // tokens that say that it counts over a period
	found  []number.Number
}

// spotted is a word that counts and how many tokens it takes; n is 0 for any
// other word. A word that goes on has the index of its first token in from.
type spotted struct {
	counting
	from, n int
}

// A candidate is a number that may count somebody.
type candidate struct {
	Number
	index     int // into the numbers; -1 if loose
	from, to  int // tokens of the number
	counted   int // token of what is counted; from if nothing is named
	end       int // token after the number and what it counts
	who       who
	measure   Measure
	predicate int
	how       how
	part      bool // a part of what was counted before
	whole     int  // index of the candidate it is a part of; -1 if none
	loose     bool
	others    bool
	listed    bool // one of those who are all: "the dead are two nurses and a porter"
	sum       bool // the measure is that of a toll
}

// who is what is known of what a number counts.
type who uint8

const (
	nobody   who = iota // the number stands alone: "four are missing"
	unknown             // a noun nobody knows
	somebody            // people
	something
)

// how is the way a measure was found.
type how uint8

const (
	notFound how = iota
	byDefault
	weakWay
	nearWay // a word close by
	inherited
	treeWay
	selfWay // the counted noun itself
)

// sentence returns the figures of sentence i; base is the index of the first.
func (c *counter) sentence(i, base int) []figure {
	c.s = &c.document.sentences[i]
	cands := c.candidates()
	if len(cands) == 0 {
		return nil
	}
	c.spot()
	c.scope()
	for k := range cands {
		c.count(cands, k)
	}
	cands = c.families(cands)
	c.fractions(cands)
	for k := range cands {
		c.measure(cands, k)
	}
	c.wholes(cands)
	c.amid(cands)
	c.inherit(cands)
	c.shares(cands)
	for k := range cands {
		c.again(cands, k, i)
	}
	return c.finish(cands, i, base)
}

// candidates are the numbers of the sentence that may count somebody: no
// dates, no ordinals, nothing with a unit of its own.
func (c *counter) candidates() []candidate {
	whole := c.s.whole()
	var out []candidate
	first := sort.Search(len(c.nums), func(k int) bool { return !startsBefore(c.nums[k].Span, whole) })
	for k := first; k < len(c.nums) && whole.Contains(c.nums[k].Span); k++ {
		n := c.nums[k]
		if n.Ordinal || n.Unit != "" || touches(c.dates, n.NumberSpan) || c.sharesUnit(k) {
			continue
		}
		out = c.add(out, n, k)
	}
	text := c.s.text[c.s.Start:c.s.End]
	c.found = c.loose.Loose(c.found[:0], text)
	for _, n := range c.found {
		out = c.add(out, newNumber(c.document, c.s, n), -1)
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].from < out[b].from })
	return c.apart(out)
}

// sharesUnit reports whether number k has the unit of the next: "men of 22 and 27
// years".
func (c *counter) sharesUnit(k int) bool {
	if k+1 >= len(c.nums) || c.nums[k+1].Unit == "" || c.nums[k+1].Span.Part != c.nums[k].Span.Part {
		return false
	}
	_, from := c.tokens(c.nums[k].Span)
	to, _ := c.tokens(c.nums[k+1].Span)
	return to == from+1 && to < len(c.s.Tokens) && c.s.Tokens[from].UPOS == syntax.CCONJ
}

func startsBefore(s, t Span) bool {
	return s.Part != t.Part && s.Part == Title || s.Part == t.Part && s.Start < t.Start
}

func (c *counter) add(out []candidate, n Number, index int) []candidate {
	from, to := c.tokens(n.NumberSpan)
	if from >= to || index < 0 && n.Quantity.High == 0 && c.s.Tokens[from].UPOS == syntax.NOUN {
		return out // « une personne » is somebody, « personne n'est mort » nobody
	}
	if strings.HasSuffix(n.Quote, ")") {
		_, to = c.tokens(n.Span) // "forty-eight (48) pupils"
	}
	return append(out, candidate{Number: n, index: index, from: from, to: to, counted: from, end: to, predicate: -1, whole: -1, loose: index < 0})
}

// apart drops the loose words that stand within a number ("no fewer than 40")
// and the numbers within a loose word ("no one").
func (c *counter) apart(in []candidate) []candidate {
	out := in[:0]
	for k, x := range in {
		within := false
		for j := max(0, k-2); j < min(len(in), k+3); j++ {
			y := in[j]
			within = within || j != k && x.loose != y.loose && y.Span.Contains(x.Span) && (x.Span != y.Span || x.loose)
		}
		if !within && !c.pronoun(x) {
			out = append(out, x)
		}
	}
	return out
}

// pronoun reports whether the number is the pronoun of "the one above", or the
// "one" of somebody hardly known: "a note by one 'Commander Six'".
func (c *counter) pronoun(x candidate) bool {
	if x.loose || x.Value != 1 || x.to != x.from+1 {
		return false
	}
	switch t := &c.s.Tokens[x.from]; t.UPOS {
	case syntax.PRON, syntax.NOUN, syntax.DET:
		return true
	}
	if x.to >= len(c.s.Tokens) {
		return false
	}
	next := c.s.Tokens[x.to].UPOS
	if x.from > 0 && c.s.Tokens[x.from-1].UPOS == syntax.DET && (next == syntax.VERB || next == syntax.ADP || next == syntax.PRON) {
		return true
	}
	return next == syntax.PUNCT && x.to+1 < len(c.s.Tokens) && strings.ContainsAny(c.s.forms[x.to], "\"«“'‘") && startsUpper(c.s.word(x.to+1))
}

// tokens returns the tokens that a span touches: from up to, not including, to.
func (c *counter) tokens(span Span) (from, to int) {
	t := c.s.Tokens
	from = sort.Search(len(t), func(i int) bool { return t[i].End > span.Start })
	for to = from; to < len(t) && t[to].Start < span.End; to++ {
	}
	return from, to
}

// spot finds the words that count and the words of parts.
func (c *counter) spot() {
	n := len(c.s.Tokens)
	c.words, c.things = spot(c.words, n), spot(c.things, n)
	if cap(c.cues) < n {
		c.cues = make([]partKind, n)
	}
	c.cues = c.cues[:n]
	clear(c.cues)
	for i := 0; i < n; i++ {
		forms, lemmas := c.s.forms[i:], c.s.lemmas[i:]
		mark(c.words, i)(c.befalling(i))
		mark(c.things, i)(c.reading(&c.measures.things, i))
		if k, m := c.parts.Longest(forms, lemmas); m > 0 {
			for j := i; j < i+m && c.cues[j] == noPart; j++ {
				c.cues[j] = k
			}
		}
	}
	c.spotPhrases()
	c.whole = c.whole[:0]
	for i, k := range c.cues {
		if (k == partBefore || k == partAfter && c.opens(i)) && c.words[i].frames.has(ofSelf) && len(c.whole) < 8 {
			c.whole = append(c.whole, i)
		}
	}
}

// befalling is what the phrase at token i counts people as, here where it is
// denied, or in a text about a disease.
func (c *counter) befalling(i int) (counting, int) {
	k, n := c.reading(&c.people, i)
	if l, m := c.reading(&c.denied, i); m >= max(n, 1) && c.isDenied(i) {
		return l, m
	}
	if l, m := c.reading(&c.sick, i); m >= max(n, 1) && c.ofDisease() {
		return l, m
	}
	return k, n
}

// isDenied reports whether a negation goes with the verb at token i, or with
// the one it hangs on: "could not be found".
func (c *counter) isDenied(i int) bool {
	for n := 0; i >= 0 && n < 2; i, n = c.s.Tokens[i].Head, n+1 {
		for k := range c.s.children(i) {
			if c.document.lang.events.moods["negation "+c.s.forms[k]].denies {
				return true
			}
		}
		if c.s.Tokens[i].Rel != syntax.Xcomp {
			break
		}
	}
	return false
}

// spotPhrases finds the verbs that count with what other words part from them:
// "have sustained grievous injuries", « placés jeudi en garde à vue ».
func (c *counter) spotPhrases() {
	for i := range c.s.Tokens {
		h := c.s.Tokens[i].Head
		if h < 0 || c.words[h].n > 1 {
			continue
		}
		if k, ok := c.with(c.s, h, i); ok {
			c.words[h] = spotted{k, h, 1}
		}
	}
}

// opens reports whether the part words that token i ends open a clause: "of the
// dead, 39 were women".
func (c *counter) opens(i int) bool {
	for i >= 0 && c.cues[i] == partAfter {
		i--
	}
	return i < 0 || c.breaks(i)
}

// reading is the counting of the phrase at token i, by its forms and by its
// lemmas: "tué" is a noun and a form of "tuer".
func (c *counter) reading(p *lexicon.Phrases[counting], i int) (counting, int) {
	k, n := p.Longest(c.s.forms[i:], c.s.lemmas[i:])
	l, m := p.Longest(c.s.lemmas[i:], nil)
	switch {
	case m == 0 || m < n:
		return k, n
	case k.measure == l.measure:
		weak := k.frames & l.frames & weakly
		return counting{k.measure, (k.frames|l.frames)&^weakly | weak}, n
	case c.s.Tokens[i].UPOS == syntax.VERB:
		return l, m
	}
	return k, n
}

func spot(buf []spotted, n int) []spotted {
	if cap(buf) < n {
		buf = make([]spotted, n)
	}
	buf = buf[:n]
	clear(buf)
	return buf
}

// mark notes a phrase at token i on each of its tokens; a longer one that
// began before stays.
func mark(words []spotted, i int) func(counting, int) {
	return func(k counting, n int) {
		if n == 0 || words[i].n >= n && words[i].from+words[i].n > i && words[i].from < i {
			return
		}
		for j := i; j < i+n; j++ {
			words[j] = spotted{k, i, n}
		}
	}
}
