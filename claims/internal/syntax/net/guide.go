package net

// Where the head a guide gives to a word stands now.
const (
	placeNone = iota // no word
	placeRoot
	placeB0
	placeS0
	placeS1
	placeS2
	placeAhead // in the buffer
	placeBehind
	places
)

// guideBy takes the tree of a guide that read from the right.
func (in *Input) guideBy(s *State) {
	n := len(in.Tags)
	in.GuideHead, in.GuideLabel = resize(in.GuideHead, n), resize(in.GuideLabel, n)
	for i := FirstNode; i < n; i++ {
		from := n + 1 - i
		h := s.Head[from]
		if h >= FirstNode {
			h = int32(n+1) - h
		}
		in.GuideHead[i], in.GuideLabel[i] = h, s.Label[from]
	}
	in.PrepareGuide()
}

// PrepareGuide finds the last child that the guide gives every node.
func (in *Input) PrepareGuide() {
	in.guideLast = resize(in.guideLast, len(in.Tags))
	for i := FirstNode; i < len(in.GuideHead); i++ {
		in.guideLast[in.GuideHead[i]] = int32(i)
	}
}

// guideRows says where the guide wants s0, s1 and b0 attached, with which
// label, and whether it wants children from the buffer for s0 and s1.
func (s *State) guideRows(in *Input, row []int32) {
	s0, s1, b0 := s.Top(0), s.Top(1), s.Ahead(0)
	all := int32(0)
	for i, node := range [...]int32{s0, s1, b0} {
		p, label := int32(placeNone), int32(0)
		if node >= FirstNode {
			p, label = s.place(in.GuideHead[node]), in.GuideLabel[node]
		}
		row[i] = p*in.Labels + label
		all = all*places + p
	}
	flags := int32(0)
	if in.guideLast[s0] >= s.Buffer {
		flags |= 1
	}
	if in.guideLast[s1] >= s.Buffer {
		flags |= 2
	}
	row[3], row[4] = flags, all*4+flags
}

func (s *State) place(head int32) int32 {
	switch {
	case head == rootNode:
		return placeRoot
	case head == s.Buffer:
		return placeB0
	case head > s.Buffer:
		return placeAhead
	case head == s.Top(0):
		return placeS0
	case head == s.Top(1):
		return placeS1
	case head == s.Top(2):
		return placeS2
	}
	return placeBehind
}
