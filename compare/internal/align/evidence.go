package align

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/signature"
)

// A Kind is one named kind of evidence between two articles.
type Kind uint8

const (
	Bias Kind = iota
	words
	title
	titleFound
	leadNames
	names
	namesCosine
	noName
	agedName
	ages
	agesDiffer
	leadAges
	leadAgesDiffer
	titleAgesDiffer
	street
	streetDiffers
	place
	placeDiffers
	leadNumbers
	numbers
	timeSame
	timeDiffers
	dayApart
	sameDay
	nextDay
	monthApart
	undated
	BothUndated
	event
	eventApart
	eventNames
	eventWords
	closeLeadNames
	closeNames
	calendar
	calendarDiffers
	undatedEvent
	undatedEventApart
	undatedCalendar
	undatedCalendarDiffers
	undatedApart
	undatedNames
	undatedWords
	leadNamesBoth
	leadNumbersDiffer
	mainNames
	shortWords
	shortNames
	dayWords
	dayNames
	length
	kinds int = iota
)

var kindNames = [kinds]string{
	Bias: "bias", words: "words", title: "title", titleFound: "title-found", leadNames: "lead-names", names: "names",
	namesCosine: "names-cosine", noName: "no-name", agedName: "aged-name",
	ages: "ages", agesDiffer: "ages-differ", leadAges: "lead-ages", leadAgesDiffer: "lead-ages-differ", titleAgesDiffer: "title-ages-differ",
	street: "street", streetDiffers: "street-differs", place: "place", placeDiffers: "place-differs",
	leadNumbers: "lead-numbers", numbers: "numbers", timeSame: "time", timeDiffers: "time-differs",
	dayApart: "days-apart", sameDay: "same-day", nextDay: "next-day", monthApart: "month-apart", undated: "undated", BothUndated: "both-undated",
	event: "event-day", eventApart: "event-apart", eventNames: "event-names", eventWords: "event-words",
	closeLeadNames: "close-lead-names", closeNames: "close-names", calendar: "calendar", calendarDiffers: "calendar-differs",
	undatedEvent: "undated-event-day", undatedEventApart: "undated-event-apart", undatedCalendar: "undated-calendar", undatedCalendarDiffers: "undated-calendar-differs", undatedApart: "undated-apart",
	undatedNames: "undated-names", undatedWords: "undated-words", leadNamesBoth: "lead-names-both", leadNumbersDiffer: "lead-numbers-differ",
	mainNames:  "main-names",
	shortWords: "short-words", shortNames: "short-names", dayWords: "day-words", dayNames: "day-names",
	length: "length",
}

// meanings say what a kind compares.
var meanings = [kinds]string{
	Bias: "every pair", words: "cosine of the weighted words", title: "cosine of the titles",
	titleFound: "title words of one found in the other, the smaller share", leadNames: "names of the lead found in the other",
	names: "rare name words shared", namesCosine: "cosine of the weighted names",
	noName: "both have rare names and share none", agedName: "name and age shared", ages: "ages shared",
	agesDiffer: "both give ages and share none", leadAges: "an age shared in the leads", leadAgesDiffer: "the leads give ages and share none",
	titleAgesDiffer: "the titles give ages and share none", street: "streets shared", streetDiffers: "both name streets and share none",
	place: "a place of one named in the other", placeDiffers: "the places of the leads are not in the other",
	leadNumbers: "numbers shared in the leads", numbers: "cosine of the numbers, those of many digits weighing more", timeSame: "clock times shared",
	timeDiffers: "both give clock times and share none", dayApart: "days between publication, 1 is a year", sameDay: "published the same day",
	nextDay: "at most one day apart", monthApart: "more than 30 days apart", undated: "a day of publication is unknown", BothUndated: "both days of publication are unknown",
	event: "first day mentioned by one is mentioned by the other", eventApart: "days between the days mentioned, 1 is a year",
	eventNames: "event-day together with names", eventWords: "event-day together with words", closeLeadNames: "lead-names of articles close in time",
	closeNames: "names of articles close in time", calendar: "days of the calendar shared", calendarDiffers: "both give days and share none",
	undatedEvent: "event-day where a day of publication is unknown", undatedEventApart: "event-apart where a day of publication is unknown",
	undatedCalendar: "calendar where a day of publication is unknown", undatedCalendarDiffers: "calendar-differs where a day of publication is unknown",
	undatedApart: "days between publication, or the last day written, where the former is unknown",
	undatedNames: "names where a day of publication is unknown", undatedWords: "words where a day of publication is unknown",
	leadNamesBoth: "cosine of the names of the leads", leadNumbersDiffer: "the leads give numbers and share none",
	mainNames: "rare name words shared that one of the leads has",

	shortWords: "words where one is short", shortNames: "names where one is short", dayWords: "words where at most one day apart",
	dayNames: "names where at most one day apart",
	length:   "length of the shorter: long texts share more by chance",
}

