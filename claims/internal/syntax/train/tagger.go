package main

import (
	"math/rand/v2"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// corpus is a treebank in numbers.
type corpus struct {
	sentences []sentence
	origin    []int    // of each sentence, the one it is a copy of
	tags      []string // from net.FirstTag
	labels    []string // from 1
	tagAt     map[string]int32
	labelAt   map[string]int32
	count     map[string]int // of words in lower case
	vocab     *net.Vocabulary
	vectors   net.Matrix
}

// taggerX numbers the vectors a tagger needs: every form, and every form as if
// its word were not known.
type taggerX struct {
	parts []net.Parts
	at    map[net.Form]int32
	count []int
}

func (t *taggerX) id(v *net.Vocabulary, f net.Form, count map[string]int) int32 {
	if i, ok := t.at[f]; ok {
		return i
	}
	if len(t.parts) == 0 {
		t.parts = append(t.parts, net.Parts{P: -1, E: net.NoneRow})
		t.count = append(t.count, 1<<30)
	}
	i := int32(len(t.parts))
	p := v.TaggerParts(f, nil)
	q := p
	q.E = net.UnknownRow
	t.parts = append(t.parts, p, q)
	t.count = append(t.count, count[f.Word], 0)
	t.at[f] = i
	return i
}

// tagTrainer trains a tagger.
type tagTrainer struct {
	*corpus
	opt     options
	x       taggerX
	allowed map[net.Form][]int32
	learner *learner
	ids     [][]int32
	scores  []float32
	gold    []int32
}

// trainTagger trains on the sentences numbered by use; with others in ids it
// can tag any sentence of the corpus.
func trainTagger(c *corpus, use []int, opt options) *tagTrainer {
	t := &tagTrainer{corpus: c, opt: opt, x: taggerX{at: map[net.Form]int32{}}, allowed: c.allowedTags(use)}
	for _, s := range c.sentences {
		t.ids = append(t.ids, t.number(s))
	}
	tags := net.FirstTag + len(c.tags)
	dim := c.vectors.Cols + opt.tagDim
	n := net.NewNet(net.TaggerShape(opt.tagUnits, tags), dim)
	n.Embed = net.Embedding{P: c.vectors, E: net.NewMatrix(net.FirstWordRow+len(c.vocab.Words), opt.tagDim), S: net.NewMatrix(net.AffixRows, opt.tagDim)}
	t.learner = newLearner(n, t.x.parts, opt.seed, 0.3)
	t.scores = make([]float32, tags)
	t.train(use)
	return t
}

func (t *tagTrainer) number(s sentence) []int32 {
	ids := make([]int32, len(s))
	for i := range s {
		ids[i] = t.x.id(t.vocab, s[i].form, t.count)
	}
	return ids
}

// allowedTags lists the tags of forms that were seen often.
func (c *corpus) allowedTags(use []int) map[net.Form][]int32 {
	const often = 20
	seen := map[net.Form]map[int32]int{}
	total := map[net.Form]int{}
	for _, i := range use {
		for _, w := range c.sentences[i] {
			if seen[w.form] == nil {
				seen[w.form] = map[int32]int{}
			}
			seen[w.form][c.tagAt[w.tag()]]++
			total[w.form]++
		}
	}
	allowed := map[net.Form][]int32{}
	for f, n := range total {
		if n < often {
			continue
		}
		for tag := int32(net.FirstTag); int(tag) < net.FirstTag+len(c.tags); tag++ {
			if seen[f][tag] > 0 {
				allowed[f] = append(allowed[f], tag)
			}
		}
	}
	return allowed
}

func (t *tagTrainer) train(use []int) {
	const batchTokens = 150
	total := 0
	for _, i := range use {
		total += len(t.sentences[i])
	}
	batches := t.opt.tagEpochs * total / batchTokens
	order := append([]int(nil), use...)
	rng := rand.New(rand.NewPCG(t.opt.seed, 11))
	ex, done, tokens := newExample(t.learner.net), 0, 0
	for epoch := range t.opt.tagEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for k, i := range order {
			t.learn(ex, i, epoch > 0)
			if tokens += len(t.sentences[i]); tokens >= batchTokens {
				tokens = 0
				t.learner.step(0.003 * max(0.05, 1-float64(done)/float64(batches)))
				done++
			}
			if snap := 3*epoch >= 2*t.opt.tagEpochs; snap && (k == len(order)/2 || k == len(order)-1) {
				t.learner.snapshot()
			}
		}
	}
	t.learner.forget()
	t.learner.average()
}

// learn goes over one sentence.
func (t *tagTrainer) learn(ex *example, i int, explore bool) {
	s, ids := t.sentences[i], t.ids[i]
	t.gold = t.gold[:0]
	use := make([]int32, len(ids))
	for j, id := range ids {
		use[j] = id
		if n := float64(t.x.count[id]); t.learner.rng.Float64() < 0.25/(0.25+n) {
			use[j]++
		}
	}
	tags := make([]int32, 0, len(s))
	for j := range s {
		gold := t.tagAt[s[j].tag()]
		t.window(ex, use, j)
		net.TagRows(ex.rows, tags, j, len(t.scores))
		t.learner.forward(ex, true)
		t.learner.score(ex, 0, t.scores)
		best := t.best(s[j].form)
		softmax(t.scores)
		t.scores[gold]--
		t.learner.backOut(ex, 0, t.scores)
		t.learner.backward(ex)
		if explore {
			tags = append(tags, best)
		} else {
			tags = append(tags, gold)
		}
	}
}

func (t *tagTrainer) window(ex *example, ids []int32, j int) {
	for k := range ex.keys {
		ex.keys[k] = 0
		if at := j + k - net.TagWindow; at >= 0 && at < len(ids) {
			ex.keys[k] = ids[at]
		}
	}
}

// best is the allowed tag with the best score.
func (t *tagTrainer) best(f net.Form) int32 {
	if tags := t.allowed[f]; tags != nil {
		best := tags[0]
		for _, tag := range tags {
			if t.scores[tag] > t.scores[best] {
				best = tag
			}
		}
		return best
	}
	best := int32(net.FirstTag)
	for tag := best; int(tag) < len(t.scores); tag++ {
		if t.scores[tag] > t.scores[best] {
			best = tag
		}
	}
	return best
}

// tag tags a sentence.
func (t *tagTrainer) tag(s sentence) []int32 {
	ids := t.number(s)
	t.learner.more(t.x.parts)
	ex := newExample(t.learner.net)
	tags := make([]int32, 0, len(s))
	for j := range s {
		t.window(ex, ids, j)
		net.TagRows(ex.rows, tags, j, len(t.scores))
		t.learner.forward(ex, false)
		t.learner.score(ex, 0, t.scores)
		tags = append(tags, t.best(s[j].form))
	}
	t.learner.forget()
	return tags
}

// more makes room for vectors numbered after training.
func (l *learner) more(parts []net.Parts) {
	l.parts = parts
	for len(l.xAt) < len(parts) {
		l.xAt = append(l.xAt, 0)
	}
	for len(l.pAt) < len(parts)*len(l.net.Word) {
		l.pAt = append(l.pAt, 0)
	}
}
