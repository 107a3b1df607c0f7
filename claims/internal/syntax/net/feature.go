package net

import "strings"

// Positions are the places a parser looks at. The first Words give their
// word and tag; of the rest, some give tag and label, some the tag only.
const (
	posS0 = iota
	posS1
	posB0
	posS2
	posB1
	posB2
	posS0L // leftmost child of s0
	posS0R
	posS1L
	posS1R
	posB0L
	posBeforeS0
	posAfterS0
	posBeforeS1
	posAfterS1
	posBeforeB0
	Words   // number of positions with words
	posS0L2 = iota - 1
	posS0R2
	posS1L2
	posS1R2
	posB0L2
	posS0LL
	posS0RR
	posS1RR
	posB3
	posS3
	Tags // number of positions with tags
)

// labelled are the positions whose labels are seen.
var labelled = [...]int{posS0L, posS0R, posS1L, posS1R, posB0L, posS0L2, posS0R2, posS1L2, posS1R2, posB0L2, posS0RR, posS1RR}

// nodes finds the node at every position.
func (s *State) nodes(at *[Tags]int32) {
	s0, s1, b0 := s.Top(0), s.Top(1), s.Ahead(0)
	at[posS0], at[posS1], at[posB0] = s0, s1, b0
	at[posS2], at[posS3] = s.Top(2), s.Top(3)
	at[posB1], at[posB2], at[posB3] = s.Ahead(1), s.Ahead(2), s.Ahead(3)
	at[posS0L], at[posS0R], at[posS1L], at[posS1R], at[posB0L] = s.left[s0], s.right[s0], s.left[s1], s.right[s1], s.left[b0]
	at[posS0L2], at[posS0R2], at[posS1L2], at[posS1R2], at[posB0L2] = s.left2[s0], s.right2[s0], s.left2[s1], s.right2[s1], s.left2[b0]
	at[posS0LL], at[posS0RR], at[posS1RR] = s.left[at[posS0L]], s.right[at[posS0R]], s.right[at[posS1R]]
	at[posBeforeS0], at[posAfterS0] = s.beside(s0)
	at[posBeforeS1], at[posAfterS1] = s.beside(s1)
	at[posBeforeB0], _ = s.beside(b0)
}

// beside is the words before and after a word.
func (s *State) beside(node int32) (before, after int32) {
	if node < FirstNode {
		return noNode, noNode
	}
	if node > FirstNode {
		before = node - 1
	}
	if node+1 < s.End {
		after = node + 1
	}
	return before, after
}

// The features without words, in the order of their tables.
const (
	tableTag     = 0
	tableLabel   = tableTag + Tags
	tableCount   = tableLabel + len(labelled)
	tableBetween = tableCount + counts
	tables       = tableBetween + betweens
)

const (
	counts    = 8
	betweens  = 3
	distances = 9 // buckets of a distance, 0 for none
)

// bucket is the distance in few steps: 1 to 5, 6–7, 8–12, more; 0 for none.
func bucket(d int32) int32 {
	switch {
	case d <= 5:
		return max(d, 0)
	case d <= 7:
		return 6
	case d <= 12:
		return 7
	}
	return 8
}

// Input is a sentence as a parser sees it; slices are indexed by node, with
// entries for no node and the root.
type Input struct {
	Keys []int32
	Tags []int32 // 0 none, 1 root, then tags
	// Running counts over the words before a node.
	verbs, marks, links []int32
	// Distance to the next finite verb and mark.
	nextVerb, nextMark []int32
}

// Kind says what a word is to the counts between two words.
type Kind uint8

// The kinds.
const (
	Other Kind = iota
	FiniteVerb
	Mark // , ; : ( )
	Link // CCONJ, SCONJ, PRON
)

