package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims"
	"golang.org/x/text/unicode/norm"
)

// A passage is words that one article has in common with an earlier one,
// without saying so.
type passage struct {
	article, of int // indices into the readings: the copy and what it copies
	span, from  claims.Span
	words       int
}

const (
	// shingle is how many words in a row are looked up. Six in a row happen by
	// chance in the prose of news ("said in a statement on Tuesday that"), so
	// a hit is only where a passage may be.
	shingle = 6
	// window is how many shingles in a row may share one fingerprint; a
	// passage of shingle+window-1 words has at least one (winnowing:
	// Schleimer, Wilkerson and Aiken, SIGMOD 2003).
	window = 4
	// leastWords is the shortest passage. Two reporters may well both write
	// "Twelve soldiers were killed and 20 were wounded in the attack".
	leastWords = 14
)

// copies finds the passages that articles copy from earlier ones, in the order
// of the articles. The later article copies the earlier one; one without a
// date copies one with a date; of equals the one whose id comes later. Of
// several earlier articles with the same words the earliest is named. What is
// quoted is passed over, for two articles with the same quotation may have it
// from the speaker; so is what was left out.
func copies(readings []*claims.Reading) []passage {
	texts := make([]wordList, len(readings))
	for i, r := range readings {
		texts[i] = wordsOf(r.Article.Text, r.LeftOut)
	}
	words := 0
	for _, t := range texts {
		words += len(t.hash)
	}
	seen := make(map[uint64]place32, words*2/(window+1))
	var out []passage
	for _, i := range byDate(readings) {
		prints := texts[i].fingerprints()
		out = append(out, copiesIn(i, prints, texts, seen)...)
		for _, p := range prints {
			if _, ok := seen[p.hash]; !ok {
				seen[p.hash] = place32{int32(i), p.at}
			}
		}
	}
	slices.SortFunc(out, func(a, b passage) int {
		return cmp.Or(a.article-b.article, a.span.Start-b.span.Start, a.of-b.of)
	})
	return out
}

// place32 is a word of an article.
type place32 struct{ article, word int32 }

// byDate is the articles, earliest first; those without a date come last.
func byDate(readings []*claims.Reading) []int {
	order := make([]int, len(readings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := readings[i].Article, readings[j].Article
		switch {
		case a.Published.IsZero() != b.Published.IsZero():
			if a.Published.IsZero() {
				return 1
			}
			return -1
		case !a.Published.Equal(b.Published):
			return a.Published.Compare(b.Published)
		}
		return strings.Compare(a.ID, b.ID)
	})
	return order
}

// copiesIn finds the passages of one article that stand in those seen before.
func copiesIn(article int, prints []fingerprint, texts []wordList, seen map[uint64]place32) (out []passage) {
	mine, from := texts[article], 0
	for _, p := range prints {
		at, ok := seen[p.hash]
		if !ok || int(p.at) < from {
			continue
		}
		m := mine.match(texts[at.article], int(p.at), int(at.word), from)
		if m.words < leastWords {
			continue
		}
		out = append(out, passage{
			article: article, of: int(at.article), words: m.words,
			span: mine.span(m.start, m.end), from: texts[at.article].span(m.otherStart, m.otherEnd),
		})
		from = m.end
	}
	return out
}

// A wordList is the words of a text: their folded forms as hashes, and where
// they stand. A word that is quoted or left out has the hash 0 and is like no
// other.
type wordList struct {
	hash       []uint32
	start, end []int32
}

func (w wordList) span(from, to int) claims.Span {
	return claims.Span{Part: claims.Text, Start: int(w.start[from]), End: int(w.end[to-1])}
}

// overlap is a run of words, from start to end, and those it is like.
type overlap struct{ start, end, otherStart, otherEnd, words int }

// match grows a run of words that w and o share around w[i] and o[j], not
// back over the word from. It steps over a word or two that were changed.
func (w wordList) match(o wordList, i, j, from int) (m overlap) {
	a, b := i, j
	for a > from && b > 0 && w.same(o, a-1, b-1) {
		a, b = a-1, b-1
	}
	m = overlap{start: a, otherStart: b}
	for {
		for a < len(w.hash) && b < len(o.hash) && w.same(o, a, b) {
			a, b = a+1, b+1
			m.words++
		}
		m.end, m.otherEnd = a, b
		skipA, skipB, ok := w.step(o, a, b)
		if !ok || m.words < shingle {
			return m
		}
		a, b = a+skipA, b+skipB
	}
}

