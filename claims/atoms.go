package claims

// atoms splits what the article says into atomic claims; together they cover
// every figure.
func atoms(d *document, predicates []predicate, figures []figure, frames []frame,
	dates []DateMention, places []placeMention, mentions []Mention) []Claim {
	return nil
}
