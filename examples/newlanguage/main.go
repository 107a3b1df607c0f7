// Newlanguage reads articles in a language that the library does not know,
// from a folder of line files and nothing else.
//
//	go run ./examples/newlanguage [-lang FOLDER] [PATH ...]
package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/examples/internal/feed"
)

// folder holds a folder a language, as claims/lang does: here Esperanto alone.
//
//go:embed lang articles
var folder embed.FS

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("newlanguage", flag.ContinueOnError)
	flags.SetOutput(stderr)
	dir := flags.String("lang", "", "`folder` with a folder a language (default the example's own)")
	if err := flags.Parse(args); err == flag.ErrHelp {
		return feed.Done
	} else if err != nil {
		return feed.WrongUse
	}
	lang, err := languages(*dir)
	if err != nil {
		fmt.Fprintf(stderr, "newlanguage: %v\n", err)
		return feed.WrongUse
	}
	return read(&claims.Extractor{Lang: lang}, flags.Args(), stdin, stdout, stderr)
}

func read(x *claims.Extractor, paths []string, stdin io.Reader, stdout, stderr io.Writer) int {
	status := feed.Done
	failed := func(err error) {
		fmt.Fprintf(stderr, "newlanguage: %v\n", err)
		status = feed.Partly
	}
	sample, _ := fs.Sub(folder, "articles")
	input := feed.Feed{Paths: paths, Stdin: stdin, Sample: sample, Failed: failed}
	for a := range input.All() {
		r, err := x.Extract(a)
		if err != nil {
			failed(err)
			continue
		}
		write(stdout, r)
	}
	return status
}

func languages(dir string) (fs.FS, error) {
	if dir == "" {
		return fs.Sub(folder, "lang")
	}
	_, err := os.Stat(dir)
	return os.DirFS(dir), err
}

func write(w io.Writer, r *claims.Reading) {
	fmt.Fprintf(w, "%s is in %q\n", r.Article.ID, r.Lang)
	for _, n := range r.Numbers {
		fmt.Fprintf(w, "  number  %-28s %v to %v\n", n.Quote, n.Quantity.Low, n.Quantity.High)
	}
	for _, d := range r.Dates {
		fmt.Fprintf(w, "  date    %-28s %v to %v\n", d.Quote, d.Earliest, d.Latest)
	}
	for _, c := range r.Claims {
		if f := c.Figure; f != nil {
			fmt.Fprintf(w, "  figure  %-28s %v\n", f.Quote, f.Measure)
		}
	}
}
