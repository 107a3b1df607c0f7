package claims

import "strings"

// listItems is how many lines a list may have.
const listItems = 50

// lists gives a frame the list that its colon opens: "The centre reports:",
// then a line "- 26 dead", a line "- 11 missing".
func (h *hearing) lists() {
	for n := range h.out {
		f := &h.out[n]
		s := &h.sentences[f.sentence]
		if end := len(s.Tokens) - 1; s.forms[end] != ":" || len(f.content) > 0 && f.content[len(f.content)-1].End < s.Tokens[max(end-1, 0)].End {
			continue
		}
		for k := f.sentence + 1; k < min(len(h.sentences), f.sentence+listItems) && h.isItem(k); k++ {
			f.content = append(f.content, h.sentences[k].whole())
		}
	}
}

// isItem reports whether sentence i is a line of a list that opens none itself.
func (h *hearing) isItem(i int) bool {
	s := &h.sentences[i]
	return s.out == "" && h.opensBlock(i) && len(s.Tokens) > 1 && s.forms[len(s.forms)-1] != ":" && (isDash(s.forms[0]) || strings.Trim(s.forms[0], "•*·▪") == "")
}
