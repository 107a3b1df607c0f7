package claims

import (
	"iter"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A tree is the dependency tree of a sentence, indexed once so that rules can
// walk it without searching: first child, next sibling, and how far each
// token's subtree reaches. Without a parse every token stands alone.
type tree struct {
	root  int // -1 without a parse
	edges []edges
}

// edges are one token's place in the tree; -1 is none.
type edges struct{ first, next, left, right int32 }

func newTree(tokens []syntax.Token) tree {
	t := tree{root: -1, edges: make([]edges, len(tokens))}
	for i := range t.edges {
		t.edges[i] = edges{-1, -1, int32(i), int32(i)}
	}
	for i := len(tokens) - 1; i >= 0; i-- {
		switch h := tokens[i].Head; {
		case h >= 0 && h < len(tokens) && h != i:
			t.edges[i].next = t.edges[h].first
			t.edges[h].first = int32(i)
		case tokens[i].Rel == syntax.Root:
			t.root = i
		}
	}
	if t.root >= 0 {
		t.reaches()
	}
	return t
}

// reaches sets how far each subtree goes, children before their heads.
func (t *tree) reaches() {
	order := make([]int32, 1, len(t.edges))
	order[0] = int32(t.root)
	for n := 0; n < len(order); n++ {
		for c := t.edges[order[n]].first; c >= 0; c = t.edges[c].next {
			order = append(order, c)
		}
	}
	for n := len(order) - 1; n >= 0; n-- {
		e := &t.edges[order[n]]
		for c := e.first; c >= 0; c = t.edges[c].next {
			e.left = min(e.left, t.edges[c].left)
			e.right = max(e.right, t.edges[c].right)
		}
	}
}

// children yields the dependents of a token from left to right.
func (t *tree) children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for c := t.edges[i].first; c >= 0; c = t.edges[c].next {
			if !yield(int(c)) {
				return
			}
		}
	}
}

// reach returns the tokens of the subtree under i: from up to, not including,
// to. Trees are projective, so they are all that lies between.
func (t *tree) reach(i int) (from, to int) {
	return int(t.edges[i].left), int(t.edges[i].right) + 1
}

// holds reports whether token i stands below token head or is it.
func (t *tree) holds(head, i int) bool {
	return t.edges[head].left <= int32(i) && int32(i) <= t.edges[head].right
}

// child returns the first dependent of a token with the relation or a subtype
// of it; -1 if there is none.
func (s *sentence) child(i int, rel syntax.Rel) int {
	for c := range s.children(i) {
		if s.Tokens[c].Rel.Is(rel) {
			return c
		}
	}
	return -1
}

// subject returns the subject of a token, of any kind; -1 if it has none.
func (s *sentence) subject(i int) int {
	if n := s.child(i, syntax.Nsubj); n >= 0 {
		return n
	}
	return s.child(i, syntax.Csubj)
}
