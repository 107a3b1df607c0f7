package render

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// gedColumns are those of the UCDP Georeferenced Event Dataset, Global
// version 25.1, in its order.
var gedColumns = []string{"id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
	"conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id",
	"side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
	"source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1",
	"adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
	"date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
	"low", "gwnoa", "gwnob"}

// acledColumns are those of an ACLED export since 2023, in its order.
var acledColumns = []string{"event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
	"sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
	"civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude",
	"geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"}

// GED writes one incident a line in the columns of the UCDP Georeferenced
// Event Dataset. What a reading cannot know stays empty: its codes of
// conflicts, dyads and actors, and coordinates; deaths_unknown holds all dead. source_original names who is
// quoted for the figures of the dead. Incidents without any dead are left out,
// as in that dataset.
func GED(w io.Writer, d *Document) error {
	return writeEvents(w, d, gedColumns, (*view).gedCells)
}

// ACLED writes one incident a line in the columns of an ACLED export. What a
// reading cannot know stays empty: its ids, its types of events and actors, and
// coordinates. fatalities is the low end of the dead, as ACLED takes the most
// conservative report.
func ACLED(w io.Writer, d *Document) error {
	return writeEvents(w, d, acledColumns, (*view).acledCells)
}

func writeEvents(w io.Writer, d *Document, header []string, cells func(*view, *compare.Incident, deaths) map[string]string) error {
	v := newView(d)
	var lines []map[string]string
	for i := range v.Incidents {
		if in := &v.Incidents[i]; in.Earliest != 0 || in.Latest != 0 {
			if line := cells(v, in, sumDeaths(in)); line != nil {
				lines = append(lines, line)
			}
		}
	}
	return writeCSV(w, header, len(lines), func(i int) []string {
		return each(header, func(column string) string { return lines[i][column] })
	})
}

// deaths are the dead of an incident over all sides.
type deaths struct {
	known           bool
	low, best, high float64
}

// sumDeaths adds up the sides, each of which has its own toll. A toll of no
// side is of all of them: it counts where it is greater than their sum.
func sumDeaths(in *compare.Incident) deaths {
	var sides, all deaths
	for _, t := range in.Tolls {
		if t.Measure != claims.Killed {
			continue
		}
		low := value(t.Low, 0)
		best := value(t.Best, low)
		high := max(value(t.High, best), best)
		if t.Side == "" && t.Counted == "" {
			all = deaths{true, max(all.low, low), max(all.best, best), max(all.high, high)}
			continue
		}
		sides = deaths{true, sides.low + low, sides.best + best, sides.high + high}
	}
	return deaths{all.known || sides.known, max(all.low, sides.low), max(all.best, sides.best), max(all.high, sides.high)}
}

func value(f *float64, otherwise float64) float64 {
	if f == nil {
		return otherwise
	}
	return *f
}

func (v *view) gedCells(in *compare.Incident, dead deaths) map[string]string {
	if !dead.known || dead.high == 0 {
		return nil
	}
	first, last := dates(in)
	c := map[string]string{
		"relid": in.ID, "year": strconv.Itoa(first.Time().Year()),
		"number_of_sources": strconv.Itoa(len(in.Articles)),
		"where_description": strings.Join(in.Where, ", "),
		"date_prec":         gedPrecision(first, last),
		"date_start":        first.String(), "date_end": last.String(),
		"best": float(&dead.best), "high": float(&dead.high), "low": float(&dead.low),
		"deaths_unknown":  float(&dead.best),
		"source_original": strings.Join(v.originals(in), "; "),
	}
	v.addSources(c, in)
	return c
}

// addSources names the reports as GED does: one a semicolon.
func (v *view) addSources(c map[string]string, in *compare.Incident) {
	var offices, dates, headlines, articles []string
	for _, id := range in.Articles {
		a := v.articles[id]
		if a == nil {
			continue
		}
		offices = append(offices, v.outlet(id))
		dates = append(dates, a.Published)
		headlines = append(headlines, a.Title)
		articles = append(articles, strings.Join([]string{v.outlet(id), a.Published, a.Title}, ", "))
	}
	c["source_office"], c["source_date"] = strings.Join(offices, ";"), strings.Join(dates, ";")
	c["source_headline"], c["source_article"] = strings.Join(headlines, ";"), strings.Join(articles, ";")
}

// originals are the speakers behind the figures of the dead.
func (v *view) originals(in *compare.Incident) []string {
	var out []string
	for _, c := range v.told[in.ID] {
		if c.Figure == nil || c.Figure.Measure != claims.Killed {
			continue
		}
		if s := speaker(c); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func (v *view) acledCells(in *compare.Incident, dead deaths) map[string]string {
	first, last := dates(in)
	actors := v.actors(in)
	var outlets []string
	for _, id := range in.Articles {
		if o := v.outlet(id); !slices.Contains(outlets, o) {
			outlets = append(outlets, o)
		}
	}
	return map[string]string{
		"event_date": first.Time().Format("02 January 2006"), "year": strconv.Itoa(first.Time().Year()),
		"time_precision": acledPrecision(first, last),
		"actor1":         actors[0], "actor2": actors[1],
		"location": strings.Join(in.Where, ", "),
		"source":   strings.Join(outlets, "; "),
		"notes":    in.Title, "fatalities": float(&dead.low), "tags": "crosscheck=" + in.ID,
	}
}

// actors are the agent and the target that most claims name.
func (v *view) actors(in *compare.Incident) [2]string {
	var votes [2]map[string]int
	votes[0], votes[1] = make(map[string]int), make(map[string]int)
	var best [2]string
	for _, c := range v.told[in.ID] {
		for _, a := range c.Actors {
			side := slices.Index([]claims.Role{claims.Agent, claims.Target}, a.Role)
			if side < 0 || a.Name == "" {
				continue
			}
			if votes[side][a.Name]++; votes[side][a.Name] > votes[side][best[side]] {
				best[side] = a.Name
			}
		}
	}
	return best
}

func dates(in *compare.Incident) (first, last claims.Day) {
	return cmp.Or(in.Earliest, in.Latest), cmp.Or(in.Latest, in.Earliest)
}

// gedPrecision is GED's date_prec: 1 the day, 2 two to six days, 3 a week, 4 a
// month, 5 more.
func gedPrecision(first, last claims.Day) string {
	switch n := last - first; {
	case n <= 0:
		return "1"
	case n <= 5:
		return "2"
	case n <= 6:
		return "3"
	case n <= 31:
		return "4"
	}
	return "5"
}

// acledPrecision is ACLED's time_precision: 1 the day, 2 a week, 3 a month.
func acledPrecision(first, last claims.Day) string {
	switch n := last - first; {
	case n <= 0:
		return "1"
	case n <= 6:
		return "2"
	}
	return "3"
}
