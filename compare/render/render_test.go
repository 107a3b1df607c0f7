package render

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/testdata"
)

// ambush is a document made by hand from one of the sample stories, so that
// no other package's findings change what is wanted here.
func ambush(t testing.TB) *Document {
	t.Helper()
	b, err := os.ReadFile("testdata/ambush/report.json")
	if err != nil {
		t.Fatal(err)
	}
	d := &Document{Report: new(compare.Report)}
	if err := json.Unmarshal(b, d.Report); err != nil {
		t.Fatal(err)
	}
	for a, err := range sources.Read(testdata.Stories, "stories/sahel-ambush-inafarak.jsonl") {
		if err != nil {
			t.Fatal(err)
		}
		d.Articles = append(d.Articles, a)
	}
	return d
}
