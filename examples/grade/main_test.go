package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func grade(t *testing.T, args ...string) (out, errs string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(""), &o, &e)
	return o.String(), e.String(), status
}

// A rating is taken from a caller's table, and what was measured is kept.
func TestGrade(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	articles := write("a.jsonl", `{"id":"a","outlet":"AFP","text":"Ten people died."}`+"\n"+`{"id":"b","outlet":"Press TV","text":"It rained."}`)
	ratings := write("ratings.csv", "outlet,reliability,date,licence\nAFP,B,2025-01-31,CC0\n")
	kept := write("kept.json", `{"presstv.ir":{"shared":70,"disputed":0}}`)
	out, errs, status := grade(t, "-ratings", ratings, "-standings", kept, articles)
	if status != 0 || errs != "" || !strings.Contains(out, "B  AFP agency FR") || !strings.Contains(out, "B  Press TV state IR") {
		t.Errorf("status %d, %s\n%s", status, errs, out)
	}
	if raw, err := os.ReadFile(kept); err != nil || !strings.Contains(string(raw), `"shared": 70`) {
		t.Errorf("kept %s, %v", raw, err)
	}
}

func TestGradeWrongUse(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{[]string{"-method", "guess"}, 2, `no method "guess"`},
		{[]string{"-nothing"}, 2, "not defined"},
		{[]string{"-ratings", "none.csv"}, 1, "none.csv"},
		{[]string{"-standings", os.DevNull, "none.txt"}, 1, os.DevNull},
	} {
		if _, errs, status := grade(t, c.args...); status != c.status || !strings.Contains(errs, c.want) {
			t.Errorf("%q: status %d, %s", c.args, status, errs)
		}
	}
}
