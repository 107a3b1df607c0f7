package claims

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	bcp47 "golang.org/x/text/language"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

//go:embed lang/*/*
var shipped embed.FS

// embedded loads what ships, once for the whole program.
var embedded = sync.OnceValues(func() (*languages, error) {
	sub, err := fs.Sub(shipped, "lang")
	if err != nil {
		return nil, fmt.Errorf("read language data: %w", err)
	}
	return openLanguages(sub)
})

// undetermined is the folder of what holds for every language (BCP 47).
var undetermined = bcp47.Und.String()

// languages are the folders of a file system, each loaded on first use.
type languages struct {
	load  map[string]func() (*language, error)
	clues clues
}

func openLanguages(fsys fs.FS) (*languages, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("read language data: %w", err)
	}
	ls := &languages{load: make(map[string]func() (*language, error))}
	tags := []string{undetermined}
	for _, e := range entries {
		if e.IsDir() && e.Name() != undetermined {
			tags = append(tags, e.Name())
		}
	}
	for _, tag := range tags {
		ls.load[tag] = sync.OnceValues(func() (*language, error) { return loadLanguage(fsys, tag) })
	}
	ls.clues, err = readClues(fsys, tags[1:])
	return ls, err
}

// find returns the language of a tag, else the one the text looks like, else
// the undetermined one.
func (ls *languages) find(tag, title, text string) (*language, error) {
	if t, err := bcp47.Parse(tag); err == nil {
		base, _ := t.Base()
		if load, ok := ls.load[base.String()]; ok {
			return load()
		}
	}
	return ls.load[ls.clues.guess(title, text)]()
}

// A language is everything the passes know of one, compiled from its folder
// and that of every language.
type language struct {
	tag   string
	model *plain // nil: no trees
	passes
}

func loadLanguage(fsys fs.FS, tag string) (*language, error) {
	d, err := openDictionary(fsys, tag)
	if err != nil {
		return nil, err
	}
	p, err := compile(d)
	if err != nil {
		return nil, err
	}
	return &language{tag: tag, model: d.model, passes: p}, nil
}

// parse reads one part into sentences.
func (l *language) parse(text string, tagger Tagger) []syntax.Sentence {
	return l.model.Parse(text)
}

// A dictionary hands a language's line files to the passes.
type dictionary struct {
	fsys  fs.FS
	tag   string
	model *plain
}

// modelFile is the trained model in a language's folder.
const modelFile = "syntax.model"

// rows returns the lines of every language, then those of its own.
func (d *dictionary) rows(name string) ([]lexicon.Row, error) {
	rows, err := lexicon.Read(d.fsys, undetermined+"/"+name)
	if err != nil || d.tag == undetermined {
		return rows, err
	}
	own, err := lexicon.Read(d.fsys, d.tag+"/"+name)
	return append(rows, own...), err
}

// words splits a phrase as running text is split, folded.
func (d *dictionary) words(phrase string) []string {
	var out []string
	for _, s := range d.model.Split(phrase) {
		for _, t := range s.Tokens {
			out = append(out, lexicon.Fold(phrase[t.Start:t.End]))
		}
	}
	return out
}
