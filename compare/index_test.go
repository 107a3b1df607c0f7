package compare_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/testdata"
)

// stories reads every sample story, each a list of readings.
func stories(t testing.TB) map[string][]*claims.Reading {
	t.Helper()
	entries, err := testdata.Stories.ReadDir("stories")
	if err != nil {
		t.Fatal(err)
	}
	var x claims.Extractor
	out := make(map[string][]*claims.Reading)
	for _, e := range entries {
		for a, err := range sources.Read(testdata.Stories, "stories/"+e.Name()) {
			if err != nil {
				t.Fatal(err)
			}
			r, err := x.Extract(a)
			if err != nil {
				t.Fatal(err)
			}
			out[e.Name()] = append(out[e.Name()], r)
		}
	}
	return out
}

func report(t testing.TB, readings []*claims.Reading) []byte {
	t.Helper()
	r, err := compare.Readings(t.Context(), slices.Values(readings), nil)
	if err != nil {
		t.Fatal(err)
	}
	return encode(t, r)
}

func encode(t testing.TB, r *compare.Report) []byte {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestOrder shuffles each story fifty times: the report stays the same, byte
// for byte.
func TestOrder(t *testing.T) {
	for name, readings := range stories(t) {
		want := report(t, readings)
		rng := rand.New(rand.NewPCG(1, 2))
		for range 50 {
			rng.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
			if got := report(t, readings); !bytes.Equal(got, want) {
				t.Fatalf("%s: another order, another report", name)
			}
		}
	}
}

// TestIndex adds all stories to one index, in several orders and with reports
// in between, and wants the report of the batch.
func TestIndex(t *testing.T) {
	var all []*claims.Reading
	for _, readings := range stories(t) {
		all = append(all, readings...)
	}
	want := report(t, all)
	rng := rand.New(rand.NewPCG(3, 4))
	for range 5 {
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		var x compare.Index
		for i, r := range all {
			x.Add(r)
			if i%10 == 0 {
				x.Report()
			}
		}
		x.Add(all[0]) // twice is once
		if got := encode(t, x.Report()); !bytes.Equal(got, want) {
			t.Fatal("index and batch differ")
		}
	}
}

// TestNothing asks that a report of nothing has every list and none is null.
func TestNothing(t *testing.T) {
	if b := report(t, nil); bytes.Contains(b, []byte("null")) {
		t.Errorf("null in %s", b)
	}
}
