package signature

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is a run of letters, or of digits with their separators.
type word struct {
	start, end int // bytes in the folded text
	form       Key // lower case
	stem       Key // lower case, without a frequent ending
	sound      Key // how a reader of another language might spell it
	letters    int // length in runes
	value      float64
	gap        gap  // what stands between the word before and this one
	capital    bool // begins with a capital
	shout      bool // two letters or more, all capitals
	number     bool
	digits     uint8
	initial    bool // begins a sentence, a line or a quotation
	stop       bool
}

// A gap says what separates two words.
type gap uint8

const (
	other gap = iota
	joined
	hyphen // or an apostrophe
	space
	comma
	colon
)

// near reports that nothing but a space, a hyphen or an apostrophe separates
// two words.
func (g gap) near() bool { return joined <= g && g <= space }

// strip drops accents: "Éboulement" and "Eboulement" are one word.
func strip(s string) string {
	if ascii(s) {
		return s
	}
	d := norm.NFD.String(s)
	b := make([]byte, 0, len(d))
	for _, c := range d {
		if !unicode.Is(unicode.Mn, c) {
			b = utf8.AppendRune(b, c)
		}
	}
	return string(b)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// scan splits folded text into words.
func scan(s string, lang *Language) []word {
	words := make([]word, 0, len(s)/5)
	last := 0
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			i += n
			continue
		}
		w := word{start: i}
		if unicode.IsDigit(c) {
			w.end = digitsEnd(s, i)
			w.number = true
			w.value, w.digits = numeral(s[w.start:w.end])
		} else {
			w.end = lettersEnd(s, i)
		}
		between := s[last:w.start]
		w.gap = gapOf(between)
		w.initial = len(words) == 0 || opensSentence(between)
		w.fill(s[w.start:w.end], lang)
		words = append(words, w)
		i, last = w.end, w.end
	}
	return words
}

func lettersEnd(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) {
			break
		}
		i += n
	}
	return i
}

// digitsEnd takes in separators between digits: 2,400, 1.5, and 2 400 where
// exactly three digits follow the space. A colon is left out: 10:35 is a time.
func digitsEnd(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			i++
		case (s[i] == ',' || s[i] == '.') && digitAt(s, i+1):
			i++
		case s[i] == ' ' && threeDigits(s, i+1):
			i++
		default:
			c, n := utf8.DecodeRuneInString(s[i:])
			if c < utf8.RuneSelf || !unicode.IsDigit(c) {
				return i
			}
			i += n
		}
	}
	return i
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

func threeDigits(s string, i int) bool {
	return digitAt(s, i) && digitAt(s, i+1) && digitAt(s, i+2) && !digitAt(s, i+3) && !(i >= 5 && digitAt(s, i-5))
}

// numeral reads digits whose separator groups thousands when three digits
// follow it, and is a decimal point otherwise.
func numeral(s string) (value float64, significant uint8) {
	scale, point, zeros := 1.0, false, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < '0' || c > '9' {
			if c != ' ' && !(digitAt(s, i+3) && !digitAt(s, i+4)) {
				point = true
			}
			continue
		}
		if point {
			scale /= 10
			value += float64(c-'0') * scale
		} else {
			value = value*10 + float64(c-'0')
		}
		if c == '0' {
			zeros++
			continue
		}
		if significant > 0 {
			significant += uint8(min(zeros, 9))
		}
		significant, zeros = min(significant+1, 20), 0
	}
	return value, significant
}

func gapOf(s string) gap {
	switch s {
	case "":
		return joined
	case " ":
		return space
	case "-", "'":
		return hyphen
	case ", ":
		return comma
	case ":":
		return colon
	}
	return other
}

// opensSentence reports a full stop, a line end or an opening quotation mark
// between two words. "Mr. Smith" passes for a border: a name is also known by
// its other places.
func opensSentence(between string) bool {
	for _, c := range between {
		switch c {
		case '.', '!', '?', '\n', '"', '“', '«', ':', '•', '|', '/', '>', '…', '—', '–', '[', '(':
			return true
		}
	}
	return false
}

// fill makes the keys of a word.
func (w *word) fill(s string, lang *Language) {
	var room [64]byte
	b := lower(room[:0], s)
	w.form = hash(b)
	if w.number {
		w.stem, w.sound = w.form, w.form
		return
	}
	first, _ := utf8.DecodeRuneInString(s)
	w.capital = unicode.IsUpper(first)
	w.letters = utf8.RuneCountInString(s)
	w.shout = w.capital && w.letters > 1 && allUpper(s)
	w.stop = lang.Stop[w.form] || w.letters < 2
	w.stem = hash(lang.stem(b))
	w.sound = hash(sound(b))
	if v, ok := lang.Numbers[w.form]; ok {
		w.value, w.digits = v, 1
	}
}

func allUpper(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

func lower(b []byte, s string) []byte {
	for _, c := range s {
		b = utf8.AppendRune(b, unicode.ToLower(c))
	}
	return b
}

// hash is FNV-1a folded to 32 bits.
func hash(b []byte) Key {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return Key(h ^ h>>32)
}

// join makes the key of an ordered pair.
func join(a, b Key) Key {
	h := uint64(a)<<32 | uint64(b)
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return Key(h ^ h>>32)
}

// Stems lists the stems of a text once each, stop words and numbers left out.
func Stems(text string, lang *Language) []string {
	s := fold(text)
	var stems []string
	seen := map[Key]bool{}
	for _, w := range scan(s, lang) {
		if w.stop || w.number || seen[w.stem] {
			continue
		}
		seen[w.stem] = true
		stems = append(stems, string(lang.stem(lower(nil, s[w.start:w.end]))))
	}
	return stems
}
