package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// alone writes a claim so that it can be read without its article: the subject
// restored, pronouns replaced, what only the context tells in square brackets.
// No word is added that the article does not hold, but for forms of "to be".
func (a *atomizer) alone(c *clause, out *Claim) string {
	w := writer{a: a, s: &a.d.sentences[c.sentence], c: c}
	if speaker := w.firstPerson(out); speaker != "" {
		return speaker + ": “" + plain(out.Quote) + "”"
	}
	w.opening()
	w.body()
	text := finish(w.b.String())
	if d := w.day(out); d != "" && text != "" {
		text = strings.TrimSuffix(text, ".") + " [" + d + "]."
	}
	return text
}

// longWhen is how many days a date may span to be filled in.
const longWhen = 62

// day returns the date of a claim where its own words leave it open: "on
// Monday" has no year; "and [was] burned" has no date at all.
func (w *writer) day(out *Claim) string {
	d := out.When
	if d == nil || d.Earliest == 0 || d.Latest-d.Earliest > longWhen || strings.Contains(out.Quote, d.Earliest.String()[:4]) {
		return ""
	}
	if d.Latest > d.Earliest {
		return d.Earliest.String() + " – " + d.Latest.String()
	}
	return d.Earliest.String()
}

// A writer writes one claim.
type writer struct {
	a *atomizer
	s *sentence
	c *clause
	b strings.Builder
	// skip is a token that has been written or replaced; -1 for none.
	skip int
	last int // the last token written; -1 before the first
}

// firstPerson returns the speaker of a claim in the first person: "we were
// more than two hundred on board" can be read only as somebody's words.
func (w *writer) firstPerson(out *Claim) string {
	if len(out.Attribution) == 0 {
		return ""
	}
	speaker := out.Attribution[len(out.Attribution)-1].Speaker
	if w.a.d.lang.speech.pronouns[lexicon.Fold(speaker)].kind != "" {
		return "" // the writer's own "I"
	}
	for _, r := range w.c.ranges {
		for i := r[0]; i < r[1]; i++ {
			if p, ok := w.a.d.lang.speech.stands(w.s, i); ok && p.kind == "first" {
				return speaker
			}
		}
	}
	return ""
}

// opening writes the subject that the clause shares with another one.
func (w *writer) opening() {
	w.skip, w.last = -1, -1
	s, c := w.s, w.c
	switch c.kind {
	case nextClause, participle, subClause:
		if s.root >= 0 && s.subject(c.head) < 0 {
			w.shared()
		}
	case relative:
		w.relative()
	}
}

// shared writes the subject of the clause above, and its auxiliaries where the
// clause has none: "were detained and [were] taken away".
func (w *writer) shared() {
	s, c := w.s, w.c
	if c.antecedent >= 0 {
		return // the noun stands in the claim
	}
	who := w.a.shared(c)
	if who < 0 || c.has(who) || s.child(c.head, syntax.Expl) >= 0 {
		return
	}
	if c.kind == participle && s.child(c.head, syntax.Obj) > c.head && w.above() {
		return
	}
	w.phrase(s.noun(who))
	if c.kind != nextClause {
		w.b.WriteString(",")
	}
}

// above writes the clause that a participle hangs on and says whether there is
// one with a subject: who killed is told by "Two trains collided, killing 23".
func (w *writer) above() bool {
	up := w.s.Tokens[w.s.firstConjunct(w.c.head)].Head
	if up < 0 || w.s.subject(up) < 0 {
		return false
	}
	for _, c := range w.a.sentence(w.c.sentence) {
		if c.head != up || c.has(w.c.head) || !c.has(w.s.subject(up)) {
			continue
		}
		over := writer{a: w.a, s: w.s, c: &c}
		over.opening()
		over.body()
		w.b.WriteString(strings.TrimRight(over.b.String(), " .,;:") + ",")
		return true
	}
	return false
}

// auxiliaries writes those of the first conjunct before a participle without
// any: "14 others [were] injured".
func (w *writer) auxiliaries() {
	s, c := w.s, w.c
	if c.kind != nextClause || s.root < 0 || s.Tokens[c.head].VerbForm != syntax.Part || s.child(c.head, syntax.Aux) >= 0 || s.child(c.head, syntax.Cop) >= 0 {
		return
	}
	first := s.firstConjunct(c.head)
	for x := range s.children(first) {
		if s.Tokens[x].Rel.Is(syntax.Aux) && x < first {
			w.word(s.word(x))
		}
	}
}

// relative leaves out the pronoun after its noun where it is the subject:
// "Takuba, which was created" is "Takuba was created".
func (w *writer) relative() {
	who := w.s.subject(w.c.head)
	if p, ok := w.a.d.lang.speech.stands(w.s, max(who, 0)); who >= 0 && ok && p.kind == "relative" {
		w.skip = who
	}
}

