package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A nominal is a noun phrase that pronouns can stand for.
type nominal struct {
	sentence, head int
	number         syntax.Number
	of             string // person, thing; "" unknown
	gender         string // masc, fem; "" unknown
	subject, name  bool
	speaks         bool       // could say something: somebody with a role or a name
	clause         int        // token that heads the clause it is the subject of
	quote          *quotation // around it; nil if none is
	says           bool       // the subject of a verb of speaking
}

// antecedents says of each pronoun what it stands for, where the text decides.
type antecedents struct {
	found []antecedent // by sentence and token
}

type antecedent struct {
	sentence, token int
	nominal
}

// of returns what token i of a sentence stands for.
func (a *antecedents) of(sentence, i int) (nominal, bool) {
	lo, hi := 0, len(a.found)
	for lo < hi {
		m := (lo + hi) / 2
		if f := &a.found[m]; f.sentence < sentence || f.sentence == sentence && f.token < i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(a.found) && a.found[lo].sentence == sentence && a.found[lo].token == i {
		return a.found[lo].nominal, true
	}
	return nominal{}, false
}

// recall is how many noun phrases are kept in mind, and how many sentences
// back one may stand.
const (
	recall   = 24
	memories = 4
)

// resolve finds the antecedents of a document, reading on from sentence to
// sentence with the last noun phrases in mind.
func resolve(d *document, numbers []Number, dates []DateMention, mentions []Mention) *antecedents {
	a := &antecedents{}
	var mind []nominal
	kinds := kindsAt{mentions: mentions}
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.out != "" || s.root < 0 {
			continue
		}
		for t := range s.Tokens {
			if p, ok := d.lang.speech.stands(s, t); ok {
				q := quotationAround(d.quotes, s.span(t, t+1))
				if n, ok := d.lang.speech.antecedent(p, s, i, t, q, mind); ok {
					a.found = append(a.found, antecedent{i, t, n})
				}
			} else if n, ok := d.lang.speech.nominal(s, i, t); ok && !s.measures(t, numbers) && !d.lang.calendar.units[s.forms[t]] && !(n.name && touches(dates, s.span(t, t+1))) {
				if kind := kinds.of(s.span(t, t+1)); kind != "" {
					n.of = kind
				}
				n.quote = quotationAround(d.quotes, s.span(t, t+1))
				n.says = n.subject && n.clause >= 0 && d.lang.speech.verb(s, n.clause) != ""
				mind = append(mind, n)
			}
		}
		if len(mind) > recall {
			mind = append(mind[:0], mind[len(mind)-recall:]...)
		}
	}
	return a
}

// measures reports whether a noun is the unit of a number: what is "about 140
// kilometres" long is no "them".
func (s *sentence) measures(t int, numbers []Number) bool {
	c := s.child(t, syntax.Nummod)
	if c < 0 {
		return false
	}
	at := s.span(c, c+1)
	n, ok := slices.BinarySearchFunc(numbers, at, func(n Number, at Span) int { return order(n.NumberSpan, at) })
	return ok && numbers[n].Unit != ""
}

// kindsAt tells people from things by the mentions, asked in reading order.
type kindsAt struct {
	mentions []Mention
	next     int
	last     Mention // the last mention that starts before what is asked
}

// of returns what a word refers to: person, thing, or "" if no mention tells.
func (k *kindsAt) of(word Span) string {
	for k.next < len(k.mentions) && !word.Before(k.mentions[k.next].Span) {
		if m := k.mentions[k.next]; !k.last.Span.Contains(m.Span) || m.Span.Contains(word) {
			k.last = m
		}
		k.next++
	}
	switch kind := k.last.Kind; {
	case !k.last.Span.Contains(word) || kind == "":
		return ""
	case kind == personKind || kind == peopleKind:
		return "person"
	}
	return "thing"
}

