package lexicon

// Phrases finds the longest of many phrases in running words. The zero value
// is empty. It is read-only once filled and then safe for concurrent use.
type Phrases[V any] struct {
	root node[V]
}

type node[V any] struct {
	next  map[string]*node[V]
	value V
	end   bool
}

// Add makes a phrase of folded words mean v; a later Add of the same words
// replaces it. A phrase of no words is ignored.
func (p *Phrases[V]) Add(words []string, v V) {
	if len(words) == 0 {
		return
	}
	at := &p.root
	for _, w := range words {
		if at.next == nil {
			at.next = make(map[string]*node[V])
		}
		next := at.next[w]
		if next == nil {
			next = new(node[V])
			at.next[w] = next
		}
		at = next
	}
	at.value, at.end = v, true
}

// Longest returns the value of the longest phrase that starts at the first
// word and how many words it takes; n is 0 if there is none. A word matches by
// its form, else by its lemma; lemmas may be nil.
func (p *Phrases[V]) Longest(forms, lemmas []string) (v V, n int) {
	at := &p.root
	for i, w := range forms {
		next := at.next[w]
		if next == nil && lemmas != nil {
			next = at.next[lemmas[i]]
		}
		if next == nil {
			break
		}
		if at = next; at.end {
			v, n = at.value, i+1
		}
	}
	return v, n
}

// Exact returns the value of exactly these words.
func (p *Phrases[V]) Exact(words ...string) (v V, ok bool) {
	v, n := p.Longest(words, nil)
	if n != len(words) || n == 0 {
		var none V
		return none, false
	}
	return v, true
}
