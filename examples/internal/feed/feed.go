// Package feed reads the articles that a command line names, for the example
// programs. It is not part of the library.
package feed

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/crosscheck-go/crosscheck/sources"
)

// A Feed is the articles of a command line.
type Feed struct {
	Paths  []string  // files, folders, "-" for Stdin; none is Sample
	Stdin  io.Reader // JSON lines, a page or plain text
	Sample fs.FS     // read when there are no paths
	// Failed is told what could not be read, with its file and line.
	Failed func(error)
}

// All yields the articles in the order of the paths. An id that was there
// before gets a number, so that each names one article.
func (f *Feed) All() iter.Seq[*sources.Article] {
	return func(yield func(*sources.Article) bool) {
		seen := make(map[string]int)
		for a, err := range f.each() {
			if err != nil {
				f.Failed(err)
				continue
			}
			if seen[a.ID]++; seen[a.ID] > 1 {
				a.ID = fmt.Sprintf("%s~%d", a.ID, seen[a.ID])
			}
			if !yield(a) {
				return
			}
		}
	}
}

func (f *Feed) each() iter.Seq2[*sources.Article, error] {
	return func(yield func(*sources.Article, error) bool) {
		if len(f.Paths) == 0 {
			sources.Read(f.Sample, ".")(yield)
			return
		}
		for _, p := range f.Paths {
			for a, err := range f.read(p) {
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

func (f *Feed) read(path string) iter.Seq2[*sources.Article, error] {
	if path == "-" {
		return sources.ReadFrom(f.Stdin, "-")
	}
	dir, name := filepath.Dir(path), filepath.Base(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		dir, name = path, "."
	}
	return below(dir, sources.Read(os.DirFS(dir), name))
}

// below puts the folder back before the names in errors.
func below(dir string, articles iter.Seq2[*sources.Article, error]) iter.Seq2[*sources.Article, error] {
	return func(yield func(*sources.Article, error) bool) {
		for a, err := range articles {
			var e *sources.ReadError
			if errors.As(err, &e) {
				err = &sources.ReadError{Name: filepath.Join(dir, e.Name), Line: e.Line, Err: e.Err}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}
