package main

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"

// oracle knows the gold tree: how many of its arcs a move loses, after
// Goldberg and Nivre (2013) for the arc-hybrid system. Nodes as in net.State.
type oracle struct {
	head, label []int32
	children    [][]int32
}

func (o *oracle) set(head, label []int32) {
	o.head, o.label = head, label
	for len(o.children) < len(head) {
		o.children = append(o.children, nil)
	}
	for i := range head {
		o.children[i] = o.children[i][:0]
	}
	for i := net.FirstNode; i < len(head); i++ {
		o.children[head[i]] = append(o.children[head[i]], int32(i))
	}
}

// cost is the number of gold arcs that a legal move makes impossible.
func (o *oracle) cost(s *net.State, move int) int {
	switch move {
	case net.Shift:
		return o.shiftCost(s)
	case net.Left:
		s0, n := s.Top(0), o.ahead(s, s.Top(0))
		if h := o.head[s0]; h == s.Top(1) || h > s.Buffer {
			n++
		}
		return n
	}
	s0, n := s.Top(0), o.ahead(s, s.Top(0))
	if o.head[s0] >= s.Buffer {
		n++
	}
	return n
}

// ahead counts the gold children of a node in the buffer.
func (o *oracle) ahead(s *net.State, node int32) (n int) {
	for _, c := range o.children[node] {
		if c >= s.Buffer {
			n++
		}
	}
	return n
}

// shiftCost counts the arcs between the first of the buffer and the stack
// that are lost: its children there, and its head unless that is on top.
func (o *oracle) shiftCost(s *net.State) (n int) {
	b := s.Buffer
	for i := 0; i < len(s.Stack); i++ {
		node := s.Top(i)
		if o.head[node] == b {
			n++
		}
		if i > 0 && o.head[b] == node {
			n++
		}
	}
	return n
}
