package net

import (
	"slices"
	"strings"
	"sync"
)

// Engine is a model made ready to read. It never changes and serves any
// number of workers.
type Engine struct {
	model   *Model
	taggers []*layer
	parsers []*layer
	allowed map[Form][]uint8
	any     []uint8  // all tags
	upos    []string // of each tag number
	verb    []Kind   // of each tag number
	isPunct []bool
	all     uint64 // all labels
}

// NewEngine prepares a model and takes it over: the tables that it has in
// another form now are let go.
func NewEngine(m *Model) *Engine {
	e := &Engine{model: m, taggers: newLayers(m.Taggers), parsers: newLayers(m.Parsers)}
	var wg sync.WaitGroup
	for _, l := range e.parsers {
		wg.Go(func() {
			l.keys = newKeys(&m.Vocab, &l.net.Embed)
			l.net.Embed = Embedding{}
		})
	}
	wg.Wait()
	e.allowed = make(map[Form][]uint8, len(m.Allowed))
	for _, a := range m.Allowed {
		e.allowed[a.Form] = a.Tags
	}
	e.upos, e.verb = make([]string, m.TagCount()), make([]Kind, m.TagCount())
	e.isPunct = make([]bool, m.TagCount())
	for i, tag := range m.Tags {
		t := FirstTag + i
		e.any = append(e.any, uint8(t))
		e.upos[t], _, _ = strings.Cut(tag, "|")
		e.verb[t], e.isPunct[t] = KindOf(tag, ""), e.upos[t] == "PUNCT"
	}
	for i := range m.Labels {
		e.all |= 1 << (i + 1)
	}
	for _, t := range slices.Concat(m.Taggers, m.Parsers) {
		t.Net.Word, t.Net.Table, t.Net.Out = nil, nil, Matrix{}
	}
	return e
}

// Tags are the names of the tags from FirstTag on.
func (e *Engine) Tags() []string { return e.model.Tags }

// Know tells the engine, before it reads anything, which words are lemmas.
func (e *Engine) Know(isLemma func(word string) bool) { e.model.Lemmas.known = isLemma }

// Labels are the names of the labels from 1 on.
func (e *Engine) Labels() []string { return e.model.Labels }

// kind is the kind of a word with a tag.
func (e *Engine) kind(tag int32, text string) Kind {
	if e.isPunct[tag] && len(text) == 1 && strings.Contains(marks, text) {
		return Mark
	}
	return e.verb[tag]
}

// A Token is what a worker reads and what it finds.
type Token struct {
	Text   string
	Tag    int32 // 0 to let the tagger choose
	Head   int   // index in the sentence, -1 for the root
	Label  int32
	Lemma  string
	Number string // the UD feature, "" for unknown
	form   int32
}
