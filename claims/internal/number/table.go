package number

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// A Table holds the number words, bounds and units of a language. It is safe
// for concurrent use.
type Table struct {
	vocabulary scan.Vocabulary
	words      scan.Phrases[word]
	bounds     scan.Phrases[bound]
	ranges     scan.Phrases[string] // opening word to closing word: "between" to "and"
	links      map[scan.ID]linkage  // "to", "à", "or"
	changes    map[scan.ID]bool     // "rose" from 9 to 17
	units      scan.Phrases[unit]
	suffixes   map[string]suffix // glued to digits, as written: "k", "M", "th", "er"
	begins     []begin           // by ID: what a phrase that begins with the word may be
	decimal    rune
	unitFirst  bool // "ein-und-zwanzig"
	closing    map[string]scan.ID
}

// begin says what a word may begin.
type begin uint8

const (
	beginsWord begin = 1 << iota
	beginsBound
	beginsRange
	beginsUnit
)

// kind is what a number word does to the sum so far.
type kind uint8

const (
	noKind   kind = iota
	unitWord      // one … nineteen
	tenWord       // twenty; soixante, which lets dix … dix-neuf follow
	hundred
	scale
	group     // dozen, vingtaine: alone it is vague
	vague     // plusieurs centaines
	loose     // several, no, both: only a count of somebody
	ordinal   // first; third also divides: "two thirds"
	fraction  // half
	part      // half a … million
	plus      // … and a half
	and       // two hundred and six
	point     // three point five
	minus     // minus five
	article   // a million
	of        // half of the 600
	filler    // at least a total of 5
	connector // more than 10 and less than 20
	ratio     // one in three
)

var kindNames = map[string]kind{
	"unit": unitWord, "ten": tenWord, "hundred": hundred, "scale": scale, "group": group, "vague": vague, "loose": loose,
	"ordinal": ordinal, "fraction": fraction, "part": part, "plus": plus, "and": and, "point": point,
	"minus": minus, "article": article, "of": of, "filler": filler, "connector": connector, "ratio": ratio,
}

type word struct {
	kind      kind
	value     float64
	low, high float64   // of group and vague, and of a scale that stands alone
	after     []kind    // of and: what may stand before it
	next      []float64 // of and: what may follow, any if empty
}

type suffix struct {
	value   float64 // multiplies
	ordinal bool
	decade  bool // 1990s: no number
}

type bound struct {
	approx        Approx
	low           float64 // of "up to": 1
	before, after bool
}

type unit struct {
	name          string
	before, after bool
}

// New compiles the lines of numbers.txt, bounds.txt and units.txt.
func New(numbers, bounds, units []lexicon.Row) (*Table, error) {
	t := &Table{suffixes: make(map[string]suffix), changes: make(map[scan.ID]bool), links: make(map[scan.ID]linkage), closing: make(map[string]scan.ID), decimal: '.'}
	for _, step := range []struct {
		rows []lexicon.Row
		add  func(lexicon.Row) error
	}{{numbers, t.addNumber}, {bounds, t.addBound}, {units, t.addUnit}} {
		for _, r := range step.rows {
			if err := step.add(r); err != nil {
				return nil, r.Errorf("%w", err)
			}
		}
	}
	t.glue(numbers)
	return t, nil
}

func (t *Table) addNumber(r lexicon.Row) error {
	switch r.Field(1) {
	case "decimal":
		t.decimal = []rune(r.Field(0) + ".")[0]
		return nil
	case "unit-first":
		t.unitFirst = true
		return nil
	case "suffix", "ordinal-suffix", "decade-suffix":
		return t.addSuffix(r)
	}
	w, err := newWord(r)
	if err != nil {
		return err
	}
	ids := t.vocabulary.Learn(r.Field(0))
	t.words.Add(ids, w)
	t.mark(ids, beginsWord)
	return nil
}

func (t *Table) addSuffix(r lexicon.Row) error {
	s := suffix{value: 1, ordinal: r.Field(1) == "ordinal-suffix", decade: r.Field(1) == "decade-suffix"}
	if r.Field(2) != "" {
		v, err := parse(r.Field(2))
		if err != nil {
			return err
		}
		s.value = v
	}
	t.suffixes[r.Field(0)] = s
	return nil
}

