package claims

// A Tagger gives parts of speech from elsewhere: for one sentence of text, one
// UPOS name a token, "" where it does not know. tokens are ranges of bytes of
// text in order; len(result) must be len(tokens).
type Tagger interface {
	Tag(text string, tokens []Span) []string
}
