package net

// The arithmetic of the hidden layer, in Go for every processor. Where a
// processor adds 16 lanes at once, lanes_amd64.s does the same; lanes_test.go
// holds one against the other, bit by bit.

// lanes is the number of units in a uint64.
const lanes = 4

// sumGo adds rows of one length to acc, four at a time.
func sumGo(acc []uint64, rows [][]uint64) {
	for ; len(rows) >= 4; rows = rows[4:] {
		a, b, c, d := rows[0], rows[1], rows[2], rows[3]
		acc, b, c, d := acc[:len(a)], b[:len(a)], c[:len(a)], d[:len(a)]
		for i, v := range a {
			acc[i] += v + b[i] + c[i] + d[i]
		}
	}
	for _, row := range rows {
		acc := acc[:len(row)]
		for i, v := range row {
			acc[i] += v
		}
	}
}

// reluGo writes half of what a unit's sum is above its offset, or zero: half,
// so that it fits 15 bits.
func reluGo(h []int16, acc []uint64, offset []uint16) {
	h, offset = h[:len(acc)*lanes], offset[:len(acc)*lanes]
	for i, v := range acc {
		for u := i * lanes; u < (i+1)*lanes; u++ {
			d := int32(v&0xffff) - int32(offset[u])
			h[u] = int16((d &^ (d >> 31)) >> 1)
			v >>= 16
		}
	}
}

// dotGo is the product of two vectors of one length.
func dotGo(w, h []int16) int64 {
	w = w[:len(h)]
	var a, b int64
	i := 0
	for ; i+1 < len(h); i += 2 {
		a += int64(w[i]) * int64(h[i])
		b += int64(w[i+1]) * int64(h[i+1])
	}
	if i < len(h) {
		a += int64(w[i]) * int64(h[i])
	}
	return a + b
}

// fillGo brings the products y of one vector, each of a unit, into lanes:
// above the least that the unit can have, at the scale of its layer.
func fillGo(block []uint64, y []int32, p *position, scale []float32, xScale float32) {
	y = y[:len(block)*lanes]
	low, span, scales, scale := p.low[:len(y)], p.span[:len(y)], p.scales[:len(y)], scale[:len(y)]
	for i := range block {
		var v uint64
		for u := (i+1)*lanes - 1; u >= i*lanes; u-- {
			d := float32(float32(y[u])*float32(scales[u]*xScale)) - low[u]
			v = v<<16 | uint64(lane(d, span[u], scale[u]))
		}
		block[i] = v
	}
}

// lane is a number above its least as a whole number.
func lane(d, span, scale float32) uint16 {
	return uint16(float32(max(0, min(d, span))*scale) + 0.5)
}
