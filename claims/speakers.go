package claims

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// A frame says who says a stretch of text.
type frame struct {
	chain    []Link   // outermost first
	content  []Span   // in reading order
	quoted   []Span   // the parts of content in quotation marks
	polarity Polarity // Denied for "the army denied that …"
	modality Modality // "" if the frame does not say
	sentence int      // index into document.sentences
	cue      int      // token that introduces the speaker
}

// speakers finds who says what: frames of verbs, of prepositions, of nouns,
// then quotations, which join the frames beside them.
func speakers(d *document, refs *antecedents, numbers []Number, dates []DateMention) []frame {
	h := &hearing{document: d, numbers: numbers, dates: dates, speech: d.lang.speech, refs: refs, names: make(map[string]Span)}
	for i := range d.sentences {
		if s := &d.sentences[i]; s.out == "" && s.root >= 0 {
			h.listen(s, i)
		}
	}
	h.keepInside()
	h.utterances()
	h.lists()
	h.out = slices.DeleteFunc(h.out, func(f frame) bool { return len(f.content) == 0 })
	h.posts()
	slices.SortStableFunc(h.out, func(a, b frame) int { return order(a.content[0], b.content[0]) })
	return h.out
}

// nobody reports whether a subject is denied: "no group".
func (h *hearing) nobody(s *sentence, who int) bool {
	det := -1
	if who >= 0 {
		det = s.child(who, syntax.Det)
	}
	return det >= 0 && h.lang.events.moods["negation "+s.forms[det]].denies
}

// unspoken leaves out figures that only count who speaks: "two residents said".
// The dead and the missing do not.
func unspoken(figures []figure, frames []frame) []figure {
	speakers, said := make(map[int][]Span), make(map[int][]Span) // by sentence
	for i := range frames {
		f := &frames[i]
		said[f.sentence] = append(said[f.sentence], f.content...)
		for _, l := range f.chain {
			speakers[f.sentence] = append(speakers[f.sentence], l.Span)
		}
	}
	kept := make([]figure, 0, len(figures))
	place := make([]int, len(figures))
	for i, f := range figures {
		place[i] = -1
		within := func(s Span) bool { return s.Contains(f.Span) }
		if f.Measure != Killed && f.Measure != Missing && slices.ContainsFunc(speakers[f.sentence], within) && !slices.ContainsFunc(said[f.sentence], within) {
			continue
		}
		place[i] = len(kept)
		kept = append(kept, f)
	}
	for i := range kept {
		if w := kept[i].whole; w >= 0 {
			kept[i].whole = place[w]
		}
	}
	return kept
}

// order compares spans as they are read.
func order(a, b Span) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// hearing is the state of one pass over a document: who has spoken so far.
type hearing struct {
	*document
	*speech
	refs    *antecedents
	numbers []Number
	dates   []DateMention
	names   map[string]Span // last word of a full name to the name
	heard   []heard
	out     []frame
}

// heard is a speaker who was named or meant in a sentence.
type heard struct {
	Link
	sentence, head int
}

func (h *hearing) listen(s *sentence, i int) {
	framed := len(h.out)
	for t := range s.Tokens {
		h.remember(s, t)
		if class := h.verb(s, t); class != "" && (s.predicative(t) || s.Tokens[t].VerbForm == syntax.Fin && s.Tokens[t].Rel == syntax.Amod || h.isPhrase(s, t) || class == denyVerb && h.deniesNext(s, t)) && !h.lang.measures.befalls(s, t) {
			h.say(s, i, t, class)
		} else if n := h.sourceAt(s, t); n > 1 || n > 0 && s.Tokens[t].UPOS != syntax.VERB {
			h.source(s, i, t, n)
		} else if s.Tokens[t].UPOS == syntax.NOUN {
			h.noun(s, i, t)
		}
		h.mistagged(s, i, t)
	}
	h.gapped(s, i, framed)
	h.label(s, i)
	h.colon(s, i)
}

