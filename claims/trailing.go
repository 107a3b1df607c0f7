package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// trailing reads a frame behind its content by the words alone, since parsers
// get lost there: a comma or closing mark, the verb, its speaker: "…, a-t-il
// ajouté", "« … », said a survivor". who is -1 if t opens no such frame.
func (h *hearing) trailing(s *sentence, t int) (who, from int) {
	if h.verb(s, t) == tellVerb {
		return -1, 0 // "Duval, the mayor, told AFP"
	}
	from = s.groupStart(t)
	if from == 0 && s.Tokens[t].VerbForm == syntax.Fin && s.subject(t) < 0 {
		if who = h.speakerAfter(s, t); who >= 0 && s.Tokens[who].UPOS == syntax.PROPN {
			return who, 0 // "Explains Ana Duval, who goes on to say …"
		}
	}
	if from < minClause || !isPause(s.forms[from-1]) || !h.couldBeFinite(s, t, from) || h.resumes(s, t) >= 0 {
		return -1, 0
	}
	if who = s.subjectBehind(t); who >= 0 && s.Tokens[t].Rel.Is(syntax.Conj) && s.Tokens[who].Head != t {
		who = -1 // that of the clause before
	}
	if who >= 0 && who < from {
		if _, to := s.reach(who); s.afterQuote(from) {
			// whoever stands in the quotation does not quote it
		} else if s.onlyRelative(who, t, from) {
			return -1, 0 // "The minister, who had met the wounded, praised the police"
		} else if l, _ := s.reach(who); to >= from-1 && s.commaAmong(l, from-1) && !s.hasClause(l, from-1) {
			return -1, 0 // "The group, known as X, claimed the attack"
		} else if to < from-1 || to == from && s.forms[from-1] != "," {
			return -1, 0 // "The minister, in Rome on Monday, said …"
		}
		who = -1
	}
	if s.complementClause(t) > t && !s.afterStatement(from) {
		return -1, 0
	}
	if who < 0 || !isNominal(s.Tokens[who].UPOS) {
		who = h.speakerAfter(s, t)
	}
	if who >= 0 && who+1 < t && strings.HasPrefix(s.forms[who], "-") && s.Tokens[who+1].UPOS == syntax.PRON {
		who++ // the pronoun of "a-t-elle", not the letter before it
	}
	if who < 0 || h.totals[s.lemmas[who]] || h.countedText(s, who) || !isClosing(s.forms[from-1]) && !s.afterQuote(from) && !h.couldSpeak(s, who) && !h.closes(s, t, who) {
		return -1, 0
	}
	return who, from
}

// interposed reads a frame between commas where what stands before is no clause
// yet: « Les secouristes, a-t-il ajouté, ont retrouvé 19 corps », « Parmi les
// morts, disent les témoins, figurent 12 mineurs ». to is the token behind it;
// who is -1 if t opens none.
func (h *hearing) interposed(s *sentence, t int) (who, from, to int) {
	from = s.groupStart(t)
	if from < 2 || s.forms[from-1] != "," || s.hasClause(0, from) || !h.couldBeFinite(s, t, from) || s.Tokens[t].VerbForm == syntax.Inf {
		return -1, 0, 0
	}
	for to = t + 1; to < len(s.Tokens) && s.Tokens[to].UPOS != syntax.PUNCT; to++ {
		if s.Tokens[to].VerbForm == syntax.Fin {
			return -1, 0, 0
		}
	}
	if to+1 >= len(s.Tokens) || s.forms[to] != "," || to-t > speakerWords {
		return -1, 0, 0
	}
	for k := from; k < t; k++ {
		if s.Tokens[k].UPOS == syntax.PRON && strings.HasPrefix(s.forms[k], "-") {
			return k, from, to
		}
	}
	if who = h.speakerAfter(s, t); who < 0 || who >= to || !h.isSomebody(s, who) || s.Tokens[t+1].UPOS == syntax.ADP {
		return -1, 0, 0
	}
	return who, from, to
}

