package claims

// gazette are the words that go before places in a language.
type gazette struct{}

func newGazette(d *dictionary) (*gazette, error) { return &gazette{}, nil }

// A placeMention is a place named in a sentence: tokens from up to to.
type placeMention struct {
	Place
	sentence, from, to int
}

// places finds the places named in the text.
func places(d *document) []placeMention { return nil }