func (w wordList) same(o wordList, i, j int) bool { return w.hash[i] != 0 && w.hash[i] == o.hash[j] }

// step looks for the shortest way over changed words behind which the texts
// run on together for a shingle.
func (w wordList) step(o wordList, i, j int) (skipI, skipJ int, ok bool) {
	for _, s := range [...][2]int{{1, 1}, {0, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 2}} {
		a, b := i+s[0], j+s[1]
		n := 0
		for n < shingle && a+n < len(w.hash) && b+n < len(o.hash) && w.same(o, a+n, b+n) {
			n++
		}
		if n == shingle {
			return s[0], s[1], true
		}
	}
	return 0, 0, false
}

// A fingerprint is a shingle chosen to stand for those around it.
type fingerprint struct {
	hash uint64
	at   int32 // its first word
}

// fingerprints chooses, of each window of shingles, the one with the least
// hash. Shingles with quoted words are no shingles.
func (w wordList) fingerprints() (out []fingerprint) {
	out = make([]fingerprint, 0, len(w.hash)*2/window+1)
	var around []fingerprint
	last := int32(-1)
	for i := 0; i+shingle <= len(w.hash); i++ {
		hash := uint64(14695981039346656037)
		for _, h := range w.hash[i : i+shingle] {
			if h == 0 {
				hash = 0
				break
			}
			hash = (hash ^ uint64(h)) * 1099511628211
		}
		if hash == 0 {
			around = around[:0]
			continue
		}
		if len(around) == window {
			around = append(around[:0], around[1:]...)
		}
		if around = append(around, fingerprint{hash ^ hash>>29, int32(i)}); len(around) < window {
			continue
		}
		least := slices.MinFunc(around, func(a, b fingerprint) int { return cmp.Compare(a.hash, b.hash) })
		if least.at != last {
			out = append(out, least)
			last = least.at
		}
	}
	return out
}

// wordsOf cuts a text into words: runs of letters and digits, folded to small
// letters without accents, so that a copy in other Unicode forms is one.
func wordsOf(text string, out []claims.LeftOut) (w wordList) {
	q := quoteMarks{}
	words := len(text)/6 + 1 // about
	w = wordList{hash: make([]uint32, 0, words), start: make([]int32, 0, words), end: make([]int32, 0, words)}
	const none = uint32(2166136261)
	hash, start := none, -1
	flush := func(end int) {
		if start < 0 {
			return
		}
		if q.open || leftOut(&out, start) {
			hash = 0
		} else if hash == 0 {
			hash = 1
		}
		w.hash, w.start, w.end = append(w.hash, hash), append(w.start, int32(start)), append(w.end, int32(end))
		hash, start = none, -1
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if letter := baseLetter(r, text[i:]); letter > 0 {
			if start < 0 {
				start = i
			}
			hash = (hash ^ uint32(letter)) * 16777619
		} else if letter == 0 {
			flush(i)
			q.see(r)
		}
		i += size
	}
	flush(len(text))
	return w
}

// baseLetter is the small letter or digit of a rune without its accents; 0 if
// it is neither, -1 if it is an accent by itself.
func baseLetter(r rune, at string) rune {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return r
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf:
		return 0
	case unicode.Is(unicode.Mn, r):
		return -1
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return 0
	}
	if d := norm.NFD.PropertiesString(at).Decomposition(); d != nil {
		r, _ = utf8.DecodeRune(d)
	}
	return unicode.ToLower(r)
}

// quoteMarks knows whether a place in a text is quoted. A paragraph ends a
// quotation that nobody closes.
type quoteMarks struct{ open bool }

func (q *quoteMarks) see(r rune) {
	switch r {
	case '“', '«', '„':
		q.open = true
	case '”', '»', '\n':
		q.open = false
	case '"':
		q.open = !q.open
	}
}

// leftOut reports whether a place of the text was left out. Places are asked
// for in order; what lies behind is dropped from the list.
func leftOut(out *[]claims.LeftOut, at int) bool {
	for len(*out) > 0 && ((*out)[0].Span.Part != claims.Text || (*out)[0].Span.End <= at) {
		*out = (*out)[1:]
	}
	return len(*out) > 0 && (*out)[0].Span.Start <= at
}
