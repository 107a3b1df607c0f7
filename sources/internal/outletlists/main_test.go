package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestConvert(t *testing.T) {
	cases := []struct {
		why  string
		rows []string
		want []string
	}{
		{"the three axes of control",
			[]string{`{"domain":"a.org","name":"A","country":"UAE","owner":"B","state_affiliated":"captured_public"}`},
			[]string{"A ; a.org ; AE ; state ; nyy ; ; B ; ; ; key"}},
		{"an agency that names itself as its owner",
			[]string{`{"domain":"www.a.org","name":"A (AA)","country":"United Kingdom","owner":"A","kind":"news_agency","state_affiliated":"state_controlled"}`},
			[]string{"A ; a.org ; GB ; agency ; yyy ; ; ; ; AA ; key"}},
		{"mirrors of one outlet, and two stations of one site",
			[]string{
				`{"domain":"a.org","name":"A","country":"DE","owner":"O"}`,
				`{"domain":"a.net","name":"A","country":"DE","owner":"O"}`,
				`{"domain":"a.org","name":"Print: A2","country":"DE","owner":"O"}`},
			[]string{"A ; a.org|a.net ; DE ; ; ; ; O ; ; A2 ; key"}},
		{"two outlets of one name, in order",
			[]string{`{"domain":"b.fr","name":"A","country":"FR"}`, `{"domain":"a.de","name":"A","country":"DE","notes":"default language de"}`},
			[]string{"A ; a.de ; DE ; ; ; de ; ; ; ; key", "A ; b.fr ; FR ; ; ; ; ; ; ; key"}},
		{"signs that the line format uses itself",
			[]string{`{"domain":"a.org","name":"A; B|C*","country":"Nowhere"}`},
			[]string{"A, B/C ; a.org ; ; ; ; ; ; ; ; key"}},
	}
	for _, c := range cases {
		dir := t.TempDir()
		from, to := filepath.Join(dir, "list.jsonl"), filepath.Join(dir, "list.txt")
		if err := os.WriteFile(from, []byte(strings.Join(c.rows, "\n")), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := convert(from, to, "About.", "key"); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
		if diff := cmp.Diff(c.want, lines[3:]); diff != "" {
			t.Errorf("%s: %s", c.why, diff)
		}
	}
}

func TestConvertNamesTheLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "list.jsonl")
	if err := os.WriteFile(file, []byte("{}\n{"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := convert(file, file+".txt", "", ""); err == nil || !strings.Contains(err.Error(), "list.jsonl:2") {
		t.Errorf("error %v", err)
	}
}
