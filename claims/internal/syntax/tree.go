// Package syntax turns text into sentences, tokens and dependency trees in
// the terms of Universal Dependencies. It knows no language: a trained model,
// one file a language, brings everything a language needs.
//
// It does not name entities, resolve pronouns or read numbers.
package syntax

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
