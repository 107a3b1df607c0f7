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
// its form or by its lemma, the form first; lemmas may be nil.
func (p *Phrases[V]) Longest(forms, lemmas []string) (v V, n int) {
	return p.root.longest(forms, lemmas)
}

func (at *node[V]) longest(forms, lemmas []string) (v V, n int) {
	if len(forms) == 0 || len(at.next) == 0 {
		return v, 0
	}
	var rest []string
	if lemmas != nil {
		rest = lemmas[1:]
	}
	if next := at.next[forms[0]]; next != nil {
		v, n = next.from(forms[1:], rest)
	}
	if lemmas == nil || lemmas[0] == forms[0] {
		return v, n
	}
	if next := at.next[lemmas[0]]; next != nil {
		if w, m := next.from(forms[1:], rest); m > n {
			v, n = w, m
		}
	}
	return v, n
}

// from is longest with the word of the node itself, which ends a phrase or
// not.
func (at *node[V]) from(forms, lemmas []string) (v V, n int) {
	if v, n = at.longest(forms, lemmas); n > 0 {
		return v, n + 1
	}
	if at.end {
		return at.value, 1
	}
	return v, 0
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