// String names the kind as the file of weights does.
func (k Kind) String() string { return kindNames[k] }

// Evidence is how strongly each kind speaks, mostly from 0 to 1.
type Evidence [kinds]float64

// Between weighs two articles against each other. It does not matter which
// comes first.
func Between(a, b *signature.Signature) Evidence {
	if !SameLanguage(a, b) {
		return BetweenLanguages(a, b)
	}
	var e Evidence
	e.words(a, b)
	rare := e.names(a.Names, b.Names)
	e[agedName] = min(2, float64(shared(a.Aged, b.Aged)))
	e.where(a, b)
	e.always(a, b, rare)
	return e
}

// BetweenLanguages weighs two articles by what does not depend on a language:
// the sound of names, numbers and dates.
func BetweenLanguages(a, b *signature.Signature) Evidence {
	var e Evidence
	rare := e.names(a.Cross, b.Cross)
	e.always(a, b, rare)
	return e
}

// always fills in the kinds both have; rare names are shared.
func (e *Evidence) always(a, b *signature.Signature, rare float64) {
	e[Bias] = 1
	e[length] = math.Log1p(float64(min(a.Words, b.Words))) / 7
	e.figures(a, b)
	near := e.published(a, b)
	e.events(a, b)
	if e[undated] > 0 {
		e.undated(a, b)
	}
	many := min(1, rare/2)
	e[eventNames] = e[event] * many
	e[eventWords] = e[event] * min(1, e[words]/.3)
	e[closeLeadNames] = near * e[leadNames]
	e[closeNames] = near * many
	short := max(0, 1-float64(min(a.Words, b.Words))/shortArticle)
	e[shortWords], e[shortNames] = short*e[words], short*e[names]
	e[dayWords], e[dayNames] = e[nextDay]*e[words], e[nextDay]*e[names]
}

// shortArticle is below how many words an article counts as short.
const shortArticle = 200

// undated moves what the days say to kinds of their own where a day of
// publication is unknown: then only days written out tell incidents apart.
func (e *Evidence) undated(a, b *signature.Signature) {
	for _, k := range [...]struct{ from, to Kind }{
		{event, undatedEvent}, {eventApart, undatedEventApart}, {calendar, undatedCalendar}, {calendarDiffers, undatedCalendarDiffers},
	} {
		e[k.to], e[k.from] = e[k.from], 0
	}
	e[undatedNames], e[undatedWords] = e[names], e[words]
	if p, q := lastDay(a), lastDay(b); p != signature.Unknown && q != signature.Unknown {
		e[undatedApart] = year(math.Abs(float64(p - q)))
	}
}

// lastDay is when an article appeared, as far as it shows.
func lastDay(s *signature.Signature) int32 {
	if s.Dated() {
		return s.Published
	}
	return s.Latest
}

// SameLanguage reports whether the words of two articles can be compared.
func SameLanguage(a, b *signature.Signature) bool { return a.Lang == b.Lang && a.Lang != "" }

func (e *Evidence) words(a, b *signature.Signature) {
	e[words] = dot(a.Terms, b.Terms)
	if x := math.Sqrt(squares(a.Title, a.Title) * squares(b.Title, b.Title)); x > 0 {
		e[title] = squares(a.Title, b.Title) / x
	}
	e[titleFound] = min(found(a.Title, b.Body), found(b.Title, a.Body))
}