// remember keeps full names: "Florence Parly" explains "Parly" later.
func (h *hearing) remember(s *sentence, t int) {
	if s.Tokens[t].UPOS != syntax.PROPN || t == 0 || s.Tokens[t-1].UPOS != syntax.PROPN {
		return
	}
	from := t - 1
	for from > 0 && s.Tokens[from-1].UPOS == syntax.PROPN {
		from--
	}
	if _, ok := h.names[s.forms[t]]; !ok {
		h.names[s.forms[t]] = s.span(from, t+1)
	}
}

// say reads the frame of a speech verb: behind its content by the words, else
// by the tree.
func (h *hearing) say(s *sentence, i, t int, class string) {
	if class == citeVerb && s.Tokens[t].Rel != syntax.Root {
		o := s.child(t, syntax.Obj)
		if o < 0 || !h.sayable(s, o) || h.couldSpeak(s, o) && !h.isToll(s, o) {
			return // read with the verb or the speaker it goes with
		}
		class = reportVerb // "citing a toll of four"
	}
	if h.lacked(s, i, t, class) {
		return
	}
	if class == countVerb {
		h.total(s, i, t)
		return
	}
	if who, from, to := h.interposed(s, t); who >= 0 {
		h.out = append(h.out, frame{sentence: i, cue: t, polarity: Affirmed,
			content: s.trimmed([2]int{0, from}, [2]int{to, len(s.Tokens)}), chain: h.chain(s, i, t, who)})
		return
	}
	if who, from := h.trailing(s, t); who >= 0 {
		h.out = append(h.out, frame{sentence: i, cue: t, polarity: Affirmed,
			content: s.trimmed([2]int{0, from}, h.resumed(s, who)), chain: h.chain(s, i, t, who)})
		return
	}
	if c, ok := h.postponed(s, t); ok && !governs(class) {
		h.out = append(h.out, h.close(s, i, t, c))
		return
	}
	if class == sayVerb && h.handles(s, t) {
		return
	}
	if who := h.sayer(s, t); who >= 0 {
		h.tell(s, i, t, who, class)
	} else if f := h.framed(i, s.Tokens[t].Head); f != nil && s.Tokens[t].Rel.Is(syntax.Advcl) {
		h.addTo(f, s, t, class)
	} else if f := h.framed(i, -1); f != nil && s.Tokens[t].VerbForm != syntax.Fin && s.groupStart(t) == t && t > 0 && s.forms[t-1] == "," {
		h.addTo(f, s, t, class)
	}
}

// total reads the frame of a verb with which somebody counts: "the hospital
// recorded 12 deaths", "a revu son bilan à la hausse". A place counts nothing:
// "the province recorded 12 deaths".
func (h *hearing) total(s *sentence, i, t int) {
	who := h.sayer(s, t)
	if r := s.nearestSubject(t); r > who {
		who = max(who, s.nounBefore(r)) // "according to the agency, which recorded 82 deaths"
	}
	o := s.child(t, syntax.Obj)
	if who < 0 || o < t || h.nobody(s, who) || !h.keepsCount(s, who) {
		return
	}
	_, to := s.reach(o)
	if h.totals[s.lemmas[o]] {
		_, to = s.reach(t)
	}
	if c := s.child(t, syntax.Conj); c > t && c < to {
		to, _ = s.reach(c) // "put its losses at two and said that …"
	}
	content := s.trimmed([2]int{max(t, who) + 1, to})
	if len(content) > 0 && h.counts(content[0]) {
		h.out = append(h.out, frame{sentence: i, cue: t, polarity: Affirmed, content: content, chain: h.chain(s, i, t, who)})
	}
}

// keepsCount reports whether a speaker can have counted: somebody with a role
// or a pronoun, not "the site", which counts as many as are there.
func (h *hearing) keepsCount(s *sentence, who int) bool {
	role := h.role(s, who)
	return role != "" && (role != Media || h.persons[s.lemmas[who]]) || h.pronouns[s.forms[who]].kind == "personal" ||
		h.pronouns[s.forms[who]].kind == "first" && quotationAround(h.quotes, s.span(who, who+1)) == nil
}

