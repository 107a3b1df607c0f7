package align_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/compare/internal/align"
	"github.com/crosscheck-go/crosscheck/internal/signature"
)

const (
	languages = "../../../claims/lang"
	stories   = "../../../testdata/stories"
)

// A signed article of the sample stories.
type signed struct {
	id, story   string
	title, text string
	lang        string
	published   time.Time
	sig         *signature.Signature
}

func knownLanguages(t testing.TB) map[string]*signature.Language {
	folders, err := os.ReadDir(languages)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]*signature.Language{}
	for _, f := range folders {
		if !f.IsDir() {
			continue
		}
		if known[f.Name()], err = signature.Read(os.DirFS(languages + "/" + f.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return known
}

func load(t testing.TB) []signed {
	known := knownLanguages(t)
	files, err := filepath.Glob(stories + "/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	var all []signed
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for d := json.NewDecoder(f); ; {
			var a struct{ ID, Title, Text, Lang, Published string }
			if err := d.Decode(&a); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			at, _ := time.Parse(time.RFC3339, a.Published)
			story := strings.TrimSuffix(filepath.Base(name), ".jsonl")
			s := signed{story + "/" + a.ID, story, a.Title, a.Text, a.Lang, at, nil}
			s.sig = signature.Make(a.Title, a.Text, a.Lang, at, known[a.Lang])
			all = append(all, s)
		}
		f.Close()
	}
	return all
}

// partition names each cluster by its sorted ids.
func partition(g *align.Graph, articles []signed) []string {
	by := map[int32][]string{}
	for i, root := range g.Clusters() {
		by[root] = append(by[root], articles[i].id)
	}
	var out []string
	for _, ids := range slices.Collect(maps.Values(by)) {
		slices.Sort(ids)
		out = append(out, strings.Join(ids, " "))
	}
	slices.Sort(out)
	return out
}

// TestStories asks that the stories, all at once and in two languages, are
// not mixed.
func TestStories(t *testing.T) {
	articles := load(t)
	var g align.Graph
	for _, a := range articles {
		g.Add(a.id, a.sig)
	}
	for _, cluster := range partition(&g, articles) {
		first, _, _ := strings.Cut(cluster, "/")
		for _, id := range strings.Fields(cluster) {
			if story, _, _ := strings.Cut(id, "/"); story != first {
				t.Errorf("%s and %s in one cluster: %s", first, story, cluster)
			}
		}
	}
}

// TestOrder adds a crowded stream in many orders, asking for the clusters now
// and then, and wants those of the batch.
func TestOrder(t *testing.T) {
	articles := crowd(t, load(t), 12)
	var batch align.Graph
	for _, a := range articles {
		batch.Add(a.id, a.sig)
	}
	want := partition(&batch, articles)
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 1))
		order := slices.Clone(articles)
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		var g align.Graph
		for i, a := range order {
			g.Add(a.id, a.sig)
			if i%7 == int(seed%7) {
				g.Clusters()
			}
		}
		if got := partition(&g, order); !slices.Equal(got, want) {
			t.Fatalf("order %d: %d clusters, want %d", seed, len(got), len(want))
		}
	}
}

// crowd repeats the stories n times with other names and within a few weeks,
// so that keys are held by more articles than lie within reach.
func crowd(t testing.TB, articles []signed, n int) []signed {
	known := knownLanguages(t)
	var all []signed
	for k := range n {
		for _, a := range articles {
			b := a
			b.id, b.story = fmt.Sprintf("%d/%s", k, a.id), fmt.Sprintf("%d/%s", k, a.story)
			at := a.published
			if !at.IsZero() {
				at = at.AddDate(0, 0, (k*5)%23)
			}
			b.sig = signature.Make(renamed(a.title, k), renamed(a.text, k), a.lang, at, known[a.lang])
			all = append(all, b)
		}
	}
	return all
}

// renamed gives names inside sentences another ending, one of every three
// letters shared with the neighbours of k.
func renamed(text string, k int) string {
	words := strings.Fields(text)
	for i, w := range words {
		if i > 0 && w[0] >= 'A' && w[0] <= 'Z' && len(w) > 5 {
			words[i] = w[:5] + string(rune('a'+k%26)) + string(rune('a'+k/26%26)) + w[5:]
		}
	}
	return strings.Join(words, " ")
}

// TestSymmetry asks that it does not matter which of two articles comes first.
func TestSymmetry(t *testing.T) {
	articles := load(t)
	for i, a := range articles {
		for _, b := range articles[:i] {
			if x, y := align.Between(a.sig, b.sig), align.Between(b.sig, a.sig); x != y {
				t.Errorf("%s and %s: %v, but %v", a.id, b.id, x, y)
			}
		}
	}
}
