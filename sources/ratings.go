package sources

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// Rating is somebody's verdict on an outlet, as a caller brings it along. The
// library has none of its own.
type Rating struct {
	Reliability Reliability
	Date        time.Time // of the verdict
	Licence     string    // under which the table may be used
	Line        string    // "ratings.csv:7"
}

// Ratings is a caller's table of ratings. A nil table rates nobody.
type Ratings struct{ byKey map[string]Rating }

// ReadRatings reads a CSV table with the columns outlet (a domain, or a name),
// reliability (A to F), date (YYYY-MM-DD) and licence, in any order; other
// columns are ignored. Every row needs all four, and an outlet only one row.
// Errors carry the table's name and the line.
func ReadRatings(r io.Reader, name string) (*Ratings, error) {
	table := csv.NewReader(r)
	head, err := table.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	columns, err := columnsOf(head)
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	ratings := &Ratings{byKey: map[string]Rating{}}
	for {
		row, err := table.Read()
		if errors.Is(err, io.EOF) {
			return ratings, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := table.FieldPos(0)
		at := fmt.Sprintf("%s:%d", name, line)
		if err := ratings.add(row, columns, at); err != nil {
			return nil, fmt.Errorf("%s: %w", at, err)
		}
	}
}

// columns are the places of outlet, reliability, date and licence in a row.
type columns [4]int

func columnsOf(head []string) (c columns, err error) {
	for i, name := range [...]string{"outlet", "reliability", "date", "licence"} {
		c[i] = -1
		for j, field := range head {
			if strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(field, "\uFEFF")), name) {
				c[i] = j
			}
		}
		if c[i] < 0 {
			return c, fmt.Errorf("no column %q", name)
		}
	}
	return c, nil
}

func (r *Ratings) add(row []string, c columns, at string) error {
	outlet, letter := strings.TrimSpace(row[c[0]]), strings.ToUpper(strings.TrimSpace(row[c[1]]))
	date, err := time.Parse(time.DateOnly, strings.TrimSpace(row[c[2]]))
	licence := strings.TrimSpace(row[c[3]])
	key := ratingKey(outlet)
	switch {
	case key == "":
		return errors.New("no outlet")
	case len(letter) != 1 || letter[0] < 'A' || letter[0] > 'F':
		return fmt.Errorf("reliability %q is not A to F", letter)
	case err != nil:
		return fmt.Errorf("date %q is not YYYY-MM-DD", row[c[2]])
	case licence == "":
		return errors.New("no licence")
	case r.byKey[key] != (Rating{}):
		return fmt.Errorf("%s is rated in %s too", outlet, r.byKey[key].Line)
	}
	r.byKey[key] = Rating{Reliability: Reliability(letter), Date: date, Licence: licence, Line: at}
	return nil
}

func ratingKey(outlet string) string {
	if looksLikeHost(outlet) {
		return host(outlet)
	}
	return fold(outlet)
}

// Of is the rating of an outlet by any of its domains, then by its name.
func (r *Ratings) Of(o Outlet) (Rating, bool) {
	if r == nil {
		return Rating{}, false
	}
	for _, key := range [...]string{o.Domain, fold(o.Name)} {
		if rating, ok := r.byKey[key]; ok && key != "" {
			return rating, true
		}
	}
	for h := range o.Domains.All() {
		if rating, ok := r.byKey[h]; ok {
			return rating, true
		}
	}
	return Rating{}, false
}
