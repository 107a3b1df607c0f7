package claims

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// sounds say how the letters of a language's spelling of names sound.
type sounds struct {
	letters map[string]sound
	longest int               // bytes
	points  map[string]string // points of the compass to what they are in every language
}

// A sound is that of some letters: without their vowels, and with them.
type sound struct{ bare, full string }

func newSounds(d *dictionary) (*sounds, error) {
	s := &sounds{letters: make(map[string]sound), points: make(map[string]string)}
	rows, err := d.rows("sounds.txt")
	for _, r := range rows {
		s.letters[r.Field(0)] = sound{r.Field(1), cmp.Or(r.Field(2), r.Field(1))}
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

// heard returns how the letters of a name sound.
func (s *sounds) heard(name string) string {
	plain := bare(name)
	var short, full strings.Builder
	for i := 0; i < len(plain); {
		n := min(s.longest, len(plain)-i)
		for ; n > 0; n-- {
			if sound, ok := s.letters[plain[i:i+n]]; ok {
				short.WriteString(sound.bare)
				full.WriteString(sound.full)
				break
			}
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(plain[i:])
			short.WriteString(plain[i : i+n])
			full.WriteString(plain[i : i+n])
		}
		i += n
	}
	out, whole := single(short.String()), single(full.String())
	switch {
	case len(out) < soundLetters:
		return whole
	case len(out) == soundLetters && !strings.HasPrefix(out, whole[:1]): // "Andes" is no "Indeci"
		return whole[:1] + out
	}
	return out
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
