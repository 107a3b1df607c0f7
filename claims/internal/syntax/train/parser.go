package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// parseTrainer trains one parser.
type parseTrainer struct {
	*corpus
	opt     options
	learner *learner
	tags    [][]int32 // predicted, a sentence of the corpus each
	state   net.State
	oracle  oracle
	moves   [3]float32
	names   []float32 // scores of the labels
}

// The outputs of a parser: three moves, then the labels of left and of right arcs.
func (t *parseTrainer) labelRow(move int) int {
	if move == net.Left {
		return 3
	}
	return 3 + len(t.labels)
}

func newParseTrainer(c *corpus, opt options, tags [][]int32) *parseTrainer {
	t := &parseTrainer{corpus: c, opt: opt, tags: tags}
	tagCount, labelCount := net.FirstTag+len(c.tags), 1+len(c.labels)
	n := net.NewNet(net.ParserShape(opt.units, tagCount, labelCount), opt.dim)
	n.Embed = net.Embedding{E: net.NewMatrix(net.FirstWordRow+len(c.vocab.Words), opt.dim), S: net.NewMatrix(net.AffixRows, opt.dim)}
	parts := make([]net.Parts, c.vocab.Keys())
	for i := range parts {
		parts[i] = c.vocab.ParserParts(int32(i), nil)
	}
	t.learner = newLearner(n, parts, opt.seed, float32(opt.dropout))
	t.names = make([]float32, len(c.labels))
	return t
}

// input makes the numbers of a sentence; rare words are replaced now and then.
func (t *parseTrainer) input(s sentence, tags []int32) *net.Input {
	n := len(s) + net.FirstNode
	in := &net.Input{Keys: make([]int32, n), Tags: make([]int32, n)}
	kinds := make([]net.Kind, n)
	in.Keys[1], in.Tags[1] = net.RootKey, 1
	for i := range s {
		at := net.FirstNode + i
		in.Keys[at], in.Tags[at] = t.vocab.Key(s[i].form), tags[i]
		kinds[at] = net.KindOf(t.corpus.tags[tags[i]-net.FirstTag], s[i].text)
		if c := float64(t.count[s[i].form.Word]); t.learner.rng.Float64() < 0.25/(0.25+c) {
			in.Keys[at] = t.vocab.EndKey(s[i].form)
		}
	}
	in.Prepare(kinds)
	return in
}

// node is the node of a word counted from 1, the root for 0.
func node(word int) int32 { return int32(word + net.FirstNode - 1) }

func (t *parseTrainer) train(use []int, epochs int) {
	const batchTokens = 150
	total := 0
	for _, i := range use {
		total += len(t.sentences[i])
	}
	batches := epochs * total / batchTokens
	order := append([]int(nil), use...)
	rng := rand.New(rand.NewPCG(t.opt.seed, 13))
	ex, done, tokens := newExample(t.learner.net), 0, 0
	for epoch := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for k, i := range order {
			loss += t.learn(ex, i, epoch > 0)
			if tokens += len(t.sentences[i]); tokens >= batchTokens {
				tokens = 0
				t.learner.step(t.opt.rate * max(0.05, 1-float64(done)/float64(batches)))
				done++
			}
			if snap := 3*epoch >= 2*epochs; snap && (k == len(order)/2 || k == len(order)-1) {
				t.learner.snapshot()
			}
		}
		fmt.Fprintf(os.Stderr, "  epoch %d loss %.4f\n", epoch+1, loss/float64(total))
	}
	t.learner.forget()
	t.learner.average()
}

// learn goes over one sentence and returns the loss.
func (t *parseTrainer) learn(ex *example, i int, explore bool) (loss float64) {
	s := t.sentences[i]
	in := t.input(s, t.tags[i])
	head, label := make([]int32, len(s)+net.FirstNode), make([]int32, len(s)+net.FirstNode)
	for j := range s {
		at := net.FirstNode + j
		head[at], label[at] = node(s[j].head), t.labelAt[relLabel(s[j].rel)]
	}
	t.oracle.set(head, label)
	t.state.Reset(len(s))
	for !t.state.Done() {
		loss += t.learnState(ex, in, explore)
	}
	return loss
}

func (t *parseTrainer) learnState(ex *example, in *net.Input, explore bool) (loss float64) {
	st, l := &t.state, t.learner
	st.Features(in, ex.keys, ex.rows)
	l.forward(ex, true)
	l.score(ex, 0, t.moves[:])
	var cost [3]int
	least, best := 1<<30, -1
	for m := range cost {
		if !st.Legal(m) {
			t.moves[m] = float32(math.Inf(-1))
			continue
		}
		cost[m] = t.oracle.cost(st, m)
		least = min(least, cost[m])
		if best < 0 || t.moves[m] > t.moves[best] {
			best = m
		}
	}
	softmax(t.moves[:])
	mass, good := float32(0), -1
	for m := range cost {
		if st.Legal(m) && cost[m] == least {
			mass += t.moves[m]
			if good < 0 || t.moves[m] > t.moves[good] {
				good = m
			}
		}
	}
	loss -= math.Log(float64(max(mass, 1e-9)))
	for m, p := range t.moves {
		if st.Legal(m) && cost[m] == least {
			t.moves[m] -= p / max(mass, 1e-9)
		}
	}
	l.backOut(ex, 0, t.moves[:])
	for _, m := range [...]int{net.Left, net.Right} {
		if st.Legal(m) && t.isGold(m) {
			loss += t.learnLabel(ex, m, t.oracle.label[st.Top(0)])
		}
	}
	l.backward(ex)
	move := good
	if explore && best != good && l.rng.Float64() < 0.9 {
		move = best
	}
	t.apply(ex, move)
	return loss
}

// isGold says whether a move makes an arc of the gold tree.
func (t *parseTrainer) isGold(move int) bool {
	head := t.oracle.head[t.state.Top(0)]
	if move == net.Left {
		return head == t.state.Buffer
	}
	return head == t.state.Top(1)
}

func (t *parseTrainer) learnLabel(ex *example, move int, gold int32) float64 {
	row := t.labelRow(move)
	t.learner.score(ex, row, t.names)
	softmax(t.names)
	loss := -math.Log(float64(max(t.names[gold-1], 1e-9)))
	t.names[gold-1]--
	t.learner.backOut(ex, row, t.names)
	return loss
}

// apply makes a move with the best label.
func (t *parseTrainer) apply(ex *example, move int) {
	label := 0
	if move != net.Shift {
		t.learner.score(ex, t.labelRow(move), t.names)
		for i, v := range t.names {
			if v > t.names[label] {
				label = i
			}
		}
	}
	t.state.Apply(move, int32(label)+1)
}
