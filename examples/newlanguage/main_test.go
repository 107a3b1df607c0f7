package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestEsperantoIsReadFromDataAlone(t *testing.T) {
	var out, errs bytes.Buffer
	if status := run(nil, nil, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	for _, want := range []string{
		`is in "eo"`,
		"almenaŭ tricent dudek kvin 325 to +Inf",
		"ĉirkaŭ du mil 1800 to 2200",
		"2025-03-04 to 2025-03-04",
		"dudek kvin mortintoj killed",
		"du mil vunditoj injured",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out.String()), " "), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{"-"}, 0}, {[]string{"nowhere.txt"}, 1}, {[]string{"-lang", "nowhere"}, 2}, {[]string{"-x"}, 2},
	} {
		if status := run(c.args, strings.NewReader("Unu homo."), new(bytes.Buffer), new(bytes.Buffer)); status != c.status {
			t.Errorf("%v: status %d", c.args, status)
		}
	}
}