func newWord(r lexicon.Row) (word, error) {
	w := word{kind: kindNames[r.Field(1)]}
	switch w.kind {
	case noKind:
		return w, fmt.Errorf("unknown kind %q", r.Field(1))
	case and:
		for _, f := range strings.Fields(r.Field(2)) {
			w.after = append(w.after, kindNames[f])
		}
		for _, f := range strings.Fields(r.Field(3)) {
			v, err := parse(f)
			if err != nil {
				return w, err
			}
			w.next = append(w.next, v)
		}
		return w, nil
	}
	for i, to := range []*float64{&w.value, &w.low, &w.high} {
		if f := r.Field(2 + i); f != "" {
			v, err := parse(f)
			if err != nil {
				return w, err
			}
			*to = v
		}
	}
	return w, nil
}

// parse reads a value of the data: "12", "1e6", "0.5", "inf".
func parse(s string) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) {
		return 0, fmt.Errorf("%q is no number", s)
	}
	return v, nil
}

var boundNames = map[string]Approx{
	"at_least": AtLeast, "more_than": MoreThan, "at_most": AtMost, "less_than": LessThan, "nearly": Nearly, "about": About,
}

// addBound reads "at least ; at_least ; before after", "between ; range ; and"
// and "to ; link".
func (t *Table) addBound(r lexicon.Row) error {
	ids := t.vocabulary.Learn(r.Field(0))
	switch r.Field(1) {
	case "link", "next":
		t.links[ids[0]] = to
		if r.Field(1) == "next" {
			t.links[ids[0]] = next
		}
		return nil
	case "change":
		t.changes[ids[0]] = true
		return nil
	case "range":
		t.closing[r.Field(2)] = t.vocabulary.Learn(r.Field(2))[0]
		t.ranges.Add(ids, r.Field(2))
		t.mark(ids, beginsRange)
		return nil
	}
	a, ok := boundNames[r.Field(1)]
	if !ok {
		return fmt.Errorf("unknown bound %q", r.Field(1))
	}
	b := bound{approx: a, before: strings.Contains(r.Field(2), "before"), after: strings.Contains(r.Field(2), "after")}
	if f := r.Field(3); f != "" {
		v, err := parse(f)
		if err != nil {
			return err
		}
		b.low = v
	}
	t.bounds.Add(ids, b)
	t.mark(ids, beginsBound)
	return nil
}

// addUnit reads "km ; km", "$ ; USD ; before after".
func (t *Table) addUnit(r lexicon.Row) error {
	u := unit{name: r.Field(1), before: strings.Contains(r.Field(2), "before")}
	u.after = !u.before || strings.Contains(r.Field(2), "after")
	if u.name == "" {
		return fmt.Errorf("a unit without a name")
	}
	ids := t.vocabulary.Learn(r.Field(0))
	t.units.Add(ids, u)
	t.mark(ids, beginsUnit)
	return nil
}

func (t *Table) mark(ids []scan.ID, b begin) {
	if len(ids) == 0 {
		return
	}
	for int(ids[0]) >= len(t.begins) {
		t.begins = append(t.begins, make([]begin, len(t.begins)+64)...)
	}
	t.begins[ids[0]] |= b
}

func (t *Table) may(id scan.ID, b begin) bool {
	return id != 0 && int(id) < len(t.begins) && t.begins[id]&b != 0
}

// glue adds tens and units written as one word: "fortytwo", "thirtyfirst".
func (t *Table) glue(rows []lexicon.Row) {
	for _, a := range rows {
		ten, err := newWord(a)
		if err != nil || ten.kind != tenWord || strings.ContainsAny(a.Field(0), " -") {
			continue
		}
		for _, b := range rows {
			one, err := newWord(b)
			if err != nil || one.kind != unitWord && one.kind != ordinal || one.value < 1 || one.value > 9 || len(b.Field(0)) < 3 {
				continue
			}
			ids := t.vocabulary.Learn(a.Field(0) + b.Field(0))
			if _, known := t.words.Get(ids); !known {
				t.words.Add(ids, word{kind: one.kind, value: ten.value + one.value})
				t.mark(ids, beginsWord)
			}
		}
	}
}
