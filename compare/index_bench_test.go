package compare_test

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/internal/signature"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A mill makes any number of articles of the sample stories: four to an
// incident, told apart by their names, forty incidents a day.
type mill struct {
	readings  []*claims.Reading
	languages map[string]*signature.Language
}

func newMill(b *testing.B) *mill {
	m := &mill{languages: make(map[string]*signature.Language)}
	for _, readings := range stories(b) {
		m.readings = append(m.readings, readings...)
	}
	for _, tag := range []string{"en", "fr"} {
		l, err := signature.Read(os.DirFS("../claims/lang/" + tag))
		if err != nil {
			b.Fatal(err)
		}
		m.languages[tag] = l
	}
	return m
}

func (m *mill) reading(n int) *claims.Reading {
	r := *m.readings[n%len(m.readings)]
	incident := n / 4
	text := rename(r.Article.Text, incident)
	title := rename(r.Article.Title, incident)
	day := time.Date(2025, 1, 1, 12, 0, 0, 0, time.UTC).AddDate(0, 0, incident/40)
	r.Article = &sources.Article{ID: strconv.Itoa(n), Title: title, Text: text, Published: day, Outlet: r.Article.Outlet}
	r.Signature = signature.Make(title, text, r.Lang, day, m.languages[r.Lang])
	return &r
}

// rename gives every capitalised word an ending of the incident's own.
func rename(text string, incident int) string {
	out := make([]byte, 0, len(text)+len(text)/4)
	ending := fmt.Sprintf("%c%c%c", 'a'+incident%26, 'a'+incident/26%26, 'a'+incident/676%26)
	capital, letter := false, false
	for _, c := range text {
		if !unicode.IsLetter(c) && capital {
			out = append(out, ending...)
		}
		capital = unicode.IsLetter(c) && (capital || !letter && unicode.IsUpper(c))
		letter = unicode.IsLetter(c)
		out = append(out, string(c)...)
	}
	return string(out)
}

// BenchmarkIndex measures what one more article costs an index of a thousand,
// ten thousand and a hundred thousand, without the reading of it.
func BenchmarkIndex(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 100_000} {
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			m := newMill(b)
			var x compare.Index
			before := heap()
			for n := range size {
				x.Add(m.reading(n))
			}
			bytes := float64(heap()-before) / float64(size)
			more := make([]*claims.Reading, b.N)
			for n := range more {
				more[n] = m.reading(size + n)
			}
			b.ReportAllocs()
			b.ResetTimer()
			for _, r := range more {
				x.Add(r)
			}
			b.ReportMetric(bytes, "bytes/article")
		})
	}
}

func heap() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return s.HeapAlloc
}
