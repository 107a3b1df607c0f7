package compare

import (
	"slices"
	"sort"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// A nature is the kind of a happening, as far as nobody takes one for the other: a
// derailment may be a catastrophe, and a riot a massacre. Either may be a horror.
type nature uint8

const (
	mishap nature = 1 << iota
	violence
	plight // that goes on: an outbreak, a famine
	either = mishap | violence | plight
)

// happeningKey is the class of words that may stand for whatever happened: "the
// horror", « les événements ».
const happeningKey = "~happening"

// natureOf is the kind of what a mention says to have happened, 0 if to nobody.
func natureOf(m *claims.Mention) nature {
	if m.Kind != eventKind || m.Name || m.Untold() {
		return 0
	}
	return natureOfClass(m.Class())
}

// natureOfClass is the nature of all that is of a class.
func natureOfClass(class string) nature {
	general, _, _ := strings.Cut(class, kindMark)
	switch general {
	case "~accident":
		return mishap
	case "~blackout", "~drought", "~famine", "~heatwave", "~outbreak":
		return plight
	case "~attack", "~battle", "~brawl", "~crackdown", "~crime", "~escape", "~hijacking", "~kidnapping", "~looting", "~protest", "~robbery":
		return violence
	case happeningKey:
		return either
	}
	return 0
}

// happenings are the words for what happened in an incident, of the nature that
// most articles take.
func (c *casting) happenings(inc *incident) []player {
	var words []word
	var votes [either + 1]int
	for _, t := range inc.tellings {
		for k, w := range c.words(t) {
			if words = append(words, w); k == 0 && !w.later {
				votes[natureOf(w.Mention)]++
			}
		}
	}
	chosen := most(votes)
	var out []player
	for _, w := range words {
		if natureOf(w.Mention)&chosen != 0 {
			out = append(out, c.player(w.article, w.Span, w.Voice))
		}
	}
	return out
}

// most is the nature that most articles take, 0 if two of them do; either may
// stand for itself.
func most(votes [either + 1]int) nature {
	chosen, n := either, 0
	for _, k := range []nature{mishap, violence, plight} {
		switch {
		case votes[k] > n:
			chosen, n = k, votes[k]
		case votes[k] == n && n > 0:
			chosen = 0
		}
	}
	return chosen
}

// A word is what an article calls an incident.
type word struct {
	*claims.Mention
	article int
	later   bool // it does not stand where the article says what it is about
}

// words are what an article calls an incident: if it is mainly about it, what its
// headline and its lead call so first, else what it later takes for known; if it
// tells of it in passing, the only word it has.
func (c *casting) words(t telling) []word {
	told := c.told(t)
	if !t.main() {
		if len(told) == 1 {
			return []word{{told[0], t.article, false}}
		}
		return nil
	}
	var out []word
	lead := c.lead(t)
	for _, part := range []claims.Part{claims.Title, claims.Text} {
		k := slices.IndexFunc(told, func(m *claims.Mention) bool { return m.Span.Part == part })
		if k >= 0 && (part == claims.Title || told[k].Span.Start < lead) {
			out = append(out, word{told[k], t.article, false})
		}
	}
	var known []*claims.Mention // "the mayhem came hours later"
	for _, m := range told {
		if m.Definite && (len(out) == 0 || natureOf(m) == either) && !(m.Span.Part == claims.Text && m.Span.Start < lead) {
			known = append(known, m)
		}
	}
	if k := slices.IndexFunc(known, func(m *claims.Mention) bool { return m.Depth == 0 }); k >= 0 {
		out = append(out, word{known[k], t.article, true})
	} else if len(out) == 0 && len(known) > 0 {
		out = append(out, word{known[0], t.article, true})
	}
	return out
}

// told are the happenings that the claims of a scene name, in reading order; what
// no claim holds is of what the article is mainly about.
func (c *casting) told(t telling) []*claims.Mention {
	if c.scenes[t.article] == nil {
		r, out := c.readings[t.article], make(map[int][]*claims.Mention)
		for k, scene := range sceneOf(r) {
			if m := &r.Mentions[k]; natureOf(m) != 0 {
				out[max(0, scene)] = append(out[max(0, scene)], m)
			}
		}
		c.scenes[t.article] = out
	}
	return c.scenes[t.article][t.scene]
}

// leadSentences is how many sentences of the text with a claim of the main scene
// tell what an article is about.
const leadSentences = 2

// lead is where the lead of an article ends.
func (c *casting) lead(t telling) int {
	r := c.readings[t.article]
	end, n := 0, 0
	for _, k := range t.Claims {
		spans := r.Claims[k].Spans
		if len(spans) == 0 || spans[0].Part != claims.Text || spans[0].Start < end {
			continue
		}
		at := sort.Search(len(r.Sentences), func(i int) bool {
			s := r.Sentences[i]
			return s.Part == claims.Text && s.End > spans[0].Start
		})
		if at == len(r.Sentences) {
			break
		}
		if end, n = r.Sentences[at].End, n+1; n == leadSentences {
			break
		}
	}
	return end
}
