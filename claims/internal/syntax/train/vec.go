//go:build !(goexperiment.simd && amd64)

package main

import "math"

// The vector arithmetic of training. Every product is rounded before it is
// added, so that no processor fuses the two and all give the same model; the
// build with GOEXPERIMENT=simd in vec_simd.go does the same faster. All
// lengths are multiples of sixteen.

// axpy adds a·x to y.
func axpy(y, x []float32, a float32) {
	x = x[:len(y)]
	for i := 0; i+4 <= len(y); i += 4 {
		p, q := y[i:i+4:i+4], x[i:i+4:i+4]
		p[0] += float32(a * q[0])
		p[1] += float32(a * q[1])
		p[2] += float32(a * q[2])
		p[3] += float32(a * q[3])
	}
}

// axpy4 adds four products, in order.
func axpy4(y, x0, x1, x2, x3 []float32, a *[4]float32) {
	n := len(y)
	x0, x1, x2, x3 = x0[:n], x1[:n], x2[:n], x3[:n]
	a0, a1, a2, a3 := a[0], a[1], a[2], a[3]
	for i := range y {
		v := y[i] + float32(a0*x0[i])
		v += float32(a1 * x1[i])
		v += float32(a2 * x2[i])
		y[i] = v + float32(a3*x3[i])
	}
}

// add adds x to y.
func add(y, x []float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += x[i]
	}
}

// dot sums sixteen lanes apart and then together.
func dot(x, y []float32) float32 {
	y = y[:len(x)]
	var s [16]float32
	for i := 0; i+16 <= len(x); i += 16 {
		p, q := (*[16]float32)(x[i:]), (*[16]float32)(y[i:])
		for j := range s {
			s[j] += float32(p[j] * q[j])
		}
	}
	return sum16(&s)
}

// adamStep moves the weights w against the gradient g and clears it.
func adamStep(w, g, m, v []float32, a adamRates) {
	g, m, v = g[:len(w)], m[:len(w)], v[:len(w)]
	for i := range w {
		m[i] = float32(a.beta1*m[i]) + float32(a.rest1*g[i])
		v[i] = float32(a.beta2*v[i]) + float32(a.rest2*float32(g[i]*g[i]))
		root := float32(math.Sqrt(float64(float32(v[i] * a.scale2))))
		w[i] -= float32(a.rate*m[i]) / (root + a.eps)
		g[i] = 0
	}
}
