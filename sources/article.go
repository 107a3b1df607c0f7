package sources

import "time"

// Article is one article as it was published. Only Text is required; every
// other zero value says "unknown".
type Article struct {
	ID        string    // unique among the articles compared; Read makes one from the file name
	URL       string    // where it was published
	Title     string    // the headline, not repeated in Text unless the page does so
	Text      string    // the body; spans are byte offsets into it
	Lang      string    // BCP 47, as the source declares it
	Outlet    Outlet    // as the source states it; Directory.Identify adds what is known
	Published time.Time // with the zone the source gives, UTC if it gives none

	// Blocks marks the stretches of Text that the page's markup says are not
	// the story itself. Only the HTML reader fills it, in order of Start.
	Blocks []Block
	// Unread names what of the input was lost or mended while reading, in
	// sentences a person understands: "2 bytes that are not UTF-8, first at
	// byte 17". An empty list means that Text is the input, byte for byte.
	Unread []string
}

// Block is a stretch of an article's Text, half-open byte offsets on rune
// borders, with the role that the page's markup gives it.
type Block struct {
	Role       Role
	Start, End int
}

// Role says what a block of a page is.
type Role string

// The roles that markup tells. A block without one of them is body text and
// is not listed.
const (
	Credit  Role = "credit"  // the byline: who wrote it, "with AFP"
	Caption Role = "caption" // figcaption: the words beneath a picture
	Teaser  Role = "teaser"  // a link to another article, set apart from the story
	Related Role = "related" // a list of such links
)
