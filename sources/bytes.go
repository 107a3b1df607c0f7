package sources

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// textArticle reads one article as it was scraped: all of it is text.
func textArticle(raw []byte) (*Article, error) {
	text, unread, err := decode(raw, nil)
	if err != nil {
		return nil, err
	}
	return finish(&Article{Text: text, Unread: unread})
}

// decode turns bytes into UTF-8 and says what it had to mend on the way.
//
// A byte order mark decides first; then, if the whole input is valid UTF-8, it
// is that; then what the input itself declares, found by the given function;
// then windows-1252, if no letter in it is UTF-8; and at last UTF-8 with the
// broken bytes replaced. Guessing from the first kilobyte alone garbles pages
// whose first accent stands below it.
func decode(raw []byte, declared func([]byte) encoding.Encoding) (text string, unread []string, err error) {
	if e := marked(raw); e != nil {
		raw, err = e.NewDecoder().Bytes(raw)
		if err != nil {
			return "", nil, fmt.Errorf("wrong UTF-16: %w", err)
		}
	}
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	if binary(raw) {
		return "", nil, ErrNotText
	}
	if !utf8.Valid(raw) {
		raw, unread = mend(raw, declared)
	}
	text = string(raw)
	if n := strings.Count(text, "\x00"); n > 0 {
		unread = append(unread, fmt.Sprintf("%s, first at byte %d: a space stands for each", plural(n, "NUL byte"), strings.IndexByte(text, 0)))
		text = strings.ReplaceAll(text, "\x00", " ")
	}
	return text, unread, nil
}

// marked is the encoding a byte order mark names, other than UTF-8.
func marked(raw []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	return nil
}

// mend decodes bytes that are not valid UTF-8.
func mend(raw []byte, declared func([]byte) encoding.Encoding) ([]byte, []string) {
	at, n, whole := broken(raw)
	e, name := encoding.Encoding(charmap.Windows1252), "windows-1252"
	if declared != nil {
		if d := declared(raw); d != nil {
			e, name = d, "the encoding it declares"
		}
	}
	if whole == 0 || name != "windows-1252" {
		if out, err := e.NewDecoder().Bytes(raw); err == nil && !bytes.ContainsRune(out, utf8.RuneError) {
			return out, []string{fmt.Sprintf("not UTF-8 (first at byte %d): read as %s", at, name)}
		}
	}
	note := fmt.Sprintf("%s not UTF-8, first at byte %d: U+FFFD stands for them", plural(n, "byte"), at)
	return bytes.ToValidUTF8(raw, []byte("\uFFFD")), []string{note}
}

// broken finds the first byte that is not UTF-8, counts such bytes, and counts
// the whole runes beyond ASCII: a text in windows-1252 has hardly any.
func broken(raw []byte) (first, bad, whole int) {
	first = -1
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if bad++; first < 0 {
				first = i
			}
		case size > 1:
			whole++
		}
		i += size
	}
	return first, bad, whole
}

// binary reports whether bytes are an image, an archive or the like: more than
// one byte in fifty is a control character that no text needs.
func binary(raw []byte) bool {
	n := 0
	head := raw[:min(len(raw), 64<<10)]
	for _, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B {
			n++
		}
	}
	return n*50 > len(head)
}

// declaredBy finds the encoding that a page declares in its first kilobyte;
// nil if it declares none, or UTF-8, which it then is not.
func declaredBy(raw []byte) encoding.Encoding {
	e, name, _ := charset.DetermineEncoding(raw, "")
	if name == "utf-8" || name == "windows-1252" {
		return nil
	}
	return e
}

// runeBorder is the last border of a rune in s at or before i.
func runeBorder(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return min(i, len(s))
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
