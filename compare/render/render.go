// Package render writes a report for people and for tools: as text, as a page,
// as tables, as linked data.
//
// It adds no finding and hides none: what a format has no place for is left
// out of that format alone, and its function says so.
package render

import (
	"io"
	"slices"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A Document is what is written: a report and the articles it is about.
type Document struct {
	Report *compare.Report
	// Articles are the articles compared, in any order. Formats that show
	// the words around a finding need them, the others do not.
	Articles []*sources.Article
	// Ratings are the caller's own verdicts, for JSONLD.
	Ratings []Rating
	// Color allows Text to use the colours of a terminal.
	Color bool
}

// A Format is one way to write documents.
type Format struct {
	Name      string // as on a command line: "html"
	MediaType string // "text/html; charset=utf-8"
	About     string // a line for a user who chooses
	Write     func(io.Writer, *Document) error
}

// Formats returns all formats, the ones for people first.
func Formats() []Format {
	return []Format{
		{"text", "text/plain; charset=utf-8", "80 columns for a terminal or a pipe", Text},
		{"html", "text/html; charset=utf-8", "a page in one file", HTML},
		{"json", "application/json", "the whole report", JSON},
		{"csv", "text/csv; charset=utf-8", "one claim a line", CSV},
		{"ged", "text/csv; charset=utf-8", "one deadly incident a line, in the columns of UCDP GED", GED},
		{"acled", "text/csv; charset=utf-8", "one incident a line, in the columns of ACLED", ACLED},
		{"jsonld", "application/ld+json", "claims with their evidence for schema.org", JSONLD},
		{"annotation", "application/ld+json", "findings as W3C Web Annotations", Annotations},
		{"sarif", "application/sarif+json", "findings for editors and continuous integration", SARIF},
	}
}

// Lookup returns the format of that name.
func Lookup(name string) (Format, bool) {
	all := Formats()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// Names returns the names of all formats.
func Names() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}
