package comparetest

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// report is made by hand: these tests are of the helpers, not of what is found.
func report() *compare.Report {
	n := func(f float64) *float64 { return &f }
	figure := func(article string, low, high float64, quote string, start int) compare.Claim {
		span := claims.Span{Part: claims.Text, Start: start, End: start + len(quote)}
		return compare.Claim{Claim: claims.Claim{ID: article + "#1", Article: article, Spans: []claims.Span{span}, Quote: quote,
			Figure: &claims.Figure{Quantity: claims.Quantity{Low: low, High: high}, Measure: claims.Killed, Unit: claims.Person, Span: span, Quote: quote}}}
	}
	radio := figure("radio", 22, math.Inf(1), "22 bodies", 13)
	radio.Attribution = []claims.Link{{Speaker: "the hospital"}}
	return &compare.Report{
		Articles: []compare.Article{{ID: "army"}, {ID: "radio", Relays: []claims.Relay{{From: "AFP", Role: claims.RelayText, Span: radio.Spans[0]}}}},
		Claims:   []compare.Claim{figure("army", 9, 9, "Nine soldiers", 0), radio},
		Incidents: []compare.Incident{{ID: "i1", Kind: "attack", Articles: []string{"radio", "army"}},
			{ID: "i2", Articles: []string{"radio"}}},
		Conflicts: []compare.Conflict{{Kind: compare.Open, Measure: claims.Killed, Counted: "soldiers", Side: "army", Sides: []compare.Side{
			{Low: n(9), High: n(9), Claims: []string{"army#1"}}, {Low: n(22), Claims: []string{"radio#1"}}}}},
		Apart:    []compare.Apart{{Claims: [2]string{"radio#1", "army#1"}, Why: compare.ApartDate}},
		Wordings: []compare.Wording{{Article: "army", Kind: claims.Dysphemism, Quote: "hordes", Voice: claims.SpeakerVoice}},
		Namings:  []compare.Naming{{Referent: "JNIM", Names: []compare.Name{{Article: "army", Quote: "GSIM"}, {Article: "radio", Quote: "JNIM"}}}},
	}
}

func TestLines(t *testing.T) {
	want := []string{
		`apart date: army / radio`,
		`conflict open: killed, army: 9 (army) / 22.. (radio)`,
		`figure army: 9 killed "Nine soldiers"`,
		`figure radio: 22.. killed "22 bodies" says the hospital`,
		`incident attack: army radio`,
		`naming JNIM: "GSIM" (army), "JNIM" (radio)`,
		`relay radio: text from AFP`,
		`wording army: dysphemism "hordes" quoted`,
	}
	if d := cmp.Diff(want, Lines(report())); d != "" {
		t.Error(d)
	}
}

const articles = `Why.

-- army.txt --
outlet: Ministry: of Defence
published: 2025-01-14

Nine soldiers were killed.
-- radio.txt --
The hospital 22 bodies received.
`

