package claims

import "slices"

// answer is a question's, unknown until it is asked.
type answer uint8

const (
	notAsked answer = iota
	no
	yes
)

// ofDisease reports whether a text is about a disease, so that its cases and its
// patients are those who have it.
func (c *counter) ofDisease() bool {
	if c.disease == notAsked {
		c.disease = no
		if slices.ContainsFunc(c.document.sentences, c.namesDisease) {
			c.disease = yes
		}
	}
	return c.disease == yes
}

// namesDisease reports whether a sentence names a disease or an epidemic.
func (c *counter) namesDisease(s sentence) bool {
	for i := range s.Tokens {
		if k, n := c.people.Longest(s.forms[i:], s.lemmas[i:]); n > 0 && k.measure == Infected && k.frames.has(ofNoun) {
			return true
		}
	}
	return false
}
