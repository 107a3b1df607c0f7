package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// loaded are the loaded words of a language and the structures that load.
type loaded struct {
	phrases  lexicon.Phrases[loadedPhrase]
	law      lawWords
	vague    vagueWords
	passives passiveWords
	marks    markWords
}

// A loadedPhrase is a line of loaded.txt.
type loadedPhrase struct {
	kind     WordingKind // "" for a phrase that is not loaded
	strength int
	plain    string
	target   loadedTarget
	parts    []syntax.UPOS // of the last word; empty: any
}

// A loadedTarget says what a phrase colours, by its place in the sentence.
type loadedTarget string

// The targets, as loaded.txt names them.
const (
	selfTarget   loadedTarget = "self"   // "the terrorists"
	headTarget   loadedTarget = "head"   // "a heroic defence", "vigorously responded"
	objTarget    loadedTarget = "obj"    // "claims to have"
	peopleTarget loadedTarget = "people" // "neutralised 20 fighters", not "a bill"
	placeTarget  loadedTarget = "place"  // "liberated the town", not "the hostages"
	stateTarget  loadedTarget = "state"  // "the Kiev regime", not "a strict regime of exercise"
	speechTarget loadedTarget = "speech" // "souligne que", not "souligne une phrase"
	likenTarget  loadedTarget = "liken"  // "they are animals", not "a shelter for animals"
	proofTarget  loadedTarget = "proof"  // "the alleged plot", not "arrested for allegedly selling"
)

// notLoaded marks the phrases of loaded.txt that hold a loaded word and load
// nothing: "tax regime".
const notLoaded = "plain"

func newLoaded(d *dictionary) (*loaded, error) {
	l := &loaded{}
	rows, err := d.rows("loaded.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if l.law.read(d, r) {
			continue
		}
		p, err := newLoadedPhrase(r)
		if err != nil {
			return nil, err
		}
		l.phrases.Add(d.words(r.Field(0)), p)
	}
	if err := l.vague.read(d); err != nil {
		return nil, err
	}
	if err := l.passives.read(d); err != nil {
		return nil, err
	}
	return l, l.marks.read(d)
}

func newLoadedPhrase(r lexicon.Row) (loadedPhrase, error) {
	p := loadedPhrase{kind: WordingKind(r.Field(1)), plain: r.Field(3), target: loadedTarget(r.Field(4))}
	switch p.kind {
	case notLoaded:
		return loadedPhrase{}, nil
	case LoadedLabel, Euphemism, Dysphemism, ScareQuotes, DoubtMarker, Editorialising,
		VagueAttribution, UnattributedAssertion, Generalisation, Intensifier, AgentlessPassive:
	default:
		return p, r.Errorf("no kind of wording: %q", p.kind)
	}
	switch p.target {
	case selfTarget, headTarget, objTarget, peopleTarget, placeTarget, stateTarget, speechTarget, likenTarget, proofTarget:
	default:
		return p, r.Errorf("no target: %q", p.target)
	}
	n, err := strconv.Atoi(r.Field(2))
	if err != nil || n < 1 || n > 3 {
		return p, r.Errorf("no strength from 1 to 3: %q", r.Field(2))
	}
	p.strength = n
	for _, name := range strings.Fields(r.Field(6)) {
		u := syntax.ParseUPOS(strings.ToUpper(name))
		if u == syntax.X {
			return p, r.Errorf("no part of speech: %q", name)
		}
		p.parts = append(p.parts, u)
	}
	return p, nil
}

// allows reports whether a phrase may end in a word of that part of speech. A
// name is a noun: "Takfiri fighters".
func (p *loadedPhrase) allows(u syntax.UPOS) bool {
	if u == syntax.PROPN {
		u = syntax.NOUN
	}
	return u == syntax.NoUPOS || len(p.parts) == 0 || slices.Contains(p.parts, u)
}
