package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// Annotations writes the findings as W3C Web Annotations, one page of them:
// figures in conflict, loaded words, relays. Each points at its words with a
// quote selector and, in an article's text, a position selector that counts
// code points. Findings whose article is not in the document are left out.
func Annotations(w io.Writer, d *Document) error {
	a := annotator{view: newView(d)}
	a.conflicts()
	a.wordings()
	a.relays()
	if a.items == nil {
		a.items = []annotation{}
	}
	return encode(w, annotationPage{"http://www.w3.org/ns/anno.jsonld", "urn:crosscheck:annotations", "AnnotationPage", 0, a.items})
}

// The keys of the Web Annotation Data Model.
type (
	annotationPage struct {
		Context    string       `json:"@context"`
		ID         string       `json:"id"`
		Type       string       `json:"type"`
		StartIndex int          `json:"startIndex"`
		Items      []annotation `json:"items"`
	}
	annotation struct {
		ID         string           `json:"id"`
		Type       string           `json:"type"`
		Motivation string           `json:"motivation"`
		Body       []annotationBody `json:"body"`
		Target     annotationTarget `json:"target"`
	}
	annotationBody struct {
		Type    string `json:"type"`
		Value   string `json:"value"`
		Format  string `json:"format"`
		Purpose string `json:"purpose"`
	}
	annotationTarget struct {
		Source   string     `json:"source"`
		Selector []selector `json:"selector"`
	}
	selector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact,omitempty"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
		Start  *int   `json:"start,omitempty"`
		End    *int   `json:"end,omitempty"`
	}
)

type annotator struct {
	*view
	items []annotation
}

func (a *annotator) conflicts() {
	for i := range a.Conflicts {
		c := &a.Conflicts[i]
		for _, rows := range a.sides(c) {
			for _, r := range rows {
				a.add(r.Article, r.Span, "assessing", string(c.Kind), topic(c)+": "+r.Amount+". "+c.Why)
			}
		}
	}
}

func (a *annotator) wordings() {
	for i := range a.Wordings {
		w := &a.Wordings[i]
		a.add(w.Article, w.Span, "classifying", string(w.Kind), wordingLine(w))
	}
}

func (a *annotator) relays() {
	for i := range a.Articles {
		for _, r := range a.Articles[i].Relays {
			a.add(a.Articles[i].ID, r.Span, "identifying", "relay", capital(took(r.Role))+" "+r.From)
		}
	}
}

// add annotates a span with a tag and a sentence.
func (a *annotator) add(article string, s claims.Span, motivation, tag, sentence string) {
	p, ok := a.locate(article, s)
	if !ok {
		return
	}
	selectors := []selector{{Type: "TextQuoteSelector", Exact: p.Exact, Prefix: p.Prefix, Suffix: p.Suffix}}
	if s.Part == claims.Text {
		selectors = append(selectors, selector{Type: "TextPositionSelector", Start: &p.Start, End: &p.End})
	}
	a.items = append(a.items, annotation{
		ID:   fmt.Sprintf("urn:crosscheck:annotation:%d", len(a.items)+1),
		Type: "Annotation", Motivation: motivation,
		Body: []annotationBody{
			{"TextualBody", strings.TrimSpace(sentence), "text/plain", "describing"},
			{"TextualBody", tag, "text/plain", "tagging"},
		},
		Target: annotationTarget{a.source(article), selectors},
	})
}

// source is the address of an article, a name if it has none.
func (v *view) source(article string) string {
	if a := v.articles[article]; a != nil && web(a.URL) != "" {
		return web(a.URL)
	}
	return urn("article", article)
}