// phrase writes a noun phrase of the sentence, a pronoun as what it stands for.
func (w *writer) phrase(t int) {
	if n, ok := w.a.refs.of(w.c.sentence, t); ok {
		w.b.WriteString(w.a.named(n))
		return
	}
	from, to := w.s.phrase(t)
	span := w.s.span(from, to)
	w.b.WriteString(plain(w.s.text[span.Start:span.End]))
}

// body writes the tokens of the clause.
func (w *writer) body() {
	for n, r := range w.c.ranges {
		if n == 1 && w.c.antecedent >= 0 {
			w.link()
		}
		for i := r[0]; i < r[1]; i++ {
			if i == w.skip || w.isJoint(i, n) {
				continue
			}
			if i == w.c.head {
				w.auxiliaries()
			}
			w.token(i)
		}
	}
}

// link writes the verb between a noun and what is said of it: "X, a leader" is
// "X is a leader", "Takuba, created in 2020" is "Takuba was created in 2020".
func (w *writer) link() {
	s, c := w.s, w.c
	k := &s.Tokens[c.head]
	number := s.Tokens[c.antecedent].Number
	switch {
	case c.kind == apposition:
		w.word(w.a.d.lang.joints.copula[number])
	case c.kind == participle && s.child(c.head, syntax.Aux) < 0 && (k.Voice == syntax.Pass || k.VerbForm == syntax.Part && s.child(c.head, syntax.Obj) < 0):
		w.word(w.a.d.lang.joints.passive[number])
	case c.kind == relative && w.skip < 0, c.kind == participle:
		w.b.WriteString(",")
	}
}

func (w *writer) word(s string) {
	if s == "" {
		return
	}
	if w.b.Len() > 0 {
		w.b.WriteString(" ")
	}
	w.b.WriteString(s)
	w.last = -1
}

// isJoint reports whether token i only joins the clause to another: the mark of
// a clause with its own subject.
func (w *writer) isJoint(i, n int) bool {
	t := &w.s.Tokens[i]
	if n > 0 || w.c.kind != subClause || i >= w.c.head || w.s.subject(w.c.head) < 0 || t.Head < 0 {
		return false
	}
	if t.Rel == syntax.Fixed {
		return w.isJoint(t.Head, n) // "parce que"
	}
	return t.Head == w.c.head && (t.Rel == syntax.Mark || t.UPOS == syntax.SCONJ || w.a.d.lang.joints.marks[w.s.forms[i]])
}

// token writes one token, with the white space before it as in the text.
func (w *writer) token(i int) {
	s := w.s
	text, gloss := s.word(i), ""
	if n, ok := w.a.refs.of(w.c.sentence, i); ok {
		text, gloss = w.resolved(i, n)
	}
	if w.b.Len() > 0 {
		gap := w.last < 0 || i != w.last+1 || s.Tokens[w.last].End < s.Tokens[i].Start
		if gap && !(w.last < 0 && strings.ContainsAny(text, ",;:.)]”»")) {
			w.b.WriteString(" ")
		}
	}
	if w.b.Len() > 0 && i == 0 && s.Tokens[i].UPOS != syntax.PROPN {
		text = lexicon.Fold(text) // "Seeking help, he left"
	}
	w.b.WriteString(text)
	w.b.WriteString(gloss)
	w.last = i
}

// resolved returns how a pronoun is written: a subject as what it stands for,
// another with that in brackets, if it does not stand in the claim before it.
func (w *writer) resolved(i int, n nominal) (text, gloss string) {
	s := w.s
	if n.sentence == w.c.sentence && w.c.has(n.head) && n.head < i {
		return s.word(i), ""
	}
	p, _ := w.a.d.lang.speech.stands(s, i)
	if p.kind == "personal" && s.Tokens[i].Rel.Is(syntax.Nsubj) {
		return w.a.named(n), ""
	}
	return s.word(i), " [" + w.a.named(n) + "]"
}

// finish makes a sentence of what was written.
func finish(s string) string {
	s = strings.Trim(plain(s), " ,;:-–—")
	s = strings.TrimRight(balanced(s), " ,;:-–—")
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	if last, _ := utf8.DecodeLastRuneInString(s); !strings.ContainsRune(".!?…", last) {
		s += "."
	}
	return s
}

// balanced drops a quotation mark whose partner was left behind.
func balanced(s string) string {
	for _, m := range [3][2]string{{"“", "”"}, {"«", "»"}, {"(", ")"}} {
		if strings.Count(s, m[0]) != strings.Count(s, m[1]) {
			s = strings.ReplaceAll(strings.ReplaceAll(s, m[0], ""), m[1], "")
		}
	}
	if strings.Count(s, "\"")%2 == 1 {
		s = strings.ReplaceAll(s, "\"", "")
	}
	return strings.ReplaceAll(strings.TrimSpace(plain(s)), " ,", ",")
}
