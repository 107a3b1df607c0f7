// Command idf counts in how many articles each stem stands, for the word table
// of a language. It keeps counts of single words, never text.
//
//	go run ./internal/signature/idf -lang claims/lang/fr -n 5000 FOLDER > claims/lang/fr/idf.txt
//
// FOLDER holds .jsonl files whose lines have a "text" or "sentences" and
// perhaps a "title" and a "lang"; lines of another language than -tag are skipped.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/signature"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("lang", "", "`folder` of the language's data")
	tag := flag.String("tag", "", "count only articles of this language; default: all")
	n := flag.Int("n", 5000, "how many stems to keep")
	flag.Parse()
	if flag.NArg() != 1 || *dir == "" {
		flag.Usage()
		os.Exit(2)
	}
	lang, err := signature.Read(os.DirFS(*dir))
	if err != nil {
		log.Fatal(err)
	}
	c := counter{lang: lang, tag: *tag, df: map[string]int{}}
	files, err := filepath.Glob(filepath.Join(flag.Arg(0), "*.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range files {
		if err := c.file(name); err != nil {
			log.Fatalf("count %s: %v", name, err)
		}
	}
	if err := c.write(os.Stdout, *n); err != nil {
		log.Fatal(err)
	}
}

type counter struct {
	lang     *signature.Language
	tag      string
	articles int
	df       map[string]int
}

type article struct {
	Title, Text, Lang string
	Sentences         []string
}

func (c *counter) file(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	d := json.NewDecoder(in)
	for {
		var a article
		if err := d.Decode(&a); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if c.tag != "" && a.Lang != "" && a.Lang != c.tag {
			continue
		}
		c.articles++
		for _, s := range signature.Stems(a.Title+"\n"+a.Text+"\n"+strings.Join(a.Sentences, "\n"), c.lang) {
			c.df[s]++
		}
	}
}

// write writes the most frequent stems, sorted by stem, each with its count.
func (c *counter) write(w io.Writer, n int) error {
	stems := slices.SortedFunc(maps.Keys(c.df), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.df[b], c.df[a]), cmp.Compare(a, b))
	})
	stems = stems[:min(n, len(stems))]
	slices.Sort(stems)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# In how many articles a stem stands: stem ; articles. Written by internal/signature/idf.\n* ; %d\n", c.articles)
	for _, s := range stems {
		fmt.Fprintf(out, "%s ; %d\n", s, c.df[s])
	}
	return out.Flush()
}
