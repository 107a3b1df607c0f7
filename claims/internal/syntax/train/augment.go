package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
			write = title
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

// title is the word as headlines capitalize it: all but the small words.
func title(w *word) string {
	switch w.upos {
	case "ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT":
		return w.text
	}
	c, n := utf8.DecodeRuneInString(w.text)
	return string(unicode.ToUpper(c)) + w.text[n:]
}
