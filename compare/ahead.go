package compare

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// outcome is what came of one article.
type outcome struct {
	reading *claims.Reading
	err     error
}

// readAhead reads articles on all processors and yields the readings in the
// order of the articles; it ends after the first error. No more articles are
// under way than there are processors, and two.
func readAhead(ctx context.Context, x *claims.Extractor, articles iter.Seq[*sources.Article]) iter.Seq2[*claims.Reading, error] {
	return func(yield func(*claims.Reading, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		queue := start(ctx, x, articles)
		defer func() {
			stop()
			for range queue { // until the caller's iterator is left alone
			}
		}()
		for slot := range queue {
			o := <-slot
			if !yield(o.reading, o.err) || o.err != nil {
				return
			}
		}
	}
}

// start begins to read articles and hands out their outcomes in order.
func start(ctx context.Context, x *claims.Extractor, articles iter.Seq[*sources.Article]) <-chan chan outcome {
	n := runtime.GOMAXPROCS(0)
	queue, free := make(chan chan outcome, n), make(chan struct{}, n)
	go func() {
		defer close(queue)
		for a := range articles {
			slot := make(chan outcome, 1)
			select {
			case queue <- slot:
			case <-ctx.Done():
				return
			}
			free <- struct{}{}
			go func() {
				defer func() { <-free }()
				slot <- read(ctx, x, a)
			}()
		}
	}()
	return queue
}

func read(ctx context.Context, x *claims.Extractor, a *sources.Article) outcome {
	if err := ctx.Err(); err != nil {
		return outcome{nil, fmt.Errorf("compare articles: %w", err)}
	}
	r, err := x.Extract(a)
	return outcome{r, err}
}
