package render

import (
	"fmt"
	"math"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims"
)

// clean makes one line of text harmless to what stands around it: the controls
// that turn the direction of writing are dropped, since "\u202e13" reads as
// 31; other controls, which move a terminal's cursor, become U+FFFD.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case bidi(r):
			return -1
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r):
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}

// bidi reports whether r is an embedding, override or isolate of Unicode's
// bidirectional algorithm, or a sign that ends one.
func bidi(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// clip shortens s to n runes, the last of them "…" if any were lost.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := 0
	for i := range s {
		if at++; at == n {
			if rest := s[i:]; utf8.RuneCountInString(rest[:min(len(rest), 2*utf8.UTFMax)]) < 2 {
				return s
			}
			return strings.TrimRightFunc(s[:i], unicode.IsSpace) + "…"
		}
	}
	return s
}

// amount writes an interval: "9", "25–35", "31 or more", "up to 5".
func amount(low, high *float64) string {
	switch {
	case low == nil && high == nil:
		return "not known"
	case high == nil:
		return number(*low) + " or more"
	case low == nil:
		return "up to " + number(*high)
	case *low == *high:
		return number(*low)
	}
	return number(*low) + "–" + number(*high)
}

// number writes a number with thin spaces between thousands: "378 000".
func number(f float64) string {
	s := strings.TrimSuffix(fmt.Sprintf("%.1f", f), ".0")
	whole, fraction, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "\u202f" + whole[i:]
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

// count writes "1 article", "2 articles".
func count(n int, noun string) string {
	return plural(n, noun, noun+"s")
}

// plural writes "1 child", "2 children".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(float64(n)) + " " + many
}

// days writes an interval of days: "14 January 2025", "25–27 July 2024".
func days(v claims.Interval) string {
	if v == (claims.Interval{}) {
		return ""
	}
	a, b := v.Earliest.Time(), v.Latest.Time()
	switch {
	case v.Earliest == v.Latest || v.Latest == 0:
		return a.Format("2 January 2006")
	case v.Earliest == 0:
		return "until " + b.Format("2 January 2006")
	case a.Year() == b.Year() && a.Month() == b.Month():
		return a.Format("2") + "–" + b.Format("2 January 2006")
	case a.Year() == b.Year():
		return a.Format("2 January") + " – " + b.Format("2 January 2006")
	}
	return a.Format("2 January 2006") + " – " + b.Format("2 January 2006")
}

// plain writes a key of the report as words: "loaded_label" is "loaded label".
func plain[S ~string](key S) string { return strings.ReplaceAll(string(key), "_", " ") }

// capital writes the first letter large.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lines is clean, but keeps line ends.
func lines(s string) string {
	if !strings.ContainsAny(s, "\n\r") {
		return clean(s)
	}
	var b strings.Builder
	for line := range strings.Lines(s) {
		text := strings.TrimRight(line, "\r\n")
		b.WriteString(clean(text))
		if len(text) < len(line) {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// border returns the rune border at or before byte i.
func border(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// web returns an address that may be followed, "" for any that is not of the
// web: "javascript:…", "data:…".
func web(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// quantity writes a quantity as amount does.
func quantity(q claims.Quantity) string { return amount(ends(q)) }

// ends are those of a quantity, nil where it is open.
func ends(q claims.Quantity) (low, high *float64) {
	if !math.IsInf(q.Low, 0) && !math.IsNaN(q.Low) {
		low = &q.Low
	}
	if !math.IsInf(q.High, 0) && !math.IsNaN(q.High) {
		high = &q.High
	}
	return low, high
}

// unit names what a figure counts, beside its quantity: "killed", "EUR".
func unit(f *claims.Figure) string {
	if f.Unit != claims.Person && f.Unit != "" {
		return clean(f.Unit)
	}
	return plain(f.Measure)
}
