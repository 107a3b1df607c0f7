package gazetteer

import "github.com/agnivade/levenshtein"

// Same reports whether two names may be one place's: "Tinzawaten" and "Tin
// Zaouatine", "Kharkiv" and "Kharkov". Names that are known and share no place
// are two, however alike: "Niger" and "Nigeria", "Tessit" and "Tessalit". It
// is a clue: what else is told of the places decides.
func Same(a, b string) bool {
	if Key(a) == Key(b) {
		return true
	}
	p, q := Find(a), Find(b)
	if len(p) > 0 && len(q) > 0 {
		return meet(p, q)
	}
	return alike(Fold(a), Fold(b))
}

func meet(p, q Places) bool {
	for _, x := range p {
		for _, y := range q {
			if x>>1 == y>>1 {
				return true
			}
		}
	}
	return false
}

// Short names are alike only if their keys are; a long one may differ in one
// letter, and any of six letters or more in one vowel that stands for another.
const (
	longName  = 9
	vowelName = 6
)

// alike compares two folded names.
func alike(a, b string) bool {
	if a == b {
		return a != ""
	}
	if len(a) < vowelName || len(b) < vowelName || a[0] != b[0] {
		return false
	}
	if len(a) == len(b) && vowelsApart(a, b) {
		return true
	}
	return len(a) >= longName && len(b) >= longName && levenshtein.ComputeDistance(a, b) == 1
}

// vowelsApart reports whether two names of one length differ in one vowel, or
// in two if they are long.
func vowelsApart(a, b string) bool {
	most := 1
	if len(a) >= longName {
		most = 2
	}
	n := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if !vowel(a[i]) || !vowel(b[i]) {
			return false
		}
		n++
	}
	return n <= most
}
