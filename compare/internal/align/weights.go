package align

import (
	"bufio"
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/signature"
)

//go:embed weights.txt
var weightsFile string

// Weights say how much each kind of evidence counts: towards one incident when
// positive, against when negative. The unit is log-odds.
type Weights struct {
	Same  [kinds]float64 // two articles in one language
	Cross [kinds]float64 // two languages: names, numbers and dates only
}

// Fitted gives the weights that ship, see weights.txt.
var Fitted = sync.OnceValue(func() *Weights {
	w, err := ReadWeights(weightsFile)
	if err != nil {
		panic(err) // the file is embedded and tested
	}
	return w
})

// ReadWeights reads lines "kind ; same language ; two languages # meaning".
func ReadWeights(text string) (*Weights, error) {
	w := &Weights{}
	in := bufio.NewScanner(strings.NewReader(text))
	for n := 1; in.Scan(); n++ {
		line, _, _ := strings.Cut(in.Text(), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := w.line(strings.Split(line, ";")); err != nil {
			return nil, fmt.Errorf("read weights: line %d: %w", n, err)
		}
	}
	return w, nil
}

func (w *Weights) line(f []string) error {
	if len(f) != 3 {
		return fmt.Errorf("want a kind and two weights")
	}
	name := strings.TrimSpace(f[0])
	for k, n := range kindNames {
		if n != name {
			continue
		}
		for i, to := range []*float64{&w.Same[k], &w.Cross[k]} {
			v, err := strconv.ParseFloat(strings.TrimSpace(f[i+1]), 64)
			if err != nil {
				return err
			}
			*to = v
		}
		return nil
	}
	return fmt.Errorf("unknown kind %q", name)
}

// A Score is a log-odds in thousandths, shifted so that 0 is where two
// articles are taken for one incident. Whole numbers, so that a sum does not
// depend on its order.
type Score int32

const (
	unit    = 1000
	missing = -4 * unit // what a pair that was never a candidate counts
)

// String writes the weights as ReadWeights reads them, a kind a line.
func (w *Weights) String() string {
	var b strings.Builder
	b.WriteString(head)
	for k, n := range kindNames {
		fmt.Fprintf(&b, "%s ; %.2f ; %.2f # %s\n", n, w.Same[k], w.Cross[k], meanings[k])
	}
	return b.String()
}

const head = `# How much each kind of evidence counts towards two articles being about one
# incident, in log-odds: kind ; same language ; two languages # what it is, 0 to 1.
# Fitted by compare/internal/align/fit; 0 is where the pair is taken for one.
`

// Explain lists the evidence between two articles, each with what it adds.
func (w *Weights) Explain(a, b *signature.Signature) string {
	v := &w.Cross
	if SameLanguage(a, b) {
		v = &w.Same
	}
	var s strings.Builder
	for k, x := range Between(a, b) {
		if x != 0 {
			fmt.Fprintf(&s, "%s %+.1f ", kindNames[k], x*v[k])
		}
	}
	return s.String()
}

// Score weighs the evidence between two articles.
func (w *Weights) Score(a, b *signature.Signature) Score {
	e := Between(a, b)
	v := &w.Cross
	if SameLanguage(a, b) {
		v = &w.Same
	}
	var sum float64
	for k := range e {
		sum += e[k] * v[k]
	}
	return Score(max(-20, min(20, sum)) * unit)
}
