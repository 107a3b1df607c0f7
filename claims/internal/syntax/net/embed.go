package net

import (
	"strings"
	"unicode/utf8"
)

// Embedding gives every form its vector: what was learned from raw text (P,
// not tuned), then the sum of what was learned for the word (E) and for its
// affixes (S).
type Embedding struct {
	P Matrix // may have no columns
	E Matrix // row 0 unknown, 1 none, 2 root, then the words
	S Matrix // AffixRows rows
}

// The rows of E that are no words.
const (
	UnknownRow = iota
	NoneRow
	RootRow
	FirstWordRow
)

// Parts are the rows a vector is made of.
type Parts struct {
	P int32 // -1 for none
	E int32
	S []int32
}

// Dim is the length of a vector.
func (e *Embedding) Dim() int { return e.P.Cols + e.E.Cols }

// Vector writes the vector of the parts.
func (e *Embedding) Vector(x []float32, p Parts) {
	n := e.P.Cols
	clear(x[:n])
	if p.P >= 0 && n > 0 {
		copy(x[:n], e.P.Row(int(p.P)))
	}
	copy(x[n:], e.E.Row(int(p.E)))
	for _, s := range p.S {
		for i, v := range e.S.Row(int(s)) {
			x[n+i] += v
		}
	}
}

// Vocabulary numbers the words and endings a model knows.
type Vocabulary struct {
	Words  []string // with a row of E; row FirstWordRow is the first
	Vecs   []string // with a row of P
	Ends   []string // of rare words: up to three runes, NUL, shape
	wordAt map[string]int32
	vecAt  map[string]int32
	endAt  map[string]int32
}

// Index makes the look-up tables after the lists are set.
func (v *Vocabulary) Index() {
	v.wordAt, v.vecAt, v.endAt = indexOf(v.Words), indexOf(v.Vecs), indexOf(v.Ends)
}

func indexOf(list []string) map[string]int32 {
	at := make(map[string]int32, len(list))
	for i, s := range list {
		at[s] = int32(i)
	}
	return at
}

// TaggerParts are the parts of a form for the tagger: all that is known. The
// rows of affixes are written to buf, which may be nil.
func (v *Vocabulary) TaggerParts(f Form, buf []int32) Parts {
	p := Parts{P: -1, E: UnknownRow}
	if i, ok := v.vecAt[f.Word]; ok {
		p.P = i
	}
	if i, ok := v.wordAt[f.Word]; ok {
		p.E = FirstWordRow + i
	}
	p.S = append(affixes(buf[:0], f.Word, 4, 3), shapeRow(f.Shape))
	return p
}

// Keys of the parser: none and root, then words, then endings. The parser
// sees rare words only by their last letters and their shape, so that few
// distinct words remain.
const (
	NoneKey = iota
	RootKey
	FirstKey
)

// caseShapes are the shapes by which a parser tells the cases of a known word.
var caseShapes = [...]string{"", "Xxx", "XX"}

// caseOf is the place in caseShapes of a shape.
func caseOf(shape string) int32 {
	switch {
	case strings.HasPrefix(shape, "XX"):
		return 2
	case strings.HasPrefix(shape, "X"):
		return 1
	}
	return 0
}

// firstEnd is the key of the first ending.
func (v *Vocabulary) firstEnd() int { return FirstKey + len(caseShapes)*len(v.Words) }

// Keys is the number of keys.
func (v *Vocabulary) Keys() int { return v.firstEnd() + len(v.Ends) }

// Key is what the parser knows of a form.
func (v *Vocabulary) Key(f Form) int32 {
	if i, ok := v.wordAt[f.Word]; ok {
		return FirstKey + int32(len(caseShapes))*i + caseOf(f.Shape)
	}
	return v.EndKey(f)
}

// EndKey is the key of a form as if its word were rare: the longest ending
// that is listed with its shape.
func (v *Vocabulary) EndKey(f Form) int32 {
	for n := 3; n >= 0; n-- {
		if i, ok := v.endAt[Ending(f, n)]; ok {
			return int32(v.firstEnd()) + i
		}
	}
	return int32(v.firstEnd()) // the first ending is the empty one
}

// Ending is the last n runes of a word and its shape, as Ends lists them.
func Ending(f Form, n int) string {
	at := len(f.Word)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(f.Word[:at])
		at -= size
	}
	return f.Word[at:] + "\x00" + f.Shape
}

// ParserParts are the parts of a key for a parser, with buf as above.
func (v *Vocabulary) ParserParts(key int32, buf []int32) Parts {
	switch {
	case key == NoneKey:
		return Parts{P: -1, E: NoneRow}
	case key == RootKey:
		return Parts{P: -1, E: RootRow}
	}
	if int(key) < v.firstEnd() {
		i, c := (key-FirstKey)/int32(len(caseShapes)), (key-FirstKey)%int32(len(caseShapes))
		p := Parts{P: -1, E: FirstWordRow + i, S: affixes(buf[:0], v.Words[i], 4, 3)}
		if c > 0 {
			p.S = append(p.S, shapeRow(caseShapes[c]))
		}
		return p
	}
	end := v.Ends[int(key)-v.firstEnd()]
	at := len(end) - 1
	for at > 0 && end[at] != 0 {
		at--
	}
	return Parts{P: -1, E: UnknownRow, S: append(affixes(buf[:0], end[:at], 3, 0), shapeRow(end[at+1:]))}
}
