package compare

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// A sign is what tells one scene from another: its kind, days, places, parties
// and figures.
type sign struct {
	kind    string
	when    claims.Interval
	places  []string // folded
	names   []string // of places, as written, where long enough to tell something
	sites   []gazetteer.Place
	parties []string
	figures []string         // measure and number, of ten and more
	rare    []string         // those of them that no two events share by chance
	times   []string         // a month or a year told of as past; of a period, its start and what is counted
	keys    []string         // under which others find it
	period  bool             // it sums up a long time
	stands  bool             // it tells how things stand
	forces  []*claims.Figure // of a standing scene
	// guessed: the days are those before publication for want of better, so
	// they part nothing: a trial months later tells of the same killing.
	guessed bool
}

func signOf(r *claims.Reading, t telling) sign {
	s := sign{kind: t.Kind, when: t.When, period: t.Period, stands: t.Standing}
	s.guessed = s.when.Latest == claims.DayOf(r.Article.Published) && s.when.Earliest < s.when.Latest
	for _, p := range t.Where {
		s.places = append(s.places, placeKeys(p.Name)...)
		if p.Quote != p.Name { // "lac Kossou" is known, "Kossou" may be
			s.places = append(s.places, placeKeys(p.Quote)...)
		}
		s.sites = known(s.sites, p.Name)
		if len(p.Name) >= spellLetters {
			s.names = append(s.names, p.Name, withoutKind(p.Name))
			s.keys = append(s.keys, gazetteer.Fold(p.Name))
		}
	}
	for _, p := range t.Parties {
		s.parties = append(s.parties, foldName(p.Name))
	}
	for _, k := range t.Scene.Claims {
		f := r.Claims[k].Figure
		if f != nil && t.Standing && r.Claims[k].Modality != claims.Planned {
			s.forces = append(s.forces, f)
		}
		if f != nil && f.Quantity.Low >= 10 {
			number := string(f.Measure) + " " + strconv.Itoa(int(f.Quantity.Low))
			s.figures = append(s.figures, number)
			if f.Quantity.Low >= rareNumber && !round(f.Quantity.Low) {
				s.rare = append(s.rare, number)
			}
		}
		if f != nil && t.Period && t.When.Earliest != 0 {
			s.times = append(s.times, string(f.Measure)+periodOf(t.When, r.Scenes[0].When))
		}
	}
	s.places, s.names = distinct(s.places), distinct(s.names)
	s.parties, s.figures, s.rare = distinct(s.parties), distinct(s.figures), distinct(s.rare)
	if t.Background && !t.Period && s.when.Latest-s.when.Earliest <= aYear && !narrow(s.when) && !s.guessed {
		s.times = append(s.times, s.when.Earliest.String()+" "+s.when.Latest.String())
	}
	s.times = distinct(s.times)
	s.keys = slices.Concat(s.keys, s.places, s.figures, s.times)
	if narrow(s.when) && s.kind != "" {
		s.keys = append(s.keys, s.kind+" "+s.when.Earliest.String())
	}
	return s
}

// periodOf names a period: the month it began in and, if it is over, that it
// ended in.
func periodOf(v, now claims.Interval) string {
	from := v.Earliest.Time().Format(" since 2006-01")
	if v.Latest < now.Earliest {
		return from + v.Latest.Time().Format(" to 2006-01")
	}
	return from
}

// narrow reports whether an interval names a few days.
func narrow(v claims.Interval) bool {
	return v != claims.Interval{} && v.Latest-v.Earliest <= fewDays
}

// Evidence for one incident, in steps of about equal weight.
const (
	enough    = 3.0 // what a pair needs
	certain   = 3.0 // a day and a place: what main scenes of two stories need
	dayShared = 2.0 // both name days, and share one
	anyShared = 1.0 // their dates overlap, or are as near as accounts of one event
	placeBoth = 2.0 // a place is named in both
	spellBoth = 1.5 // a place that may be spelt so is
	placeAway = 1.0 // both name places and share none: this is taken off
	kindBoth  = 0.5
	partyBoth = 0.5
	storyBoth = 1.0 // the articles are on one story
	forceBoth = 2.0 // both tell how strong a force is, and about as strong
	timeBoth  = 1.0 // both tell of the same past month or year
	numberOne = 1.5 // a figure of ten or more is the same, for each up to two
	rareOne   = 0.5 // more for one that is not round, and of thirty or more
)

