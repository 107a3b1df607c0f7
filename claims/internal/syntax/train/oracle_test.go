package main

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// TestOracle follows moves that lose nothing: they must lead to the gold tree,
// and once a wrong move was made the least cost must count what is lost.
func TestOracle(t *testing.T) {
	tests := []struct {
		name  string
		heads []int // as in CoNLL-U
		wrong int   // move made first in place of a right one, 0 for none
		lost  int
	}{
		{name: "one word", heads: []int{0}},
		{name: "left", heads: []int{2, 3, 0}},
		{name: "right", heads: []int{0, 1, 2, 3}},
		{name: "nested", heads: []int{2, 5, 2, 3, 0, 5}},
		{name: "crossing", heads: []int{3, 4, 0, 3}, lost: 1},
		{name: "wrong arc", heads: []int{3, 3, 0}, wrong: net.Left, lost: 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := len(tt.heads) + net.FirstNode
			head := make([]int32, n)
			for i, h := range tt.heads {
				head[i+net.FirstNode] = int32(h + 1)
			}
			var o oracle
			var s net.State
			o.set(head, make([]int32, n))
			s.Reset(len(tt.heads))
			if tt.wrong != 0 {
				s.Apply(net.Shift, 0)
				s.Apply(tt.wrong, 1)
			}
			for !s.Done() {
				s.Apply(cheapest(&o, &s), 1)
			}
			lost := 0
			for i := net.FirstNode; i < n; i++ {
				if s.Head[i] != head[i] {
					lost++
				}
			}
			if lost != tt.lost {
				t.Errorf("lost %d arcs, want %d: heads %v", lost, tt.lost, s.Head)
			}
		})
	}
}

func cheapest(o *oracle, s *net.State) int {
	best, least := -1, 0
	for _, m := range [...]int{net.Shift, net.Left, net.Right} {
		if !s.Legal(m) {
			continue
		}
		if c := o.cost(s, m); best < 0 || c < least {
			best, least = m, c
		}
	}
	return best
}
