package claims

import (
	"github.com/crosscheck-go/crosscheck/claims/internal/date"
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// calendar are the date words of a language.
type calendar struct {
	table *date.Table
	units map[string]bool // "day", "weeks"
}

func newCalendar(d *dictionary) (*calendar, error) {
	rows, err := d.rows("dates.txt")
	if err != nil {
		return nil, err
	}
	n, err := newNumerals(d)
	if err != nil {
		return nil, err
	}
	t, err := date.New(rows, n.table)
	c := &calendar{t, make(map[string]bool)}
	for _, r := range rows {
		if r.Field(1) == "unit" {
			c.units[lexicon.Fold(r.Field(0))] = true
		}
	}
	return c, err
}

// Bases of a date that is not relative to another one of the text.
const (
	fromText      = "text"
	fromPublished = "published"
)

// dates finds all calendar expressions and resolves them to the past: from the
// day of publication or, where it is not known, from the first full date of
// the text, a byline's or a dateline's.
func dates(d *document, _ []Number) []DateMention {
	r := date.NewReader(d.lang.calendar.table)
	basis := fromPublished
	if day := DayOf(d.article.Published); day != 0 {
		r.Reference = date.Reference{Day: civil(day), Known: true}
	} else if first, ok := firstFull(d, r); ok {
		r.Reference, basis = date.Reference{Day: civil(first.Earliest), Known: true}, first.Quote
		r.Last = date.Reference{}
	}
	return readDates(d, r, basis)
}

func readDates(d *document, r *date.Reader, basis string) []DateMention {
	var out []DateMention
	var found []date.Mention
	last := "" // quote of the last date that was resolved
	for i := range d.sentences {
		s := &d.sentences[i]
		found = r.Read(found[:0], s.text[s.Start:s.End])
		for _, m := range found {
			span := Span{s.part, s.Start + m.Start, s.Start + m.End}
			dm := DateMention{Span: span, Quote: d.quote(span)}
			if m.Known {
				dm.When = When{Interval: interval(m), Quote: dm.Quote, Basis: basisOf(m, basis, last)}
				last = dm.Quote
			}
			out = append(out, dm)
		}
	}
	return out
}

func basisOf(m date.Mention, reference, last string) string {
	switch {
	case m.Linked:
		return last
	case m.Relative:
		return reference
	}
	return fromText
}

// firstFull is the first date of the text that tells day, month and year.
func firstFull(d *document, r *date.Reader) (When, bool) {
	var found []date.Mention
	for i := range d.sentences {
		s := &d.sentences[i]
		found = r.Read(found[:0], s.text[s.Start:s.End])
		for _, m := range found {
			if m.Full && m.First == m.Last {
				return When{Interval: interval(m), Quote: s.text[s.Start+m.Start : s.Start+m.End]}, true
			}
		}
	}
	return When{}, false
}

// unixDay is the Day of 1 January 1970.
const unixDay = -epoch

func civil(d Day) date.Day { return date.Day(d - unixDay) }

func interval(m date.Mention) Interval {
	return Interval{Day(m.First) + unixDay, Day(m.Last) + unixDay}
}
