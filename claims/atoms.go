package claims

import (
	"hash/fnv"
	"slices"
	"strconv"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// atoms splits what the article says into atomic claims; together they cover
// every figure.
func atoms(d *document, refs *antecedents, predicates []predicate, figures []figure, frames []frame,
	dates []DateMention, day Day, places []placeMention) []Claim {
	a := newAtomizer(d, refs, predicates, figures, frames, dates, day, places)
	var out []Claim
	for i := range d.sentences {
		if d.sentences[i].out == "" {
			for _, c := range a.sentence(i) {
				out = append(out, a.claim(&c))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Claim) int { return order(a.Spans[0], b.Spans[0]) })
	name(out, d.article.ID)
	a.parts(out)
	return out
}

// An atomizer holds what was found in each sentence.
type atomizer struct {
	d          *document
	refs       *antecedents
	predicates shelf[predicate]
	figures    shelf[indexed]
	frames     []frame
	publisher  *Link     // of a statement: its "we"; nil if none
	framed     [][]int32 // by sentence: indices of frames that say a part of it
	cued       [][]int32 // by sentence: indices of frames whose cue stands in it
	dates      []DateMention
	day        Day // of the article, 0 if unknown
	places     shelf[placeMention]
	figureAt   []int // by claim as made: index of its figure, -1 for none
	all        []figure
}

// indexed is a figure's index, by sentence.
type indexed struct{ sentence, index int }

// A shelf holds things by sentence, in order.
type shelf[T any] struct {
	things []T
	of     func(*T) int
}

// at returns the things of a sentence.
func (s shelf[T]) at(sentence int) []T {
	from, _ := slices.BinarySearchFunc(s.things, sentence, func(t T, i int) int { return s.of(&t) - i })
	to := from
	for to < len(s.things) && s.of(&s.things[to]) == sentence {
		to++
	}
	return s.things[from:to]
}

func newAtomizer(d *document, refs *antecedents, predicates []predicate, figures []figure, frames []frame,
	dates []DateMention, day Day, places []placeMention) *atomizer {
	a := &atomizer{d: d, refs: refs, frames: frames, publisher: publisher(d, frames), dates: dates, day: day, all: figures,
		framed: make([][]int32, len(d.sentences)), cued: make([][]int32, len(d.sentences))}
	a.predicates = shelf[predicate]{predicates, func(p *predicate) int { return p.sentence }}
	a.places = shelf[placeMention]{places, func(p *placeMention) int { return p.sentence }}
	var index []indexed
	for n := range figures {
		index = append(index, indexed{figures[n].sentence, n})
	}
	slices.SortStableFunc(index, func(a, b indexed) int { return a.sentence - b.sentence })
	a.figures = shelf[indexed]{index, func(x *indexed) int { return x.sentence }}
	a.shelveFrames()
	return a
}

// shelveFrames notes in which sentences each frame speaks.
func (a *atomizer) shelveFrames() {
	for n := range a.frames {
		f := &a.frames[n]
		a.cued[f.sentence] = append(a.cued[f.sentence], int32(n))
		for _, c := range f.content {
			for i := a.d.sentenceAt(c); i < len(a.d.sentences) && a.d.sentences[i].whole().Overlaps(c); i++ {
				if k := len(a.framed[i]); k == 0 || a.framed[i][k-1] != int32(n) {
					a.framed[i] = append(a.framed[i], int32(n))
				}
			}
		}
	}
}

// sentenceAt returns the index of the sentence in which a span starts.
func (d *document) sentenceAt(span Span) int {
	i, found := slices.BinarySearchFunc(d.sentences, span, func(s sentence, t Span) int {
		if s.part != t.Part {
			if s.part == Title {
				return -1
			}
			return 1
		}
		return s.Start - t.Start
	})
	if !found && i > 0 {
		i--
	}
	return i
}

// longSentence is how many tokens a sentence may have to be cut; longer ones
// are tables and lists.
const longSentence = 400

// sentence returns the clauses of a sentence, one for each figure at least.
func (a *atomizer) sentence(i int) []clause {
	s := &a.d.sentences[i]
	figures := a.figures.at(i)
	if s.root < 0 || len(s.Tokens) > longSentence {
		return a.cover(s, i, a.uncut(s, i), figures)
	}
	c := cutter{joints: a.d.lang.joints, d: a.d, s: s, i: i,
		kinds: make([]int8, len(s.Tokens)), frames: make([]int8, len(s.Tokens)), counts: make([]bool, len(s.Tokens))}
	for _, f := range figures {
		c.counts[a.all[f.index].counted] = true
	}
	for _, n := range a.cued[i] {
		a.markFrame(&c, &a.frames[n])
	}
	clauses := a.worth(s, c.cut())
	for _, n := range a.cued[i] {
		if f := &a.frames[n]; c.frames[f.cue] != namingFrame {
			clauses = c.clip(clauses, f.content)
		}
	}
	return a.cover(s, i, clauses, figures)
}

// uncut is a sentence that was not parsed: one claim, if it ends as a sentence.
func (a *atomizer) uncut(s *sentence, i int) []clause {
	if len(s.Tokens) < minClause+1 || len(s.Tokens) > longSentence || s.part == Text && !isParagraph(s.text[s.Start:s.End]) {
		return nil
	}
	return []clause{{kind: noun, sentence: i, head: 0, antecedent: -1, figure: -1, ranges: [][2]int{{0, len(s.Tokens)}}}}
}

// markFrame notes what the tokens of a frame do in its own sentence.
func (a *atomizer) markFrame(c *cutter, f *frame) {
	s, t := c.s, f.cue
	k := &s.Tokens[t]
	verb := (k.UPOS == syntax.VERB || k.UPOS == syntax.AUX) && k.Rel != syntax.Case // not "according"
	inner := s.child(t, syntax.Ccomp)
	if x := s.child(t, syntax.Advcl); x >= 0 && x < t && a.d.lang.speech.verb(s, x) != "" && s.child(x, syntax.Obj) < 0 && s.child(x, syntax.Ccomp) < 0 {
		c.frames[x] = asideFrame // "Explique à l'AFP Jean Osei, il ajoute que …"
	}
	switch {
	case len(f.content) == 0:
	case verb && inner >= 0 && s.Tokens[inner].VerbForm == syntax.Inf && s.subject(inner) < 0:
		c.frames[t] = namingFrame
	case verb && (inner >= 0 || s.child(t, syntax.Parataxis) >= 0):
		c.frames[t] = sayingFrame
	case verb && f.content[0].End <= s.Tokens[t].Start && f.content[0].Part == s.part, !verb, k.Rel.Is(syntax.Parataxis), k.Rel.Is(syntax.Advcl) && s.likewise(t):
		c.frames[t] = sayingFrame
		if top := s.frameTop(t, f.content); top >= 0 {
			c.frames[t], c.frames[top] = noFrame, asideFrame
		}
	default:
		c.frames[t] = namingFrame
	}
}

// frameTop climbs from the cue to the highest token whose words all lie
// outside of the content; from a verb it does not climb.
func (s *sentence) frameTop(t int, content []Span) int {
	top := -1
	for n := 0; t >= 0 && n < 12; n++ {
		from, to := s.reach(t)
		span := s.span(from, to)
		for _, c := range content {
			if c.Overlaps(span) {
				return top
			}
		}
		if top = t; s.Tokens[t].UPOS == syntax.VERB && s.Tokens[t].Rel != syntax.Case {
			return top
		}
		t = s.Tokens[t].Head
	}
	return top
}

// worth drops what claims nothing: questions, orders, phrases without a verb
// that name no event and hold no figure.
func (a *atomizer) worth(s *sentence, clauses []clause) []clause {
	if s.forms[len(s.forms)-1] == "?" {
		return nil
	}
	return slices.DeleteFunc(clauses, func(c clause) bool {
		if c.kind == mainClause && s.part == Title && c.size() == 1 {
			return true // "India: two trains collide"
		}
		if c.kind != mainClause || s.part == Title {
			return false
		}
		ends := isParagraph(s.text[s.Start:s.End])
		if s.predicative(c.head) {
			return ends && s.isOrder(c.head)
		}
		return !ends || !a.tells(&c)
	})
}

// tells reports whether a clause names an event or holds a figure.
func (a *atomizer) tells(c *clause) bool {
	for _, p := range a.predicates.at(c.sentence) {
		if c.has(p.head) {
			return true
		}
	}
	for _, f := range a.figures.at(c.sentence) {
		if c.has(a.all[f.index].counted) {
			return true
		}
	}
	return false
}

// isOrder tells "Take the news with you." and "Ne pas rester seul.": a verb in
// the infinitive, or a finite one without a subject.
func (s *sentence) isOrder(t int) bool {
	k := &s.Tokens[t]
	return k.UPOS == syntax.VERB && (k.VerbForm == syntax.Inf || k.VerbForm == syntax.Fin) && k.Voice != syntax.Pass &&
		s.governor(t) < 0 && s.child(t, syntax.Expl) < 0 && s.child(t, syntax.Aux) < 0 && s.child(t, syntax.Cop) < 0
}

// claim makes the claim of a clause.
func (a *atomizer) claim(c *clause) Claim {
	s := &a.d.sentences[c.sentence]
	out := Claim{Article: a.d.article.ID, Polarity: Affirmed, Modality: Asserted}
	for _, r := range c.ranges {
		out.Spans = append(out.Spans, s.span(r[0], r[1]))
	}
	out.Quote = a.d.join(out.Spans)
	a.describe(c, &out)
	a.attribute(c, &out)
	out.When, out.Where = a.when(c), a.where(c)
	out.Actors = a.actors(c)
	out.Text = a.alone(c, &out)
	a.figureAt = append(a.figureAt, c.figure)
	if c.figure >= 0 {
		f := a.all[c.figure].Figure
		out.Figure = &f
		if a.d.lang.speech.refuted(s, a.all[c.figure].counted) {
			out.Polarity = Denied
		}
		if f.Provisional && out.Modality != Planned {
			out.Modality = Provisional
		}
	}
	return out
}

// join returns the words of spans, one blank between two.
func (d *document) join(spans []Span) string {
	if len(spans) == 1 {
		return d.quote(spans[0])
	}
	var b []byte
	for n, s := range spans {
		if n > 0 {
			b = append(b, ' ')
		}
		b = append(b, d.quote(s)...)
	}
	return string(b)
}

// name gives each claim an id of what it says, so that it keeps its id when
// other paragraphs change; the second of two alike is told by its number.
func name(claims []Claim, article string) {
	seen := make(map[string]int, len(claims))
	for n := range claims {
		c := &claims[n]
		h := fnv.New64a()
		h.Write([]byte(c.Quote))
		if c.Figure != nil {
			h.Write([]byte{0})
			h.Write([]byte(c.Figure.Quote))
		}
		id := article + "#" + strconv.FormatUint(h.Sum64()>>24, 36)
		seen[id]++
		if k := seen[id]; k > 1 {
			id += "-" + strconv.Itoa(k)
		}
		c.ID = id
	}
}

// parts ties each figure that is a part of another to that one's claim.
func (a *atomizer) parts(out []Claim) {
	byFigure := make(map[Span]string, len(out))
	for n := range out {
		if f := out[n].Figure; f != nil {
			byFigure[f.Span] = out[n].ID
		}
	}
	whole := make(map[Span]int, len(a.all))
	for n := range a.all {
		whole[a.all[n].Span] = a.all[n].whole
	}
	for n := range out {
		if f := out[n].Figure; f != nil {
			if w := whole[f.Span]; w >= 0 && w < len(a.all) {
				f.SubsetOf = byFigure[a.all[w].Span]
			}
		}
	}
}