// countedText reports whether a noun phrase is some number of texts: "Having met
// 71 witnesses, viewed 118 videos, …".
func (h *hearing) countedText(s *sentence, who int) bool {
	_, n := h.texts.Longest(s.forms[who:], s.lemmas[who:])
	return n > 0 && h.counted(s, who)
}

// resumed returns what goes on with the content behind a speaker: "…, indique
// l'agence, dont 14 000 enfants", "…, said the mayor, and 30 were hurt". It is
// empty if nothing does.
func (h *hearing) resumed(s *sentence, who int) [2]int {
	for i := who + 1; i+1 < len(s.Tokens) && i < who+frameWords; i++ {
		if s.forms[i] != "," {
			continue
		}
		if k, n := h.lang.measures.parts.Longest(s.forms[i+1:], nil); n > 0 && k == partBefore && h.counts(s.span(i+1, len(s.Tokens))) {
			return [2]int{i + 1, len(s.Tokens)}
		}
		if and := s.Tokens[i+1].UPOS == syntax.CCONJ; and && h.verb(s, i+2) == "" && s.hasClause(i+2, len(s.Tokens)) && h.counts(s.span(i+1, min(i+2+minClause, len(s.Tokens)))) {
			return [2]int{i + 1, len(s.Tokens)}
		}
	}
	return [2]int{}
}

// closes reports whether a verb of saying and a noun with its article end a
// sentence: "…, affirme notre équipe médicale".
func (h *hearing) closes(s *sentence, t, who int) bool {
	class := h.verb(s, t)
	return (class == sayVerb || class == reportVerb) && s.subject(t) < 0 && who > t && s.child(who, syntax.Det) > t && s.endsBehind(who)
}

// onlyRelative reports whether the sentence opens with the subject of verb t,
// and what stands between is said of that subject: there is no content.
func (s *sentence) onlyRelative(who, t, from int) bool {
	l, to := s.reach(who)
	return s.Tokens[who].Head == t && s.child(who, syntax.AclRelcl) >= 0 && l <= 1 && to >= from-1 && s.forms[from-1] == ","
}

// commaAmong reports whether a comma stands among tokens from up to to.
func (s *sentence) commaAmong(from, to int) bool {
	for i := from; i < to; i++ {
		if s.forms[i] == "," {
			return true
		}
	}
	return false
}

// afterQuote reports whether a quotation ends before token i: "« … », murmure
// une fillette". Whoever stands behind the verb has said it.
func (s *sentence) afterQuote(i int) bool {
	if i > 0 && s.forms[i-1] == "," {
		i--
	}
	return i > 0 && isQuoteMark(s.forms[i-1]) && isClosing(s.forms[i-1])
}

// afterStatement reports whether a statement, not a word in quotation marks,
// ends before token i: behind a comma or a mark of its own.
func (s *sentence) afterStatement(i int) bool {
	return i >= quoteWords && s.afterQuote(i) && (strings.ContainsAny(s.forms[i-1], ",.!?…") || strings.ContainsAny(s.forms[i-2], ",.!?…"))
}

// subjectBehind returns the subject of a verb, one behind it before others.
func (s *sentence) subjectBehind(t int) int {
	for c := range s.children(t) {
		if c > t && s.Tokens[c].Rel.Is(syntax.Nsubj) {
			return c
		}
	}
	return s.subject(t)
}

// groupStart returns the first token of a verb with its auxiliaries: "a
// cependant déclaré".
func (s *sentence) groupStart(t int) int {
	from := t
	for from > 0 {
		k := &s.Tokens[from-1]
		adverb := k.UPOS == syntax.ADV && from > 1 && s.Tokens[from-2].UPOS == syntax.AUX
		clitic := k.UPOS == syntax.PRON && strings.HasPrefix(s.forms[from-1], "-") // "a-t-il"
		if k.UPOS != syntax.AUX && !k.Rel.Is(syntax.Expl) && !adverb && !clitic {
			break
		}
		from--
	}
	return from
}

