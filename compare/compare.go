// Package compare says where articles disagree: which claims speak of the same
// incident, which figures contradict each other, who calls whom what, and how
// many independent origins stand behind a figure.
//
// It gives no verdict: it does not say which outlet is right.
package compare

import (
	"context"
	"fmt"
	"iter"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// Options change how articles are compared; nil and the zero Options are the
// defaults.
type Options struct {
	// Extractor reads the articles; nil is the zero Extractor.
	Extractor *claims.Extractor
	// Convention makes points of intervals; "" is UCDP.
	Convention Convention
	// Standings are what earlier runs measured, kept by the caller. They weigh
	// in the grades; Report.Standings is what to add to them after this run.
	Standings sources.Standings
	// Ratings are a caller's own verdicts on outlets; nil rates nobody.
	Ratings *sources.Ratings
	// Progress, if not nil, is called after each article that was read.
	Progress func(done int)
}

// A Convention is a published rule that makes points of intervals and of
// reports that differ.
type Convention string

// The conventions, with the field's own names.
const (
	UCDP  Convention = "ucdp"
	ACLED Convention = "acled"
	GTD   Convention = "gtd"
	CCC   Convention = "ccc"
	IBC   Convention = "ibc"
)

// Articles reads and compares articles. It errs if the context ends or the
// language data cannot be read. The articles are asked for on another
// goroutine, which is done when Articles returns.
func Articles(ctx context.Context, articles iter.Seq[*sources.Article], o *Options) (*Report, error) {
	if o == nil {
		o = new(Options)
	}
	x := o.Extractor
	if x == nil {
		x = new(claims.Extractor)
	}
	index := Index{Convention: o.Convention, Standings: o.Standings, Ratings: o.Ratings}
	for r, err := range readAhead(ctx, x, articles) {
		if err != nil {
			return nil, err
		}
		index.Add(r)
		if o.Progress != nil {
			o.Progress(len(index.entries))
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("compare articles: %w", err)
	}
	return index.Report(), nil
}

// Readings compares what was read in articles. It errs if the context ends.
func Readings(ctx context.Context, readings iter.Seq[*claims.Reading], o *Options) (*Report, error) {
	if o == nil {
		o = new(Options)
	}
	index := Index{Convention: o.Convention, Standings: o.Standings, Ratings: o.Ratings}
	for r := range readings {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare readings: %w", err)
		}
		index.Add(r)
		if o.Progress != nil {
			o.Progress(len(index.entries))
		}
	}
	return index.Report(), nil
}
