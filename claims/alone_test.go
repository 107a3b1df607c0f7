package claims

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/sources"
)

// faulty is the share of claims of the sample stories that may be unreadable
// alone; -v lists them.
const faulty = 0.08

// TestAlone reads every claim of the sample stories again, alone: few may lack
// a subject or a verb, hold a pronoun that stands for nothing, or open as a
// part of another sentence.
func TestAlone(t *testing.T) {
	var x Extractor
	faults, claims := 0, 0
	for _, a := range stories(t) {
		r := extract(t, &x, a)
		lang, err := x.languages.find(a.Lang, a.Title, a.Text)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range r.Claims {
			claims++
			if f := faultOf(lang, &c); f != "" {
				faults++
				t.Logf("%s: %s", f, c.Text)
			}
		}
	}
	if share := float64(faults) / float64(claims); share > faulty {
		t.Errorf("%d of %d claims cannot be read alone", faults, claims)
	}
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
