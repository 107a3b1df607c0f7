package compare

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// namings lists every name each article gives one referent. Names of the data
// and of people are one referent wherever they stand; nouns that say what
// somebody is ("terrorists", "fighters") only among articles on one story.
func namings(a *assembly) []Naming {
	groups := make(map[string]*Naming)
	var keys []string
	for i, r := range a.readings {
		for _, m := range r.Mentions {
			key := a.referent(i, &m)
			if key == "" || m.Pronoun {
				continue
			}
			g := groups[key]
			if g == nil {
				g = &Naming{Referent: key}
				groups[key] = g
				keys = append(keys, key)
			}
			g.Names = append(g.Names, Name{Article: r.Article.ID, Quote: m.Quote, Span: m.Span, Voice: m.Voice})
		}
	}
	slices.Sort(keys)
	var out []Naming
	for _, k := range keys {
		if g := groups[k]; g.differs() {
			out = append(out, *g)
		}
	}
	return out
}

// referent is the key of what a mention of article i refers to, in this report.
func (a *assembly) referent(i int, m *claims.Mention) string {
	return m.Key
}

// differs reports whether a referent has more than one name.
func (n *Naming) differs() bool {
	for _, x := range n.Names[1:] {
		if !strings.EqualFold(x.Quote, n.Names[0].Quote) {
			return true
		}
	}
	return false
}
