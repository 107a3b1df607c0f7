package compare

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
)

// tells reports whether an expression that only says more of another noun still
// is somebody's name: "Dowd" and "militants" are in "the militants' camp", not
// "Mali" in "Mali's elections" and not "border" in "border officials". It is
// the last one of those up to it.
func tells(upTo []claims.Mention) bool {
	m := &upTo[len(upTo)-1]
	switch m.Kind {
	case groupKind, forceKind, bodyKind:
		return true
	case stateKind:
		return !m.Name || m.Depth < before && len(upTo) > 1 && !places(&upTo[len(upTo)-2])
	}
	return m.Name
}

// places reports whether the name of a state after a mention only says where
// it is: "a doctor from Mali", "the visit to Mali", not "talks with Mali".
func places(m *claims.Mention) bool {
	return m.Kind == personKind || m.Kind == peopleKind || strings.HasPrefix(m.Key, visitKey)
}

// How many bytes may part a name from the noun it says more of: "Mali's
// elections", "the mayor of the city".
const (
	gapAfter  = 4
	gapBefore = 9
)

// before is the depth of what stands before the noun it says more of.
const before = 3

// attached reports whether a name only says more of the mention beside it.
func (n *naming) attached(i int, ms []claims.Mention, k int) bool {
	m := &ms[k]
	switch {
	case m.Depth == before:
		return true
	case m.Depth < before-1 || !m.Name:
		return false
	case m.Kind == stateKind:
		return k > 0 && holds(&ms[k-1], m)
	}
	other := func(o *claims.Mention) bool {
		return o.Span.Part == m.Span.Part && named(o) && n.key(i, o) != n.key(i, m)
	}
	return k+1 < len(ms) && other(&ms[k+1]) && ms[k+1].Span.Start-m.Span.End <= gapAfter ||
		k > 0 && other(&ms[k-1]) && m.Span.Start-ms[k-1].Span.End <= gapBefore
}

// holds reports whether a name only says whose or which the mention before it
// is, "the visit to Mali", "President Ana Duval of Peru": one state beside
// another stands for itself, "ties between Mali and Peru".
func holds(before, m *claims.Mention) bool {
	return before.Kind != stateKind && before.Key != "" && !before.Pronoun && before.Span.Part == m.Span.Part && m.Span.Start-before.Span.End <= gapBefore
}
