package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// lemmaCount counts the scripts seen with one ending.
type lemmaCount map[net.Script]int

// best is the edit most often seen and the number most often seen with it.
func (c lemmaCount) best() net.Script {
	edits := map[net.Script]int{}
	for s, n := range c {
		s.Number = ""
		edits[s] += n
	}
	edit := most(edits)
	with := map[net.Script]int{}
	for s, n := range c {
		number := s.Number
		if s.Number = ""; s == edit {
			s.Number = number
			with[s] = n
		}
	}
	return most(with)
}

func most(count map[net.Script]int) net.Script {
	var list []net.Script
	for s := range count {
		list = append(list, s)
	}
	return slices.MaxFunc(list, func(a, b net.Script) int { return cmp.Or(count[a]-count[b], compareScripts(b, a)) })
}

// compareScripts puts scripts in an order, so that ties fall alike every time.
func compareScripts(a, b net.Script) int {
	return cmp.Or(a.Cut-b.Cut, strings.Compare(a.Add, b.Add), strings.Compare(a.Number, b.Number),
		boolCompare(a.Keep, b.Keep), strings.Compare(a.Drop, b.Drop))
}

func boolCompare(a, b bool) int {
	if a == b {
		return 0
	}
	if a {
		return 1
	}
	return -1
}

// lemmaOf is the lemma of a word, its own text where the treebank has none.
func lemmaOf(w *word) string {
	if w.lemma == "_" {
		return w.text
	}
	return w.lemma
}

// scriptOf is the edit that makes the lemma of a word: from its own letters if
// more of them stay than of those in lower case. Names keep their letters.
func scriptOf(w *word) net.Script {
	lemma := lemmaOf(w)
	for _, mark := range []string{",", " ", "\u00a0"} {
		if strings.ReplaceAll(w.text, mark, "") == lemma && lemma != w.text {
			return net.Script{Keep: true, Drop: mark, Number: w.number}
		}
	}
	own, low := sharedPrefix(w.text, lemma), sharedPrefix(w.form.Word, lemma)
	text, keep := w.form.Word, own > low
	switch w.upos {
	case "PROPN", "NUM", "PUNCT", "SYM", "X":
		keep = own >= low
	}
	if keep {
		text, low = w.text, own
	}
	return net.Script{Keep: keep, Cut: utf8.RuneCountInString(text[low:]), Add: lemma[low:], Number: w.number}
}

// seen are the tokens of one word and part of speech.
type seen struct{ text, lemma, number string }

// bestOf is the script that is right for most of the tokens: for "I" and "i",
// which both have the lemma "I", the one that does not keep the letters.
func bestOf(tokens map[seen]int, scripts lemmaCount, word string) net.Script {
	right := map[net.Script]int{}
	for s := range scripts {
		for t, n := range tokens {
			if s.Apply(t.text, word) == t.lemma {
				right[s] += 2 * n
				if s.Number == t.number {
					right[s] += n
				}
			}
		}
	}
	if len(right) == 0 {
		return scripts.best()
	}
	return most(right)
}

// sharedPrefix is the bytes of the runes that both begin with.
func sharedPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		c, size := utf8.DecodeRuneInString(a[n:])
		if d, _ := utf8.DecodeRuneInString(b[n:]); c != d {
			break
		}
		n += size
	}
	return n
}

// trainLemmas lists the endings whose script differs from that of the next
// shorter ending that is listed.
func trainLemmas(sentences []sentence) net.Lemmas {
	whole := map[string]lemmaCount{} // part of speech, space, word
	tokens := map[string]map[seen]int{}
	for _, s := range sentences {
		for i := range s {
			w := &s[i]
			key := w.upos + " " + w.form.Word
			count(whole, key, scriptOf(w), 1)
			if tokens[key] == nil {
				tokens[key] = map[seen]int{}
			}
			tokens[key][seen{w.text, lemmaOf(w), w.number}]++
		}
	}
	ends := map[string]lemmaCount{}
	for key, c := range whole {
		upos, text, _ := strings.Cut(key, " ")
		script := c.best()
		for n := 0; n <= net.MaxEnding; n++ {
			count(ends, upos+" "+lastRunes(text, n), script, 1)
			if n >= utf8.RuneCountInString(text) {
				break
			}
		}
	}
	b := lemmaBuilder{numbers: map[net.Script]int32{}, listed: map[string]net.Script{}}
	for _, key := range sortedKeys(ends) {
		if c := ends[key]; c.total() >= 2 || strings.HasSuffix(key, " ") {
			b.add(key, key, c.best())
		}
	}
	for _, key := range sortedKeys(whole) {
		upos, text, _ := strings.Cut(key, " ")
		b.add(upos+" ^"+text, upos+" "+lastRunes(text, net.MaxEnding), bestOf(tokens[key], whole[key], text))
	}
	slices.SortFunc(b.lemmas.Endings, func(a, c net.Ends) int { return strings.Compare(a.Key, c.Key) })
	return b.lemmas
}

func count(all map[string]lemmaCount, key string, s net.Script, n int) {
	if all[key] == nil {
		all[key] = lemmaCount{}
	}
	all[key][s] += n
}

func (c lemmaCount) total() (n int) {
	for _, k := range c {
		n += k
	}
	return n
}

// sortedKeys are the keys, shorter ones first.
func sortedKeys(m map[string]lemmaCount) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(utf8.RuneCountInString(a)-utf8.RuneCountInString(b), strings.Compare(a, b))
	})
	return keys
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

type lemmaBuilder struct {
	lemmas  net.Lemmas
	numbers map[net.Script]int32
	listed  map[string]net.Script
}

// add lists an ending unless the longest listed ending of the other key, or a
// shorter one, gives the same script.
func (b *lemmaBuilder) add(key, ending string, s net.Script) {
	upos, text, _ := strings.Cut(ending, " ")
	for n := utf8.RuneCountInString(text); n >= 0; n-- {
		if known, ok := b.listed[upos+" "+lastRunes(text, n)]; ok {
			if known == s {
				return
			}
			break
		}
	}
	if _, ok := b.numbers[s]; !ok {
		b.numbers[s] = int32(len(b.lemmas.Scripts))
		b.lemmas.Scripts = append(b.lemmas.Scripts, s)
	}
	b.listed[key] = s
	b.lemmas.Endings = append(b.lemmas.Endings, net.Ends{Key: key, Script: b.numbers[s]})
}
