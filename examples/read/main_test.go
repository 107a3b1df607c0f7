package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func call(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e)
	return status, o.String(), e.String()
}

// The keys are a promise to the scripts of others.
func TestKeys(t *testing.T) {
	status, out, errs := call(t, `{"id":"a","lang":"en","published":"2025-01-15","text":"The army said on Tuesday that at least 40 civilians were killed."}`, "-format", "json", "-")
	var v struct {
		Schema   string
		Readings []map[string]any
	}
	if err := json.Unmarshal([]byte(out), &v); err != nil || status != 0 || len(v.Readings) != 1 {
		t.Fatalf("status %d, %v: %s%s", status, err, out, errs)
	}
	if v.Schema != "crosscheck/reading/1" {
		t.Errorf("schema %s", v.Schema)
	}
	for _, key := range []string{"article", "lang", "sentences", "numbers", "dates", "claims", "wordings", "relays", "left_out"} {
		if v.Readings[0][key] == nil {
			t.Errorf("no %s", key)
		}
	}
	number := item(t, v.Readings[0], "numbers")
	for _, key := range []string{"span", "quote", "number_span", "value", "low", "high", "approx", "unit", "ordinal"} {
		if _, ok := number[key]; !ok {
			t.Errorf("number without %s", key)
		}
	}
	date := item(t, v.Readings[0], "dates")
	for _, key := range []string{"span", "quote", "earliest", "latest", "basis"} {
		if _, ok := date[key]; !ok {
			t.Errorf("date without %s", key)
		}
	}
}

func item(t *testing.T, reading map[string]any, list string) map[string]any {
	t.Helper()
	items, _ := reading[list].([]any)
	if len(items) == 0 {
		t.Fatalf("no %s", list)
	}
	return items[0].(map[string]any)
}

func TestEveryArticleOfTheSampleIsRead(t *testing.T) {
	t.Chdir(t.TempDir())
	status, out, _ := call(t, "", "-format", "json")
	var v struct {
		Readings []struct {
			Article string
			Lang    string
		}
	}
	if err := json.Unmarshal([]byte(out), &v); err != nil || status != 0 {
		t.Fatal(status, err)
	}
	var ids []string
	for _, r := range v.Readings {
		if r.Lang == "" {
			t.Errorf("%s in no language", r.Article)
		}
		ids = append(ids, r.Article)
	}
	if slices.Sort(ids); len(ids) < 30 || len(slices.Compact(ids)) != len(v.Readings) {
		t.Errorf("%d articles", len(ids))
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{"-"}, 0}, {[]string{"nowhere.txt"}, 1}, {[]string{"-format", "html"}, 2}, {[]string{"-x"}, 2},
	} {
		if status, _, errs := call(t, "Four died.", c.args...); status != c.status || (errs == "") != (status == 0) {
			t.Errorf("%v: status %d, %s", c.args, status, errs)
		}
	}
}
