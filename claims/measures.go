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
	sick           lexicon.Phrases[counting] // in a text about a disease: "297 were being treated"
	denied         lexicon.Phrases[counting] // with a negation: "four were not found"
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
	ofObject  frameSet = 1 << iota // "killed 20", "20 were killed", "20 people killed"
	ofSubject                      // "20 died"
	ofState                        // "20 are missing", "20 dead soldiers"
	ofSelf                         // "20 deaths"
	ofNoun                         // "the death of 20"
	ofToll                         // "the toll rose to 20"
	ofLast                         // as what was counted last: "the army spoke of six"
	reflexive                      // only with a reflexive pronoun: "se sont échappés"
	weakly                         // only if nothing else says more
	ofFinding                      // as what was counted last, with "more": "found four more"
	ofSaying                       // as what was counted last, alone: "the hospital says 26"
)

var frameNames = map[string]frameSet{
	"obj": ofObject, "nsubj": ofSubject, "state": ofState, "noun": ofSelf, "nmod": ofNoun, "toll": ofToll, "weak": weakly,
	"last": ofLast, "refl": reflexive, "things": 0, "epidemic": 0, "denied": 0, "found": ofFinding, "said": ofSaying,
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
	being                // « nous étions quatre cents »
	record               // "the worst crash since 2012"
	war                  // "the war has killed 20,000"
	compared             // "40 more than in May"
	those                // a pronoun of those told of: « on en compte douze »
)

var partNames = map[string]partKind{
	"part": partBefore, "partof": partAfter, "provisional": provisional, "cumulative": cumulative, "others": others,
	"of": among, "inhabited": inhabited, "within": within, "known": known, "headcount": headcount, "being": being, "record": record, "war": war, "those": those, "than": compared,
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
	phrases := &m.people
	for _, f := range strings.Fields(r.Field(2)) {
		bit, ok := frameNames[f]
		if !ok {
			return r.Errorf("unknown frame %q", f)
		}
		c.frames |= bit
		switch f {
		case "things":
			phrases = &m.things
		case "epidemic":
			phrases = &m.sick
		case "denied":
			phrases = &m.denied
		}
	}
	if c.frames == 0 || c.measure == "" && !c.frames.has(ofLast|ofFinding|ofSaying) {
		return r.Errorf("no measure or no frame")
	}
	phrases.Add(d.words(r.Field(0)), c)
	return nil
}

// with is what the verb at token h counts with what depends on it at token i,
// its object or what a preposition ties to it: "claimed another 12 lives",
// "were taken by car to hospital".
func (m *measures) with(s *sentence, h, i int) (k counting, ok bool) {
	switch r := s.Tokens[i].Rel; {
	case r.Is(syntax.Obj):
		k, ok = m.people.Exact(s.lemmas[h], s.lemmas[i])
	case r.Is(syntax.Obl):
		if c := s.child(i, syntax.Case); c >= 0 {
			k, ok = m.people.Exact(s.lemmas[h], s.lemmas[c], s.lemmas[i])
		}
	}
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
	_, ok := m.with(s, t, o)
	return ok
}
