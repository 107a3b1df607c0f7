package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// measures are the frames that say which argument of which word is counted,
// and the words that say what a figure is a part of.
type measures struct {
	people, things lexicon.Phrases[counting]
	parts          lexicon.Phrases[partKind]
}

// A counting is what a word counts, and where what it counts stands.
type counting struct {
	measure Measure
	frames  frameSet
}

// frameSet are the places where what a word counts may stand.
type frameSet uint16

const (
	ofObject   frameSet = 1 << iota // "killed 20", "20 were killed", "20 people killed"
	ofSubject                       // "20 died"
	ofState                         // "20 are missing", "20 dead soldiers"
	ofSelf                          // "20 deaths"
	ofNoun                          // "the death of 20"
	ofToll                          // "the toll rose to 20"
	ofLast                          // as what was counted last: "the army spoke of six"
	reflexive                       // only with a reflexive pronoun: "se sont échappés"
	weakly                          // only if nothing else says more
	ofFinding                       // as what was counted last, with "more": "found four more"
	ofSaying                        // as what was counted last, alone: "the hospital says 26"
	ofEpidemic                      // only in a text about a disease: "512 cases"
)

var frameNames = map[string]frameSet{
	"obj": ofObject, "nsubj": ofSubject, "state": ofState, "noun": ofSelf, "nmod": ofNoun, "toll": ofToll, "weak": weakly,
	"last": ofLast, "refl": reflexive, "things": 0, "epidemic": ofEpidemic, "found": ofFinding, "said": ofSaying,
}

func (f frameSet) has(any frameSet) bool { return f&any != 0 }

// partKind is what a word near a figure says of it.
type partKind uint8

const (
	noPart      partKind = iota
	partBefore           // "including three children"
	partAfter            // "57 of them"
	provisional          // "a provisional toll"
	cumulative           // "since 2012"
	others               // "14 others"
	among                // the "of" of "dozens of people"
	inhabited            // "a city of two million people"
	within               // "among the 22 dead"
	known                // "the two men", who were told of before
	headcount            // "the number of people kidnapped rose to 600"
	record               // "the worst crash since 2012"
	war                  // "the war has killed 20,000"
	compared             // "40 more than in May"
	those                // a pronoun of those told of: « on en compte douze »
)

var partNames = map[string]partKind{
	"part": partBefore, "partof": partAfter, "provisional": provisional, "cumulative": cumulative, "others": others,
	"of": among, "inhabited": inhabited, "within": within, "known": known, "headcount": headcount, "record": record, "war": war, "those": those, "than": compared,
}

func newMeasures(d *dictionary) (*measures, error) {
	m := new(measures)
	rows, err := d.rows("measures.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if err := m.addCounting(d, r); err != nil {
			return nil, err
		}
	}
	rows, err = d.rows("parts.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		k := partNames[r.Field(1)]
		if k == noPart {
			return nil, r.Errorf("unknown kind %q", r.Field(1))
		}
		m.parts.Add(d.words(r.Field(0)), k)
	}
	return m, nil
}

func (m *measures) addCounting(d *dictionary, r lexicon.Row) error {
	c := counting{measure: Measure(r.Field(1))}
	things := false
	for _, f := range strings.Fields(r.Field(2)) {
		bit, ok := frameNames[f]
		if !ok {
			return r.Errorf("unknown frame %q", f)
		}
		c.frames |= bit
		things = things || f == "things"
	}
	if c.frames == 0 || c.measure == "" && !c.frames.has(ofLast|ofFinding|ofSaying) {
		return r.Errorf("no measure or no frame")
	}
	words := d.words(r.Field(0))
	if things {
		m.things.Add(words, c)
	} else {
		m.people.Add(words, c)
	}
	return nil
}

// withObject is what a verb counts with its object further on: "claimed 12
// lives"; n is 0 if they are no phrase.
func (m *measures) withObject(s *sentence, verb, object int) (k counting, ok bool) {
	if !s.Tokens[object].Rel.Is(syntax.Obj) {
		return counting{}, false
	}
	k, ok = m.people.Exact(s.lemmas[verb], s.lemmas[object])
	return k, ok && k.measure != ""
}

// befalls reports whether the verb at token t says what befell people, though
// alone it is one of saying: "were reported missing", "claimed 12 lives".
func (m *measures) befalls(s *sentence, t int) bool {
	if k, n := m.people.Longest(s.forms[t:], nil); n > 1 && k.frames.has(ofState) {
		return true
	}
	o := s.child(t, syntax.Obj)
	if o < 0 {
		return false
	}
	_, ok := m.withObject(s, t, o)
	return ok
}
