package claims

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// nameKey is the key of a name nobody knows.
func nameKey(name string) string { return strings.Join(strings.Fields(lexicon.Fold(name)), " ") }

// nameWords returns the folded words of a phrase's name, without its title.
func (r *resolver) nameWords(p *phrase) []string {
	s := &r.d.sentences[p.sentence]
	if p.named[1] > 0 {
		return r.hyphenWords(s, p.named[0], p.named[1])
	}
	from := p.to
	if from-2 > p.from && s.glued(from-2) { // "Song-jin"
		from -= 2
	}
	for from > p.from && (s.startsName(from-1) && !r.isNoun(s, from-1) || s.word(from-1) == "-") {
		from--
	}
	return r.hyphenWords(s, from, p.to)
}

// hyphenWords returns the folded words of tokens from up to to, those around a
// hyphen as one: the tokens of "Pont-Rouge" are three in some languages. A
// particle is left out: "Saadi" is the name of Marwan al-Saadi.
func (r *resolver) hyphenWords(s *sentence, from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		if i > from && i+1 < to && s.glued(i) {
			out[len(out)-1] += s.forms[i] + s.forms[i+1]
			i++
		} else {
			out = append(out, s.forms[i])
		}
	}
	for i, w := range out {
		if small, name, ok := strings.Cut(w, "-"); ok && r.d.lang.referees.within[small] {
			out[i] = name
		}
	}
	return out
}

func (r *resolver) isNoun(s *sentence, i int) bool {
	_, n := r.d.lang.referees.noun(s, i)
	return n > 0
}

// siteKey is the key of a site by its name and the class of its noun, in every
// language.
func siteKey(name, class string) string { return name + namesakeMark + class }

// unknownName reports whether a phrase is a name the data does not have.
func (p *phrase) unknownName() bool { return p.name && p.key == "" }

// nameKeys joins the names of one person: "Kim Jong Un" and "Kim", "Emmanuel
// Macron" and "Mr. Macron". The key is the word that stands alone, else the
// last one; of two people with one surname the one named less keeps the full
// name as key.
func (r *resolver) nameKeys() map[string]string {
	full, alone := make(map[string]int), make(map[string]int)
	for i := range r.phrases {
		if p := &r.phrases[i]; p.unknownName() && p.kind != placeKind && p.short == "" {
			words := r.nameWords(p)
			if len(words) == 1 {
				alone[words[0]]++
			} else if len(words) > 1 {
				full[strings.Join(words, " ")]++
			}
		}
	}
	sorted := sortedByCount(full)
	keys, taken := make(map[string]string), make(map[string]string)
	for _, name := range sorted {
		key := r.d.lang.referees.shortKey(strings.Fields(name), alone)
		if other, ok := taken[key]; ok && !sameStart(other, name) {
			key = name
		}
		taken[key] = name
		keys[name] = key
	}
	return keys
}

// shortKey returns the word of a name that stands alone somewhere, else its
// last word that is no initial and no "II".
func (r *referees) shortKey(words []string, alone map[string]int) string {
	best, last := "", ""
	for _, w := range words {
		if alone[w] > 0 && alone[w] >= alone[best] {
			best = w
		}
		if !isInitial(w) && strings.Trim(w, "ivx") != "" && !r.calledNobody(w) && !r.forms[w] {
			last = w
		}
	}
	switch {
	case best != "":
		return best
	case last != "":
		return last
	}
	return words[len(words)-1]
}

// calledNobody tells a word that is no surname: "Jr.", "Monday", not "May" or "West".
func (r *referees) calledNobody(w string) bool { return r.nobody[w] && !r.surnames[w] && !r.ways[w] }

// given is how the words of a phrase's name sound that stand before its key,
// without initials: those of "Ana B." in "Ana B. Duval".
func (r *resolver) given(p *phrase) string {
	if !p.unknownName() || p.kind == placeKind || p.short != "" {
		return ""
	}
	words := r.nameWords(p)
	k := slices.Index(words, p.resolved)
	if k < 0 {
		return ""
	}
	return r.d.lang.sounds.bones(slices.DeleteFunc(words[:k], isInitial))
}

// isInitial tells "b" and "b." from a name.
func isInitial(w string) bool { return utf8.RuneCountInString(strings.TrimRight(w, ".")) < 2 }

// sameStart: "James B. Comey" and "James Comey" are one person, and so are
// "Superintendent Ana Duval" and "Ana Duval".
func sameStart(a, b string) bool {
	first, _, _ := strings.Cut(a, " ")
	return strings.HasPrefix(b, first+" ") || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

// sortedByCount returns names, the commonest first, then by spelling.
func sortedByCount(counts map[string]int) []string {
	names := make([]string, 0, len(counts))
	for n := range counts {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	return names
}
