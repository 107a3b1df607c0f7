package sources

import "strings"

// class is a kind that an outlet's name or host tells by itself.
type class struct {
	kind      Kind
	inHost    bool
	words     string // folded, a space at either end
	reference string
	line      string
}

func classOf(at string, f []string, references map[string]string) class {
	c := class{kind: Kind(f[0]), inHost: f[1] == "host", reference: references[f[3]], line: at}
	if c.inHost {
		c.words = f[2]
	} else {
		c.words = " " + fold(f[2]) + " "
	}
	return c
}

// classify adds the kind that the name or the host of an unknown outlet tells.
func (d *Directory) classify(o Outlet) Outlet {
	if o.Kind != "" {
		return o
	}
	name := " " + fold(o.Name) + " "
	for _, c := range d.classes {
		if c.inHost && hasLabel(o.Domain, c.words) || !c.inHost && strings.Contains(name, c.words) {
			o.Kind, o.Reference, o.Lines = c.kind, o.Reference.join(List(c.reference)), o.Lines.join(List(c.line))
			return o
		}
	}
	return o
}

// hasLabel reports whether label stands in a host behind its first label:
// "mines.gov.ml" has "gov", "gov.example.org" has not.
func hasLabel(host, label string) bool {
	_, rest, _ := strings.Cut(host, ".")
	for rest != "" {
		var l string
		if l, rest, _ = strings.Cut(rest, "."); l == label {
			return true
		}
	}
	return false
}

// Party names the party, among those to a conflict, for which an outlet
// speaks: the army's own communiqués, a ministry, the media arm of an armed
// group. It is "" for an outlet that merely writes about them, a state
// broadcaster among them: its owner, not it, is the party.
func (d *Directory) Party(o Outlet, parties ...string) string {
	d = d.orKnown()
	switch o.Kind {
	case Government, ArmedGroup, Party:
	default:
		return ""
	}
	for _, p := range parties {
		same, ok := d.Find(p)
		switch {
		case fold(p) == "":
		case fold(p) == fold(o.Owner) || fold(p) == fold(o.Name):
			return p
		case ok && same.Owner != "" && same.Owner == o.Owner:
			return p
		}
	}
	return ""
}
