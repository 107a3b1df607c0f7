// Grade says of the outlets of some articles how far to trust them and why,
// and keeps what it measured for the next run.
//
//	go run ./examples/grade [-standings FILE] [-ratings FILE] [-method NAME] [-ask CLAIM] [PATH ...]
//
// The standings file is JSON; it is read if it is there and written anew. The
// ratings file is CSV with the columns outlet, reliability, date and licence.
// A method of truth discovery (majority, median, truthfinder, accu,
// investment, pooledinvestment, crh) sets the figures of all incidents against
// each other. -ask tells of one claim, by its id, who says it, through whom it
// came, who else says so and who denies it.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/examples/internal/feed"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/sources/truth"
	"github.com/crosscheck-go/crosscheck/testdata"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is what a user asked for.
type command struct {
	standings, ratings, method, ask string
	paths                           []string
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c command
	flags := flag.NewFlagSet("grade", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&c.standings, "standings", "", "JSON `file` to read standings from and keep them in")
	flags.StringVar(&c.ratings, "ratings", "", "CSV `file` of your own ratings")
	flags.StringVar(&c.method, "method", "", "`name` of a method of truth discovery")
	flags.StringVar(&c.ask, "ask", "", "`id` of a claim to ask about")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return feed.Done
	} else if err != nil {
		return feed.WrongUse
	}
	c.paths = flags.Args()
	method, ok := find(c.method)
	if !ok {
		fmt.Fprintf(stderr, "grade: no method %q\n", c.method)
		return feed.WrongUse
	}
	status := feed.Done
	failed := func(err error) {
		fmt.Fprintf(stderr, "grade: %v\n", err)
		status = feed.Partly
	}
	if err := c.grade(stdin, stdout, method, failed); err != nil {
		failed(err)
	}
	return status
}

// find is the method of a name; the zero name is no method, and fine.
func find(name string) (*truth.Method, bool) {
	for _, m := range [...]truth.Method{
		truth.Majority(), truth.Median(), truth.TruthFinder(), truth.Accu(), truth.Investment(), truth.PooledInvestment(), truth.CRH(),
	} {
		short, _, _ := strings.Cut(m.String(), "(")
		if strings.EqualFold(short, name) {
			return &m, true
		}
	}
	return nil, name == ""
}

func (c command) grade(stdin io.Reader, w io.Writer, method *truth.Method, failed func(error)) error {
	options := compare.Options{Standings: sources.Standings{}}
	if err := c.load(&options); err != nil {
		return err
	}
	input := feed.Feed{Paths: c.paths, Stdin: stdin, Sample: testdata.Stories, Failed: failed}
	r, err := compare.Articles(context.Background(), input.All(), &options)
	if err != nil {
		return err
	}
	switch {
	case c.ask != "":
		err = answer(w, r, c.ask)
	case method != nil:
		settled(w, r.Weigh(*method))
	default:
		graded(w, r)
	}
	return errors.Join(err, c.keep(options.Standings.Plus(r.Standings())))
}

func (c command) load(o *compare.Options) error {
	if c.standings != "" {
		raw, err := os.ReadFile(c.standings)
		if err == nil {
			err = json.Unmarshal(raw, &o.Standings)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s: %w", c.standings, err)
		}
	}
	if c.ratings != "" {
		f, err := os.Open(c.ratings)
		if err != nil {
			return err
		}
		defer f.Close()
		o.Ratings, err = sources.ReadRatings(f, c.ratings)
		return err
	}
	return nil
}

func (c command) keep(s sources.Standings) error {
	if c.standings == "" {
		return nil
	}
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(c.standings, append(raw, '\n'), 0o666)
}

func graded(w io.Writer, r *compare.Report) {
	for _, o := range r.Outlets {
		fmt.Fprintf(w, "%s  %s %s %s\n", o.Reliability, cmp.Or(o.Name, o.Domain), o.Kind, o.Country)
		for _, reason := range o.Reasons {
			fmt.Fprintf(w, "     %s %s\n", reason.Why, reason.Line)
		}
	}
}

func settled(w io.Writer, r *truth.Result) {
	fmt.Fprintln(w, r.Method)
	for _, i := range r.Items {
		fmt.Fprintf(w, "%s: %v (%d outlets, %d say otherwise)\n", i.Name, i.Number, i.Behind, i.Others)
	}
}

func answer(w io.Writer, r *compare.Report, id string) error {
	a, ok := r.Ask(id)
	if !ok {
		return fmt.Errorf("no claim %s", id)
	}
	fmt.Fprintf(w, "%s\n", cmp.Or(a.Claim.Text, a.Claim.Quote))
	for _, l := range a.Says {
		fmt.Fprintf(w, "said by %s %s\n", l.Speaker, l.Role)
	}
	for _, t := range a.Through {
		fmt.Fprintf(w, "through %s: %s\n", t.From, t.Quote)
	}
	for _, o := range a.Claim.Origins {
		fmt.Fprintf(w, "comes from %s\n", o.Name)
	}
	for _, list := range [...]struct {
		what string
		ids  []string
	}{{"also", a.Also}, {"from the same origin", a.Same}, {"otherwise", a.Against}, {"denied", a.Denies}} {
		if len(list.ids) > 0 {
			fmt.Fprintf(w, "%s: %s\n", list.what, strings.Join(list.ids, ", "))
		}
	}
	return nil
}
