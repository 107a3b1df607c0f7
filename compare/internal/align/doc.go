// Package align decides which articles are about one incident.
//
// Candidates are found through rare words and names they share (Index), each
// pair is weighed by some forty named kinds of evidence whose weights were
// fitted to articles of known incidents (Evidence, Weights), and articles are
// joined by average link over these scores (Graph). A graph takes articles one
// at a time and at any time equals what the batch would give, whatever the
// order.
//
// The package knows nothing of claims: which claims of two articles of one
// incident may be set against each other is decided in package compare.
package align
