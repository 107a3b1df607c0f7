package net

import (
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTrees holds the fast engine against the plain reference. Rounding decides
// a tie now and then, after which a sentence that a model cannot read, as half
// of these in another language, comes out quite otherwise; on the treebanks
// 99.8 of 100 heads are alike.
func TestTrees(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "testdata", "stories.txt"))
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join("..", "..", "..", "lang", "*", "syntax.model"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no models: %v", err)
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		fast, err := Read(b)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		plain, err := Read(b)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		words, same := agreement(NewEngine(fast), Reference{plain}, strings.Split(string(text), "\n"))
		t.Logf("%s: %d of %d words alike", path, same, words)
		if words < 1000 || 25*(words-same) > words {
			t.Errorf("%s: the fast engine hangs %d of %d words as the plain one", path, same, words)
		}
	}
}

// agreement parses every seventh line both ways.
func agreement(fast *Engine, plain Reference, lines []string) (words, same int) {
	w := fast.NewWorker()
	for i := 0; i < len(lines); i += 7 {
		texts := strings.Fields(strings.NewReplacer(",", " ,", ".", " .", "(", "( ", ")", " )", "’", "’ ").Replace(lines[i]))
		tokens, tags := make([]Token, len(texts)), make([]int32, len(texts))
		for i, text := range texts {
			tokens[i].Text = text
		}
		w.Read(tokens)
		for i := range tokens {
			tags[i] = tokens[i].Tag
		}
		heads, labels := plain.Parse(texts, tags)
		for i := range tokens {
			words++
			if tokens[i].Head == heads[i] && tokens[i].Label == labels[i] {
				same++
			}
		}
	}
	return words, same
}

// random is a net of three word positions and two tables. Units that are no
// multiple of a block are added in Go on every processor.
func random(rng *rand.Rand, units int) *Trained {
	n := NewNet(Shape{Units: units, Words: 3, Rows: []int{5, 7}, Outs: 4}, 8)
	n.Embed = Embedding{E: NewMatrix(20, 8), S: NewMatrix(AffixRows, 8)}
	fill := func(v []float32) {
		for i := range v {
			v[i] = rng.Float32()*2 - 1
		}
	}
	for _, m := range append(append([]Matrix{n.Embed.E, n.Out}, n.Word...), n.Table...) {
		fill(m.V)
	}
	fill(n.Bias)
	t := &Trained{Net: n}
	var parts []Parts
	for i := range 20 {
		parts = append(parts, Parts{P: -1, E: int32(i)})
	}
	t.SetRanges(parts)
	return t
}

// TestLayer compares single outputs: sums of rows in lanes, shifted and
// scaled, against the same sums in floats.
func TestLayer(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range 20 {
		trained := random(rng, 32+i%2*96)
		n, l := trained.Net, newLayers([]Trained{*trained})[0]
		v := newVectors(&n.Embed)
		keys, rows := []int32{rng.Int32N(20), rng.Int32N(20), rng.Int32N(20)}, []int32{rng.Int32N(5), rng.Int32N(7)}
		acc, buf := append([]uint64(nil), l.base...), l.newProducts()
		want, y := append([]float32(nil), n.Bias...), make([]float32, l.units)
		for pos, key := range keys {
			y := y[:n.Word[pos].Cols]
			x := v.get(key, func([]int32) Parts { return Parts{P: -1, E: key} })
			block := make([]uint64, len(y)/lanes)
			l.fill(block, x, pos, &buf)
			sum(acc, [][]uint64{block})
			product(y, n.Embed.E.Row(int(key)), &n.Word[pos])
			addFloats(want, y)
		}
		for table, row := range rows {
			sum(acc, [][]uint64{l.row(table, row)})
			addFloats(want, n.Table[table].Row(int(row)))
		}
		h := make([]int16, l.units)
		relu(h, acc, l.offset)
		for i, v := range want {
			want[i] = max(v, 0)
		}
		for out := range n.OutB {
			got := float64(l.score(h, out)) / l.one
			if math.Abs(got-float64(n.score(want, out))) > 0.05 {
				t.Errorf("output %d: got %.3f, want %.3f", out, got, n.score(want, out))
			}
		}
	}
}

// TestLanesDoNotCarry sums the greatest row of everything: no lane may run
// over into the next.
func TestLanesDoNotCarry(t *testing.T) {
	trained := random(rand.New(rand.NewPCG(5, 6)), 32)
	l := newLayer(trained)
	most := make([]uint32, l.units)
	for u := range most {
		most[u] = uint32(l.base[u/lanes] >> (16 * (u % lanes)) & 0xffff)
	}
	high := func(r *ranges) {
		for u, span := range r.span {
			most[u] += uint32(lane(2*span, span, l.scale[u])) // beyond the range, to be cut
		}
	}
	for i := range l.word {
		high(&l.word[i].ranges)
	}
	for i := range trained.Net.Table {
		m := &trained.Net.Table[i]
		low, top := extent(m)
		r := rangesOf(low, top, make([]float64, m.Cols))
		high(&r)
	}
	for u, v := range most {
		if v > 0xffff {
			t.Errorf("unit %d can reach %d", u, v)
		}
	}
}

// TestCache keeps its promises: a block lasts through the step that asked for
// it, and a full cache takes the place of one not used.
func TestCache(t *testing.T) {
	c := newCache(100, 1, 8)
	for step := range 50 {
		c.next()
		blocks := map[int32][]uint64{}
		for i := range 6 {
			owner := int32((step*5 + i*i) % 100)
			block, isNew := c.get(owner)
			if isNew {
				block[0] = uint64(owner)
			}
			blocks[owner] = block
		}
		for owner, block := range blocks {
			if block[0] != uint64(owner) {
				t.Fatalf("step %d: the block of %d holds %d", step, owner, block[0])
			}
		}
	}
}
