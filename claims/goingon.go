package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// goesOn returns the frame whose speaker still tells the figures of sentence i,
// which names none: the paragraph goes on with what was said in its sentence
// before. "Twelve people were hurt, the governor said. Two are missing." It is
// nil if the sentence turns to another time or place.
func (a *atomizer) goesOn(i int) *frame {
	for k := i; k > 0 && i-k < memory; k-- {
		s, last := &a.d.sentences[k], &a.d.sentences[k-1]
		if s.block != last.block || s.part != last.part || s.out != "" || last.out != "" || !a.unsaid(k) {
			return nil
		}
		if f := a.closing(k - 1); f != nil {
			return f
		}
	}
	return nil
}

// unsaid reports whether nobody is heard in a sentence, and nothing in it leads
// away from the one before.
func (a *atomizer) unsaid(i int) bool {
	s := &a.d.sentences[i]
	if len(a.framed[i]) > 0 || len(a.cued[i]) > 0 || s.root < 0 {
		return false
	}
	for _, c := range s.cues {
		if c.cue == elsewhere || c.cue == besides || c.cue == past || c.cue == total || c.cue == since {
			return false
		}
	}
	if a.tellsOfOld(s) {
		return false // "A blast in March 2019 killed three"
	}
	if who := s.subject(s.root); who >= 0 && s.Tokens[who].Rel != syntax.NsubjPass && issues(a.d.lang.speech.role(s, who)) {
		return false // "The union has a list of 40"
	}
	for t := range s.Tokens {
		if isSaying(a.d.lang.speech.verb(s, t)) || closer(s.forms[t]) != "" {
			return false
		}
	}
	for _, p := range a.places.at(i) {
		if p.from > 0 && s.Tokens[p.from-1].UPOS == syntax.ADP {
			return false // "In Tajikistan nobody was hurt"
		}
	}
	return true
}

// tellsOfOld reports whether a sentence names a time that is no longer news.
func (a *atomizer) tellsOfOld(s *sentence) bool {
	for n := a.dateAt(s.whole()); n < len(a.dates) && a.dates[n].Span.Overlaps(s.whole()); n++ {
		if w := &a.dates[n].When; a.day != 0 && w.Latest != 0 && w.Latest < a.day-newsAge {
			return true
		}
	}
	return false
}

// closing returns the frame that stands behind what sentence i says; nil if
// there is none.
func (a *atomizer) closing(i int) *frame {
	s := &a.d.sentences[i]
	for _, n := range a.cued[i] {
		f := &a.frames[n]
		if f.polarity == Affirmed && f.content[0].Part == s.part && s.tokenAt(f.content[0].Start) <= openingTokens && f.content[0].End <= s.Tokens[f.cue].Start {
			return f
		}
	}
	return nil
}

// issues reports whether those of a role give figures of their own.
func issues(r SpeakerRole) bool { return r == Official || r == Military || r == NGO || r == Media }

// openingTokens is how far from the start of a sentence what it says may begin:
// behind a quotation mark.
const openingTokens = 1

// isSaying tells verbs of saying from those of thinking and planning: "two have
// not been found" is nobody's word.
func isSaying(class string) bool {
	return class != "" && class != thinkVerb && class != planVerb && class != askVerb
}
