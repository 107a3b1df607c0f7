// Package syntax turns text into sentences, tokens and dependency trees in
// the terms of Universal Dependencies. It knows no language: a trained model,
// one file a language, brings everything a language needs.
//
// It does not name entities, resolve pronouns or read numbers.
package syntax

import "iter"

// A Token is one syntactic word. Contractions (French "du", "aux") are one
// token; clitics and elisions are split where that keeps spans exact
// ("l'armée" is "l'" and "armée", "don't" is "do" and "n't").
type Token struct {
	Start, End int    // bytes of the text, half-open
	Head       int    // index of the head in the sentence; -1 for the root
	Lemma      string // "" without a model
	Rel        Rel
	UPOS       UPOS
	VerbForm   VerbForm
	Voice      Voice
	Number     Number
}

// A Sentence is a run of tokens with exactly one root, unless it was read
// without a model; then every Head is -1 and every Rel is NoRel.
type Sentence struct {
	Start, End int // bytes of the text, half-open, no white space at the ends
	Tokens     []Token
}

// VerbForm is the UD feature of that name; its zero value means not a verb.
type VerbForm uint8

// The verb forms.
const (
	NoVerbForm VerbForm = iota
	Fin
	Inf
	Part
	Ger
)

// Voice is the UD feature of that name; its zero value means active or unknown.
type Voice uint8

// The voices.
const (
	NoVoice Voice = iota
	Pass
)

// Number is the UD feature of that name; its zero value means unknown.
type Number uint8

// The numbers.
const (
	NoNumber Number = iota
	Sing
	Plur
)

// Root is the index of the token that heads the sentence, -1 where there is
// no tree.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Rel == Root {
			return i
		}
	}
	return -1
}

// Children yields the dependents of a token from left to right.
func (s *Sentence) Children(head int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range s.Tokens {
			if s.Tokens[i].Head == head && !yield(i) {
				return
			}
		}
	}
}

// Child is the first dependent of a token with the relation, subtypes
// included when rel is a base relation; -1 if there is none.
func (s *Sentence) Child(head int, rel Rel) int {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Head == head && t.Rel.Is(rel) {
			return i
		}
	}
	return -1
}

// IsDescendant says whether a token stands below another or is the same.
func (s *Sentence) IsDescendant(token, ancestor int) bool {
	for n := 0; token >= 0 && n <= len(s.Tokens); n++ {
		if token == ancestor {
			return true
		}
		token = s.Tokens[token].Head
	}
	return false
}

// Reach is the first and last token of the subtree under a token. Trees are
// projective, so the subtree is all that lies between.
func (s *Sentence) Reach(token int) (first, last int) {
	first, last = token, token
	for first > 0 && s.IsDescendant(first-1, token) {
		first--
	}
	for last+1 < len(s.Tokens) && s.IsDescendant(last+1, token) {
		last++
	}
	return first, last
}

// Span is the bytes of the text from the first to the last token of the
// subtree under a token.
func (s *Sentence) Span(token int) (start, end int) {
	first, last := s.Reach(token)
	return s.Tokens[first].Start, s.Tokens[last].End
}
