package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
	"github.com/crosscheck-go/crosscheck/sources"
)

// namings lists every name each article gives one referent. What the language
// data knows by name is one referent wherever it stands; other names, and
// nouns that say what somebody is ("terrorists", "fighters"), are one only
// among articles on one story.
func namings(a *assembly) []Naming { return newNaming(a).list() }

func newNaming(a *assembly) *naming {
	n := &naming{assembly: a, topics: topics(a.readings, a.story, a.mainIncidents()), index: make(map[string]int)}
	n.readNamesakes()
	n.readPast()
	for i, r := range a.readings {
		n.article(i, r.Mentions)
	}
	n.joinSpellings()
	n.joinAcronyms()
	n.joinPlaces()
	n.joinPeople()
	n.joinStates()
	n.joinParts()
	n.joinInstitutions()
	n.joinThings()
	n.joinEvents()
	n.joinRoles()
	return n
}

// article adds the names one article gives. One that only says more of another
// noun ("Dowd" in "Dowd's lawyers") counts once, if it stands nowhere else.
func (n *naming) article(i int, mentions []claims.Mention) {
	type name struct{ key, quote string }
	of := func(m *claims.Mention) name { return name{n.key(i, m), strings.ToLower(m.Quote)} }
	alone := make(map[name]bool)
	for k := range mentions {
		if m := &mentions[k]; named(m) && !n.attached(i, mentions, k) {
			alone[of(m)] = true
		}
	}
	for k := range mentions {
		m := &mentions[k]
		if !named(m) || m.Untold() {
			continue
		}
		if n.attached(i, mentions, k) {
			if alone[of(m)] || !tells(mentions[:k+1]) {
				continue
			}
			alone[of(m)] = true
		}
		n.add(i, m)
	}
}

// take moves the names of another referent here.
func (r *referent) take(o *referent) {
	r.names, r.articles, r.proper = append(r.names, o.names...), append(r.articles, o.articles...), append(r.proper, o.proper...)
	r.places = append(r.places, o.places...)
	*o = referent{}
}

// The kinds of mentions that rules here ask for, as package claims names them.
const (
	personKind = "person"
	peopleKind = "people"
	placeKind  = "place"
	stateKind  = "state"
	groupKind  = "group"
	forceKind  = "force"
	bodyKind   = "body"
	eventKind  = "event"
	actKind    = "act"
)

// namesakeMark is in the keys of what has a noun to its name, as package claims has
// it: "mora=school".
const namesakeMark = "="

// visitKey begins the key of a visit, as package claims has it.
const visitKey = "~visit"

// named reports whether a mention is a name of something: a title alone may be
// anybody's ("a spokesman"), there are many villages, and a horror is any event.
func named(m *claims.Mention) bool {
	return m.Key != "" && m.Key != happeningKey && !m.Pronoun && !(m.ByClass() && (m.Kind == personKind || m.Kind == placeKind))
}

// A naming gathers the names of referents.
type naming struct {
	*assembly
	namesakes
	topics []int          // what each article is about, as a number
	index  map[string]int // referent to its place in found
	found  []referent
	past   map[place]string // where events stand that an article tells of as past, to which it is
}

// A referent is a naming in the making.
type referent struct {
	key      string
	class    string // its key without who takes part, if it has nothing but a class
	kind     string // of its first mention
	names    []Name
	articles []int    // of each name
	proper   []string // the names among them that are proper ones
	places   []string // of those of places, the name alone: "mora" of "Mora township"
	single   []string // the words among them that alone name a person, with the topic
	person   bool     // or what nobody knows to be none
	unlisted bool     // a name the data does not have
	topic    string
	sort     string // the class of the noun it is the name of, with the topic
}

