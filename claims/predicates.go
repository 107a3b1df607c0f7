package claims

// events are the verbs and nouns of events.
type events struct{}

func newEvents(d *dictionary) (*events, error) { return &events{}, nil }

// A predicate is one thing said to happen or to be: a verb with its arguments,
// a noun of an event, an adjective or noun with a copula.
type predicate struct {
	sentence, head int    // index into document.sentences, token
	event          string // key of events.txt; "" for what has no name
	polarity       Polarity
	modality       Modality
}

// predicates finds the predicates of every sentence, in reading order.
func predicates(d *document) []predicate { return nil }
