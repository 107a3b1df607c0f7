package claims

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestAlone reads every claim of the sample stories again, alone, and lists
// what cannot be read so: claims without a subject or a verb, with a pronoun
// that stands for nothing, that open as a part of another sentence. The list
// is what is known to be wrong; it may only change on purpose.
func TestAlone(t *testing.T) {
	faults, claims := map[string]string{}, map[string]int{}
	var x Extractor
	for _, a := range stories(t) {
		r := extract(t, &x, a)
		lang, err := x.languages.find(a.Lang, a.Title, a.Text)
		if err != nil {
			t.Fatal(err)
		}
		if lang.tag == undetermined {
			continue
		}
		for _, c := range r.Claims {
			claims[lang.tag]++
			if f := faultOf(lang, &c); f != "" {
				faults[lang.tag] += fmt.Sprintf("%s: %s\n", f, c.Text)
			}
		}
	}
	golden.Run(t, "testdata/knownwrong/alone-*.txtar", func(t *testing.T, files map[string]string) string {
		tag := strings.TrimSpace(files["lang"])
		n := strings.Count(faults[tag], "\n")
		if n*10 > claims[tag]*3 {
			t.Errorf("%d of %d claims cannot be read alone", n, claims[tag])
		}
		return fmt.Sprintf("%d of %d claims\n%s", n, claims[tag], faults[tag])
	})
}

// faultOf says what keeps a claim from being read alone, "" if nothing does.
func faultOf(lang *language, c *Claim) string {
	a := &sources.Article{Text: c.Text}
	d := read(a, lang, nil)
	if len(d.sentences) == 0 {
		return "empty"
	}
	s := &d.sentences[0]
	if s.root < 0 || strings.Contains(c.Text, ": “") {
		return "" // no tree; somebody's own words
	}
	switch first := s.forms[0]; {
	case lang.speech.pronouns[first].kind == "relative" && s.Tokens[0].UPOS == syntax.PRON, s.Tokens[0].UPOS == syntax.CCONJ:
		return "opens as a part"
	case s.Tokens[0].UPOS == syntax.SCONJ && s.Tokens[0].Rel == syntax.Mark:
		return "opens with a mark"
	}
	if c.Spans[0].Part == Text && !s.predicative(s.root) && c.Figure == nil {
		return "no verb"
	}
	k := &s.Tokens[s.root]
	if k.UPOS == syntax.VERB && k.VerbForm == syntax.Inf && s.subject(s.root) < 0 {
		return "infinitive"
	}
	if k.UPOS == syntax.VERB && k.VerbForm == syntax.Fin && s.subject(s.root) < 0 && s.child(s.root, syntax.Expl) < 0 && c.Spans[0].Part == Text {
		return "no subject"
	}
	return openPronoun(lang, s)
}

// openPronoun finds a pronoun that no noun before it in the claim explains.
func openPronoun(lang *language, s *sentence) string {
	noun := false
	for i := range s.Tokens {
		if u := s.Tokens[i].UPOS; u == syntax.NOUN || u == syntax.PROPN {
			noun = true
		}
		p, ok := lang.speech.stands(s, i)
		open := ok && (p.kind == "personal" || p.kind == "object" || p.kind == "possessive") && !s.Tokens[i].Rel.Is(syntax.Expl)
		if glossed := i+1 < len(s.Tokens) && s.forms[i+1] == "["; open && !noun && !glossed {
			return "open " + s.forms[i]
		}
	}
	return ""
}
