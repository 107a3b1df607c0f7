package render

import (
	"cmp"
	"encoding/json"
	"io"
	"net/url"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A Rating is a caller's own verdict on a claim. This library makes none.
type Rating struct {
	Claim     string     // the id of a claim of the report
	Verdict   string     // in words: "Misleading"
	Value     float64    // on a scale from Worst to Best
	Best      float64    // of the scale
	Worst     float64    // of the scale
	Author    string     // the organisation that rates
	URL       string     // of its article
	Published claims.Day // zero is unknown
}

// JSONLD writes claims as schema.org's Claim with their evidence: the words,
// where they appear, who says them. The ratings of the document, and nothing
// else, become ClaimReviews.
func JSONLD(w io.Writer, d *Document) error {
	v := newView(d)
	var graph []any
	for i := range v.Claims {
		graph = append(graph, v.linkedClaim(&v.Claims[i]))
	}
	for _, r := range d.Ratings {
		if c := v.claims[r.Claim]; c != nil {
			graph = append(graph, v.linkedReview(c, r))
		}
	}
	if graph == nil {
		graph = []any{}
	}
	return encode(w, map[string]any{"@context": "https://schema.org", "@graph": graph})
}

// encode writes indented JSON in which "<" stays "<".
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// The nodes of the graph, with schema.org's keys.
type (
	ldClaim struct {
		Type       string    `json:"@type"`
		ID         string    `json:"@id"`
		Text       string    `json:"text"`
		Lang       string    `json:"inLanguage,omitempty"`
		Author     *ldAgent  `json:"author,omitempty"`
		Appearance ldArticle `json:"appearance"`
		Citation   ldQuote   `json:"citation"`
		Temporal   string    `json:"temporalCoverage,omitempty"`
		Spatial    []ldPlace `json:"spatialCoverage,omitempty"`
	}
	ldArticle struct {
		Type      string   `json:"@type"`
		ID        string   `json:"@id"`
		URL       string   `json:"url,omitempty"`
		Headline  string   `json:"headline,omitempty"`
		Lang      string   `json:"inLanguage,omitempty"`
		Published string   `json:"datePublished,omitempty"`
		Publisher *ldAgent `json:"publisher,omitempty"`
	}
	ldQuote struct {
		Type   string   `json:"@type"`
		Text   string   `json:"text"`
		Spoken *ldAgent `json:"spokenByCharacter,omitempty"`
	}
	ldAgent struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	ldPlace struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	ldReview struct {
		Type      string   `json:"@type"`
		URL       string   `json:"url,omitempty"`
		Reviewed  string   `json:"claimReviewed"`
		Item      ldClaim  `json:"itemReviewed"`
		Author    ldAgent  `json:"author"`
		Published string   `json:"datePublished,omitempty"`
		Rating    ldRating `json:"reviewRating"`
	}
	ldRating struct {
		Type  string  `json:"@type"`
		Value float64 `json:"ratingValue"`
		Best  float64 `json:"bestRating"`
		Worst float64 `json:"worstRating"`
		Name  string  `json:"alternateName"`
	}
)

func (v *view) linkedClaim(c *compare.Claim) ldClaim {
	out := ldClaim{Type: "Claim", ID: urn("claim", c.ID), Text: cmp.Or(c.Text, c.Quote),
		Appearance: v.linkedArticle(c.Article), Citation: ldQuote{Type: "Quotation", Text: c.Quote}}
	out.Lang = out.Appearance.Lang
	out.Author = out.Appearance.Publisher
	if n := len(c.Attribution); n > 0 {
		out.Author = &ldAgent{"Thing", c.Attribution[n-1].Speaker}
		out.Citation.Spoken = out.Author
	}
	if c.When != nil && c.When.Earliest != 0 {
		out.Temporal = c.When.Earliest.String()
		if c.When.Latest != c.When.Earliest {
			out.Temporal += "/" + c.When.Latest.String()
		}
	}
	for _, p := range c.Where {
		out.Spatial = append(out.Spatial, ldPlace{"Place", p.Name})
	}
	return out
}

func (v *view) linkedArticle(id string) ldArticle {
	out := ldArticle{Type: "NewsArticle", ID: urn("article", id)}
	a := v.articles[id]
	if a == nil {
		return out
	}
	out.URL, out.Headline, out.Lang, out.Published = web(a.URL), a.Title, a.Lang, a.Published
	if a.Outlet != "" {
		out.Publisher = &ldAgent{"Organization", a.Outlet}
	}
	return out
}

func (v *view) linkedReview(c *compare.Claim, r Rating) ldReview {
	return ldReview{Type: "ClaimReview", URL: web(r.URL), Reviewed: cmp.Or(c.Text, c.Quote), Item: v.linkedClaim(c),
		Author: ldAgent{"Organization", r.Author}, Published: r.Published.String(),
		Rating: ldRating{"Rating", r.Value, r.Best, r.Worst, r.Verdict}}
}

// urn names a thing of the report for linked data.
func urn(kind, id string) string { return "urn:crosscheck:" + kind + ":" + url.PathEscape(id) }
