// Package date reads the dates of a sentence as intervals of days, resolved to
// the past from a day of reference. All words come from line files; the
// package knows no language.
//
// It reads no times of day and no durations.
package date

import "time"

// A Day counts days from 1 January 1970.
type Day int32

// Of returns the day of a date of the calendar; what is out of range carries
// over.
func Of(year, month, day int) Day {
	return Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

const secondsADay = 24 * 60 * 60

func (d Day) date() (year, month, day int) {
	y, m, dd := time.Unix(int64(d)*secondsADay, 0).UTC().Date()
	return y, int(m), dd
}

// weekday is 1 for Monday to 7 for Sunday.
func (d Day) weekday() int { return int((d+3)%7+7)%7 + 1 }

// monday is the first day of the week.
func (d Day) monday() Day { return d - Day(d.weekday()-1) }

// A Mention is a date in a text; offsets are bytes.
type Mention struct {
	Start, End  int
	First, Last Day // closed
	// Known reports whether First and Last are; a relative date without a day
	// of reference is not.
	Known bool
	// Relative: it was resolved from the day of reference. Linked: from the
	// mention before it ("the next day").
	Relative, Linked bool
	// Full: day, month and year stand in the text, or a weekday that tells the
	// year.
	Full bool
}

// A Reference is what relative dates are resolved from.
type Reference struct {
	Day   Day
	Known bool
}

// period is an interval in the making.
type period struct {
	lo, hi     Day
	known      bool
	relative   bool
	linked     bool
	grain      grain
	year       bool // told
	month, day int  // 0 if not told
	yearAfter  int  // atoms
	full       bool
}

// grain is how wide a period is.
type grain uint8

const (
	noGrain grain = iota
	dayGrain
	weekGrain
	weekendGrain
	monthGrain
	quarterGrain
	yearGrain
	decadeGrain
	centuryGrain
	hourGrain
)

var grains = map[string]grain{
	"day": dayGrain, "week": weekGrain, "weekend": weekendGrain, "month": monthGrain, "quarter": quarterGrain,
	"year": yearGrain, "decade": decadeGrain, "century": centuryGrain, "hour": hourGrain,
}

// around returns the period of a grain that holds the day.
func around(d Day, g grain) (lo, hi Day) {
	y, m, _ := d.date()
	switch g {
	case weekGrain:
		return d.monday(), d.monday() + 6
	case weekendGrain:
		return d.monday() + 5, d.monday() + 6
	case monthGrain:
		return Of(y, m, 1), Of(y, m+1, 0)
	case quarterGrain:
		q := (m - 1) / 3 * 3
		return Of(y, q+1, 1), Of(y, q+4, 0)
	case yearGrain:
		return Of(y, 1, 1), Of(y, 12, 31)
	case decadeGrain:
		return Of(y/10*10, 1, 1), Of(y/10*10+9, 12, 31)
	case centuryGrain:
		return Of(y/100*100, 1, 1), Of(y/100*100+99, 12, 31)
	}
	return d, d
}

// shift moves a day by n periods of a grain, to the end of a shorter month.
func shift(d Day, n int, g grain) Day {
	y, m, day := d.date()
	switch g {
	case weekGrain, weekendGrain:
		return d + Day(7*n)
	case monthGrain:
		return clamp(y, m+n, day)
	case quarterGrain:
		return clamp(y, m+3*n, day)
	case yearGrain:
		return clamp(y+n, m, day)
	case decadeGrain:
		return clamp(y+10*n, m, day)
	case centuryGrain:
		return clamp(y+100*n, m, day)
	case hourGrain:
		return d + Day(n/24)
	}
	return d + Day(n)
}

func clamp(y, m, day int) Day {
	last := Of(y, m+1, 0)
	return min(last, Of(y, m, day))
}

// valid tells 31 June and 29 February 2014 from days there are; year 0 is any.
func valid(year, month, day int) bool {
	if year == 0 {
		year = 2000
	}
	_, m, _ := Of(year, month, day).date()
	return 1 <= month && month <= 12 && 1 <= day && day <= 31 && m == month
}
