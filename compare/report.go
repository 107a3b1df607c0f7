package compare

import "github.com/crosscheck-go/crosscheck/claims"

// Schema names the JSON of a Report. Keys may be added to it, never renamed or
// dropped.
const Schema = "crosscheck/report/1"

// A Report says where articles disagree. It is plain data; lists are in an
// order that does not depend on the order of the articles.
type Report struct {
	Schema    string     `json:"schema"`
	Articles  []Article  `json:"articles"`
	Claims    []Claim    `json:"claims"`
	Incidents []Incident `json:"incidents"`
	Apart     []Apart    `json:"apart"`
	Conflicts []Conflict `json:"conflicts"`
	Wordings  []Wording  `json:"wordings"`
	Namings   []Naming   `json:"namings"`
	Framings  []Framing  `json:"framings"`
	Outlets   []Outlet   `json:"outlets"`
	Unread    []Unread   `json:"unread"`
}

// An Article is one article of the comparison.
type Article struct {
	ID        string `json:"id"`
	Outlet    string `json:"outlet"`
	Domain    string `json:"domain,omitempty"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title"`
	Published string `json:"published"` // YYYY-MM-DD, "" unknown
	Lang      string `json:"lang"`
	// Incident is the id of the incident the article is mainly about.
	Incident string `json:"incident,omitempty"`
	// Tolls are what this article alone says of that incident, at its end.
	Tolls   []Toll           `json:"tolls"`
	Relays  []claims.Relay   `json:"relays"`
	LeftOut []claims.LeftOut `json:"left_out"`
}

// A Claim is a claim of one of the articles, with the incident it belongs to.
type Claim struct {
	claims.Claim
	Incident string `json:"incident,omitempty"`
	// Origins are where it comes from: the speaker others can quote too, or
	// else those whose text the article prints; itself if it prints nobody's.
	Origins []Origin `json:"origins,omitempty"`
}

// An Origin is somebody from whom a claim came to the outlets that print it.
type Origin struct {
	Name string             `json:"name"`           // a speaker, an outlet, or the id of an article
	Role claims.SpeakerRole `json:"role,omitempty"` // of a speaker; "" is a text
}

// A Wording is a loaded choice of words in one of the articles.
type Wording = claims.Wording

// An Incident is one event, with what all articles say of it.
type Incident struct {
	ID    string `json:"id"`
	Kind  string `json:"kind,omitempty"`
	Title string `json:"title"`
	claims.Interval
	Where    []string `json:"where"`
	Articles []string `json:"articles"`
	Claims   []string `json:"claims"`
	Origins  int      `json:"origins"` // independent ones
	Tolls    []Toll   `json:"tolls"`
}

// A Toll is a measure of an incident, or of an article's main incident, as a
// point with its bounds. The point is that of the named convention.
type Toll struct {
	Measure    claims.Measure `json:"measure"`
	Counted    string         `json:"counted,omitempty"`
	Side       string         `json:"side,omitempty"`
	Low        *float64       `json:"low"`
	Best       *float64       `json:"best"`
	High       *float64       `json:"high"` // nil: open
	Convention Convention     `json:"convention,omitempty"`
	Claims     []string       `json:"claims,omitempty"` // that it rests on
}

// Apart is a pair of claims that were nearly taken for the same incident.
type Apart struct {
	Claims [2]string `json:"claims"`
	Why    ApartWhy  `json:"why"`
}

// ApartWhy is the evidence that kept two claims apart.
type ApartWhy string

// The reasons.
const (
	ApartDate    ApartWhy = "date"
	ApartPlace   ApartWhy = "place"
	ApartParties ApartWhy = "parties"
	ApartKind    ApartWhy = "kind"
	ApartScope   ApartWhy = "scope"
)

// A Conflict is figures of one incident, one measure, one population and one
// side that cannot all be right.
type Conflict struct {
	ID       string         `json:"id"`
	Incident string         `json:"incident"`
	Measure  claims.Measure `json:"measure"`
	Counted  string         `json:"counted,omitempty"`
	Side     string         `json:"side,omitempty"`
	Kind     ConflictKind   `json:"kind"`
	Internal bool           `json:"internal"` // both sides stand in one article
	Severity int            `json:"severity"` // 1 (rounding) to 4 (disjoint by half or more)
	Sides    []Side         `json:"sides"`
	Estimate Estimate       `json:"estimate"`
	Why      string         `json:"why"` // one sentence a person understands
}

// A ConflictKind says how figures stand to each other.
type ConflictKind string

// The kinds.
const (
	Open    ConflictKind = "open"
	Bound   ConflictKind = "bound"
	Revised ConflictKind = "revised"
	Rounded ConflictKind = "rounded"
	Scale   ConflictKind = "scale"
)

// A Side of a conflict is one quantity and who stands behind it.
type Side struct {
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"` // nil: open
	Claims      []string `json:"claims"`
	Speakers    []string `json:"speakers"`
	Outlets     []string `json:"outlets"`
	Origins     int      `json:"origins"`     // independent ones
	Credibility int      `json:"credibility"` // Admiralty 1–6; 6 cannot be judged
	Reasons     []Reason `json:"reasons,omitempty"`
}

// An Estimate is a point with its bounds under a named convention.
type Estimate struct {
	Low        *float64   `json:"low"`
	Best       *float64   `json:"best"`
	High       *float64   `json:"high"`
	Convention Convention `json:"convention"`
	Rule       string     `json:"rule,omitempty"` // the text of the rule that chose
	// Against are the claims the rule decided against: their own points differ
	// from Best.
	Against []string `json:"against,omitempty"`
}

// A Naming is one referent and every name each article gives it.
type Naming struct {
	Referent string `json:"referent"`
	Names    []Name `json:"names"`
}

// A Name is one name in one article.
type Name struct {
	Article string       `json:"article"`
	Quote   string       `json:"quote"`
	Span    claims.Span  `json:"span"`
	Voice   claims.Voice `json:"voice"`
}

// A Framing sets the choices of words for one referent, event or claim side by
// side.
type Framing struct {
	Referent string   `json:"referent"`
	Choices  []Choice `json:"choices"`
}

// A Choice is what one article chose. Span is zero for an omission.
type Choice struct {
	Article string      `json:"article"`
	Quote   string      `json:"quote"`
	Span    claims.Span `json:"span"`
	Kind    string      `json:"kind"` // label, verb, passive, certainty, omission
}

// An Outlet is a publisher of the articles with what is known of it.
type Outlet struct {
	Name         string   `json:"name"`
	Domain       string   `json:"domain,omitempty"`
	Kind         string   `json:"kind,omitempty"`
	Country      string   `json:"country,omitempty"`
	StateControl string   `json:"state_control,omitempty"`
	PartyTo      []string `json:"party_to"` // ids of incidents
	Standing     Standing `json:"standing"`
	Reliability  string   `json:"reliability"` // Admiralty A–F
	Reasons      []Reason `json:"reasons"`
}

// Standing counts how often an outlet's claims met independent agreement or
// dispute; Low and High bound the share of agreement, 95 % Wilson interval.
type Standing struct {
	Shared   int     `json:"shared"`
	Disputed int     `json:"disputed"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
}

// A Reason points at what a grade rests on: a span of an article or a line of
// a directory.
type Reason struct {
	Why     string       `json:"why"`
	Article string       `json:"article,omitempty"`
	Span    *claims.Span `json:"span,omitempty"`
	Line    string       `json:"line,omitempty"`
}

// Unread says what of an article was not read or not decided.
type Unread struct {
	Article string `json:"article"`
	Why     string `json:"why"`
}
