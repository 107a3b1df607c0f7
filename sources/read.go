package sources

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

// Read reads the articles of a file, or of every file beneath a folder in the
// order of their names. The name's ending says how: .txt is one article as
// scraped, .html and .htm one page, .json one article or a list of them,
// .jsonl one article a line. In a folder, files of other kinds and hidden
// files are passed over.
//
// What cannot be read is yielded as an error, a [*ReadError], and reading goes
// on behind it: a wrong line costs one article, not the file. What could be
// read only in part is an article whose Unread says so.
func Read(fsys fs.FS, name string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		info, err := fs.Stat(fsys, name)
		if err != nil {
			yield(nil, &ReadError{Name: name, Err: bare(err)})
			return
		}
		if info.IsDir() {
			readFolder(fsys, name, yield)
			return
		}
		readFile(fsys, name, yield)
	}
}

// ReadFrom reads articles from r as Read reads a file of that name. Where the
// name has no known ending, as that of standard input, the first byte decides:
// "{" and "[" begin JSON lines, "<" a page, anything else plain text.
func ReadFrom(r io.Reader, name string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		read := readerFor(name)
		if read == nil {
			read, r = sniff(r)
		}
		read(r, name, yield)
	}
}

// ReadError says what could not be read, and where.
type ReadError struct {
	Name string // the file, as it was given
	Line int    // counted from 1; 0 where the file has no lines to count
	Err  error
}

func (e *ReadError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Name, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Name, e.Err)
}

func (e *ReadError) Unwrap() error { return e.Err }

// Reasons why nothing could be read, for use with errors.Is.
var (
	ErrEmpty   = errors.New("no text in it")
	ErrNotText = errors.New("not text but some binary format")
	ErrFormat  = errors.New("not a kind of file to read articles from (.txt, .html, .json, .jsonl)")
	ErrTooLong = fmt.Errorf("longer than %d MiB", maxInput>>20)
)

const (
	maxInput = 64 << 20 // of one file or line: more is a dump, not an article
	maxText  = 4 << 20  // of one article: the longest novels are shorter
)

// yielder is what an iterator hands its articles to; false means stop.
type yielder func(*Article, error) bool

type reader func(r io.Reader, name string, yield func(*Article, error) bool) bool

func readerFor(name string) reader {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt":
		return one(textArticle)
	case ".html", ".htm":
		return one(htmlArticle)
	case ".json":
		return readJSON
	case ".jsonl", ".ndjson":
		return readLines
	}
	return nil
}

func readFolder(fsys fs.FS, name string, yield yielder) {
	found := false
	err := fs.WalkDir(fsys, name, func(file string, d fs.DirEntry, err error) error {
		hidden := file != name && strings.HasPrefix(path.Base(file), ".")
		switch {
		case err != nil:
			if !yield(nil, &ReadError{Name: file, Err: bare(err)}) {
				return fs.SkipAll
			}
			return nil
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden || d.IsDir() || readerFor(file) == nil:
			return nil
		}
		found = true
		if !readFile(fsys, file, yield) {
			return fs.SkipAll
		}
		return nil
	})
	if err == nil && !found {
		yield(nil, &ReadError{Name: name, Err: fmt.Errorf("no articles in this folder: %w", ErrEmpty)})
	}
}

func readFile(fsys fs.FS, name string, yield yielder) bool {
	read := readerFor(name)
	if read == nil {
		return yield(nil, &ReadError{Name: name, Err: ErrFormat})
	}
	f, err := fsys.Open(name)
	if err != nil {
		return yield(nil, &ReadError{Name: name, Err: bare(err)})
	}
	defer f.Close()
	return read(f, name, yield)
}

// one makes a reader of a file that holds one article.
func one(parse func(raw []byte) (*Article, error)) reader {
	return func(r io.Reader, name string, yield func(*Article, error) bool) bool {
		raw, err := readAll(r)
		if err != nil {
			return yield(nil, &ReadError{Name: name, Err: err})
		}
		a, err := parse(raw)
		if err != nil {
			return yield(nil, &ReadError{Name: name, Err: err})
		}
		a.ID = idOf(name)
		return yield(a, nil)
	}
}

func readAll(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return nil, bare(err)
	}
	if len(raw) > maxInput {
		return nil, ErrTooLong
	}
	return raw, nil
}

// idOf is the name of a file without its folder and ending.
func idOf(name string) string {
	base := path.Base(name)
	if id := strings.TrimSuffix(base, path.Ext(base)); id != "" {
		return id
	}
	return base
}

// bare takes the file's name out of an error that repeats it.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// finish checks what every kind of article must have, and cuts what no
// article is: Text that is too long. It sorts nothing and mends nothing else.
func finish(a *Article) (*Article, error) {
	if strings.TrimSpace(a.Text) == "" {
		return nil, ErrEmpty
	}
	if len(a.Text) > maxText {
		cut := runeBorder(a.Text, maxText)
		a.Unread = append(a.Unread, fmt.Sprintf("the text after byte %d, of %d: one article is read up to %d MiB", cut, len(a.Text), maxText>>20))
		a.Text = a.Text[:cut]
		a.Blocks = slices.DeleteFunc(a.Blocks, func(b Block) bool { return b.End > cut })
	}
	return a, nil
}
