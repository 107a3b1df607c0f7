package sources

import (
	"fmt"
	"net/url"
	"strings"
	"time"
)

// The forms in which feeds and pages write a publication date. All but the
// day alone carry a clock; those without a zone are read as UTC.
var dateForms = [...]string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "2006-01-02T15:04", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05.999999999Z0700", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999 Z0700 MST", "2006-01-02 15:04:05.999999999 Z0700", "2006-01-02 15:04:05.999999999Z0700",
	"2006-01-02 15:04:05.999999999", "2006-01-02 15:04", "2006-01-02", "20060102", "2006/01/02", "20060102T150405Z",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700",
}

// published reads a publication date as a machine wrote it. Prose such as
// "yesterday" is no date here; what was not understood is told in the note. A
// date that lies more than a day after now is kept and told too, for it may be
// an embargo or a slip of the pen, and relative dates in the text hang on it.
func published(s string) (t time.Time, note string) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, ""
	}
	for _, form := range dateForms {
		t, err := time.Parse(form, s)
		if err != nil || t.Year() < 1 {
			continue
		}
		if t.After(time.Now().Add(24 * time.Hour)) {
			note = fmt.Sprintf("published %q lies in the future: kept as it is", s)
		}
		return t, note
	}
	return time.Time{}, fmt.Sprintf("published %q is no date: left out", clip(s))
}

// clip shortens what a message quotes.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return s[:runeBorder(s, most)] + "…"
}

// host is the host of a URL in small letters, without port and without the
// label that only names the service ("www.", "m."); "" if it has none.
func host(s string) string {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, "://") {
		s = "//" + strings.TrimPrefix(s, "//")
	}
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	h := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	for _, service := range [...]string{"www.", "m.", "mobile.", "amp."} {
		if rest, ok := strings.CutPrefix(h, service); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return h
}
