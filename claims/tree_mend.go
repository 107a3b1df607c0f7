package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// mend hangs words of reported speech where they belong when the parser, which
// seldom saw such sentences, did not.
func (p *speech) mend(tokens []syntax.Token, lemmas []string) {
	if len(tokens) > longSentence {
		return
	}
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Rel == syntax.Appos, t.Rel.Is(syntax.Flat) && childOf(tokens, i, syntax.Flat) > i:
			mendSubject(tokens, i)
		case t.Rel.Is(syntax.Expl) && t.Head > i && childOf(tokens, t.Head, syntax.Ccomp) > i && childOf(tokens, t.Head, syntax.AuxPass) < 0:
			if _, n := p.verbs.Longest(lemmas[t.Head:], nil); n > 0 {
				t.Rel = syntax.Nsubj // "il poursuit que": somebody does
			}
		case t.Rel == syntax.AclRelcl && t.Head >= 0 && tokens[t.Head].Head < 0 && childOf(tokens, t.Head, syntax.Case) >= 0 && t.Head < i:
			mendOpening(tokens, i)
		case t.Rel == syntax.Acl && t.VerbForm != syntax.Fin && i > 0 && tokens[i-1].UPOS == syntax.PUNCT && childOf(tokens, i, syntax.Obj) > i:
			mendLoose(tokens, i)
		case t.UPOS == syntax.VERB && p.isReduced(tokens, lemmas, reduced(tokens, i)):
			mendReduced(tokens, reduced(tokens, i), i)
		case (t.Rel == syntax.Parataxis || t.Rel == syntax.Advcl || t.Rel == syntax.AclRelcl) && t.Head >= 0 && t.Head < i && p.mendRelative(tokens, lemmas, i):
		case t.Rel == syntax.Conj && p.tells(tokens, lemmas, i):
			p.mendTelling(tokens, lemmas, i)
		case t.Rel == syntax.Conj || t.Rel == syntax.Advcl || t.Rel == syntax.Parataxis:
			mendConjunct(tokens, i)
		case t.Rel.Is(syntax.Acl) && t.Head >= 0 && t.Head < i:
			p.mendTold(tokens, lemmas, i)
		case t.Rel == syntax.Ccomp && t.Head >= 0 && t.Head < i:
			mendInterruption(tokens, t.Head, i)
		case t.UPOS == syntax.DET && t.Rel == syntax.Nsubj && t.Head == i+1 && i+2 < len(tokens):
			mendParticiple(tokens, i)
		case t.Rel == syntax.Nummod && i <= boundWords && t.Head == i+1 && tokens[t.Head].VerbForm == syntax.Part && childOf(tokens, t.Head, syntax.Nsubj) < 0:
			t.Rel = syntax.NsubjPass // a headline: "At least 14 killed"
		}
	}
}

// boundWords is how many words may bound a number that opens a headline: "more
// than".
const boundWords = 2

// mendSubject gives a verb the subject behind whom it tells: "Jean Osei" in "a
// déclaré à l'AFP Jean Osei, porte-parole" is no other name of the agency, nor a
// part of it. A real apposition stands behind a comma, and the parts of one name
// all hang on its first.
func mendSubject(tokens []syntax.Token, a int) {
	o := tokens[a].Head
	if o != a-1 || tokens[a].UPOS != syntax.PROPN || tokens[o].UPOS != syntax.PROPN || !tokens[o].Rel.Is(syntax.Obl) {
		return
	}
	verb := tokens[o].Head
	if verb > o || tokens[verb].UPOS != syntax.VERB || childOf(tokens, verb, syntax.Nsubj) >= 0 {
		return
	}
	tokens[a].Head, tokens[a].Rel = verb, syntax.Nsubj
	for i := a + 1; i < len(tokens); i++ {
		if tokens[i].Head == o {
			tokens[i].Head = a
		}
	}
}

// mendParticiple makes a part of the subject of the verb that stands between an
// article and the subject of another verb: nobody says in "The said convoy was
// late".
func mendParticiple(tokens []syntax.Token, det int) {
	part, noun := det+1, det+2
	verb := tokens[noun].Head
	if tokens[noun].UPOS != syntax.NOUN || !tokens[noun].Rel.Is(syntax.Nsubj) || verb <= noun || tokens[part].UPOS != syntax.VERB {
		return
	}
	tokens[verb].Head, tokens[verb].Rel = tokens[part].Head, tokens[part].Rel
	for i := range tokens {
		if tokens[i].Head == part {
			tokens[i].Head = verb
		}
	}
	tokens[det].Head, tokens[det].Rel = noun, syntax.Det
	tokens[part].Head, tokens[part].Rel = noun, syntax.Amod
}

// mendLoose hangs a participle that a comma parts from the noun before it, and
// that does something, on the verb: in "collided in the east of the state,
// killing 23" no state kills.
func mendLoose(tokens []syntax.Token, i int) {
	for h := tokens[i].Head; h >= 0; h = tokens[h].Head {
		if tokens[h].UPOS == syntax.VERB && h < i {
			tokens[i].Head, tokens[i].Rel = h, syntax.Advcl
			return
		}
	}
}

// mendInterruption makes the frame t within clause c part of it, with the
// subject that the parser gave to the frame: "The toll, police said, could rise."
func mendInterruption(tokens []syntax.Token, t, c int) {
	who, o := childOf(tokens, t, syntax.Nsubj), firstChild(tokens, t)
	if who < 0 || who > t || o >= who || childOf(tokens, c, syntax.Nsubj) >= 0 || childOf(tokens, c, syntax.Mark) >= 0 {
		return
	}
	comma := t+1 < len(tokens) && tokens[t+1].UPOS == syntax.PUNCT
	noun := tokens[o].UPOS == syntax.NOUN || tokens[o].UPOS == syntax.PROPN
	if !comma || !noun || tokens[t].Head >= 0 || childOf(tokens, o, syntax.Case) >= 0 || childOf(tokens, c, syntax.Aux) < 0 {
		return
	}
	tokens[c].Head, tokens[c].Rel = tokens[t].Head, tokens[t].Rel
	tokens[t].Head, tokens[t].Rel = c, syntax.Parataxis
	tokens[o].Head, tokens[o].Rel = c, syntax.Nsubj
	for i := t + 1; i < len(tokens); i++ {
		if tokens[i].Head == t {
			tokens[i].Head = c // the full stop
		}
	}
}

// childOf is the first child of a token with a relation; -1 if it has none.
func childOf(tokens []syntax.Token, head int, rel syntax.Rel) int {
	for i := range tokens {
		if tokens[i].Head == head && tokens[i].Rel.Is(rel) {
			return i
		}
	}
	return -1
}

func firstChild(tokens []syntax.Token, head int) int {
	for i := range tokens {
		if tokens[i].Head == head {
			return i
		}
	}
	return -1
}
