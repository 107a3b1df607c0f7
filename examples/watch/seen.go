package main

import "github.com/crosscheck-go/crosscheck/compare"

// seen remembers which claims are known to contradict each other. One more
// outlet on a side that is known brings nothing new.
type seen map[[2]string]bool

func newSeen() seen { return make(seen) }

// isNew reports whether two sides of a conflict meet for the first time, and
// remembers all of them.
func (s seen) isNew(c *compare.Conflict) bool {
	fresh := false
	for i := range c.Sides {
		for j := range c.Sides[:i] {
			fresh = s.meet(c.Sides[j].Claims, c.Sides[i].Claims) || fresh
		}
	}
	return fresh
}

func (s seen) meet(left, right []string) bool {
	fresh := true
	for _, l := range left {
		for _, r := range right {
			fresh = fresh && !s[[2]string{l, r}]
		}
	}
	for _, l := range left {
		for _, r := range right {
			s[[2]string{l, r}] = true
			s[[2]string{r, l}] = true
		}
	}
	return fresh
}
