package claims

import (
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// publisher finds who publishes an article that is itself a statement: the
// official, the force or the organisation that speaks most in it, the first of
// equals. It is the "we" of such a text. What the text says without a speaker is
// the outlet's own voice, as anywhere.
func publisher(d *document, frames []frame) *Link {
	if !d.isRelease() {
		return nil
	}
	var best *Link
	said := make(map[string]int)
	for n := range frames {
		f := &frames[n]
		if f.content[0].Part != Text || len(f.quoted) > 0 || !d.couldPublish(&f.chain[0]) {
			continue
		}
		who := f.chain[0].Speaker
		if said[who]++; best == nil || said[who] > said[best.Speaker] {
			best = &f.chain[0]
		}
	}
	return best
}

// publish gives a "we" of the text the role of the publisher.
func (a *atomizer) publish(out *Claim) {
	for n := range out.Attribution {
		if l := &out.Attribution[n]; l.Role == "" && a.d.lang.speech.pronouns[lexicon.Fold(l.Speaker)].kind == "first" {
			l.Role = a.publisher.Role
		}
	}
}

// couldPublish reports whether a speaker is one that issues statements: "the
// ministry", "our organisation", "we".
func (d *document) couldPublish(l *Link) bool {
	s := &d.sentences[d.sentenceAt(l.Span)]
	if p, ok := d.lang.speech.stands(s, s.tokenAt(l.Span.Start)); ok && p.kind == "first" {
		return true
	}
	return issues(l.Role) && l.Role != Media || l.Role == ArmedGroup
}

// isRelease reports whether the article is a statement: its title or its text
// opens with a word for one, "Press release: …", or the name of its outlet ends
// with one, "Ministry of Mines (press release)".
func (d *document) isRelease() bool {
	words := strings.FieldsFunc(lexicon.Fold(d.article.Outlet.Name), func(r rune) bool { return !unicode.IsLetter(r) })
	for i := range words {
		if _, n := d.lang.speech.releases.Longest(words[i:], nil); n == len(words)-i {
			return true
		}
	}
	for i := range d.sentences {
		if s := &d.sentences[i]; i == 0 || d.sentences[i-1].part != s.part {
			if _, n := d.lang.speech.releases.Longest(s.forms, nil); n > 0 {
				return true
			}
		}
	}
	return false
}
