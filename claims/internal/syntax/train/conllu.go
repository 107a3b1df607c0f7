package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// word is a token of a treebank.
type word struct {
	text, lemma, upos string
	verbForm, voice   string
	number            string
	head              int // 1 for the first word, 0 for the root
	rel               string
	form              net.Form
	glued             bool // no space after it
}

func (w *word) tag() string {
	tag := w.upos
	if w.verbForm != "" || w.voice == "Pass" {
		tag += "|" + w.verbForm
	}
	if w.voice == "Pass" {
		tag += "|" + w.voice
	}
	return tag
}

// sentence is one tree.
type sentence []word

// open reads a file, unpacked if its name ends in .gz.
func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

// readTrees reads CoNLL-U files.
func readTrees(paths []string) ([]sentence, error) {
	var all []sentence
	for _, path := range paths {
		r, err := open(path)
		if err != nil {
			return nil, err
		}
		s, err := parseTrees(r)
		r.Close()
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		all = append(all, s...)
	}
	return all, nil
}

// group is a range of words written as one ("du", "don't").
type group struct {
	text        string
	first, last int
	glued       bool
}

func parseTrees(r io.Reader) ([]sentence, error) {
	var all []sentence
	var words sentence
	var groups []group
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" {
			if len(words) > 0 {
				all = append(all, merge(words, groups))
			}
			words, groups = nil, nil
			continue
		}
		f := strings.Split(line, "\t")
		if line[0] == '#' || strings.Contains(f[0], ".") {
			continue
		}
		if len(f) != 10 {
			return nil, fmt.Errorf("line %d: want ten columns, got %d", n, len(f))
		}
		if a, b, ok := strings.Cut(f[0], "-"); ok {
			i, _ := strconv.Atoi(a)
			j, _ := strconv.Atoi(b)
			groups = append(groups, group{f[1], i, j, strings.Contains(f[9], "SpaceAfter=No")})
			continue
		}
		w, err := parseWord(f)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		words = append(words, w)
	}
	if len(words) > 0 {
		all = append(all, merge(words, groups))
	}
	return all, sc.Err()
}

func parseWord(f []string) (word, error) {
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return word{}, fmt.Errorf("head %q is no number", f[6])
	}
	w := word{text: f[1], lemma: f[2], upos: f[3], head: head, rel: f[7], glued: strings.Contains(f[9], "SpaceAfter=No")}
	for feat := range strings.SplitSeq(f[5], "|") {
		switch name, value, _ := strings.Cut(feat, "="); name {
		case "VerbForm":
			w.verbForm = value
		case "Voice":
			w.voice = value
		case "Number":
			w.number = value
		}
	}
	return w, nil
}

// merge makes one token of words that are written as one and whose texts do
// not simply follow each other: "du" is "de" and "le" and stays one, with the
// head and the tag of the part that hangs outside; "don't" stays two.
func merge(words sentence, groups []group) sentence {
	newAt := make([]int, len(words)+1)
	into := make([]*group, len(words)+1)
	for i := range groups {
		g := &groups[i]
		text := ""
		for j := g.first; j <= g.last; j++ {
			text += words[j-1].text
			words[j-1].glued = j < g.last || g.glued
		}
		if text == g.text {
			continue
		}
		for j := g.first; j <= g.last; j++ {
			into[j] = g
		}
	}
	var out sentence
	for i := 1; i <= len(words); i++ {
		if g := into[i]; g != nil && i > g.first {
			newAt[i] = len(out)
			continue
		}
		w := words[i-1]
		if g := into[i]; g != nil {
			w.text, w.glued = g.text, g.glued
			w.head, w.rel = outside(words, g)
		}
		out = append(out, w)
		newAt[i] = len(out)
	}
	for i := range out {
		out[i].head = newAt[out[i].head]
		out[i].form = net.NewForm(out[i].text)
	}
	return out
}

func outside(words sentence, g *group) (int, string) {
	for j := g.first; j <= g.last; j++ {
		if h := words[j-1].head; h < g.first || h > g.last {
			return h, words[j-1].rel
		}
	}
	return words[g.first-1].head, words[g.first-1].rel
}
