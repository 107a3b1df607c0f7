package main

import (
	"os"
	"path/filepath"

	"github.com/crosscheck-go/crosscheck/compare"
)

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

// folders knows the files that were there.
type folders struct {
	paths []string
	known map[string]bool
}

func newFolders(paths []string) *folders {
	f := &folders{known: make(map[string]bool)}
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			f.paths = append(f.paths, p)
		}
	}
	f.fresh()
	return f
}

// fresh returns the files that were not there before.
func (f *folders) fresh() []string {
	var out []string
	for _, p := range f.paths {
		entries, err := os.ReadDir(p)
		if err != nil {
			continue // the folder may come back
		}
		for _, e := range entries {
			if file := filepath.Join(p, e.Name()); !e.IsDir() && !f.known[file] {
				f.known[file] = true
				out = append(out, file)
			}
		}
	}
	return out
}
