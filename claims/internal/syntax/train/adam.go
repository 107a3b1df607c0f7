package main

import (
	"math"
	"math/rand/v2"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

func sum16(s *[16]float32) float32 {
	for n := 8; n > 0; n /= 2 {
		for i := range n {
			s[i] += s[i+n]
		}
	}
	return s[0]
}

// param is a matrix in training. Only rows that a batch touched are moved.
type param struct {
	*net.Matrix
	g, m, v []float32
	sum     []float64 // of snapshots
	touched []int32
	isDirty []bool
}

func newParam(m *net.Matrix) *param {
	n := len(m.V)
	return &param{Matrix: m, g: make([]float32, n), m: make([]float32, n), v: make([]float32, n),
		sum: make([]float64, n), isDirty: make([]bool, m.Rows)}
}

// random fills a matrix with numbers of the given spread.
func (p *param) random(rng *rand.Rand, spread float64) {
	for i := range p.V {
		p.V[i] = float32((2*rng.Float64() - 1) * spread)
	}
}

// grad is the gradient of a row, which is moved at the end of the batch.
func (p *param) grad(row int) []float32 {
	if !p.isDirty[row] {
		p.isDirty[row] = true
		p.touched = append(p.touched, int32(row))
	}
	return p.g[row*p.Cols : (row+1)*p.Cols]
}

func (p *param) step(a adamRates) {
	for _, r := range p.touched {
		i, j := int(r)*p.Cols, int(r+1)*p.Cols
		adamStep(p.V[i:j], p.g[i:j], p.m[i:j], p.v[i:j], a)
		p.isDirty[r] = false
	}
	p.touched = p.touched[:0]
}

func (p *param) snapshot() {
	for i, w := range p.V {
		p.sum[i] += float64(w)
	}
}

func (p *param) average(n int) {
	for i := range p.V {
		p.V[i] = float32(p.sum[i] / float64(n))
	}
}

// adamRates are the numbers of one step of Adam, bias corrections included.
type adamRates struct{ rate, beta1, rest1, beta2, rest2, scale2, eps float32 }

func adamAt(step int, rate float64) adamRates {
	const beta1, beta2 = 0.9, 0.99
	c1, c2 := 1-math.Pow(beta1, float64(step)), 1-math.Pow(beta2, float64(step))
	return adamRates{float32(rate / c1), beta1, 1 - beta1, beta2, 1 - beta2, float32(1 / c2), 1e-8}
}
