package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// widen takes in the whole of a hyphenated word that a noun phrase starts in:
// "the Islamic State-linked group", not "linked group".
func (s *sentence) widen(sentence []phrase) {
	for i := range sentence {
		p := &sentence[i]
		if s.sided(p) {
			p.left -= sidedWords
		}
		for p.left >= 2 && s.glued(p.left-1) {
			p.left -= 2
			for k := range sentence {
				if o := &sentence[k]; o.name && o.from < p.left && p.left < o.to {
					p.left = o.from
				}
			}
		}
	}
}

// sided reports whether a hyphenated word before the name of a group says whose
// side it is on, whatever the tree hangs it on: "the Iran-backed Dawn Front".
func (s *sentence) sided(p *phrase) bool {
	k := p.left - 1
	if !p.name || p.kind != groupKind && p.kind != forceKind || k < 2 || !s.glued(k-1) || s.gapped(p.left) {
		return false
	}
	u := s.Tokens[k].UPOS
	return startsUpper(s.word(k-2)) && (u == syntax.VERB || u == syntax.ADJ)
}

// sidedWords is how many tokens such a word is.
const sidedWords = 3

// balance takes in the bracket that opens a noun phrase, and leaves out a word
// in front whose quotation ends in it: of "'freed' 20 men" 20 men are left.
func (s *sentence) balance(p *phrase) {
	for k := p.to - 1; k >= p.left; k-- {
		closing := s.Tokens[k].UPOS == syntax.PUNCT && (isClosing(s.forms[k]) || s.forms[k] == "'" || s.forms[k] == "’")
		if !closing || s.opened(p.left, k) {
			continue
		}
		if p.left > 0 && isBracket(s.forms[p.left-1]) {
			p.left--
		} else if k < p.from {
			p.left = k + 1
		}
		return
	}
}

// opened reports whether a quotation or a bracket opens in tokens from up to to.
func (s *sentence) opened(from, to int) bool {
	for ; from < to; from++ {
		if isOpening(s.forms[from]) || s.forms[from] == "'" {
			return true
		}
	}
	return false
}

// isBracket tells an opening mark that is no closing one too.
func isBracket(form string) bool { return isOpening(form) && !isClosing(form) }

// glued reports whether token k is a hyphen between two parts of one word.
func (s *sentence) glued(k int) bool {
	return s.word(k) == "-" && k+1 < len(s.Tokens) && s.Tokens[k-1].End == s.Tokens[k].Start && s.Tokens[k].End == s.Tokens[k+1].Start
}

// calledBy reports whether a government goes by the name of its leader: "the
// Trump administration", not "Trump's administration".
func (p *phrase) calledBy(name *phrase) bool {
	return p.kind == stateKind && p.from == name.to && p.owned[1] == name.to
}

// standsAt reports whether a thing goes by the name before it, as by the place
// it is at: "the Mora quarry", not "Mora's quarry".
func (s *sentence) standsAt(p, name *phrase) bool {
	return p.goesByPlace() && !speaksForState(name.kind) && name.to < len(s.Tokens) && !s.Tokens[name.to].Rel.Is(syntax.Case) &&
		s.Tokens[name.head].Rel.Is(syntax.Compound)
}

// goesByPlace reports whether a noun may go by the name of where it is or
// happened: "the Mora disaster", "Mora township".
func (p *phrase) goesByPlace() bool {
	return !p.name && (p.kind == objectKind || p.kind == placeKind || p.kind == peopleKind || p.kind == bodyKind || p.kind == eventKind && isMishap(p.class))
}

// trim takes the names of others off the front of noun phrases, and whose they
// are: of "Mueller's investigation" the investigation is left, of "the mayor's
// visit" the visit.
func (s *sentence) trim(sentence []phrase) {
	for i := range sentence {
		p := &sentence[i]
		if p.kind == forceKind || p.kind == groupKind {
			continue
		}
		if c := s.child(p.head, syntax.NmodPoss); c >= p.left && c < p.from && p.kind != stateKind && s.Tokens[c].UPOS == syntax.NOUN {
			_, p.left = s.reach(c)
		}
		for k := range sentence {
			if o := &sentence[k]; k != i && o.name && p.name && o.from >= p.to && o.from < p.right && s.Tokens[o.head].Rel.Is(syntax.Flat) {
				p.right = o.from // "told AFP Ana Duval"
			}
			if o := &sentence[k]; k != i && o.name && o.to > p.left && o.to <= p.from && !o.pronoun && !s.glued(o.to) && !p.calledBy(o) && !s.standsAt(p, o) && !s.namesMishap(p, o) {
				p.left = o.to
				for p.left < p.from && s.Tokens[p.left].Rel.Is(syntax.Case) {
					p.left++
				}
			}
		}
	}
}

// namesMishap reports whether what befell somebody goes by a name: "the Mora Express
// horror", not "Mora's horror".
func (s *sentence) namesMishap(p, name *phrase) bool {
	return p.kind == eventKind && isMishap(p.class) && s.Tokens[name.head].Rel.Is(syntax.Compound)
}
