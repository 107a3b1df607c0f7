package claims

// A Part is one of the two texts of an article.
type Part string

// The parts.
const (
	Title Part = "title"
	Text  Part = "text"
)

// A Span is a half-open range of bytes of one part, exactly as given, on rune
// borders.
type Span struct {
	Part  Part `json:"part"`
	Start int  `json:"start"`
	End   int  `json:"end"`
}

// Overlaps reports whether the spans share a byte.
func (s Span) Overlaps(t Span) bool {
	return s.Part == t.Part && s.Start < t.End && t.Start < s.End
}

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool {
	return s.Part == t.Part && s.Start <= t.Start && t.End <= s.End
}

// Before orders spans as they are read: the title, then the text, by start.
func (s Span) Before(t Span) bool {
	if s.Part != t.Part {
		return s.Part == Title
	}
	if s.Start != t.Start {
		return s.Start < t.Start
	}
	return s.End < t.End
}

// A Claim is one predication somebody can be held to: at most one figure, one
// event, one time and one place.
type Claim struct {
	// ID is the article's id, "#" and a short hash of what is claimed; it
	// stays when other paragraphs of the article change.
	ID      string `json:"id"`
	Article string `json:"article"`
	// Spans are the words that say it, in reading order; Quote joins them.
	Spans []Span `json:"spans"`
	Quote string `json:"quote"`
	// Text says it alone: who, where and when filled in, in the article's
	// language.
	Text     string   `json:"text"`
	Event    string   `json:"event,omitempty"` // killing, attack, arrest, withdrawal, statement …; a key of the language's events
	Polarity Polarity `json:"polarity"`
	Modality Modality `json:"modality"`
	// Attribution leads from the outlet inwards; empty is the outlet's own voice.
	Attribution []Link  `json:"attribution,omitempty"`
	When        *When   `json:"when,omitempty"`
	Where       []Place `json:"where,omitempty"`
	Actors      []Actor `json:"actors,omitempty"`
	Figure      *Figure `json:"figure,omitempty"`
	// Scene is an index into Reading.Scenes.
	Scene int `json:"-"`
}

// Polarity tells a claim from a denial.
type Polarity string

// The polarities.
const (
	Affirmed Polarity = "affirmed"
	Denied   Polarity = "denied"
)

// Modality says how firmly a claim is made.
type Modality string

// The modalities.
const (
	Asserted    Modality = "asserted"    // in the outlet's own voice
	Reported    Modality = "reported"    // said by somebody
	Alleged     Modality = "alleged"     // "allegedly", "aurait été tué"
	Planned     Modality = "planned"     // has not happened yet
	Provisional Modality = "provisional" // may still change
)

// When is the time of a claim.
type When struct {
	Interval
	Quote string `json:"quote,omitempty"`
	// Basis is the clue that resolved the words: "published", "text", or
	// the words of the date they are relative to.
	Basis string `json:"basis,omitempty"`
}

// A Place is where a claim happens, as the article says and as it is known.
type Place struct {
	Name  string `json:"name"`
	Quote string `json:"quote"`
	Span  Span   `json:"-"`
}

// An Actor takes part in what is claimed.
type Actor struct {
	Name  string `json:"name"`
	Role  Role   `json:"role"`
	Quote string `json:"quote"`
	Span  Span   `json:"-"`
}

// A Role is the part an actor plays.
type Role string

// The roles.
const (
	Agent  Role = "agent"
	Target Role = "target"
	Other  Role = "other"
)
