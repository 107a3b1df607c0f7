package net

// The moves of the arc-hybrid system.
const (
	Shift = iota // the first word of the buffer goes onto the stack
	Left         // the top of the stack becomes a child of the buffer's first
	Right        // the top of the stack becomes a child of the one below
	moves
)

// Node numbers: 0 is no node, 1 the root, words follow.
const (
	noNode = iota
	rootNode
	FirstNode
)

// State is a half-made tree. Every slice is indexed by node.
type State struct {
	Stack  []int32
	Buffer int32 // first node not yet shifted
	End    int32 // one past the last node
	Head   []int32
	Label  []int32
	left   []int32 // leftmost child
	left2  []int32 // the one after it
	right  []int32
	right2 []int32
	lefts  []uint8 // number of left children, at most 5
	rights []uint8
}

// Reset starts a sentence of n words.
func (s *State) Reset(n int) {
	size := n + FirstNode
	s.Stack = append(s.Stack[:0], rootNode)
	s.Buffer, s.End = FirstNode, int32(size)
	for _, a := range []*[]int32{&s.Head, &s.Label, &s.left, &s.left2, &s.right, &s.right2} {
		if cap(*a) < size {
			*a = make([]int32, size, 2*size)
		}
		*a = (*a)[:size]
		clear(*a)
	}
	if cap(s.lefts) < size {
		s.lefts, s.rights = make([]uint8, size, 2*size), make([]uint8, size, 2*size)
	}
	s.lefts, s.rights = s.lefts[:size], s.rights[:size]
	clear(s.lefts)
	clear(s.rights)
}

// Done says whether the tree is complete.
func (s *State) Done() bool { return s.Buffer == s.End && len(s.Stack) == 1 }

// Legal says whether a move can be made. The root takes its one child when
// the buffer is empty.
func (s *State) Legal(move int) bool {
	words, buffer := len(s.Stack) > 1, s.Buffer < s.End
	switch move {
	case Shift:
		return buffer
	case Left:
		return words && buffer
	}
	return words && (len(s.Stack) > 2 || !buffer)
}

// Top is the i-th node from the top of the stack, 0 for none.
func (s *State) Top(i int) int32 {
	if i < len(s.Stack) {
		return s.Stack[len(s.Stack)-1-i]
	}
	return noNode
}

// Ahead is the i-th node of the buffer, 0 for none.
func (s *State) Ahead(i int32) int32 {
	if s.Buffer+i < s.End {
		return s.Buffer + i
	}
	return noNode
}

// Apply makes a legal move; arcs get the label.
func (s *State) Apply(move int, label int32) {
	if move == Shift {
		s.Stack = append(s.Stack, s.Buffer)
		s.Buffer++
		return
	}
	child := s.Top(0)
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.Label[child] = label
	if move == Left {
		head := s.Buffer
		s.Head[child] = head
		s.left2[head], s.left[head] = s.left[head], child
		s.lefts[head] = min(s.lefts[head]+1, 5)
		return
	}
	head := s.Top(0)
	s.Head[child] = head
	s.right2[head], s.right[head] = s.right[head], child
	s.rights[head] = min(s.rights[head]+1, 5)
}
