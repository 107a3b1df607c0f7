// Watch reads articles as they arrive and says which new conflicts they bring.
//
//	go run ./examples/watch [-follow] [PATH ...]
//
// PATH is as for compare; "-" is a stream of JSON lines. With -follow it goes on
// watching the folders among the paths for new files until it is interrupted.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/examples/internal/feed"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/testdata"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("watch", flag.ContinueOnError)
	flags.SetOutput(stderr)
	follow := flags.Bool("follow", false, "go on watching the folders for new files")
	if err := flags.Parse(args); err == flag.ErrHelp {
		return feed.Done
	} else if err != nil {
		return feed.WrongUse
	}
	w := &watch{out: stdout, seen: newSeen()}
	failed := func(err error) {
		fmt.Fprintf(stderr, "watch: %v\n", err)
		w.status = feed.Partly
	}
	input := &feed.Feed{Paths: flags.Args(), Stdin: stdin, Sample: testdata.Stories, Failed: failed}
	w.read(ctx, arrivals(ctx, input, *follow), failed)
	fmt.Fprintf(stdout, "%d articles, %d conflicts\n", w.articles, w.conflicts)
	return w.status
}

// pause is how long a folder is left alone between two looks at it.
const pause = time.Second

// arrivals sends the articles as they come. The channel holds what waits while
// others are compared.
func arrivals(ctx context.Context, input *feed.Feed, follow bool) <-chan *sources.Article {
	out := make(chan *sources.Article, 64)
	send := func(f *feed.Feed) {
		for a := range f.All() {
			select {
			case out <- a:
			case <-ctx.Done():
				return
			}
		}
	}
	go func() {
		defer close(out)
		folders := newFolders(input.Paths)
		send(input)
		for follow && ctx.Err() == nil {
			time.Sleep(pause)
			if fresh := folders.fresh(time.Now().Add(-pause)); len(fresh) > 0 {
				send(&feed.Feed{Paths: fresh, Failed: input.Failed})
			}
		}
	}()
	return out
}

// A watch compares what arrives.
type watch struct {
	out       io.Writer
	extractor claims.Extractor
	index     compare.Index
	seen      seen
	articles  int
	pending   int // articles since the last report
	conflicts int
	status    int
}

func (w *watch) read(ctx context.Context, articles <-chan *sources.Article, failed func(error)) {
	for {
		select {
		case a, more := <-articles:
			if !more {
				w.tell()
				return
			}
			w.add(a, failed)
			if len(articles) == 0 || w.pending > w.articles/20 {
				w.tell()
			}
		case <-ctx.Done():
			return
		}
	}
}

func (w *watch) add(a *sources.Article, failed func(error)) {
	r, err := w.extractor.Extract(a)
	if err != nil {
		failed(err)
		return
	}
	w.index.Add(r)
	w.articles++
	w.pending++
}

// tell prints the conflicts that nobody was told of. A report costs more the
// more articles there are, so articles that arrive in a rush share one.
func (w *watch) tell() {
	if w.pending == 0 {
		return
	}
	w.pending = 0
	report := w.index.Report()
	for i := range report.Conflicts {
		if c := &report.Conflicts[i]; w.seen.isNew(c) {
			w.conflicts++
			fmt.Fprintf(w.out, "after article %d: %s\n", w.articles, c.Why)
		}
	}
}
