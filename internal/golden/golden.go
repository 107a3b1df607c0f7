// Package golden runs test cases kept as txtar files: an opening comment that
// says why the case exists, the files that go in, and a file "want" that must
// come out. With the flag -update the wanted files are rewritten.
//
// It is for tests of this module only.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the wanted output of test cases")

// want is the name of the wanted output in a case.
const want = "want"

// Run calls got with the files of every case that pattern matches, and
// compares what it returns with the case's file "want". A case without an
// opening comment fails: nobody could tell later what it is good for.
func Run(t *testing.T, pattern string, got func(t *testing.T, files map[string]string) string) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases match %s (%v)", pattern, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { run(t, name, got) })
	}
}

func run(t *testing.T, name string, got func(*testing.T, map[string]string) string) {
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if len(strings.TrimSpace(string(a.Comment))) == 0 {
		t.Fatalf("%s does not say why it exists", name)
	}
	files := make(map[string]string)
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	out := got(t, files)
	if out != "" && !strings.HasSuffix(out, "\n") {
		out += "\n"
	}
	if *update {
		rewrite(t, name, a, out)
		return
	}
	if d := cmp.Diff(files[want], out); d != "" {
		t.Errorf("%s: -want +got\n%s", name, d)
	}
}

// rewrite puts out in the place of the wanted file, at the end if there is
// none.
func rewrite(t *testing.T, name string, a *txtar.Archive, out string) {
	at := len(a.Files)
	for i, f := range a.Files {
		if f.Name == want {
			at = i
		}
	}
	if at == len(a.Files) {
		a.Files = append(a.Files, txtar.File{Name: want})
	}
	a.Files[at].Data = []byte(out)
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

// File compares got with the contents of a file, or rewrites it.
func File(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(b), string(got)); d != "" {
		t.Errorf("%s: -want +got\n%s", name, d)
	}
}
