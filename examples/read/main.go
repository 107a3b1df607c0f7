// Read shows what the library reads in each article.
//
//	go run ./examples/read [-format text|json] [-o FILE] [PATH ...]
package main

import (
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/examples/internal/feed"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/testdata"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	command, status, ok := feed.Parse("read", args, []string{"text", "json"}, stderr)
	if !ok {
		return status
	}
	failed := func(err error) {
		fmt.Fprintf(stderr, "read: %v\n", err)
		status = feed.Partly
	}
	input := feed.Feed{Paths: command.Paths, Stdin: stdin, Sample: testdata.Stories, Failed: failed}
	write := writeText
	if command.Format == "json" {
		write = writeJSON
	}
	readings := readings(input.All(), stderr, failed)
	if err := command.Write(stdout, func(w io.Writer) error { return write(w, readings) }); err != nil {
		failed(err)
	}
	return status
}

// readings reads one article after the other.
func readings(articles iter.Seq[*sources.Article], stderr io.Writer, failed func(error)) iter.Seq[*claims.Reading] {
	return func(yield func(*claims.Reading) bool) {
		var x claims.Extractor
		count, wipe := feed.Progress(stderr)
		defer wipe()
		done := 0
		for a := range articles {
			r, err := x.Extract(a)
			if err != nil {
				failed(err)
				continue
			}
			if !yield(r) {
				return
			}
			done++
			count(done)
		}
	}
}
