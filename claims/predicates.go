package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// events are the verbs and nouns of events, and the words that tell how firmly
// something is said of one.
type events struct {
	verbs, nouns lexicon.Phrases[string] // lemmas to the key of the event
	reflexives   lexicon.Phrases[string] // verbs with a pronoun of their subject: "s'écraser"
	moods        map[string]mood
	endings      []ending
}

// A mood is what a word does to the predicate it goes with.
type mood struct {
	kind     string // aux, adverb, adjective, verb, form, negation
	modality Modality
	denies   bool
}

// An ending is how a verb form differs from its lemma: "recevrait" has none,
// "arriverait" is "arriver" with "ait".
type ending struct {
	cut, add string
	modality Modality
}

func newEvents(d *dictionary) (*events, error) {
	e := &events{moods: make(map[string]mood)}
	rows, err := d.rows("events.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		switch r.Field(1) {
		case "verb":
			e.verbs.Add(d.words(r.Field(0)), r.Field(2))
		case "reflexive":
			e.reflexives.Add(d.words(r.Field(0)), r.Field(2))
		case "noun":
			e.nouns.Add(d.words(r.Field(0)), r.Field(2))
		default:
			return nil, r.Errorf("want verb, reflexive or noun, not %q", r.Field(1))
		}
	}
	return e, e.readMoods(d)
}

func (e *events) readMoods(d *dictionary) error {
	rows, err := d.rows("modality.txt")
	for _, r := range rows {
		word, kind := lexicon.Fold(r.Field(0)), r.Field(1)
		if kind == "ending" {
			cut, add, ok := strings.Cut(word, "+")
			if !ok {
				return r.Errorf("want an ending such as +ait")
			}
			e.endings = append(e.endings, ending{strings.TrimPrefix(cut, "-"), add, Modality(r.Field(2))})
			continue
		}
		key := kind + " " + word
		e.moods[key] = mood{kind: kind, modality: Modality(r.Field(2)), denies: kind == "negation"}
	}
	return err
}

// A predicate is one thing said to happen or to be: a verb with its arguments,
// a noun of an event, an adjective or noun with a copula.
type predicate struct {
	sentence, head int    // index into document.sentences, token
	event          string // key of events.txt; "" for what has no name
	polarity       Polarity
	modality       Modality // "" if nothing weakens it
	nominal        bool     // a noun: "the death of four soldiers"
}

// predicates finds the predicates of every sentence, in reading order.
func predicates(d *document) []predicate {
	var out []predicate
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.out != "" {
			continue
		}
		for t := range s.Tokens {
			if p, ok := d.lang.events.predicate(s, t); ok {
				p.sentence = i
				out = append(out, p)
			}
		}
	}
	return out
}

// predicate reads token i as a predicate.
func (e *events) predicate(s *sentence, i int) (predicate, bool) {
	p := predicate{head: i, polarity: Affirmed}
	p.event, p.nominal = e.event(s, i)
	if p.nominal || s.root < 0 {
		return p, p.event != ""
	}
	if !s.predicative(i) {
		return p, false
	}
	p.modality, p.polarity = e.mood(s, i)
	return p, true
}

// event returns the key of the event that token i names. A verb with its
// object may be one ("claimed responsibility").
func (e *events) event(s *sentence, i int) (key string, nominal bool) {
	switch s.Tokens[i].UPOS {
	case syntax.NOUN, syntax.PROPN:
		key, _ = e.nouns.Longest(s.forms[i:], s.lemmas[i:])
		return key, key != "" && s.child(i, syntax.Cop) < 0
	case syntax.VERB, syntax.AUX, syntax.ADJ, syntax.NoUPOS:
		key = e.verb(s, i)
		if o := s.child(i, syntax.Obj); o >= 0 && key == "" {
			key, _ = e.nouns.Longest(s.lemmas[o:], nil) // "carried out an attack"
		}
	}
	return key, false
}

