package net

import (
	"unicode"
	"unicode/utf8"
)

// A Form is all the nets know of a token's text: the word in lower case with
// every digit as 0, and the shape of its letters.
type Form struct {
	Word  string
	Shape string
}

// MaxWord is the most bytes of a token that a form keeps; the rest of longer
// ones (addresses, garbage) says nothing.
const MaxWord = 64

// NewForm returns the form of a token.
func NewForm(text string) Form {
	word, shape := AppendForm(nil, nil, text)
	return Form{string(word), string(shape)}
}

// AppendForm appends the word and the shape of a token to two buffers. The
// shape of "G5-Sahel" is "Xd.Xx": runs are cut at two, the whole at five.
func AppendForm(word, shape []byte, text string) ([]byte, []byte) {
	from := len(shape)
	for i, c := range text {
		if i >= MaxWord {
			break
		}
		kind := byte('.')
		switch {
		case 'a' <= c && c <= 'z':
			kind = 'x'
		case 'A' <= c && c <= 'Z':
			kind, c = 'X', c+'a'-'A'
		case '0' <= c && c <= '9':
			kind, c = 'd', '0'
		case c < utf8.RuneSelf:
		case c == '’' || c == '‘' || c == 'ʼ':
			c = '\''
		case unicode.IsUpper(c):
			kind, c = 'X', unicode.ToLower(c)
		case unicode.IsLetter(c) || unicode.IsMark(c):
			kind = 'x'
		case unicode.IsDigit(c):
			kind, c = 'd', '0'
		}
		word = utf8.AppendRune(word, c)
		n := len(shape)
		if n-from < 5 && !(n-from >= 2 && shape[n-1] == kind && shape[n-2] == kind) {
			shape = append(shape, kind)
		}
	}
	return word, shape
}

// AffixRows is the number of rows that affixes are hashed into.
const AffixRows = 8192

// affixes appends the rows of the suffixes up to suf runes and the prefixes
// up to pre runes of a word.
func affixes(rows []int32, word string, suf, pre int) []int32 {
	at := len(word)
	for n := 1; n <= suf && at > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
		rows = append(rows, affixRow('a'+byte(n), word[at:]))
	}
	at = 0
	for n := 1; n <= pre && at < len(word); n++ {
		_, size := utf8.DecodeRuneInString(word[at:])
		at += size
		rows = append(rows, affixRow('A'+byte(n), word[:at]))
	}
	return rows
}

// affixRow is the FNV-1a hash of a kind of affix and its text, cut to the table.
func affixRow(kind byte, text string) int32 {
	h := (uint32(2166136261) ^ uint32(kind)) * 16777619
	for i := 0; i < len(text); i++ {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return int32((h ^ h>>15) % AffixRows)
}

func shapeRow(shape string) int32 { return affixRow('s', shape) }
