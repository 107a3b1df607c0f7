package claims

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// borders makes a place of a border where three states meet: "Peru's border with
// Chile and Bolivia", "la frontière entre le Laos, la Chine et la Birmanie". Its
// key is the states, as it is of the names such places have.
func (s *sentence) borders(r *referees, sentence []phrase) {
	for i := range sentence {
		p := &sentence[i]
		if p.name || p.class != borderClass || r.anaphors[s.lemmas[p.head]] != borderClass {
			continue
		}
		left, right := p.left, p.right
		var states []string
		if o := s.stateBefore(sentence, p); o != nil {
			states, left = append(states, o.key), o.left
		} else if p.country != "" {
			states = append(states, p.country)
		}
		for o, with := s.stateAfter(r, sentence, p.to, ""); o != nil; o, with = s.stateAfter(r, sentence, o.to, with) {
			states, right = append(states, o.key), max(right, o.to)
		}
		slices.Sort(states)
		if states = slices.Compact(states); len(states) >= meeting {
			p.left, p.right = left, right
			p.kind, p.name, p.key = placeKind, true, strings.Join(states, "+")+"."+borderClass
		}
	}
}

// meeting is how many states meet at a place; the border of two is a line, of
// which an article may tell many places.
const meeting = 3

// stateBefore is the state whose border a phrase is: "Mali's border".
func (s *sentence) stateBefore(sentence []phrase, p *phrase) *phrase {
	for k := range sentence {
		o := &sentence[k]
		if speaksForState(o.kind) && o.to < p.left && s.Tokens[o.head].Rel == syntax.NmodPoss && s.Tokens[o.head].Head == p.head {
			return o
		}
	}
	return nil
}

// stateAfter is the state that follows token i with nothing but small words in
// between: "with Chile", ", la Chine", "and Niger"; with is the preposition of
// the states before it, as another one leads away: "with Chile, in Peru".
func (s *sentence) stateAfter(r *referees, sentence []phrase, i int, with string) (*phrase, string) {
	for ; i < len(s.Tokens); i++ {
		f := s.forms[i]
		kind, u := r.anaphors[f], s.Tokens[i].UPOS
		if u == syntax.ADP && kind != locativeWord && (with == "" || f == with || kind == belongsWord) {
			with = f
		} else if u != syntax.DET && u != syntax.CCONJ && (f != "," || with == "") {
			break
		}
	}
	for k := range sentence {
		if o := &sentence[k]; o.from == i && o.name && speaksForState(o.kind) {
			return o, with
		}
	}
	return nil, with
}
