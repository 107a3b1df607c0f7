package main

import (
	"os"
	"path/filepath"
	"time"
)

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
	f.fresh(time.Now())
	return f
}

// fresh returns the files that were not there before and that nobody has
// written to since then: a file that is still being written waits.
func (f *folders) fresh(before time.Time) []string {
	var out []string
	for _, p := range f.paths {
		entries, err := os.ReadDir(p)
		if err != nil {
			continue // the folder may come back
		}
		for _, e := range entries {
			file := filepath.Join(p, e.Name())
			info, err := e.Info()
			if err != nil || e.IsDir() || f.known[file] || info.ModTime().After(before) {
				continue
			}
			f.known[file] = true
			out = append(out, file)
		}
	}
	return out
}
