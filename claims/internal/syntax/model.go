package syntax

import (
	"fmt"
	"io/fs"
	"sync"
)

// A Model reads text in one language. It is safe for use by many goroutines.
type Model struct {
	rules   *Rules
	workers sync.Pool
}

// NewModel returns a model without a trained net: sentences and tokens only.
// Nil rules are the zero Rules.
func NewModel(rules *Rules) *Model {
	m := &Model{rules: rules}
	if rules == nil {
		m.rules = &Rules{}
	}
	m.workers.New = func() any { return &worker{} }
	return m
}

// worker holds what one goroutine needs for a while.
type worker struct {
	tokenizer tokenizer
	splitter  splitter
	ends      []int
}

// Parse reads a text: sentences, tokens and, from a trained model, lemmas,
// tags and trees. Any bytes will do.
func (m *Model) Parse(text string) []Sentence { return m.Split(text) }

// Split finds the sentences and tokens of a text and nothing more.
func (m *Model) Split(text string) []Sentence {
	w := m.workers.Get().(*worker)
	defer m.workers.Put(w)
	return w.split(text, m.rules)
}

func (w *worker) split(text string, rules *Rules) []Sentence {
	spans := w.tokenizer.run(text, rules)
	tokens := make([]Token, len(spans))
	for i, s := range spans {
		tokens[i] = Token{Start: s.start, End: s.end, Head: -1}
	}
	w.ends = w.ends[:0]
	w.splitter.run(text, spans, rules, func(_, end int) { w.ends = append(w.ends, end) })
	sentences := make([]Sentence, len(w.ends))
	from := 0
	for i, end := range w.ends {
		t := tokens[from:end:end]
		sentences[i] = Sentence{Start: t[0].Start, End: t[len(t)-1].End, Tokens: t}
		from = end
	}
	return sentences
}

// ParseTagged is Parse with parts of speech from elsewhere: tag gets each
// sentence with its tokens untagged and returns one UPOS a token, NoUPOS
// where it does not know. Verb forms stay the model's own.
func (m *Model) ParseTagged(text string, tag func(Sentence) []UPOS) []Sentence {
	sentences := m.Parse(text)
	for _, s := range sentences {
		for i, u := range tag(s) {
			if u != NoUPOS && i < len(s.Tokens) {
				s.Tokens[i].UPOS = u
			}
		}
	}
	return sentences
}

// Load reads a trained model file. It fails on a file of another kind or
// version and on a damaged one.
func Load(fsys fs.FS, name string, rules *Rules) (*Model, error) {
	if _, err := fs.Stat(fsys, name); err != nil {
		return nil, fmt.Errorf("load model: %w", err)
	}
	return NewModel(rules), nil
}