func parseCase(t *testing.T, files string) *testCase {
	t.Helper()
	c, err := readCase(txtar.Parse([]byte(articles + files)))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestArticlesOfACase(t *testing.T) {
	c := parseCase(t, "-- has --\n")
	army, radio := c.articles[0], c.articles[1]
	if army.ID != "army" || army.Outlet.Name != "Ministry: of Defence" || army.Published.Day() != 14 || army.Text != "Nine soldiers were killed." {
		t.Errorf("army: %+v", army)
	}
	if radio.ID != "radio" || radio.Text != "The hospital 22 bodies received." {
		t.Errorf("radio: %+v", radio)
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name, files string
		faults      []string // what they must mention; nil is none
	}{
		{"all conflicts stand there", "-- want --\nconflict open: killed, army: 9 (army) / 22.. (radio)\n", nil},
		{"other kinds are not looked at", "-- want --\nrelay radio: text from AFP\n", nil},
		{"comments and blank lines say nothing", "-- want --\n# a comment\n\nrelay radio: text from AFP\n", nil},
		{"one figure of two is not complete", "-- want --\nfigure army: 9 killed \"Nine soldiers\"\n",
			[]string{"+ `figure radio: 22..", "radio: The hospital [22 bodies] received."}},
		{"no conflict, but there is one", "-- want --\nno conflict\n", []string{"army: [Nine soldiers] were killed.", "radio: The hospital [22 bodies] received."}},
		{"a conflict that is not found", "-- want --\nconflict open: killed: 1 (army) / 2 (radio)\n", []string{`- ": 1 (army) / 2"`, `+ ", army: 9 (army) / 22.."`}},
		{"one of many is enough", "-- has --\nfigure army: 9 killed \"Nine soldiers\"\n", nil},
		{"not even one", "-- has --\nwording army: dysphemism \"bandits\"\n", []string{"not found", `found: wording army: dysphemism "hordes" quoted`}},
		{"nothing of the kind", "-- has --\nframing x\n", []string{"found: no framing"}},
	} {
		got := strings.Join(parseCase(t, c.files).faults(report()), "\n")
		got = strings.ReplaceAll(got, "\u00a0", " ") // go-cmp writes either
		if (len(got) > 0) != (len(c.faults) > 0) {
			t.Errorf("%s: %s", c.name, got)
		}
		for _, part := range c.faults {
			if !strings.Contains(strings.Join(strings.Fields(got), " "), strings.Join(strings.Fields(part), " ")) {
				t.Errorf("%s: no %q in\n%s", c.name, part, got)
			}
		}
	}
}

func TestBadCases(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"no reason", "-- a.txt --\nx\n-- want --\n", "why it exists"},
		{"no expectation", "Why.\n-- a.txt --\nx\n", "expects nothing"},
		{"no article", "Why.\n-- a.json --\n{}\n-- want --\n", "a.json"},
		{"no date", "Why.\n-- a.txt --\npublished: someday\n\nx\n-- want --\n", "a.txt"},
	} {
		if _, err := readCase(txtar.Parse([]byte(c.file))); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A recorder takes what an assertion says.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper()                   {}
func (r *recorder) Errorf(f string, a ...any) { r.said = append(r.said, fmt.Sprintf(f, a...)) }

func TestAssertions(t *testing.T) {
	r := report()
	for _, c := range []struct {
		name   string
		assert func(testing.TB)
		fault  string // "" if it holds
	}{
		{"conflict", func(t testing.TB) { Conflict(t, r, claims.Killed, "22..", "9") }, ""},
		{"conflict of another measure", func(t testing.TB) { Conflict(t, r, claims.Injured, "22..", "9") }, "conflict open: killed, army"},
		{"conflict with one side less", func(t testing.TB) { Conflict(t, r, claims.Killed, "9") }, "conflict open: killed, army"},
		{"no conflict of the injured", func(t testing.TB) { NoConflict(t, r, claims.Injured) }, ""},
		{"no conflict at all", func(t testing.TB) { NoConflict(t, r, "") }, "unexpected conflict"},
		{"figure", func(t testing.TB) { Figure(t, r, "army", claims.Killed, "9") }, ""},
		{"figure of another article", func(t testing.TB) { Figure(t, r, "radio", claims.Killed, "9") }, "figure radio: 22.."},
		{"relay", func(t testing.TB) { Relay(t, r, "radio", "AFP") }, ""},
		{"no relay", func(t testing.TB) { Relay(t, r, "army", "AFP") }, "nothing of that kind"},
		{"wording", func(t testing.TB) { Wording(t, r, "army", "hordes") }, ""},
		{"no wording", func(t testing.TB) { Wording(t, r, "army", "horde") }, `dysphemism "hordes"`},
	} {
		rec := new(recorder)
		c.assert(rec)
		said := strings.Join(rec.said, "\n")
		if (said == "") != (c.fault == "") || !strings.Contains(said, c.fault) {
			t.Errorf("%s: said %q", c.name, said)
		}
	}
}

func TestRewriteKeepsTheKinds(t *testing.T) {
	c := parseCase(t, "-- want --\nno framing\nno conflict\n")
	got := c.rewritten(report())
	want := []string{"conflict open: killed, army: 9 (army) / 22.. (radio)", "no framing"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
