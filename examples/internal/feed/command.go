package feed

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// The exit statuses of the example programs.
const (
	Done     = 0 // findings or not
	Partly   = 1 // some input could not be read
	WrongUse = 2
)

// A Command is what a user asked for.
type Command struct {
	Format string
	Out    string // a file; "" is standard output
	Paths  []string
}

// Parse reads "[-format NAME] [-o FILE] [PATH ...]". It tells w what is wrong;
// status is to be returned unless ok.
func Parse(name string, args, formats []string, w io.Writer) (c Command, status int, ok bool) {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(w)
	flags.StringVar(&c.Format, "format", formats[0], strings.Join(formats, ", "))
	flags.StringVar(&c.Out, "o", "", "write to this `file` (default standard output)")
	flags.Usage = func() {
		fmt.Fprintf(w, "usage: %s [-format %s] [-o FILE] [PATH ...]\n", name, strings.Join(formats, "|"))
		fmt.Fprintln(w, "PATH is a .txt, .html, .json or .jsonl file, a folder of these, or - for standard input.")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return c, Done, false
	case err != nil:
		return c, WrongUse, false
	case !slices.Contains(formats, c.Format):
		fmt.Fprintf(w, "%s: no format %q; there are %s\n", name, c.Format, strings.Join(formats, ", "))
		return c, WrongUse, false
	}
	c.Paths = flags.Args()
	return c, Done, true
}

// Write hands write the file that was asked for, or stdout.
func (c Command) Write(stdout io.Writer, write func(io.Writer) error) error {
	if c.Out == "" {
		return write(stdout)
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return os.WriteFile(c.Out, b.Bytes(), 0o666)
}
