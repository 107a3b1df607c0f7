package net

import (
	"strings"
	"unicode/utf8"
)

// Lemmas turns words into their dictionary forms: by the longest known ending
// of the word and its part of speech. A whole word is the longest ending.
type Lemmas struct {
	Scripts []Script
	Endings []Ends // sorted by part of speech and text
	at      map[string]int32
	none    Script            // for words of which no ending is known
	known   func(string) bool // dictionary forms, nil if nobody told any
}

// Ends is an ending with its part of speech and the script that it calls for.
type Ends struct {
	Key    string // part of speech, space, "^" for whole words, ending
	Script int32
}

// Script makes a lemma, and tells the number, of a word.
type Script struct {
	Keep   bool   // the letters' case
	Drop   string // marks to leave out: "2,400" is 2400
	Cut    int    // runes off the end
	Add    string // in their place
	Number string // the UD feature
}

// MaxEnding is the most runes of an ending.
const MaxEnding = 6

// Find is the script for a word in lower case: that of the longest ending, of
// a word never met rather one that makes a known lemma ("shelled" is "shell",
// though "controlled" is "control").
func (l *Lemmas) Find(upos, word string) *Script {
	var buf [96]byte
	key := append(append(buf[:0], upos...), ' ')
	n := len(key)
	key = append(append(key, '^'), word...)
	if i, ok := l.at[string(key)]; ok {
		return &l.Scripts[i]
	}
	at := len(word)
	for r := 0; r < MaxEnding && at > 0; r++ {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
	}
	longest := &l.none
	for ; ; at += size(word[at:]) {
		if i, ok := l.at[string(append(key[:n], word[at:]...))]; ok {
			s := &l.Scripts[i]
			if l.known == nil || l.known(s.Apply(word, word)) {
				return s
			}
			if longest == &l.none {
				longest = s
			}
		}
		if at >= len(word) {
			return longest
		}
	}
}

// size is how many bytes the first rune of a word takes.
func size(word string) int {
	_, n := utf8.DecodeRuneInString(word)
	return n
}

// Apply makes the lemma from a token's text and its word in lower case.
func (s *Script) Apply(text, word string) string {
	if s.Keep {
		word = text
	}
	if s.Drop != "" {
		word = strings.ReplaceAll(word, s.Drop, "")
	}
	at := len(word)
	for n := 0; n < s.Cut && at > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
	}
	if s.Add == "" {
		return word[:at]
	}
	return word[:at] + s.Add
}

// Index makes the look-up table after the endings are set.
func (l *Lemmas) Index() {
	l.none = Script{Keep: true}
	l.at = make(map[string]int32, len(l.Endings))
	for _, e := range l.Endings {
		if int(e.Script) < len(l.Scripts) {
			l.at[e.Key] = e.Script
		}
	}
}

func (c *coder) lemmas(l *Lemmas) {
	l.Scripts = sized(l.Scripts, c.size(len(l.Scripts)))
	for i := range l.Scripts {
		s := &l.Scripts[i]
		keep := 0
		if s.Keep {
			keep = 1
		}
		s.Keep = c.size(keep) == 1
		c.text(&s.Drop)
		s.Cut = c.size(s.Cut)
		c.text(&s.Add)
		c.text(&s.Number)
	}
	l.Endings = sized(l.Endings, c.size(len(l.Endings)))
	for i := range l.Endings {
		e := &l.Endings[i]
		c.text(&e.Key)
		e.Script = int32(c.size(int(e.Script)))
	}
	l.Index()
}
