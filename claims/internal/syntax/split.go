package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitter finds sentence borders between tokens.
type splitter struct {
	rules    *Rules
	text     string
	tokens   []span
	start    int  // first token of the sentence at hand
	listItem int  // number of the last list marker on this line, 0 if none
	listEnd  rune // its last rune: '.' or ')', 'a' for letters
}

// No desk writes a sentence of this many tokens. A line of megabytes without a
// full stop is cut, from longTokens on at a pause, at maxTokens anywhere, so
// that no work inside a sentence grows with the text.
const longTokens, maxTokens = 800, 1000

// run calls yield with every sentence as a range of tokens.
func (s *splitter) run(text string, tokens []span, rules *Rules, yield func(first, end int)) {
	*s = splitter{rules: rules, text: text, tokens: tokens}
	for i := range tokens {
		if i+1 == len(tokens) || s.border(i) || s.isTooLong(i) {
			yield(s.start, i+1)
			s.start = i + 1
		}
	}
}

// isTooLong says whether the sentence is cut after token i.
func (s *splitter) isTooLong(i int) bool {
	n := i + 1 - s.start
	return n >= maxTokens || n >= longTokens && (s.word(i) == ";" || s.word(i) == ",")
}

func (s *splitter) word(i int) string { return s.text[s.tokens[i].start:s.tokens[i].end] }

func (s *splitter) gap(i int) string { return s.text[s.tokens[i].end:s.tokens[i+1].start] }

func (s *splitter) first(i int) rune {
	c, _ := utf8.DecodeRuneInString(s.text[s.tokens[i].start:])
	return c
}

// border says whether a sentence ends after token i.
func (s *splitter) border(i int) bool {
	gap := s.gap(i)
	if n := newlines(gap); n > 0 {
		if s.lineBorder(i, gap, n) {
			s.listItem = 0
			return true
		}
	}
	if i == s.start {
		s.isListMarker(i)
	}
	if s.isListMarker(i+1) || s.isBullet(i+1) || s.isDateline(i) {
		return true
	}
	stop := s.stopBefore(i)
	return stop >= 0 && s.isEnd(stop, i)
}

func newlines(gap string) (n int) {
	for _, c := range gap {
		if c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085' {
			n++
		}
	}
	return n
}

// lineBorder says whether the end of a line ends the sentence. A line goes on
// only if the next begins in lower case and this one was full or left a space
// at its end, as wrapped text does, or if nothing but a stop follows.
func (s *splitter) lineBorder(i int, gap string, n int) bool {
	next := s.first(i + 1)
	if isStop(next) && s.tokens[i+1].end-s.tokens[i+1].start <= utf8.RuneLen(next) {
		return false
	}
	if n > 1 || !unicode.IsLower(next) || s.stopBefore(i) >= 0 {
		return true
	}
	wrapped := gap[0] == ' ' || s.lineLength(i) >= 50
	return !wrapped
}

// lineLength is the bytes of the line up to token i, counted to 50 only.
func (s *splitter) lineLength(i int) int {
	end := s.tokens[i].end
	from := max(0, end-50)
	if at := strings.LastIndexByte(s.text[from:end], '\n'); at >= 0 {
		from += at + 1
	}
	return end - from
}

func isStop(c rune) bool { return strings.ContainsRune(".!?…．。！？", c) }

// stopBefore finds the mark that may end the sentence at token i: i itself or,
// with closing quotes and brackets after it, one of the four tokens before.
func (s *splitter) stopBefore(i int) int {
	for n := 0; n < 4 && i-n >= s.start; n++ {
		j := i - n
		if s.endsInStop(j) {
			return j
		}
		if s.word(j) == "]" {
			return s.stopBeforeNotes(j)
		}
		if !s.isCloser(j) || j == 0 {
			return s.stopBeforeNotes(j)
		}
	}
	return -1
}

// stopBeforeNotes finds the stop before footnote numbers: "at large.[7][8]",
// "consultation.11 12".
func (s *splitter) stopBeforeNotes(i int) int {
	for n := 0; n < 6 && i > s.start && s.isNote(i); n++ {
		i--
		if s.word(i) == "." && s.tokens[i].end == s.tokens[i+1].start {
			return i
		}
	}
	return -1
}

func (s *splitter) isNote(i int) bool {
	w := s.word(i)
	return w == "[" || w == "]" || len(w) <= 3 && allDigits(w)
}

func (s *splitter) endsInStop(i int) bool {
	w := s.word(i)
	c, _ := utf8.DecodeLastRuneInString(w)
	return isStop(c)
}

// isCloser tells a closing quote or bracket from an opening one; a straight
// quote closes if it touches what stands before it.
func (s *splitter) isCloser(i int) bool {
	w := s.word(i)
	if len(w) > 3 {
		return false
	}
	c := s.first(i)
	if unicode.In(c, unicode.Pe, unicode.Pf) {
		return true
	}
	return (c == '"' || c == '\'') && i > 0 && s.tokens[i-1].end == s.tokens[i].start
}

