package comparetest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/crosscheck-go/crosscheck/sources"
)

// A testCase is a txtar file, read.
type testCase struct {
	articles  []*sources.Article
	want, has []string // nil if the file is not there
}

const (
	wantFile = "want"
	hasFile  = "has"
)

func readCase(a *txtar.Archive) (*testCase, error) {
	if len(bytes.TrimSpace(a.Comment)) == 0 {
		return nil, fmt.Errorf("does not say why it exists")
	}
	c := new(testCase)
	for _, f := range a.Files {
		switch f.Name {
		case wantFile:
			c.want = lines(f.Data)
		case hasFile:
			c.has = lines(f.Data)
		default:
			if err := c.read(f); err != nil {
				return nil, err
			}
		}
	}
	if c.want == nil && c.has == nil {
		return nil, fmt.Errorf("expects nothing: it has no file %q or %q", wantFile, hasFile)
	}
	return c, nil
}

// lines are those that say something; "#" opens a comment.
func lines(data []byte) []string {
	out := []string{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

func (c *testCase) read(f txtar.File) error {
	if path.Ext(f.Name) == ".txt" {
		a, err := readFacts(f)
		c.articles = append(c.articles, a)
		return err
	}
	for a, err := range sources.ReadFrom(bytes.NewReader(f.Data), f.Name) {
		if err != nil {
			return err
		}
		c.articles = append(c.articles, a)
	}
	return nil
}

// readFacts reads an article that may open with lines of facts.
func readFacts(f txtar.File) (*sources.Article, error) {
	text := string(f.Data)
	facts := map[string]string{"id": strings.TrimSuffix(path.Base(f.Name), ".txt")}
	if head, rest, ok := strings.Cut(text, "\n\n"); ok && addFacts(facts, head) {
		text = rest
	}
	facts["text"] = strings.TrimSuffix(text, "\n")
	b, err := json.Marshal(facts)
	if err != nil {
		return nil, err
	}
	a := new(sources.Article)
	if err := json.Unmarshal(b, a); err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	if len(a.Unread) > 0 {
		return nil, fmt.Errorf("%s: %s", f.Name, strings.Join(a.Unread, "; "))
	}
	return a, nil
}

// addFacts reports false, and adds nothing, if a line of head is no fact.
func addFacts(facts map[string]string, head string) bool {
	found := make(map[string]string)
	for line := range strings.Lines(head) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || !slices.Contains([]string{"outlet", "url", "title", "published", "lang"}, key) {
			return false
		}
		found[key] = strings.TrimSpace(value)
	}
	for key, value := range found {
		facts[key] = value
	}
	return true
}