// spellLetters is how long a name must be to be spelt in other ways: "Mali" and
// "Mila" are no spellings of each other.
const spellLetters = 5

// rareNumber is from how many on a number that is not round tells an event.
const rareNumber = 30

// How far apart dates must be to be a veto, in days.
const (
	fewDays = 14 // an interval as narrow as that names days
	slack   = 2  // days between accounts of one event
	longAgo = 45 // no news any more
	aYear   = 366
)

// A weighed pair is the evidence for and against one incident.
type weighed struct {
	sum     float64
	veto    ApartWhy // "" is none
	gap     claims.Day
	placed  bool // both name places and share none
	bounded bool // the days of one are not known, only since when
	guessed bool // the days of one are only guessed
}

// weigh sums up what speaks for two scenes being one.
func weigh(a, b sign, sameStory bool) weighed {
	var w weighed
	w.gap = gapDays(a.when, b.when)
	switch days := narrow(a.when) && narrow(b.when); {
	case days && w.gap == 0:
		w.sum += dayShared
	case a.when.Overlaps(b.when) && !open(a.when) && !open(b.when), days && w.gap <= slack:
		w.sum += anyShared
	}
	switch {
	case meet(a.places, b.places):
		w.sum += placeBoth
	case sameSpelt(a.names, b.names):
		w.sum += spellBoth
	case closeBy(a.sites, b.sites):
	case len(a.places) > 0 && len(b.places) > 0:
		w.placed = true
		w.sum -= placeAway
	}
	if a.kind == b.kind && a.kind != "" {
		w.sum += kindBoth
	}
	if meet(a.parties, b.parties) {
		w.sum += partyBoth
	}
	if sameStory {
		w.sum += storyBoth
	}
	if a.stands && b.stands && alikeStrong(a.forces, b.forces) {
		w.sum += forceBoth
	}
	if meet(a.times, b.times) {
		w.sum += timeBoth
	}
	w.sum += numberOne*float64(min(2, shared(a.figures, b.figures))) + rareOne*float64(min(2, shared(a.rare, b.rare)))
	w.guessed = a.guessed || b.guessed
	w.bounded = !narrow(a.when) || !narrow(b.when)
	w.veto = veto(a, b, w)
	return w
}

// alikeStrong reports whether two scenes tell of strengths that can be those of
// one force, at different times or in different accounts: one is at most twice
// the other.
func alikeStrong(a, b []*claims.Figure) bool {
	return slices.ContainsFunc(a, func(f *claims.Figure) bool {
		return slices.ContainsFunc(b, func(g *claims.Figure) bool {
			x, y := f.Quantity.Low, g.Quantity.Low
			return f.Measure == g.Measure && x <= 2*y && y <= 2*x
		})
	})
}

// open reports whether only the start of an interval is known.
func open(v claims.Interval) bool { return v.Latest-v.Earliest > openDays }

// veto names what rules out one incident, "" for nothing.
func veto(a, b sign, w weighed) ApartWhy {
	switch {
	case w.gap > slack:
		return ApartDate
	case a.period != b.period, a.stands != b.stands:
		return ApartScope
	case w.placed && w.gap > 0:
		return ApartPlace
	}
	return ""
}

// before reports whether one scene is of a day that is not known but that the
// other lies long before: an undated article speaks of 2021 as past.
func (w weighed) before() bool { return w.bounded && w.gap > longAgo }

// gapDays is how many days lie between two intervals, 0 if one is unknown.
func gapDays(v, w claims.Interval) claims.Day {
	if v == (claims.Interval{}) || w == (claims.Interval{}) {
		return 0
	}
	return max(0, v.Earliest-w.Latest, w.Earliest-v.Latest)
}

// meet reports whether two sorted lists share an element.
func meet(a, b []string) bool { return shared(a, b) > 0 }

// shared counts what two sorted lists have in common.
func shared(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
