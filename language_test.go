package crosscheck_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestNoLanguageInCode holds every fact about a language to its data: no
// string literal of the code is a tag of a language that ships.
func TestNoLanguageInCode(t *testing.T) {
	tags := languageTags(t)
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if s, err := strconv.Unquote(l.Value); err == nil && tags[strings.ToLower(s)] {
					t.Errorf("%s: the code knows a language: %s", set.Position(l.Pos()), l.Value)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// languageTags are the folders of claims/lang but the one of all languages.
func languageTags(t *testing.T) map[string]bool {
	entries, err := os.ReadDir("claims/lang")
	if err != nil {
		t.Fatal(err)
	}
	tags := make(map[string]bool)
	for _, e := range entries {
		if e.IsDir() && e.Name() != "und" {
			tags[e.Name()] = true
		}
	}
	if len(tags) < 2 {
		t.Fatalf("found the languages %v, want at least two", tags)
	}
	return tags
}
