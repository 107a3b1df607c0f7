package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// depth says how far down in its clause a phrase stands, as Mention.Depth.
func (s *sentence) depth(p *phrase) int {
	i := p.head
	for n := 0; n < len(s.Tokens); n++ { // climb out of lists and names
		h := s.Tokens[i].Head
		if h < 0 || !(p.from <= h && h < p.to) && !s.Tokens[i].Rel.Is(syntax.Conj) && (!p.shares || n > 0) {
			break
		}
		i = h
	}
	if h := s.Tokens[i].Head; h > i && s.gapped(h) {
		return 0 // a line of the page ends here
	}
	switch rel := s.Tokens[i].Rel; {
	case rel.Is(syntax.Compound), rel.Is(syntax.Amod), rel == syntax.NmodPoss, rel.Is(syntax.Nmod) && i < s.Tokens[i].Head:
		return modifierDepth
	case rel.Is(syntax.Nmod):
		return 2
	case rel.Is(syntax.Obl) && rel != syntax.OblAgent:
		return 1
	}
	return 0
}

// modifierDepth is the depth of what stands before the noun it says more of.
const modifierDepth = 3

// extend sets how far the noun phrase goes, without a leading article.
func (s *sentence) extend(r *referees, p *phrase) {
	p.left, p.right = s.nounPhrase(p.head)
	p.left, p.right = min(p.left, p.from), max(p.right, p.to)
	for k := p.from; k > p.left; k-- {
		if s.gapped(k) {
			p.left = k
		}
	}
	for k := p.to; k < p.right; k++ {
		if s.gapped(k) {
			p.right = k
		}
	}
	p.plural, p.single = s.plural(p.head), s.isOne(&p.unit)
	for p.left < p.from {
		f := s.forms[p.left]
		if _, n := r.alias(s, p.left); n > 1 && p.left+n <= p.from { // "South Sudanese officials" are no "Sudanese officials"
			break
		}
		if r.pointsTo(s, p.left) { // "East Mora Police", not "Mora Police"
			break
		}
		if k := r.anaphors[f]; isDefinite(k) || k == personalWord {
			p.definite, p.his, p.ours, p.pointed = true, k == personalWord, k == oursWord, k == thisWord || k == thoseWord
		} else if k == otherWord && s.Tokens[p.left].UPOS == syntax.DET {
			p.other = true
		} else if u := s.Tokens[p.left].UPOS; !r.nobody[f] && u != syntax.DET && u != syntax.PUNCT && u != syntax.CCONJ && u != syntax.ADP || s.bounds(p.left) {
			break
		}
		if s.Tokens[p.left].Rel == syntax.NmodPoss { // "its army"
			break
		}
		p.left++
	}
	if p.left > 0 && isDefinite(r.anaphors[s.forms[p.left-1]]) { // whatever the tree hangs "the" on
		p.definite = true
	}
	for k := max(0, p.left-2); k < p.from; k++ {
		p.whose = p.whose || r.anaphors[s.forms[k]] == whoseWord
	}
	if p.kind == forceKind || p.kind == groupKind || p.kind == stateKind || p.kind == bodyKind && !p.name {
		s.complete(r, p, complement)
		s.restrict(p)
	} else if p.name && speaksForState(p.kind) {
		s.partners(r, p)
	} else if p.kind == placeKind && !p.site && s.Tokens[p.head].UPOS == syntax.NOUN { // "the border area near Kasra"
		s.complete(r, p, complement)
	} else if p.kind == peopleKind && (p.class == "" || p.of[1] > 0) { // "thousands of soldiers"
		s.complete(r, p, complement)
		if of := p.of[1]; of > 0 && of < p.right && s.Tokens[of].UPOS == syntax.CCONJ { // "members of the caravan and the police"
			p.right = of
		}
	} else if (p.kind == personKind || p.kind == "") && !p.name {
		s.complete(r, p, complement)
	} else if (p.kind == objectKind || p.class == familyClass) && !p.name {
		s.complete(r, p, shortComplement)
	} else if p.kind == eventKind && (isMishap(p.class) || isFeast(p.class)) && !p.name {
		s.complete(r, p, eventComplement)
		s.dated(r, p)
	} else if p.kind == peopleKind && p.many {
		s.hails(r, p)
	}
	for k := p.left; k < p.right; k++ {
		if rel := s.Tokens[k].Rel; (k < p.from || k >= p.to) && (rel.Is(syntax.Amod) || rel.Is(syntax.Compound)) {
			p.modified = true
			p.other = p.other || r.anaphors[s.forms[k]] == otherWord || r.anaphors[s.lemmas[k]] == otherWord
		}
	}
	for p.right > p.to && s.Tokens[p.right-1].UPOS == syntax.PUNCT {
		p.right--
	}
	s.allOf(r, p)
}

