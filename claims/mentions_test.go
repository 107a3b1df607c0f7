package claims

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestMentions joins what refers to one referent: a line a mention, with its
// key, its kind, and whose word it is if not the outlet's.
func TestMentions(t *testing.T) {
	golden.Run(t, "testdata/mentions/*.txtar", func(t *testing.T, files map[string]string) string {
		var b strings.Builder
		for _, lang := range []string{"en", "fr"} {
			text, ok := files[lang+".txt"]
			if !ok {
				continue
			}
			r, err := new(Extractor).Extract(&sources.Article{ID: "a", Text: text, Lang: lang})
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range r.Mentions {
				fmt.Fprintf(&b, "%s | %s | %s", m.Quote, m.Key, m.Kind)
				if m.Voice == SpeakerVoice {
					b.WriteString(" | speaker")
				}
				b.WriteByte('\n')
			}
		}
		return b.String()
	})
}