// isEnd decides whether the mark at token stop ends the sentence after token i.
func (s *splitter) isEnd(stop, i int) bool {
	if s.isCloser(i+1) || stop < i && s.isNote(i) && s.isNote(i+1) {
		return false
	}
	next := s.opening(i + 1)
	c := s.first(next)
	if next == i+1 && (strings.ContainsRune(",;:)]–—-", c) || isStop(c)) {
		return false // "stop!, he said", "wait . . . what"
	}
	if unicode.IsLower(c) {
		return stop == i && next == i+1 && s.isFullStop(stop)
	}
	mark := s.word(stop)
	if isStop(s.first(stop)) {
		return s.isMarkEnd(mark, stop, i, c)
	}
	return s.isAbbreviationEnd(mark, stop, i, next)
}

// isFullStop tells a stop after a whole word, which ends a sentence even if the
// next begins small by mistake. Short ones may be abbreviations nobody listed.
func (s *splitter) isFullStop(i int) bool {
	if i == s.start || s.word(i) != "." || s.tokens[i-1].end != s.tokens[i].start || s.tokens[i].end == s.tokens[i+1].start {
		return false
	}
	w, small := s.word(i-1), true
	for _, c := range w {
		if !unicode.IsLetter(c) {
			return allDigits(w) && len(w) > 3 || s.isCloser(i-1)
		}
		small = small && unicode.IsLower(c)
	}
	n := utf8.RuneCountInString(w)
	return small && n > 2 || n > 5
}

// opening skips the quotes and brackets that open the next sentence.
func (s *splitter) opening(i int) int {
	for n := 0; n < 3 && i+1 < len(s.tokens); n++ {
		c := s.first(i)
		if c != '¿' && c != '¡' && !isOpener(c) && !strings.ContainsRune("–—-•*", c) {
			break
		}
		i++
	}
	return i
}

// isMarkEnd decides for a mark that stands alone.
func (s *splitter) isMarkEnd(mark string, stop, i int, next rune) bool {
	spaced := s.tokens[i+1].start > s.tokens[i].end
	if s.isListLabel(stop) || stop > s.start && s.word(stop-1) == "[" {
		return false // "1. This is a list item.", "[...]"
	}
	glued := stop == s.start || s.tokens[stop-1].end == s.tokens[stop].start
	if mark == "." && glued || isExclaim(rune(mark[0])) {
		return spaced || glued && unicode.IsUpper(next) // not "!Kung"
	}
	return unicode.IsUpper(next) || !unicode.IsLetter(next) && spaced && !unicode.IsDigit(next)
}

// isListLabel says whether the stop closes a number or a small letter that
// opens the sentence, perhaps after a bullet.
func (s *splitter) isListLabel(stop int) bool {
	at := s.start
	if s.isBullet(at) {
		at++
	}
	if stop != at+1 {
		return false
	}
	w := s.word(at)
	return len(w) <= 2 && allDigits(w) || len(w) == 1 && unicode.IsLower(rune(w[0]))
}

// isBullet tells the marks of list items; one in the middle of a line opens
// an item as well.
func (s *splitter) isBullet(i int) bool {
	return strings.ContainsRune("•⁃▪◦‣●■", s.first(i))
}

// isAbbreviationEnd decides for a word with its stop: "Mr." never ends a
// sentence, "U.S." and "Inc." do if a word follows that begins no name.
func (s *splitter) isAbbreviationEnd(word string, stop, i, next int) bool {
	var buf [64]byte
	if len(word) <= 24 && !isInitial(word) {
		switch s.rules.abbreviations[string(lowered(buf[:0], word))] {
		case beforeName:
			return false
		case beforeNumber:
			if unicode.IsDigit(s.first(next)) {
				return false
			}
			return true
		}
	}
	w := s.word(next)
	return stop > s.start && len(w) <= 24 && s.rules.starters[string(lowered(buf[:0], w))]
}

// isInitial tells the "P." of a name from "p. 5".
func isInitial(word string) bool {
	c, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c) && word[n:] == "."
}

// isListMarker says whether token i begins the next item of a list that runs
// on in one line: "1. Open the gate 2. Call the guard".
func (s *splitter) isListMarker(i int) bool {
	n, end := s.listNumber(i)
	if n == 0 {
		return false
	}
	if i == s.start || n == 1 {
		again := n == 1 && s.listItem > 0 && i != s.start
		s.listItem, s.listEnd = n, end
		return again
	}
	if n != s.listItem+1 || end != s.listEnd {
		return false
	}
	s.listItem = n
	return true
}

// listNumber reads "2.", "2)", "2.)" and "b." before a capital, perhaps after
// a bullet.
func (s *splitter) listNumber(i int) (int, rune) {
	w := s.word(i)
	if i+2 >= len(s.tokens) || len(w) > 2 || s.tokens[i+1].start != s.tokens[i].end {
		return 0, 0
	}
	end, after := s.first(i+1), i+2
	if end == '.' && s.first(i+2) == ')' {
		end, after = ')', i+3
	}
	if end != '.' && end != ')' || after >= len(s.tokens) || !unicode.IsUpper(s.first(after)) || s.tokens[after-1].end == s.tokens[after].start {
		return 0, 0
	}
	if len(w) == 1 && 'a' <= w[0] && w[0] <= 'z' {
		return int(w[0]-'a') + 1, 'a'
	}
	if !allDigits(w) {
		return 0, 0
	}
	n := 0
	for _, c := range w {
		n = 10*n + int(c-'0')
	}
	return n, end
}
