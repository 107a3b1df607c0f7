package align

import (
	"cmp"
	"container/heap"
)

// link is one scored pair inside a component, by position.
type link struct {
	a, b  int
	score Score
}

// averageLink merges the two clusters with the highest mean score over all
// pairs between them, as long as that mean is not negative; a pair without a
// link counts as missing. It gives each member the least member of its
// cluster. Members are positions 0..n-1; ties go to the lesser positions.
func averageLink(n int, links []link) []int {
	c := &agglomeration{of: make([]cluster, n)}
	for i := range c.of {
		c.of[i] = cluster{size: 1, to: map[int]bond{}}
	}
	for _, l := range links {
		c.join(l.a, l.b, bond{int64(l.score), 1})
	}
	for _, l := range links {
		c.offer(min(l.a, l.b), max(l.a, l.b))
	}
	heap.Init(&c.queue)
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	for c.queue.Len() > 0 {
		m := heap.Pop(&c.queue).(merger)
		if !c.current(m) {
			continue
		}
		root[m.b] = m.a
		c.merge(m.a, m.b)
	}
	for i := range root { // a root is always less than its members
		root[i] = root[root[i]]
	}
	return root
}

// A bond is the summed score of the links between two clusters.
type bond struct {
	sum   int64
	links int64
}

type cluster struct {
	size int64
	to   map[int]bond
	gone bool
}

type agglomeration struct {
	of    []cluster
	queue mergers
}

func (c *agglomeration) join(a, b int, d bond) {
	for _, p := range [2][2]int{{a, b}, {b, a}} {
		o := c.of[p[0]].to[p[1]]
		c.of[p[0]].to[p[1]] = bond{o.sum + d.sum, o.links + d.links}
	}
}

// offer queues a merger whose mean is not negative.
func (c *agglomeration) offer(a, b int) {
	if m := c.merger(a, b); m.sum >= 0 {
		c.queue = append(c.queue, m)
	}
}

func (c *agglomeration) merger(a, b int) merger {
	d := c.of[a].to[b]
	pairs := c.of[a].size * c.of[b].size
	return merger{a, b, d.sum + (pairs-d.links)*missing, pairs}
}

// current reports that neither cluster changed since the merger was queued.
func (c *agglomeration) current(m merger) bool {
	return !c.of[m.a].gone && !c.of[m.b].gone && c.merger(m.a, m.b) == m
}

func (c *agglomeration) merge(a, b int) {
	delete(c.of[a].to, b)
	delete(c.of[b].to, a)
	c.of[a].size += c.of[b].size
	c.of[b].gone = true
	for o, d := range c.of[b].to { // sums do not depend on the order
		delete(c.of[o].to, b)
		c.join(a, o, d)
	}
	c.of[b].to = nil
	for o := range c.of[a].to {
		if m := c.merger(min(a, o), max(a, o)); m.sum >= 0 {
			heap.Push(&c.queue, m)
		}
	}
}

// A merger is two clusters that might become one; its mean is sum/pairs.
type merger struct {
	a, b       int
	sum, pairs int64
}

type mergers []merger

func (q mergers) Len() int      { return len(q) }
func (q mergers) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *mergers) Push(m any)   { *q = append(*q, m.(merger)) }
func (q *mergers) Pop() any {
	last := len(*q) - 1
	m := (*q)[last]
	*q = (*q)[:last]
	return m
}

// Less orders by mean, compared as fractions, then by the least members.
func (q mergers) Less(i, j int) bool {
	p, r := &q[i], &q[j]
	return cmp.Or(cmp.Compare(r.sum*p.pairs, p.sum*r.pairs), cmp.Compare(p.a, r.a), cmp.Compare(p.b, r.b)) < 0
}
