package claims

import (
	"fmt"
	"io/fs"

	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// A signer is what a language tells about its words for the signature of an
// article: which are rare, which are days, ages and streets.
type signer struct {
	tag  string // "" if the language has no table of its words
	lang *signature.Language
}

func newSigner(d *dictionary) (*signer, error) {
	folder, err := fs.Sub(d.fsys, d.tag)
	if err != nil {
		return nil, fmt.Errorf("read language data: %w", err)
	}
	lang, err := signature.Read(folder)
	if err != nil {
		return nil, fmt.Errorf("read language data of %s: %w", d.tag, err)
	}
	s := &signer{lang: lang}
	if lang.Counted() {
		s.tag = d.tag
	}
	return s, nil
}

// sign reduces an article, without what was left out of it, to what others on
// the same event would share.
func sign(d *document, out []LeftOut) *signature.Signature {
	title, text := []byte(d.article.Title), []byte(d.article.Text)
	for _, o := range out {
		part := text
		if o.Span.Part == Title {
			part = title
		}
		blank(part[o.Span.Start:o.Span.End])
	}
	s := d.lang.signer
	return signature.Make(string(title), string(text), s.tag, d.article.Published, s.lang)
}

// blank overwrites all but line ends, so that neither words nor sentences
// reach across.
func blank(b []byte) {
	for i, c := range b {
		if c != '\n' {
			b[i] = ' '
		}
	}
	if len(b) > 0 {
		b[0] = '\n'
	}
}
