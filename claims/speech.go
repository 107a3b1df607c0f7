package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// speech are the words that introduce a speaker, the nouns that say what a
// speaker is, and the pronouns that stand for one.
type speech struct {
	forms    map[string]string       // of speech verbs, as they stand in frames, to class
	thirds   map[string]string       // forms that are nouns as well: "denies", before "that"
	verbs    lexicon.Phrases[string] // lemmas to class
	selves   map[string]string       // lemmas to class with a reflexive pronoun: "s'emporter"
	revises  map[string]bool         // lemmas of verbs that say a total: "raised its toll to 33"
	totals   map[string]bool         // lemmas of its nouns
	sources  lexicon.Phrases[bool]   // "according to", "selon"
	learned  lexicon.Phrases[bool]   // "a-t-on appris", before a date and an origin
	origins  lexicon.Phrases[bool]   // "auprès de", behind it
	texts    lexicon.Phrases[bool]   // nouns of texts that speak: "statement"
	phrasal  map[string]bool         // first words of verbs of several words
	releases lexicon.Phrases[bool]   // what statements open with: "press release"
	contents map[string]bool         // nouns that say what is said: "claim that"
	told     map[string]bool         // nouns of what is told, true or not: "tale"
	untrue   map[string]bool         // words for what is not true: "baseless", "lie"
	roles    lexicon.Phrases[SpeakerRole]
	pronouns map[string]pronoun
	persons  map[string]bool // nouns of roles that are people
}

// The classes of speech verbs, as speech.txt names them.
const (
	sayVerb    = "say"
	reportVerb = "report"
	countVerb  = "count"
	thinkVerb  = "think"
	speakVerb  = "speak"
	tellVerb   = "tell"
	callVerbs  = "call"
	denyVerb   = "deny"
	allegeVerb = "allege"
	planVerb   = "plan"
	askVerb    = "ask"
	citeVerb   = "cite"
)

// A pronoun is what a word of pronouns.txt can stand for.
type pronoun struct {
	kind   string // personal, object, possessive, relative, first, indefinite
	number syntax.Number
	of     string // person, thing, any
	gender string // masc, fem; "" either
}

func newSpeech(d *dictionary) (*speech, error) {
	s := &speech{forms: map[string]string{}, thirds: map[string]string{}, selves: map[string]string{}, revises: map[string]bool{}, totals: map[string]bool{}, contents: map[string]bool{}, told: map[string]bool{}, untrue: map[string]bool{}, phrasal: map[string]bool{}, pronouns: map[string]pronoun{}, persons: map[string]bool{}}
	rows, err := d.rows("speech.txt")
	if err != nil {
		return nil, err
	}
	var said []string
	var endings, thirds []ending
	governing := map[string]string{}
	for _, r := range rows {
		word := lexicon.Fold(r.Field(0))
		switch r.Field(1) {
		case "verb":
			words := d.words(word)
			s.verbs.Add(words, r.Field(2))
			s.phrasal[words[0]] = s.phrasal[words[0]] || len(words) > 1
			governing[word] = r.Field(2)
			if class := r.Field(2); class == sayVerb || class == speakVerb || class == callVerbs || class == allegeVerb || class == tellVerb || class == reportVerb {
				said = append(said, word)
			}
		case "reflexive":
			s.selves[word] = r.Field(2)
		case "revise":
			s.revises[word] = true
		case "total":
			s.totals[word] = true
		case "learned":
			s.learned.Add(d.words(word), true)
		case "origin":
			s.origins.Add(d.words(word), true)
		case "form":
			s.forms[word] = r.Field(2)
		case "ending":
			endings = append(endings, ending{cut: word, add: lexicon.Fold(r.Field(2))})
		case "third":
			thirds = append(thirds, ending{cut: word, add: lexicon.Fold(r.Field(2))})
		case "source":
			s.sources.Add(d.words(word), true)
		case "document":
			s.texts.Add(d.words(word), true)
		case "release":
			s.releases.Add(d.words(word), true)
		case "content":
			s.contents[word] = true
		case "told":
			s.told[word] = true
		case "untrue":
			s.untrue[word] = true
		default:
			return nil, r.Errorf("no kind of speech word: %q", r.Field(1))
		}
	}
	s.inflect(said, endings)
	for word, class := range governing {
		for _, e := range thirds {
			if form, ok := e.on(word); ok {
				s.thirds[form] = class
			}
		}
	}
	if err := s.readRoles(d); err != nil {
		return nil, err
	}
	return s, s.readPronouns(d)
}

// inflect adds the forms that regular verbs of saying have in frames.
func (s *speech) inflect(lemmas []string, endings []ending) {
	for _, lemma := range lemmas {
		for _, e := range endings {
			if form, ok := e.on(lemma); ok {
				s.forms[form] = sayVerb
			}
		}
	}
}

