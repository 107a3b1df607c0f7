package compare

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/crosscheck-go/crosscheck/claims"
)

// An incident is one event with the scenes that tell of it, in reading order.
type incident struct {
	id       string
	tellings []telling
}

// An alignment groups scenes by what they tell of. Main scenes come first:
// whole articles say more than a paragraph. Then the other scenes join by
// average link, as long as no veto stands against it.
type alignment struct {
	tellings []telling
	signs    []sign
	story    stories
	main     []int // of each article: its main telling
	group    []int // of each telling: the least telling of its group
	members  [][]int
	scores   map[[2]int]weighed
	apart    []Apart
	noted    map[Apart]bool // the pairs of apart
	readings []*claims.Reading
}

// alignScenes groups scenes into incidents and lists the pairs that were nearly
// taken for one.
func alignScenes(readings []*claims.Reading, ts []telling, story stories) ([]incident, []Apart) {
	a := &alignment{tellings: ts, story: story, readings: readings, scores: make(map[[2]int]weighed), noted: make(map[Apart]bool)}
	a.group, a.members = make([]int, len(ts)), make([][]int, len(ts))
	for i, t := range ts {
		a.signs = append(a.signs, signOf(readings[t.article], t))
		a.group[i], a.members[i] = i, []int{i}
		if t.main() {
			a.main = append(a.main, i)
		}
	}
	a.mains()
	a.link(func(i, j int) bool { return ts[i].main() && ts[j].main() })
	clear(a.scores) // articles that are about one thing now are on one story
	a.link(func(i, j int) bool { return true })
	return a.incidents(), a.apart
}

// mains joins the main scenes of articles on one story, but for those a veto
// parts: the same story may tell of last month's accident.
func (a *alignment) mains() {
	byStory := make(map[int][]int)
	for i, t := range a.tellings {
		if n := a.story.of[t.article]; t.main() {
			byStory[n] = append(byStory[n], i)
		}
	}
	for _, s := range slices.Sorted(maps.Keys(byStory)) {
		var pairs [][2]int
		for n, j := range byStory[s] {
			for _, i := range byStory[s][:n] {
				pairs = append(pairs, [2]int{i, j})
			}
		}
		a.sort(pairs)
		for _, p := range pairs {
			if i, j := a.group[p[0]], a.group[p[1]]; i != j && a.noVeto(i, j) {
				a.join(i, j)
			}
		}
	}
}

// sort puts the pairs with most evidence first.
func (a *alignment) sort(pairs [][2]int) {
	slices.SortFunc(pairs, func(p, q [2]int) int {
		return cmp.Or(-cmp.Compare(a.weigh(p[0], p[1]).sum, a.weigh(q[0], q[1]).sum), slices.Compare(p[:], q[:]))
	})
}

// noVeto reports whether nothing keeps two groups of main scenes apart, or two
// of their articles share so much that it does not count: a trial is about the
// killing, though it names another day and place.
func (a *alignment) noVeto(i, j int) bool {
	if a.anySure(i, j) {
		return true
	}
	for _, m := range a.members[i] {
		for _, k := range a.members[j] {
			if w := a.weigh(m, k); w.before() || w.gap > fewDays/2 && !w.guessed && a.strangers(m, k) && (a.aside(m, k) || a.aside(k, m)) {
				a.note(m, k)
				return false
			}
		}
	}
	return true
}

func (a *alignment) anySure(i, j int) bool {
	for _, m := range a.members[i] {
		for _, k := range a.members[j] {
			if a.story.sure(a.tellings[m].article, a.tellings[k].article) {
				return true
			}
		}
	}
	return false
}

// strangers reports whether the words of two articles speak against one story:
// a trial months later has the names of the killing.
func (a *alignment) strangers(m, k int) bool {
	return !a.story.alike(a.tellings[m].article, a.tellings[k].article)
}

// aside reports whether the article of main scene m tells of main scene k in
// passing: then it is mainly about something else.
func (a *alignment) aside(m, k int) bool {
	for n := m + 1; n < len(a.tellings) && a.tellings[n].article == a.tellings[m].article; n++ {
		if w := a.weigh(n, k); w.sum >= enough+storyBoth && w.veto == "" {
			return true
		}
	}
	return false
}

// join makes group j part of group i; the group is known by its least telling.
func (a *alignment) join(i, j int) {
	i, j = a.group[i], a.group[j]
	if i == j {
		return
	}
	i, j = min(i, j), max(i, j)
	for _, m := range a.members[j] {
		a.group[m] = i
	}
	a.members[i] = append(a.members[i], a.members[j]...)
	a.members[j] = nil
}

