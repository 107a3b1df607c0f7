package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// span is a piece of the text in bytes, half-open.
type span struct{ start, end int }

// tokenizer cuts a text into tokens: the words of Unicode's annex 29, joined
// again where that annex cuts too much ("Mr" ".", "9" "/" "11") and cut once
// more where a language writes two words as one ("don't").
type tokenizer struct {
	rules  *Rules
	text   string
	pieces []span // of one run of text without white space
	tokens []span
}

func (t *tokenizer) run(text string, rules *Rules) []span {
	t.text, t.rules = text, rules
	t.tokens, t.pieces = t.tokens[:0], t.pieces[:0]
	it := words.FromString(text)
	for it.Next() {
		if isSpace(it.Value()) {
			t.flush()
			continue
		}
		t.pieces = append(t.pieces, span{it.Start(), it.End()})
	}
	t.flush()
	if rules.joinDigits {
		t.tokens = joinDigits(text, t.tokens)
	}
	return t.tokens
}

func isSpace(piece string) bool {
	c, _ := utf8.DecodeRuneInString(piece)
	return c <= ' ' || c >= 0x7f && (unicode.IsSpace(c) || unicode.IsControl(c) || c == '\u200b' || c == '\ufeff')
}

// flush turns the pieces of one run into tokens.
func (t *tokenizer) flush() {
	p := t.pieces
	t.pieces = t.pieces[:0]
	if len(p) > 1 && t.isAddress(p) {
		p = t.address(p)
	}
	for len(p) > 0 {
		n := t.joined(p)
		t.emit(span{p[0].start, p[n-1].end})
		p = p[n:]
	}
}

// isAddress tells "https://example.org/a?b" and "a.b@example.org".
func (t *tokenizer) isAddress(p []span) bool {
	run := t.text[p[0].start:p[len(p)-1].end]
	if strings.Contains(run, "://") {
		return true
	}
	at := strings.IndexByte(run, '@')
	return at > 0 && at+1 < len(run) && strings.IndexByte(run[at:], '.') > 0
}

// address emits the run up to its closing punctuation and returns the rest.
func (t *tokenizer) address(p []span) []span {
	for len(p) > 1 && isOpener(t.first(p[0])) {
		t.emit(p[0])
		p = p[1:]
	}
	n := len(p)
	for n > 1 && strings.ContainsRune(".,;:!?)]}>'\"»”’…", t.first(p[n-1])) {
		n--
	}
	t.tokens = append(t.tokens, span{p[0].start, p[n-1].end})
	return p[n:]
}

func (t *tokenizer) first(s span) rune {
	c, _ := utf8.DecodeRuneInString(t.text[s.start:s.end])
	return c
}

func (t *tokenizer) last(s span) rune {
	c, _ := utf8.DecodeLastRuneInString(t.text[s.start:s.end])
	return c
}

// joined says how many of the pieces make one token.
func (t *tokenizer) joined(p []span) int {
	if n := t.repeated(p); n > 1 {
		return n
	}
	if c := t.first(p[0]); len(p) > 1 && (c == '#' || c == '@') && isWord(t.first(p[1])) {
		return 2
	}
	if !isWord(t.first(p[0])) {
		return 1
	}
	n := 1
	for n < len(p) && t.joins(p, n) {
		n += 2
	}
	if n > len(p) {
		n = len(p)
	}
	if n < len(p) && t.first(p[n]) == '.' && t.isAbbreviation(p[0].start, p[n-1].end, p[n:]) {
		n++
	}
	return n
}

// repeated counts a run of the same mark ("...", "--", "?!").
func (t *tokenizer) repeated(p []span) int {
	c := t.first(p[0])
	if !strings.ContainsRune(".-!?*=_~`'", c) {
		return 1
	}
	n := 1
	for n < len(p) && (t.first(p[n]) == c || isExclaim(c) && isExclaim(t.first(p[n]))) {
		n++
	}
	if c == '\'' && n != 2 {
		return 1
	}
	return n
}

func isExclaim(c rune) bool { return c == '!' || c == '?' }

// joins says whether the mark p[n] ties the pieces around it into one token:
// "11/28/2000", "5:30", "non-profit", where the language says so "vice-président".
func (t *tokenizer) joins(p []span, n int) bool {
	if n+1 >= len(p) || !isWord(t.first(p[n+1])) {
		return false
	}
	left, right := t.last(p[n-1]), t.first(p[n+1])
	switch t.first(p[n]) {
	case '-', '‑':
		return t.hyphenJoins(p, n)
	case '/', ':':
		return unicode.IsDigit(left) && unicode.IsDigit(right)
	case '&':
		return p[n-1].end-p[0].start == 1 && p[n+1].end-p[n+1].start == 1
	}
	return false
}

