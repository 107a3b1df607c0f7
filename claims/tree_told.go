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

// mendRelative hangs a clause that a relative pronoun opens on the noun before
// its comma, and says whether it did: "praised the army, whose divers had saved
// 30". The number of the verb tells "les chiffres de l'ONU, qui parle" from "…,
// qui parlent".
func (p *speech) mendRelative(tokens []syntax.Token, lemmas []string, v int) bool {
	q := v
	for q > 0 && tokens[q].UPOS != syntax.PUNCT {
		q--
	}
	n := q - 1
	if n < 0 || q+1 >= v || lemmas[q] != "," || tokens[q+1].UPOS == syntax.ADV || p.pronouns[lemmas[q+1]].kind != "relative" || !isNominal(tokens[n].UPOS) || n <= tokens[v].Head {
		return false
	}
	if old := tokens[v].Head; tokens[v].Rel == syntax.AclRelcl && !(tokens[q+1].Rel.Is(syntax.Nsubj) && differ(tokens, v, old) && !differ(tokens, v, n)) {
		return false
	}
	for h := tokens[n].Head; h > tokens[v].Head && isNominal(tokens[h].UPOS); h = tokens[n].Head {
		n = h
	}
	tokens[v].Head, tokens[v].Rel = n, syntax.AclRelcl
	return true
}

// differ reports whether a verb and a noun are of different number.
func differ(tokens []syntax.Token, v, n int) bool {
	verb := tokens[v].Number
	if aux := childOf(tokens, v, syntax.Aux); aux >= 0 {
		verb = tokens[aux].Number
	}
	noun := tokens[n].Number
	if childOf(tokens, n, syntax.Conj) >= 0 {
		noun = syntax.Plur
	}
	return verb != syntax.NoNumber && noun != syntax.NoNumber && verb != noun
}
