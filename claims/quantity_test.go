package claims

import (
	"encoding/json"
	"math"
	"testing"
)

func TestMeet(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		q, r, want Quantity
		ok         bool
	}{
		{Quantity{40, inf, AtLeast}, Quantity{35, 39, Nearly}, Quantity{}, false}, // "at least 40" and "nearly 40"
		{Quantity{40, inf, AtLeast}, Quantity{57, 57, Exact}, Quantity{57, 57, Exact}, true},
		{Quantity{20, 32, Range}, Quantity{30, inf, AtLeast}, Quantity{30, 32, Range}, true},
		{Quantity{25, 35, Vague}, Quantity{25, 35, Range}, Quantity{25, 35, Vague}, true},
		{Quantity{25, 35, Vague}, Quantity{25, 35, About}, Quantity{25, 35, About}, true},
		{Quantity{}, Quantity{}, Quantity{}, true},
		{Quantity{}, Quantity{1, 1, Exact}, Quantity{}, false},
		{Quantity{math.NaN(), 1, Exact}, Quantity{0, 1, Exact}, Quantity{}, false},
	} {
		if got, ok := c.q.Meet(c.r); got != c.want || ok != c.ok {
			t.Errorf("%v.Meet(%v) = %v, %v; want %v, %v", c.q, c.r, got, ok, c.want, c.ok)
		}
	}
}

// FuzzMeet holds that Meet commutes, is associative, never widens, and that a
// quantity meets itself as it is.
func FuzzMeet(f *testing.F) {
	f.Add(1.0, 5.0, uint8(6), 3.0, 9.0, uint8(5), 3.0, 5.0, uint8(0))
	f.Add(40.0, math.Inf(1), uint8(1), 0.0, 40.0, uint8(3), 40.0, 40.0, uint8(8))
	kinds := [...]Approx{Exact, AtLeast, MoreThan, AtMost, Nearly, About, Vague, Range, ""}
	f.Fuzz(func(t *testing.T, a, b float64, i uint8, c, d float64, j uint8, e, g float64, k uint8) {
		q := Quantity{a, b, kinds[int(i)%len(kinds)]}
		r := Quantity{c, d, kinds[int(j)%len(kinds)]}
		s := Quantity{e, g, kinds[int(k)%len(kinds)]}
		qr, ok := q.Meet(r)
		rq, ok2 := r.Meet(q)
		if qr != rq || ok != ok2 {
			t.Fatalf("%v and %v meet in %v or %v", q, r, qr, rq)
		}
		if ok && (qr.Low < q.Low || qr.Low < r.Low || qr.High > q.High || qr.High > r.High) {
			t.Fatalf("%v and %v meet in the wider %v", q, r, qr)
		}
		left, okLeft := meet(qr, ok, s)
		rs, okRS := r.Meet(s)
		right, okRight := meet(rs, okRS, q)
		if left != right || okLeft != okRight {
			t.Fatalf("%v, %v and %v meet in %v, %v or %v, %v", q, r, s, left, okLeft, right, okRight)
		}
		if same, ok := q.Meet(q); ok && same != q {
			t.Fatalf("%v meets itself as %v", q, same)
		}
	})
}

func meet(q Quantity, ok bool, r Quantity) (Quantity, bool) {
	if !ok {
		return Quantity{}, false
	}
	return q.Meet(r)
}

// FuzzQuantityJSON holds that a quantity comes back from its JSON.
func FuzzQuantityJSON(f *testing.F) {
	f.Add(1.5, 2.5)
	f.Add(40.0, math.Inf(1))
	f.Fuzz(func(t *testing.T, low, high float64) {
		if math.IsNaN(low) || math.IsNaN(high) || math.IsInf(low, 1) || math.IsInf(high, -1) {
			t.Skip("no quantity")
		}
		q := Quantity{low, high, Vague}
		b, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		var got Quantity
		if err := json.Unmarshal(b, &got); err != nil || got != q {
			t.Fatalf("%v comes back as %v from %s: %v", q, got, b, err)
		}
	})
}
