package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// joints are the words that stand between clauses.
type joints struct {
	hypotheses lexicon.Phrases[bool] // "if": what follows is not said to be so
	marks      map[string]bool       // "when": only joins a clause to another
	passive    [3]string             // "was", "were", by syntax.Number
	copula     [3]string             // "is", "are"
}

func newJoints(d *dictionary) (*joints, error) {
	j := &joints{marks: make(map[string]bool)}
	rows, err := d.rows("clauses.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		number := syntax.Sing
		if r.Field(2) == "plur" {
			number = syntax.Plur
		}
		switch r.Field(1) {
		case "hypothesis":
			j.hypotheses.Add(d.words(r.Field(0)), true)
		case "mark":
			j.marks[lexicon.Fold(r.Field(0))] = true
		case "passive":
			j.passive[number] = r.Field(0)
		case "copula":
			j.copula[number] = r.Field(0)
		default:
			return nil, r.Errorf("no kind of joint: %q", r.Field(1))
		}
	}
	j.passive[syntax.NoNumber], j.copula[syntax.NoNumber] = j.passive[syntax.Sing], j.copula[syntax.Sing]
	return j, nil
}

// A clause is a part of one sentence that makes a claim by itself.
type clause struct {
	kind       clauseKind
	sentence   int
	head       int
	antecedent int      // the noun a relative clause or an apposition goes with; -1
	ranges     [][2]int // its tokens, in order
	figure     int      // index into the figures; -1
}

type clauseKind uint8

const (
	mainClause clauseKind = iota
	nextClause            // coordinated: "… and confiscated arms"
	subClause             // with a mark: "after suspending cooperation"
	relative              // "Takuba, which was created in 2020"
	participle            // "a vote conducted in 2019", "…, leaving 36 dead"
	apposition            // "Joseph Lokondo, a local leader"
	noun                  // a phrase that holds a figure, a headline without a verb
)

// A cutter cuts one sentence into clauses.
type cutter struct {
	*joints
	d      *document
	s      *sentence
	i      int
	kinds  []int8 // by token: the kind of the clause it heads, plus one; 0 heads none
	frames []int8 // by token: what it does in a frame
	counts []bool // by token: counted in a figure
}

// What a token does in a frame.
const (
	noFrame     int8 = iota
	sayingFrame      // its complement clause is the content
	asideFrame       // it and all below it only attribute: ", the army said"
	namingFrame      // a verb whose object is what is said: "announced the death"
)

// cut returns the clauses of the sentence in the order of their heads.
func (c *cutter) cut() []clause {
	var out []clause
	for t := range c.s.Tokens {
		if k := c.kind(t); k >= 0 {
			c.kinds[t] = int8(k) + 1
		}
	}
	for t := range c.s.Tokens {
		if c.kinds[t] == 0 || c.frames[t] == sayingFrame {
			continue
		}
		cl := clause{kind: clauseKind(c.kinds[t] - 1), sentence: c.i, head: t, antecedent: -1, figure: -1}
		if cl.kind == relative || cl.kind == apposition || cl.kind == participle && c.s.Tokens[t].Rel.Is(syntax.Acl) {
			cl.antecedent = c.agreeing(t, c.s.Tokens[t].Head)
			if cl.kind == participle {
				cl.antecedent = c.closest(t, cl.antecedent)
			}
		}
		if cl.ranges = c.extent(t, cl.antecedent); len(cl.ranges) > 0 {
			out = append(out, cl)
		}
	}
	return out
}

// kind returns what clause token t heads, -1 for none.
func (c *cutter) kind(t int) int {
	s := c.s
	k := &s.Tokens[t]
	if c.frames[t] == asideFrame {
		return -1
	}
	switch rel := k.Rel; {
	case rel == syntax.Root:
		return int(mainClause)
	case rel != syntax.AclRelcl && c.opensRelative(t):
		return -1 // a relative clause that the parser tied to a verb
	case rel.Is(syntax.Conj):
		return c.coordinated(t)
	case rel == syntax.Ccomp:
		if c.frames[k.Head] == sayingFrame {
			return int(mainClause)
		}
	case rel.Is(syntax.Parataxis):
		if s.predicative(t) {
			return int(mainClause)
		}
	case rel == syntax.Advcl:
		return c.adverbial(t)
	case rel == syntax.AclRelcl:
		return c.relative(t)
	case rel == syntax.Acl:
		return c.participle(t)
	case rel == syntax.Appos:
		return c.apposition(t)
	}
	return -1
}

