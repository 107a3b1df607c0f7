// Package gazetteer knows places by their names in several languages: towns,
// regions, countries, and areas the press names that no register lists.
//
// A name it finds may be a place; a name it does not find may be one all the
// same: of the villages in the news most are in no register, and some are in
// it several times, never in the right region. So nothing here overrules what
// a text itself says of a place ("X, in the region of Y"), and where homonyms
// cannot be told apart the answer is unknown, not the biggest.
//
// The data (see NOTICE.md) are embedded and read on first use, within some
// twenty milliseconds. Everything is safe for concurrent use.
package gazetteer

import (
	"math"
	"strings"
)

// Kind says what a place is.
type Kind uint8

// The kinds of places, from the smallest.
const (
	Town    Kind = iota // a town, a village or a quarter
	Seat                // the seat of a region
	Capital             // the capital of a country
	Region              // a country's first division
	Area                // an area with no sharp border: a lake, a desert
	Country
)

// A Place is one place on earth. The zero Place is nowhere.
type Place struct {
	ID         int32   // from 1, of this release of the data
	Name       string  // its usual name
	Country    string  // ISO 3166-1, two letters; an area may lie in several, parted by spaces
	Admin1     string  // code of the region, "" unknown
	Region     string  // name of the region
	Lat, Lon   float64 // degrees, to a hundredth
	Population int     // about; 0 unknown
	Kind       Kind
	Radius     float64 // of an area, in kilometres
}

// Places are what one name may mean, the most populous first. They are read
// one by one with At; the slice itself is shared and must not be changed.
type Places []ref

// A ref is a place's index with, in its lowest bit, whether the name is usual
// in a language of the data rather than one of many spellings.
type ref uint32

// At gives the i-th place.
func (p Places) At(i int) Place { return load().place(int(p[i] >> 1)) }

// Usual reports whether the name is what the i-th place is usually called. A
// spelling that is not usual wants a cue before it is taken for a place.
func (p Places) Usual(i int) bool { return p[i]&1 != 0 }

// All gives all places.
func (p Places) All() []Place {
	all := make([]Place, len(p))
	for i := range p {
		all[i] = p.At(i)
	}
	return all
}

// Find gives the places a name may mean, in any of the languages, without
// regard to case, accents and hyphens. It allocates nothing.
func Find(name string) Places { return load().find(name) }

// Distance is how far two places are from each other, in kilometres, measured
// between their middles and not less than 0 where an area is wide.
func Distance(a, b Place) float64 {
	return max(0, haversine(a, b)-a.Radius-b.Radius)
}

const earthRadius = 6371

func haversine(a, b Place) float64 {
	la, lb := radians(a.Lat), radians(b.Lat)
	s, t := math.Sin((la-lb)/2), math.Sin(radians(a.Lon-b.Lon)/2)
	return 2 * earthRadius * math.Asin(math.Sqrt(min(1, s*s+math.Cos(la)*math.Cos(lb)*t*t)))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// Contains reports whether outer holds inner. A place holds itself.
func Contains(outer, inner Place) bool {
	if outer == inner {
		return true
	}
	switch outer.Kind {
	case Country:
		return inner.Country == outer.Country
	case Region:
		return inner.Country == outer.Country && inner.Admin1 == outer.Admin1 && inner.Kind < Region
	case Area:
		return inner.Kind < Country && lies(inner.Country, outer.Country) && haversine(outer, inner) <= outer.Radius
	}
	return false
}

// lies reports whether a country is among those of an area.
func lies(country, countries string) bool {
	for c := range strings.FieldsSeq(countries) {
		if c == country {
			return true
		}
	}
	return false
}
