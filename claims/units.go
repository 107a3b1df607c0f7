package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A unit is a stretch of tokens that names something: a name of the data, a
// noun of the data, or a name nobody knows.
type unit struct {
	from, to int // tokens
	head     int
	kind     string // "" for a name nobody knows
	key      string // of an alias
	class    string // of a noun
	name     bool
	shares   bool   // it is short for a name that the one beside it says the rest of
	title    bool   // "Mr."
	many     bool   // "a crowd"
	sort     string // the class of the noun it is the name of: "boat" of "the tanker Red Dawn"
	state    string // whose it is, if its name says so
	pair     bool   // "two leaders"
	short    string // the short form of it, as a key: of "Red Dawn Front (RDF)"
	named    [2]int // the tokens of the name alone, if there is more: "Zamfara" of "Zamfara State"
	site     bool   // a noun of what may have a name: "prison"; of a name, that it has such a noun
	namesake bool   // the name is that of a state, and of something else here: "Lake Chad"
}

// units finds the units of a sentence, in reading order.
func (r *referees) units(s *sentence, full *lexicon.Phrases[fullName]) []unit {
	var out []unit
	for i := 0; i < len(s.Tokens); {
		u := r.unit(s, i)
		if name, n := full.Longest(s.forms[i:], nil); n > 0 && n >= u.to-i && name.written(s, i, n) {
			u = unit{to: i + n, kind: name.kind, key: name.key, short: name.short, name: true}
		}
		if u.to <= i {
			i++
			continue
		}
		u.from, u.head = i, s.headOf(i, u.to)
		u.to = r.shortForm(s, &u)
		out = append(out, u)
		i = u.to
	}
	return out
}

// shortForm returns where a unit ends with the short form in brackets that is a
// part of it: "Armed Forces (@forces)", "the Dawn Front (DF) group".
func (r *referees) shortForm(s *sentence, u *unit) int {
	to := u.to + brackets
	if to > len(s.Tokens) || s.word(u.to) != "(" || s.word(to-1) != ")" {
		return u.to
	}
	switch short := s.word(u.to + 1); {
	case strings.HasPrefix(short, "@"):
		return to
	case u.kind == groupKind && u.name && isAcronym(short) && to < len(s.Tokens):
		if noun, n := r.noun(s, to); n > 0 && noun.kind == groupKind {
			return to + n
		}
	}
	return u.to
}

// unit reads the unit that starts at token i; its to is 0 if there is none.
func (r *referees) unit(s *sentence, i int) unit {
	a, n := r.alias(s, i)
	noun, m := r.noun(s, i)
	if t := r.title(s, i); t > max(n, m) || t > 0 && t == m && noun.kind == forceKind { // "Constable Ana Duval"
		return unit{to: i + t, title: true}
	}
	if a, ok := r.shared(s, i); ok && n <= 1 {
		return unit{to: i + 1, kind: a.kind, key: a.key, name: true, shares: true}
	}
	class, state, b := r.institution(s, i)
	switch {
	case b > max(n, m):
		return unit{to: i + b, kind: bodyKind, class: class, state: state}
	case n > 0 && n >= m && !r.partOfName(s, i, i+n, a.kind):
		return unit{to: i + n, kind: a.kind, key: a.key, name: true, sort: a.sort}
	case m > 0:
		return unit{to: i + m, kind: noun.kind, class: noun.class, site: noun.site, many: noun.many, pair: noun.pair}
	case r.pointsTo(s, i):
		return unit{to: r.nameEnd(s, i+1), kind: placeKind, name: true}
	case s.startsName(i) && !r.isNobody(s, i):
		return unit{to: r.nameEnd(s, i), name: true}
	}
	if n := r.saysBody(s, i); n > 0 {
		return unit{to: i + n, kind: bodyKind}
	}
	if s.saysWho(i) {
		return unit{to: i + 1}
	}
	return unit{}
}

// saysWho reports whether a noun that the data does not list says who or what a
// name is: beside it, "Ana Duval, a weaver", "the weaver, Ana Duval", or as its
// predicate, "Ana Duval is the weaver".
func (s *sentence) saysWho(i int) bool {
	if s.root < 0 || s.Tokens[i].UPOS != syntax.NOUN || startsUpper(s.word(i)) {
		return false
	}
	if h := s.Tokens[i].Head; s.Tokens[i].Rel.Is(syntax.Appos) && h >= 0 && h < i {
		return s.isNameAt(h) && s.isLoose(i)
	}
	if a := s.child(i, syntax.Appos); a > i {
		return s.isNameAt(a) && s.isLoose(a)
	}
	who := s.subject(i)
	return who >= 0 && s.child(i, syntax.Cop) >= 0 && s.isNameAt(who)
}

