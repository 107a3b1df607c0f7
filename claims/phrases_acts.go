package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// deeds are the classes of the events a verb is of, by the class of what it is
// done to: to "give up" weapons is to disarm.
type deeds map[string]string

// doing is the class of the event that token i is a verb of, "" if of none.
func (r *referees) doing(s *sentence, i int) string {
	class, _ := r.verbs.Longest(s.lemmas[i:], s.forms[i:])
	return class
}

// acts appends the verbs of events; all[first:] are the phrases of the sentence.
func (r *referees) acts(all []phrase, first int, s *sentence, n int) []phrase {
	last := len(all)
	for i := 0; i < len(s.Tokens); i++ {
		if s.Tokens[i].UPOS != syntax.VERB {
			continue
		}
		class, k := r.verbs.Longest(s.lemmas[i:], s.forms[i:])
		p := phrase{unit: unit{from: i, to: i + k, head: i, kind: actKind, class: class}, sentence: n, left: i, right: i + k}
		if of, m := r.deeds.Longest(s.lemmas[i:], s.forms[i:]); m >= k && last-first <= manyPhrases && s.done(&p, of, m, all[first:last]) {
			k = m
		}
		if k > 0 {
			all = append(all, p)
		}
	}
	return all
}

// done makes a phrase of a verb of m words and what it is done to, if that makes
// it an event: "abandon their missiles and warheads". A thing becomes a part of the
// phrase, a place that is reached stays what it is.
func (s *sentence) done(p *phrase, of deeds, m int, sentence []phrase) bool {
	found := false
	for k := range sentence {
		o := &sentence[k]
		class := of[generalClass(o.class)]
		if o.kind == placeKind || speaksForState(o.kind) {
			class = of[countryClass]
		}
		if class == "" || !s.undergoes(o.head, p.head, m) && !s.runs(max(p.right, p.from+m), o.head) {
			continue
		}
		p.class, p.to, found = class, p.from+m, true
		p.right = max(p.right, p.to)
		if class != visitClass { // "reach the border"
			o.within, p.right = true, max(p.right, o.right)
		}
	}
	return found
}

// undergoes reports whether token t, or the list it stands in, is the object of
// the verb of m words at token verb.
func (s *sentence) undergoes(t, verb, m int) bool {
	for s.Tokens[t].Rel.Is(syntax.Conj) {
		t = s.Tokens[t].Head
	}
	switch h, rel := s.Tokens[t].Head, s.Tokens[t].Rel; {
	case t < verb, h < verb || h >= verb+m:
		return false
	default:
		return rel.Is(syntax.Obj) || m > 1 && (rel.Is(syntax.Obl) || rel.Is(syntax.Nmod))
	}
}

// runLength is how many words may stand between a verb and the noun of its
// object, where the tree has lost it.
const runLength = 6

// runs reports whether nothing but what may stand before a noun stands between
// tokens i and j: "scrap [their old and costly] bombers", "missiles [and all] bombs".
func (s *sentence) runs(i, j int) bool {
	if i > j || j-i > runLength {
		return false
	}
	for ; i < j; i++ {
		switch s.Tokens[i].UPOS {
		case syntax.DET, syntax.ADJ, syntax.ADV, syntax.NUM, syntax.CCONJ, syntax.NOUN, syntax.PRON:
		default:
			return false
		}
	}
	return true
}
