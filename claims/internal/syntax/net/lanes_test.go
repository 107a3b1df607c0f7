//go:build amd64 && !purego

package net

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestVectors holds what the processor does sixteen lanes at a time against
// the same in Go, bit by bit, on numbers to the edge of what lanes can hold.
func TestVectors(t *testing.T) {
	if !hasVectors(laneBlock) {
		t.Skip("no AVX2")
	}
	rng := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		units := laneBlock * (1 + rng.IntN(5))
		testSum(t, rng, units)
		testRelu(t, rng, units)
		testDot(t, rng, units)
		testFill(t, rng, units)
	}
}

func testSum(t *testing.T, rng *rand.Rand, units int) {
	rows := make([][]uint64, 1+rng.IntN(40))
	for i := range rows {
		for range units / lanes {
			v := uint64(rng.IntN(65535 / len(rows)))
			rows[i] = append(rows[i], v|v/2<<16|v/3<<32|v<<48)
		}
	}
	got, want := make([]uint64, units/lanes), make([]uint64, units/lanes)
	sum(got, rows)
	sumGo(want, rows)
	if !slices.Equal(got, want) {
		t.Fatalf("sum of %d rows of %d units", len(rows), units)
	}
}

func testRelu(t *testing.T, rng *rand.Rand, units int) {
	acc, offset := make([]uint64, units/lanes), make([]uint16, units)
	for i := range acc {
		acc[i] = rng.Uint64()
	}
	for i := range offset {
		offset[i] = uint16(rng.Uint32())
	}
	got, want := make([]int16, units), make([]int16, units)
	relu(got, acc, offset)
	reluGo(want, acc, offset)
	if !slices.Equal(got, want) {
		t.Fatalf("relu of %d units", units)
	}
}

func testDot(t *testing.T, rng *rand.Rand, units int) {
	w, h := make([]int16, units), make([]int16, units)
	most := 2 * math.MaxInt32 / math.MaxInt16 / (units / 8) // in a lane of 32 bits
	for i := range w {
		w[i], h[i] = int16(rng.IntN(most)-most/2), int16(rng.IntN(math.MaxInt16))
	}
	if got, want := dot(w, h), dotGo(w, h); got != want {
		t.Fatalf("dot of %d units: got %d, want %d", units, got, want)
	}
}

func testFill(t *testing.T, rng *rand.Rand, units int) {
	m, scale := NewMatrix(1+rng.IntN(100), units), make([]float32, units)
	for i := range m.V {
		m.V[i] = rng.Float32() - 0.5
	}
	for u := range scale {
		scale[u] = 1000 * rng.Float32()
	}
	r := ranges{low: make([]float32, units), span: make([]float32, units)}
	for u := range r.low {
		r.low[u], r.span[u] = -rng.Float32(), 3*rng.Float32()
	}
	x, floats := whole{}, make([]float32, m.Rows)
	for i := range floats {
		floats[i] = rng.Float32() - 0.5
	}
	x.set(floats)
	p := newPosition(&m, r)
	got, want, y := make([]uint64, units/lanes), make([]uint64, units/lanes), make([]int32, units)
	fillPairs(got, &x, &p, scale)
	packed := newPacked(p.pairs, units)
	buf := make([]int64, packed.width)
	packed.product(buf, x.x)
	packed.unpack(y, buf)
	fillGo(want, y, &p, scale, x.scale)
	if !slices.Equal(got, want) {
		t.Fatalf("fill of %d numbers and %d units", m.Rows, units)
	}
}
