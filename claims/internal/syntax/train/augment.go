package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// augment adds copies of sentences: treebanks hold few headlines. One in
// opt.titles is learned again as a headline would write it, one in
// opt.capitals in capitals, both without their final stop. Origin tells of
// every sentence which it is a copy of, so that both fall into one fold.
func augment(sentences []sentence, opt options) (all []sentence, origin []int) {
	all = sentences[:len(sentences):len(sentences)]
	for i := range sentences {
		origin = append(origin, i)
	}
	for i, s := range sentences {
		var write func(*word) string
		switch {
		case opt.titles > 0 && i%opt.titles == 0:
			write, s = title, telegraphic(s)
		case opt.capitals > 0 && i%opt.capitals == 7%opt.capitals:
			write = func(w *word) string { return strings.ToUpper(w.text) }
		default:
			continue
		}
		all = append(all, rewritten(s, write))
		origin = append(origin, i)
	}
	return all, origin
}

func rewritten(s sentence, write func(*word) string) sentence {
	out := append(sentence(nil), s...)
	if last := out[len(out)-1]; last.text == "." && last.upos == "PUNCT" && len(out) > 1 {
		out = out[:len(out)-1]
	}
	for i := range out {
		out[i].text = write(&out[i])
		out[i].form = net.NewForm(out[i].text)
	}
	return out
}

// telegraphic leaves out articles and auxiliaries that nothing hangs on:
// "Two soldiers were killed in a raid" becomes "Two soldiers killed in raid".
func telegraphic(s sentence) sentence {
	isHead := make([]bool, len(s)+1)
	for i := range s {
		isHead[s[i].head] = true
	}
	place := make([]int, len(s)+1) // of each word after the others are gone
	var out sentence
	for i, w := range s {
		rel := syntax.ParseRel(w.rel).Base()
		if isHead[i+1] || w.head == 0 || rel != syntax.Det && rel != syntax.Aux {
			out = append(out, w)
			place[i+1] = len(out)
		}
	}
	for i := range out {
		out[i].head = place[out[i].head]
	}
	return out
}

// title is the word as headlines capitalize it: all but the small words.
func title(w *word) string {
	switch w.upos {
	case "ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT":
		return w.text
	}
	c, n := utf8.DecodeRuneInString(w.text)
	return string(unicode.ToUpper(c)) + w.text[n:]
}
