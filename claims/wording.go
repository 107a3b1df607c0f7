package claims

import "strings"

// A Wording is a loaded choice of words inside one article.
type Wording struct {
	Article string      `json:"article"`
	Claim   string      `json:"claim,omitempty"` // id of the claim it stands in
	Kind    WordingKind `json:"kind"`
	Target  string      `json:"target,omitempty"` // whom or what it colours
	Plain   string      `json:"plain,omitempty"`  // a plainer word
	Voice   Voice       `json:"voice"`
	Speaker string      `json:"speaker,omitempty"` // whose word it is, in a speaker's voice
	// Strength is 1 (a shade), 2 (plain to see) or 3 (takes sides).
	Strength int    `json:"strength"`
	Span     Span   `json:"span"`
	Quote    string `json:"quote"`
}

// A WordingKind names the technique.
type WordingKind string

// The kinds of wording.
const (
	LoadedLabel           WordingKind = "loaded_label"
	Euphemism             WordingKind = "euphemism"
	Dysphemism            WordingKind = "dysphemism"
	ScareQuotes           WordingKind = "scare_quotes"
	DoubtMarker           WordingKind = "doubt_marker"
	Editorialising        WordingKind = "editorialising"
	VagueAttribution      WordingKind = "vague_attribution"
	UnattributedAssertion WordingKind = "unattributed_assertion"
	Generalisation        WordingKind = "generalisation"
	Intensifier           WordingKind = "intensifier"
	AgentlessPassive      WordingKind = "agentless_passive"
)

// A Voice tells the outlet's own words from a speaker's.
type Voice string

// The voices. Scare quotes are the outlet's.
const (
	OutletVoice  Voice = "outlet"
	SpeakerVoice Voice = "speaker"
)

// ByClass reports whether nothing but the class of its noun says what a mention
// refers to: "the attackers".
func (m *Mention) ByClass() bool { return strings.HasPrefix(m.Key, classMark) }

// Class is the class of the noun of a mention ByClass, without who takes part:
// the key of all visits for that of one king's.
func (m *Mention) Class() string {
	class, _, _ := strings.Cut(m.Key, partyMark)
	return class
}

// Untold reports whether a mention is of some event that nothing else tells of,
// as far as anybody knows: "a state visit".
func (m *Mention) Untold() bool { return strings.HasSuffix(m.Key, partyMark) }

// classMark starts the keys of classes.
const classMark = "~"

func classKey(class string) string {
	if class == "" {
		return ""
	}
	return classMark + class
}

// A Mention is one expression that refers to somebody or something.
type Mention struct {
	Span  Span
	Quote string // without a leading article
	// Key joins the mentions of one referent within the article: an alias
	// key of the language data ("jnim"), a state and its part ("mali.army"),
	// the folded name, else "~" and a class of nouns ("~attackers"),
	// with who takes part in an event ("~visit|mali").
	Key string
	// Kind is a key of the language data: person, group, force, place,
	// people, event, object …; "" is unknown.
	Kind string
	// Sort is the class of the noun that a name is said to be the name of:
	// "boat/tanker" for "the tanker Red Dawn"; "" if nothing says.
	Sort string
	// Name reports whether the expression is a proper name.
	Name bool
	// Sound is how a name sounds that the language data does not know; one
	// name in two spellings has one sound. It is "" for all others.
	Sound string
	// Given is how the words of such a name sound that stand before its key,
	// without vowels, "n" for "Ana Duval": of two that have one key it may
	// tell who is meant. It is "" if none stands there.
	Given string
	// Pronoun reports whether it is one: "he".
	Pronoun bool
	// Definite reports whether its words say that it is known: "the raid".
	Definite bool
	// Depth is 0 for what takes part in its clause, 1 for what stands in an
	// adverbial ("in Mali"), 2 for what only says more of another noun ("the
	// elections in Mali"), 3 for what does so before it ("Mali's elections").
	Depth int
	Voice Voice
}
