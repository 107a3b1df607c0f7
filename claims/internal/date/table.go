package date

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/number"
	"github.com/crosscheck-go/crosscheck/claims/internal/scan"
)

// A Table holds the date words of a language. It is safe for concurrent use.
type Table struct {
	numbers    *number.Table
	vocabulary scan.Vocabulary
	words      scan.Phrases[word]
	begins     []bool
	monthFirst bool // 9/11 is in September
}

// kind is what a date word is.
type kind uint8

const (
	other     kind = iota
	month          // value: 1 to 12
	weekday        // value: 1, Monday, to 7
	offset         // value: days from the day of reference: yesterday is -1
	night          // value: the first of two days from it: overnight is -1
	anaphor        // value: days from the date before: "the next day" is 1
	unit           // value: grain
	shiftWord      // value: last -1, this 0, next 1
	ago            // two days ago
	before         // il y a deux jours
	ahead          // in two days
	later          // two days later: from the date before, else ahead; value: 1 if what follows is what it is later than
	from           // two days from tomorrow
	edge           // value: -1 early, 0 mid, 1 late
	sofar          // value: -1 earlier (this month), 1 later
	filler         // of, the: may stand within a date
	the            // a filler that may open a day alone: "the 15th", "le 4"
	on             // stands before "the 15th"
	cue            // in, since: a year may follow
	since          // from then to the day of reference
	opener         // between, from: begins a range; also a cue
	link           // and, to: joins a range
	part           // morning: goes with a day
	article        // one
	several        // a few: value days
	fixed          // value: month*100+day
	comma
	hyphen
	numeral
	mark
	era // les années 1990
)

var kinds = map[string]kind{
	"month": month, "weekday": weekday, "offset": offset, "night": night, "anaphor": anaphor, "unit": unit,
	"shift": shiftWord, "ago": ago, "before": before, "ahead": ahead, "later": later, "from": from, "edge": edge,
	"sofar": sofar, "filler": filler, "the": the, "on": on, "cue": cue, "since": since, "opener": opener, "link": link,
	"part": part, "article": article, "several": several, "fixed": fixed, "era": era, "or": mark,
}

type word struct {
	kind     kind
	value    int
	doubtful bool // also another word: counts only beside other parts of a date
	number   bool // also a number: "forte de sept membres" names no month
	grain    grain
}

// New compiles the lines of dates.txt. Numbers are read with the table of
// numbers of the same language.
func New(dates []lexicon.Row, numbers *number.Table) (*Table, error) {
	t := &Table{numbers: numbers}
	for _, r := range dates {
		if r.Field(1) == "month-first" {
			t.monthFirst = true
			continue
		}
		w, err := newWord(r)
		if err != nil {
			return nil, r.Errorf("%w", err)
		}
		ids := t.vocabulary.Learn(r.Field(0))
		if len(ids) == 0 {
			return nil, r.Errorf("no words")
		}
		t.words.Add(ids, w)
		for int(ids[0]) >= len(t.begins) {
			t.begins = append(t.begins, make([]bool, len(t.begins)+64)...)
		}
		t.begins[ids[0]] = true
	}
	return t, nil
}

func newWord(r lexicon.Row) (word, error) {
	w := word{kind: kinds[r.Field(1)], doubtful: r.Field(3) != "", number: r.Field(3) == "number"}
	switch f := r.Field(2); {
	case w.kind == other:
		return w, fmt.Errorf("unknown kind %q", r.Field(1))
	case w.kind == unit:
		if w.grain = grains[f]; w.grain == noGrain {
			return w, fmt.Errorf("unknown unit of time %q", f)
		}
	case w.kind == fixed:
		m, d, _ := strings.Cut(f, "-")
		mm, _ := strconv.Atoi(m)
		dd, err := strconv.Atoi(d)
		if w.value = 100*mm + dd; err != nil || !valid(0, mm, dd) {
			return w, fmt.Errorf("%q is no day of the year", f)
		}
	case f != "":
		v, err := strconv.Atoi(f)
		if err != nil {
			return w, fmt.Errorf("%q is no number", f)
		}
		w.value = v
	}
	return w, nil
}
