package main

import (
	"math/rand/v2"
	"testing"
)

// The sums below must come out bit by bit in every build, or a model could
// not be trained again elsewhere.
func TestVectorArithmetic(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	random := func() []float32 {
		x := make([]float32, 48)
		for i := range x {
			x[i] = rng.Float32() - 0.5
		}
		return x
	}
	y, a, b, c, d := random(), random(), random(), random(), random()
	want := append([]float32(nil), y...)
	for i := range want {
		want[i] += float32(0.3 * a[i])
		want[i] = want[i] + float32(0.1*a[i])
		want[i] += float32(0.2 * b[i])
		want[i] += float32(0.3 * c[i])
		want[i] += float32(0.4 * d[i])
		want[i] += d[i]
	}
	axpy(y, a, 0.3)
	axpy4(y, a, b, c, d, &[4]float32{0.1, 0.2, 0.3, 0.4})
	add(y, d)
	for i := range y {
		if y[i] != want[i] {
			t.Fatalf("unit %d: got %v, want %v", i, y[i], want[i])
		}
	}
	var lanes [16]float32
	for i := range a {
		lanes[i%16] += float32(a[i] * b[i])
	}
	if got, want := dot(a, b), sum16(&lanes); got != want {
		t.Errorf("dot = %v, want %v", got, want)
	}
}
