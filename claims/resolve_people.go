package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// A gathering is the people that a phrase told of, and in which sentence.
type gathering struct {
	key      string
	sentence int
	one      bool // by one word for all of them: "the caravan"
}

// gather notes the people that "those individuals" and "the group" may go on
// with, and the names nobody knows: one of them may be the group's.
func (r *resolver) gather(p *phrase) {
	switch {
	case p.pronoun:
	case p.unknownName() && !p.person && r.home(p.resolved) == "" && r.d.sentences[p.sentence].depth(p) == 0:
		r.unknown = gathering{p.resolved, p.sentence, true}
	case p.kind == peopleKind && (p.plural || p.many) && p.resolved != "" && !p.within:
		r.people = gathering{p.resolved, p.sentence, p.many && !p.plural}
	}
}

// those decides who people are of whom a phrase tells nothing but that they are
// known: "these people" are those named last, here or in the sentence before;
// "the participants" and "its members" are those of the crowd that the sentence
// has named.
func (r *resolver) those(p *phrase) string {
	back := p.sentence - r.people.sentence
	switch {
	case !p.definite, p.other, p.completed, p.his, p.ours, p.whose:
		return ""
	case p.kind == groupKind && !r.isCrowd(p), back > 1:
		return ""
	case back == 0 && r.people.one, p.pointed, p.kind == groupKind:
		return r.people.key
	}
	return ""
}

// pair: "the two leaders" and "both leaders" are known, "two leaders" may be any.
func (r *resolver) pair(p *phrase) string {
	if s := &r.d.sentences[p.sentence]; !p.definite && s.Tokens[p.from].UPOS == syntax.NUM {
		return ""
	}
	return classKey(p.class)
}

// isCrowd reports whether "the group" may be people: no "leading group", "the
// marchers' group", and none whose name nobody knows.
func (r *resolver) isCrowd(p *phrase) bool {
	s := &r.d.sentences[p.sentence]
	return !p.modified && s.child(p.head, syntax.NmodPoss) < 0 && (r.unknown.key == "" || r.unknown.sentence < r.people.sentence)
}