func (n *naming) add(article int, m *claims.Mention) {
	key := n.key(article, m)
	at, ok := n.index[key]
	if !ok {
		at = len(n.found)
		n.index[key] = at
		topic := "\x00" + strconv.Itoa(n.topics[article])
		n.found = append(n.found, referent{key: key, kind: m.Kind, topic: topic})
		if m.ByClass() && n.pastOf(article, m) == "" {
			n.found[at].class = m.Class() + topic
		}
	}
	r := &n.found[at]
	r.unlisted = r.unlisted || m.Sound != ""
	r.person = r.person || m.Sound != "" && (m.Kind == personKind || m.Kind == "")
	if m.Sort != "" {
		r.sort = "~" + m.Sort + r.topic
	}
	if m.Name {
		r.proper = append(r.proper, m.Quote)
	}
	if m.Name && m.Kind == placeKind && m.Sound != "" && !strings.Contains(m.Key, namesakeMark) {
		r.places = append(r.places, m.Key)
	}
	if m.Name && r.person && m.Given == "" && !strings.Contains(m.Key, " ") {
		r.single = append(r.single, gazetteer.Fold(m.Key)+r.topic)
	}
	if r.apposed(n.readings[article].Article, m) {
		return
	}
	r.names = append(r.names, Name{Article: n.readings[article].Article.ID, Quote: m.Quote, Span: m.Span, Voice: m.Voice})
	r.articles = append(r.articles, article)
}

// apposed makes one name of two that a comma parts, a title and who bears it:
// "the head of the council, Ana Duval".
func (r *referent) apposed(a *sources.Article, m *claims.Mention) bool {
	if len(r.names) == 0 || m.Kind != personKind && m.Sound == "" {
		return false
	}
	last := &r.names[len(r.names)-1]
	if last.Article != a.ID || last.Span.Part != m.Span.Part || last.Span.End >= m.Span.Start {
		return false
	}
	between := claims.Span{Part: m.Span.Part, Start: last.Span.End, End: m.Span.Start}
	if quote(a, between) != ", " {
		return false
	}
	last.Span.End = m.Span.End
	last.Quote = quote(a, last.Span)
	return true
}

// quote returns the bytes of a span of an article.
func quote(a *sources.Article, s claims.Span) string {
	if s.Part == claims.Title {
		return a.Title[s.Start:s.End]
	}
	return a.Text[s.Start:s.End]
}

// key is what a mention refers to in this report.
func (n *naming) key(article int, m *claims.Mention) string {
	if m.Sound != "" {
		return n.sound(article, m) + n.namesake(article, m)
	}
	if m.ByClass() {
		return m.Key + "\x00" + strconv.Itoa(n.topics[article]) + n.pastOf(article, m)
	}
	return m.Key
}

// list returns the referents that have more than one name, by their title.
func (n *naming) list() []Naming {
	var out []Naming
	for i := range n.found {
		if r := &n.found[i]; r.differs() {
			out = append(out, Naming{Referent: r.title(), Names: r.names})
		}
	}
	slices.SortStableFunc(out, func(a, b Naming) int { return cmp.Compare(a.Referent, b.Referent) })
	return out
}

// differs reports whether a referent has more than one name.
func (r *referent) differs() bool {
	if len(r.names) == 0 {
		return false
	}
	for _, x := range r.names[1:] {
		if !strings.EqualFold(x.Quote, r.names[0].Quote) {
			return true
		}
	}
	return false
}

// title is the proper name used most, else the commonest name.
func (r *referent) title() string {
	names := r.proper
	if len(names) == 0 {
		for _, n := range r.names {
			names = append(names, n.Quote)
		}
	}
	return strings.TrimPrefix(mostFrequent(names), "#")
}

// mostFrequent returns the word that stands most often, the first in order of
// those that stand as often.
func mostFrequent(words []string) string {
	sorted := slices.Sorted(slices.Values(words))
	best, most := "", 0
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j] == sorted[i] {
			j++
		}
		if j-i > most {
			best, most = sorted[i], j-i
		}
		i = j
	}
	return best
}
