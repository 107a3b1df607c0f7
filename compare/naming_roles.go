package compare

import (
	"slices"
	"sort"

	"github.com/crosscheck-go/crosscheck/claims"
)

// joinRoles adds what articles call one thing by the part it has in an incident,
// whatever its words: the attack is "the raid" here and "the horror" there.
func (n *naming) joinRoles() {
	c := &casting{naming: n, scenes: make([]map[int][]*claims.Mention, len(n.readings)), at: make(map[place]int), fates: fates(n.readings)}
	for at := range n.found {
		for _, name := range n.found[at].names {
			c.at[place{name.Article, name.Span}] = at + 1
		}
	}
	for i := range n.incidents {
		if inc := &n.incidents[i]; len(inc.tellings) > 1 {
			c.add(eventKind, c.happenings(inc))
			for _, players := range slices.Concat(c.ones(inc), c.alone(inc), c.counted(inc)) {
				c.add(peopleKind, players)
			}
		}
	}
	for _, players := range c.echoes() {
		c.add(peopleKind, players)
	}
}

// A casting says who has which part in the incidents.
type casting struct {
	*naming
	scenes []map[int][]*claims.Mention // the happenings of each article asked for, by scene
	fates  map[end]claims.Span
	at     map[place]int // where the names that were found stand, to found, from 1
}

// A place is where a name stands.
type place struct {
	article string
	span    claims.Span
}

// A player is an expression of an article that has a part in an incident.
type player struct {
	article int
	name    Name
}

func (c *casting) player(article int, span claims.Span, voice claims.Voice) player {
	a := c.readings[article].Article
	return player{article, Name{Article: a.ID, Quote: quote(a, span), Span: span, Voice: voice}}
}

// add makes a referent of those who have one part, if several articles name it
// and no referent has all those names yet. If some are the names of one person, they
// all are; two people have not one part.
func (c *casting) add(kind string, players []player) {
	r, who := referent{kind: kind}, -1
	one, several := -1, false
	for k, p := range players {
		at := c.at[place{p.name.Article, p.name.Span}] - 1
		if k == 0 {
			one = at
		} else if at != one {
			one = -1
		}
		several = several || p.article != players[0].article
		if at >= 0 && c.found[at].person && len(c.found[at].proper) > 0 {
			if who >= 0 && who != at {
				return
			}
			who = at
			continue
		}
		r.names, r.articles = append(r.names, p.name), append(r.articles, p.article)
	}
	if !several || one >= 0 {
		return
	}
	if who >= 0 {
		c.found[who].take(&r)
	} else {
		who = len(c.found)
		c.found = append(c.found, r)
	}
	for _, p := range players {
		c.at[place{p.name.Article, p.name.Span}] = who + 1
	}
}

// sceneOf gives each mention of an article the scene of the shortest claim that
// holds it, -1 if none does.
func sceneOf(r *claims.Reading) []int {
	out, length := slices.Repeat([]int{-1}, len(r.Mentions)), make([]int, len(r.Mentions))
	for i := range r.Claims {
		for _, s := range r.Claims[i].Spans {
			from := sort.Search(len(r.Mentions), func(k int) bool {
				m := r.Mentions[k].Span
				return m.Part != s.Part && m.Part != claims.Title || m.Part == s.Part && m.Start >= s.Start
			})
			for k := from; k < len(r.Mentions) && r.Mentions[k].Span.Part == s.Part && r.Mentions[k].Span.Start < s.End; k++ {
				if n := s.End - s.Start; out[k] < 0 || n < length[k] {
					out[k], length[k] = r.Claims[i].Scene, n
				}
			}
		}
	}
	return out
}
