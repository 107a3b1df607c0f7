package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A document is an article as the passes see it: its sentences in reading
// order, the title's first. Passes read it and never change it.
type document struct {
	article   *sources.Article
	lang      *language
	sentences []sentence
	quotes    []quotation // in reading order
}

// A sentence is a parsed sentence of one part. forms and lemmas run parallel
// to Tokens: folded words, for look-ups.
type sentence struct {
	syntax.Sentence
	part   Part
	text   string // of the whole part
	block  int    // which line of the part, from 0
	forms  []string
	lemmas []string
	cues   []cueMention // in order
	// out is why the sentence makes no claims; "" if it may.
	out LeftOutReason
	tree
}

// word returns the token as written.
func (s *sentence) word(i int) string { return s.text[s.Tokens[i].Start:s.Tokens[i].End] }

// span returns the bytes from token i up to, not including, token j.
func (s *sentence) span(i, j int) Span {
	if i >= j {
		return Span{s.part, s.Start, s.Start}
	}
	return Span{s.part, s.Tokens[i].Start, s.Tokens[j-1].End}
}

// whole returns the bytes of the sentence.
func (s *sentence) whole() Span { return Span{s.part, s.Start, s.End} }

// quote returns the bytes of a span of the article.
func (d *document) quote(s Span) string {
	if s.Part == Title {
		return d.article.Title[s.Start:s.End]
	}
	return d.article.Text[s.Start:s.End]
}

// read parses both parts of an article.
func read(a *sources.Article, lang *language, tagger Tagger) *document {
	d := &document{article: a, lang: lang}
	d.add(Title, a.Title, tagger)
	d.add(Text, a.Text, tagger)
	d.quotes = quotations(a)
	d.doubleMarks()
	return d
}

// doubleMarks lets the rules read the single marks around a statement as double
// ones: 'We were left to die,' said Ana Duval.
func (d *document) doubleMarks() {
	for _, q := range d.quotes {
		mark := Span{q.outer.Part, q.outer.Start, q.inner.Start}
		if q.words < quoteWords || mark.Start == mark.End || !strings.Contains("'‘", d.quote(mark)) {
			continue
		}
		d.setForm(mark, "“")
		d.setForm(Span{q.outer.Part, q.inner.End, q.outer.End}, "”")
	}
}

// setForm sets the form of the token that is exactly a span, if one is.
func (d *document) setForm(span Span, form string) {
	if span.Start == span.End || len(d.sentences) == 0 {
		return
	}
	s := &d.sentences[d.sentenceAt(span)]
	if t := s.tokenAt(span.Start); t < len(s.Tokens) && s.span(t, t+1) == span {
		s.forms[t] = form
	}
}

func (d *document) add(part Part, text string, tagger Tagger) {
	block, at := 0, 0
	for _, s := range d.lang.parse(text, tagger) {
		for ; at < s.Start; at++ {
			if text[at] == '\n' {
				block++
			}
		}
		d.sentences = append(d.sentences, newSentence(d.lang, part, text, block, s))
	}
}

// untagged takes the mark off "#Mopti": it is the town.
func untagged(word string) string {
	if len(word) > 1 {
		return strings.TrimPrefix(word, "#")
	}
	return word
}

func newSentence(lang *language, part Part, text string, block int, s syntax.Sentence) sentence {
	words := make([]string, 2*len(s.Tokens))
	forms, lemmas := words[:len(s.Tokens):len(s.Tokens)], words[len(s.Tokens):]
	for i, t := range s.Tokens {
		written := untagged(text[t.Start:t.End])
		forms[i] = lang.restore(written, lexicon.Fold(written))
		if lemmas[i] = t.Lemma; t.Lemma == "" {
			lemmas[i] = forms[i]
		} else if t.UPOS == syntax.PROPN && t.Number == syntax.Plur { // "Members" in title case
			lemmas[i] = lexicon.Fold(t.Lemma)
		}
		lemmas[i] = lang.restore(written, lemmas[i])
	}
	lang.speech.mend(s.Tokens, lemmas)
	return sentence{Sentence: s, part: part, text: text, block: block, forms: forms, lemmas: lemmas,
		cues: lang.cues.in(forms, lemmas), tree: newTree(s.Tokens)}
}
