package scan

// Phrases finds the longest of many phrases in pieces. The zero value is
// empty; it is safe for concurrent use once filled.
type Phrases[V any] struct {
	next  map[step]int32 // from a node by a word to a node; node 0 is the root
	ends  map[int32]V
	nodes int32
}

type step struct {
	node int32
	word ID
}

// Add makes a phrase mean v; a phrase of no words is ignored.
func (p *Phrases[V]) Add(phrase []ID, v V) {
	if len(phrase) == 0 {
		return
	}
	if p.next == nil {
		p.next, p.ends = make(map[step]int32), make(map[int32]V)
	}
	at := int32(0)
	for _, id := range phrase {
		to, ok := p.next[step{at, id}]
		if !ok {
			p.nodes++
			to = p.nodes
			p.next[step{at, id}] = to
		}
		at = to
	}
	p.ends[at] = v
}

// Get returns the value of exactly this phrase.
func (p *Phrases[V]) Get(phrase []ID) (v V, ok bool) {
	at := int32(0)
	for _, id := range phrase {
		to, found := p.next[step{at, id}]
		if !found {
			return v, false
		}
		at = to
	}
	v, ok = p.ends[at]
	return v, ok
}

// Longest returns the value of the longest phrase at the start of the pieces
// and how many pieces it takes, 0 if none.
func (p *Phrases[V]) Longest(pieces []Piece) (v V, n int) {
	at := int32(0)
	for i := range pieces {
		if pieces[i].ID == 0 {
			break
		}
		to, ok := p.next[step{at, pieces[i].ID}]
		if !ok {
			break
		}
		at = to
		if end, ok := p.ends[at]; ok {
			v, n = end, i+1
		}
	}
	return v, n
}
