package truth

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// said reads "item: source value, source value" lines.
func said(lines ...string) (claims []Claim) {
	for _, line := range lines {
		item, rest, _ := strings.Cut(line, ": ")
		for pair := range strings.SplitSeq(rest, ", ") {
			source, value, _ := strings.Cut(pair, " ")
			c := Claim{Source: source, Item: item, Value: value}
			if _, err := fmt.Sscan(value, &c.Number); err == nil {
				c.Value = ""
			}
			claims = append(claims, c)
		}
	}
	return claims
}

// A source that is right everywhere else outweighs two that are wrong
// everywhere else, in every method but the two that only count.
func TestTrustedSourceWins(t *testing.T) {
	var lines []string
	for i := range 12 {
		lines = append(lines, fmt.Sprintf("%02d: good right%d, other1 right%d, other2 right%d, bad1 wrong%d, bad2 false%d", i, i, i, i, i, i))
	}
	lines = append(lines, "contested: good yes, bad1 no, bad2 no")
	for _, m := range methods {
		r := m.Find(said(lines...))
		got := r.Items[len(r.Items)-1].Value
		want := "yes"
		if m.name == "Majority" || m.name == "Median" {
			want = "no"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", m, got, want)
		}
		for _, i := range r.Items[:12] {
			if !strings.HasPrefix(i.Value, "right") || i.Behind != 3 || i.Others != 2 {
				t.Errorf("%s: item %+v", m, i)
			}
		}
	}
}

// What nobody contradicts stands, whatever the method.
func TestUncontested(t *testing.T) {
	for _, m := range methods {
		r := m.Find(said("a: s 40", "b: s word"))
		if r.Items[0].Number != 40 || r.Items[0].Value != "" || r.Items[1].Value != "word" || r.Items[0].Others != 0 {
			t.Errorf("%s: %+v", m, r.Items)
		}
	}
}

func TestMedianOfNumbers(t *testing.T) {
	cases := []struct {
		line string
		want float64
	}{
		{"a: s1 50, s2 40, s3 57", 50},
		{"a: s1 50, s2 40", 40}, // the lower of two
		{"a: s1 1, s2 50, s3 50, s4 9999", 50},
		{"a: s1 -5, s2 0, s3 5", 0},
	}
	for _, c := range cases {
		if r := Median().Find(said(c.line)); r.Items[0].Number != c.want {
			t.Errorf("%s: %v, want %v", c.line, r.Items[0].Number, c.want)
		}
	}
}

// Four outlets that print one communiqué are outvoted by two that went there,
// once it is declared that they print it; a cycle of copies ends.
func TestAccuKnowsCopies(t *testing.T) {
	claims := said("toll: army 12, p1 12, p2 12, p3 12, reporter 31, hospital 31")
	copies := []Copy{{"p1", "army", ""}, {"p2", "army", ""}, {"p3", "p2", ""}, {"p3", "army", "toll"}}
	cycle := []Copy{{"p1", "p2", ""}, {"p2", "p3", ""}, {"p3", "army", ""}, {"army", "p1", ""}}
	for _, c := range []struct {
		why    string
		copies []Copy
		want   float64
	}{{"none declared", nil, 12}, {"one communiqué", copies, 31}, {"a cycle", cycle, 31},
		{"another item", []Copy{{"p1", "army", "other"}, {"p2", "army", "other"}}, 12},
		{"of itself, of nobody", []Copy{{"p1", "p1", ""}, {"p1", "nobody", ""}}, 12}} {
		if r := Accu().Find(claims, c.copies...); r.Items[0].Number != c.want {
			t.Errorf("%s: %v, want %v", c.why, r.Items[0].Number, c.want)
		}
	}
	if r := Majority().Find(claims, copies...); r.Items[0].Number != 12 {
		t.Error("Majority counts copies")
	}
}

func TestNothing(t *testing.T) {
	for _, m := range methods {
		for _, claims := range [][]Claim{nil, {{Source: "s", Item: "a", Number: math.NaN()}, {Source: "s", Item: "a", Number: math.Inf(1)}}} {
			if r := m.Find(claims); len(r.Items) != 0 || len(r.Sources) != 0 || r.Method == "" {
				t.Errorf("%s of nothing: %+v", m, r)
			}
		}
	}
}

