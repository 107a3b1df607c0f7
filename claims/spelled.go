package claims

import (
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A fullName is what an article once spells out beside its short form: "the
// Kasra People's Movement (KPM)".
type fullName struct{ key, kind, short string }

// written reports whether n tokens from i on are written as a name: "RDF" and
// not "rdf", "the Red Dawn Front".
func (f *fullName) written(s *sentence, i, n int) bool {
	return n > 1 && startsUpper(s.word(i)) || n == 1 && isAcronym(s.word(i))
}

// fullNames finds the names a document spells out.
func (d *document) fullNames() lexicon.Phrases[fullName] {
	var out lexicon.Phrases[fullName]
	for n := range d.sentences {
		s := &d.sentences[n]
		for i := 1; i < len(s.Tokens); i++ {
			from, to, short := s.spelledOut(d.lang.referees, i)
			if to-from > 1 {
				name := d.lang.referees.fullName(s, from, to, short)
				out.Add(s.forms[from:to], name)
				out.Add(s.forms[short:short+1], name)
			}
		}
	}
	return out
}

// spelledOut returns the tokens of the full name whose short form stands at
// token i and that short form: "Red Dawn Front (RDF)", "the Red Dawn Front, or
// RDF", "RDF (Red Dawn Front)".
func (s *sentence) spelledOut(r *referees, i int) (from, to, short int) {
	switch {
	case s.forms[i-1] == "(" && i+1 < len(s.Tokens) && s.forms[i+1] == ")" && startsUpper(s.word(i)):
		if from := s.spells(i-1, i); from >= 0 {
			return from, i - 1, i
		}
		return s.institution(r, i-1), i - 1, i
	case !isAcronym(s.word(i)):
	case i > 2 && s.Tokens[i-1].UPOS == syntax.CCONJ && s.forms[i-2] == ",":
		if from := s.spells(i-2, i); from >= 0 {
			return from, i - 2, i
		}
	case i+1 < len(s.Tokens) && s.forms[i+1] == "(":
		for to := i + 2; to < min(len(s.Tokens), i+2+longName); to++ {
			if s.forms[to] == ")" && s.spells(to, i) == i+2 {
				return i + 2, to, i
			}
		}
	}
	return 0, 0, 0
}

// longName is how many tokens the full name of a body may have.
const longName = 16

// spells returns where the name that ends before token end starts whose
// initials are the letters of token short; -1 if there is none.
func (s *sentence) spells(end, short int) int {
	letters := bare(s.word(short))
	if len(letters) < 2 || !isAcronym(s.word(short)) {
		return -1
	}
	return s.spelledTo(end-1, letters, &tried{least: max(0, end-longName)})
}

// tried are the places from which a name with so many letters left was looked
// for in vain, so that a line of small words is not read over and over.
type tried struct {
	least int
	left  [longName]uint64 // a bit for each number of letters
}

// again reports whether a place was tried before, and notes it.
func (t *tried) again(i, letters int) bool {
	bit := uint64(1) << min(letters, 63)
	seen := t.left[i-t.least]&bit != 0
	t.left[i-t.least] |= bit
	return seen
}

// spelledTo is spells for a name that ends with token i and starts no
// earlier than where it is looked for. Small words need no letter, and may have one: "Front for the
// Liberation of Kasra (FLK)", "Red Front of Kasra (RFOK)".
func (s *sentence) spelledTo(i int, letters string, seen *tried) int {
	if i < seen.least || seen.again(i, len(letters)) {
		return -1
	}
	first, _ := utf8.DecodeRuneInString(bare(s.word(i)))
	last, n := utf8.DecodeLastRuneInString(letters)
	upper := startsUpper(s.word(i))
	if first == last {
		switch rest := letters[:len(letters)-n]; {
		case rest == "" && upper:
			return i
		case rest != "":
			if from := s.spelledTo(i-1, rest, seen); from >= 0 {
				return from
			}
		}
	}
	if upper || s.parts(i) {
		return -1
	}
	return s.spelledTo(i-1, letters, seen)
}

// parts reports whether token i cannot stand within a name.
func (s *sentence) parts(i int) bool {
	switch s.Tokens[i].UPOS {
	case syntax.PUNCT:
		return !s.glued(i) && !strings.ContainsAny(s.word(i), "'’")
	case syntax.VERB, syntax.AUX, syntax.PRON, syntax.NUM, syntax.SCONJ:
		return !startsUpper(s.word(i))
	}
	return s.gapped(i)
}

// institution returns where the name of a body starts that ends before token
// end, if its short form is of another language: "l'Institut national du blé
// (INB)", "the Armed Forces of the Republic (FAR)"; end if there is none.
func (s *sentence) institution(r *referees, end int) int {
	from := end
	for i := end - 1; i >= max(0, end-longName) && !s.parts(i); i-- {
		noun, n := r.noun(s, i)
		body, _ := r.builds.Longest(s.forms[i:], s.lemmas[i:])
		switch u := s.Tokens[i].UPOS; {
		case !startsUpper(s.word(i)), noun.kind == personKind, noun.kind == peopleKind:
		case n > 0, body.saysKind(), u == syntax.NOUN && !isAcronym(s.word(i)):
			from = i
		}
	}
	for from < end && from > 0 && startsUpper(s.word(from-1)) && !s.parts(from-1) && s.Tokens[from-1].UPOS != syntax.DET {
		from--
	}
	return from
}

// fullName says what a name is that stands for a short form: what the data
// knows by either, the army of a state, else a group or a body by its noun.
func (r *referees) fullName(s *sentence, from, to, short int) fullName {
	if a, n := r.alias(s, from); n == to-from {
		return fullName{a.key, a.kind, ""}
	}
	if a, n := r.alias(s, short); n == 1 {
		return fullName{a.key, a.kind, ""}
	}
	if key := r.stateForce(s, from, to); key != "" {
		return fullName{key, forceKind, ""}
	}
	out := fullName{"", bodyKind, nameKey(s.word(short))}
	for i := from; i < to; i++ {
		if noun, n := r.noun(s, i); n > 0 && (noun.kind == groupKind || noun.kind == forceKind) {
			out.kind = groupKind
		}
	}
	return out
}

// stateForce is the key of a name of nothing but a state and its army or
// police: "Togo Armed Forces", not "Togo Liberation Army".
func (r *referees) stateForce(s *sentence, from, to int) string {
	state, class := "", ""
	for i := from; i < to; {
		a, n := r.alias(s, i)
		noun, m := r.noun(s, i)
		switch {
		case n > 0 && speaksForState(a.kind) && state == "":
			state = a.key
		case m > 0 && (noun.class == armyClass || noun.class == policeClass) && class == "":
			class, n = noun.class, m
		case n == 0 && !startsUpper(s.word(i)):
			n = 1
		default:
			return ""
		}
		i += n
	}
	if state == "" || class == "" {
		return ""
	}
	return state + "." + class
}
