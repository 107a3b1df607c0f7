package claims

// held gives a word for many things that names none of them what the article
// has told that it holds: "the list" after "a list of questions". A word that
// holds now this, now that tells nothing.
func (r *resolver) held() {
	holds := make(map[string]string) // word to a key; "" if to several
	for i := range r.phrases {
		if p := &r.phrases[i]; p.holdsMany() && p.of[1] > 0 && p.resolved != "" {
			word := r.d.sentences[p.sentence].lemmas[p.head]
			if key, ok := holds[word]; ok && key != p.resolved {
				holds[word] = ""
			} else {
				holds[word] = p.resolved
			}
		}
	}
	for i := range r.phrases {
		if p := &r.phrases[i]; p.holdsMany() && p.of[1] == 0 && p.resolved == "" && !p.other && !p.completed {
			p.resolved = holds[r.d.sentences[p.sentence].lemmas[p.head]]
		}
	}
}
