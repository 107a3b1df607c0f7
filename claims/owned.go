package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// owned reads the frame of a count, or of what is told, by whose it is: "the
// ministry's toll of 31", "the figure of 52 given by the police". It is false if
// nobody's.
func (h *hearing) owned(s *sentence, i, t int) bool {
	lemma := s.lemmas[t]
	if !h.totals[lemma] && !h.told[lemma] && !h.contents[lemma] {
		return false
	}
	from, to := s.reach(t)
	who := s.child(t, syntax.NmodPoss)
	if who < 0 {
		who = h.possessive(s, t)
	}
	if who >= 0 && h.pronouns[s.forms[who]].kind == "possessive" {
		to = min(to, s.nextMark(t))
		who = h.ownerBefore(s, who)
	}
	if who >= 0 && !h.owns(s, who, lemma) {
		return false
	}
	if who < 0 {
		if who, to = h.giver(s, t, to); who < 0 {
			return false
		}
	}
	content := s.trimmed([2]int{max(from, t), to})
	if len(content) == 0 || !h.counts(content[0]) {
		return false
	}
	h.out = append(h.out, frame{sentence: i, cue: t, polarity: Affirmed, content: content, chain: h.chain(s, i, t, who)})
	return true
}

// ownerBefore returns the noun with a role nearest before a possessive pronoun
// of the same clause: "As the ministry clings to its toll of 31"; the pronoun if
// there is none.
func (h *hearing) ownerBefore(s *sentence, pronoun int) int {
	if h.pronouns[s.forms[pronoun]].kind == "first" {
		return pronoun
	}
	for k := pronoun - 1; k >= 0 && k > pronoun-frameWords && s.Tokens[k].UPOS != syntax.PUNCT; k-- {
		if role, n := h.roles.Longest(s.forms[k:], s.lemmas[k:]); n > 0 && issues(role) && isNominal(s.Tokens[k].UPOS) {
			return k
		}
	}
	return pronoun
}

// possessive returns the possessive article of noun t, « son bilan »; -1 if it
// has none.
func (h *hearing) possessive(s *sentence, t int) int {
	if d := s.child(t, syntax.Det); d >= 0 && h.pronouns[s.forms[d]].kind == "possessive" {
		return d
	}
	return -1
}

// owns reports whether what somebody owns is what they say: whoever has a role
// owns their tale, whoever publishes figures their count, but the toll of a
// force is what it lost.
func (h *hearing) owns(s *sentence, who int, lemma string) bool {
	role := h.role(s, who)
	if !isNominal(s.Tokens[who].UPOS) || s.Tokens[who].UPOS == syntax.PRON || role == "" {
		return false
	}
	return !h.totals[lemma] || role != Military && role != ArmedGroup
}

// giver finds who gives a count that stands at token t, and where the count
// ends: "the figure of 52 put forward by the ministry".
func (h *hearing) giver(s *sentence, t, to int) (who, end int) {
	for v := t + 1; v < to && v <= t+frameWords; v++ {
		k := &s.Tokens[v]
		if k.VerbForm == syntax.Fin && k.UPOS == syntax.VERB {
			break
		}
		by := s.child(v, syntax.OblAgent)
		if k.VerbForm != syntax.Part || by < v || !h.isSomebody(s, by) {
			continue
		}
		if own := k.Head == t && h.totals[s.lemmas[t]] && !h.lang.measures.befalls(s, v); own || h.revises[s.lemmas[v]] || isSaying(h.verb(s, v)) {
			return by, v
		}
	}
	return -1, to
}

// lacked reads the frame of a relative clause that lacks what is said, a count
// before it: "the 46 deaths the ministry admits", « les 300 déplacés que dénombre
// l'ONU ». It is false if there is none.
func (h *hearing) lacked(s *sentence, i, t int, class string) bool {
	switch class {
	case sayVerb, reportVerb, countVerb, denyVerb:
	default:
		return false
	}
	if s.inPassive(t) || s.complementClause(t) >= 0 || s.child(t, syntax.Xcomp) >= 0 {
		return false
	}
	n, who := h.lackedByTree(s, t)
	if who < 0 {
		n, who = h.lackedByWords(s, t)
	}
	if who < 0 || !h.isSomebody(s, who) {
		return false
	}
	if p, ok := h.stands(s, who); ok && p.kind == "relative" {
		return false
	}
	from, _ := s.phrase(n)
	content := s.trimmed([2]int{from, n + 1})
	if len(content) == 0 || !h.counts(content[0]) {
		return false
	}
	if n := h.numberIn(content[0]); n >= 0 {
		content[0].Start = min(content[0].Start, h.numbers[n].Span.Start) // "far above the 46 deaths"
	}
	f := frame{sentence: i, cue: t, polarity: Affirmed, content: content, chain: h.chain(s, i, t, who)}
	if class == denyVerb {
		f.polarity = Denied
	}
	h.out = append(h.out, f)
	return true
}

