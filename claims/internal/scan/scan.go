// Package scan cuts text into pieces finer than words: runs of letters, runs
// of digits and single marks, each with its number in a vocabulary. Readers
// of numbers and dates work on pieces, so they do not depend on how a language
// cuts its words: "1.5m", "l'an", "20-year-old".
//
// It knows no language and no meaning.
package scan

import (
	"unicode"
	"unicode/utf8"
)

// A Kind tells what a piece is made of.
type Kind uint8

// The kinds of pieces.
const (
	Mark Kind = iota
	Word
	Digits
)

// A Piece is a run of the text.
type Piece struct {
	Start, End int
	Kind       Kind
	// Space: white space stands before the piece.
	Space bool
	// Upper: the piece begins with a capital.
	Upper bool
	// ID is the word's number in the vocabulary, 0 if it is not there.
	ID ID
	// Mark is the rune of a mark, folded: one hyphen, one apostrophe.
	Mark rune
}

// An ID is the number of a word in a vocabulary; 0 is no word.
type ID int32

// A Vocabulary numbers words. The zero Vocabulary is empty; it is safe for
// concurrent use once filled.
type Vocabulary struct{ ids map[string]ID }

func (v *Vocabulary) add(word string) ID {
	if v.ids == nil {
		v.ids = make(map[string]ID)
	}
	id, ok := v.ids[word]
	if !ok {
		id = ID(len(v.ids) + 1)
		v.ids[word] = id
	}
	return id
}

// Learn adds the pieces of a phrase and returns their numbers; digits have 0.
func (v *Vocabulary) Learn(phrase string) []ID {
	var ids []ID
	var buf [64]byte
	for _, p := range v.Pieces(nil, phrase) {
		if p.Kind != Digits {
			p.ID = v.add(string(p.fold(buf[:0], phrase)))
		}
		ids = append(ids, p.ID)
	}
	return ids
}

// Pieces appends the pieces of a text to buf and returns it.
func (v *Vocabulary) Pieces(buf []Piece, text string) []Piece {
	var folded [64]byte
	space := false
	for i := 0; i < len(text); {
		p, white := next(text, i)
		i = p.End
		if white {
			space = true
			continue
		}
		p.Space, space = space, false
		if p.Kind != Digits && p.End-p.Start <= len(folded)/2 {
			p.ID = v.ids[string(p.fold(folded[:0], text))]
		}
		buf = append(buf, p)
	}
	return buf
}

// next returns the piece at byte i, and whether it is white space.
func next(text string, i int) (p Piece, white bool) {
	c, n := utf8.DecodeRuneInString(text[i:])
	p = Piece{Start: i, End: i + n}
	switch {
	case isDigit(c):
		p.Kind = Digits
		p.End = run(text, p.End, isDigit)
	case isLetter(c):
		p.Kind, p.Upper = Word, unicode.IsUpper(c)
		p.End = run(text, p.End, isLetter)
	case isWhite(c):
		return p, true
	default:
		p.Mark = foldMark(c)
	}
	return p, false
}

func run(text string, i int, in func(rune) bool) int {
	for i < len(text) {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !in(c) {
			break
		}
		i += n
	}
	return i
}

func isDigit(c rune) bool {
	return '0' <= c && c <= '9' || c >= utf8.RuneSelf && unicode.Is(unicode.Nd, c)
}

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	return unicode.IsLetter(c) || unicode.Is(unicode.M, c)
}

func isWhite(c rune) bool {
	return c <= ' ' || c >= utf8.RuneSelf && (unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff')
}

// foldMark makes one of the many hyphens, dashes and apostrophes.
func foldMark(c rune) rune {
	switch c {
	case '’', '‘', 'ʼ', '`', '´':
		return '\''
	case '‐', '‑', '−':
		return '-'
	case '—':
		return '–'
	}
	return c
}

// fold appends the piece in lower case to buf.
func (p *Piece) fold(buf []byte, text string) []byte {
	if p.Kind == Mark {
		return utf8.AppendRune(buf, p.Mark)
	}
	for i := p.Start; i < p.End; {
		if c := text[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf = append(buf, c)
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(text[i:p.End])
		buf = utf8.AppendRune(buf, unicode.ToLower(c))
		i += n
	}
	return buf
}
