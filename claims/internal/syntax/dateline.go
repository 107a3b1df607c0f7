package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// datelineMost is the most tokens of a dateline.
const datelineMost = 16

// isDateline says whether token i is the dash after the place and the agency
// that open a report: "BAMAKO, Jan 15 (AFP) – Eight soldiers", "Gao (AFP) –
// Huit". What follows reads as a sentence of its own.
func (s *splitter) isDateline(i int) bool {
	n := i - s.start
	if n == 0 || n > datelineMost || !isDash(s.word(i)) || !s.opensLine(s.start) {
		return false
	}
	if s.gap(i) == "" || s.gap(i-1) == "" && s.word(i) == "-" {
		return false
	}
	if c := s.first(s.opening(i + 1)); !unicode.IsUpper(c) {
		return false
	}
	return s.word(i-1) == ")" && s.isPlaceFirst() || isCapitals(s.word(s.start)) && s.noStopBefore(i)
}

func isDash(w string) bool { return w == "–" || w == "—" || w == "-" || w == "--" }

// opensLine says whether only white space stands between the token and the
// start of its line.
func (s *splitter) opensLine(i int) bool {
	return i == 0 || strings.ContainsAny(s.text[s.tokens[i-1].end:s.tokens[i].start], "\n\u2028\u2029")
}

// isPlaceFirst says whether the sentence begins as names do and a comma or a
// bracket follows within four words.
func (s *splitter) isPlaceFirst() bool {
	if !unicode.IsUpper(s.first(s.start)) {
		return false
	}
	for i := s.start + 1; i <= s.start+4 && i < len(s.tokens); i++ {
		if w := s.word(i); w == "," || w == "(" {
			return true
		}
	}
	return false
}

// isCapitals tells a word of at least three letters, all of them capitals.
func isCapitals(w string) bool {
	for _, c := range w {
		if !unicode.IsUpper(c) && c != '-' && c != '\'' && c != '’' {
			return false
		}
	}
	return utf8.RuneCountInString(w) >= 3
}

// noStopBefore says that no mark parts what stands before the dash, which
// would be more than a place and a date.
func (s *splitter) noStopBefore(i int) bool {
	for j := s.start; j < i; j++ {
		if w := s.word(j); w == "." || w == ":" || w == ";" || w == "?" || w == "!" {
			return false
		}
	}
	return true
}
