package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// parties returns the tokens of those who take part in an event, and of those who
// may: "the king awaits the talks".
func (s *sentence) parties(r *referees, p *phrase) (out, hints []int) {
	whole := p.class == agreementClass
	for c := range s.children(p.head) {
		if s.partakes(r, c, p) {
			out = s.listed(out, c)
			whole = whole || byDoer(p.class) || s.cased(r, c) == belongsWord // "a meeting of the party"
		}
	}
	if whole || p.kind == peopleKind {
		return out, nil
	}
	verb := p.head
	if p.kind == eventKind {
		verb = s.carrier(p.head, p.definite)
	}
	if verb >= 0 && verb != p.head && bySides(p.class) {
		for c := range s.children(verb) {
			if s.Tokens[c].Rel.Is(syntax.Obl) && s.cased(r, c) == partnerWord { // "holds talks with Mali"
				out = s.listed(out, c)
			}
		}
	}
	if who := s.doer(r, verb); who >= 0 {
		hints = s.listed(nil, who)
	}
	if p.kind == eventKind && p.definite {
		return out, hints
	}
	return append(out, hints...), nil
}

// partakes reports whether token c, under the word of an event, is a party to it.
func (s *sentence) partakes(r *referees, c int, p *phrase) bool {
	rel, word := s.Tokens[c].Rel, s.cased(r, c)
	partner := bySides(p.class) && word == partnerWord
	if p.class == visitClass && speaksForState(r.kind(s, c)) { // "the London visit", "une visite au Mali"
		return rel == syntax.NmodPoss
	}
	switch {
	case p.kind == actKind:
		return bySides(p.class) && rel.Is(syntax.Obj) || partner && rel.Is(syntax.Obl)
	case rel.Is(syntax.Compound), rel.Is(syntax.Amod): // "the Mora visit", not "the official visit"
		return s.Tokens[c].UPOS == syntax.PROPN || speaksForState(r.kind(s, c))
	case p.class == agreementClass:
		return partner && rel.Is(syntax.Nmod)
	case rel == syntax.NmodPoss:
		return true
	case rel.Is(syntax.Nmod):
		return partner || word == behalfWord && p.kind == peopleKind || word == belongsWord || word == definiteWord || word == agentWord
	}
	return false
}

// cased is the kind of the preposition of token c, "" if it has none.
func (s *sentence) cased(r *referees, c int) string {
	if k := s.child(c, syntax.Case); k >= 0 {
		return r.anaphors[s.forms[k]]
	}
	return ""
}

// listed appends token c with what a list adds to it, and whose they are: "the
// leaders of Mali and Niger", "Malian envoys".
func (s *sentence) listed(out []int, c int) []int {
	out = append(out, c)
	for k := range s.children(c) {
		switch rel := s.Tokens[k].Rel; {
		case rel.Is(syntax.Conj), rel.Is(syntax.Compound), rel.Is(syntax.Amod), rel == syntax.NmodPoss:
			out = append(out, k)
			for l := range s.children(k) {
				if s.Tokens[l].Rel.Is(syntax.Conj) || s.Tokens[l].Rel.Is(syntax.Amod) {
					out = append(out, l)
				}
			}
		}
	}
	return out
}

// carrier is the verb or noun that an event depends on, whose subject takes part
// in it: "the king will go on a visit"; -1 if there is none. Of one that is known
// nouns may stand between: "hopes for the talks".
func (s *sentence) carrier(t int, known bool) int {
	if s.subject(t) >= 0 { // "the king is in talks"
		return t
	}
	rel := s.Tokens[t].Rel
	if rel.Is(syntax.Obj) || rel.Is(syntax.Obl) || known && rel.Is(syntax.Nmod) {
		return s.Tokens[t].Head
	}
	return -1
}

// steps is how many clauses up the doer of a verb is looked for.
const steps = 5

// doer is who does what a verb says, in whatever clause says so: "plans to
// visit", "the first bishop to visit"; -1 if nobody is said to.
func (s *sentence) doer(r *referees, verb int) int {
	for n := 0; n < steps && verb >= 0; n++ {
		t := &s.Tokens[verb]
		who := s.subject(verb)
		if n == 0 && who >= 0 && s.Tokens[who].Rel == syntax.NsubjPass { // "Lima was visited by the bishop"
			return s.child(verb, syntax.OblAgent)
		}
		if who >= 0 && s.brokenBetween(who, verb) {
			return -1
		}
		switch {
		case who >= 0 && (s.Tokens[who].UPOS != syntax.PRON || t.Rel != syntax.AclRelcl):
			return who
		case t.Rel.Is(syntax.Acl) && s.acts(r, t.Head):
			return t.Head
		case t.Rel.Is(syntax.Xcomp) && s.child(t.Head, syntax.Obj) >= 0: // "asked the king to come"
			return s.child(t.Head, syntax.Obj)
		case t.Rel.Is(syntax.Xcomp), t.Rel.Is(syntax.Advcl), t.Rel.Is(syntax.Conj), t.Rel.Is(syntax.Acl), t.Rel.Is(syntax.Obj):
			verb = t.Head // "has plans to visit"
		default:
			return -1
		}
	}
	return -1
}

// brokenBetween reports whether a line of the page ends between two tokens.
func (s *sentence) brokenBetween(i, j int) bool {
	for k := min(i, j) + 1; k <= max(i, j); k++ {
		if s.gapped(k) {
			return true
		}
	}
	return false
}

// acts tells a word of somebody who can do something.
func (s *sentence) acts(r *referees, i int) bool {
	kind := r.kind(s, i)
	return isPeople(kind) || kind == stateKind || s.Tokens[i].UPOS == syntax.PROPN
}
