package claims

import (
	"slices"
)

// opening returns where the first real sentence of the text ends: it belongs to
// the main scene, and so do bylines and headings before it.
func (d *document) opening() int {
	for i := range d.sentences {
		if s := &d.sentences[i]; s.part == Text && s.out == "" && len(s.Tokens) >= realTokens {
			return s.End
		}
	}
	return len(d.article.Text)
}

// realTokens is how long a sentence is that is more than a heading.
const realTokens = 8

// lead is how many sentences open an article: its title and lead.
const lead = 3

// mainDate is the day of what the article is mainly about: that of the first
// thing its lead says to have happened, else the first day the lead names that
// is not past news, else the days before publication.
func mainDate(r *Reading) Interval {
	published := r.day
	if published == 0 {
		return notBefore(r)
	}
	last := leadEnd(r)
	for _, telling := range []func(*Claim) bool{happens, tells} {
		for i := range r.Claims {
			if c := &r.Claims[i]; c.When != nil && telling(c) && c.Spans[0].Before(last) && c.When.isNews(published) {
				return c.When.Interval
			}
		}
	}
	for _, m := range r.Dates {
		if m.Span.Before(last) && m.isNews(published) {
			return m.Interval
		}
	}
	return Interval{published - newsDays, published}
}

// isNews reports whether a time is a day or a few that news of a day tells of.
func (w *When) isNews(published Day) bool { return narrow(w.Interval) && near(w.Interval, published) }

// happens reports whether a claim tells that something happened, tells whether
// it is more than that somebody spoke; a dateline is no claim.
func happens(c *Claim) bool { return slices.Contains(incidents, c.Event) }
func tells(c *Claim) bool   { return c.Event != "statement" && c.Event != "announcement" }

// notBefore bounds the time of an undated article: what it names with its year
// is past or of its own day.
func notBefore(r *Reading) Interval {
	var v Interval
	for _, m := range r.Dates {
		if m.Basis == fromText && m.Interval != (Interval{}) && m.Latest-m.Earliest <= yearDays {
			v.Earliest = max(v.Earliest, m.Earliest)
		}
	}
	if v.Earliest != 0 {
		v.Latest = v.Earliest + openDays
	}
	return v
}

// An undated article may have appeared any time after the last date it names.
const (
	yearDays = 366
	openDays = 100 * yearDays
)

// newsDays is how old what is told without a date can be.
const newsDays = 3

// leadEnd returns a span that starts where the lead ends.
func leadEnd(r *Reading) Span {
	if len(r.Sentences) > lead {
		return r.Sentences[lead]
	}
	return Span{Part: Text, Start: int(^uint(0) >> 1)}
}

// narrow reports whether an interval names a day or a few.
func narrow(v Interval) bool { return v != Interval{} && v.Latest-v.Earliest <= 7 }

// near reports whether a date can be that of news published on a day.
func near(v Interval, published Day) bool {
	return v.Latest <= published+1 && v.Earliest >= published-newsAge
}

// newsAge is how long after an event articles are still mainly about it.
const newsAge = 45
