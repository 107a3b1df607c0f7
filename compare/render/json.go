package render

import (
	"encoding/json"
	"io"
)

// JSON writes the whole report under the keys of [compare.Schema], indented.
func JSON(w io.Writer, d *Document) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d.Report)
}
