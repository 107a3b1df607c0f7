package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
)

// shifts move the cut, to see how far from the best it lies.
var shifts = []float64{-1, -.5, 0, .5, 1}

func measureAll(streams []stream, w *align.Weights, detail string) {
	for _, s := range streams {
		if s.articles[0].Incident == "" {
			continue
		}
		for _, t := range []stream{s, s.dense(), s.undated()} {
			measure(t, w)
		}
		if detail != "" && strings.HasPrefix(s.name, detail) {
			errors(s, w)
		}
	}
}

func measure(s stream, w *align.Weights) {
	fmt.Printf("%-26s", s.name)
	for _, shift := range shifts {
		v := *w
		v.Same[align.Bias] -= shift
		v.Cross[align.Bias] -= shift
		start := time.Now()
		_, got := cluster(s, &v)
		p := pairwise(s, got)
		fmt.Printf("  %+.1f: %.3f %.3f %.3f b3 %.3f", shift, p.precision, p.recall, p.f1(), bcubed(s, got))
		if shift == 1 {
			fmt.Printf("  %.1fs", time.Since(start).Seconds())
		}
	}
	fmt.Println()
}

func cluster(s stream, w *align.Weights) (*align.Graph, []int32) {
	g := &align.Graph{Weights: w}
	for _, a := range s.articles {
		g.Add(a.ID, a.sig)
	}
	return g, g.Clusters()
}

type rates struct{ precision, recall float64 }

func (r rates) f1() float64 {
	if r.precision+r.recall == 0 {
		return 0
	}
	return 2 * r.precision * r.recall / (r.precision + r.recall)
}

type cell struct {
	incident string
	cluster  int32
}

func tables(s stream, got []int32) (gold map[string]int, sys map[int32]int, both map[cell]int) {
	gold, sys, both = map[string]int{}, map[int32]int{}, map[cell]int{}
	for i, a := range s.articles {
		gold[a.Incident]++
		sys[got[i]]++
		both[cell{a.Incident, got[i]}]++
	}
	return
}

func pairs[K comparable](m map[K]int) (n float64) {
	for _, c := range m {
		n += float64(c*(c-1)) / 2
	}
	return n
}

func pairwise(s stream, got []int32) rates {
	gold, sys, both := tables(s, got)
	return rates{pairs(both) / max(1, pairs(sys)), pairs(both) / max(1, pairs(gold))}
}

func bcubed(s stream, got []int32) float64 {
	gold, sys, both := tables(s, got)
	var r rates
	for c, n := range both {
		r.precision += float64(n*n) / float64(sys[c.cluster])
		r.recall += float64(n*n) / float64(gold[c.incident])
	}
	r.precision /= float64(len(got))
	r.recall /= float64(len(got))
	return r.f1()
}

// errors prints the pairs wrongly joined and wrongly kept apart.
func errors(s stream, w *align.Weights) {
	g, got := cluster(s, w)
	for i := range s.articles {
		for j := range i {
			a, b := &s.articles[i], &s.articles[j]
			if (a.Incident == b.Incident) == (got[i] == got[j]) {
				continue
			}
			kind := "joined"
			if a.Incident == b.Incident {
				kind = "missed"
			}
			score, _ := g.Between(i, j)
			fmt.Printf("\n%s, score %v\n  %s\n  %s\n  %s\n", kind, score, a.brief(), b.brief(), w.Explain(a.sig, b.sig))
		}
	}
}

// near prints every scored pair of a small stream.
func near(s stream, w *align.Weights) {
	g, _ := cluster(s, w)
	for i := range s.articles {
		for j := range i {
			if score, ok := g.Between(i, j); ok {
				fmt.Printf("%6d %-30s %-30s %s\n", score, s.articles[i].ID, s.articles[j].ID, w.Explain(s.articles[i].sig, s.articles[j].sig))
			}
		}
	}
}
