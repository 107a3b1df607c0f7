package claims

// referees are the nouns, titles and aliases that refer to people and things.
type referees struct{}

func newReferees(d *dictionary) (*referees, error) { return &referees{}, nil }

// mentions finds the expressions that refer to people, groups and things, and
// joins those of one referent by their Key.
func mentions(d *document, places []placeMention) []Mention { return nil }
