package claims

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// "In a statement" stands between the verb and what is said, and parsers hang
// on to it what they should not. Whatever they do, the army says it.
//
// Known wrong: "a statement read on television", where the English model takes
// "read" for the verb of the clause.
func TestSaidInAStatement(t *testing.T) {
	var x Extractor
	for _, text := range []string{
		"The army said in a statement that nine soldiers were killed.",
		"The army said in a statement late on Tuesday that nine soldiers were killed.",
		"Nine soldiers were killed, the army said in a statement shown on television.",
		"Nine soldiers were killed and 20 were wounded in the attack, the army said in a statement read on state television late on Sunday.",
		"In a statement shown on television, the army said that nine soldiers were killed.",
	} {
		r, err := x.Extract(&sources.Article{ID: "t", Text: text, Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range r.Claims {
			if c.Figure != nil && (len(c.Attribution) != 1 || c.Attribution[0].Speaker != "army") {
				t.Errorf("%s: %q is said by %+v", text, c.Figure.Quote, c.Attribution)
			}
		}
	}
	r, err := x.Extract(&sources.Article{ID: "t", Text: "The army said nothing. Nine soldiers were killed on Sunday.", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Claims {
		if c.Figure != nil && len(c.Attribution) > 0 {
			t.Errorf("%q is said by %+v", c.Figure.Quote, c.Attribution)
		}
	}
}