// opensRelative reports whether the clause of t opens with a relative pronoun.
func (c *cutter) opensRelative(t int) bool {
	i, r := c.s.reach(t)
	for i < r && (c.s.leads(i) && c.s.Tokens[i].UPOS != syntax.PRON) {
		i++
	}
	return i < t && c.s.Tokens[i].UPOS == syntax.PRON && c.d.lang.speech.pronouns[c.s.forms[i]].kind == "relative"
}

// coordinated tells "and confiscated arms" from "arms and material": the first
// goes with a clause and has a verb or a subject of its own.
func (c *cutter) coordinated(t int) int {
	s := c.s
	first := s.Tokens[t].Head
	for first >= 0 && s.Tokens[first].Rel.Is(syntax.Conj) {
		first = s.Tokens[first].Head
	}
	if s.Tokens[t].VerbForm == syntax.Inf && s.subject(t) < 0 {
		return -1
	}
	if first < 0 || !s.predicative(first) || !s.predicative(t) && s.child(t, syntax.Orphan) < 0 {
		return -1
	}
	switch k := int(c.kinds[first]) - 1; {
	case k < 0 && first < t:
		return -1
	case k == int(relative) || k == int(participle):
		return -1
	}
	return int(nextClause)
}

// adverbial tells clauses that say something happened ("after suspending
// cooperation", "leaving 36 dead") from purposes and hypotheses.
func (c *cutter) adverbial(t int) int {
	s := c.s
	if c.d.lang.speech.verb(s, t) == citeVerb && s.subject(t) < 0 {
		return -1 // "Reuters, citing the police, said": a link of the chain
	}
	k := &s.Tokens[t]
	if !s.predicative(t) || k.VerbForm == syntax.Inf && s.subject(t) < 0 || c.isHypothesis(t) {
		return -1
	}
	if l, r := s.reach(t); r-l < minClause {
		return -1
	}
	if k.VerbForm != syntax.Fin && s.subject(t) < 0 && !c.tells(t) {
		return -1
	}
	if s.subject(t) < 0 && s.child(t, syntax.Mark) < 0 && s.child(t, syntax.Case) < 0 {
		return int(participle)
	}
	return int(subClause)
}

// tells reports whether a clause without a subject says that something
// happened: one without a preposition, or with one of time. "Kept them from
// reaching the town" does not say that they reached it.
func (c *cutter) tells(t int) bool {
	m := c.s.child(t, syntax.Mark)
	if m < 0 {
		m = c.s.child(t, syntax.Case)
	}
	return m < 0 || c.marks[c.s.forms[m]]
}

// minClause is how many tokens a clause has at least to stand alone.
const minClause = 3

// isHypothesis tells "if the army leaves".
func (c *cutter) isHypothesis(t int) bool {
	for m := range c.s.children(t) {
		if _, n := c.hypotheses.Longest(c.s.forms[m:], nil); n > 0 && m < t {
			return true
		}
	}
	return false
}

// relative takes relative clauses that say something of a noun with enough
// words; "the man who came" alone only picks one out.
func (c *cutter) relative(t int) int {
	l, r := c.s.reach(t)
	if r-l < minClause+1 || !c.s.predicative(t) || c.s.Tokens[c.s.Tokens[t].Head].UPOS == syntax.PRON {
		return -1
	}
	if !c.aside(l) && !c.counted(l, r) && r-l < relativeWords {
		return -1
	}
	return int(relative)
}

// relativeWords is how long a relative clause without a comma must be to say
// something of its own.
const relativeWords = 6

// aside reports whether a comma, dash or bracket opens what starts at token l.
func (c *cutter) aside(l int) bool {
	return isAside(c.s.forms[l]) || l > 0 && isAside(c.s.forms[l-1])
}

func isAside(form string) bool { return form == "," || form == "(" || isDash(form) }

// counted reports whether a figure stands among tokens l up to r.
func (c *cutter) counted(l, r int) bool {
	for i := l; i < r; i++ {
		if c.counts[i] {
			return true
		}
	}
	return false
}

