package claims

// speech are the verbs, nouns and prepositions that introduce a speaker.
type speech struct{}

func newSpeech(d *dictionary) (*speech, error) { return &speech{}, nil }

// A frame says who says a stretch of text.
type frame struct {
	chain    []Link // outermost first
	content  []Span
	quoted   []Span   // the parts of content in quotation marks
	polarity Polarity // Denied for "the army denied that …"
	modality Modality // "" if the frame does not say
}

// speakers finds who says what.
func speakers(d *document, mentions []Mention, predicates []predicate) []frame { return nil }
