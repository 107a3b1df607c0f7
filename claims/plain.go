package claims

import (
	"io/fs"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// plain splits lines into sentences and white space into words, until the
// syntax engine lands.
type plain struct{}

func openDictionary(fsys fs.FS, tag string) (*dictionary, error) {
	return &dictionary{fsys: fsys, tag: tag, model: &plain{}}, nil
}

func (p *plain) Parse(text string) []syntax.Sentence { return p.Split(text) }

func (*plain) Split(text string) []syntax.Sentence {
	var out []syntax.Sentence
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		s := syntax.Sentence{Start: at, End: at + len(line)}
		from := at
		for w := range strings.SplitSeq(line, " ") {
			if strings.TrimSpace(w) != "" {
				s.Tokens = append(s.Tokens, syntax.Token{Start: from, End: from + len(w), Head: -1})
			}
			from += len(w) + 1
		}
		if at += len(line) + 1; len(s.Tokens) > 0 {
			s.Start, s.End = s.Tokens[0].Start, s.Tokens[len(s.Tokens)-1].End
			out = append(out, s)
		}
	}
	return out
}