// Prepare sets the counts from the kinds of the nodes.
func (in *Input) Prepare(kinds []Kind) {
	n := len(in.Tags)
	for _, a := range []*[]int32{&in.verbs, &in.marks, &in.links, &in.nextVerb, &in.nextMark} {
		*a = resize(*a, n+1)
	}
	for i, k := range kinds {
		in.verbs[i+1], in.marks[i+1], in.links[i+1] = in.verbs[i], in.marks[i], in.links[i]
		switch k {
		case FiniteVerb:
			in.verbs[i+1]++
		case Mark:
			in.marks[i+1]++
		case Link:
			in.links[i+1]++
		}
	}
	verb, mark := int32(0), int32(0)
	for i := n - 1; i >= 0; i-- {
		verb, mark = next(verb, kinds[i] == FiniteVerb), next(mark, kinds[i] == Mark)
		in.nextVerb[i], in.nextMark[i] = verb, mark
	}
}

// next counts the distance to something: 1 at it, 0 if there is none ahead.
func next(d int32, here bool) int32 {
	if here {
		return 1
	}
	if d == 0 {
		return 0
	}
	return d + 1
}

func resize(a []int32, n int) []int32 {
	if cap(a) < n {
		a = make([]int32, n, 2*n)
	}
	a = a[:n]
	clear(a)
	return a
}

const betweenRows = 37 // 0 for none, then 3 verbs × 4 marks × 3 links

// between counts finite verbs, marks and links strictly between two nodes.
func (in *Input) between(a, b int32) int32 {
	if a < FirstNode || b < FirstNode || a >= b {
		return 0
	}
	v := min(in.verbs[b]-in.verbs[a+1], 2)
	m := min(in.marks[b]-in.marks[a+1], 3)
	l := min(in.links[b]-in.links[a+1], 2)
	return 1 + (v*4+m)*3 + l
}

// Rows writes a row number for every table of the features after tags and
// labels, starting with the counts.
func (s *State) rows(in *Input, row []int32) {
	s0, s1, b0 := s.Top(0), s.Top(1), s.Ahead(0)
	row[0], row[1] = distance(s0, b0), distance(s1, s0)
	row[2], row[3] = int32(s.lefts[s0]), int32(s.rights[s0])
	row[4], row[5] = int32(s.lefts[s1]), int32(s.rights[s1])
	row[6] = int32(s.lefts[b0])
	row[7] = int32(min(len(s.Stack), 4)) * 2
	if b0 == noNode {
		row[7]++
	}
	row[8], row[9] = in.between(s0, b0), in.between(s1, s0)
	row[10] = bucket(in.nextVerb[b0])*distances + bucket(in.nextMark[b0])
	if b0 == noNode {
		row[10] = distances * distances
	}
}

func distance(a, b int32) int32 {
	if a < FirstNode || b < FirstNode {
		return 0
	}
	return bucket(b - a)
}

// countRows are the sizes of the count and between tables.
var countRows = [counts + betweens]int{distances, distances, 6, 6, 6, 6, 6, 10, betweenRows, betweenRows, distances*distances + 1}

// ParserShape is the shape of a parser's net for so many tag numbers and label
// numbers, none included.
func ParserShape(units, tags, labels int) Shape {
	s := Shape{Units: units, Words: Words, Outs: moves + 2*(labels-1)}
	for range Tags {
		s.Rows = append(s.Rows, tags)
	}
	for range labelled {
		s.Rows = append(s.Rows, labels)
	}
	s.Rows = append(s.Rows, countRows[:]...)
	return s
}

// Features writes the key of every word position and the row of every table.
func (s *State) Features(in *Input, keys, rows []int32) {
	var at [Tags]int32
	s.nodes(&at)
	for i := range Words {
		keys[i] = in.Keys[at[i]]
	}
	for i, node := range at {
		rows[i] = in.Tags[node]
	}
	for i, p := range labelled {
		rows[tableLabel+i] = s.Label[at[p]]
	}
	s.rows(in, rows[tableCount:])
}

// KindOf says what a word with a tag is to the counts.
func KindOf(tag, text string) Kind {
	upos, form, _ := strings.Cut(tag, "|")
	switch upos {
	case "CCONJ", "SCONJ", "PRON":
		return Link
	case "PUNCT":
		if len(text) == 1 && strings.Contains(marks, text) {
			return Mark
		}
	}
	if form, _, _ = strings.Cut(form, "|"); form == "Fin" {
		return FiniteVerb
	}
	return Other
}

const marks = ",;:()"
