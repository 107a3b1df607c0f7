// Package claims says what one article asserts: atomic claims, each tied to
// the bytes that say it and to whoever says it, with figures, dates, wordings
// and relays.
//
// It compares nothing; package compare does. It judges nothing: no claim is
// called true or false.
package claims

import (
	"fmt"
	"io/fs"
	"sync"

	"github.com/crosscheck-go/crosscheck/sources"
)

// An Extractor reads articles. The zero Extractor uses the language data, the
// tags that ship. It is safe for concurrent use; its fields
// must not change after the first Extract.
type Extractor struct {
	// Lang holds a folder a language, as claims/lang does; nil is what ships.
	Lang fs.FS
	// Tagger replaces the parts of speech of the language's own model.
	Tagger Tagger
	// Directory knows the outlets; nil is what ships.
	Directory *sources.Directory

	open      sync.Once
	languages *languages
	err       error
}

// Extract reads one article. It errs only if the language data cannot be read:
// any text has a reading, though it may be empty.
func (x *Extractor) Extract(a *sources.Article) (*Reading, error) {
	x.open.Do(x.load)
	if x.err != nil {
		return nil, x.err
	}
	lang, err := x.languages.find(a.Lang, a.Title, a.Text)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", a.ID, err)
	}
	return x.reading(read(a, lang, x.Tagger)), nil
}

func (x *Extractor) load() {
	if x.Lang == nil {
		x.languages, x.err = embedded()
		return
	}
	x.languages, x.err = openLanguages(x.Lang)
}

// reading calls the passes, top to bottom; nothing else does.
func (x *Extractor) reading(d *document) *Reading {
	r := &Reading{Article: d.article, Outlet: x.Directory.Identify(d.article), Lang: d.lang.tag}
	for i := range d.sentences {
		r.Sentences = append(r.Sentences, d.sentences[i].whole())
	}
	r.LeftOut = leftOut(d)
	r.Signature = sign(d, r.LeftOut)
	d = d.without(r.LeftOut)
	r.Numbers = numbers(d)
	day, basis := d.day()
	r.day, r.Dates = day, dates(d, day, basis)
	r.Numbers = withoutPeriods(r.Numbers, r.Dates)
	places := places(d, r.Dates)
	r.Mentions = mentions(d, places)
	predicates := predicates(d)
	figures := sided(d, whom(d, figures(d, r.Numbers, r.Dates, predicates)), r.Mentions)
	refs := resolve(d, r.Numbers, r.Dates, r.Mentions)
	frames := speakers(d, refs, r.Numbers, r.Dates)
	figures = unspoken(figures, frames)
	r.Relays = relays(d, frames)
	r.Claims = atoms(d, refs, predicates, figures, frames, r.Dates, day, places)
	r.Scenes = scenes(d, r)
	r.Scenes = tolls(d, r, figures, individuals(d, r.Numbers, r.Dates, r.Mentions))
	r.Wordings = wordings(d, r.Mentions, frames, r.Claims)
	return r
}
