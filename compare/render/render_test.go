package render

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/internal/golden"
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
	d.Ratings = []Rating{{Claim: "sahel-1#02", Verdict: "Not shown", Value: 2, Best: 5, Worst: 1,
		Author: "A fact-checking team", URL: "https://checks.example/in-afarak"}}
	return d
}

func write(t testing.TB, name string, d *Document) []byte {
	t.Helper()
	f, ok := Lookup(name)
	if !ok {
		t.Fatalf("no format %s", name)
	}
	var b bytes.Buffer
	if err := f.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestGolden also holds that a report read from its JSON is the same report.
func TestGolden(t *testing.T) {
	d := ambush(t)
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			golden.File(t, "testdata/ambush/report."+f.Name, write(t, f.Name, d))
		})
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for _, f := range Formats() {
		first := write(t, f.Name, ambush(t))
		for range 3 {
			if !bytes.Equal(first, write(t, f.Name, ambush(t))) {
				t.Errorf("%s differs from run to run", f.Name)
			}
		}
	}
}

// An empty report, one whose articles are not at hand, and one whose ids lead
// nowhere are written without a word of complaint.
func TestIncompleteDocuments(t *testing.T) {
	dangling := &compare.Report{
		Conflicts: []compare.Conflict{{ID: "c", Incident: "none", Sides: []compare.Side{{Claims: []string{"none"}}}}},
		Wordings:  []compare.Wording{{Article: "none"}},
		Namings:   []compare.Naming{{Referent: "r", Names: []compare.Name{{Article: "none"}}}},
		Apart:     []compare.Apart{{}},
		Incidents: []compare.Incident{{ID: "i", Articles: []string{"none"}}},
		Claims:    []compare.Claim{{Incident: "i"}},
	}
	for _, f := range Formats() {
		write(t, f.Name, &Document{Report: new(compare.Report)})
		write(t, f.Name, &Document{Report: dangling})
		bare := ambush(t)
		bare.Articles = nil
		write(t, f.Name, bare)
	}
}
