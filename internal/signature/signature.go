// Package signature reduces an article to the few things by which another
// article on the same event can be recognised: its rare words, the names,
// ages, streets, places, clock times and dates in it, and when it appeared.
//
// A signature holds keys (hashed, folded words), not text: two to four
// kilobytes an article, whatever its length. It is read from characters alone,
// without a parse, so it costs about a millisecond and works in any language
// whose words are separated by spaces; what a language adds (stop words,
// months, street words, word frequencies) comes as a [Language].
//
// The package decides nothing. Which evidence makes two articles one incident
// is the business of compare/internal/align.
package signature

import (
	"strings"
	"time"
)

// A Key stands for one folded word, or for a pair of them.
type Key uint32

// A Term is a key and how much it says: for the words of a body its tf-idf
// weight, for names and titles its rarity from 0 (everywhere) to 1 (never seen).
type Term struct {
	Key    Key
	Weight float32
}

// A Name is one word of a capitalised name.
type Name struct {
	Key    Key
	Rarity float32 // 0..1
	Count  uint8   // how often it stands in the article, at most 255
	Lead   bool    // it stands in the title or the lead
}

// A Number is a number as written, not yet known to count anything.
type Number struct {
	Value  float64
	Digits uint8 // significant digits, so 40 has one and 2,417 has four
	Lead   bool
}

// Unknown is the day of an article that does not say when it appeared.
const Unknown int32 = -1 << 31

// A Signature is what alignment keeps of an article. All slices of keys are
// sorted by key and hold each key once. The zero Signature knows nothing and
// resembles nothing.
type Signature struct {
	Lang      string // "" if nothing is known of its words
	Published int32  // days since 1 January 1970, or Unknown

	Terms  []Term   // the weightiest stems, scaled to length one
	Title  []Term   // stems of the title, with their rarity
	Body   []Key    // every stem of title and text
	Names  []Name   // name words
	Pairs  []Term   // adjacent name words: given name and surname
	Cross  []Name   // name words by their sound, for other languages
	Aged   []Key    // name and age: "Smith, 22"
	Ages   Ages     // ages of people
	Street []Key    // street names and road numbers
	Block  []Key    // "6900 block of Stewart"
	Stated []Key    // places after in, near, at
	Placed []Term   // dateline, and places stated in the lead
	Number []Number // by value
	Times  []uint16 // minutes after midnight
	Events []int32  // the first days mentioned, in the order of the text
	Latest int32    // the last day written with its year, or Unknown
	Yearly []uint16 // month*32+day of the days written out, year or not
	Words  int      // of the text
}

// Ages of people, sorted, each once.
type Ages struct{ All, Lead, Title []uint8 }

// Dated reports whether the day of publication is known.
func (s *Signature) Dated() bool { return s.Published != Unknown }

// Make reads the signature of an article. The zero time is an unknown date; a
// nil Language is one nothing is known about.
func Make(title, text, tag string, published time.Time, lang *Language) *Signature {
	if lang == nil {
		lang = &Language{}
	}
	s := &Signature{Lang: tag, Published: Unknown, Latest: Unknown}
	if !published.IsZero() {
		s.Published = day(published)
	}
	r := &reader{lang: lang, sig: s}
	r.titleText, r.bodyText = fold(title), fold(text)
	r.title, r.text = scan(r.titleText, lang), scan(r.bodyText, lang)
	s.Words = len(r.text)
	r.lead = leadEnd(text, r.text)
	r.names()
	r.terms()
	r.numbers()
	r.places()
	r.dates()
	return s
}

// A reader holds the words of one article while its signature is made.
type reader struct {
	lang                *Language
	sig                 *Signature
	titleText, bodyText string // folded
	title, text         []word
	lead                int // words of the text that belong to the lead
	seen                map[Key]sight
}

// day counts days since 1970 in the time's own zone: the date its readers saw.
func day(t time.Time) int32 {
	y, m, d := t.Date()
	return days(y, int(m), d)
}

func days(year, month, d int) int32 {
	return int32(time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Lead is as far as a hurried reader goes: whole sentences up to 350 bytes, or
// a first sentence of up to 700.
const (
	leadSoft = 350
	leadHard = 700
)

func leadEnd(text string, words []word) int {
	end := 0
	for i, w := range words {
		if w.start > leadHard || (w.start > leadSoft && end > 0) {
			break
		}
		if w.initial && i > 0 {
			end = i
		}
		if i == len(words)-1 {
			return len(words)
		}
	}
	if end == 0 {
		for end < len(words) && words[end].start <= leadHard {
			end++
		}
	}
	return end
}

// fold drops accents and gives typographic apostrophes and spaces one form.
func fold(s string) string { return folder.Replace(strip(s)) }

var folder = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ", "\u202f", " ")
