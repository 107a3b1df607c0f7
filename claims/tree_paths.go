package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// reduced returns the participle that the parser took for the verb of its noun
// though the verb v follows, with tense of its own and nothing between: "Two of
// the drivers hurt on Friday have since died". It is -1 if there is none.
func reduced(tokens []syntax.Token, v int) int {
	aux := childOf(tokens, v, syntax.Aux)
	if aux < 0 && tokens[v].VerbForm == syntax.Fin {
		aux = v // "Traders freed on Friday say …"
	}
	if aux < 1 || aux > v || tokens[aux].VerbForm != syntax.Fin {
		return -1
	}
	p := tokens[v].Head
	if c := childOf(tokens, v, syntax.Nsubj); c >= 0 {
		switch {
		case tokens[c].UPOS == syntax.VERB:
			p = c
		case c > v || p < 0 || p > c || childOf(tokens, c, syntax.Case) < p || tokens[v].Rel == syntax.Acl || tokens[v].Rel == syntax.AclRelcl:
			return -1 // no noun behind a preposition is a subject: "A boy hit by a shell died"
		}
	} else if tokens[aux-1].Head == v && tokens[aux-1].Rel == syntax.Advcl {
		p = aux - 1
	} else if r := tokens[v].Rel; !r.Is(syntax.Advcl) && r != syntax.Xcomp && r != syntax.Ccomp && r != syntax.Parataxis {
		return -1
	}
	if p < 0 || p >= aux || tokens[p].UPOS != syntax.VERB || childOf(tokens, p, syntax.Aux) >= 0 || childOf(tokens, p, syntax.Obj) >= 0 {
		return -1
	}
	if who := childOf(tokens, p, syntax.Nsubj); who < 0 || who > p {
		return -1
	}
	for i := p + 1; i < aux; i++ {
		switch tokens[i].UPOS {
		case syntax.PUNCT, syntax.CCONJ, syntax.SCONJ, syntax.PRON, syntax.VERB, syntax.AUX:
			return -1
		}
	}
	return p
}

// isReduced reports whether there is such a participle and it is no verb of
// speaking: "the army said in a statement read on television".
func (p *speech) isReduced(tokens []syntax.Token, lemmas []string, i int) bool {
	if i < 0 {
		return false
	}
	_, n := p.verbs.Longest(lemmas[i:], nil)
	return n == 0
}

// mendReduced gives the verb v the place and the subject of the participle p,
// and hangs p on that subject. Behind a bare number p is a noun: "40 détenus
// sont morts".
func mendReduced(tokens []syntax.Token, p, v int) {
	who := childOf(tokens, p, syntax.Nsubj)
	if c := childOf(tokens, v, syntax.Nsubj); c >= 0 && c != p {
		tokens[c].Head, tokens[c].Rel = p, syntax.Obl
	}
	if tokens[v].Head == p {
		tokens[v].Head, tokens[v].Rel = tokens[p].Head, tokens[p].Rel
	}
	for i := range tokens {
		if tokens[i].Head == p && i != who && (i < who || i > v) {
			tokens[i].Head = v
		}
	}
	tokens[p].Head, tokens[p].Rel = who, syntax.Acl
	if who == p-1 && tokens[who].UPOS == syntax.NUM {
		tokens[p].UPOS = syntax.NOUN
		tokens[who].Head, tokens[who].Rel = p, syntax.Nummod
		who = p
	}
	subject(tokens, who, v)
}

// subject makes token who the subject of verb v.
func subject(tokens []syntax.Token, who, v int) {
	tokens[who].Head, tokens[who].Rel = v, syntax.Nsubj
	if childOf(tokens, v, syntax.AuxPass) >= 0 {
		tokens[who].Rel = syntax.NsubjPass
	}
}

// mendConjunct gives a verb without a subject the noun right before it that the
// parser coordinated with another noun: "were found under the rubble of a wall
// and two of the wounded died" has two clauses, one conjunction.
func mendConjunct(tokens []syntax.Token, v int) {
	from, finite := v, tokens[v].VerbForm == syntax.Fin
	for from > 0 && tokens[from-1].Head == v && tokens[from-1].UPOS == syntax.AUX {
		from--
		finite = finite || tokens[from].VerbForm == syntax.Fin
	}
	if !finite || childOf(tokens, v, syntax.Nsubj) >= 0 || childOf(tokens, v, syntax.Cc) >= 0 || childOf(tokens, v, syntax.Mark) >= 0 {
		return
	}
	cc := from - 1
	for cc > 0 && tokens[cc].UPOS != syntax.CCONJ && tokens[cc].UPOS != syntax.PUNCT {
		cc--
	}
	if cc < 1 || tokens[cc].UPOS != syntax.CCONJ || tokens[cc].Rel != syntax.Cc {
		return
	}
	n := tokens[cc].Head
	if n <= cc || n >= from || tokens[n].Rel != syntax.Conj || tokens[n].Head < tokens[v].Head || tokens[n].UPOS == syntax.VERB {
		return
	}
	for i := cc + 1; i < from; i++ {
		if h := tokens[i].Head; i != n && (h <= cc || h >= from) || tokens[i].VerbForm == syntax.Fin {
			return
		}
	}
	if from == v && inObject(tokens, tokens[n].Head) {
		return // "arrested a colonel and two soldiers wounded in the fight"
	}
	tokens[cc].Head, tokens[v].Rel = v, syntax.Conj
	subject(tokens, n, v)
}

// inObject reports whether a noun is the object of a verb or a part of it.
func inObject(tokens []syntax.Token, n int) bool {
	for n >= 0 && !tokens[n].Rel.Is(syntax.Obj) && isNominal(tokens[n].UPOS) {
		n = tokens[n].Head
	}
	return n >= 0 && tokens[n].Rel.Is(syntax.Obj)
}