// verb returns the key of the event that a verb names: nobody overthrows what
// overturns, "s'est renversé".
func (e *events) verb(s *sentence, i int) string {
	if s.root >= 0 && s.child(i, syntax.Expl) >= 0 {
		if key, n := e.reflexives.Longest(s.lemmas[i:], nil); n > 0 {
			return key
		}
	}
	key, _ := e.verbs.Longest(s.lemmas[i:], nil)
	return key
}

// predicative reports whether token i heads a clause: a verb that is no
// auxiliary, or anything with a copula or a subject of its own.
func (s *sentence) predicative(i int) bool {
	t := &s.Tokens[i]
	switch {
	case t.Rel.Is(syntax.Aux) || t.Rel == syntax.Cop:
		return false
	case t.UPOS == syntax.VERB:
		return t.Rel != syntax.Amod && t.Rel != syntax.Case && t.Rel != syntax.Mark && t.Rel != syntax.Compound && t.Rel != syntax.Fixed
	}
	return s.child(i, syntax.Cop) >= 0 || s.child(i, syntax.Nsubj) >= 0 || t.UPOS == syntax.AUX
}

// mood reads how firmly the clause of token i is said and whether it is
// denied: "will leave", "aurait été tué", "has not revealed".
func (e *events) mood(s *sentence, i int) (Modality, Polarity) {
	modality, polarity := e.form(s, i), Affirmed
	for c := range s.children(i) {
		switch t := &s.Tokens[c]; {
		case t.Rel.Is(syntax.Advmod) || t.Rel.Is(syntax.Aux) || t.Rel == syntax.Cop || t.Rel == syntax.Cc || t.Rel.Is(syntax.Obl):
			if m := e.form(s, c); modality == "" {
				modality = m
			}
			if m := e.moods["adverb "+s.lemmas[c]].modality; modality == "" {
				modality = m
			}
			if e.moods["negation "+s.forms[c]].denies && !t.Rel.Is(syntax.Obl) {
				polarity = Denied
			}
		}
	}
	if modality == "" {
		modality = e.governed(s, i)
	}
	if modality == "" && s.isWished(i) {
		modality = Planned
	}
	return modality, polarity
}

// isWished reports whether a passive has a subject and a bare infinitive: "asked
// that the child be taken abroad".
func (s *sentence) isWished(i int) bool {
	be := s.child(i, syntax.AuxPass)
	if be < 0 || s.Tokens[be].VerbForm != syntax.Inf || s.subject(i) < 0 {
		return false
	}
	for c := range s.children(i) {
		if t := &s.Tokens[c]; t.UPOS == syntax.PART || c != be && t.Rel.Is(syntax.Aux) {
			return false // "to be taken", "will be taken"
		}
	}
	return true
}

// form reads the mood of a verb form: "will", "serait", "arriverait".
func (e *events) form(s *sentence, i int) Modality {
	t := &s.Tokens[i]
	if t.UPOS != syntax.VERB && t.UPOS != syntax.AUX {
		return ""
	}
	if m := e.moods["form "+s.forms[i]].modality; m != "" {
		return m
	}
	for _, x := range e.endings {
		stem, ok := strings.CutSuffix(s.lemmas[i], x.cut)
		if ok && len(s.forms[i]) == len(stem)+len(x.add) && strings.HasPrefix(s.forms[i], stem) && strings.HasSuffix(s.forms[i], x.add) {
			return x.modality
		}
	}
	return ""
}

// governed reads the mood that a verb gives to the infinitive or clause it
// governs: "vowed to leave".
func (e *events) governed(s *sentence, i int) Modality {
	t := &s.Tokens[i]
	if (t.Rel == syntax.Xcomp || t.Rel == syntax.Ccomp) && t.VerbForm == syntax.Inf && t.Head >= 0 {
		return e.moods["verb "+s.lemmas[t.Head]].modality
	}
	return ""
}
