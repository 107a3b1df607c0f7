package claims

// cues are the words that open another scene: "in October 2024", "since 2012".
type cues struct{}

func newCues(d *dictionary) (*cues, error) { return &cues{}, nil }

// scenes sorts the claims of a reading into incidents, the main one first.
func scenes(d *document, r *Reading) []Scene { return nil }
