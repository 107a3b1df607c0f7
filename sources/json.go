package sources

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"
)

// wire is an article as JSON knows it.
type wire struct {
	ID        string `json:"id,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Published string `json:"published,omitempty"`
	Lang      string `json:"lang,omitempty"`
	Text      string `json:"text"`
}

// MarshalJSON writes the article with the keys id, outlet, url, title,
// published, lang and text. Of the outlet it keeps the name alone.
func (a *Article) MarshalJSON() ([]byte, error) {
	w := wire{ID: a.ID, Outlet: a.Outlet.Name, URL: a.URL, Title: a.Title, Lang: a.Lang, Text: a.Text}
	if !a.Published.IsZero() {
		w.Published = a.Published.Format(time.RFC3339Nano)
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON writes. Only text must be there; other
// keys are ignored; a publication date that is none is left out and named in
// Unread.
func (a *Article) UnmarshalJSON(b []byte) error {
	var w wire
	if err := json.Unmarshal(b, &w); err != nil {
		return plainly(err)
	}
	*a = Article{ID: w.ID, URL: w.URL, Title: w.Title, Lang: w.Lang, Text: w.Text}
	a.Outlet = Outlet{Name: w.Outlet, Domain: host(w.URL)}
	var note string
	if a.Published, note = published(w.Published); note != "" {
		a.Unread = append(a.Unread, note)
	}
	return nil
}

// plainly says in the words of JSON what Go says in its own.
func plainly(err error) error {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("JSON %s where an article {…} should be", kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("%q is a JSON %s, not a string", kind.Field, kind.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf("wrong JSON at byte %d: %w", syntax.Offset, err)
	}
	return fmt.Errorf("wrong JSON: %w", err)
}

// jsonArticle reads one article; id names it if it has no name of its own.
func jsonArticle(raw []byte, id string) (*Article, error) {
	a := new(Article)
	if err := json.Unmarshal(raw, a); err != nil {
		return nil, located(err)
	}
	if a.ID == "" {
		a.ID = id
	}
	if !utf8.Valid(raw) {
		at, n, _ := broken(raw)
		a.Unread = append(a.Unread, fmt.Sprintf("%s not UTF-8, first at byte %d: U+FFFD stands for them", plural(n, "byte"), at))
	}
	a, err := finish(a)
	if errors.Is(err, ErrEmpty) {
		return nil, fmt.Errorf("article without \"text\": %w", err)
	}
	return a, err
}

// located passes errors of UnmarshalJSON on and words the syntax errors that
// are found before it is called.
func located(err error) error {
	var syntax *json.SyntaxError
	if _, bare := err.(*json.SyntaxError); bare || !errors.As(err, &syntax) && errors.Is(err, io.ErrUnexpectedEOF) {
		return plainly(err)
	}
	return err
}

// readJSON reads a file that is one article or a list of them.
func readJSON(r io.Reader, name string, yield func(*Article, error) bool) bool {
	raw, err := readAll(r)
	if err != nil {
		return yield(nil, &ReadError{Name: name, Err: err})
	}
	raw = bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\uFEFF")))
	if len(raw) == 0 {
		return yield(nil, &ReadError{Name: name, Err: ErrEmpty})
	}
	if raw[0] != '[' {
		a, err := jsonArticle(raw, idOf(name))
		return give(a, err, name, 0, yield)
	}
	var list []json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		return yield(nil, &ReadError{Name: name, Err: plainly(err)})
	}
	for i, item := range list {
		a, err := jsonArticle(item, fmt.Sprintf("%s#%d", idOf(name), i+1))
		if err != nil {
			err = fmt.Errorf("article %d of the list: %w", i+1, err)
		}
		if !give(a, err, name, 0, yield) {
			return false
		}
	}
	return true
}

// readLines reads one article a line. Blank lines count but say nothing.
func readLines(r io.Reader, name string, yield func(*Article, error) bool) bool {
	lines, found := bufio.NewReaderSize(r, 64<<10), false
	for n := 1; ; n++ {
		line, err := readLine(lines)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		line = bytes.TrimSpace(line)
		switch {
		case errors.Is(err, io.EOF) && len(line) == 0:
			return found || yield(nil, &ReadError{Name: name, Err: ErrEmpty})
		case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrTooLong):
			return yield(nil, &ReadError{Name: name, Line: n, Err: bare(err)})
		case err == nil && len(line) == 0:
			continue
		}
		found = true
		var a *Article
		if !errors.Is(err, ErrTooLong) {
			a, err = jsonArticle(line, fmt.Sprintf("%s#%d", idOf(name), n))
		}
		if !give(a, err, name, n, yield) {
			return false
		}
	}
}

// readLine reads a line of any length up to maxInput; of a longer one it reads
// the rest too, so that the next line can be read, and answers ErrTooLong.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxInput; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, ErrTooLong
		}
		return line, err
	}
}

func give(a *Article, err error, name string, line int, yield func(*Article, error) bool) bool {
	if err != nil {
		return yield(nil, &ReadError{Name: name, Line: line, Err: err})
	}
	return yield(a, nil)
}
