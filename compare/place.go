package compare

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// foldName writes a name in lower case without accents, spaces and hyphens, so
// that "In-Afarak" and "Inafarak" meet.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
}

// placeKeys are the keys by which two accounts of one place meet: the name as
// it is written and, where it is known, the places it may mean, so that "Kiev"
// meets "Kyiv".
func placeKeys(name string) []string {
	keys := []string{foldName(name)}
	if found := gazetteer.Find(name); len(found) <= fewPlaces {
		for _, p := range found.All() {
			keys = append(keys, "@"+strconv.Itoa(int(p.ID)))
		}
	}
	return keys
}

// fewPlaces is how many places a name may mean and still tell something.
const fewPlaces = 3

// nearby is how far apart two places may be that accounts of one event name,
// in kilometres: the village, and the town the wounded were taken to.
const nearby = 60

// closeBy reports whether a known place of one list lies near one of the other,
// or holds it: "the Kidal region" and "Tin Zaouatine".
func closeBy(a, b []gazetteer.Place) bool {
	for _, p := range a {
		for _, q := range b {
			if gazetteer.Contains(p, q) || gazetteer.Contains(q, p) || gazetteer.Distance(p, q) < nearby {
				return true
			}
		}
	}
	return false
}

// sameSpelt reports whether a name of one list may be a spelling of one of the
// other, or that with more words: "Tinzawaten" and "Tin Zaouatine", "Lake
// Mai-Ndombe" and "Maï-Ndombe".
func sameSpelt(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool {
		return slices.ContainsFunc(b, func(m string) bool { return gazetteer.Same(n, m) || endsIn(n, m) || endsIn(m, n) })
	})
}

// endsIn reports whether a name is another one with words before it. States are
// none: "South Sudan" is not "Sudan".
func endsIn(long, short string) bool {
	own := gazetteer.Fold(short)
	if len(short) < spellLetters || len(long) <= len(short) || slices.ContainsFunc(gazetteer.Find(short).All(), isCountry) {
		return false
	}
	for i, r := range long {
		if r == ' ' && gazetteer.Fold(long[i+1:]) == own {
			return true
		}
	}
	return false
}

// withoutKind is a name without the word behind it for what it is: "Orlo" of
// "Orlo camp".
func withoutKind(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if r, _ := utf8.DecodeRuneInString(name[at+1:]); at > 0 && unicode.IsLower(r) {
		return name[:at]
	}
	return name
}

func isCountry(p gazetteer.Place) bool { return p.Kind == gazetteer.Country }

// known adds the place a name means, if it can mean only one.
func known(places []gazetteer.Place, name string) []gazetteer.Place {
	if found := gazetteer.Find(name); len(found) == 1 {
		return append(places, found.At(0))
	}
	return places
}
