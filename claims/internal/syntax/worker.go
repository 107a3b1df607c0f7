package syntax

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"

// worker holds what one goroutine needs for a while, its caches among it.
type worker struct {
	tokenizer tokenizer
	splitter  splitter
	ends      []int
	net       *net.Worker // nil without training
	tokens    []net.Token
}

func newWorker(e *net.Engine) *worker {
	w := &worker{}
	if e != nil {
		w.net = e.NewWorker()
	}
	return w
}

// split finds sentences and tokens.
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

// read tags and parses a sentence.
func (w *worker) read(m *Model, text string, s *Sentence, tag func(Sentence) []UPOS) {
	if w.net == nil {
		if tag != nil {
			setTags(s.Tokens, tag(*s))
		}
		return
	}
	w.tokens = w.tokens[:0]
	for _, t := range s.Tokens {
		w.tokens = append(w.tokens, net.Token{Text: text[t.Start:t.End]})
	}
	if tag != nil {
		w.override(m, tag(*s))
	}
	w.net.Read(w.tokens)
	for i := range s.Tokens {
		from, to := &w.tokens[i], &s.Tokens[i]
		known := &m.tags[from.Tag]
		to.UPOS, to.VerbForm, to.Voice = known.UPOS, known.VerbForm, known.Voice
		to.Head, to.Lemma, to.Rel, to.Number = from.Head, from.Lemma, m.rels[from.Label], parseNumber(from.Number)
	}
}

func parseNumber(name string) Number {
	switch name {
	case "Sing":
		return Sing
	case "Plur":
		return Plur
	}
	return NoNumber
}

// override takes parts of speech from elsewhere. Where the model agrees its
// own tag stays, which knows the verb form as well.
func (w *worker) override(m *Model, tags []UPOS) {
	w.net.Tag(w.tokens)
	for i := range w.tokens {
		if i >= len(tags) || tags[i] == NoUPOS || m.tags[w.tokens[i].Tag].UPOS == tags[i] {
			continue
		}
		w.tokens[i].Tag = m.tagOf[tagKey{tags[i], m.tags[w.tokens[i].Tag].VerbForm}]
		for form := NoVerbForm; w.tokens[i].Tag == 0 && form <= Ger; form++ {
			w.tokens[i].Tag = m.tagOf[tagKey{tags[i], form}]
		}
	}
}

// setTags sets what it can where there is no model to agree or disagree.
func setTags(tokens []Token, tags []UPOS) {
	for i := range min(len(tokens), len(tags)) {
		tokens[i].UPOS = tags[i]
	}
}
