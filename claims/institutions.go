package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// An institutionWord is one of the words that build the names of institutions.
type institutionWord struct{ role, key string }

// The roles of such words.
const (
	kindRole    = "kind"    // "ministry"
	societyRole = "society" // "union"
	titleRole   = "title"   // "Party"
	rankRole    = "rank"    // "general"
)

func (w institutionWord) saysKind() bool { return w.role == kindRole || w.isGroup() }

// isGroup tells what may be called a group or an organisation.
func (w institutionWord) isGroup() bool { return w.role == societyRole || w.role == titleRole }

// fieldMark stands before each thing an institution cares for in its class:
// "ministry+health".
const fieldMark = "+"

// longInstitution is how many words may stand before the kind of an institution.
const longInstitution = 6

// An institution is a name in the making, from token from up to to.
type institution struct {
	*sentence
	words    *referees
	from, to int
	at       int // the token of its kind
	kind     institutionWord
	fields   []string
	state    string // whose it is, if that stands in the middle of the name
}

// institution reads the name of an institution that starts at token i, whatever
// the order of its words: its class is one in every language, for "the regional
// health directorate" and « la direction régionale de la santé ».
func (r *referees) institution(s *sentence, i int) (class, state string, n int) {
	if _, n := r.builds.Longest(s.forms[i:], s.lemmas[i:]); n == 0 {
		return "", "", 0
	}
	b := institution{sentence: s, words: r, from: i, to: i}
	if !b.leads() {
		return "", "", 0
	}
	for b.goesOn() {
	}
	if len(b.fields) == 0 {
		return "", "", 0
	}
	slices.Sort(b.fields)
	return b.kind.key + fieldMark + strings.Join(slices.Compact(b.fields), fieldMark), b.state, b.to - i
}

// leads reads all up to the kind, and reports whether there is one: "regional
// health directorate", "labour and transport ministry".
func (b *institution) leads() bool {
	for b.to < len(b.Tokens) && b.to-b.from <= longInstitution {
		w, n := b.read(b.to)
		if n == 0 {
			return false
		}
		if w.saysKind() {
			b.kind, b.at = w, b.to
			b.to += n
			return !b.plural(b.to-1) && (w.role != titleRole || startsUpper(b.word(b.at)))
		}
		b.take(w, b.to+n)
		if b.to < len(b.Tokens) && b.Tokens[b.to].UPOS == syntax.CCONJ {
			b.to++
		}
	}
	return false
}

// goesOn reads one more word behind the kind: "[direction] régionale",
// "[direction] de la santé", "[ministry of labour] and transport".
func (b *institution) goesOn() bool {
	i := b.to
	listed := i < len(b.Tokens) && (b.Tokens[i].UPOS == syntax.CCONJ || b.forms[i] == ",")
	if listed {
		i++
	}
	state := ""
	if a, n := b.words.alias(b.sentence, i); n > 0 && a.kind == demonymName && !listed && i == b.at+1 { // « ministère géorgien de la Défense »
		state, i = a.key, i+n
	}
	start := i
	for i < min(len(b.Tokens), start+3) && b.links(i) {
		i++
	}
	if i == len(b.Tokens) {
		return false
	}
	w, n := b.read(i)
	if n == 0 || w.saysKind() {
		return false
	}
	if _, name := b.words.alias(b.sentence, i); name > n { // "the ministry of health of the National Salvation Front"
		return false
	}
	switch linked := i > start; {
	case listed && linked && b.words.anaphors[b.forms[start]] == belongsWord && !b.nounAt(i+n): // « du travail et des affaires sociales »
	case listed && (!b.holds(i, i+n) || b.nounAt(i+n)): // "the ministry of health and security forces"
		return false
	case !listed && !linked && (!b.holds(i, i+n) || b.Tokens[i].UPOS != syntax.ADJ):
		return false
	}
	b.take(w, i+n)
	if state != "" {
		b.state = state
	}
	return true
}

// holds reports whether the tree hangs one of tokens from i up to j on what was
// read before them.
func (b *institution) holds(i, j int) bool {
	for k := i; k < j; k++ {
		if h := b.Tokens[k].Head; b.from <= h && h < i {
			return true
		}
	}
	return false
}

func (b *institution) nounAt(i int) bool {
	return i < len(b.Tokens) && b.Tokens[i].UPOS == syntax.NOUN
}

func (b *institution) read(i int) (institutionWord, int) {
	return b.words.builds.Longest(b.forms[i:], b.lemmas[i:])
}

// links reports whether token i leads from the kind to what it cares for:
// "ministry of", "commission for the", « direction de la ».
func (b *institution) links(i int) bool {
	switch b.words.anaphors[b.forms[i]] {
	case belongsWord, behalfWord, definiteWord:
		return true
	}
	return false
}

// take adds a word that ends before token to. A rank tells nothing: the High
// Council of Justice is the Council of Justice.
func (b *institution) take(w institutionWord, to int) {
	b.to = to
	if w.role != rankRole {
		b.fields = append(b.fields, w.key)
	}
}

// saysBody returns how many tokens a noun takes that alone may stand for an
// institution told of: "the commission".
func (r *referees) saysBody(s *sentence, i int) int {
	if s.Tokens[i].UPOS != syntax.NOUN || s.plural(i) {
		return 0
	}
	w, n := r.builds.Longest(s.forms[i:], s.lemmas[i:])
	if !w.saysKind() {
		return 0
	}
	return n
}

// isInstitution tells a class that is the name of an institution.
func isInstitution(class string) bool { return strings.Contains(class, fieldMark) }

// bodyOf returns the word that says what kind of institution a phrase names or
// stands for, if it does.
func (r *resolver) bodyOf(p *phrase) institutionWord {
	s := &r.d.sentences[p.sentence]
	for i := p.from; i < p.to; i++ {
		if w, n := r.d.lang.referees.builds.Longest(s.forms[i:p.to], s.lemmas[i:p.to]); n > 0 && w.saysKind() {
			return w
		}
	}
	return institutionWord{}
}

// institution is the one a phrase names: "the Malian health ministry"; "the
// ministry" is the one of its kind named last.
func (r *resolver) institution(p *phrase) string {
	switch {
	case p.class == "":
		return r.sameBody(p)
	case p.country != "" && isInstitution(p.class):
		return p.country + "." + p.class
	}
	return classKey(p.class) // "the Chinese firm" is the firm
}

// sameBody is the institution that "the agency" was told of as, "" if none.
func (r *resolver) sameBody(p *phrase) string {
	if !p.definite || p.plural || p.other || p.modified || p.completed || p.his || p.country != "" || p.owned[1] > 0 {
		return ""
	}
	return r.bodies[r.bodyOf(p).key]
}

// noteBody notes that an institution was named.
func (r *resolver) noteBody(p *phrase) {
	if p.resolved == "" || !p.name && !isInstitution(p.class) {
		return
	}
	kind := r.bodyOf(p)
	if kind.key != "" {
		r.bodies[kind.key] = p.resolved
	}
	if kind.isGroup() { // "the Miners' Union … the organisation"
		r.last[groupKind] = p.resolved
	}
}