// isNameAt reports whether a token is written as a name.
func (s *sentence) isNameAt(i int) bool {
	return s.Tokens[i].UPOS == syntax.PROPN && startsUpper(s.word(i))
}

// pointsTo reports whether a point of the compass starts the name of a region
// that the data does not have: "North Mora", not "north of Mora".
func (r *referees) pointsTo(s *sentence, i int) bool {
	if !r.points[s.forms[i]] || !startsUpper(s.word(i)) || i+1 >= len(s.Tokens) || s.gapped(i+1) || !s.startsName(i+1) || r.isNobody(s, i+1) {
		return false
	}
	_, known := r.alias(s, i+1)
	_, noun := r.noun(s, i+1)
	return known == 0 && noun == 0
}

// noun returns the noun of the data that starts at token i and how many tokens
// it takes; a verb of the same form is none: "they attack".
func (r *referees) noun(s *sentence, i int) (refereeNoun, int) {
	noun, n := r.nouns.Longest(s.forms[i:], s.lemmas[i:])
	for n > 0 && !s.maybeNoun(i, i+n) {
		noun, n = r.nouns.Longest(s.forms[i:i+n-1], s.lemmas[i:i+n-1])
	}
	if n == 0 {
		return noun, 0
	}
	if n == 1 && i > 0 && startsUpper(s.word(i)) && r.nobody[s.forms[i]] { // "early March"
		return noun, 0
	}
	switch s.Tokens[i+n-1].UPOS {
	case syntax.PROPN, syntax.NOUN:
		if i > 1 && s.Tokens[i-1].UPOS == syntax.ADP && startsUpper(s.word(i-1)) && startsUpper(s.word(i)) { // "Clowns Without Borders"
			return noun, 0
		}
	case syntax.ADJ:
		if n == 1 && s.Tokens[i].Rel.Is(syntax.Amod) { // "une opération militaire"
			return noun, 0
		}
	}
	return noun, n
}

// maybeNoun reports whether tokens i to j, which the data has for a noun, are one
// here: their head is no verb ("police raided homes") but a participle with an
// article ("the accused"), and alone they are no small word: « il freine, car il
// pleut », but « le car », "the mine".
func (s *sentence) maybeNoun(i, j int) bool {
	head := &s.Tokens[s.headOf(i, j)]
	introduced := i > 0 && s.Tokens[i-1].UPOS == syntax.DET
	switch head.UPOS {
	case syntax.VERB, syntax.AUX:
		return introduced && head.VerbForm == syntax.Part
	case syntax.ADV, syntax.ADP, syntax.DET, syntax.PRON, syntax.CCONJ, syntax.SCONJ:
		return introduced || j > i+1
	}
	return true
}

// title returns how many tokens a title takes that stands before a name.
func (r *referees) title(s *sentence, i int) int {
	_, n := r.titles.Longest(s.forms[i:], nil)
	if n == 0 || i+n >= len(s.Tokens) || !startsUpper(s.word(i+n)) {
		return 0
	}
	return n
}

// startsName reports whether a token is a proper name nobody needs to know:
// tagged as one and written as one.
func (s *sentence) startsName(i int) bool {
	if !startsUpper(s.word(i)) && !isParticled(s.word(i)) {
		return false
	}
	switch s.Tokens[i].UPOS {
	case syntax.PROPN:
		return true
	case syntax.NoUPOS, syntax.X:
		return i > 0
	}
	return false
}

// nameEnd returns where a name that starts at token i ends: before a noun, a
// title or a name of the data, unless the tree holds them together.
func (r *referees) nameEnd(s *sentence, i int) int {
	k := i + 1
	for ; k < len(s.Tokens) && (!r.isNobody(s, k) || r.isSurname(s, k)); k++ {
		if s.hyphenates(k) || k > i+1 && s.syllable(k) {
			k++
			continue
		}
		if n := max(s.particle(k), r.particles(s, k)); n > 0 && !s.gapped(k) {
			k += n - 1
			continue
		}
		if !s.startsName(k) || s.gapped(k) {
			break
		}
		if _, n := r.noun(s, k); n > 0 && !s.Tokens[k].Rel.Is(syntax.Flat) {
			break
		}
		if _, n := r.alias(s, k); n > 0 && !s.Tokens[k].Rel.Is(syntax.Flat) {
			break
		}
		if r.title(s, k) > 0 {
			break
		}
	}
	return k
}

