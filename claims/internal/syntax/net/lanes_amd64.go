//go:build !purego

package net

import "golang.org/x/sys/cpu"

// laneBlock is the number of units that a sum takes at once, halfBlock what a
// finished layer does.
const (
	laneBlock = 128
	halfBlock = laneBlock / 2
)

// hasVectors says whether the processor adds 16 lanes at once, and whether so
// many units are whole blocks of them.
func hasVectors(units int) bool { return cpu.X86.HasAVX2 && units%laneBlock == 0 }

// sum adds rows of one length to acc.
func sum(acc []uint64, rows [][]uint64) {
	if len(rows) == 0 || !hasVectors(len(rows[0])*lanes) {
		sumGo(acc, rows)
		return
	}
	sumAVX2(&acc[0], &rows[0], len(rows), len(rows[0])*lanes/laneBlock)
}

func relu(h []int16, acc []uint64, offset []uint16) {
	if !hasVectors(len(h)) {
		reluGo(h, acc, offset)
		return
	}
	reluAVX2(&h[0], &acc[0], &offset[0], len(h)/halfBlock)
}

func dot(w, h []int16) int64 {
	if !hasVectors(len(h)) {
		return dotGo(w, h)
	}
	return dotAVX2(&w[0], &h[0], len(h)/halfBlock)
}

// fillPairs multiplies and fills in one.
func fillPairs(block []uint64, x *whole, p *position, scale []float32) {
	fillAVX2(&block[0], &x.x[0], len(x.x)/2, &p.pairs[0], len(p.low), &p.scales[0], &p.low[0], &p.span[0], &scale[0], x.scale)
}

//go:noescape
func sumAVX2(acc *uint64, rows *[]uint64, n, blocks int)

//go:noescape
func reluAVX2(h *int16, acc *uint64, offset *uint16, blocks int)

//go:noescape
func dotAVX2(w, h *int16, blocks int) int64

//go:noescape
func fillAVX2(block *uint64, x *int16, pairs int, m *int16, units int, scales, low, span, scale *float32, xScale float32)