// couldBeFinite reports whether a verb with its auxiliaries heads a clause. A
// form of a speech verb counts whatever the tagger took it for.
func (h *hearing) couldBeFinite(s *sentence, t, from int) bool {
	k := &s.Tokens[t]
	if k.UPOS != syntax.VERB && k.UPOS != syntax.AUX || h.verb(s, t) == "" {
		return true
	}
	if h.forms[s.forms[t]] != "" && k.VerbForm != syntax.Part && s.afterQuote(from) {
		return true // "« … », murmure une fillette" taken for an infinitive
	}
	return k.VerbForm == syntax.Fin || from < t && k.VerbForm == syntax.Part || h.spoken(s, t)
}

// isPause reports whether a frame may follow the token.
func isPause(form string) bool {
	return form == "," || isClosing(form) && form != ")" && form != "%" || strings.Trim(form, ",.!?…»”\"") == ""
}

// speakerWords is how far behind its verb a speaker may stand: "affirme pour
// sa part Bertide Horace".
const speakerWords = 8

// speakerAfter finds the speaker behind verb t, past adverbs and phrases with
// a preposition: "explained to TASS".
func (h *hearing) speakerAfter(s *sentence, t int) int {
	for i := t + 1; i < len(s.Tokens) && i <= t+speakerWords && s.Tokens[i].UPOS != syntax.PUNCT; i++ {
		x := s.topNominal(i)
		switch {
		case s.Tokens[i].UPOS == syntax.ADV || x < 0:
		case s.Tokens[i].UPOS == syntax.ADP:
			i = h.afterHearer(s, i, x)
		case x == i && s.Tokens[i].UPOS == syntax.NOUN && !h.couldSpeak(s, x) && !(s.afterQuote(s.groupStart(t)) && s.Tokens[i-1].UPOS == syntax.DET):
			// "ont annoncé jeudi le gouvernement et …"
		default:
			return x
		}
	}
	return -1
}

// afterHearer returns the last token of a phrase with a preposition at token
// i; an agency ends with its name: "à l'AFP Souleymane Keïta".
func (h *hearing) afterHearer(s *sentence, i, x int) int {
	for k := i + 1; k <= x; k++ {
		if _, n := h.lang.credits.agency(s, k); n > 0 {
			return k + n - 1
		}
	}
	return x
}

// couldSpeak reports whether a noun phrase is a name, a pronoun or somebody
// with a role.
func (h *hearing) couldSpeak(s *sentence, who int) bool {
	if s.Tokens[who].UPOS != syntax.NOUN {
		return true
	}
	if h.role(s, who) != "" {
		return true
	}
	_, n := h.texts.Longest(s.forms[who:], s.lemmas[who:])
	return n > 0
}

// mistagged reads frames whose verb the tagger took for another word: by its
// form between a pause and a speaker at the end of the sentence ("…, précise
// ce responsable"), or between a speaker and a colon ("Le commissaire dément :").
func (h *hearing) mistagged(s *sentence, i, t int) {
	class := h.forms[s.forms[t]]
	clause := t+1 < len(s.Tokens) && (s.Tokens[t+1].UPOS == syntax.SCONJ || s.Tokens[t+1].Rel == syntax.Mark) && s.Tokens[t+1].Head > t
	if class == "" && clause && t > 0 && isNominal(s.Tokens[t-1].UPOS) && !s.hasClause(s.afterPause(t), t) {
		class = h.thirds[s.forms[t]] // not "dismissed reports that …"
	}
	if class == "" || h.verb(s, t) != "" || class == denyVerb && s.Tokens[t].UPOS == syntax.NOUN && !clause {
		return
	}
	f := frame{sentence: i, cue: t, polarity: Affirmed}
	if class == denyVerb {
		f.polarity = Denied
	}
	who, from := h.trailing(s, t)
	switch {
	case who >= 0 && s.endsBehind(who):
		f.content = s.trimmed([2]int{0, from})
	case h.spokenNumber(s, t):
		who = s.headAmong(s.afterPause(0), t)
		if n := s.nearestSubject(t); n >= 0 && n < t {
			who = n
		}
		f.content = s.trimmed([2]int{t + 1, s.nextMark(t + 1)})
	case t > 1 && t+1 < len(s.Tokens) && s.forms[t-1] != ":" && h.counts(s.span(t+1, min(s.nextMark(t+1)+1, len(s.Tokens)))) && s.afterPause(t) >= t-1 && h.opener(s, s.afterPause(t)) >= 0:
		who = h.opener(s, s.afterPause(t)) // "L'union, qui n'a que des corps, en dénombre 547"
		f.content = s.trimmed([2]int{t + 1, s.nextMark(t + 1)})
	case t > 0 && t+1 < len(s.Tokens) && s.forms[t+1] == ":":
		if who = s.topNominal(0); who < 0 || who > t || !h.couldSpeak(s, who) {
			return
		}
		f.content = s.trimmed([2]int{t + 2, len(s.Tokens)})
	case clause:
		if h.mistaggedClause(s, i, t, &f) {
			h.out = append(h.out, f)
		}
		return
	default:
		return
	}
	f.chain = h.chain(s, i, t, who)
	h.out = append(h.out, f)
}