// nominal reads token t as the head of a noun phrase worth keeping in mind.
func (p *speech) nominal(s *sentence, sentence, t int) (nominal, bool) {
	k := &s.Tokens[t]
	if k.UPOS != syntax.NOUN && k.UPOS != syntax.PROPN {
		return nominal{}, false
	}
	n := nominal{sentence: sentence, head: t, number: k.Number, clause: k.Head, name: k.UPOS == syntax.PROPN}
	switch {
	case k.Rel.Is(syntax.Nsubj):
		n.subject = true
	case k.Rel == syntax.Obj || k.Rel.Is(syntax.Obl) || k.Rel == syntax.Root || k.Rel == syntax.Iobj:
	default:
		return nominal{}, false
	}
	if s.child(t, syntax.Conj) >= 0 {
		n.number = syntax.Plur
	}
	n.of, n.gender = p.nature(s, t)
	_, roles := p.roles.Longest(s.forms[t:], s.lemmas[t:])
	n.speaks = n.name || roles > 0
	return n, true
}

// nature tells people from things and the gender of a noun phrase, by its
// nouns and its article.
func (p *speech) nature(s *sentence, t int) (of, gender string) {
	from, to := s.reach(t)
	for i := from; i < to && i <= t+3; i++ {
		q, ok := p.pronouns[s.forms[i]]
		near := s.Tokens[i].Head == t || i == t
		if ok && near && ((q.kind == "article" || q.kind == "new") && i < t || q.kind == "title") {
			if gender = q.gender; q.of != "any" {
				of = q.of
			}
		}
	}
	if of == "" {
		of = p.animate(s, t)
	}
	return of, gender
}

// animate tells a person or thing by the role of the noun and the shape of a
// name: "Marc Conruyt" has two parts.
func (p *speech) animate(s *sentence, t int) string {
	if s.child(t, syntax.Flat) >= 0 && s.Tokens[t].UPOS == syntax.PROPN {
		return "person"
	}
	role, n := p.roles.Longest(s.forms[t:], s.lemmas[t:])
	switch {
	case n == 0:
		return ""
	case role == Witness || role == Expert || p.persons[s.lemmas[t]]:
		return "person"
	}
	return ""
}

// antecedent chooses among the noun phrases in mind what pronoun t stands for:
// the nearest that fits, subjects before others. Two that fit as well decide
// nothing.
func (p *speech) antecedent(q pronoun, s *sentence, sentence, t int, around *quotation, mind []nominal) (nominal, bool) {
	if q.kind != "personal" && q.kind != "object" && q.kind != "possessive" || s.Tokens[t].Rel.Is(syntax.Expl) {
		return nominal{}, false
	}
	best, score, tie := -1, -100, false
	verb := s.Tokens[t].Head
	says := verb >= 0 && s.Tokens[t].Rel.Is(syntax.Nsubj) && p.verb(s, verb) != ""
	for i := len(mind) - 1; i >= 0 && sentence-mind[i].sentence < memories; i-- {
		n := &mind[i]
		if says && (!n.speaks && n.of != "person" || n.sentence == sentence && !s.Tokens[verb].Rel.Is(syntax.Conj) && !s.fronts(n, t)) || !q.fits(n) || q.bound(s, sentence, t, n) {
			continue
		}
		if n.toldOtherwise(around, q) {
			continue
		}
		switch v := n.score(sentence, q.kind); {
		case v > score:
			best, score, tie = i, v, false
		case v == score && n.sentence != sentence && n.subject:
			best = i // the first subject of an earlier sentence is its topic
		case v == score:
			tie = tie || !n.subject
		}
	}
	if best < 0 || tie {
		return nominal{}, false
	}
	return mind[best], true
}

// toldOtherwise reports whether a noun phrase belongs to other words than a
// pronoun: it stands in a quotation and the pronoun outside of any, or the
// pronoun stands in one and the noun phrase is who speaks ("It was an
// accident", the ministry said).
func (n *nominal) toldOtherwise(around *quotation, q pronoun) bool {
	if around == nil || around.words < quoteWords {
		return n.quote != nil && n.quote.words >= quoteWords
	}
	return n.quote == nil && n.says && q.of != "person"
}

