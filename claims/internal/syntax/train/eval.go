package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// evaluate prints what a model gets right of treebanks, in percent.
func evaluate(model string, treebanks []string, rules *syntax.Rules) error {
	m, err := syntax.Load(os.DirFS(filepath.Dir(model)), filepath.Base(model), rules)
	if err != nil {
		return err
	}
	for _, path := range treebanks {
		sentences, err := readTrees([]string{path})
		if err != nil {
			return err
		}
		fmt.Println(filepath.Base(path))
		fmt.Printf("  gold tokens  %s\n", evalGold(m, sentences))
		fmt.Printf("  raw text     %s\n", evalRaw(m, sentences))
	}
	return nil
}

// score counts what is right. With raw text, gold and guessed words differ in
// number and a figure is the harmonic mean of precision and recall.
type score struct {
	gold, guess, tokens                int
	upos, lemma, uas, las, full        int
	goldNoPunct, guessNoPunct, noPunct int // of LAS
	goldEnds, guessEnds, ends          int
}

func f1(right, gold, guess int) float64 { return 200 * float64(right) / float64(max(1, gold+guess)) }

func (s *score) String() string {
	f := func(n int) float64 { return f1(n, s.gold, s.guess) }
	text := fmt.Sprintf("UPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f  LAS without punctuation %.2f  with subtypes %.2f",
		f(s.upos), f(s.lemma), f(s.uas), f(s.las), f1(s.noPunct, s.goldNoPunct, s.guessNoPunct), f(s.full))
	if s.goldEnds > 0 {
		text += fmt.Sprintf("  tokens %.2f  sentences %.2f", f(s.tokens), f1(s.ends, s.goldEnds, s.guessEnds))
	}
	return text
}

// laid is a treebank sentence laid out as text.
func laid(s sentence) (string, syntax.Sentence) {
	var text strings.Builder
	var out syntax.Sentence
	for i := range s {
		start := text.Len()
		text.WriteString(s[i].text)
		out.Tokens = append(out.Tokens, syntax.Token{Start: start, End: text.Len()})
		if !s[i].glued {
			text.WriteByte(' ')
		}
	}
	out.End = text.Len()
	return text.String(), out
}

func evalGold(m *syntax.Model, sentences []sentence) *score {
	var sc score
	for _, s := range sentences {
		text, got := laid(s)
		m.ParseTokens(text, &got)
		for i := range s {
			sc.word(&s[i], &got.Tokens[i], got.Tokens[i].Head == s[i].head-1)
		}
		sc.count(s, got.Tokens)
	}
	return &sc
}

func (sc *score) count(gold sentence, guess []syntax.Token) {
	sc.gold += len(gold)
	sc.guess += len(guess)
	for i := range gold {
		if gold[i].upos != "PUNCT" {
			sc.goldNoPunct++
		}
	}
	for i := range guess {
		if guess[i].UPOS != syntax.PUNCT {
			sc.guessNoPunct++
		}
	}
}

// word counts a word whose token was found.
func (sc *score) word(gold *word, guess *syntax.Token, headRight bool) {
	sc.tokens++
	if guess.UPOS.String() == gold.upos {
		sc.upos++
	}
	if guess.Lemma == gold.lemma || gold.lemma == "_" {
		sc.lemma++
	}
	if !headRight {
		return
	}
	sc.uas++
	rel := syntax.ParseRel(gold.rel)
	if rel.Base() == guess.Rel.Base() {
		sc.las++
		if gold.upos != "PUNCT" {
			sc.noPunct++
		}
	}
	if rel == guess.Rel {
		sc.full++
	}
}

// evalRaw reads the treebank as one text, ten sentences to a paragraph, and
// compares words by the letters they cover.
func evalRaw(m *syntax.Model, sentences []sentence) *score {
	var sc score
	for len(sentences) > 0 {
		n := min(10, len(sentences))
		sc.paragraph(m, sentences[:n])
		sentences = sentences[n:]
	}
	return &sc
}

// extent is where a word begins and ends, in letters without white space.
type extent struct{ start, end int }

func (sc *score) paragraph(m *syntax.Model, sentences []sentence) {
	var text strings.Builder
	type goldWord struct {
		*word
		head extent
	}
	gold := map[extent]goldWord{}
	ends := map[int]bool{}
	at := 0
	for _, s := range sentences {
		places := []extent{{-1, -1}}
		for i := range s {
			n := letters(s[i].text)
			places = append(places, extent{at, at + n})
			at += n
		}
		for i := range s {
			gold[places[i+1]] = goldWord{&s[i], places[s[i].head]}
		}
		line, _ := laid(s)
		text.WriteString(strings.TrimSuffix(line, " ") + " ")
		ends[at] = true
		sc.goldEnds++
		sc.count(s, nil)
	}
	whole := text.String()
	at = 0
	for _, s := range m.Parse(whole) {
		var places []extent
		for _, t := range s.Tokens {
			n := letters(whole[t.Start:t.End])
			places = append(places, extent{at, at + n})
			at += n
		}
		for i := range s.Tokens {
			head := extent{-1, -1}
			if h := s.Tokens[i].Head; h >= 0 {
				head = places[h]
			}
			if g, ok := gold[places[i]]; ok {
				sc.word(g.word, &s.Tokens[i], g.head == head)
			}
		}
		sc.count(nil, s.Tokens)
		sc.guessEnds++
		if ends[at] {
			sc.ends++
		}
	}
}

func letters(s string) (n int) {
	for _, c := range s {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	return n
}