func (t *tokenizer) hyphenJoins(p []span, n int) bool {
	if t.rules.joinHyphens || n > 1 && t.first(p[n-2]) == '-' {
		return true
	}
	if n+3 < len(p) && t.first(p[n+2]) == '-' && t.digits(p[n-1]) && t.digits(p[n+1]) && t.digits(p[n+3]) {
		return true // telephone numbers and dates: "2024-05-17"
	}
	var buf [32]byte
	return n == 1 && p[0].end-p[0].start < 16 && t.rules.prefixes[string(lowered(buf[:0], t.text[p[0].start:p[1].end]))]
}

func (t *tokenizer) digits(s span) bool {
	return unicode.IsDigit(t.first(s)) && unicode.IsDigit(t.last(s))
}

// isAbbreviation says whether the stop after a word belongs to it: listed
// ones, initials ("J."), letters with stops between ("U.S.").
func (t *tokenizer) isAbbreviation(start, end int, rest []span) bool {
	word := t.text[start:end]
	if isLettersWithStops(word) {
		return true
	}
	if len(word) > 24 {
		return false
	}
	var buf [64]byte
	kind := t.rules.abbreviations[string(append(lowered(buf[:0], word), '.'))]
	return kind != noAbbreviation
}

// isLettersWithStops tells "J", "U.S" and "e.g", not "3" or "no".
func isLettersWithStops(word string) bool {
	letter := false
	for i, c := range word {
		switch {
		case c == '.' && letter:
			letter = false
		case unicode.IsLetter(c) && !letter:
			letter = true
		default:
			return false
		}
		if i == 0 && !strings.Contains(word, ".") && !unicode.IsUpper(c) {
			return false
		}
	}
	return letter
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' }

func isOpener(c rune) bool {
	return unicode.In(c, unicode.Ps, unicode.Pi) || c == '"' || c == '\'' || c == '<'
}

// emit appends a token, cut where two sentences were glued together
// ("fled.Residents") and where the language joins two words.
func (t *tokenizer) emit(s span) {
	if at := gluedStop(t.text[s.start:s.end]); at > 0 {
		t.emit(span{s.start, s.start + at})
		_, n := utf8.DecodeRuneInString(t.text[s.start+at:])
		t.tokens = append(t.tokens, span{s.start + at, s.start + at + n})
		s.start += at + n
	}
	for depth := 0; depth < 4; depth++ {
		n := t.rules.cut(t.text[s.start:s.end])
		if n == 0 || n >= s.end-s.start {
			break
		}
		if t.rules.cut(t.text[s.start:s.start+n]) == 0 {
			t.tokens = append(t.tokens, span{s.start, s.start + n})
		} else {
			t.emit(span{s.start, s.start + n})
		}
		s.start += n
	}
	t.tokens = append(t.tokens, s)
}

// gluedStop finds the stop in "fled.Residents": two small letters before it,
// a capital and a small letter after.
func gluedStop(word string) int {
	at := strings.IndexAny(word, ".．")
	if at < 3 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	if strings.IndexByte(word[at+size:], '.') >= 0 {
		return 0
	}
	a, n := utf8.DecodeLastRuneInString(word[:at])
	b, _ := utf8.DecodeLastRuneInString(word[:at-n])
	c, n := utf8.DecodeRuneInString(word[at+size:])
	d, _ := utf8.DecodeRuneInString(word[at+size+n:])
	if unicode.IsLower(a) && unicode.IsLower(b) && unicode.IsUpper(c) && unicode.IsLower(d) {
		return at
	}
	return 0
}

// joinDigits makes one token of "10 000", in place.
func joinDigits(text string, tokens []span) []span {
	out := tokens[:0]
	for _, s := range tokens {
		if n := len(out) - 1; n >= 0 && groups(text, out[n], s) {
			out[n].end = s.end
			continue
		}
		out = append(out, s)
	}
	return out
}

// groups says whether a number goes on: at most three digits, one space, then
// exactly three digits and perhaps a decimal part.
func groups(text string, a, b span) bool {
	gap := text[a.end:b.start]
	if gap != " " && gap != "\u00a0" && gap != "\u202f" || b.end-b.start < 3 {
		return false
	}
	head, tail := text[a.start:a.end], text[b.start:b.end]
	if len(tail) > 3 && tail[3] != ',' || !allDigits(tail[:3]) {
		return false
	}
	if len(head) > 3 {
		return len(head) > 4 && allDigits(head[len(head)-3:]) && !allDigits(head)
	}
	return allDigits(head) && head[0] != '0'
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