// fits reports whether number, kind and gender allow the noun phrase.
func (q pronoun) fits(n *nominal) bool {
	if q.number != n.number && n.number != syntax.NoNumber && q.number != syntax.NoNumber {
		return false
	}
	if q.gender != "" && n.gender != "" && q.gender != n.gender {
		return false
	}
	return q.of == "any" || n.of == q.of || n.of == "" && (q.of == "thing" || n.name)
}

// bound reports whether a noun phrase cannot be meant because it takes part in
// the same clause: in "Mali said it" nobody says himself.
func (q pronoun) bound(s *sentence, sentence, t int, n *nominal) bool {
	if n.sentence != sentence || q.kind == "possessive" {
		return false
	}
	verb := s.Tokens[t].Head
	if s.fronts(n, t) {
		return false
	}
	return n.clause == verb || s.holds(n.head, t) || q.kind == "personal" && verb >= 0 && s.holds(verb, n.head) || q.kind == "personal" && !n.subject
}

// fronts reports whether a noun phrase is the subject of an adverbial clause
// before token t: "Asked by whom, …", "When the minister arrived, he …".
func (s *sentence) fronts(n *nominal, t int) bool {
	return n.subject && n.clause >= 0 && n.clause < t && s.Tokens[n.clause].Rel.Is(syntax.Advcl)
}

// score is higher for nearer noun phrases and for subjects.
func (n *nominal) score(sentence int, kind string) int {
	v := -2 * (sentence - n.sentence)
	if kind == "possessive" && v == 0 {
		v = 2
	}
	if n.subject {
		v += 3
	}
	return v
}

// phrase returns the words of a noun phrase without the preposition before it
// and without a clause or apposition behind it.
func (s *sentence) phrase(head int) (from, to int) {
	from, to = s.reach(head)
	for from < head && s.leads(from) {
		from++
	}
	for c := range s.children(head) {
		t := &s.Tokens[c]
		cut := t.Rel.Is(syntax.Acl) || t.Rel == syntax.Appos && s.isLoose(c) || t.Rel.Is(syntax.Parataxis) || t.Rel == syntax.Punct && !isClosing(s.forms[c])
		l, r := s.reach(c)
		if c > head && cut && l < to {
			to = max(l, head+1)
		}
		if c < head && (t.Rel == syntax.Cop || t.Rel.Is(syntax.Nsubj) || t.Rel.Is(syntax.Aux) || t.Rel.Is(syntax.Acl) || t.Rel.Is(syntax.Advcl) || t.Rel.Is(syntax.Parataxis)) {
			from = max(from, r) // "Unprepared, the authorities …"
		}
	}
	for from < head && s.leads(from) {
		from++
	}
	for to > head+1 && s.Tokens[to-1].UPOS == syntax.PUNCT && !isClosing(s.forms[to-1]) {
		to--
	}
	return from, to
}

// isLoose tells the apposition in "Ana Duval, the mayor" from that in "le maire
// Ana Duval".
func (s *sentence) isLoose(c int) bool {
	from, _ := s.reach(c)
	return isAside(s.forms[from]) || from > 0 && s.Tokens[from-1].UPOS == syntax.PUNCT
}

// bounds reports whether a preposition is part of what bounds a number: "at
// least 17 soldiers".
func (s *sentence) bounds(i int) bool {
	t := &s.Tokens[i]
	if t.Rel != syntax.Case || t.Head < i {
		return false
	}
	of := s.Tokens[t.Head].Head
	return of > t.Head && s.Tokens[of].UPOS == syntax.NUM
}

// leads reports whether a token only leads to a noun phrase: a preposition, a
// conjunction, a mark.
func (s *sentence) leads(i int) bool {
	t := &s.Tokens[i]
	return t.Rel == syntax.Case && !s.bounds(i) || t.UPOS == syntax.PUNCT && !isOpening(s.forms[i]) || t.Rel == syntax.Mark || t.Rel == syntax.Cc
}
