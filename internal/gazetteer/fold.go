package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// appendKey appends the form under which a name is kept: lower case without
// accents and apostrophes, words parted by one space.
func appendKey(b []byte, name string) []byte {
	gap := false
	for i := 0; i < len(name); {
		c, n := utf8.DecodeRuneInString(name[i:])
		if c >= utf8.RuneSelf {
			if d := norm.NFD.PropertiesString(name[i:]).Decomposition(); d != nil {
				c, _ = utf8.DecodeRune(d)
			}
		}
		i += n
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = utf8.AppendRune(b, unicode.ToLower(c))
		case c != '\'' && c != '’' && c != '‘' && c != 'ʼ' && c != '`' && !unicode.Is(unicode.Mn, c):
			gap = true
		}
	}
	return b
}

// Key is the form under which names are compared before anything is known of
// their spelling: "Tin-Zaouatène" is "tin zaouatene".
func Key(name string) string { return string(appendKey(nil, name)) }

// Fold spells a name so that the spellings of Latin-script languages meet:
// "Badakhshan" and "Badakhchan", "Kidal" and "Kidâl", "Zarichne" and
// "Zaritchne", "Inafarak" and "In-Afarak". Three in a hundred keys stand for
// two places, so a key is one clue among others, best between names of texts
// that are known to be on one event.
func Fold(name string) string {
	b := appendKey(nil, name)
	b = withoutArticle(b)
	out := b[:0:0]
	for i := 0; i < len(b); {
		c, n := soundAt(b[i:])
		i += n
		if c == 0 || c < utf8.RuneSelf && len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	if n := len(out); n > 4 && vowel(out[n-1]) {
		out = out[:n-1]
	}
	return string(out)
}

// withoutArticle drops the Arabic article: "El Fasher", "Al-Fashir".
func withoutArticle(b []byte) []byte {
	if len(b) > 5 && (b[0] == 'e' || b[0] == 'a') && b[1] == 'l' && b[2] == ' ' {
		return b[3:]
	}
	return b
}

// spellings are how Latin script writes one sound in several ways, the longest
// first; 0 is silent.
var spellings = [...]struct {
	written string
	sound   byte
}{
	{"tch", 's'}, {"tsh", 's'}, {"sch", 's'}, {"dzh", 'j'},
	{"sh", 's'}, {"ch", 's'}, {"kh", 'k'}, {"dj", 'j'}, {"zh", 'j'}, {"gh", 'g'}, {"ph", 'f'}, {"ou", 'u'}, {"oo", 'u'},
	{"qu", 'k'}, {"ck", 'k'}, {"c", 'k'}, {"q", 'k'}, {"w", 'u'}, {"y", 'i'}, {"h", 0}, {" ", 0},
}

func soundAt(b []byte) (byte, int) {
	for _, s := range spellings {
		if len(b) >= len(s.written) && string(b[:len(s.written)]) == s.written {
			return s.sound, len(s.written)
		}
	}
	return b[0], 1
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}