// link joins the scenes of the pairs that are asked for, the surest first.
func (a *alignment) link(asked func(i, j int) bool) {
	pairs := slices.DeleteFunc(a.candidates(), func(p [2]int) bool { return !asked(p[0], p[1]) })
	a.sort(pairs)
	for _, p := range pairs {
		w := a.weigh(p[0], p[1])
		if w.sum < enough {
			break
		}
		if w.veto != "" {
			a.note(p[0], p[1])
			continue
		}
		if i, j := a.group[p[0]], a.group[p[1]]; i != j && !a.twoStories(i, j) && a.linked(i, j) {
			a.join(i, j)
		}
	}
}

// twoStories reports whether articles on different stories are mainly about
// two groups: a paragraph in common does not make them one. A day and a place
// in common do, if the words of two articles do not speak against it.
func (a *alignment) twoStories(i, j int) bool {
	two := false
	for _, m := range a.members[i] {
		for _, k := range a.members[j] {
			t, u := a.tellings[m], a.tellings[k]
			if !t.main() || !u.main() || !a.story.two(t.article, u.article) {
				continue
			}
			if a.weigh(m, k).sum >= certain && a.story.alike(t.article, u.article) {
				return false
			}
			two = true
		}
	}
	return two
}

// linked reports whether two groups may be one: the mean of all pairs is
// enough, no pair is vetoed, and no article tells of both as two scenes.
func (a *alignment) linked(i, j int) bool {
	sum, n := 0.0, 0
	for _, m := range a.members[i] {
		for _, k := range a.members[j] {
			w := a.weigh(m, k)
			if w.veto != "" {
				return false
			}
			sum += w.sum
			n++
		}
	}
	return sum >= enough/2*float64(n)
}

// candidates lists the pairs that share a key and are not joined yet.
func (a *alignment) candidates() [][2]int {
	byKey := make(map[string][]int)
	var keys []string
	for i, s := range a.signs {
		for _, k := range a.keysOf(i, s) {
			if byKey[k] == nil {
				keys = append(keys, k)
			}
			byKey[k] = append(byKey[k], i)
		}
	}
	seen := make(map[[2]int]bool)
	var out [][2]int
	for _, k := range keys {
		holders := byKey[k]
		if len(holders) > tooCommon {
			continue
		}
		for n, j := range holders {
			for _, i := range holders[:n] {
				p := [2]int{i, j}
				if a.group[i] != a.group[j] && !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// keysOf are the keys of a scene: what it tells and, of a side scene, what its
// article is mainly about.
func (a *alignment) keysOf(i int, s sign) []string {
	main := a.main[a.tellings[i].article]
	if main == i {
		return s.keys
	}
	return append(slices.Clip(s.keys), "in "+strconv.Itoa(a.group[main]))
}

// tooCommon is how many scenes a key may stand in before it tells nothing.
const tooCommon = 60

func (a *alignment) weigh(i, j int) weighed {
	p := [2]int{min(i, j), max(i, j)}
	w, ok := a.scores[p]
	if !ok {
		w = weigh(a.signs[i], a.signs[j], a.oneStory(a.tellings[i].article, a.tellings[j].article))
		if a.tellings[i].article == a.tellings[j].article {
			w.veto = cmp.Or(w.veto, ApartScope)
		}
		a.scores[p] = w
	}
	return w
}

// oneStory reports whether two articles are on one story, or mainly about one
// incident as far as has been found.
func (a *alignment) oneStory(i, j int) bool {
	return a.story.one(i, j) || a.group[a.main[i]] == a.group[a.main[j]]
}

// note remembers a pair of scenes that a veto kept apart, by their first
// claims.
func (a *alignment) note(i, j int) {
	i, j = min(i, j), max(i, j)
	c, d := a.tellings[i].Scene.Claims, a.tellings[j].Scene.Claims
	if len(c) == 0 || len(d) == 0 {
		return
	}
	first := a.readings[a.tellings[i].article].Claims[c[0]].ID
	second := a.readings[a.tellings[j].article].Claims[d[0]].ID
	pair := Apart{[2]string{first, second}, cmp.Or(a.weigh(i, j).veto, ApartDate)}
	if !a.noted[pair] {
		a.noted[pair] = true
		a.apart = append(a.apart, pair)
	}
}

// incidents lists the groups in the order of their first telling.
func (a *alignment) incidents() []incident {
	var out []incident
	for i, ms := range a.members {
		if ms == nil {
			continue
		}
		slices.Sort(ms)
		inc := incident{id: "i" + strconv.Itoa(len(out)+1)}
		for _, m := range a.members[i] {
			inc.tellings = append(inc.tellings, a.tellings[m])
		}
		out = append(out, inc)
	}
	return out
}
