package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// trailing reads a frame behind its content by the words alone, since parsers
// get lost there: a comma or closing mark, the verb, its speaker: "…, a-t-il
// ajouté", "« … », said a survivor". who is -1 if t opens no such frame.
func (h *hearing) trailing(s *sentence, t int) (who, from int) {
	from = t
	for from > 0 && (s.Tokens[from-1].UPOS == syntax.AUX || s.Tokens[from-1].Rel.Is(syntax.Expl)) {
		from--
	}
	if from < minClause || !isPause(s.forms[from-1]) || s.Tokens[t].VerbForm == syntax.Inf || s.Tokens[t].VerbForm == syntax.Ger {
		return -1, 0
	}
	if from == t && s.Tokens[t].VerbForm != syntax.Fin {
		return -1, 0
	}
	if who = s.subject(t); who >= 0 && who < t && s.Tokens[who].Start < s.Tokens[from].Start {
		return -1, 0
	}
	if who < 0 || !isNominal(s.Tokens[who].UPOS) {
		who = s.topNominal(h.afterHearer(s, t+1))
	}
	if who < 0 || !isClosing(s.forms[from-1]) && !h.couldSpeak(s, who) {
		return -1, 0
	}
	return who, from
}

// isPause reports whether a frame may follow the token.
func isPause(form string) bool {
	return form == "," || isClosing(form) && form != ")" && form != "%" || strings.Trim(form, ",.!?…»”\"") == ""
}

// afterHearer skips whom something was said to: "explained to TASS".
func (h *hearing) afterHearer(s *sentence, i int) int {
	for i < len(s.Tokens) && (s.Tokens[i].UPOS == syntax.ADV || s.Tokens[i].UPOS == syntax.ADP) {
		if _, n := h.lang.credits.agency(s, min(i+1, len(s.Tokens)-1)); n > 0 {
			return i + 1 + n
		}
		if s.Tokens[i].UPOS == syntax.ADP {
			break
		}
		i++
	}
	return i
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
