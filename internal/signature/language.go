package signature

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"strconv"
	"strings"
)

// A Language is what a language's data tells about its words. Words are keyed
// in lower case without accents. The zero Language knows none.
type Language struct {
	Stop     map[Key]bool
	Months   map[Key]int     // 1..12
	Weekdays map[Key]int     // Monday 1 … Sunday 7
	Relative map[Key]int     // days from publication: yesterday -1
	Numbers  map[Key]float64 // number words
	Places   map[Key]bool    // words a place follows: in, near
	After    map[Key]bool    // street words after the name: Drive
	Before   map[Key]bool    // street and road words before it: rue, Highway
	Aged     map[Key]bool    // words before an age: aged
	Years    map[Key]bool    // words after an age: year-old
	Known    map[Key]bool    // names any news may name: countries, agencies, titles
	Block    map[Key]bool    // words between a house number and its street
	Clock    map[Key]int     // words after an hour, and the minutes they add
	suffixes []suffix        // longest first
	idf      map[Key]float32 // rarity 0..1 of stems
	unseen   float32         // rarity of a stem the table lacks
}

type suffix struct {
	ending string
	keep   int
}

// minStem is the least number of letters a word keeps.
const minStem = 3

func (l *Language) stem(b []byte) []byte {
	for _, s := range l.suffixes {
		n := len(b) - len(s.ending)
		if n >= s.keep && string(b[n:]) == s.ending {
			return b[:n]
		}
	}
	return b
}

// Counted reports whether the language says how frequent its words are.
func (l *Language) Counted() bool { return l.idf != nil }

// rarity of a stem, from 0 to 1. Without a table every word is rare.
func (l *Language) rarity(k Key) float32 {
	if v, ok := l.idf[k]; ok {
		return v
	}
	if l.idf == nil {
		return 1
	}
	return l.unseen
}

// Read reads the line files signature.txt and idf.txt of a language's folder.
// A folder without them gives a Language that knows no words. Errors name the
// file and the line.
func Read(fsys fs.FS) (*Language, error) {
	l := &Language{
		Stop: map[Key]bool{}, Months: map[Key]int{}, Weekdays: map[Key]int{}, Relative: map[Key]int{},
		Numbers: map[Key]float64{}, Places: map[Key]bool{}, After: map[Key]bool{}, Before: map[Key]bool{},
		Aged: map[Key]bool{}, Years: map[Key]bool{}, Known: map[Key]bool{}, Block: map[Key]bool{}, Clock: map[Key]int{},
	}
	if err := lines(fsys, "signature.txt", l.word); err != nil {
		return nil, err
	}
	t := table{}
	if err := lines(fsys, "idf.txt", t.line); err != nil {
		return nil, err
	}
	l.weigh(t)
	return l, nil
}

// lines calls f for the fields of every line: "field ; field # comment".
func lines(fsys fs.FS, name string, f func(fields []string) error) error {
	file, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	for n := 1; in.Scan(); n++ {
		text, _, _ := strings.Cut(in.Text(), "#")
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		fields := strings.Split(text, ";")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		if err := f(fields); err != nil {
			return fmt.Errorf("read %s: line %d: %w", name, n, err)
		}
	}
	if err := in.Err(); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// KeyOf is the key of a word as the readers of line files make it.
func KeyOf(s string) Key { return hash(lower(nil, fold(s))) }

// word takes a line of signature.txt: what the word is, the word, and for
// some kinds a number.
func (l *Language) word(f []string) error {
	if len(f) < 2 {
		return errors.New("want a kind and a word")
	}
	k, v := phraseKey(f[1]), 0
	if len(f) > 2 {
		n, err := strconv.Atoi(f[2])
		if err != nil {
			return err
		}
		v = n
	}
	sets := map[string]map[Key]bool{"stop": l.Stop, "place": l.Places, "street-after": l.After, "street-before": l.Before,
		"aged": l.Aged, "year": l.Years, "block": l.Block, "known": l.Known}
	values := map[string]map[Key]int{"month": l.Months, "weekday": l.Weekdays, "day": l.Relative, "clock": l.Clock}
	switch {
	case sets[f[0]] != nil:
		sets[f[0]][k] = true
	case values[f[0]] != nil:
		values[f[0]][k] = v
	case f[0] == "year-comma":
		l.Years[k], l.Years[join(k, 0)] = true, true
	case f[0] == "number":
		l.Numbers[k] = float64(v)
	case f[0] == "suffix":
		l.addSuffix(suffix{strip(f[1]), max(v, minStem)})
	default:
		return fmt.Errorf("unknown kind %q", f[0])
	}
	return nil
}

// phraseKey is the key of a word or of two: "p m" is how the readers see "p.m.".
func phraseKey(s string) Key {
	if a, b, two := strings.Cut(s, " "); two {
		return join(KeyOf(a), KeyOf(b))
	}
	return KeyOf(s)
}

func (l *Language) addSuffix(s suffix) {
	i := 0
	for i < len(l.suffixes) && len(l.suffixes[i].ending) >= len(s.ending) {
		i++
	}
	l.suffixes = append(l.suffixes[:i], append([]suffix{s}, l.suffixes[i:]...)...)
}

// A table is idf.txt: stems with the number of articles that hold them, and
// under "*" the number of articles counted.
type table struct {
	articles float64
	df       map[Key]float64
}

func (t *table) line(f []string) error {
	if len(f) != 2 {
		return errors.New("want a stem and a number of articles")
	}
	n, err := strconv.ParseFloat(f[1], 64)
	if err != nil {
		return err
	}
	if f[0] == "*" {
		t.articles = n
		return nil
	}
	if t.df == nil {
		t.df = map[Key]float64{}
	}
	t.df[KeyOf(f[0])] = n
	return nil
}

// unseenShare: a word the table lacks is taken to be this much rarer than the
// rarest in it.
const unseenShare = .4

func (l *Language) weigh(t table) {
	if len(t.df) == 0 {
		return
	}
	least := math.Inf(1)
	l.idf = make(map[Key]float32, len(t.df))
	for k, df := range t.df {
		least = min(least, df)
		l.idf[k] = rarity(t.articles, df)
	}
	l.unseen = rarity(t.articles, least*unseenShare)
}

func rarity(articles, df float64) float32 {
	return float32(max(0, math.Log((articles+1)/(df+.5))/math.Log(articles+1)))
}