// mistaggedClause fills in a frame whose verb stands before the conjunction of
// what is said: "Notre organisation note que …", "with a statement claiming
// that …"; false if nobody says it.
func (h *hearing) mistaggedClause(s *sentence, i, t int, f *frame) bool {
	who := s.agent(t)
	if who < 0 {
		who = s.subjectAbove(t)
	}
	if from := s.afterPause(t); from < t && !s.hasClause(0, t) && h.isSomebody(s, s.headAmong(from, t)) {
		f.content = s.trimmed([2]int{t + 1, len(s.Tokens)})
		f.chain = []Link{h.linkAmong(s, i, s.headAmong(from, t), postponed{from: from, to: t}, s.word(t))}
		return true
	}
	if who < 0 {
		return false
	}
	l, r := s.reach(s.Tokens[t+1].Head)
	f.content = s.trimmed([2]int{max(l, t+1), r})
	f.chain = h.chain(s, i, t, who)
	return true
}

// spokenNumber reports whether a mistagged verb is the only one of its sentence
// and a number stands behind it: "L'agent, 34 ans, parle d'une dizaine de
// blessés".
func (h *hearing) spokenNumber(s *sentence, t int) bool {
	end := s.nextMark(t + 1)
	if t == 0 || t+1 >= end || !h.counts(s.span(t+1, end)) || !isNominal(s.Tokens[s.headAmong(0, t)].UPOS) {
		return false
	}
	for i := range s.Tokens {
		if s.Tokens[i].VerbForm == syntax.Fin && s.Tokens[i].UPOS == syntax.VERB {
			return false
		}
	}
	return s.Tokens[t+1].UPOS == syntax.ADP || s.groupStart(t) < t
}

// nextMark returns the first punctuation from token i on.
func (s *sentence) nextMark(i int) int {
	for i < len(s.Tokens) && s.Tokens[i].UPOS != syntax.PUNCT {
		i++
	}
	return i
}

// subjectAbove returns the subject of the first verb above token t.
func (s *sentence) subjectAbove(t int) int {
	for n := 0; n < 8 && t >= 0; n++ {
		if who := s.nearestSubject(t); who >= 0 {
			return s.noun(who)
		}
		t = s.Tokens[t].Head
	}
	return -1
}

// endsBehind reports whether a pause or the end follows a noun phrase.
func (s *sentence) endsBehind(who int) bool {
	_, to := s.phrase(who)
	for to < len(s.Tokens) && s.Tokens[to].UPOS == syntax.PROPN && (s.Tokens[to-1].UPOS == syntax.PROPN || to == who+1) {
		to++ // a name that the parser split, "spokeswoman Ana Duval"
	}
	return to >= len(s.Tokens) || s.Tokens[to].UPOS == syntax.PUNCT
}
