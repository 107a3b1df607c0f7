package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// sounds say how the letters of a language's spelling of names sound.
type sounds struct {
	letters map[string]string
	longest int               // bytes
	points  map[string]string // points of the compass to what they are in every language
}

func newSounds(d *dictionary) (*sounds, error) {
	s := &sounds{letters: make(map[string]string), points: make(map[string]string)}
	rows, err := d.rows("sounds.txt")
	for _, r := range rows {
		s.letters[r.Field(0)] = r.Field(1)
		s.longest = max(s.longest, len(r.Field(0)))
	}
	if err != nil {
		return nil, err
	}
	rows, err = d.rows("capitals.txt")
	for _, r := range rows {
		if point := r.Field(2); point != "" {
			s.points[r.Field(0)] = point
		}
	}
	return s, err
}

// soundLetters is how many sounds tell a name from others; of shorter ones the
// vowels count too.
const soundLetters = 3

// of returns how a name sounds, the same for its spellings in several
// languages: "Loukolela" and "Lukolela", "North Mora" and "Mora-Nord".
func (s *sounds) of(name string) string {
	rest, point := s.pointed(name)
	return s.heard(rest) + point
}

// ofKey is how the name sounds that a key is of, with what else the key says.
func (s *sounds) ofKey(key string) string {
	name, class, _ := strings.Cut(key, namesakeMark)
	if class == "" {
		return s.of(name)
	}
	return s.of(name) + namesakeMark + class
}

// pointed parts a name of two words or more from the point of the compass that
// it starts or ends with.
func (s *sounds) pointed(name string) (rest, point string) {
	parts := func(r rune) bool { return r == ' ' || r == '-' }
	if i := strings.IndexFunc(name, parts); i > 0 {
		if p := s.points[strings.ToLower(name[:i])]; p != "" {
			return name[i+1:], " " + p
		}
		last := strings.LastIndexFunc(name, parts)
		if p := s.points[strings.ToLower(name[last+1:])]; p != "" {
			return name[:last], " " + p
		}
	}
	return name, ""
}

// heard returns how the letters of a name sound: its consonants, where they are
// enough to tell it.
func (s *sounds) heard(name string) string {
	whole := s.spoken(bare(name) + nameEnd)
	out := withoutVowels(whole)
	switch {
	case len(out) < soundLetters:
		return whole
	case len(out) == soundLetters:
		return firstVowel(whole) + out
	}
	return out
}

// bones are the consonants of the words of a name.
func (s *sounds) bones(words []string) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteString(s.spoken(bare(w) + nameEnd))
	}
	return withoutVowels(out.String())
}

func withoutVowels(sound string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(vowels, r) {
			return -1
		}
		return r
	}, sound)
}

// firstVowel is the first vowel of a name where it tells it from others: a name
// that starts with one, and "Kurbat" from "Karbat", which may be "Kerbat".
func firstVowel(whole string) string {
	i := strings.IndexAny(whole, vowels)
	if i < 0 || i > 0 && whole[i] != rounded {
		return ""
	}
	return whole[i : i+1]
}

// The signs of sounds: those that are vowels, and the mark of the end of a name,
// where letters may be silent.
const (
	vowels  = "aiu"
	rounded = 'u'
	nameEnd = "$"
)

// spoken returns the sounds of letters, one that stands twice in a row once.
func (s *sounds) spoken(letters string) string {
	var out strings.Builder
	for i := 0; i < len(letters); {
		n := min(s.longest, len(letters)-i)
		for ; n > 1; n-- {
			if _, ok := s.letters[letters[i:i+n]]; ok {
				break
			}
		}
		_, one := utf8.DecodeRuneInString(letters[i:])
		n = max(n, one)
		if sound, ok := s.letters[letters[i:i+n]]; ok {
			out.WriteString(sound)
		} else {
			out.WriteString(letters[i : i+n])
		}
		i += n
	}
	return single(out.String())
}

// bare returns the letters and digits of a name, small and without accents.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
}

// single drops letters that stand twice in a row.
func single(s string) string {
	var last rune
	return strings.Map(func(r rune) rune {
		if r == last {
			return -1
		}
		last = r
		return r
	}, s)
}
