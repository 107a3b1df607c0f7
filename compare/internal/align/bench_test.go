package align_test

import (
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// BenchmarkGraphAdd measures one more article in a stream of many, its
// clusters asked for each time. The stream is the stories told again and again
// under other names, a hundred articles a day.
func BenchmarkGraphAdd(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			if testing.Short() && size > 10_000 {
				b.Skip("long")
			}
			s := newRetelling(b)
			before := memory()
			var g align.Graph
			for i := range size {
				g.Add(s.article(i))
			}
			g.Clusters()
			b.ReportMetric(float64(memory()-before)/float64(size), "B/article")
			b.ReportAllocs()
			n := size
			for b.Loop() {
				g.Add(s.article(n))
				g.Clusters()
				n++
			}
		})
	}
}

// BenchmarkMake measures the signature of an article.
func BenchmarkMake(b *testing.B) {
	s := newRetelling(b)
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		a := s.articles[n%len(s.articles)]
		b.SetBytes(int64(len(a.text)))
		signature.Make(a.title, a.text, a.lang, a.published, s.known[a.lang])
		n++
	}
}

func memory() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// A retelling is the sample stories without end: each round gives its names
// new endings and comes on a later day.
type retelling struct {
	articles []signed
	known    map[string]*signature.Language
}

func newRetelling(t testing.TB) *retelling {
	return &retelling{load(t), knownLanguages(t)}
}

// article gives the n-th article and its id.
func (s *retelling) article(n int) (string, *signature.Signature) {
	a := s.articles[n%len(s.articles)]
	round := n / len(s.articles)
	at := a.published
	if !at.IsZero() {
		at = time.Date(2020, 1, 1+n/100, 0, 0, 0, 0, time.UTC).AddDate(0, 0, at.YearDay()%5)
	}
	return fmt.Sprintf("%07d", n), signature.Make(retold(a.title, round), retold(a.text, round), a.lang, at, s.known[a.lang])
}

// retold gives every name an ending of the round's own, and most other words
// one of a few, so that two rounds share names never and words now and then.
func retold(text string, round int) string {
	var b strings.Builder
	for i, w := range strings.Fields(text) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		switch h := crc32.ChecksumIEEE(fmt.Appendf(nil, "%s %d", w, round)); {
		case len(w) < 5:
		case w[0] >= 'A' && w[0] <= 'Z':
			ending(&b, round)
		case h%4 > 0:
			ending(&b, int(h/4%40))
		}
	}
	return b.String()
}

func ending(b *strings.Builder, n int) {
	for ; n > 0; n /= 20 {
		b.WriteByte("bcdfghjklmnpqrstvwxz"[n%20])
		b.WriteByte('a')
	}
}
