package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// doers gives people of no class the one that what they do tells: "those who
// flee", "hundreds of women seeking asylum". all[first:] are the phrases of the
// sentence.
func (d *document) doers(all []phrase, first int, s *sentence, n int) []phrase {
	r, last := d.lang.referees, len(all)
	for i := 1; i < len(s.Tokens); i++ {
		class, k := r.doers.Longest(s.lemmas[i:], s.forms[i:])
		if k == 0 {
			continue
		}
		who := s.whoDoes(i)
		if who < 0 {
			continue
		}
		if o := phraseAt(all[first:last], who); o != nil {
			if o.isAnyone(s) {
				o.kind, o.class, o.key, o.country, o.name, o.right = peopleKind, class, "", "", false, max(o.right, i+k)
			}
		} else if d.isAnyone(s, who) {
			p := s.people(r, who, n)
			p.class, p.right = class, max(p.right, i+k)
			all = append(all, p)
		}
	}
	return all
}

// people is a phrase around token i of which no more is known than that it is
// people.
func (s *sentence) people(r *referees, i, n int) phrase {
	p := phrase{unit: unit{from: i, to: i + 1, head: i, kind: peopleKind, many: true}, sentence: n}
	s.extend(r, &p)
	return p
}

// these appends the people that a demonstrative says were told of: "these women".
func (d *document) these(all []phrase, first int, s *sentence, n int) []phrase {
	r, last := d.lang.referees, len(all)
	for i := 1; i < len(s.Tokens); i++ {
		if k := r.anaphors[s.forms[i-1]]; (k == thisWord || k == thoseWord) && s.Tokens[i].UPOS == syntax.NOUN &&
			d.isAnyone(s, i) && phraseAt(all[first:last], i) == nil {
			all = append(all, s.people(r, i, n))
		}
	}
	return all
}

// followers appends the men of somebody who is named, who are a band: "Duval's men",
// « les hommes d'Ali Duval ».
func (d *document) followers(all []phrase, first int, s *sentence, n int) []phrase {
	r, last := d.lang.referees, len(all)
	for i := range s.Tokens {
		if s.Tokens[i].UPOS != syntax.NOUN || !s.plural(i) || d.lang.populations.at(s, i) != menPath || phraseAt(all[first:last], i) != nil {
			continue
		}
		for k := first; k < last; k++ {
			if o := &all[k]; o.name && (o.person || o.kind == "") && s.owns(r, o.head, i) {
				p := s.people(r, i, n)
				p.kind, p.class = groupKind, attackersClass
				p.left, p.right = min(p.left, o.left), max(p.right, o.right)
				p.owned = o.bare()
				all = append(all, p)
				break
			}
		}
	}
	return all
}

// menPath is the population of men.
const menPath = "person/man"

// owns reports whether token i says whose token noun is.
func (s *sentence) owns(r *referees, i, noun int) bool {
	if s.Tokens[i].Head != noun {
		return false
	}
	c := s.child(i, syntax.Case)
	return s.Tokens[i].Rel == syntax.NmodPoss || s.Tokens[i].Rel.Is(syntax.Nmod) && c >= 0 && r.anaphors[s.forms[c]] == belongsWord
}

// whoDoes is the token right before a deed, but for a relative pronoun and
// auxiliaries between them: "those who are fleeing"; -1 if there is none.
func (s *sentence) whoDoes(deed int) int {
	for i := deed - 1; i >= 0; i-- {
		switch t := &s.Tokens[i]; {
		case t.UPOS == syntax.AUX, t.UPOS == syntax.ADV:
		case s.isRelative(i):
		default:
			return i
		}
	}
	return -1
}

// isRelative tells the pronoun of a relative clause that no comma parts from its
// noun, by the clause it stands in.
func (s *sentence) isRelative(i int) bool {
	h := s.Tokens[i].Head
	return i > 0 && h > i && s.Tokens[i].UPOS == syntax.PRON && s.Tokens[h].Rel == syntax.AclRelcl && s.Tokens[i-1].UPOS != syntax.PUNCT
}

// phraseAt is the phrase that ends with token i, nil if none does: "Syrians",
// "hundreds of Syrians".
func phraseAt(sentence []phrase, i int) *phrase {
	for k := range sentence {
		if o := &sentence[k]; o.from <= i && (o.to == i+1 || o.right == i+1) {
			return o
		}
	}
	return nil
}

// isAnyone reports whether a phrase tells no more of people than how many or
// from where they are: "hundreds", "Syrians".
func (p *phrase) isAnyone(s *sentence) bool {
	switch {
	case p.kind == peopleKind:
		return p.class == "" && p.of[1] == 0
	case p.kind == demonymName, p.kind == placeKind && p.name:
		return s.plural(p.head)
	}
	return false
}

// isAnyone reports whether token i stands for people: "those", "women".
func (d *document) isAnyone(s *sentence, i int) bool {
	switch s.Tokens[i].UPOS {
	case syntax.PRON, syntax.DET:
		return d.lang.referees.anaphors[s.forms[i]] == thoseWord
	case syntax.NOUN:
		return s.plural(i) && strings.HasPrefix(d.lang.populations.at(s, i), general)
	}
	return false
}
