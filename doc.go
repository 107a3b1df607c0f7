// Package crosscheck is the map of the library; it holds no code.
//
// One road leads through it, and imports point backwards along it only:
//
//	sources.Article ──► claims.Reading ──► compare.Report ──► a page, a table, a file
//
// Package sources says who publishes: it reads articles and knows outlets.
// Package claims says what one article asserts: atomic claims, figures,
// attributions, wordings, each with the bytes that say it.
// Package compare says where articles disagree: incidents, conflicts,
// namings, framings, and how many independent origins stand behind a figure.
// Package compare/render turns a report into text, a page or a file, and
// compare/comparetest helps to write fact-checking tests on one's own
// articles.
//
// The programs under examples are ordinary users of these packages.
package crosscheck
