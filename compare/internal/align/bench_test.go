package align_test

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// BenchmarkMake measures the signature of an article.
func BenchmarkMake(b *testing.B) {
	articles, known := load(b), knownLanguages(b)
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		a := articles[n%len(articles)]
		b.SetBytes(int64(len(a.text)))
		signature.Make(a.title, a.text, a.lang, a.published, known[a.lang])
		n++
	}
}

// BenchmarkBetween measures the weighing of a pair.
func BenchmarkBetween(b *testing.B) {
	articles := load(b)
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		align.Between(articles[n%len(articles)].sig, articles[(n+1)%len(articles)].sig)
		n++
	}
}
