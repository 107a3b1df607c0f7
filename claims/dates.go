package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/date"
	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
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

// dates finds all calendar expressions and resolves them to the past from the
// day of the article, which the words of basis tell.
func dates(d *document, day Day, basis string) []DateMention {
	r := date.NewReader(d.lang.calendar.table)
	if day != 0 {
		r.Reference = date.Reference{Day: civil(day), Known: true}
	}
	return readDates(d, r, basis)
}

// day is that of the article, and the words that tell it: the day of
// publication or, where it is not known, that of a byline or a dateline.
func (d *document) day() (Day, string) {
	if day := DayOf(d.article.Published); day != 0 {
		return day, fromPublished
	}
	line, _ := dateline(d, date.NewReader(d.lang.calendar.table))
	return line.Earliest, line.Quote
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

// dateline is the day an undated article gives for its own: a date by itself at
// its head or end, or the full one that its first sentence names. A day with
// its weekday is in the first year that has it of those the text leaves room
// for: "Saturday 11 October".
func dateline(d *document, r *date.Reader) (When, bool) {
	heads, first := d.headings()
	if w, ok := fullDate(d, r, heads); ok {
		return w, true
	}
	for y, n := d.latestYear(r), 0; y > 0 && n < roomYears; n++ {
		r.Reference = date.Reference{Day: date.Of(y+n, 12, 31), Known: true}
		w, ok := fullDate(d, r, heads)
		r.Reference = date.Reference{}
		if ok {
			return w, true
		}
	}
	return fullDate(d, r, first)
}

// roomYears is how many years an article may be younger than the last it names.
const roomYears = 3

// headings are the sentences of the text without a verb, such as headings,
// bylines and signatures; first are the title and the first real sentence.
func (d *document) headings() (heads, first []int) {
	end := d.opening()
	for i := range d.sentences {
		switch s := &d.sentences[i]; {
		case s.part == Text && !slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool { return t.UPOS == syntax.VERB }):
			heads = append(heads, i)
		case s.part == Title || s.Start < end:
			first = append(first, i)
		}
	}
	return heads, first
}

// fullDate is the first date of some sentences that tells its day and year.
func fullDate(d *document, r *date.Reader, sentences []int) (When, bool) {
	var found []date.Mention
	for _, i := range sentences {
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

// latestYear is the last year the text names, 0 if none.
func (d *document) latestYear(r *date.Reader) int {
	var found []date.Mention
	latest := 0
	for i := range d.sentences {
		s := &d.sentences[i]
		found = r.Read(found[:0], s.text[s.Start:s.End])
		for _, m := range found {
			if m.Known && !m.Relative {
				latest = max(latest, interval(m).Latest.Time().Year())
			}
		}
	}
	return latest
}

// unixDay is the Day of 1 January 1970.
const unixDay = -epoch

func civil(d Day) date.Day { return date.Day(d - unixDay) }

func interval(m date.Mention) Interval {
	return Interval{Day(m.First) + unixDay, Day(m.Last) + unixDay}
}
