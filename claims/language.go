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
	model *syntax.Model
	accents
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
	d.model.Know(func(word string) bool { return d.single[lexicon.Fold(word)] })
	return &language{tag: tag, model: d.model, accents: newAccents(d.single), passes: p}, nil
}

// parse reads one part into sentences; a tagger's parts of speech replace the
// model's own.
func (l *language) parse(text string, tagger Tagger) []syntax.Sentence {
	if tagger == nil {
		return l.model.Parse(text)
	}
	return l.model.ParseTagged(text, func(s syntax.Sentence) []syntax.UPOS {
		spans := make([]Span, len(s.Tokens))
		for i, t := range s.Tokens {
			spans[i] = Span{Text, t.Start, t.End}
		}
		tags := make([]syntax.UPOS, len(spans))
		for i, name := range tagger.Tag(text, spans) {
			if i < len(tags) && name != "" {
				tags[i] = syntax.ParseUPOS(name)
			}
		}
		return tags
	})
}
