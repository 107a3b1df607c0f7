package claims

import (
	"fmt"
	"time"
)

// A Day is a calendar day; its zero value is unknown. Days can be subtracted:
// the difference is in days.
type Day int32

const dayFormat = "2006-01-02"

// epoch is the Unix day before Day(1): 31 December 1600, far before any news.
const epoch = -134774
const secondsADay = 24 * 60 * 60

// DayOf returns the day of t in t's own zone, and 0 for the zero time.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return 0
	}
	y, m, d := t.Date()
	return Date(y, m, d)
}

// Date returns the day; months and days out of range are carried over as by
// [time.Date].
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/secondsADay - epoch)
}

// Time returns midnight UTC of the day, or the zero time.
func (d Day) Time() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Unix((int64(d)+epoch)*secondsADay, 0).UTC()
}

// String returns "2006-01-02", or "" for the zero Day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(dayFormat)
}

// MarshalText writes the day as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads "2006-01-02" or nothing.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	t, err := time.Parse(dayFormat, string(b))
	if err != nil {
		return fmt.Errorf("read day %q: %w", b, err)
	}
	*d = DayOf(t)
	return nil
}

// An Interval is a closed range of days; the zero Interval is unknown.
type Interval struct {
	Earliest Day `json:"earliest,omitempty"`
	Latest   Day `json:"latest,omitempty"`
}

// Overlaps reports whether both intervals are known and share a day.
func (v Interval) Overlaps(w Interval) bool {
	return v != Interval{} && w != Interval{} && v.Earliest <= w.Latest && w.Earliest <= v.Latest
}
