package sources

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInterval(t *testing.T) {
	cases := []struct {
		s         Standing
		low, high float64
	}{
		{Standing{}, 0, 1},
		{Standing{Shared: 1}, .207, 1},
		{Standing{Disputed: 1}, 0, .793},
		{Standing{Shared: 8, Disputed: 2}, .490, .943},
		{Standing{Shared: 90, Disputed: 10}, .826, .945},
	}
	for _, c := range cases {
		low, high := c.s.Interval()
		if math.Abs(low-c.low) > .001 || math.Abs(high-c.high) > .001 {
			t.Errorf("%+v: %.3f to %.3f, want %.3f to %.3f", c.s, low, high, c.low, c.high)
		}
	}
}

// A standing that is kept as JSON and handed back is the same.
func TestStandingsJSON(t *testing.T) {
	kept := Standings{"lemonde.fr": {Shared: 8, Disputed: 2}, "afp.com": {Shared: 1}}
	raw, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"afp.com":{"shared":1,"disputed":0,"low":0.207,"high":1},"lemonde.fr":{"shared":8,"disputed":2,"low":0.49,"high":0.943}}`
	if string(raw) != want {
		t.Errorf("got %s", raw)
	}
	var back Standings
	if err := json.Unmarshal(raw, &back); err != nil || !cmp.Equal(kept, back) {
		t.Errorf("came back as %v, %v", back, err)
	}
	sum := kept.Plus(back).Plus(nil)
	if sum["lemonde.fr"] != (Standing{Shared: 16, Disputed: 4}) || kept["lemonde.fr"].Shared != 8 {
		t.Errorf("sum %v, kept %v", sum, kept)
	}
	if err := json.Unmarshal([]byte(`{"x":{"shared":-5}}`), &back); err != nil || back["x"] != (Standing{}) {
		t.Errorf("negative counts: %v, %v", back["x"], err)
	}
}

func TestRate(t *testing.T) {
	ratings, err := ReadRatings(strings.NewReader("outlet,reliability,date,licence\npresstv.ir,D,2025-01-31,CC0\nLe Monde,b,2025-01-31,CC0\n"), "ratings.csv")
	if err != nil {
		t.Fatal(err)
	}
	press, _ := Known().Find("Press TV")
	monde, _ := Known().Find("Le Monde")
	cases := []struct {
		why     string
		o       Outlet
		s       Standing
		ratings *Ratings
		want    string
	}{
		{"nothing known", Outlet{Name: "X"}, Standing{}, nil, "F6"},
		{"state control is a fact, not a grade", press, Standing{}, nil, "F6"},
		{"the caller's verdict, by domain", press, Standing{}, ratings, "D6"},
		{"the caller's verdict, by name", monde, Standing{}, ratings, "B6"},
		{"not rated", Outlet{Name: "X", Domain: "x.org"}, Standing{}, ratings, "F6"},
		{"too few meetings", monde, Standing{Shared: 19}, nil, "F6"},
		{"agreement", monde, Standing{Shared: 60}, nil, "B6"},
		{"mostly agreement", monde, Standing{Shared: 45, Disputed: 5}, nil, "C6"},
		{"neither", monde, Standing{Shared: 15, Disputed: 10}, nil, "F6"},
		{"dispute", monde, Standing{Shared: 5, Disputed: 30}, nil, "D6"},
		{"dispute alone", monde, Standing{Disputed: 30}, nil, "E6"},
		{"a person outweighs a count", monde, Standing{Disputed: 30}, ratings, "B6"},
	}
	for _, c := range cases {
		g := Rate(c.o, c.s, c.ratings)
		if g.String() != c.want || len(g.Reasons) == 0 {
			t.Errorf("%s: %s for %v, want %s", c.why, g, g.Reasons, c.want)
		}
	}
}

func TestWeigh(t *testing.T) {
	for _, c := range []struct {
		e    Evidence
		want int
	}{
		{Evidence{}, 6}, {Evidence{Agree: 1}, 6}, {Evidence{Agree: 2}, 2}, {Evidence{Agree: 3}, 1},
		{Evidence{Agree: 2, Parties: true}, 3}, {Evidence{Agree: 4, Parties: true}, 2},
		{Evidence{Agree: 3, Dispute: 1}, 3}, {Evidence{Agree: 1, Dispute: 1}, 4}, {Evidence{Agree: 1, Dispute: 2}, 4},
		{Evidence{Agree: 1, Dispute: 3}, 5}, {Evidence{Dispute: 1}, 4}, {Evidence{Dispute: 2}, 5},
	} {
		before := Grade{Reasons: make([]Reason, 0, 4)}
		g := before.Weigh(c.e)
		if g.Credibility.Int() != c.want || g.Reliability.String() != "F" {
			t.Errorf("%+v: %s, want F%d", c.e, g, c.want)
		}
		if before.Weigh(Evidence{}); g.Reasons[0].Why != (Grade{}).Weigh(c.e).Reasons[0].Why {
			t.Error("a second grade wrote into the first one's reasons")
		}
	}
}

func TestReadRatingsErrors(t *testing.T) {
	const head = "outlet,reliability,date,licence\n"
	for table, want := range map[string]string{
		"":                            "r.csv: EOF",
		"outlet,date,licence\n":       `r.csv:1: no column "reliability"`,
		head + "a.org,G,2025-01-01,x": `r.csv:2: reliability "G" is not A to F`,
		head + "a.org,A,01/01/2025,x": `r.csv:2: date "01/01/2025" is not YYYY-MM-DD`,
		head + "a.org,A,2025-01-01, ": "r.csv:2: no licence",
		head + ",A,2025-01-01,x":      "r.csv:2: no outlet",
		head + "a.org,A,2025-01-01":   "r.csv: record on line 2: wrong number of fields",
		head + "\na.org,A,2025-01-01,x\nwww.a.org,B,2025-01-01,x": "r.csv:4: www.a.org is rated in r.csv:3 too",
	} {
		if _, err := ReadRatings(strings.NewReader(table), "r.csv"); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", table, err, want)
		}
	}
}

func ExampleRate() {
	o, _ := Known().Find("presstv.ir")
	g := Rate(o, Standing{Shared: 8, Disputed: 2}, nil).Weigh(Evidence{Agree: 2})
	fmt.Println(g)
	for _, r := range g.Reasons {
		fmt.Println("-", r.Why)
	}
	// Output:
	// F2
	// - 8 of 10 claims met independent agreement (95 % interval 0.49 to 0.94): agreement, not truth
	// - state control: funding: yes, ownership: yes, editorial: yes
	// - 2 independent origins say it, 0 independent origins contradict it
}
