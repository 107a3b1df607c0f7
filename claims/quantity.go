package claims

import (
	"encoding/json"
	"math"
)

// A Quantity is what a number with its bound says: a closed interval. High may
// be +Inf. The zero Quantity is exactly nought.
type Quantity struct {
	Low, High float64
	Approx    Approx
}

// Approx is the kind of words that made a quantity.
type Approx string

// The kinds. The zero value reads as Exact.
const (
	Exact    Approx = "exact"
	AtLeast  Approx = "at_least"
	MoreThan Approx = "more_than"
	AtMost   Approx = "at_most"
	Nearly   Approx = "nearly"
	About    Approx = "about"
	Vague    Approx = "vague"
	Range    Approx = "range"
)

// Meet returns what both quantities allow, and false if nothing is. It
// commutes, is associative and never widens. The result is as approximate as
// the quantity that has just this interval; if neither has, it is a Range.
func (q Quantity) Meet(r Quantity) (Quantity, bool) {
	m := Quantity{math.Max(q.Low, r.Low), math.Min(q.High, r.High), Range}
	if !(m.Low <= m.High) {
		return Quantity{}, false
	}
	for _, x := range [2]Quantity{q, r} {
		if x.Low == m.Low && x.High == m.High && x.Approx.tells(m.Approx) {
			m.Approx = x.Approx
		}
	}
	return m, true
}

// tells reports whether a says more of how a quantity was made than b: any
// kind more than Range, which may only be what is left of two; else by name,
// so that the order of quantities does not matter.
func (a Approx) tells(b Approx) bool {
	return a != Range && (b == Range || a < b)
}

// MarshalJSON writes {"low", "high", "approx"}; an open end is null.
func (q Quantity) MarshalJSON() ([]byte, error) {
	return json.Marshal(q.ends())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (q *Quantity) UnmarshalJSON(b []byte) error {
	var e ends
	if err := json.Unmarshal(b, &e); err != nil {
		return err
	}
	*q = e.quantity()
	return nil
}

// ends are the JSON of a quantity.
type ends struct {
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Approx Approx   `json:"approx"`
}

func (q Quantity) ends() ends {
	e := ends{Approx: q.Approx}
	if e.Approx == "" {
		e.Approx = Exact
	}
	if !math.IsInf(q.Low, 0) && !math.IsNaN(q.Low) {
		e.Low = &q.Low
	}
	if !math.IsInf(q.High, 0) && !math.IsNaN(q.High) {
		e.High = &q.High
	}
	return e
}

func (e ends) quantity() Quantity {
	q := Quantity{Low: math.Inf(-1), High: math.Inf(1), Approx: e.Approx}
	if e.Low != nil {
		q.Low = *e.Low
	}
	if e.High != nil {
		q.High = *e.High
	}
	return q
}