// names compares name words and gives how many rare ones are shared.
func (e *Evidence) names(a, b []signature.Name) float64 {
	var sum, sa, sb, rare, main float64
	ra, rb := 0, 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Key < b[j].Key:
			i++
		case a[i].Key > b[j].Key:
			j++
		default:
			sum += weigh(a[i]) * weigh(b[j])
			r := rareness(min(a[i].Rarity, b[j].Rarity))
			rare += r
			if a[i].Lead || b[j].Lead {
				main += r
			}
			i, j = i+1, j+1
		}
	}
	for _, n := range a {
		sa += weigh(n) * weigh(n)
		if n.Rarity >= .5 {
			ra++
		}
	}
	for _, n := range b {
		sb += weigh(n) * weigh(n)
		if n.Rarity >= .5 {
			rb++
		}
	}
	if sum > 0 {
		e[namesCosine] = sum / math.Sqrt(sa*sb)
	}
	e[names] = min(1, math.Log1p(rare)/math.Log(9))
	e[mainNames] = min(1, math.Log1p(main)/math.Log(9))
	if ra >= 2 && rb >= 2 && rare == 0 {
		e[noName] = 1
	}
	e[leadNames] = (leadFound(a, b) + leadFound(b, a)) / 2
	e[leadNamesBoth] = leadCosine(a, b)
	return rare
}

// rareness is 0 for names of rarity .4 and less, 1 for those never seen.
func rareness(rarity float32) float64 { return max(0, min(1, (float64(rarity)-.4)/.4)) }

// weigh: a name said often and early weighs more.
func weigh(n signature.Name) float64 {
	c := float64(n.Count)
	if n.Lead {
		c++
	}
	return (1 + math.Log(c)) * float64(n.Rarity)
}

// leadFound is the share of a's lead names that b has anywhere.
func leadFound(a, b []signature.Name) float64 {
	var hit, all float64
	j := 0
	for _, n := range a {
		if !n.Lead {
			continue
		}
		all += float64(n.Rarity)
		for j < len(b) && b[j].Key < n.Key {
			j++
		}
		if j < len(b) && b[j].Key == n.Key {
			hit += float64(n.Rarity)
		}
	}
	return ratio(hit, all)
}

// leadCosine compares the names of the two leads only.
func leadCosine(a, b []signature.Name) float64 {
	var sum, sa, sb float64
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i].Key < b[j].Key:
			sa += leadSquare(a[i])
			i++
		case i == len(a) || b[j].Key < a[i].Key:
			sb += leadSquare(b[j])
			j++
		default:
			p, q := leadSquare(a[i]), leadSquare(b[j])
			sa, sb = sa+p, sb+q
			sum += math.Sqrt(p * q)
			i, j = i+1, j+1
		}
	}
	if sum == 0 {
		return 0
	}
	return sum / math.Sqrt(sa*sb)
}

func leadSquare(n signature.Name) float64 {
	if !n.Lead {
		return 0
	}
	return float64(n.Rarity) * float64(n.Rarity)
}

func (e *Evidence) where(a, b *signature.Signature) {
	s := shared(a.Street, b.Street)
	e[street] = min(2, float64(s)) / 2
	if len(a.Street) > 0 && len(b.Street) > 0 && s == 0 {
		e[streetDiffers] = 1
	}
	if named(a.Stated, b.Names) || named(b.Stated, a.Names) {
		e[place] = 1
	}
	if len(a.Placed) > 0 && len(b.Placed) > 0 && squares(a.Placed, b.Placed) == 0 && placed(a) && placed(b) && !e.placesMeet(a, b) {
		e[placeDiffers] = 1
	}
}

// placed reports that a lead says more than the name of a country.
func placed(s *signature.Signature) bool {
	for _, t := range s.Placed {
		if t.Weight > .35 {
			return true
		}
	}
	return false
}

func (e *Evidence) placesMeet(a, b *signature.Signature) bool {
	return placeNamed(a.Placed, b.Names) || placeNamed(b.Placed, a.Names)
}

func placeNamed(ts []signature.Term, ns []signature.Name) bool {
	j := 0
	for _, t := range ts {
		for j < len(ns) && ns[j].Key < t.Key {
			j++
		}
		if j < len(ns) && ns[j].Key == t.Key && t.Weight > .35 {
			return true
		}
	}
	return false
}

func named(ks []signature.Key, ns []signature.Name) bool {
	j := 0
	for _, k := range ks {
		for j < len(ns) && ns[j].Key < k {
			j++
		}
		if j < len(ns) && ns[j].Key == k {
			return true
		}
	}
	return false
}

