package sources

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold makes of a name what it has in common with its other spellings: small
// letters without accents, words apart by one space. "L’Orient-Le Jour" and
// "L'ORIENT LE JOUR" are both "l orient le jour".
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}

// acronym is s itself if it is a short name all in capitals, else "". Folded,
// the agencies MAP, TAP and SPA would be words of the language.
func acronym(s string) string {
	if len(s) == 0 || len(s) > 6 {
		return ""
	}
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return ""
		}
	}
	return s
}

// spells reports whether the letters of an acronym begin words of a name, in
// order: "DIRPA" does those of "Direction de l'information et des relations
// publiques des armées", "AFP" those of no other outlet's name.
func spells(acronym, name string) bool {
	words := strings.Fields(fold(name))
	for _, letter := range fold(acronym) {
		i := 0
		for i < len(words) && !strings.HasPrefix(words[i], string(letter)) {
			i++
		}
		if i == len(words) {
			return false
		}
		words = words[i+1:]
	}
	return acronym != ""
}
