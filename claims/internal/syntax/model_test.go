package syntax

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// shipped loads a model of claims/lang with the rules beside it.
func shipped(t testing.TB, lang string) *Model {
	t.Helper()
	fsys := os.DirFS(filepath.Join("..", "..", "lang", lang))
	var fields [3][][]string
	for i, name := range []string{"abbreviations.txt", "clitics.txt", "starters.txt"} {
		rows, err := lexicon.Read(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			fields[i] = append(fields[i], r.Fields)
		}
	}
	rules, err := NewRules(fields[0], fields[1], fields[2])
	if err != nil {
		t.Fatal(err)
	}
	m, err := Load(fsys, "syntax.model", rules)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// languages are the folders of claims/lang that have a model.
func languages(t testing.TB) []string {
	t.Helper()
	paths, err := fs.Glob(os.DirFS(filepath.Join("..", "..", "lang")), "*/syntax.model")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no models: %v", err)
	}
	for i, p := range paths {
		paths[i] = filepath.Dir(p)
	}
	return paths
}

// wellFormed checks what every text must give: spans on rune borders in order,
// one root, no cycles.
func wellFormed(text string, sentences []Sentence, trees bool) error {
	at := 0
	for _, s := range sentences {
		roots := 0
		for i, t := range s.Tokens {
			if t.Start < at || t.End <= t.Start || t.End > len(text) {
				return fmt.Errorf("token %d:%d after %d", t.Start, t.End, at)
			}
			at = t.End
			if t.Rel == Root {
				roots++
			}
			if trees && !s.IsDescendant(i, s.Root()) {
				return fmt.Errorf("token %q hangs in the air", text[t.Start:t.End])
			}
		}
		if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			return fmt.Errorf("sentence %d:%d is not its tokens", s.Start, s.End)
		}
		if trees && roots != 1 {
			return fmt.Errorf("%d roots in %q", roots, text[s.Start:s.End])
		}
	}
	return nil
}

var hostile = map[string]string{
	"brackets":    strings.Repeat("(", 100_000),
	"no stop":     strings.Repeat("word and ", 1<<20/9),
	"quotes":      strings.Repeat(`"`, 10_000),
	"one word":    strings.Repeat("a", 1<<20),
	"pairs":       strings.Repeat("[(\"'", 5_000),
	"stops":       strings.Repeat(". ", 20_000),
	"hyphens":     strings.Repeat("a-", 20_000),
	"apostrophes": strings.Repeat("l'", 20_000),
	"marks":       "e" + strings.Repeat("\u0301", 100_000),
	"newlines":    strings.Repeat("\n", 100_000),
	"lists":       strings.Repeat("1. A 2. B ", 2_000),
	"bytes":       strings.Repeat("\xff\xfe\x80", 5_000),
	"joiners":     strings.Repeat("\u200d", 100_000),
}

// TestHostileText holds Parse to linear time: the longest of these takes well
// under the limit, a quadratic step would take minutes.
func TestHostileText(t *testing.T) {
	m := shipped(t, languages(t)[0])
	for name, text := range hostile {
		start := time.Now()
		sentences := m.Parse(text)
		if err := wellFormed(text, sentences, false); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if d := time.Since(start); d > 3*time.Minute {
			t.Errorf("%s took %v", name, d)
		}
	}
}

