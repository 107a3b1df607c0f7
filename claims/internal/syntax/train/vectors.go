package main

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// Word vectors from raw text: a skip-gram that keeps a separate output matrix
// for each of four neighbours (Ling and others, 2015), so that the vectors
// tell parts of speech rather than topics.
const (
	vectorDim     = 48
	vectorWindow  = 2
	vectorEpochs  = 8
	vectorRate    = 0.04
	vectorRare    = 3 // words seen less often have no vector
	vectorNoise   = 5
	vectorSpread  = 0.3
	vectorSubrate = 1e-3
)

// readRaw reads running text, a sentence or a paragraph a line, as words.
func readRaw(paths []string, model *syntax.Model) ([][]string, error) {
	var all [][]string
	for _, path := range paths {
		r, err := open(path)
		if err != nil {
			return nil, err
		}
		sc := bufio.NewScanner(r)
		sc.Buffer(nil, 1<<24)
		for sc.Scan() {
			line := sc.Text()
			for _, s := range model.Split(line) {
				words := make([]string, len(s.Tokens))
				for i, t := range s.Tokens {
					words[i] = net.NewForm(line[t.Start:t.End]).Word
				}
				all = append(all, words)
			}
		}
		r.Close()
		if err := sc.Err(); err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	return all, nil
}

// skipGram learns the vectors of the words of the text.
type skipGram struct {
	words []string
	count []int
	text  [][]int32
	in    net.Matrix
	out   [2 * vectorWindow]net.Matrix
	noise []int32
	rng   *rand.Rand
	grad  []float32
}

// trainVectors returns the words, most frequent first, and their vectors.
func trainVectors(text [][]string, seed uint64) ([]string, net.Matrix) {
	g := &skipGram{rng: rand.New(rand.NewPCG(seed, 17)), grad: make([]float32, vectorDim)}
	g.number(text)
	g.in = net.NewMatrix(len(g.words), vectorDim)
	for i := range g.in.V {
		g.in.V[i] = float32((g.rng.Float64() - 0.5) / vectorDim)
	}
	for i := range g.out {
		g.out[i] = net.NewMatrix(len(g.words), vectorDim)
	}
	g.makeNoise()
	g.train()
	g.rescale()
	return g.words, g.in
}

func (g *skipGram) number(text [][]string) {
	count := map[string]int{}
	for _, s := range text {
		for _, w := range s {
			count[w]++
		}
	}
	for w, n := range count {
		if n >= vectorRare {
			g.words = append(g.words, w)
		}
	}
	slices.SortFunc(g.words, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	at := map[string]int32{}
	for i, w := range g.words {
		at[w] = int32(i)
		g.count = append(g.count, count[w])
	}
	for _, s := range text {
		var ids []int32
		for _, w := range s {
			if i, ok := at[w]; ok {
				ids = append(ids, i)
			}
		}
		g.text = append(g.text, ids)
	}
}

// makeNoise lists words in proportion to their frequency to the power 3/4.
func (g *skipGram) makeNoise() {
	const size = 1 << 20
	total := 0.0
	for _, n := range g.count {
		total += math.Pow(float64(n), 0.75)
	}
	sum := 0.0
	for i, n := range g.count {
		sum += math.Pow(float64(n), 0.75)
		for len(g.noise) < int(sum/total*size) {
			g.noise = append(g.noise, int32(i))
		}
	}
}

func (g *skipGram) train() {
	tokens := 0
	for _, n := range g.count {
		tokens += n
	}
	done, all := 0, tokens*vectorEpochs
	var kept []int32
	for range vectorEpochs {
		for _, s := range g.text {
			kept = kept[:0]
			for _, w := range s {
				f := float64(g.count[w]) / float64(tokens)
				if g.rng.Float64() < math.Sqrt(vectorSubrate/f)+vectorSubrate/f {
					kept = append(kept, w)
				}
			}
			rate := float32(vectorRate * max(1e-4, 1-float64(done)/float64(all)))
			for i := range kept {
				g.learn(kept, i, rate)
			}
			done += len(s)
		}
	}
}

func (g *skipGram) learn(s []int32, i int, rate float32) {
	x := g.in.Row(int(s[i]))
	for k := range g.out {
		j := i + k - vectorWindow
		if k >= vectorWindow {
			j++
		}
		if j < 0 || j >= len(s) {
			continue
		}
		clear(g.grad)
		g.pair(x, g.out[k].Row(int(s[j])), 1, rate)
		for range vectorNoise {
			if n := g.noise[g.rng.IntN(len(g.noise))]; n != s[j] {
				g.pair(x, g.out[k].Row(int(n)), 0, rate)
			}
		}
		add(x, g.grad)
	}
}

func (g *skipGram) pair(x, y []float32, want, rate float32) {
	p := float32(1 / (1 + math.Exp(-float64(dot(x, y)))))
	step := (want - p) * rate
	axpy(g.grad, y, step)
	axpy(y, x, step)
}

// rescale gives all numbers together the spread that training expects.
func (g *skipGram) rescale() {
	sum := 0.0
	for _, v := range g.in.V {
		sum += float64(v) * float64(v)
	}
	scale := float32(vectorSpread / math.Sqrt(sum/float64(max(1, len(g.in.V)))+1e-12))
	for i := range g.in.V {
		g.in.V[i] *= scale
	}
}
