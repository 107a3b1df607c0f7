package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// isConjunct reports whether token t stands beside another and can go without
// hurting it.
func isConjunct(s *sentence, t int) bool {
	r := s.Tokens[t].Rel
	return r.Is(syntax.Conj) || r == syntax.Appos || r.Is(syntax.Parataxis) || r.Is(syntax.Acl) || r == syntax.List
}

// describe fills in what happens and how firmly it is said.
func (a *atomizer) describe(c *clause, out *Claim) {
	var nominal string
	for _, p := range a.predicates.at(c.sentence) {
		switch {
		case p.head == c.head:
			out.Event = p.event
			if p.polarity == Denied && !a.stands(c) {
				out.Polarity = Denied
			}
			if p.modality != "" {
				out.Modality = p.modality
			}
		case c.has(p.head) && (nominal == "" || !p.nominal && nominal == "statement"):
			nominal = p.event
		}
	}
	if out.Event == "" || out.Event == "statement" || out.Event == "operation" {
		if nominal != "" {
			out.Event = nominal
		}
	}
	if a.provisional(c) && out.Modality == Asserted {
		out.Modality = Provisional
	}
}

// stands reports whether the figure of a clause holds though its verb is denied:
// it is none, "not one sailor died", or the subject tells it, "the killers of
// twelve miners were never tried".
func (a *atomizer) stands(c *clause) bool {
	if c.figure < 0 {
		return false
	}
	f := &a.all[c.figure]
	if f.Quantity == (Quantity{0, 0, Exact}) {
		return true
	}
	s := &a.d.sentences[c.sentence]
	subject := s.subject(c.head)
	return subject >= 0 && f.Measure != OtherCount && f.predicate != c.head && s.holds(subject, f.counted)
}

// provisional tells "the provisional toll is four" by its adjective; an
// "interim government" counts nobody.
func (a *atomizer) provisional(c *clause) bool {
	if c.figure < 0 {
		return false
	}
	s := &a.d.sentences[c.sentence]
	for _, r := range c.ranges {
		for i := r[0]; i < r[1]; i++ {
			if u := s.Tokens[i].UPOS; u == syntax.ADJ && a.d.lang.events.moods["adjective "+s.lemmas[i]].modality == Provisional {
				return true
			}
		}
	}
	return false
}

// attribute fills in who says it, from the outlet inwards.
func (a *atomizer) attribute(c *clause, out *Claim) {
	s := &a.d.sentences[c.sentence]
	at := Span{s.part, s.Tokens[c.head].Start, s.Tokens[c.head].End}
	if c.figure >= 0 {
		at = a.all[c.figure].Span
	}
	for _, f := range a.speaking(c, at) {
		a.says(f, out)
	}
	if c.figure >= 0 && len(out.Attribution) == 0 {
		if f := a.goesOn(c.sentence); f != nil {
			a.says(f, out)
		}
	}
	if a.publisher != nil && s.part == Text {
		a.publish(out)
	}
	if len(out.Attribution) > 0 && out.Modality == Asserted {
		out.Modality = Reported
	}
}

// speaking returns the frames of a claim, the one that says most first: it is
// the outermost.
func (a *atomizer) speaking(c *clause, at Span) []*frame {
	var out []*frame
	for _, n := range a.framed[c.sentence] {
		f := &a.frames[n]
		if f.cue == c.head && f.sentence == c.sentence || speaks(f, at) {
			out = append(out, f)
		}
	}
	if told := func(f *frame) bool { return speaks(f, at) }; c.figure >= 0 && slices.ContainsFunc(out, told) {
		out = slices.DeleteFunc(out, func(f *frame) bool { return !told(f) }) // "puts the dead at 70, the army at 23"
	}
	slices.SortStableFunc(out, func(f, g *frame) int { return g.length() - f.length() })
	return out
}

// length is how many bytes a frame attributes.
func (f *frame) length() int {
	n := 0
	for _, c := range f.content {
		n += c.End - c.Start
	}
	return n
}

// speaks reports whether a span lies in what a frame says.
func speaks(f *frame, at Span) bool {
	for _, c := range f.content {
		if c.Contains(at) {
			return true
		}
	}
	return false
}

// says adds a frame to a claim; frames come outermost first. Nobody stands in
// a chain twice.
func (a *atomizer) says(f *frame, out *Claim) {
	for _, l := range f.chain {
		kind := a.d.lang.speech.pronouns[lexicon.Fold(l.Speaker)].kind
		twice := len(out.Attribution) > 0 && kind != "" && kind != "title" // "a woman told the radio"
		for _, m := range out.Attribution {
			twice = twice || m.Speaker == l.Speaker
		}
		if !twice {
			out.Attribution = append(out.Attribution, l)
		}
	}
	if f.polarity == Denied {
		out.Polarity = Denied
	}
	if f.modality != "" && out.Modality == Asserted {
		out.Modality = f.modality
	}
}

// when takes the date that stands in the claim, else that of the clause it is
// coordinated with: "was attacked on Monday and [was] burned".
func (a *atomizer) when(c *clause) *When {
	s := &a.d.sentences[c.sentence]
	var shared *When
	for n := a.dateAt(s.whole()); n < len(a.dates) && a.dates[n].Span.Overlaps(s.whole()); n++ {
		w := a.dates[n].When
		if w.Quote == "" {
			w.Quote = a.dates[n].Quote
		}
		if c.covers(s, a.dates[n].Span) {
			return &w
		}
		if shared == nil && w.Earliest != 0 && c.kind == nextClause && s.root >= 0 && s.clauseAt(a.dates[n].Span.Start) == s.firstConjunct(c.head) {
			shared = &w
		}
	}
	return shared
}

