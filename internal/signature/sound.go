package signature

// soundLetters is how much of a word's sound is compared: beyond it languages
// part ways ("Badakhshan", "Badakhchan", "Badakchane").
const soundLetters = 6

// sound spells a lower-case word so that the spellings of a name in several
// languages meet: "Tungan-Makeri" and "Toungan Makéri", "Kharkov" and "Kharkiv"
// up to the vowel, "Zarichne" and "Zaritchne". The letters that are dropped or
// joined say how Latin script writes one consonant in several ways; no word of
// any language is named.
func sound(b []byte) []byte {
	var room [64]byte
	out := room[:0]
	for i := 0; i < len(b) && len(out) < soundLetters; {
		c, n := soundAt(b[i:])
		i += n
		if c == 0 || (len(out) > 0 && out[len(out)-1] == c) {
			continue
		}
		out = append(out, c)
	}
	return append([]byte(nil), out...)
}

// spellings are read longest first; 0 is silent.
var spellings = [...]struct {
	written string
	sound   byte
}{
	{"tch", 's'}, {"tsh", 's'}, {"sch", 's'}, {"dj", 'j'}, {"dzh", 'j'}, {"zh", 'j'},
	{"ph", 'f'}, {"qu", 'k'}, {"ck", 'k'}, {"kh", 'k'}, {"ch", 's'}, {"sh", 's'}, {"th", 't'}, {"gh", 'g'},
	{"ou", 'u'}, {"oo", 'u'}, {"w", 'u'}, {"y", 'i'}, {"c", 'k'}, {"q", 'k'}, {"h", 0},
}

func soundAt(b []byte) (byte, int) {
	for _, s := range spellings {
		if len(b) >= len(s.written) && string(b[:len(s.written)]) == s.written {
			return s.sound, len(s.written)
		}
	}
	return b[0], 1
}
