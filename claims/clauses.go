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
			switch cl.kind {
			case participle:
				cl.antecedent = c.closest(t, cl.antecedent)
			case relative:
				cl.antecedent = c.adjacent(t, cl.antecedent)
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
	if _, r := s.reach(t); r == t+1 && s.subject(t) < 0 && s.Tokens[t].Head == t-2 {
		return -1 // "destroyed or recovered": two words for one thing
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

// relativeWords is how long a relative clause without a comma must be to say
// something of its own.
const relativeWords = 6
