package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/compare/render"
)

func call(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &o, &e)
	return status, o.String(), e.String()
}

func TestWithoutPathsTheSampleIsRead(t *testing.T) {
	t.Chdir(t.TempDir()) // from any folder
	status, out, errs := call(t, "", "-format", "json")
	var r compare.Report
	if err := json.Unmarshal([]byte(out), &r); err != nil || status != 0 || errs != "" {
		t.Fatalf("status %d, %v, %s", status, err, errs)
	}
	if r.Schema != compare.Schema || len(r.Articles) < 30 {
		t.Errorf("schema %s, %d articles", r.Schema, len(r.Articles))
	}
	if _, again, _ := call(t, "", "-format", "json"); again != out {
		t.Error("the same input, other bytes")
	}
}

// Every list of the report is one, none is null.
func TestJSONHasNoNullLists(t *testing.T) {
	for _, stdin := range []string{`{"text":"Nothing at all."}`, `{"id":"a","text":"Four people were killed near Gossi, the army said."}`} {
		_, out, _ := call(t, stdin, "-format", "json", "-")
		for line := range strings.Lines(out) {
			key, _, null := strings.Cut(strings.TrimSpace(line), ": null")
			if null && !slices.Contains([]string{`"low"`, `"best"`, `"high"`}, key) {
				t.Errorf("%s", line)
			}
		}
	}
}

func TestEveryFormat(t *testing.T) {
	for _, f := range render.Formats() {
		if status, out, errs := call(t, "Four people died.", "-format", f.Name, "-"); status != 0 || out == "" {
			t.Errorf("%s: status %d, %d bytes: %s", f.Name, status, len(out), errs)
		}
	}
}

func TestStatus(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	bad := filepath.Join(dir, "bad.jsonl")
	for name, text := range map[string]string{good: "Four people died.", bad: "{\"text\":\"Five died.\"}\n{oops\n"} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name   string
		args   []string
		status int
		errs   string // what standard error must hold
		count  string // of articles
	}{
		{"a file", []string{good}, 0, "", "1 article "},
		{"a file twice is two articles", []string{good, good}, 0, "", "2 articles "},
		{"a bad line costs one article", []string{bad}, 1, "bad.jsonl:2", "1 article "},
		{"a folder", []string{dir}, 1, "bad.jsonl:2", "2 articles "},
		{"a missing file, the rest is done", []string{"nowhere.txt", good}, 1, "nowhere.txt", "1 article "},
		{"standard input", []string{"-"}, 0, "", "1 article "},
		{"an unknown format", []string{"-format", "pdf", good}, 2, "pdf", ""},
		{"an unknown flag", []string{"-x"}, 2, "usage", ""},
		{"help", []string{"-h"}, 0, "usage", ""},
	} {
		status, out, errs := call(t, "Six died.", c.args...)
		if status != c.status || !strings.Contains(errs, c.errs) || c.errs == "" && errs != "" || !strings.HasPrefix(out, c.count) {
			t.Errorf("%s: status %d\n%s\n%.200s", c.name, status, errs, out)
		}
	}
}

func TestOutputFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.html")
	status, out, _ := call(t, "Four people died.", "-format", "html", "-o", file, "-")
	b, err := os.ReadFile(file)
	if status != 0 || out != "" || err != nil || !bytes.HasPrefix(b, []byte("<!DOCTYPE html>")) {
		t.Errorf("status %d, %q, %v", status, out, err)
	}
	if status, _, errs := call(t, "x", "-o", filepath.Join(file, "below"), "-"); status == 0 || errs == "" {
		t.Errorf("status %d for a file that cannot be", status)
	}
}

func TestInterrupt(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("interrupted"))
	var o, e bytes.Buffer
	if status := run(ctx, nil, nil, &o, &e); status != 1 || o.Len() > 0 {
		t.Errorf("status %d, %d bytes", status, o.Len())
	}
}
