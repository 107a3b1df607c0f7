package compare

// framings sets the choices of words for one referent, event or claim side by
// side.
func framings(a *assembly) []Framing { return nil }