// participle takes "…, headed by Assimi Goïta" and a participle that counts.
func (c *cutter) participle(t int) int {
	l, r := c.s.reach(t)
	if c.s.subject(t) >= 0 || c.s.child(t, syntax.Aux) >= 0 || c.d.lang.speech.verb(c.s, t) == citeVerb {
		return -1
	}
	if c.s.Tokens[t].VerbForm == syntax.Inf || c.s.Tokens[t].VerbForm == syntax.Fin || c.s.Tokens[t].UPOS != syntax.VERB || r-l < minClause {
		return -1
	}
	if c.aside(l) || c.counted(l, r) {
		return int(participle)
	}
	return -1
}

// agreeing returns the noun that a participle goes with: its head, unless the
// numbers differ and a noun between them agrees: "la riposte des unités,
// appuyées par …".
func (c *cutter) agreeing(t, head int) int {
	want := c.s.Tokens[t].Number
	if want == syntax.NoNumber || head > t || c.s.Tokens[head].Number == syntax.NoNumber || c.s.Tokens[head].Number == want || c.s.child(head, syntax.Conj) >= 0 {
		return head
	}
	for i := t - 1; i > head; i-- {
		if k := &c.s.Tokens[i]; k.UPOS == syntax.NOUN && k.Number == want && c.s.holds(head, i) && !c.s.holds(t, i) {
			return i
		}
	}
	return head
}

// closest returns the noun right before the comma of a participle, if it is a
// part of the phrase the parser chose: "the growth of the force Takuba, created
// in 2020" tells of the force.
func (c *cutter) closest(t, head int) int {
	l, _ := c.s.reach(t)
	k := l - 1
	if isAside(c.s.forms[l]) {
		k = l
	}
	for k--; k > head && c.s.Tokens[k].UPOS == syntax.PUNCT; k-- {
	}
	for k > head && inName(c.s.Tokens[k].Rel) && c.s.Tokens[k].Head > head && c.s.Tokens[k].Head < l {
		k = c.s.Tokens[k].Head
	}
	if k <= head || c.s.Tokens[k].Rel == syntax.Appos && c.s.isLoose(k) || !c.s.holds(head, k) || !isNominal(c.s.Tokens[k].UPOS) || c.s.Tokens[k].Number != c.s.Tokens[head].Number {
		return head
	}
	return k
}

// inName reports whether a token only belongs to the name or noun above it.
func inName(r syntax.Rel) bool {
	return r == syntax.Compound || r.Is(syntax.Flat) || r == syntax.Amod || r == syntax.Nummod || r == syntax.Appos
}

// apposition takes "X, a regional ally of Y": a name, and a phrase with an
// article or a long one that says what it is.
func (c *cutter) apposition(t int) int {
	s := c.s
	l, r := s.reach(t)
	if r-l < minClause || !c.aside(l) || s.Tokens[t].UPOS != syntax.NOUN || s.Tokens[s.Tokens[t].Head].UPOS != syntax.PROPN {
		return -1
	}
	for i := range l {
		if _, n := c.d.lang.credits.agency(s, i); n > 0 && i == s.Tokens[t].Head {
			return -1 // "told AFP Ana Duval, the mayor"
		}
	}
	return int(apposition)
}

// extent returns the tokens of the clause of token t: all below it but other
// clauses and frames, behind the noun it goes with.
func (c *cutter) extent(t, antecedent int) [][2]int {
	from, to := c.s.reach(t)
	var out [][2]int
	if antecedent >= 0 {
		l, r := c.s.phrase(antecedent)
		if r = min(r, from); l < r {
			out = append(out, [2]int{l, r})
		}
	}
	at := from
	for i := from; i < to; i++ {
		if i != t && (c.kinds[i] > 0 || c.frames[i] == asideFrame) && c.outermost(i, t) {
			l, r := c.s.reach(i)
			if l <= t && t < r {
				continue // a broken tree
			}
			out = append(out, [2]int{at, max(l, at)})
			at = max(at, r)
			i = max(i, r-1)
		}
	}
	return c.tidy(append(out, [2]int{at, to}))
}

// clip keeps the clauses of what is said within it: where the parser ties the
// frame to the content, the content still is not the frame. What is said makes
// one claim at least.
func (c *cutter) clip(clauses []clause, content []Span) []clause {
	within := false
	for n := range clauses {
		cl := &clauses[n]
		head := c.s.span(cl.head, cl.head+1)
		for _, span := range content {
			if span.Contains(head) {
				within = true
				cl.keep(c.s, content)
				break
			}
		}
	}
	if within {
		return clauses
	}
	for _, span := range content {
		from, to := c.s.tokensOf(span)
		if to-from < minClause || c.covered(clauses, from, to) {
			continue
		}
		cl := clause{kind: mainClause, sentence: c.i, head: c.top(from, to), antecedent: -1, figure: -1}
		if cl.ranges = c.tidy([][2]int{{from, to}}); len(cl.ranges) > 0 {
			clauses = append(clauses, cl)
		}
	}
	return clauses
}

