//go:build !amd64 || purego

package net

func hasVectors(int) bool { return false }

func sum(acc []uint64, rows [][]uint64) { sumGo(acc, rows) }

func relu(h []int16, acc []uint64, offset []uint16) { reluGo(h, acc, offset) }

func dot(w, h []int16) int64 { return dotGo(w, h) }

func fillPairs([]uint64, *whole, *position, []float32) { panic("no pairs without vectors") }
