package render

import "io"

// JSON writes the whole report under the keys of [compare.Schema], indented.
func JSON(w io.Writer, d *Document) error { return encode(w, d.Report) }
