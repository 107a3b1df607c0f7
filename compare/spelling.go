package compare

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldName writes a name in lower case without accents, spaces and hyphens, so
// that "In-Afarak" and "Inafarak" meet.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
}

// spellings are the ways Latin script writes one sound of another script, the
// longest first. No word of any language is named.
var spellings = strings.NewReplacer(
	"tch", "c", "tsh", "c", "sch", "c", "dzh", "j", "dj", "j", "zh", "j",
	"sh", "c", "ch", "c", "kh", "k", "gh", "g", "ph", "f", "qu", "k", "ck", "k", "th", "t",
	"ou", "u", "oo", "u", "w", "u", "y", "i", "q", "k", "h", "",
)

// sound is a folded name as it is spoken, roughly: one key for "Tinzaouaten",
// "Tin Zaouatine" and "Tinzawaten", for "Kidal" and "Kidâl". Vowels but the
// first count for little, so they are left out. It is a clue only: names of
// different places can share it.
func sound(name string) string {
	s := spellings.Replace(foldName(name))
	var b strings.Builder
	last := rune(0)
	for i, r := range s {
		if r != last && (i == 0 || !strings.ContainsRune("aeiou", r)) {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
