// Compare reads articles and says where they disagree.
//
//	go run ./examples/compare [-format NAME] [-o FILE] [PATH ...]
package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/compare/render"
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
	command, status, ok := feed.Parse("compare", args, render.Names(), stderr)
	if !ok {
		return status
	}
	failed := func(err error) {
		fmt.Fprintf(stderr, "compare: %v\n", err)
		status = feed.Partly
	}
	input := feed.Feed{Paths: command.Paths, Stdin: stdin, Sample: testdata.Stories, Failed: failed}
	document, err := read(ctx, input.All(), stderr)
	if err != nil {
		failed(err)
		return status
	}
	document.Color = command.Out == "" && feed.Terminal(stdout) && os.Getenv("NO_COLOR") == ""
	format, _ := render.Lookup(command.Format)
	if err := command.Write(stdout, func(w io.Writer) error { return format.Write(w, document) }); err != nil {
		failed(err)
	}
	return status
}

// read compares the articles and keeps their texts for the formats that show
// them.
func read(ctx context.Context, articles iter.Seq[*sources.Article], stderr io.Writer) (*render.Document, error) {
	var d render.Document
	kept := func(yield func(*sources.Article) bool) {
		for a := range articles {
			d.Articles = append(d.Articles, a)
			if !yield(a) {
				return
			}
		}
	}
	count, wipe := feed.Progress(stderr)
	defer wipe()
	var err error
	d.Report, err = compare.Articles(ctx, kept, &compare.Options{Progress: count})
	return &d, err
}
