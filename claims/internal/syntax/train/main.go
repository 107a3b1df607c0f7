// Train makes the syntax model of a language from treebanks in CoNLL-U and
// raw text, and measures one:
//
//	train -lang en -o syntax.model -raw TEXT.gz TRAIN.conllu.gz ...
//	train -lang en -eval TEST.conllu.gz
//
// The shipped English model was made with the flags as they are, the French
// one, which has a third of the words, with
//
//	-tag-folds 4 -epochs 13
//
// GOEXPERIMENT=simd trains several times faster and gives the same bytes.
//
// The rules for sentences and tokens are the line files of -dir/LANG; -eval
// takes the model there unless -model names one. The same files and the same
// seed give the same model.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// files is a flag that can be given many times.
type files []string

func (f *files) String() string         { return strings.Join(*f, " ") }
func (f *files) Set(value string) error { *f = append(*f, value); return nil }

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	opt := defaults()
	var raw, tests files
	dir := flag.String("dir", "claims/lang", "folder of the languages")
	lang := flag.String("lang", "", "language")
	model := flag.String("model", "", "model to measure")
	out := flag.String("o", "", "file to write the model to")
	flag.Var(&raw, "raw", "raw text for word vectors, a paragraph a line; may be repeated")
	flag.Var(&tests, "eval", "treebank to measure a model with; may be repeated")
	opt.flags()
	flag.Parse()
	folder := filepath.Join(*dir, *lang)
	rules, err := readRules(os.DirFS(folder))
	if err != nil {
		return err
	}
	if *out != "" {
		return trainTo(*out, opt, raw, flag.Args(), rules)
	}
	if *model == "" {
		*model = filepath.Join(folder, "syntax.model")
	}
	return evaluate(*model, tests, rules)
}

// readRules reads the line files of a language folder that are there.
func readRules(fsys fs.FS) (*syntax.Rules, error) {
	var fields [3][][]string
	for i, name := range []string{"abbreviations.txt", "clitics.txt", "starters.txt"} {
		if _, err := fs.Stat(fsys, name); err != nil {
			continue
		}
		rows, err := lexicon.Read(fsys, name)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			fields[i] = append(fields[i], r.Fields)
		}
	}
	return syntax.NewRules(fields[0], fields[1], fields[2])
}
