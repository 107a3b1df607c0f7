package claims

// loaded are the loaded words of a language and the structures that load.
type loaded struct{}

func newLoaded(d *dictionary) (*loaded, error) { return &loaded{}, nil }

// wordings finds loaded choices of words and whose they are.
func wordings(d *document, mentions []Mention, frames []frame, claims []Claim) []Wording {
	return nil
}
