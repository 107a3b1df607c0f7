package claims

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A dictionary hands a language's line files to the passes.
type dictionary struct {
	fsys   fs.FS
	tag    string
	model  *syntax.Model
	single map[string]bool // the folded phrases of one word
}

// modelFile is the trained model in a language's folder; a language without
// one has sentences and words but no trees.
const modelFile = "syntax.model"

func openDictionary(fsys fs.FS, tag string) (*dictionary, error) {
	d := &dictionary{fsys: fsys, tag: tag, single: make(map[string]bool)}
	rules, err := d.borders()
	if err != nil {
		return nil, err
	}
	d.model, err = syntax.Load(fsys, tag+"/"+modelFile, rules)
	if errors.Is(err, fs.ErrNotExist) {
		d.model, err = syntax.NewModel(rules), nil
	}
	return d, err
}

// borders are the rules for the borders of words and sentences.
func (d *dictionary) borders() (*syntax.Rules, error) {
	var lines [3][][]string
	for i, name := range [3]string{"abbreviations.txt", "clitics.txt", "starters.txt"} {
		rows, err := d.rows(name)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			lines[i] = append(lines[i], r.Fields)
		}
	}
	rules, err := syntax.NewRules(lines[0], lines[1], lines[2])
	if err != nil {
		return nil, fmt.Errorf("read language data of %s: %w", d.tag, err)
	}
	return rules, nil
}

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
	words := d.written(phrase)
	for i, w := range words {
		words[i] = lexicon.Fold(w)
	}
	if len(words) == 1 {
		d.single[words[0]] = true
	}
	return words
}

// written splits a phrase as running text is split.
func (d *dictionary) written(phrase string) []string {
	var out []string
	for _, s := range d.model.Split(phrase) {
		for _, t := range s.Tokens {
			out = append(out, phrase[t.Start:t.End])
		}
	}
	return out
}
