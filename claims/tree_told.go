package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// tells reports whether token i is a verb that introduces a speaker and has no
// subject of its own.
func (p *speech) tells(tokens []syntax.Token, lemmas []string, i int) bool {
	if tokens[i].UPOS != syntax.VERB || childOf(tokens, i, syntax.Nsubj) >= 0 {
		return false
	}
	_, n := p.verbs.Longest(lemmas[i:], nil)
	return n > 0
}

// mendTelling coordinates a verb of speaking with the one above the clause
// before it, if nobody in that clause could speak: "The ministry said that the
// strike had killed six, and denied that …".
func (p *speech) mendTelling(tokens []syntax.Token, lemmas []string, i int) {
	v := tokens[i].Head
	if v < 0 || v > i || childOf(tokens, i, syntax.Ccomp) < i || tokens[v].Rel != syntax.Ccomp {
		return
	}
	up, who := tokens[v].Head, childOf(tokens, v, syntax.Nsubj)
	if up < 0 || up > v || who < 0 || tokens[who].UPOS != syntax.NOUN || childOf(tokens, up, syntax.Nsubj) < 0 {
		return
	}
	_, role := p.roles.Longest(lemmas[who:], nil)
	_, told := p.verbs.Longest(lemmas[up:], nil)
	if _, tells := p.verbs.Longest(lemmas[v:], nil); role == 0 && told > 0 && tells == 0 {
		tokens[i].Head = up
	}
}

// mendTold hangs a clause on the verb that tells it: one with a conjunction
// that the parser took for a relative clause ("affirme de son côté qu'aucun
// soldat …"), and one that it took for a participle ("said the tunnel caved in").
func (p *speech) mendTold(tokens []syntax.Token, lemmas []string, i int) {
	n := tokens[i].Head
	v := tokens[n].Head
	if v < 0 || v > n || p.contents[lemmas[n]] {
		return
	}
	class, told := p.verbs.Longest(lemmas[v:], nil)
	mark := childOf(tokens, i, syntax.Mark)
	switch {
	case told == 0:
	case mark == n+1 && tokens[mark].UPOS == syntax.SCONJ && tokens[n].Rel.Is(syntax.Obl) && childOf(tokens, v, syntax.Ccomp) < 0:
		tokens[i].Head, tokens[i].Rel = v, syntax.Ccomp
	case class == sayVerb && i == n+1 && tokens[n].Rel.Is(syntax.Obj) && tokens[i].VerbForm == syntax.Part && childOf(tokens, i, syntax.OblAgent) < 0:
		tokens[i].Head, tokens[i].Rel = v, syntax.Ccomp
		subject(tokens, n, i)
	}
}

// mendOpening makes a clause behind a phrase with a preposition the main one:
// in "Of the 52 passengers, 31 are missing" nothing is told of relatively.
func mendOpening(tokens []syntax.Token, v int) {
	n, who := tokens[v].Head, childOf(tokens, v, syntax.Nsubj)
	if who <= n || tokens[who].UPOS == syntax.PRON || who > 0 && tokens[who-1].UPOS == syntax.PRON {
		return
	}
	for i := range tokens {
		if tokens[i].Head == n && tokens[i].Rel == syntax.Nsubj || i < n && tokens[i].VerbForm == syntax.Fin {
			return
		}
		if tokens[i].Head == n && i > v {
			tokens[i].Head = v // the full stop
		}
	}
	tokens[v].Head, tokens[v].Rel = tokens[n].Head, tokens[n].Rel
	tokens[n].Head, tokens[n].Rel = v, syntax.Obl
}
