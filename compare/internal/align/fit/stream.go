package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// A stream is the articles of one file.
type stream struct {
	name     string
	articles []article
}

type article struct {
	ID, Title, Text, Lang, Published, Incident string

	sig, bare *signature.Signature // bare: as if the day of publication were unknown
}

func read(langs string, files []string) ([]stream, error) {
	known := map[string]*signature.Language{}
	var all []stream
	for _, name := range files {
		s := stream{name: filepath.Base(name)}
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		for d := json.NewDecoder(f); ; {
			var a article
			if err := d.Decode(&a); err == io.EOF {
				break
			} else if err != nil {
				return nil, fmt.Errorf("read %s: %w", name, err)
			}
			if known[a.Lang] == nil {
				if known[a.Lang], err = signature.Read(os.DirFS(filepath.Join(langs, a.Lang))); err != nil {
					return nil, err
				}
			}
			a.sig = signature.Make(a.Title, a.Text, a.Lang, published(a.Published), known[a.Lang])
			a.bare = signature.Make(a.Title, a.Text, a.Lang, time.Time{}, known[a.Lang])
			s.articles = append(s.articles, a)
		}
		f.Close()
		all = append(all, s)
	}
	return all, nil
}

func published(s string) time.Time {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// half keeps the articles of every second incident.
func (s stream) half(n int) stream {
	h := stream{name: s.name}
	for _, a := range s.articles {
		if int(number(a.Incident)%2) == n {
			h.articles = append(h.articles, a)
		}
	}
	return h
}

func number(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32() / 7
}

// dense moves every incident by whole weeks into the same four weeks, as a
// busy day's stream is: otherwise "the same day" alone would tie strangers.
func (s stream) dense() stream {
	first := map[string]int32{}
	for _, a := range s.articles {
		if f, ok := first[a.Incident]; a.sig.Dated() && (!ok || a.sig.Published < f) {
			first[a.Incident] = a.sig.Published
		}
	}
	d := stream{name: s.name + " dense"}
	for _, a := range s.articles {
		f, ok := first[a.Incident]
		if ok {
			week := f - (f+3)%7
			a.sig = moved(a.sig, 18000-18000%7-week+7*int32(number(a.Incident)%4))
		}
		d.articles = append(d.articles, a)
	}
	return d
}

// undated hides when two of three articles appeared.
func (s stream) undated() stream {
	u := stream{name: s.name + " undated"}
	for _, a := range s.articles {
		if number(a.ID)%3 > 0 {
			a.sig = a.bare
		}
		u.articles = append(u.articles, a)
	}
	return u
}

// moved shifts all days of a signature.
func moved(s *signature.Signature, days int32) *signature.Signature {
	m := *s
	if s.Dated() {
		m.Published += days
	}
	m.Events = nil
	for _, e := range s.Events {
		m.Events = append(m.Events, e+days)
	}
	m.Yearly = nil
	for _, y := range s.Yearly {
		t := time.Date(2019, time.Month(y/32), int(y%32), 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(days))
		m.Yearly = append(m.Yearly, uint16(int(t.Month())*32+t.Day()))
	}
	slices.Sort(m.Yearly)
	return &m
}

// A sample is the evidence of one pair and whether it is one incident.
type sample struct {
	align.Evidence
	one    bool
	weight float64
}

// samples collects the candidates of the stream and of its copies: pairs
// of one language, and pairs as they would look in two.
func (s stream) samples() (same, cross []sample) {
	for i, t := range []stream{s, s.dense(), s.undated()} {
		weight := 1 / float64(1+min(i, 1))
		t.candidates(func(a, b *article) {
			one := a.Incident == b.Incident && a.Incident != ""
			if a.Incident == "" && !farApart(a, b) {
				return
			}
			if align.SameLanguage(a.sig, b.sig) {
				same = append(same, sample{align.Between(a.sig, b.sig), one, weight})
			}
			cross = append(cross, sample{align.BetweenLanguages(a.sig, b.sig), one, weight})
		})
	}
	level(same, sameLevelling)
	level(cross, crossLevelling)
	return same, cross
}

// Levelling is between 0, where every pair counts the same, and 1, where every
// stream does. Few streams hold two languages, so those are lifted more.
var sameLevelling, crossLevelling = .25, .6

// level lets a small stream count for more than its number of pairs, and a
// large one for less, so that no genre drowns the others.
func level(samples []sample, levelling float64) {
	f := math.Pow(100_000/float64(max(1, len(samples))), levelling)
	for i := range samples {
		samples[i].weight *= f
	}
}

// farApart: articles whose incident is not known are taken for two when two
// months lie between them.
func farApart(a, b *article) bool {
	p, q := published(a.Published), published(b.Published)
	return !p.IsZero() && !q.IsZero() && p.Sub(q).Abs() > 60*24*time.Hour
}

func (s stream) candidates(f func(a, b *article)) {
	var x align.Index
	for i := range s.articles {
		x.Insert(strconv.Itoa(i), s.articles[i].sig)
	}
	for i := range s.articles {
		for _, j := range x.Candidates(i) {
			if i < j {
				f(&s.articles[i], &s.articles[j])
			}
		}
	}
}

func (a article) brief() string {
	return fmt.Sprintf("%s %s | %s | %s", a.Published, a.Incident, a.Title, strings.Join(strings.Fields(a.Text[:min(len(a.Text), 160)]), " "))
}