// allOf takes in the noun that says that all of it is meant: "l'ensemble de la
// vallée", "the whole of the army".
func (s *sentence) allOf(r *referees, p *phrase) {
	for k := p.left - 1; k >= max(0, p.left-3); k-- {
		if r.anaphors[s.forms[k]] == wholeWord && s.onlyBelonging(r, k+1, p.left) {
			p.left = k
			return
		}
	}
}

// isDefinite reports whether a kind of word says that the noun after it is known.
func isDefinite(kind string) bool {
	switch kind {
	case definiteWord, thisWord, thoseWord, ownerWord, oursWord, whoseWord:
		return true
	}
	return false
}

// gapped reports whether two spaces stand before token k: what was two lines of
// a page is no one phrase.
func (s *sentence) gapped(k int) bool {
	return k > 0 && strings.Count(s.text[s.Tokens[k-1].End:s.Tokens[k].Start], " ") > 1
}

// complement is how many tokens may follow the noun of a group or a title and
// still be its name: "a force of several hundred soldiers", "President of the
// High Council of State".
const complement = 8

// shortComplement is how many may follow the noun of a thing: "site
// d'orpaillage de Kola".
const shortComplement = 3

// eventComplement is how many may follow the word for what befell somebody: "the
// stampede at the water kiosk".
const eventComplement = 5

// complete adds what follows a noun and says which one it is: "one of its
// units", "la force française Barkhane", "soldiers in Mali".
func (s *sentence) complete(r *referees, p *phrase, words int) {
	if h := s.Tokens[p.head].Head; h >= 0 && h < p.left && p.left-h <= 3 && s.Tokens[p.head].Rel.Is(syntax.Nmod) {
		if u := s.Tokens[h].UPOS; u == syntax.NUM || u == syntax.PRON || u == syntax.DET {
			p.left = h
		}
	}
	if end := p.right + 2; p.kind == forceKind && p.country != "" && end <= len(s.Tokens) && s.locates(r, p.right, end-1) && s.startsName(end-1) {
		if _, n := r.alias(s, end-1); n > 0 {
			end += n - 1
		}
		p.right = end // whatever verb the tree hangs "in Mali" on
	}
	for k := p.from; k < p.to; k++ {
		for c := range s.children(k) {
			from, to := s.beforeClause(c)
			if words < complement {
				_, end := s.nounPhrase(c)
				to = min(to, end)
			}
			if from == p.right && to-p.right <= words && s.completes(r, c, from, to) {
				p.right = to
				p.completed = p.completed || !s.Tokens[c].Rel.Is(syntax.Amod)
			}
		}
	}
}

// partners adds those whom a name leads: "Paris et ses partenaires". The words
// tell it, whatever the tree makes of them.
func (s *sentence) partners(r *referees, p *phrase) {
	for k := p.right + 2; k < len(s.Tokens) && k <= p.right+3; k++ {
		if s.Tokens[k].UPOS == syntax.NOUN && s.plural(k) && s.Tokens[p.right].UPOS == syntax.CCONJ && r.anaphors[s.forms[p.right+1]] == ownerWord {
			_, p.right = s.nounPhrase(k)
			return
		}
	}
}

