package claims

// credits are the words of credit lines and datelines.
type credits struct{}

func newCredits(d *dictionary) (*credits, error) { return &credits{}, nil }

// relays finds what the article takes from other outlets and from documents.
func relays(d *document, frames []frame) []Relay { return nil }