// Order says nothing, and neither does saying a thing twice.
func TestOrderDoesNotMatter(t *testing.T) {
	claims, random := world(rand.New(rand.NewPCG(1, 2)), 300, 30, 6), rand.New(rand.NewPCG(3, 4))
	for _, m := range methods {
		want := m.Find(claims)
		shuffled := append(slices.Clone(claims), claims[:50]...)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, m.Find(shuffled)); diff != "" {
			t.Errorf("%s: %s", m, diff)
		}
	}
}

// world is claims of sources of different accuracy on items whose true value
// is 1000 times their number; wrong values are shared now and then.
func world(random *rand.Rand, items, sources, each int) (claims []Claim) {
	for i := range items {
		for range each {
			s := random.IntN(sources)
			x := float64(1000 * (i + 1))
			if random.Float64() > .3+.65*float64(s)/float64(sources) {
				x *= []float64{.1, .5, .9, 1.2, 2}[random.IntN(5)]
			}
			claims = append(claims, Claim{Source: fmt.Sprint("s", s), Item: fmt.Sprint(i), Number: x})
		}
	}
	return claims
}

// In a made-up world with sources of known accuracy no method falls behind the
// plain vote by more than a hair, and those that weigh sources find who is who.
func TestSyntheticWorld(t *testing.T) {
	claims := world(rand.New(rand.NewPCG(5, 6)), 2000, 40, 5)
	right := func(r *Result) float64 {
		n := 0
		for _, i := range r.Items {
			var number float64
			fmt.Sscan(i.Name, &number)
			if i.Number == 1000*(number+1) {
				n++
			}
		}
		return float64(n) / float64(len(r.Items))
	}
	vote := right(Majority().Find(claims))
	for _, m := range methods {
		r := m.Find(claims)
		share := right(r)
		t.Logf("%-60s %.3f", m, share)
		if share < vote-.03 {
			t.Errorf("%s: %.3f, vote %.3f", m, share, vote)
		}
		if trust := trustOf(r); trust("s39") <= trust("s1") {
			t.Errorf("%s trusts the worst source (%.3f) more than the best (%.3f)", m, trust("s1"), trust("s39"))
		}
	}
}

func trustOf(r *Result) func(string) float64 {
	return func(name string) float64 {
		i, _ := slices.BinarySearchFunc(r.Sources, name, func(s Source, n string) int { return strings.Compare(s.Name, n) })
		return r.Sources[i].Trust
	}
}

func FuzzFind(f *testing.F) {
	f.Add([]byte("aab abb bab"), uint8(3))
	f.Fuzz(func(t *testing.T, raw []byte, n uint8) {
		var claims []Claim
		var copies []Copy
		for i := 0; i+3 < len(raw); i += 4 {
			s, item := string(raw[i]%8+'a'), string(raw[i+1]%8+'a')
			c := Claim{Source: s, Item: item, Number: float64(int8(raw[i+2])) * math.Pow(10, float64(int8(raw[i+3])%20))}
			if raw[i+3]%2 == 0 {
				c.Value = string(raw[i+2])
			}
			claims = append(claims, c)
			copies = append(copies, Copy{s, string(raw[i+3]%8 + 'a'), ""})
		}
		for _, m := range methods {
			for _, i := range m.Find(claims, copies...).Items {
				if math.IsNaN(i.Belief) || math.IsInf(i.Belief, 0) || i.Behind == 0 {
					t.Fatalf("%s: %+v from %v", m, i, claims)
				}
			}
		}
	})
}

// 50,000 claims take well under a second; the promise is five.
func BenchmarkFind(b *testing.B) {
	claims := world(rand.New(rand.NewPCG(7, 8)), 10000, 500, 5)
	for _, m := range methods {
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Find(claims)
			}
		})
	}
}

func ExampleMethod_Find() {
	claims := []Claim{
		{Source: "army", Item: "toll", Number: 12},
		{Source: "daily", Item: "toll", Number: 12},
		{Source: "radio", Item: "toll", Number: 31},
		{Source: "hospital", Item: "toll", Number: 31},
	}
	r := Accu().Find(claims, Copy{Source: "daily", Of: "army"})
	fmt.Println(r.Method)
	fmt.Println(r.Items[0].Number, "by", r.Items[0].Behind, "against", r.Items[0].Others)
	// Output:
	// Accu(start=0.8, wrong values=10, copying=0.8, rounds=20)
	// 31 by 2 against 2
}
