package compare

import "slices"

// independent counts the origins that stand for themselves. Voices that may be
// one are one. Of texts, an article that rests on two agencies is one origin at
// most, and an agency is one however many print it: the count is that of the
// largest pairing of articles with different roots.
func independent(origins []origin) int {
	var voices []voice
	var texts [][]int
	for _, o := range origins {
		if o.voice != (voice{}) {
			voices = append(voices, o.voice)
		} else {
			texts = append(texts, o.roots)
		}
	}
	slices.SortFunc(texts, slices.Compare)
	texts = slices.CompactFunc(texts, slices.Equal)
	return len(distinctVoices(voices)) + pairing(texts)
}

// pairing is how many of the sets can be given a member of their own
// (augmenting paths). The sets are few: equal ones have been joined.
func pairing(sets [][]int) int {
	owner := make(map[int]int)
	var give func(i int, tried map[int]bool) bool
	give = func(i int, tried map[int]bool) bool {
		for _, root := range sets[i] {
			if tried[root] {
				continue
			}
			tried[root] = true
			if j, taken := owner[root]; !taken || give(j, tried) {
				owner[root] = i
				return true
			}
		}
		return false
	}
	n := 0
	for i := range sets {
		if give(i, make(map[int]bool)) {
			n++
		}
	}
	return n
}
