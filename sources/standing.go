package sources

import (
	"encoding/json"
	"math"
)

// Standing counts how often an outlet's claims met others' claims of the same
// thing: agreement, not truth. The zero Standing has met nobody. Only claims
// of independent origin count, so a hundred reprints agree with nobody.
type Standing struct {
	Shared   int // claims that an independent outlet made too
	Disputed int // claims that an independent outlet contradicted
}

// Interval bounds the share of agreement with 95 % confidence (Wilson's score
// interval, JASA 22, 1927); 0 and 1 if nothing was met.
func (s Standing) Interval() (low, high float64) {
	const z = 1.959963984540054
	n := float64(s.Shared + s.Disputed)
	if n <= 0 {
		return 0, 1
	}
	p := float64(s.Shared) / n
	middle := p + z*z/(2*n)
	margin := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	whole := 1 + z*z/n
	return max(0, (middle-margin)/whole), min(1, (middle+margin)/whole)
}

// Add is what both standings met together.
func (s Standing) Add(t Standing) Standing {
	return Standing{Shared: s.Shared + t.Shared, Disputed: s.Disputed + t.Disputed}
}

// standingJSON shows the interval too, for people who read the file.
type standingJSON struct {
	Shared   int     `json:"shared"`
	Disputed int     `json:"disputed"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
}

// MarshalJSON writes the counts and, rounded, the interval they give.
func (s Standing) MarshalJSON() ([]byte, error) {
	low, high := s.Interval()
	return json.Marshal(standingJSON{s.Shared, s.Disputed, math.Round(low*1000) / 1000, math.Round(high*1000) / 1000})
}

// UnmarshalJSON reads the counts; the interval follows from them.
func (s *Standing) UnmarshalJSON(b []byte) error {
	var w standingJSON
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*s = Standing{Shared: max(0, w.Shared), Disputed: max(0, w.Disputed)}
	return nil
}

// Standings are the standings of many outlets, by [Outlet.Key]. The caller
// keeps them, as JSON if need be, and hands them to the next run; counting an
// article twice is the caller's to prevent. The nil map knows nobody.
type Standings map[string]Standing

// Plus is the sum of both, as a new map.
func (s Standings) Plus(t Standings) Standings {
	sum := make(Standings, len(s)+len(t))
	for _, m := range [...]Standings{s, t} {
		for key, standing := range m {
			sum[key] = sum[key].Add(standing)
		}
	}
	return sum
}

// Key names an outlet in tables that are kept: its domain, or its folded name
// where it has none; "" for the zero Outlet.
func (o Outlet) Key() string {
	if o.Domain != "" {
		return o.Domain
	}
	return fold(o.Name)
}
