// Command fit learns the weights of the evidence between articles from
// articles whose incident is known, and tells how well they then cluster.
//
//	go run ./compare/internal/align/fit -lang claims/lang -o weights.txt FILE.jsonl ...
//
// A line of FILE is an article with the keys id, title, text, lang, published
// and incident. Each file is one stream. Only weights are kept, never text.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
)

func main() {
	log.SetFlags(0)
	lang := flag.String("lang", "claims/lang", "`folder` of the languages")
	out := flag.String("o", "", "write the weights to this `file`; default: only measure")
	without := flag.String("without", "", "do not learn from files whose name begins so")
	halves := flag.Bool("halves", false, "learn on one half of the incidents, measure on the other, and the reverse")
	l2 := flag.Float64("l2", 1, "strength of the pull towards zero")
	detail := flag.String("errors", "", "print the wrong and the missed pairs of the file whose name begins so")
	old := flag.String("measure", "", "measure the weights in this `file`, learn none")
	scored := flag.Bool("scored", false, "with -measure: print every scored pair")
	flag.Float64Var(&sameLevelling, "same", sameLevelling, "how much small files are lifted, 0 to 1")
	flag.Float64Var(&crossLevelling, "cross", crossLevelling, "the same for pairs in two languages")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	streams, err := read(*lang, flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if *old != "" {
		text, err := os.ReadFile(*old)
		if err != nil {
			log.Fatal(err)
		}
		w, err := align.ReadWeights(string(text))
		if err != nil {
			log.Fatal(err)
		}
		measureAll(streams, w, *detail)
		if *scored {
			for _, s := range streams {
				near(s, w)
			}
		}
		return
	}
	if *halves {
		for half := range 2 {
			var learn, test []stream
			for _, s := range streams {
				learn = append(learn, s.half(half))
				test = append(test, s.half(1-half))
			}
			fmt.Printf("learned on half %d, measured on the other\n", half)
			measureAll(test, learnWeights(learn, *without, *l2), *detail)
		}
		return
	}
	w := learnWeights(streams, *without, *l2)
	measureAll(streams, w, *detail)
	if *out != "" {
		if err := os.WriteFile(*out, []byte(w.String()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// learnWeights fits both columns. Where the genres ask for different cuts, the
// cut is a part of the bias.
func learnWeights(streams []stream, without string, l2 float64) *align.Weights {
	var same, cross []sample
	for _, s := range streams {
		if without != "" && strings.HasPrefix(s.name, without) {
			continue
		}
		a, b := s.samples()
		same, cross = append(same, a...), append(cross, b...)
	}
	w := &align.Weights{Same: logistic(same, l2), Cross: logistic(cross, l2)}
	w.Same[align.Bias] -= sameCut
	w.Cross[align.Bias] -= crossCut
	w.Same[align.BothUndated] -= caution
	w.Cross[align.BothUndated] -= caution
	return w
}

// Cuts are the log-odds at which two articles are taken for one incident.
// Where no day of publication is known the archive may hold years of the same
// war, which the streams learned from do not: so caution is added.
const (
	sameCut  = -1.75
	crossCut = -3.75
	caution  = 1.5
)