// keep drops the tokens of the clause that stand in none of the spans.
func (cl *clause) keep(s *sentence, spans []Span) {
	var out [][2]int
	for _, r := range cl.ranges {
		for _, span := range spans {
			from, to := s.tokensOf(span)
			if from, to = max(from, r[0]), min(to, r[1]); from < to {
				out = append(out, [2]int{from, to})
			}
		}
	}
	if len(out) > 0 {
		cl.ranges = out
	}
}

// tokensOf returns the tokens of the sentence that lie in a span.
func (s *sentence) tokensOf(span Span) (from, to int) {
	if span.Part != s.part {
		return 0, 0
	}
	for from < len(s.Tokens) && s.Tokens[from].Start < span.Start {
		from++
	}
	for to = from; to < len(s.Tokens) && s.Tokens[to].End <= span.End; to++ {
	}
	return from, to
}

// covered reports whether a clause already holds the tokens.
func (c *cutter) covered(clauses []clause, from, to int) bool {
	for n := range clauses {
		if clauses[n].has(from) && clauses[n].has(to-1) {
			return true
		}
	}
	return false
}

// top returns the token of a stretch that heads it: one whose head lies
// outside, a verb before others.
func (c *cutter) top(from, to int) int {
	best := from
	for i := to - 1; i >= from; i-- {
		if h := c.s.Tokens[i].Head; (h < from || h >= to) && (c.s.predicative(i) || !c.s.predicative(best)) {
			best = i
		}
	}
	return best
}

// outermost reports whether no other clause lies between i and t above it.
func (c *cutter) outermost(i, t int) bool {
	for n := 0; i != t && i >= 0 && n < len(c.s.Tokens); n++ {
		if i = c.s.Tokens[i].Head; i == t {
			return true
		}
		if i >= 0 && (c.kinds[i] > 0 || c.frames[i] == asideFrame) {
			return false
		}
	}
	return i == t
}

// tidy drops margins: marks and conjunctions at the front, punctuation at the
// ends of each range.
func (c *cutter) tidy(ranges [][2]int) [][2]int {
	out := ranges[:0]
	for n, r := range ranges {
		for r[0] < r[1] && (n == 0 && c.s.isMargin(r[0]) && !isOpening(c.s.forms[r[0]]) || c.s.Tokens[r[0]].UPOS == syntax.PUNCT && !isOpening(c.s.forms[r[0]])) {
			r[0]++
		}
		for r[0] < r[1] && (c.s.Tokens[r[1]-1].UPOS == syntax.PUNCT && !isClosing(c.s.forms[r[1]-1]) || c.s.Tokens[r[1]-1].Rel == syntax.Cc) {
			r[1]--
		}
		if r = c.evenMarks(r); r[0] < r[1] {
			out = append(out, r)
		}
	}
	return out
}

// evenMarks drops a mark at an end of a range whose partner lies outside.
func (c *cutter) evenMarks(r [2]int) [2]int {
	for r[0] < r[1] && isOpening(c.s.forms[r[0]]) && !c.anyMark(r[0]+1, r[1], isClosing) {
		r[0]++
	}
	for r[0] < r[1] && isClosing(c.s.forms[r[1]-1]) && c.s.forms[r[1]-1] != "%" && !c.anyMark(r[0], r[1]-1, isOpening) {
		r[1]--
	}
	for r[0] < r[1] && c.s.Tokens[r[1]-1].UPOS == syntax.PUNCT && !isClosing(c.s.forms[r[1]-1]) {
		r[1]--
	}
	return r
}

func (c *cutter) anyMark(from, to int, is func(string) bool) bool {
	for i := from; i < to; i++ {
		if is(c.s.forms[i]) {
			return true
		}
	}
	return false
}

func isOpening(form string) bool {
	return form == "(" || form == "[" || form == "“" || form == "«" || form == "\"" || form == "‘"
}

func isClosing(form string) bool {
	return form == ")" || form == "]" || form == "”" || form == "»" || form == "\"" || form == "%"
}