// lackedByTree finds the noun before a relative clause with verb t, and who
// speaks in the clause; who is -1 if the clause lacks nothing.
func (h *hearing) lackedByTree(s *sentence, t int) (n, who int) {
	k := &s.Tokens[t]
	who, n = s.nearestSubject(t), k.Head
	if k.Rel != syntax.AclRelcl || n > t || k.VerbForm != syntax.Fin && s.groupStart(t) == t || who < n {
		return -1, -1
	}
	if o := s.child(t, syntax.Obj); o > n && s.Tokens[o].UPOS != syntax.PRON {
		return -1, -1
	}
	return n, who
}

// lackedByWords does the same where the parser saw no clause: a noun, perhaps a
// relative, a speaker, the verb and nothing it could be about; or the relative,
// the verb, the speaker.
func (h *hearing) lackedByWords(s *sentence, t int) (n, who int) {
	relative := func(k int) bool {
		p, ok := h.stands(s, k)
		return ok && p.kind == "relative"
	}
	start := s.groupStart(t)
	if start >= 2 && relative(start-1) && s.Tokens[start-2].UPOS == syntax.NOUN && t+2 < len(s.Tokens) && s.Tokens[t+1].UPOS == syntax.DET && isNominal(s.Tokens[t+2].UPOS) {
		return start - 2, t + 2
	}
	if t+1 < len(s.Tokens) && s.Tokens[t+1].UPOS != syntax.PUNCT && s.Tokens[t+1].UPOS != syntax.ADP && s.Tokens[t+1].UPOS != syntax.AUX {
		return -1, -1
	}
	for j := start - 2; j >= 1 && start-j <= speakerWords; j-- {
		if s.Tokens[j].UPOS != syntax.DET {
			continue
		}
		n = j - 1
		if n > 0 && relative(n) {
			n--
		}
		if s.Tokens[n].UPOS == syntax.NOUN {
			return n, s.headAmong(j, start)
		}
	}
	return -1, -1
}

// gapped reads who says a further count without a verb of their own: "The army
// says 12, the rebels 40", « L'armée fait état de 12 morts, les rebelles de 40 ».
func (h *hearing) gapped(s *sentence, i, framed int) {
	for n := framed; n < len(h.out); n++ {
		f := &h.out[n]
		if len(f.content) != 1 || f.content[0].Start < s.Tokens[f.cue].End || f.sentence != i {
			continue
		}
		class := h.verb(s, f.cue)
		if class != sayVerb && class != reportVerb && class != countVerb && class != speakVerb {
			continue
		}
		content := f.content[0]
		for j := s.tokenAt(content.Start) + 1; j < len(s.Tokens); j++ {
			if s.forms[j] != "," && s.forms[j] != ";" && s.Tokens[j].UPOS != syntax.CCONJ || !h.counts(Span{s.part, content.Start, s.Tokens[j].Start}) {
				continue
			}
			who, k, end := h.gapSpeaker(s, j+1)
			if who < 0 {
				continue
			}
			f.content[0].End = min(content.End, s.Tokens[j-1].End)
			h.out = append(h.out, frame{sentence: i, cue: who, polarity: f.polarity, modality: f.modality,
				content: s.trimmed([2]int{k, end}), chain: []Link{h.linkAmong(s, i, who, postponed{from: j + 1, to: k}, h.cue(s, f.cue))}})
			f = &h.out[n]
			j = end - 1
		}
	}
}

// inGap reports whether token k goes on with the words of a speaker: "the bar
// of Manila".
func (h *hearing) inGap(s *sentence, k int) bool {
	switch s.Tokens[k].UPOS {
	case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN:
		return !h.counts(s.span(k, k+1))
	case syntax.ADP:
		return k+1 < len(s.Tokens) && s.Tokens[k+1].UPOS == syntax.PROPN
	}
	return false
}

// gapSpeaker reads a speaker and a count right behind them from token i on: the
// head of the speaker, where the count starts and ends; who is -1 if there is
// none.
func (h *hearing) gapSpeaker(s *sentence, i int) (who, k, end int) {
	k = i
	for k < len(s.Tokens) && k-i <= 6 && h.inGap(s, k) {
		k++
	}
	if k == i || k >= len(s.Tokens) || !isNominal(s.Tokens[k-1].UPOS) {
		return -1, 0, 0
	}
	who = s.headAmong(i, k)
	if h.role(s, who) == "" || s.Tokens[who].UPOS == syntax.NOUN && s.Tokens[i].UPOS != syntax.DET && s.Tokens[who].Number != syntax.Plur {
		return -1, 0, 0
	}
	for end = k; end < len(s.Tokens) && (s.Tokens[end].UPOS != syntax.PUNCT || isQuoteMark(s.forms[end])); end++ {
		if u := s.Tokens[end].UPOS; u == syntax.VERB && s.Tokens[end].VerbForm == syntax.Fin || u == syntax.AUX {
			return -1, 0, 0
		}
	}
	number := k
	for number < end && number <= k+2 && s.Tokens[number].UPOS != syntax.NUM {
		number++ // "of", « d'au moins »
	}
	if number >= end || number > k+2 || !h.counts(s.span(number, number+1)) {
		return -1, 0, 0
	}
	return who, k, end
}
