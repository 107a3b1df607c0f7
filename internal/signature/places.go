package signature

// datelineWords is how far a dateline reaches: "SAN LUIS DE LA REINA, Nov 3 (X) -".
const datelineWords = 5

// places collects names after a word that announces a place, and the dateline.
func (r *reader) places() {
	for i := 1; i < len(r.text); i++ {
		if !r.lang.Places[r.text[i-1].form] || !r.text[i].gap.near() {
			continue
		}
		for j := i; j < len(r.text) && j < i+4 && r.text[j].capital && r.text[j].gap.near() && r.partOfName(&r.text[j]); j++ {
			r.place(&r.text[j], j < r.lead)
		}
	}
	r.dateline()
	r.sig.Stated = uniq(r.sig.Stated)
	r.sig.Placed = distinct(r.sig.Placed)
}

func (r *reader) place(w *word, lead bool) {
	r.sig.Stated = append(r.sig.Stated, w.form)
	if lead {
		r.sig.Placed = append(r.sig.Placed, Term{w.form, r.lang.rarity(w.stem)})
	}
}

// dateline takes capitalised words at the head of the text up to a bracket or
// a dash: "GUSAU, Nigeria (X) -".
func (r *reader) dateline() {
	n := 0
	for n < len(r.text) && n < datelineWords && r.text[n].capital && (n == 0 || r.text[n].gap != other) {
		n++
	}
	if n == 0 || n == len(r.text) || r.text[n].gap != other || !r.text[n].initial {
		return
	}
	for i := range n {
		if r.partOfName(&r.text[i]) {
			r.place(&r.text[i], true)
		}
	}
}
