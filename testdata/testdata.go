// Package testdata holds the sample articles. All of them were written for
// this project: no outlet published them and no event in them happened.
package testdata

import "embed"

// Stories are the articles: seven stories as lines of JSON, and one as the
// pages and scraped texts that a folder of downloads would hold.
//
//go:embed stories
var Stories embed.FS
