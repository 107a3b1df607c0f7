package render_test

import (
	"context"
	"fmt"
	"os"
	"slices"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/compare/render"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A page is written from a report and the articles that were compared.
func ExampleHTML() {
	articles := []*sources.Article{
		{ID: "army", Text: "Nine soldiers were killed near Gossi on 14 January 2025."},
		{ID: "radio", Text: "Twenty-two soldiers were killed near Gossi on 14 January 2025."},
	}
	report, err := compare.Articles(context.Background(), slices.Values(articles), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	file, err := os.CreateTemp("", "report-*.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(file.Name())
	defer file.Close()
	fmt.Println(render.HTML(file, &render.Document{Report: report, Articles: articles}))
	// Output: <nil>
}

// A program offers every format without knowing any.
func ExampleFormats() {
	for _, f := range render.Formats() {
		fmt.Printf("%-10s %s\n", f.Name, f.About)
	}
	// Output:
	// text       80 columns for a terminal or a pipe
	// html       a page in one file
	// json       the whole report
	// csv        one claim a line
	// ged        one deadly incident a line, in the columns of UCDP GED
	// acled      one incident a line, in the columns of ACLED
	// jsonld     claims with their evidence for schema.org
	// annotation findings as W3C Web Annotations
	// sarif      findings for editors and continuous integration
}

// A ClaimReview needs a rating of the caller's own: the library makes none.
func ExampleJSONLD() {
	report := &compare.Report{Claims: []compare.Claim{{}}}
	report.Claims[0].ID, report.Claims[0].Article, report.Claims[0].Text = "a#1", "a", "Nine soldiers were killed."
	report.Claims[0].Quote = "Nine soldiers were killed"
	d := &render.Document{Report: report, Ratings: []render.Rating{{
		Claim: "a#1", Verdict: "Not shown", Value: 2, Best: 5, Worst: 1, Author: "Our desk", URL: "https://desk.example/1"}}}
	if err := render.JSONLD(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "@context": "https://schema.org",
	//   "@graph": [
	//     {
	//       "@type": "Claim",
	//       "@id": "urn:crosscheck:claim:a%231",
	//       "text": "Nine soldiers were killed.",
	//       "appearance": {
	//         "@type": "NewsArticle",
	//         "@id": "urn:crosscheck:article:a"
	//       },
	//       "citation": {
	//         "@type": "Quotation",
	//         "text": "Nine soldiers were killed"
	//       }
	//     },
	//     {
	//       "@type": "ClaimReview",
	//       "url": "https://desk.example/1",
	//       "claimReviewed": "Nine soldiers were killed.",
	//       "itemReviewed": {
	//         "@type": "Claim",
	//         "@id": "urn:crosscheck:claim:a%231",
	//         "text": "Nine soldiers were killed.",
	//         "appearance": {
	//           "@type": "NewsArticle",
	//           "@id": "urn:crosscheck:article:a"
	//         },
	//         "citation": {
	//           "@type": "Quotation",
	//           "text": "Nine soldiers were killed"
	//         }
	//       },
	//       "author": {
	//         "@type": "Organization",
	//         "name": "Our desk"
	//       },
	//       "reviewRating": {
	//         "@type": "Rating",
	//         "ratingValue": 2,
	//         "bestRating": 5,
	//         "worstRating": 1,
	//         "alternateName": "Not shown"
	//       }
	//     }
	//   ]
	// }
}
