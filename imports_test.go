package crosscheck_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
)

const module = "github.com/crosscheck-go/crosscheck"

// TestGoldenImports holds the code to the plan of the house: which package of
// the module imports which, tests left aside. A change of the plan is a change
// of testdata/imports.txt, made on purpose.
func TestGoldenImports(t *testing.T) {
	plan := make(map[string][]string)
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		return addImports(plan, name)
	})
	if err != nil {
		t.Fatal(err)
	}
	golden.File(t, "testdata/imports.txt", []byte(lines(plan)))
}

func addImports(plan map[string][]string, name string) error {
	f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	from := path.Join(module, path.Dir(name))
	plan[from] = append(plan[from], []string{}...)
	for _, spec := range f.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		if strings.Contains(to, ".") && !slices.Contains(plan[from], to) {
			plan[from] = append(plan[from], to)
		}
	}
	return nil
}

// lines writes a package a line, with what it imports outside the standard
// library.
func lines(plan map[string][]string) string {
	var out []string
	for from, to := range plan {
		slices.Sort(to)
		short := strings.TrimPrefix(strings.TrimPrefix(from, module), "/")
		if short == "" {
			short = "."
		}
		out = append(out, short+": "+strings.ReplaceAll(strings.Join(to, " "), module+"/", ""))
	}
	slices.Sort(out)
	return strings.Join(out, "\n") + "\n"
}