// restrict adds the relative clause that follows a known noun without a comma
// and says which one it is: "the government that fell in May". The words tell
// it, whatever the tree hangs the clause on.
func (s *sentence) restrict(p *phrase) {
	if !p.definite || p.name || p.class == countryClass || p.right+1 >= len(s.Tokens) || s.Tokens[p.right].UPOS != syntax.PRON {
		return
	}
	verb := s.Tokens[p.right].Head
	if verb < 0 || s.Tokens[verb].Rel != syntax.AclRelcl {
		return
	}
	if from, to := s.reach(verb); from == p.right && to-from <= complement {
		p.right, p.completed = to, true
	}
}

// beforeClause returns the tokens of the subtree under i up to a relative
// clause in it: "of three dozen nurses [that was set up in May]".
func (s *sentence) beforeClause(i int) (from, to int) {
	from, to = s.reach(i)
	for k := i + 1; k < to; k++ {
		if s.Tokens[k].Rel == syntax.AclRelcl {
			left, _ := s.reach(k)
			to = max(min(to, left), i+1)
		}
	}
	return from, to
}

// completes reports whether the subtree of token c, from up to to, says which
// one is meant: no date and nothing in brackets.
func (s *sentence) completes(r *referees, c, from, to int) bool {
	switch rel := s.Tokens[c].Rel; {
	case rel.Is(syntax.Nmod), rel.Is(syntax.Amod), rel.Is(syntax.Flat), rel.Is(syntax.Appos):
	default:
		return false
	}
	for ; from < to; from++ {
		if s.Tokens[from].UPOS == syntax.PUNCT || r.nobody[s.forms[from]] && !r.ways[s.forms[from]] {
			return false
		}
	}
	return true
}

// locate makes the name of a capital or a seat a place where it does nothing:
// "in Paris", "the mayor of London", "he visited the Kremlin", not "Paris
// announced".
func (s *sentence) locate(r *referees, p *phrase) {
	if s.root < 0 || p.kind != capitalName && p.kind != seatName {
		return
	}
	d, t := s.depth(p), &s.Tokens[p.head]
	visited := t.Rel == syntax.Obj && r.doing(s, t.Head) == visitClass
	switch {
	case p.kind == capitalName && s.isPartner(r, p):
	case p.kind == capitalName && (visited || d > 0 || t.Rel == syntax.Root):
		p.kind, p.key, p.country = placeKind, p.key+placeSuffix, ""
	case p.kind == seatName && visited:
		p.kind, p.key, p.country = placeKind, s.forms[p.from], ""
	}
}

// isPartner reports whether a name is one that others deal with: "a pact with
// Lima", "talks between Lima and Quito", not "the road between Lima and Pisco".
func (s *sentence) isPartner(r *referees, p *phrase) bool {
	i := p.head
	if s.Tokens[i].Rel.Is(syntax.Conj) {
		i = s.Tokens[i].Head
	}
	if c := s.child(i, syntax.Case); c < 0 || r.anaphors[s.forms[c]] != partnerWord {
		return false
	}
	if i == p.head {
		i = s.child(i, syntax.Conj)
	}
	return i < 0 || speaksForState(r.kind(s, i))
}

// nationals makes people of the name of a people that is counted or told apart:
// "84 Russians", "some Britons" are no state, as "the Russians" may be.
func (s *sentence) nationals(p *phrase) {
	if s.root < 0 || p.kind != demonymName || !p.plural || p.definite {
		return
	}
	if s.child(p.head, syntax.Nummod) >= 0 || s.child(p.head, syntax.Det) >= 0 || p.modified {
		p.kind, p.key = peopleKind, p.key+peopleSuffix
	}
}

// peopleSuffix makes the key of a state that of people from there.
const peopleSuffix = ".people"

// placeSuffix makes the key of a state that of its capital.
const placeSuffix = "@"
