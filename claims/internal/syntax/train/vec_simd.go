//go:build goexperiment.simd && amd64

package main

import "simd/archsimd"

type lanes = archsimd.Float32x16

func load(x []float32) lanes { return archsimd.LoadFloat32x16Slice(x) }

func axpy(y, x []float32, a float32) {
	x = x[:len(y)]
	va := archsimd.BroadcastFloat32x16(a)
	for i := 0; i+16 <= len(y); i += 16 {
		load(y[i:]).Add(load(x[i:]).Mul(va)).StoreSlice(y[i:])
	}
}

func axpy4(y, x0, x1, x2, x3 []float32, a *[4]float32) {
	n := len(y)
	x0, x1, x2, x3 = x0[:n], x1[:n], x2[:n], x3[:n]
	a0, a1 := archsimd.BroadcastFloat32x16(a[0]), archsimd.BroadcastFloat32x16(a[1])
	a2, a3 := archsimd.BroadcastFloat32x16(a[2]), archsimd.BroadcastFloat32x16(a[3])
	for i := 0; i+16 <= n; i += 16 {
		v := load(y[i:]).Add(load(x0[i:]).Mul(a0))
		v = v.Add(load(x1[i:]).Mul(a1))
		v = v.Add(load(x2[i:]).Mul(a2))
		v.Add(load(x3[i:]).Mul(a3)).StoreSlice(y[i:])
	}
}

func add(y, x []float32) {
	x = x[:len(y)]
	for i := 0; i+16 <= len(y); i += 16 {
		load(y[i:]).Add(load(x[i:])).StoreSlice(y[i:])
	}
}

func dot(x, y []float32) float32 {
	y = y[:len(x)]
	var v lanes
	for i := 0; i+16 <= len(x); i += 16 {
		v = v.Add(load(x[i:]).Mul(load(y[i:])))
	}
	var s [16]float32
	v.Store(&s)
	return sum16(&s)
}

func adamStep(w, g, m, v []float32, a adamRates) {
	g, m, v = g[:len(w)], m[:len(w)], v[:len(w)]
	b := archsimd.BroadcastFloat32x16
	beta1, rest1, beta2, rest2 := b(a.beta1), b(a.rest1), b(a.beta2), b(a.rest2)
	rate, scale2, eps, zero := b(a.rate), b(a.scale2), b(a.eps), b(0)
	for i := 0; i+16 <= len(w); i += 16 {
		gi := load(g[i:])
		mi := load(m[i:]).Mul(beta1).Add(gi.Mul(rest1))
		vi := load(v[i:]).Mul(beta2).Add(gi.Mul(gi).Mul(rest2))
		mi.StoreSlice(m[i:])
		vi.StoreSlice(v[i:])
		root := vi.Mul(scale2).Sqrt()
		load(w[i:]).Sub(mi.Mul(rate).Div(root.Add(eps))).StoreSlice(w[i:])
		zero.StoreSlice(g[i:])
	}
}