// framed returns the frame of the verb at token t of sentence i, the last of the
// sentence for -1; nil if there is none.
func (h *hearing) framed(i, t int) *frame {
	for n := len(h.out) - 1; n >= 0 && h.out[n].sentence == i; n-- {
		if h.out[n].cue == t || t < 0 {
			return &h.out[n]
		}
	}
	return nil
}

// addTo makes the frame of a participle that goes on with the frame of its
// verb: "…, ont annoncé les autorités, précisant que …".
func (h *hearing) addTo(f *frame, s *sentence, t int, class string) {
	if c := s.complementClause(t); c > t && class != denyVerb && class != citeVerb {
		l, r := s.reach(c)
		h.out = append(h.out, frame{chain: f.chain, sentence: f.sentence, cue: t, polarity: Affirmed, content: s.trimmed([2]int{l, r})})
	}
}

// sayer returns who says what verb t introduces; -1 if nobody does.
func (h *hearing) sayer(s *sentence, t int) int {
	if who := h.resumes(s, t); who >= 0 {
		return who
	}
	who := s.agent(t)
	if who >= 0 && h.isDate(s, who) {
		who = h.undatedSubject(s, t)
	}
	if who < 0 {
		return h.apart(s, t)
	}
	if k := &s.Tokens[t]; k.VerbForm == syntax.Part && k.Rel.Is(syntax.Advcl) && s.Tokens[who].Head == t && s.groupStart(t) == t && h.forms[s.forms[t]] == "" {
		return -1 // "…, dont ceux de neuf élèves emportés par le courant"
	}
	if n := s.nearestSubject(t); n >= 0 && n != who && !s.inPassive(t) && h.pronouns[s.forms[n]].kind == "personal" {
		return n // "at a place in 2023 they spoke of 40": no relative clause
	}
	if who >= 0 && s.Tokens[t].Rel.Is(syntax.Acl) && s.Tokens[t].Head == who && !h.couldSpeak(s, who) {
		if above := s.subjectAbove(who); above >= 0 && above != who {
			return above // "shrugged off the news, insisting that …"
		}
	}
	if n := s.nearestSubject(t) - 2; n > who && s.nounBefore(n+2) == who && !h.couldSpeak(s, who) && h.couldSpeak(s, n) {
		return n // "the claims of the unions, who speak of 40 dead"
	}
	return who
}

// tell makes the frame of a speech verb and its speaker from the tree.
func (h *hearing) tell(s *sentence, i, t, who int, class string) {
	_, polarity := h.lang.events.mood(s, t)
	if polarity == Denied && class != thinkVerb && class != denyVerb || h.nobody(s, who) {
		return // "the army has not said whether …", "no group has claimed …"
	}
	f := frame{sentence: i, cue: t, polarity: polarity, content: h.content(s, t, who, class)}
	if p, ok := h.stands(s, who); ok && p.kind == "indefinite" || len(f.content) == 0 && class != sayVerb && class != tellVerb && class != reportVerb {
		return
	}
	f.chain = h.chain(s, i, t, who)
	switch class {
	case denyVerb:
		f.polarity, f.content = opposite(polarity), h.upToAdded(s, t, f.content)
	case allegeVerb:
		f.modality = Alleged
	case planVerb, askVerb:
		f.modality = Planned
	}
	h.out = append(h.out, f)
}

// upToAdded cuts what is denied before what is added with a verb of its own:
// "denied having fired, saying that …".
func (h *hearing) upToAdded(s *sentence, t int, content []Span) []Span {
	for i := t + 2; i < min(len(s.Tokens), t+tooFar); i++ {
		if s.forms[i-1] != "," || s.Tokens[i].VerbForm == syntax.Fin || h.verb(s, i) == "" || s.complementClause(i) < i {
			continue
		}
		for k := range content {
			if content[k].Contains(s.span(i-1, i)) {
				content[k].End = s.Tokens[i-2].End
				return content[:k+1]
			}
		}
	}
	return content
}

func opposite(p Polarity) Polarity {
	if p == Denied {
		return Affirmed
	}
	return Denied
}

func isNominal(u syntax.UPOS) bool {
	return u == syntax.NOUN || u == syntax.PROPN || u == syntax.PRON
}
