package gazetteer

import (
	"unicode"
	"unicode/utf8"
)

// A Word is one word of a running text, as its reader sees it.
type Word struct {
	Text     string
	Sentence int  // number of its sentence
	Glued    bool // only a space or a hyphen stands before it
	Comma    bool // only a comma and a space stand before it
	Cue      bool // the words before announce a place: "in", "near", "village of"; or it stands in a dateline
	Person   bool // a title, a given name or a verb of speech says it is a person
	Common   bool // also a common word of the language: "Centre", "March"
}

// A Mention is a place named in a text: the words from From up to To.
type Mention struct {
	From, To int
	Names    Places // what the name may mean
	Place    Place  // which it is; the zero Place if that cannot be told
}

// maxWords is how many words a name has at most.
const maxWords = 6

// FindIn finds the places a text names. It takes the longest name, never a
// part of a longer run of capitalised words; a common word, a name of three
// letters or less and an unusual spelling only where a cue announces a place
// or its region or country follows. Which of several namesakes is meant is
// told by the region named in the sentence, then by the countries the text
// names, then by home, the outlet's own country; else it stays open.
func FindIn(words []Word, home string) []Mention {
	var found []Mention
	for i := 0; i < len(words); {
		m, ok := longest(words, i)
		if !ok {
			i++
			continue
		}
		found = append(found, m)
		i = m.To
	}
	found = confirm(words, found)
	c := context{home: home}
	c.read(words, found)
	for i := range found {
		found[i].Place = c.choose(words, found, i)
	}
	return found
}

// longest finds the longest name that starts at a word and fills a run of
// capitalised words.
func longest(words []Word, i int) (Mention, bool) {
	if !capital(words[i].Text) || words[i].Person || i > 0 && words[i].Glued && !words[i].Cue && nameLike(words, i-1) {
		return Mention{}, false
	}
	var room [80]byte
	k := room[:0]
	best := Mention{From: i}
	for j := i; j < len(words) && j < i+maxWords && (j == i || words[j].Glued) && words[j].Sentence == words[i].Sentence; j++ {
		if j > i {
			k = append(k, ' ')
		}
		k = appendKey(k, words[j].Text)
		if j+1 < len(words) && words[j+1].Glued && capital(words[j+1].Text) && words[j+1].Sentence == words[i].Sentence {
			continue
		}
		if p := load().findKey(k); p != nil {
			best.To, best.Names = j+1, p
		}
	}
	return best, best.Names != nil
}

// nameLike reports whether a word may be the part of a name before: it has a
// capital, and not only for opening the sentence.
func nameLike(words []Word, i int) bool {
	opens := i == 0 || words[i-1].Sentence != words[i].Sentence
	return capital(words[i].Text) && !(opens && words[i].Common)
}

func capital(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c)
}

// confirm drops names that want a cue and have none.
func confirm(words []Word, found []Mention) []Mention {
	kept := found[:0]
	for i, m := range found {
		follows := i+1 < len(found) && found[i+1].From == m.To && words[m.To].Comma && wide(found[i+1].Names)
		if words[m.From].Cue || follows || !weak(words, m) {
			kept = append(kept, m)
		}
	}
	return kept
}

// weak reports whether a name alone does not prove a place.
func weak(words []Word, m Mention) bool {
	w := words[m.From]
	if m.To-m.From == 1 && w.Common {
		return true
	}
	short := utf8.RuneCountInString(w.Text) <= 3 && m.To-m.From == 1
	if short && !(shout(w.Text) && wide(m.Names)) {
		return true
	}
	for i := range m.Names {
		if m.Names.Usual(i) {
			return false
		}
	}
	return true
}

// shout reports whether all letters are capitals: "RDC", "US".
func shout(word string) bool {
	for _, c := range word {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

// wide reports whether a name may mean a region, an area or a country.
func wide(p Places) bool {
	for i := range p {
		if load().kind(p[i]) >= Region {
			return true
		}
	}
	return false
}

func (d *data) kind(r ref) Kind { return Kind(d.kinds[r>>1]) }

// A context is what a text says of where it is.
type context struct {
	home      string
	countries map[string]bool
	regions   []region
}

type region struct {
	sentence        int
	country, admin1 string
}

// read notes the countries and the regions named.
func (c *context) read(words []Word, found []Mention) {
	c.countries = map[string]bool{}
	for _, m := range found {
		for i := range m.Names {
			switch p := m.Names.At(i); p.Kind {
			case Country:
				c.countries[p.Country] = true
			case Region:
				c.regions = append(c.regions, region{words[m.From].Sentence, p.Country, p.Admin1})
			}
		}
	}
}

// choose tells which of its namesakes a mention means.
func (c *context) choose(words []Word, found []Mention, n int) Place {
	m := found[n]
	all := m.Names.All()
	if all[0].Kind == Country && !c.narrower(all) {
		return all[0]
	}
	if n+1 < len(found) && found[n+1].From == m.To && words[m.To].Comma {
		if p, ok := only(all, func(p Place) bool { return within(p, found[n+1].Names) }); ok {
			return p
		}
	}
	for _, fits := range []func(p Place) bool{
		func(p Place) bool { return c.inRegion(p, words[m.From].Sentence, m) },
		func(p Place) bool { return c.countries[p.Country] },
		func(p Place) bool { return c.home != "" && p.Country == c.home },
	} {
		if p, ok := only(all, fits); ok {
			return p
		}
	}
	if len(c.countries) > 0 {
		return Place{} // it is named elsewhere than where the text is
	}
	p, _ := only(all, func(Place) bool { return true })
	return p
}

// narrower: "Équateur" is the province where a text names the Congo.
func (c *context) narrower(all []Place) bool {
	for _, p := range all[1:] {
		if p.Kind == Region && c.countries[p.Country] && p.Country != all[0].Country && len(c.countries) > 1 {
			return true
		}
	}
	return false
}

// inRegion reports whether a place lies in a region that another name of its
// sentence means.
func (c *context) inRegion(p Place, sentence int, m Mention) bool {
	for _, r := range c.regions {
		if r.sentence == sentence && r.country == p.Country && r.admin1 == p.Admin1 && p.Kind < Region && !names(m.Names, r) {
			return true
		}
	}
	return false
}

// names reports whether a name may mean a region itself.
func names(p Places, r region) bool {
	for i := range p {
		if q := p.At(i); q.Kind == Region && q.Country == r.country && q.Admin1 == r.admin1 {
			return true
		}
	}
	return false
}

// within reports whether a place lies in one a wider name may mean.
func within(p Place, wider Places) bool {
	for i := range wider {
		if w := wider.At(i); w.Kind >= Region && w != p && Contains(w, p) {
			return true
		}
	}
	return false
}

// only gives the one place that fits, taking a region and the town it is named
// for as one: the town.
func only(all []Place, fits func(Place) bool) (Place, bool) {
	var one Place
	for _, p := range all {
		switch {
		case !fits(p):
		case one == Place{}:
			one = p
		case one.Kind == Region && p.Kind < Region && one.Country == p.Country && one.Admin1 == p.Admin1:
			one = p
		default:
			return Place{}, false
		}
	}
	return one, one != Place{}
}
