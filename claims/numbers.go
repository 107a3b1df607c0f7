package claims

// numerals are the number words and bounds of a language.
type numerals struct{}

func newNumerals(d *dictionary) (*numerals, error) { return &numerals{}, nil }

// numbers finds all numbers in the text, in order.
func numbers(d *document) []Number { return nil }
