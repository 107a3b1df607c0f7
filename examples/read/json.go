package main

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"math"

	"github.com/crosscheck-go/crosscheck/claims"
)

// schema names the keys below: keys are added, never renamed or dropped.
const schema = "crosscheck/reading/1"

// reading is one article's reading in JSON.
type reading struct {
	Article   string           `json:"article"`
	Lang      string           `json:"lang"`
	Sentences []claims.Span    `json:"sentences"`
	Numbers   []number         `json:"numbers"`
	Dates     []date           `json:"dates"`
	Claims    []claims.Claim   `json:"claims"`
	Mentions  []mention        `json:"mentions"`
	Wordings  []claims.Wording `json:"wordings"`
	Relays    []claims.Relay   `json:"relays"`
	LeftOut   []claims.LeftOut `json:"left_out"`
	Unread    []string         `json:"unread"`
}

type number struct {
	Span       claims.Span   `json:"span"`
	Quote      string        `json:"quote"`
	NumberSpan claims.Span   `json:"number_span"`
	Value      *float64      `json:"value"`
	Low        *float64      `json:"low"`
	High       *float64      `json:"high"` // null: open
	Approx     claims.Approx `json:"approx"`
	Unit       string        `json:"unit"`
	Ordinal    bool          `json:"ordinal"`
}

type date struct {
	Span     claims.Span `json:"span"`
	Quote    string      `json:"quote"`
	Earliest claims.Day  `json:"earliest"`
	Latest   claims.Day  `json:"latest"`
	Basis    string      `json:"basis"`
}

type mention struct {
	Span     claims.Span  `json:"span"`
	Quote    string       `json:"quote"`
	Key      string       `json:"key"`
	Kind     string       `json:"kind"`
	Sort     string       `json:"sort,omitempty"`
	Name     bool         `json:"name"`
	Sound    string       `json:"sound,omitempty"`
	Given    string       `json:"given,omitempty"`
	Pronoun  bool         `json:"pronoun,omitempty"`
	Definite bool         `json:"definite,omitempty"`
	Depth    int          `json:"depth"`
	Voice    claims.Voice `json:"voice"`
}

// writeJSON writes one reading a line, as they come.
func writeJSON(w io.Writer, readings iter.Seq[*claims.Reading]) error {
	b := bufio.NewWriter(w)
	b.WriteString(`{"schema":"` + schema + `","readings":[`)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	first := true
	for r := range readings {
		if !first {
			b.WriteByte(',')
		}
		first = false
		b.WriteByte('\n')
		if err := e.Encode(newReading(r)); err != nil {
			return err
		}
	}
	b.WriteString("]}\n")
	return b.Flush()
}

func newReading(r *claims.Reading) reading {
	return reading{
		Article: r.Article.ID, Lang: r.Lang,
		Sentences: list(r.Sentences),
		Numbers:   each(r.Numbers, newNumber),
		Dates:     each(r.Dates, newDate),
		Claims:    list(r.Claims),
		Mentions:  each(r.Mentions, func(m claims.Mention) mention { return mention(m) }),
		Wordings:  list(r.Wordings),
		Relays:    list(r.Relays),
		LeftOut:   list(r.LeftOut),
		Unread:    list(r.Unread),
	}
}

func newNumber(n claims.Number) number {
	approx := n.Quantity.Approx
	if approx == "" {
		approx = claims.Exact
	}
	return number{n.Span, n.Quote, n.NumberSpan, finite(n.Value),
		finite(n.Quantity.Low), finite(n.Quantity.High), approx, n.Unit, n.Ordinal}
}

func newDate(d claims.DateMention) date {
	return date{d.Span, d.Quote, d.Earliest, d.Latest, d.Basis}
}

// finite is nil for an open end, which JSON has no number for.
func finite(f float64) *float64 {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	return &f
}

// list is never null in JSON.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func each[S, T any](s []S, f func(S) T) []T {
	out := make([]T, len(s))
	for i, v := range s {
		out[i] = f(v)
	}
	return out
}