// isNobody: "Monday", and "May" but in "Theresa May" and "May said".
func (r *referees) isNobody(s *sentence, i int) bool {
	rel := s.Tokens[i].Rel
	return r.nobody[s.forms[i]] && !rel.Is(syntax.Flat) && rel != syntax.Nsubj
}

// isSurname: "May" in "Theresa May", not in "in London May 3".
func (r *referees) isSurname(s *sentence, i int) bool {
	next := i + 1
	return r.surnames[s.forms[i]] && (next == len(s.Tokens) || s.Tokens[next].UPOS != syntax.NUM)
}

// particle returns how many tokens a small word takes that a hyphen ties to the
// name after it: "al-Saadi" in "Marwan al-Saadi".
func (s *sentence) particle(k int) int {
	switch w := s.word(k); {
	case startsUpper(w):
		return 0
	case isParticled(w):
		return 1
	case len(w) <= particleLetters && k+2 < len(s.Tokens) && s.glued(k+1) && startsUpper(s.word(k+2)):
		return 3
	}
	return 0
}

// particles returns how many tokens small words and the name after them take
// that the tree holds together with the name before: "bin Salman", "van der Berg".
func (r *referees) particles(s *sentence, k int) int {
	n := 0
	for k+n < len(s.Tokens) && r.within[s.word(k+n)] {
		n++
	}
	if n == 0 || k+n == len(s.Tokens) || !s.startsName(k+n) || !s.Tokens[k+n].Rel.Is(syntax.Flat) {
		return 0
	}
	return n + 1
}

// particleLetters is how long such a small word may be.
const particleLetters = 3

// isParticled tells one token of a particle and a name: "el-Maliki".
func isParticled(w string) bool {
	small, name, ok := strings.Cut(w, "-")
	return ok && !startsUpper(w) && 0 < len(small) && len(small) <= particleLetters && startsUpper(name)
}

// hyphenates reports whether token k joins two words of a name: "Jean-Yves".
func (s *sentence) hyphenates(k int) bool {
	return s.glued(k) && startsUpper(s.word(k+1))
}

// syllable reports whether the hyphen at token k joins a small last syllable to
// a name: "Ri Song-jin said", not "the Ana Duval-backed firm".
func (s *sentence) syllable(k int) bool {
	if !s.glued(k) || s.Tokens[k+1].UPOS == syntax.VERB {
		return false
	}
	next := k + 2
	if next == len(s.Tokens) {
		return true
	}
	switch s.Tokens[next].UPOS {
	case syntax.NOUN, syntax.ADJ, syntax.PROPN:
		return false
	}
	return true
}

// partOfName: "Washington" in "Washington Post" names no state.
func (r *referees) partOfName(s *sentence, i, j int, kind string) bool {
	if kind != countryName && kind != capitalName || j >= len(s.Tokens) || !s.startsName(j) {
		return false
	}
	if _, n := r.noun(s, j); n > 0 {
		return false
	}
	if _, n := r.alias(s, j); n > 0 {
		return false
	}
	h := s.Tokens[i].Head
	rel := s.Tokens[i].Rel
	return h >= j && rel.Is(syntax.Compound) || s.Tokens[j].Head == i && s.Tokens[j].Rel.Is(syntax.Flat)
}

// nounPhrase returns the tokens of the noun phrase of a head, without relative
// clauses and what follows a comma: from up to, not including, to. Nothing before
// its preposition is a part of it: "two days after [the raid]".
func (s *sentence) nounPhrase(head int) (from, to int) {
	from, to = head, head+1
	first := 0
	for c := range s.children(head) {
		switch r := s.Tokens[c].Rel; {
		case r.Is(syntax.Det), r.Is(syntax.Amod), r.Is(syntax.Compound), r.Is(syntax.Nummod), r.Is(syntax.Flat), r.Is(syntax.Nmod) && c < head:
			f, t := s.reach(c)
			from, to = min(from, f), max(to, t)
		case r.Is(syntax.Case) && c < head:
			first = max(first, c+1)
		}
	}
	return max(from, first), to
}
