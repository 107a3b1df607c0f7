package net

import "strings"

// formEntry is a form a worker has met.
type formEntry struct {
	Form
	key     int32
	allowed []uint8
	lemma   [2]lemmaEntry
}

// lemmaEntry is the script for a form under a tag; tag 0 is none.
type lemmaEntry struct {
	tag    int32
	script *Script
	lemma  string // of a word without digits in lower case
}

// forms numbers the forms a worker meets and forgets all when there are too
// many of them.
type forms struct {
	engine  *Engine
	at      map[string]int32
	entries []formEntry
	buf     []byte
	shape   []byte
}

const mostForms = 1 << 14

func (f *forms) full() bool { return len(f.entries) > mostForms }

func (f *forms) forget() {
	clear(f.at)
	clear(f.entries)
	f.entries = f.entries[:0]
}

// find numbers the form of a token.
func (f *forms) find(text string) int32 {
	f.buf, f.shape = AppendForm(f.buf[:0], f.shape[:0], text)
	n := len(f.buf)
	f.buf = append(append(f.buf, 0), f.shape...)
	if i, ok := f.at[string(f.buf)]; ok {
		return i
	}
	all := string(f.buf)
	e := formEntry{Form: Form{all[:n], all[n+1:]}}
	e.key = f.engine.model.Vocab.Key(e.Form)
	if e.allowed = f.engine.allowed[e.Form]; e.allowed == nil {
		e.allowed = f.engine.any
	}
	f.entries = append(f.entries, e)
	f.at[all] = int32(len(f.entries) - 1)
	return int32(len(f.entries) - 1)
}

// lemmatize sets a token's lemma and number from its form and tag.
func (f *forms) lemmatize(t *Token) {
	e := &f.entries[t.form]
	l := &e.lemma[0]
	if l.tag != t.Tag {
		l = &e.lemma[1]
	}
	if l.tag != t.Tag {
		l.tag = t.Tag
		l.script = f.engine.model.Lemmas.Find(f.engine.upos[t.Tag], e.Word)
		l.lemma = l.script.Apply(e.Word, e.Word)
	}
	t.Number = l.script.Number
	switch {
	case l.script.Keep && l.script.Cut == 0 && l.script.Add == "" && l.script.Drop == "":
		t.Lemma = t.Text
	case l.script.Keep:
		t.Lemma = l.script.Apply(t.Text, "")
	case strings.Contains(e.Shape, "d") || len(e.Word) >= MaxWord:
		t.Lemma = l.script.Apply("", strings.ToLower(t.Text))
	default:
		t.Lemma = l.lemma
	}
}
