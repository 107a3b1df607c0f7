package signature

import (
	"cmp"
	"slices"
)

// maxNames bounds the names of an article.
const maxNames = 150

// A sight says how a word was seen in an article.
type sight uint8

const (
	seenLower  sight = 1 << iota // in lower case
	seenInside                   // capitalised inside a sentence
)

// names collects capitalised words, their neighbours and their sounds.
func (r *reader) names() {
	r.look()
	c := &collector{at: map[Key]int{}}
	if r.sentenceCase() {
		r.spans(r.titleText, r.title, len(r.title), c)
	}
	r.spans(r.bodyText, r.text, r.lead, c)
	r.sig.Cross = c.cross()
	r.sig.Names = mostNamed(c.names, maxNames)
	r.sig.Pairs = distinct(c.pairs)
}

// look notes for each word whether it was ever seen in lower case, and whether
// it was capitalised where no sentence begins.
func (r *reader) look() {
	r.seen = make(map[Key]sight, len(r.text))
	for i := range r.text {
		switch w := &r.text[i]; {
		case w.number:
		case !w.capital:
			r.seen[w.form] |= seenLower
		case !w.initial:
			r.seen[w.form] |= seenInside
		}
	}
}

// sentenceCase reports whether the title writes common words in lower case, so
// that its capitals mean names.
func (r *reader) sentenceCase() bool {
	low, long := 0, 0
	for _, w := range r.title {
		if w.number || w.stop || w.letters < 4 {
			continue
		}
		long++
		if !w.capital {
			low++
		}
	}
	return low*10 >= long*4 && low > 0
}

// spans finds runs of capitalised words.
func (r *reader) spans(text string, words []word, lead int, c *collector) {
	for i := 0; i < len(words); {
		if !r.isName(words, i) {
			i++
			continue
		}
		j := i + 1
		for j < len(words) && words[j].capital && words[j].gap.near() && r.partOfName(&words[j]) {
			j++
		}
		for k := i; k < j; k++ {
			c.add(&words[k], r.lang, k < lead)
			if k > i {
				c.pair(&words[k-1], &words[k], r.lang)
			}
			if k > 0 && compound(&words[k-1], &words[k]) {
				c.sound(text[words[k-1].start:words[k-1].end]+text[words[k].start:words[k].end], &words[k], r.lang, k < lead)
			}
		}
		i = j
	}
}

// compound: "In-Afarak" and "Tin Zaouatine" are also written as one word.
func compound(a, b *word) bool {
	return a.capital && b.gap.near() && (b.gap == hyphen || a.letters <= shortPart)
}

const shortPart = 3

// isName reports whether a capitalised word begins a name. At the head of a
// sentence only a word that elsewhere proves to be one, or that is never
// written small and is followed by another capital, counts.
func (r *reader) isName(words []word, i int) bool {
	w := &words[i]
	if !w.capital || !r.partOfName(w) {
		return false
	}
	if !w.initial || r.seen[w.form]&seenInside != 0 {
		return true
	}
	if r.seen[w.form]&seenLower != 0 {
		return false
	}
	next := i+1 < len(words) && words[i+1].capital && words[i+1].gap.near()
	return next || w.shout
}

// partOfName refuses stop words and the names of days and months.
func (r *reader) partOfName(w *word) bool {
	if w.stop || w.letters < 2 {
		return false
	}
	return r.lang.Weekdays[w.form] == 0 && r.lang.Months[w.form] == 0
}

// A collector gathers names while they are found.
type collector struct {
	at     map[Key]int
	names  []Name
	pairs  []Term
	sounds []Key  // of names
	joined []Name // sounds of compounds
}

func (c *collector) add(w *word, l *Language, lead bool) {
	i, ok := c.at[w.form]
	if !ok {
		i = len(c.names)
		c.at[w.form] = i
		c.names = append(c.names, Name{Key: w.form, Rarity: l.nameRarity(w)})
		c.sounds = append(c.sounds, w.sound)
	}
	n := &c.names[i]
	n.Count = min(n.Count+1, 254)
	n.Lead = n.Lead || lead
}

// sound notes the sound of a compound written as one word.
func (c *collector) sound(s string, last *word, l *Language, lead bool) {
	k := hash(sound(lower(nil, s)))
	for i := range c.joined {
		if c.joined[i].Key == k {
			c.joined[i].Count = min(c.joined[i].Count+1, 254)
			c.joined[i].Lead = c.joined[i].Lead || lead
			return
		}
	}
	c.joined = append(c.joined, Name{k, l.nameRarity(last), 1, lead})
}

// commonName is the rarity of a name any news may name.
const commonName = .4

func (l *Language) nameRarity(w *word) float32 {
	r := l.rarity(w.stem)
	if l.Known[w.form] {
		r = min(r, commonName)
	}
	return r
}

// pair notes two adjacent name words. Its rarity is that of both together.
func (c *collector) pair(a, b *word, l *Language) {
	c.pairs = append(c.pairs, Term{join(a.form, b.form), min(1, (l.nameRarity(a)+l.nameRarity(b))/1.5)})
}

// distinct sorts terms and keeps the heaviest of each key.
func distinct(ts []Term) []Term {
	slices.SortFunc(ts, func(a, b Term) int {
		if a.Key != b.Key {
			return cmp.Compare(a.Key, b.Key)
		}
		return cmp.Compare(b.Weight, a.Weight)
	})
	return slices.Clip(slices.CompactFunc(ts, func(a, b Term) bool { return a.Key == b.Key }))
}
