package main

import (
	"math"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
)

const size = len(align.Evidence{})

// logistic fits a logistic regression by iteratively reweighted least squares
// with a pull l2 of every weight but the bias towards zero.
func logistic(samples []sample, l2 float64) (w [size]float64) {
	for range 25 {
		var h [size][size]float64
		var g [size]float64
		for i := range samples {
			accumulate(&samples[i], &w, &h, &g)
		}
		for k := range size {
			pull := l2
			if k == 0 {
				pull = 1e-6
			}
			h[k][k] += pull
			g[k] -= pull * w[k]
		}
		step := solve(&h, &g)
		moved := 0.0
		for k := range size {
			w[k] += step[k]
			moved = max(moved, math.Abs(step[k]))
		}
		if moved < 1e-6 {
			break
		}
	}
	return w
}

func accumulate(s *sample, w *[size]float64, h *[size][size]float64, g *[size]float64) {
	z := 0.0
	for k, v := range s.Evidence {
		z += v * w[k]
	}
	p := 1 / (1 + math.Exp(-z))
	y := 0.0
	if s.one {
		y = 1
	}
	c := s.weight * max(p*(1-p), 1e-6)
	for k, v := range s.Evidence {
		if v == 0 {
			continue
		}
		g[k] += s.weight * (y - p) * v
		for m := range k + 1 {
			h[k][m] += c * v * s.Evidence[m]
		}
	}
}

// solve solves h x = g for a symmetric positive h of which the lower triangle
// is filled, by Cholesky.
func solve(h *[size][size]float64, g *[size]float64) (x [size]float64) {
	for i := range size {
		for j := range i + 1 {
			sum := h[i][j]
			for k := range j {
				sum -= h[i][k] * h[j][k]
			}
			if i == j {
				h[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				h[i][j] = sum / h[j][j]
			}
		}
	}
	for i := range size {
		sum := g[i]
		for k := range i {
			sum -= h[i][k] * x[k]
		}
		x[i] = sum / h[i][i]
	}
	for i := size - 1; i >= 0; i-- {
		sum := x[i]
		for k := i + 1; k < size; k++ {
			sum -= h[k][i] * x[k]
		}
		x[i] = sum / h[i][i]
	}
	return x
}