// firstConjunct returns the first of the clauses or phrases that t is
// coordinated with, t itself if it is none.
func (s *sentence) firstConjunct(t int) int {
	for n := 0; n < len(s.Tokens) && s.Tokens[t].Rel.Is(syntax.Conj) && s.Tokens[t].Head >= 0; n++ {
		t = s.Tokens[t].Head
	}
	return t
}

// clauseAt returns the head of the clause in which the token at a byte stands.
func (s *sentence) clauseAt(at int) int {
	t := 0
	for t+1 < len(s.Tokens) && s.Tokens[t+1].Start <= at {
		t++
	}
	for n := 0; n < len(s.Tokens) && s.Tokens[t].Head >= 0 && !s.predicative(t); n++ {
		t = s.Tokens[t].Head
	}
	return t
}

// dateAt returns the index of the first date that does not end before a span.
func (a *atomizer) dateAt(span Span) int {
	lo, hi := 0, len(a.dates)
	for lo < hi {
		if m := (lo + hi) / 2; a.dates[m].Span.Before(span) && !a.dates[m].Span.Overlaps(span) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// where takes the places named in the claim.
func (a *atomizer) where(c *clause) []Place {
	var out []Place
	for _, p := range a.places.at(c.sentence) {
		if c.has(p.from) {
			out = append(out, p.Place)
		}
	}
	return out
}

// actors are the subject, object and agent of the claim's verb.
func (a *atomizer) actors(c *clause) []Actor {
	s := &a.d.sentences[c.sentence]
	if s.root < 0 {
		return nil
	}
	var out []Actor
	add := func(t int, role Role) {
		if t >= 0 && isNominal(s.Tokens[t].UPOS) {
			out = append(out, a.actor(s, c.sentence, t, role))
		}
	}
	who := s.subject(c.head)
	if who < 0 && c.kind != noun {
		who = a.shared(c)
	}
	if who >= 0 && s.Tokens[who].Rel != syntax.NsubjPass && s.Tokens[c.head].Voice != syntax.Pass {
		add(who, Agent)
	} else {
		add(who, Target)
	}
	add(s.child(c.head, syntax.OblAgent), Agent)
	add(s.child(c.head, syntax.Obj), Target)
	return out
}

func (a *atomizer) actor(s *sentence, i, t int, role Role) Actor {
	t = s.noun(t)
	from, to := s.phrase(t)
	for from < t && s.drops(from) {
		from++
	}
	out := Actor{Role: role, Span: s.span(from, to)}
	out.Quote = s.text[out.Span.Start:out.Span.End]
	out.Name = plain(out.Quote)
	if n, ok := a.refs.of(i, t); ok {
		out.Name = a.named(n)
	}
	return out
}

// named returns the words of a noun phrase that a pronoun stands for.
func (a *atomizer) named(n nominal) string {
	s := &a.d.sentences[n.sentence]
	from, to := s.phrase(n.head)
	span := s.span(from, to)
	words := strings.Trim(plain(s.text[span.Start:span.End]), " ,")
	if from == 0 && s.Tokens[from].UPOS != syntax.PROPN {
		return lowerFirst(words)
	}
	return words
}

// lowerFirst takes the capital of a sentence off a phrase that is not its start
// any more.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// shared returns the subject that a clause has from another one; -1 if it has
// none. The speaker of a frame is not the subject of what is said: in "A bridge
// fell, killing 12, officials said" no official kills.
func (a *atomizer) shared(c *clause) int {
	s := &a.d.sentences[c.sentence]
	who := s.governor(c.head)
	if who < 0 {
		return -1
	}
	subject, head := s.span(who, who+1), s.span(c.head, c.head+1)
	for _, n := range a.framed[c.sentence] {
		if f := &a.frames[n]; f.sentence == c.sentence && speaks(f, head) && !speaks(f, subject) {
			return s.lastSubject(f, c.head)
		}
	}
	return who
}

// lastSubject returns the last subject before token t in what a frame says; -1
// if there is none.
func (s *sentence) lastSubject(f *frame, t int) int {
	for i := t - 1; i >= 0; i-- {
		if s.Tokens[i].Rel.Is(syntax.Nsubj) && isNominal(s.Tokens[i].UPOS) && speaks(f, s.span(i, i+1)) {
			return i
		}
	}
	return -1
}

// governor returns the subject that a verb shares with the clause above it:
// "and confiscated arms", "leaving 36 dead"; -1 if it shares none.
func (s *sentence) governor(t int) int {
	for n := 0; n < 8 && t >= 0; n++ {
		if who := s.subject(t); who >= 0 {
			return who
		}
		k := &s.Tokens[t]
		if k.Rel.Is(syntax.Acl) {
			return k.Head
		}
		if !k.Rel.Is(syntax.Conj) && k.Rel != syntax.Xcomp && !k.Rel.Is(syntax.Advcl) && k.Rel != syntax.Ccomp {
			return -1
		}
		t = k.Head
	}
	return -1
}
