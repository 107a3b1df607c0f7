package render

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
)

//go:embed page/*.gohtml page/page.css
var pageFiles embed.FS

// HTML writes a page: one file that holds all it needs, readable without a
// script and without a network. What it shortens it says; the other formats
// shorten nothing.
//
// Its links into the articles are "#a1-t-120-140": the bytes 120 to 140 of the
// text of the report's first article; a headline has "h" in the place of "t".
func HTML(w io.Writer, d *Document) error {
	css, err := pageFiles.ReadFile("page/page.css")
	if err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	t, err := template.New("page.gohtml").ParseFS(pageFiles, "page/*.gohtml")
	if err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	style := string(css)
	hash := sha256.Sum256([]byte(style))
	b := bufio.NewWriterSize(w, 64<<10)
	err = t.Execute(b, map[string]any{
		"Page":  newPage(d),
		"Style": template.CSS(style),
		"Hash":  "sha256-" + base64.StdEncoding.EncodeToString(hash[:]),
	})
	if err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return b.Flush()
}
