package syntax

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rules is what a language says about the borders of its words and sentences.
// The zero value knows nothing: words then end where Unicode says, and every
// full stop before an upper-case letter ends a sentence.
type Rules struct {
	abbreviations map[string]abbreviation // lower case, with the full stop
	starters      map[string]bool         // lower case
	whole         map[string]bool         // lower case
	parts         map[string]int          // lower case word to its first part's length in bytes
	prefixes      map[string]bool         // "non-" keeps its hyphen
	elisions      []string                // "l'"
	enclitics     []string                // "n't", the longest first
	joinHyphens   bool                    // "vice-président" is one word
	joinDigits    bool                    // "10 000" is one word
}

type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName                  // "Dr." never ends a sentence
	beforeNumber                // "No." is short only before a digit
	mayEnd                      // "Inc." ends one if a starter follows
)

// NewRules reads the fields of three line files, any of which may be empty.
//
// abbreviations: "Dr. ; before", "No. ; number" or "Inc. ; may".
// clitics: "l' ; elision", "n't ; enclitic", "can not ; parts", "aujourd'hui ;
// whole", "non- ; prefix", "- ; join" and "0 000 ; join".
// starters: words that begin sentences and no names ("The"), told apart from
// the name after "U.S.".
func NewRules(abbreviations, clitics, starters [][]string) (*Rules, error) {
	r := &Rules{
		abbreviations: map[string]abbreviation{}, starters: map[string]bool{}, whole: map[string]bool{},
		parts: map[string]int{}, prefixes: map[string]bool{},
	}
	for _, line := range abbreviations {
		if err := r.addAbbreviation(line); err != nil {
			return nil, err
		}
	}
	for _, line := range clitics {
		if len(line) < 2 || line[0] == "" {
			return nil, fmt.Errorf("clitic %q: want a text and a kind", line)
		}
		text := strings.ToLower(line[0])
		if err := r.addClitic(text, line[1]); err != nil {
			return nil, err
		}
		if curly := strings.ReplaceAll(text, "'", "’"); curly != text {
			_ = r.addClitic(curly, line[1])
		}
	}
	longestFirst := func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) }
	slices.SortFunc(r.elisions, longestFirst)
	slices.SortFunc(r.enclitics, longestFirst)
	for _, line := range starters {
		if len(line) > 0 {
			r.starters[strings.ToLower(line[0])] = true
		}
	}
	return r, nil
}

func (r *Rules) addAbbreviation(line []string) error {
	if len(line) < 2 {
		return fmt.Errorf("abbreviation %q: want a text and a kind", line)
	}
	kinds := map[string]abbreviation{"before": beforeName, "number": beforeNumber, "may": mayEnd}
	kind, ok := kinds[line[1]]
	if !ok {
		return fmt.Errorf("abbreviation %q: unknown kind %q", line[0], line[1])
	}
	r.abbreviations[strings.ToLower(line[0])] = kind
	return nil
}

func (r *Rules) addClitic(text, kind string) error {
	switch kind {
	case "elision":
		r.elisions = append(r.elisions, text)
	case "enclitic":
		r.enclitics = append(r.enclitics, text)
	case "whole":
		r.whole[text] = true
	case "prefix":
		r.prefixes[text] = true
	case "parts":
		first, second, ok := strings.Cut(text, " ")
		if !ok {
			return fmt.Errorf("clitic %q: want a space between its parts", text)
		}
		r.parts[first+second] = len(first)
	case "join":
		r.joinHyphens = r.joinHyphens || text == "-"
		r.joinDigits = r.joinDigits || strings.HasPrefix(text, "0")
	default:
		return fmt.Errorf("clitic %q: unknown kind %q", text, kind)
	}
	return nil
}

// cut returns how many bytes of a word are its first part, 0 to leave it
// whole. "l'armée" is cut after "l'", "don't" before "n't".
func (r *Rules) cut(word string) int {
	var buf [64]byte
	low := lowered(buf[:0], word)
	if len(low) != len(word) || r.whole[string(low)] {
		return 0
	}
	if n := r.parts[string(low)]; n > 0 {
		return n
	}
	for _, e := range r.elisions {
		if len(low) > len(e) && string(low[:len(e)]) == e {
			return len(e)
		}
	}
	for _, e := range r.enclitics {
		if at := len(low) - len(e); at >= 0 && string(low[at:]) == e {
			return at // 0 for "-t-elle", which is one and holds "-elle"
		}
	}
	return 0
}

// lowered appends a word in lower case.
func lowered(buf []byte, word string) []byte {
	for _, c := range word {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		} else if c >= utf8.RuneSelf {
			c = unicode.ToLower(c)
		}
		buf = utf8.AppendRune(buf, c)
	}
	return buf
}
