package claims

// calendar are the date words of a language.
type calendar struct{}

func newCalendar(d *dictionary) (*calendar, error) { return &calendar{}, nil }

// dates finds all calendar expressions and resolves them to the past.
func dates(d *document, nums []Number) []DateMention { return nil }
