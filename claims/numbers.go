package claims

import (
	"sort"

	"github.com/crosscheck-go/crosscheck/claims/internal/number"
)

// numerals are the number words, bounds and units of a language.
type numerals struct{ table *number.Table }

func newNumerals(d *dictionary) (*numerals, error) {
	words, err := d.rows("numbers.txt")
	if err != nil {
		return nil, err
	}
	bounds, err := d.rows("bounds.txt")
	if err != nil {
		return nil, err
	}
	units, err := d.rows("units.txt")
	if err != nil {
		return nil, err
	}
	t, err := number.New(words, bounds, units)
	return &numerals{t}, err
}

// numbers finds all numbers in the text, in order.
func numbers(d *document) []Number {
	r := number.NewReader(d.lang.numerals.table)
	var out []Number
	var found []number.Number
	for i := range d.sentences {
		s := &d.sentences[i]
		found = r.Read(found[:0], s.text[s.Start:s.End])
		for _, n := range found {
			out = append(out, newNumber(d, s, n))
		}
	}
	return out
}

// is reports whether a word is a number: "trentaine".
func (n *numerals) is(word string) bool {
	return len(number.NewReader(n.table).Read(nil, word)) > 0
}

// withoutPeriods drops the ranges of days that belong to dates: "Sept. 20-24",
// "12-14 May".
func withoutPeriods(in []Number, dates []DateMention) []Number {
	out := in[:0]
	for _, n := range in {
		if n.Quantity.Approx != Range || n.Unit != "" || n.Quantity.High > 31 || !touches(dates, n.NumberSpan) {
			out = append(out, n)
		}
	}
	return out
}

// touches reports whether one of the dates overlaps a span.
func touches(dates []DateMention, s Span) bool {
	k := sort.Search(len(dates), func(k int) bool { return s.Before(dates[k].Span) })
	return k > 0 && dates[k-1].Span.Overlaps(s) || k < len(dates) && dates[k].Span.Overlaps(s)
}

func newNumber(d *document, s *sentence, n number.Number) Number {
	span := Span{s.part, s.Start + n.From, s.Start + n.To}
	return Number{
		Span:       span,
		Quote:      d.quote(span),
		NumberSpan: Span{s.part, s.Start + n.Start, s.Start + n.End},
		Value:      n.Value,
		Quantity:   Quantity{n.Low, n.High, Approx(n.Approx.String())},
		Unit:       n.Unit,
		Ordinal:    n.Ordinal,
		derived:    n.Derived,
	}
}
