package claims

// A Link is one step of an attribution chain: somebody who says it.
type Link struct {
	Speaker string      `json:"speaker"` // resolved: "he" is the name it stands for
	Role    SpeakerRole `json:"role,omitempty"`
	Cue     string      `json:"cue,omitempty"` // "said", "selon", "in a statement"
	Span    Span        `json:"span"`          // the speaker's words here
}

// A SpeakerRole follows the text ("a spokesman for the army"), not a list of
// people; zero is unknown.
type SpeakerRole string

// The roles of speakers.
const (
	Official   SpeakerRole = "official"
	Military   SpeakerRole = "military"
	ArmedGroup SpeakerRole = "armed_group"
	Medical    SpeakerRole = "medical"
	NGO        SpeakerRole = "ngo"
	Witness    SpeakerRole = "witness"
	Expert     SpeakerRole = "expert"
	Media      SpeakerRole = "media"
	Unnamed    SpeakerRole = "unnamed"
)

// A Relay says that an article takes material from another outlet or from a
// document.
type Relay struct {
	From string    `json:"from"` // "AFP", or the id of the copied article
	Role RelayRole `json:"role"`
	// Article is the id of the copied article, if it is here.
	Article string `json:"article,omitempty"`
	Span    Span   `json:"span"`
	Quote   string `json:"quote"`
}

// A RelayRole is what was taken.
type RelayRole string

// The roles of relays. Only RelayText and RelayCopied make articles dependent.
const (
	RelayText    RelayRole = "text"    // "With AFP", "BAMAKO (Reuters) -"
	RelayPhoto   RelayRole = "photo"   // "(Photo by AFP)"
	RelayQuote   RelayRole = "quote"   // "told TASS"
	RelayCopied  RelayRole = "copied"  // shared sentences without credit
	RelayUnknown RelayRole = "unknown" // "SOURCE: REUTERS" under a headline
)

// LeftOut is a stretch that makes no claims.
type LeftOut struct {
	Why  LeftOutReason `json:"why"`
	Span Span          `json:"span"`
}

// A LeftOutReason is why a stretch makes no claims.
type LeftOutReason string

// The reasons.
const (
	Menu         LeftOutReason = "menu"
	Share        LeftOutReason = "share"
	Related      LeftOutReason = "related"
	Subscription LeftOutReason = "subscription"
	Tag          LeftOutReason = "tag"
	Credit       LeftOutReason = "credit"
	Caption      LeftOutReason = "caption"
	Repeat       LeftOutReason = "repeat"
)
