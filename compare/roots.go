package compare

import "slices"

// roots follows what each node takes to the ends: nodes that take nothing, and
// cycles that nothing leads out of, for which their first node stands. The time
// is linear but for articles with many roots (components by Tarjan, SIAM J.
// Comput. 1, 1972).
func roots(takes [][]int) [][]int {
	t := &tarjan{takes: takes, index: make([]int, len(takes)), low: make([]int, len(takes)), roots: make([][]int, len(takes))}
	for i := range takes {
		if t.index[i] == 0 {
			t.visit(i)
		}
	}
	return t.roots
}

// tarjan walks the graph by hand rather than by calls: a chain of reprints may
// be as long as the list of articles.
type tarjan struct {
	takes      [][]int
	index, low []int // index 0: not seen; low -1: finished
	stack      []int
	roots      [][]int
	count      int
}

// step is a node whose takes are being followed.
type step struct{ node, next int }

func (t *tarjan) visit(i int) {
	path := []step{t.enter(i)}
	for len(path) > 0 {
		s := &path[len(path)-1]
		if s.next < len(t.takes[s.node]) {
			to := t.takes[s.node][s.next]
			s.next++
			switch {
			case t.index[to] == 0:
				path = append(path, t.enter(to))
			case t.low[to] >= 0:
				t.low[s.node] = min(t.low[s.node], t.index[to])
			}
			continue
		}
		node := s.node
		path = path[:len(path)-1]
		if t.low[node] == t.index[node] {
			t.close(node)
		} else if len(path) > 0 {
			above := path[len(path)-1].node
			t.low[above] = min(t.low[above], t.low[node])
		}
	}
}

func (t *tarjan) enter(i int) step {
	t.count++
	t.index[i], t.low[i] = t.count, t.count
	t.stack = append(t.stack, i)
	return step{node: i}
}

// close gives the nodes of one component, from node to the top of the stack,
// the roots they share.
func (t *tarjan) close(node int) {
	from := len(t.stack) - 1
	for t.stack[from] != node {
		from--
	}
	members := t.stack[from:]
	t.stack = t.stack[:from]
	var shared []int
	for _, m := range members {
		t.low[m] = -1
		for _, to := range t.takes[m] {
			shared = append(shared, t.roots[to]...) // none yet within the component
		}
	}
	slices.Sort(shared)
	if shared = slices.Compact(shared); len(shared) == 0 {
		shared = []int{slices.Min(members)}
	}
	for _, m := range members {
		t.roots[m] = shared
	}
}
