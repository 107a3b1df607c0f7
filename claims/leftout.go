package claims

// furniture is what pages carry around an article: phrases of share lines,
// subscription lines, credits.
type furniture struct{}

func newFurniture(d *dictionary) (*furniture, error) { return &furniture{}, nil }

// leftOut finds what makes no claims.
func leftOut(d *document) []LeftOut { return nil }

// without returns the document with the sentences in what was left out marked.
func (d *document) without(out []LeftOut) *document { return d }
