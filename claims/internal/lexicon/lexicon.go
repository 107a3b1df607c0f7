// Package lexicon reads the line files of a language folder and finds their
// phrases in running words. It knows the format and no language.
//
// A file is UTF-8 in normal form C. A line holds fields parted by ";" and ends
// at "#", which opens a comment; a backslash takes the next character as it
// is. Empty lines count for nothing. White space around fields is dropped.
package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Row is one line of a file.
type Row struct {
	Fields []string
	File   string
	Line   int // from 1
}

// Field returns field i, "" if the line is shorter.
func (r Row) Field(i int) string {
	if i >= len(r.Fields) {
		return ""
	}
	return r.Fields[i]
}

// Errorf returns an error that names the row's file and line.
func (r Row) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", r.File, r.Line, fmt.Errorf(format, args...))
}

// Read returns the rows of a file. A file that does not exist has none: a
// language says only what it has to say.
func Read(fsys fs.FS, name string) ([]Row, error) {
	b, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read language data: %w", err)
	}
	return parse(name, b)
}

func parse(name string, b []byte) ([]Row, error) {
	var rows []Row
	for n := 1; len(b) > 0; n++ {
		line, rest, _ := bytes.Cut(b, []byte("\n"))
		b = rest
		row := Row{File: name, Line: n}
		if !utf8.Valid(line) {
			return nil, row.Errorf("not UTF-8")
		}
		if !norm.NFC.IsNormal(line) {
			return nil, row.Errorf("not in normal form C")
		}
		if row.Fields = fields(string(line)); row.Fields != nil {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// fields splits a line; nil for an empty one.
func fields(line string) []string {
	var out []string
	var b strings.Builder
	quoted, any := false, false
	for _, r := range line {
		switch {
		case quoted:
			b.WriteRune(r)
			quoted = false
		case r == '\\':
			quoted, any = true, true
		case r == '#':
			return finish(out, b.String(), any)
		case r == ';':
			out = append(out, strings.TrimSpace(b.String()))
			b.Reset()
			any = true
		default:
			b.WriteRune(r)
			any = any || r != ' ' && r != '\t' && r != '\r'
		}
	}
	return finish(out, b.String(), any)
}

func finish(out []string, last string, any bool) []string {
	if !any {
		return nil
	}
	return append(out, strings.TrimSpace(last))
}
