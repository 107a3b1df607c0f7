package syntax

import (
	"fmt"
	"io/fs"
	"runtime"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// A Model reads text in one language. It is safe for use by many goroutines.
type Model struct {
	rules  *Rules
	engine *net.Engine // nil without training
	tags   []Token     // what every tag number sets
	rels   []Rel
	tagOf  map[tagKey]int32
	idle   chan *worker
}

type tagKey struct {
	UPOS
	VerbForm
}

// NewModel returns a model without a trained net: sentences and tokens only.
// Nil rules are the zero Rules.
func NewModel(rules *Rules) *Model {
	m := &Model{rules: rules, idle: make(chan *worker, runtime.GOMAXPROCS(0))}
	if rules == nil {
		m.rules = &Rules{}
	}
	return m
}

// Load reads a trained model file. It fails on a file of another kind or
// version (net.ErrFormat) and on a damaged one (net.ErrDamaged).
func Load(fsys fs.FS, name string, rules *Rules) (*Model, error) {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("load syntax model: %w", err)
	}
	trained, err := net.Read(b)
	if err != nil {
		return nil, fmt.Errorf("load syntax model %s: %w", name, err)
	}
	m := NewModel(rules)
	m.engine = net.NewEngine(trained)
	m.tags, m.tagOf = make([]Token, net.FirstTag), map[tagKey]int32{}
	for i, tag := range m.engine.Tags() {
		t := parseTag(tag)
		m.tags = append(m.tags, t)
		if k := (tagKey{t.UPOS, t.VerbForm}); m.tagOf[k] == 0 {
			m.tagOf[k] = int32(net.FirstTag + i)
		}
	}
	m.rels = []Rel{NoRel}
	for _, label := range m.engine.Labels() {
		m.rels = append(m.rels, ParseRel(label))
	}
	return m, nil
}

// Know tells the model, before it reads anything, which words are lemmas: of
// words it was not trained on it makes rather one of those.
func (m *Model) Know(isLemma func(word string) bool) {
	if m.engine != nil {
		m.engine.Know(isLemma)
	}
}

// parseTag reads "VERB|Part|Pass".
func parseTag(tag string) (t Token) {
	upos, rest, _ := strings.Cut(tag, "|")
	form, voice, _ := strings.Cut(rest, "|")
	t.UPOS = ParseUPOS(upos)
	switch form {
	case "Fin":
		t.VerbForm = Fin
	case "Inf":
		t.VerbForm = Inf
	case "Part":
		t.VerbForm = Part
	case "Ger":
		t.VerbForm = Ger
	}
	if voice == "Pass" {
		t.Voice = Pass
	}
	return t
}

// Parse reads a text: sentences, tokens and, from a trained model, lemmas,
// tags and trees. Any bytes will do.
func (m *Model) Parse(text string) []Sentence { return m.ParseTagged(text, nil) }

// ParseTagged is Parse with parts of speech from elsewhere: tag gets each
// sentence with its tokens untagged and returns one UPOS a token, NoUPOS
// where it does not know. A nil tag is Parse.
func (m *Model) ParseTagged(text string, tag func(Sentence) []UPOS) []Sentence {
	w := m.take()
	defer m.put(w)
	sentences := w.split(text, m.rules)
	for i := range sentences {
		w.read(m, text, &sentences[i], tag)
	}
	return sentences
}

// Split finds the sentences and tokens of a text and nothing more.
func (m *Model) Split(text string) []Sentence {
	w := m.take()
	defer m.put(w)
	return w.split(text, m.rules)
}

// ParseTokens tags and parses one sentence that is already cut into tokens.
func (m *Model) ParseTokens(text string, s *Sentence) {
	w := m.take()
	defer m.put(w)
	w.read(m, text, s, nil)
}

func (m *Model) take() *worker {
	select {
	case w := <-m.idle:
		return w
	default:
		return newWorker(m.engine)
	}
}

func (m *Model) put(w *worker) {
	select {
	case m.idle <- w:
	default:
	}
}
