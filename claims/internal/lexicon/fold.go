package lexicon

import (
	"strings"
	"unicode/utf8"
)

// Fold returns s in lower case, with one kind of apostrophe, hyphen and space;
// accents stay. It allocates only if something changes.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.Map(foldRune, strings.ToLower(s))
		}
	}
	return s
}

func foldRune(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´', '′': // l’armée, N`Djamena
		return '\''
	case '‐', '‑': // hyphen, non-breaking hyphen
		return '-'
	case '\u00a0', '\u202f', '\u2009': // 2 400 with any of these
		return ' '
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff': // soft hyphen, zero width
		return -1
	}
	return r
}
