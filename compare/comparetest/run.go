package comparetest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crosscheck-go/crosscheck/compare"
)

// Run compares the articles of every case that pattern matches, a subtest
// each. A failure prints a diff of the findings and the words that the
// unexpected ones rest on. o may be nil.
//
// If the test binary has a flag -update and it is set, the file "want" of each
// case is rewritten with what is found, for the kinds of finding it names.
func Run(t *testing.T, pattern string, o *compare.Options) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases match %s (%v)", pattern, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { run(t, name, o) })
	}
}

func run(t *testing.T, name string, o *compare.Options) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	c, err := readCase(archive)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	r, err := compare.Articles(t.Context(), slices.Values(c.articles), o)
	if err != nil {
		t.Fatal(err)
	}
	if updating() && c.want != nil {
		c.rewrite(t, name, archive, r)
		return
	}
	for _, fault := range c.faults(r) {
		t.Errorf("%s: %s", name, fault)
	}
}

func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}

// faults says in what the report is not as expected.
func (c *testCase) faults(r *compare.Report) []string {
	found := findings(r)
	var out []string
	if c.want != nil {
		got := chosen(found, c.want)
		if d := cmp.Diff(trimNone(c.want), texts(got)); d != "" {
			out = append(out, "findings: -want +got\n"+d+c.context(unexpected(got, c.want)))
		}
	}
	for _, line := range c.has {
		if !slices.Contains(texts(found), line) {
			out = append(out, "not found: "+line+"\n"+ofKind(found, kindOf(line)))
		}
	}
	return out
}

// chosen keeps the findings of the kinds that want names.
func chosen(found []finding, want []string) []finding {
	kinds := make(map[string]bool)
	for _, line := range want {
		kinds[kindOf(strings.TrimPrefix(line, none))] = true
	}
	return slices.DeleteFunc(slices.Clone(found), func(f finding) bool { return !kinds[f.kind()] })
}

// none opens a line that expects no finding of a kind: "no conflict".
const none = "no "

func trimNone(want []string) []string {
	return slices.DeleteFunc(slices.Clone(want), func(line string) bool { return strings.HasPrefix(line, none) })
}

func texts(found []finding) []string {
	out := []string{}
	for _, f := range found {
		out = append(out, f.line)
	}
	return out
}

func unexpected(got []finding, want []string) []finding {
	return slices.DeleteFunc(slices.Clone(got), func(f finding) bool { return slices.Contains(want, f.line) })
}

func ofKind(found []finding, kind string) string {
	var b strings.Builder
	for _, f := range found {
		if f.kind() == kind {
			fmt.Fprintf(&b, "  found: %s\n", f.line)
		}
	}
	if b.Len() == 0 {
		return "  found: no " + kind + "\n"
	}
	return b.String()
}

// rewritten is what the file "want" would be for this report.
func (c *testCase) rewritten(r *compare.Report) []string {
	got := chosen(findings(r), c.want)
	out := texts(got)
	for _, line := range c.want {
		kind := kindOf(strings.TrimPrefix(line, none))
		if !slices.ContainsFunc(got, func(f finding) bool { return f.kind() == kind }) {
			out = append(out, none+kind)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c *testCase) rewrite(t *testing.T, name string, a *txtar.Archive, r *compare.Report) {
	for i := range a.Files {
		if a.Files[i].Name == wantFile {
			a.Files[i].Data = []byte(strings.Join(c.rewritten(r), "\n") + "\n")
		}
	}
	if err := os.WriteFile(name, txtar.Format(a), 0o666); err != nil {
		t.Fatal(err)
	}
}