// on puts an ending on a lemma, if it is for such lemmas.
func (e ending) on(lemma string) (string, bool) {
	stem, ok := strings.CutSuffix(lemma, strings.TrimSuffix(e.cut, "+"))
	return stem + e.add, ok
}

func (s *speech) readRoles(d *dictionary) error {
	rows, err := d.rows("roles.txt")
	for _, r := range rows {
		s.roles.Add(d.words(r.Field(0)), SpeakerRole(r.Field(1)))
		s.persons[lexicon.Fold(r.Field(0))] = r.Field(2) == "person"
	}
	return err
}

func (s *speech) readPronouns(d *dictionary) error {
	rows, err := d.rows("pronouns.txt")
	for _, r := range rows {
		p := pronoun{kind: r.Field(1), of: r.Field(3), gender: r.Field(4)}
		switch r.Field(2) {
		case "sing":
			p.number = syntax.Sing
		case "plur":
			p.number = syntax.Plur
		}
		s.pronouns[lexicon.Fold(r.Field(0))] = p
	}
	return err
}

// verb returns the class of a speech verb, "" for any other word.
func (p *speech) verb(s *sentence, i int) string {
	if u := s.Tokens[i].UPOS; u != syntax.VERB && u != syntax.AUX {
		return ""
	}
	class, n := p.verbs.Longest(s.lemmas[i:], nil)
	self := s.child(i, syntax.Expl) >= 0
	if c, ok := p.selves[s.lemmas[i]]; ok && self && n < 2 {
		return c // "s'est emporté le ministre", "les recherches se poursuivent"
	}
	if n == 0 && !self && s.Tokens[i].UPOS == syntax.VERB && s.Tokens[i].VerbForm == syntax.Fin {
		class = p.forms[s.forms[i]] // a lemma that the model got wrong
	}
	if o := s.child(i, syntax.Obj); o > i && n < 2 {
		if c, ok := p.verbs.Exact(s.lemmas[i], s.lemmas[o]); ok {
			return c // "fait aussi état de", "put the toll at"
		}
		if p.revises[s.lemmas[i]] && p.totals[s.lemmas[o]] {
			return countVerb
		}
	}
	if class == "" && p.spoken(s, i) {
		return sayVerb
	}
	if class == "" && p.phrasal[s.lemmas[i]] {
		return p.farPhrase(s, i)
	}
	return class
}

// spoken reports whether a verb of any kind stands between the end of a
// statement and who speaks: "“We were left to die,” thundered Ana Duval".
func (p *speech) spoken(s *sentence, i int) bool {
	if i+1 >= len(s.Tokens) || s.Tokens[i].VerbForm == syntax.Inf || !s.afterStatement(i) {
		return false
	}
	next := s.Tokens[i+1].UPOS
	return next == syntax.PROPN || next == syntax.DET || next == syntax.NOUN
}

// farPhrase returns the class of a verb with its noun further on: "a porté de 9
// à 17 morts le bilan".
func (p *speech) farPhrase(s *sentence, i int) string {
	for o := i + 1; o < len(s.Tokens) && o <= i+frameWords && s.Tokens[o].VerbForm != syntax.Fin; o++ {
		if s.Tokens[o].UPOS != syntax.NOUN {
			continue
		}
		if c, ok := p.verbs.Exact(s.lemmas[i], s.lemmas[o]); ok && c == reportVerb {
			return c
		}
	}
	return ""
}

// isPhrase reports whether a verb of saying has several words: "faire savoir".
func (p *speech) isPhrase(s *sentence, i int) bool {
	_, n := p.verbs.Longest(s.lemmas[i:], nil)
	return n > 1
}

// role reads what a speaker is from the nouns of their words, the head's
// first: "a spokesman for the army" is official.
func (p *speech) role(s *sentence, head int) SpeakerRole {
	if r, n := p.roles.Longest(s.forms[head:], s.lemmas[head:]); n > 0 {
		return r
	}
	from, to := s.reach(head)
	for i := from; i < to; i++ {
		if u := s.Tokens[i].UPOS; u != syntax.NOUN && u != syntax.PROPN && u != syntax.NoUPOS {
			continue
		}
		if r, n := p.roles.Longest(s.forms[i:], s.lemmas[i:]); n > 0 {
			return r
		}
	}
	return ""
}

// stands reports what pronoun a token is, if it is one.
func (p *speech) stands(s *sentence, i int) (pronoun, bool) {
	q, ok := p.pronouns[s.forms[i]]
	if ok && s.Tokens[i].UPOS != syntax.PRON && s.Tokens[i].UPOS != syntax.DET && s.Tokens[i].UPOS != syntax.NoUPOS {
		return q, q.kind == "relative" && (s.Tokens[i].UPOS == syntax.ADV || s.Tokens[i].UPOS == syntax.SCONJ)
	}
	return q, ok
}
