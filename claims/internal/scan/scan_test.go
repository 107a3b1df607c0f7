package scan

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPieces(t *testing.T) {
	var v Vocabulary
	v.Learn("l'an deux")
	for text, want := range map[string]string{
		"1.5m":           "1|.|5|m",
		"L’AN 2":         "L*|’*|AN*| 2",
		"20-year-old":    "20|-|year|-|old",
		"2\u00a0400":     "2| 400",
		"٤٢ men":         "٤٢| men",
		"deuxième, deux": "deuxième|,| deux*",
		"":               "",
		" \n":            "",
		"\xff1":          "\xff|1",
	} {
		var got []string
		for _, p := range v.Pieces(nil, text) {
			s := text[p.Start:p.End]
			if p.ID != 0 {
				s += "*"
			}
			if p.Space {
				s = " " + s
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: got %s, want %s", text, s, want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { v.Pieces(make([]Piece, 0, 8), "l'an 12") }); n > 1 {
		t.Errorf("reading allocates %v times", n)
	}
}

func TestPhrases(t *testing.T) {
	var v Vocabulary
	var p Phrases[int]
	p.Add(v.Learn("at least"), 1)
	p.Add(v.Learn("at"), 2)
	p.Add(v.Learn("at the very least"), 3)
	p.Add(nil, 4)
	for text, want := range map[string][2]int{
		"at least 40": {1, 2}, "At the very end": {2, 1}, "at the very least": {3, 4}, "least": {0, 0}, "": {0, 0},
	} {
		if got, n := p.Longest(v.Pieces(nil, text)); got != want[0] || n != want[1] {
			t.Errorf("%q: got %d, %d; want %v", text, got, n, want)
		}
	}
	if _, ok := p.Get(v.Learn("at the")); ok {
		t.Error("a part of a phrase is found as a whole")
	}
}

// FuzzPieces holds that the pieces are all of the text but its white space, in
// order and on rune borders.
func FuzzPieces(f *testing.F) {
	f.Add("l’an 2\u202f400, 1.5m")
	f.Fuzz(func(t *testing.T, text string) {
		var v Vocabulary
		at := 0
		for _, p := range v.Pieces(nil, text) {
			if p.Start < at || p.End <= p.Start || p.End > len(text) {
				t.Fatalf("%q: %+v", text, p)
			}
			if gap := text[at:p.Start]; strings.IndexFunc(gap, func(c rune) bool { return !isWhite(c) }) >= 0 {
				t.Fatalf("%q: lost %q", text, gap)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[p.Start:p.End]) {
				t.Fatalf("%q: no rune border: %+v", text, p)
			}
			at = p.End
		}
	})
}
