package claims

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// tolls says of each scene what the article arrives at: the greatest sum of
// what a sentence counts, or as many as are named, without what the article
// itself replaces. Sides are added up: a figure seldom says whose it is.
func tolls(d *document, r *Reading, figures []figure, singles []individual) []Scene {
	out := slices.Clone(r.Scenes)
	t := newTally(d, r, figures, singles)
	for i := range out {
		out[i].Tolls, out[i].Fates = t.scene(i), t.fates(i)
	}
	return out
}

// A tally sums up what is counted in each scene.
type tally struct {
	document *document
	reading  *Reading
	figures  []figure
	singles  []individual
	sceneOf  []int           // by sentence
	counted  [][]*figure     // by scene
	alone    [][]individual  // by scene
	dead     map[string]bool // named anywhere
	claimOf  map[Span]int
	outdated map[int]bool // claims
}

func newTally(d *document, r *Reading, figures []figure, singles []individual) *tally {
	t := &tally{document: d, reading: r, figures: figures, singles: singles, sceneOf: make([]int, len(d.sentences)),
		claimOf: make(map[Span]int), outdated: make(map[int]bool), dead: make(map[string]bool),
		counted: make([][]*figure, len(r.Scenes)), alone: make([][]individual, len(r.Scenes))}
	for k := range r.Claims {
		c := &r.Claims[k]
		if c.Figure != nil {
			t.claimOf[c.Figure.Span] = k
		}
	}
	for i := range r.Scenes {
		for _, k := range r.Scenes[i].Outdated {
			t.outdated[k] = true
		}
		for _, k := range r.Scenes[i].Claims {
			for _, span := range r.Claims[k].Spans {
				t.note(span, i)
			}
		}
	}
	t.sort()
	return t
}

// sort gives each scene the figures and individuals that are its own.
func (t *tally) sort() {
	for n := range t.figures {
		f := &t.figures[n]
		if k, ok := t.claimOf[f.Span]; ok && t.counts(f, k) {
			scene := t.reading.Claims[k].Scene
			t.counted[scene] = append(t.counted[scene], f)
		}
	}
	for _, x := range t.singles {
		scene := t.sceneOf[x.sentence]
		t.alone[scene] = append(t.alone[scene], x)
		if x.measure == Killed && x.key != "" {
			t.dead[x.key] = true
		}
	}
}

// note puts the sentence that a span begins in into a scene, unless a claim of
// the main scene begins there too.
func (t *tally) note(span Span, scene int) {
	n, ok := slices.BinarySearchFunc(t.document.sentences, span, func(s sentence, at Span) int {
		switch whole := s.whole(); {
		case whole.Contains(Span{at.Part, at.Start, at.Start}):
			return 0
		case whole.Before(at):
			return -1
		}
		return 1
	})
	if ok && (t.sceneOf[n] == 0 || scene < t.sceneOf[n]) {
		t.sceneOf[n] = scene
	}
}

// A count is what one sentence says of one measure.
type count struct {
	sentence int
	low      float64
	best     float64
	high     float64
	others   bool
	vague    bool // "hundreds"
	claims   []int
}

// scene returns the tolls of a scene, by measure.
func (t *tally) scene(i int) []Toll {
	byMeasure := make(map[Measure][]count)
	for _, f := range t.counted[i] {
		byMeasure[f.Measure] = t.add(byMeasure[f.Measure], f)
	}
	names := t.named(i, byMeasure)
	var out []Toll
	for m, counts := range byMeasure {
		if best, ok := greatest(counts, names[m]); ok {
			out = append(out, Toll{Measure: m, Low: best.low, Best: best.best, High: best.high, Claims: best.claims})
		}
	}
	slices.SortFunc(out, func(a, b Toll) int { return cmp.Compare(a.Measure, b.Measure) })
	return out
}

// counts reports whether the figure of a claim adds to the toll of its scene.
func (t *tally) counts(f *figure, k int) bool {
	if f.weak || f.Unit != Person || f.Cumulative || f.whole >= 0 || t.outdated[k] {
		return false
	}
	c := &t.reading.Claims[k]
	return c.Polarity != Denied && (c.Modality != Planned || t.presupposed(f))
}

// presupposed reports whether a figure is told in passing by a noun or a
// participle, so that a plan around it leaves it a fact: "they will try those
// accused of the murder of six priests".
func (t *tally) presupposed(f *figure) bool {
	s := &t.document.sentences[f.sentence]
	if f.predicate < 0 || f.predicate >= len(s.Tokens) {
		return false
	}
	p := &s.Tokens[f.predicate]
	return f.predicate != f.counted && (p.UPOS == syntax.NOUN || p.Rel.Is(syntax.Acl))
}

