package claims

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// BenchmarkWordings times the pass alone, on what the others found; compare
// with BenchmarkExtract/30KB.
func BenchmarkWordings(b *testing.B) { benchmarkPass(b, func(p *passBench) { p.wordings() }) }

// BenchmarkMentions does the same for mentions.
func BenchmarkMentions(b *testing.B) { benchmarkPass(b, func(p *passBench) { p.mentions() }) }

// A passBench is a document with what the passes found in it.
type passBench struct {
	d      *document
	frames []frame
	r      *Reading
}

func (p *passBench) wordings() { wordings(p.d, p.r.Mentions, p.frames, p.r.Claims) }
func (p *passBench) mentions() { mentions(p.d, places(p.d, p.r.Dates)) }

func benchmarkPass(b *testing.B, run func(*passBench)) {
	a := &sources.Article{ID: "b", Lang: "en", Text: strings.ToValidUTF8(longText(b, 30<<10)[:30<<10], "")}
	ls, err := embedded()
	if err != nil {
		b.Fatal(err)
	}
	lang, err := ls.find(a.Lang, a.Title, a.Text)
	if err != nil {
		b.Fatal(err)
	}
	d := read(a, lang, nil)
	r := extract(b, new(Extractor), a)
	p := &passBench{d: d, r: r, frames: speakers(d, resolve(d, r.Numbers, r.Dates, r.Mentions), r.Numbers, r.Dates)}
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		run(p)
	}
}
