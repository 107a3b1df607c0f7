package claims

// measures are the frames that say which argument of which word is counted.
type measures struct{}

func newMeasures(d *dictionary) (*measures, error) { return &measures{}, nil }

// A figure is a Figure where it stands in the tree.
type figure struct {
	Figure
	number    int // index into Reading.Numbers
	sentence  int // index into document.sentences
	counted   int // token that is counted, or the number itself
	predicate int // token whose frame gave the measure; -1 if none did
	whole     int // index of the figure this one is a part of; -1 if none
}

// figures says of each number whom it counts, or leaves it alone.
func figures(d *document, nums []Number, dates []DateMention, predicates []predicate) []figure {
	return nil
}
