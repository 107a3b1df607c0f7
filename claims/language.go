package claims

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"sync"

	"golang.org/x/text/language"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

//go:embed lang
var shipped embed.FS

// undetermined is the folder of what holds for every language (BCP 47).
var undetermined = language.Und.String()

// embedded loads what ships, once for the whole program.
var embedded = sync.OnceValues(func() (*languages, error) {
	sub, err := fs.Sub(shipped, "lang")
	if err != nil {
		return nil, err
	}
	return openLanguages(sub)
})

// languages are the folders of a file system, each loaded on first use.
type languages struct {
	tags []string // sorted, without undetermined
	load map[string]func() (*lang, error)
	clues []clue
}

func openLanguages(fsys fs.FS) (*languages, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("read language data: %w", err)
	}
	ls := &languages{load: make(map[string]func() (*lang, error))}
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		tag := e.Name()
		ls.load[tag] = sync.OnceValues(func() (*lang, error) { return loadLanguage(fsys, tag) })
		if tag != undetermined {
			ls.tags = append(ls.tags, tag)
		}
	}
	if ls.load[undetermined] == nil {
		ls.load[undetermined] = sync.OnceValues(func() (*lang, error) { return loadLanguage(fsys, undetermined) })
	}
	ls.clues, err = readClues(fsys, ls.tags)
	return ls, err
}

var _ = path.Join
var _ = lexicon.Fold
var _ syntax.Token