func (e *Evidence) figures(a, b *signature.Signature) {
	e[ages], e[agesDiffer] = both(a.Ages.All, b.Ages.All)
	e[leadAges], e[leadAgesDiffer] = both(a.Ages.Lead, b.Ages.Lead)
	e[leadAges] = math.Ceil(e[leadAges])
	_, e[titleAgesDiffer] = both(a.Ages.Title, b.Ages.Title)
	e[timeSame], e[timeDiffers] = both(a.Times, b.Times)
	e.numbers(a.Number, b.Number)
}

// both says how many values are shared, two being plenty, or that both have
// some and share none.
func both[T uint8 | uint16](a, b []T) (same, differ float64) {
	if len(a) == 0 || len(b) == 0 {
		return 0, 0
	}
	n := shared(a, b)
	if n == 0 {
		return 0, 1
	}
	return min(2, float64(n)) / 2, 0
}

// telling is what a shared number of so many significant digits says.
var telling = [...]float64{.1, .3, .7, .9}

func (e *Evidence) numbers(a, b []signature.Number) {
	var both, sa, sb float64
	lead, la, lb := 0, 0, 0
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i].Value < b[j].Value:
			sa, la = sa+tells(a[i]), la+count(a[i].Lead)
			i++
		case i == len(a) || b[j].Value < a[i].Value:
			sb, lb = sb+tells(b[j]), lb+count(b[j].Lead)
			j++
		default:
			t := min(tells(a[i]), tells(b[j])) // "2,400" and "2.4 thousand" differ in digits
			both, sa, sb = both+t, sa+t, sb+t
			la, lb = la+count(a[i].Lead), lb+count(b[j].Lead)
			lead += count(a[i].Lead && b[j].Lead)
			i, j = i+1, j+1
		}
	}
	if both > 0 {
		e[numbers] = both / math.Sqrt(sa*sb)
	}
	e[leadNumbers] = ratio(float64(lead), float64(la+lb-lead))
	e[leadNumbersDiffer] = float64(count(la > 0 && lb > 0 && lead == 0))
}

func tells(n signature.Number) float64 {
	t := telling[min(int(n.Digits), len(telling)-1)]
	return t * t
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// year scales distances in days: 0 the same day, 1 a year.
func year(days float64) float64 { return min(1.5, math.Log1p(days)/math.Log(366)) }

// published compares days of publication and gives how close they are: 1 the
// same day, 0 a year, and half where a day is unknown.
func (e *Evidence) published(a, b *signature.Signature) float64 {
	if !a.Dated() || !b.Dated() {
		e[undated] = 1
		e[BothUndated] = float64(count(!a.Dated() && !b.Dated()))
		return .5
	}
	d := math.Abs(float64(a.Published - b.Published))
	e[dayApart] = year(d)
	e[sameDay], e[nextDay], e[monthApart] = float64(count(d == 0)), float64(count(d <= 1)), float64(count(d > 30))
	return 1 - min(1, e[dayApart])
}

func (e *Evidence) events(a, b *signature.Signature) {
	e[calendar], e[calendarDiffers] = both(a.Yearly, b.Yearly)
	if len(a.Events) == 0 || len(b.Events) == 0 {
		return
	}
	least := math.Inf(1)
	for _, x := range a.Events {
		for _, y := range b.Events {
			least = min(least, math.Abs(float64(x-y)))
		}
		if x == b.Events[0] {
			e[event] = 1
		}
	}
	for _, y := range b.Events {
		if y == a.Events[0] {
			e[event] = 1
		}
	}
	e[eventApart] = year(least)
}

// shared counts the keys in both of two sorted lists.
func shared[T uint8 | uint16 | signature.Key](a, b []T) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

func dot(a, b []signature.Term) float64 {
	var sum float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Key < b[j].Key:
			i++
		case a[i].Key > b[j].Key:
			j++
		default:
			sum += float64(a[i].Weight) * float64(b[j].Weight)
			i, j = i+1, j+1
		}
	}
	return sum
}

// squares sums the squared rarity of the shared terms.
func squares(a, b []signature.Term) float64 { return dot(a, b) }

// found is the share of a title's rarity that a body holds.
func found(title []signature.Term, body []signature.Key) float64 {
	var hit, all float64
	j := 0
	for _, t := range title {
		all += float64(t.Weight)
		for j < len(body) && body[j] < t.Key {
			j++
		}
		if j < len(body) && body[j] == t.Key {
			hit += float64(t.Weight)
		}
	}
	return ratio(hit, all)
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