// add adds a figure to the count of its sentence.
func (t *tally) add(counts []count, f *figure) []count {
	k := t.claimOf[f.Span]
	q := f.Quantity
	n := len(counts) - 1
	if n < 0 || counts[n].sentence != f.sentence {
		return append(counts, count{f.sentence, q.Low, point(q), q.High, f.others, q.Approx == Vague && q.Low >= scaleOnly, []int{k}})
	}
	c := &counts[n]
	if c.low == q.Low && c.high == q.High {
		return counts
	}
	c.low, c.best, c.high = c.low+q.Low, c.best+point(q), c.high+q.High
	c.others, c.vague = c.others || f.others, c.vague || q.Approx == Vague && q.Low >= scaleOnly
	c.claims = append(c.claims, k)
	return counts
}

// point is the number that stands for a quantity: what bounds it, or the
// middle of what surrounds it.
func point(q Quantity) float64 {
	switch {
	case math.IsInf(q.High, 1):
		return q.Low
	case q.Approx == AtMost || q.Approx == Nearly:
		return q.High
	}
	return math.Round((q.Low + q.High) / 2)
}

// named counts individuals: it adds those of each sentence to its count and
// returns how many names each measure has. Who was shot and died is dead.
func (t *tally) named(scene int, byMeasure map[Measure][]count) map[Measure]int {
	died := len(t.dead) > 0 || slices.ContainsFunc(t.alone[scene], func(x individual) bool { return x.measure == Killed })
	names := make(map[Measure]map[string]bool)
	seen := make(map[Measure]map[[2]int]int) // sentence and verb to individuals
	for i, x := range t.alone[scene] {
		if x.measure != Killed && (t.dead[x.key] || x.weak && died || t.diedOf(t.alone[scene][i:])) {
			continue
		}
		if names[x.measure] == nil {
			names[x.measure], seen[x.measure] = make(map[string]bool), make(map[[2]int]int)
		}
		if x.key != "" && t.document.sentences[x.sentence].Tokens[x.token].UPOS != syntax.PRON { // "he" is no further name
			names[x.measure][x.key] = true
		}
		seen[x.measure][[2]int{x.sentence, x.predicate}]++
	}
	out := make(map[Measure]int)
	for m := range names {
		out[m] = max(len(names[m]), 1)
		byMeasure[m] = withIndividuals(byMeasure[m], bySentence(seen[m]))
	}
	return out
}

// diedOf reports whether a pronoun behind the first of some individuals, who is
// hurt, dies in the same sentence: "the guard was rushed to hospital, where he
// died".
func (t *tally) diedOf(hurt []individual) bool {
	s := &t.document.sentences[hurt[0].sentence]
	for _, y := range hurt[1:] {
		if y.sentence != hurt[0].sentence {
			return false
		}
		if y.measure == Killed && s.Tokens[y.token].UPOS == syntax.PRON {
			return true
		}
	}
	return false
}

// bySentence is the most individuals that one verb of each sentence has.
func bySentence(seen map[[2]int]int) map[int]int {
	out := make(map[int]int)
	for at, n := range seen {
		out[at[0]] = max(out[at[0]], n)
	}
	return out
}

// withIndividuals adds the individuals of a sentence to what it counts of
// others: "she was killed and two others died".
func withIndividuals(counts []count, seen map[int]int) []count {
	for n := range counts {
		c := &counts[n]
		k := float64(seen[c.sentence])
		if c.others {
			c.low, c.best, c.high = c.low+k, c.best+k, c.high+k
		} else if k > c.best {
			c.low, c.best, c.high = k, k, math.Max(k, c.high)
		}
		delete(seen, c.sentence)
	}
	most := 0
	for _, k := range seen {
		most = max(most, k)
	}
	if most > 0 {
		k := float64(most)
		counts = append(counts, count{sentence: -1, low: k, best: k, high: k})
	}
	return counts
}

// scaleOnly is from how many on a vague word tells only a scale.
const scaleOnly = 100

// scaleApart is how many times more than what was counted "hundreds" are of
// another scope.
const scaleApart = 10

// exactest is the greatest count in figures, +Inf if there is none.
func exactest(counts []count) float64 {
	out := math.Inf(1)
	for _, c := range counts {
		if !c.vague && (math.IsInf(out, 1) || c.best > out) {
			out = c.best
		}
	}
	return out
}

// greatest is the greatest count, or as many as are named.
func greatest(counts []count, names int) (count, bool) {
	if len(counts) == 0 {
		return count{}, false
	}
	exact := exactest(counts)
	best := counts[0]
	for _, c := range counts[1:] {
		if best.vague && best.low >= exact*scaleApart || c.best > best.best && !(c.vague && c.low >= exact*scaleApart) {
			best = c
		}
	}
	if k := float64(names); k > best.best {
		best = count{low: k, best: k, high: k}
	}
	return best, true
}
