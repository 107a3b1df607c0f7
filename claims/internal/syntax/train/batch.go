package main

import (
	"math"
	"math/rand/v2"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// Rows begin near zero: one that is seldom seen moves little, and what is left
// of a large random start would be noise.
const (
	tableSpread = 0.01
	rowSpread   = 0.01
)

// learner trains one net. Within a batch every product of a word vector and
// a position's matrix is made once, its gradient is collected in one place,
// and both are multiplied out only at the end of the batch.
type learner struct {
	net              *net.Net
	rng              *rand.Rand
	parts            []net.Parts // of every x
	word, table      []*param
	bias, out, outB  *param
	e, s             *param
	all              []*param
	steps, snapshots int
	dropout          float32

	xAt     []int32 // x to its place in xs, 0 for not yet
	xUsed   []int32
	xs      []float32
	pAt     []int32 // x and position to its place in products
	pUsed   []int32
	pOffset []int // of each product in the two arenas
	product []float32
	pGrad   []float32
	dx      []float32
}

// example is one state of a sentence.
type example struct {
	keys, rows []int32
	hidden     []float32
	dhidden    []float32
	keep       []float32 // 0 for dropped units, else 1/(1-dropout)
}

func newExample(n *net.Net) *example {
	u := len(n.Bias)
	return &example{make([]int32, len(n.Word)), make([]int32, len(n.Table)), make([]float32, u), make([]float32, u), make([]float32, u)}
}

func newLearner(n *net.Net, parts []net.Parts, seed uint64, dropout float32) *learner {
	l := &learner{net: n, rng: rand.New(rand.NewPCG(seed, 7)), parts: parts, dropout: dropout}
	dim := n.Embed.Dim()
	for i := range n.Word {
		l.word = append(l.word, newParam(&n.Word[i]))
		l.word[i].random(l.rng, math.Sqrt(6/float64(dim*len(n.Word)+len(n.Bias))))
	}
	for i := range n.Table {
		l.table = append(l.table, newParam(&n.Table[i]))
		l.table[i].random(l.rng, tableSpread)
	}
	l.bias = newParam(&net.Matrix{Rows: 1, Cols: len(n.Bias), V: n.Bias})
	pad := (len(n.OutB) + 15) / 16 * 16
	outB := net.NewMatrix(1, pad)
	n.OutB = outB.V[:len(n.OutB)]
	l.out, l.outB = newParam(&n.Out), newParam(&outB)
	l.out.random(l.rng, math.Sqrt(6/float64(len(n.Bias)+n.Out.Rows)))
	l.e, l.s = newParam(&n.Embed.E), newParam(&n.Embed.S)
	l.e.random(l.rng, rowSpread)
	l.s.random(l.rng, rowSpread)
	l.all = append(append(append(l.all, l.word...), l.table...), l.bias, l.out, l.outB, l.e, l.s)
	l.xAt, l.pAt = make([]int32, len(parts)), make([]int32, len(parts)*len(n.Word))
	return l
}

func (l *learner) x(id int32) []float32 {
	d := l.net.Embed.Dim()
	if l.xAt[id] == 0 {
		l.xUsed = append(l.xUsed, id)
		l.xAt[id] = int32(len(l.xUsed))
		l.xs = append(l.xs, make([]float32, d)...)
		l.net.Embed.Vector(l.xs[len(l.xs)-d:], l.parts[id])
	}
	i := int(l.xAt[id]-1) * d
	return l.xs[i : i+d]
}

// at is the place of the product of a word vector and a position's matrix.
func (l *learner) at(id int32, pos int) int {
	k := int(id)*len(l.net.Word) + pos
	if l.pAt[k] == 0 {
		m := &l.net.Word[pos]
		l.pUsed = append(l.pUsed, int32(k))
		l.pAt[k] = int32(len(l.pUsed))
		l.pOffset = append(l.pOffset, len(l.product))
		l.product = grow(l.product, m.Cols)
		l.pGrad = grow(l.pGrad, m.Cols)
		multiply(l.product[len(l.product)-m.Cols:], l.x(id), m)
	}
	return l.pOffset[l.pAt[k]-1]
}

func grow(a []float32, n int) []float32 {
	if len(a)+n <= cap(a) {
		a = a[:len(a)+n]
		clear(a[len(a)-n:])
		return a
	}
	return append(a, make([]float32, n)...)
}

// multiply adds x times a matrix to y.
func multiply(y, x []float32, m *net.Matrix) {
	var a [4]float32
	for k := 0; k+4 <= len(x); k += 4 {
		copy(a[:], x[k:])
		axpy4(y, m.Row(k), m.Row(k+1), m.Row(k+2), m.Row(k+3), &a)
	}
}

// forward fills the hidden layer of an example; with train, units drop out.
func (l *learner) forward(ex *example, train bool) {
	h := ex.hidden
	copy(h, l.net.Bias)
	for pos, id := range ex.keys {
		at := l.at(id, pos)
		n := l.net.Word[pos].Cols
		add(h[:n], l.product[at:at+n])
	}
	for t, row := range ex.rows {
		r := l.net.Table[t].Row(int(row))
		add(h[:len(r)], r)
	}
	for i, v := range h {
		if v < 0 {
			h[i] = 0
		}
	}
	if train {
		l.drop(ex)
	}
}

func (l *learner) drop(ex *example) {
	bound := uint32(float64(l.dropout) * (1 << 16))
	scale := 1 / (1 - l.dropout)
	for i := 0; i < len(ex.keep); i += 4 {
		bits := l.rng.Uint64()
		for j := i; j < i+4; j++ {
			ex.keep[j] = scale
			if uint32(bits&0xffff) < bound {
				ex.keep[j] = 0
			}
			ex.hidden[j] *= ex.keep[j]
			bits >>= 16
		}
	}
	clear(ex.dhidden)
}

// score writes the outputs from row on.
func (l *learner) score(ex *example, row int, out []float32) {
	for i := range out {
		out[i] = dot(l.net.Out.Row(row+i), ex.hidden) + l.net.OutB[row+i]
	}
}

// backOut takes the gradient of outputs from row on.
func (l *learner) backOut(ex *example, row int, dout []float32) {
	b := l.outB.grad(0)
	for i, d := range dout {
		if d == 0 {
			continue
		}
		b[row+i] += d
		axpy(l.out.grad(row+i), ex.hidden, d)
		axpy(ex.dhidden, l.net.Out.Row(row+i), d)
	}
}

// backward takes the gradient of the hidden layer to all that made it.
func (l *learner) backward(ex *example) {
	d := ex.dhidden
	for i := range d {
		if ex.hidden[i] <= 0 {
			d[i] = 0
		} else {
			d[i] *= ex.keep[i]
		}
	}
	add(l.bias.grad(0), d)
	for t, row := range ex.rows {
		g := l.table[t].grad(int(row))
		add(g, d[:len(g)])
	}
	for pos, id := range ex.keys {
		at := l.at(id, pos)
		n := l.net.Word[pos].Cols
		add(l.pGrad[at:at+n], d[:n])
	}
}

// step ends a batch.
func (l *learner) step(rate float64) {
	d := l.net.Embed.Dim()
	l.dx = grow(l.dx[:0], len(l.xs))
	for i, k := range l.pUsed {
		id, pos := int(k)/len(l.net.Word), int(k)%len(l.net.Word)
		n := l.net.Word[pos].Cols
		g := l.pGrad[l.pOffset[i] : l.pOffset[i]+n]
		xi := int(l.xAt[id]-1) * d
		x, dx := l.xs[xi:xi+d], l.dx[xi:xi+d]
		for j := range x {
			axpy(l.word[pos].grad(j), g, x[j])
			dx[j] += dot(l.net.Word[pos].Row(j), g)
		}
	}
	fixed := l.net.Embed.P.Cols
	for i, id := range l.xUsed {
		g := l.dx[i*d+fixed : (i+1)*d]
		p := l.parts[id]
		add(l.e.grad(int(p.E)), g)
		for _, s := range p.S {
			add(l.s.grad(int(s)), g)
		}
	}
	l.steps++
	a := adamAt(l.steps, rate)
	for _, p := range l.all {
		p.step(a)
	}
	l.forget()
}

// forget drops what was cached for a batch, after the weights have moved or
// when a batch was only read.
func (l *learner) forget() {
	for _, id := range l.xUsed {
		l.xAt[id] = 0
	}
	for _, k := range l.pUsed {
		l.pAt[k] = 0
	}
	l.xUsed, l.xs, l.pUsed, l.pOffset, l.product, l.pGrad = l.xUsed[:0], l.xs[:0], l.pUsed[:0], l.pOffset[:0], l.product[:0], l.pGrad[:0]
}

func (l *learner) snapshot() {
	l.snapshots++
	for _, p := range l.all {
		p.snapshot()
	}
}

func (l *learner) average() {
	for _, p := range l.all {
		p.average(l.snapshots)
	}
}

// softmax turns scores into probabilities in place.
func softmax(s []float32) {
	top := s[0]
	for _, v := range s[1:] {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range s {
		s[i] = float32(math.Exp(float64(v - top)))
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
}