// stories are the texts of testdata, a paragraph each.
func stories(t testing.TB) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "stories.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if line := sc.Text(); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// TestOrderChangesNothing reads the same texts forwards, backwards and from
// eight goroutines: what the caches hold never changes an answer.
func TestOrderChangesNothing(t *testing.T) {
	texts := stories(t)
	for _, lang := range languages(t) {
		want := make([][]Sentence, len(texts))
		m := shipped(t, lang)
		for i, text := range texts {
			want[i] = m.Parse(text)
			if err := wellFormed(text, want[i], true); err != nil {
				t.Errorf("%s: %v", text, err)
			}
		}
		other := shipped(t, lang)
		for i := len(texts) - 1; i >= 0; i-- {
			if got := other.Parse(texts[i]); !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("%s: read backwards, %q differs", lang, texts[i])
			}
		}
		var wg sync.WaitGroup
		for n := range 8 {
			wg.Go(func() {
				for i := n; i < len(texts); i += 3 {
					if !reflect.DeepEqual(other.Parse(texts[i]), want[i]) {
						t.Errorf("%s: read by goroutine %d, %q differs", lang, n, texts[i])
					}
				}
			})
		}
		wg.Wait()
	}
}

func FuzzParse(f *testing.F) {
	f.Add("Mr. Bah can't pay $2,400.50 (50%) in the U.S.-led co-op.")
	f.Add("L’armée n'a-t-elle pas tué 10 000 civils ? \xff\u0301\n\n« Non. »")
	m := english(f)
	trained := shipped(f, languages(f)[0])
	f.Fuzz(func(t *testing.T, text string) {
		if err := wellFormed(text, m.Split(text), false); err != nil {
			t.Errorf("split %q: %v", text, err)
		}
		if err := wellFormed(text, trained.Parse(text), true); err != nil {
			t.Errorf("parse %q: %v", text, err)
		}
	})
}

// BenchmarkParse reads the stories of testdata, again and again. With
// SYNTAX_STREAM set to a folder with files en.txt, fr.txt … of running text it
// also reads those once each, as a stream of new text.
func BenchmarkParse(b *testing.B) {
	for _, lang := range languages(b) {
		b.Run(lang+"/again", func(b *testing.B) {
			m, texts := shipped(b, lang), stories(b)
			tokens := 0
			for _, text := range texts {
				tokens += count(m.Parse(text))
			}
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					m.Parse(text)
				}
			}
			b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
		b.Run(lang+"/stream", func(b *testing.B) { benchmarkStream(b, lang) })
	}
}

// benchmarkStream reads a file a line at a time and times what comes after
// the first 50,000 tokens.
func benchmarkStream(b *testing.B, lang string) {
	text, err := os.ReadFile(filepath.Join(os.Getenv("SYNTAX_STREAM"), lang+".txt"))
	if err != nil {
		b.Skip("no stream: ", err)
	}
	lines := strings.Split(string(text), "\n")
	for b.Loop() {
		m, tokens, warm := shipped(b, lang), 0, 0
		var start time.Time
		for _, line := range lines {
			if tokens += count(m.Parse(line)); tokens > 50_000 && warm == 0 {
				warm, start = tokens, time.Now()
			}
		}
		b.ReportMetric(float64(tokens-warm)/time.Since(start).Seconds(), "tokens/s")
	}
}

func count(sentences []Sentence) (n int) {
	for _, s := range sentences {
		n += len(s.Tokens)
	}
	return n
}

func BenchmarkLoad(b *testing.B) {
	for _, lang := range languages(b) {
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				shipped(b, lang)
			}
		})
	}
}

// TestMemory reads with all models and two workers each.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("loads every model")
	}
	texts := stories(t)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var models []*Model
	for _, lang := range languages(t) {
		m := shipped(t, lang)
		models = append(models, m)
		first, second := m.take(), m.take()
		for i, w := range []*worker{first, second} {
			for j := i; j < len(texts); j += 4 {
				for _, s := range w.split(texts[j], m.rules) {
					w.read(m, texts[j], &s, nil)
				}
			}
		}
		m.put(first)
		m.put(second)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	mb := float64(after.HeapAlloc-before.HeapAlloc) / (1 << 20)
	t.Logf("%d models with two workers each take %.1f MB", len(models), mb)
	if limit := 50 * float64(len(models)); mb > limit {
		t.Errorf("%.1f MB, want at most %.0f", mb, limit)
	}
	runtime.KeepAlive(models)
}
