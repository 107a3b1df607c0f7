package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/compare"
)

// The headers as the projects publish them, in their own order.
const (
	wantGED   = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
	wantACLED = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
	wantCSV   = "article,outlet,published,lang,claim,incident,event,polarity,modality,speaker,role,earliest,latest,where,measure,unit,counted,side,low,high,approx,provisional,cumulative,subset_of,part,start,end,quote,text"
)

func readCSV(t *testing.T, raw []byte) (header []string, lines []map[string]string) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		line := make(map[string]string)
		for i, cell := range row {
			line[rows[0][i]] = cell
		}
		lines = append(lines, line)
	}
	return rows[0], lines
}

func TestCSVHeaders(t *testing.T) {
	for name, want := range map[string]string{"csv": wantCSV, "ged": wantGED, "acled": wantACLED} {
		header, _ := readCSV(t, write(t, name, ambush(t)))
		if got := strings.Join(header, ","); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestCSVHasALineForEveryClaim(t *testing.T) {
	d := ambush(t)
	_, lines := readCSV(t, write(t, "csv", d))
	if len(lines) != len(d.Report.Claims) {
		t.Fatalf("%d lines for %d claims", len(lines), len(d.Report.Claims))
	}
	for i, c := range d.Report.Claims {
		if lines[i]["claim"] != c.ID || lines[i]["text"] != c.Text {
			t.Errorf("line %d is of %q, not %q", i+1, lines[i]["claim"], c.ID)
		}
		if c.Figure != nil && (lines[i]["high"] == "") != (c.Figure.Quantity.High > 1e300) {
			t.Errorf("%s: high is %q", c.ID, lines[i]["high"])
		}
	}
}

// The dead of an incident are the sum of its sides, and a total that is higher
// holds them.
func TestDeaths(t *testing.T) {
	n := func(f float64) *float64 { return &f }
	toll := func(side string, low, best, high *float64) compare.Toll {
		return compare.Toll{Measure: "killed", Side: side, Low: low, Best: best, High: high}
	}
	for _, c := range []struct {
		name            string
		tolls           []compare.Toll
		low, best, high float64
	}{
		{"sides add up", []compare.Toll{toll("army", n(9), n(9), n(31)), toll("rebels", n(4), n(4), n(4))}, 13, 13, 35},
		{"a total is no further side", []compare.Toll{toll("army", n(9), n(9), n(9)), toll("", n(13), n(13), n(20))}, 13, 13, 20},
		{"a total below its parts is not the whole", []compare.Toll{toll("army", n(9), n(9), n(9)), toll("", n(5), n(5), n(5))}, 9, 9, 9},
		{"an open end is the best figure", []compare.Toll{toll("army", n(31), n(31), nil)}, 31, 31, 31},
		{"the injured are not dead", []compare.Toll{{Measure: "injured", Best: n(5)}}, 0, 0, 0},
	} {
		got := sumDeaths(&compare.Incident{Tolls: c.tolls})
		if got.low != c.low || got.best != c.best || got.high != c.high {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestFormulasAreDefused(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+33 1": "'+33 1", "@SUM(A1)": "'@SUM(A1)", "-cmd": "'-cmd",
		"-5": "-5", "5": "5", "": "", "a=b": "a=b",
	} {
		if got := defuse(in); got != want {
			t.Errorf("defuse(%q) = %q", in, got)
		}
	}
}

func TestSARIFKeepsToItsSchema(t *testing.T) {
	d := ambush(t)
	raw := write(t, "sarif", d)
	readFields(t, "sarif.txt").check(t, "log", raw)
	var log sarifLog
	if err := json.Unmarshal(raw, &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || len(run.Results) != len(d.Report.Conflicts)+len(d.Report.Wordings) {
		t.Fatalf("version %s, %d results", log.Version, len(run.Results))
	}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID || !slices.Contains([]string{"note", "warning"}, r.Level) {
			t.Errorf("rule %d is not %s, level %s", r.RuleIndex, r.RuleID, r.Level)
		}
		for _, l := range append(r.Locations, r.Related...) {
			checkRegion(t, run.Artifacts, l.Physical)
		}
	}
}

// checkRegion reads the words of a region in three ways: by bytes, by
// characters, by lines and columns.
func checkRegion(t *testing.T, artifacts []sarifArtifact, p sarifPhysical) {
	t.Helper()
	a := artifacts[*p.Artifact.Index]
	text, r := a.Contents.Text, p.Region
	chars := []rune(text)
	line := []rune(strings.Split(text, "\n")[r.StartLine-1])
	bytes := text[r.ByteOffset : r.ByteOffset+r.ByteLength]
	if a.Location.URI != p.Artifact.URI || bytes != r.Snippet.Text || string(chars[r.CharOffset:r.CharOffset+r.CharLength]) != bytes {
		t.Errorf("%s: %q is not %q", p.Artifact.URI, bytes, r.Snippet.Text)
	}
	if r.StartLine == r.EndLine && string(line[r.StartColumn-1:r.EndColumn-1]) != bytes {
		t.Errorf("%s:%d:%d is not %q", p.Artifact.URI, r.StartLine, r.StartColumn, bytes)
	}
}

func TestAnnotationsKeepToTheirModel(t *testing.T) {
	d := ambush(t)
	raw := write(t, "annotation", d)
	readFields(t, "annotation.txt").check(t, "page", raw)
	var page annotationPage
	if err := json.Unmarshal(raw, &page); err != nil {
		t.Fatal(err)
	}
	v, positions := newView(d), 0
	for _, a := range page.Items {
		for _, s := range a.Target.Selector {
			switch s.Type {
			case "TextQuoteSelector":
				if !v.reads(a.Target.Source, s.Prefix+s.Exact+s.Suffix) {
					t.Errorf("%s: no article reads %q", a.ID, s.Prefix+s.Exact+s.Suffix)
				}
			case "TextPositionSelector":
				positions++
				if got := v.slice(a.Target.Source, *s.Start, *s.End); got != a.Target.Selector[0].Exact {
					t.Errorf("%s: characters %d–%d are %q", a.ID, *s.Start, *s.End, got)
				}
			default:
				t.Errorf("unknown selector %s", s.Type)
			}
		}
	}
	if positions == 0 {
		t.Error("no positions")
	}
}

// reads reports whether a part of the article at an address holds the words.
func (v *view) reads(source, words string) bool {
	for id, a := range v.texts {
		if v.source(id) == source && (strings.Contains(a.Text, words) || strings.Contains(a.Title, words)) {
			return true
		}
	}
	return false
}

// slice cuts code points out of the text of the article at an address.
func (v *view) slice(source string, start, end int) string {
	for id, a := range v.texts {
		if v.source(id) == source && utf8.RuneCountInString(a.Text) >= end {
			return string([]rune(a.Text)[start:end])
		}
	}
	return ""
}

func TestJSONLDKeepsToSchemaOrg(t *testing.T) {
	d := ambush(t)
	graph := readFields(t, "jsonld.txt").check(t, "graph", write(t, "jsonld", d))["@graph"].([]any)
	if len(graph) != len(d.Report.Claims)+len(d.Ratings) {
		t.Errorf("%d nodes", len(graph))
	}
	d.Ratings = nil
	if bytes.Contains(write(t, "jsonld", d), []byte("ClaimReview")) {
		t.Error("a ClaimReview without a rating of the caller's")
	}
}

func TestTextFitsATerminal(t *testing.T) {
	d := ambush(t)
	for line := range strings.Lines(string(write(t, "text", d))) {
		if n := cells(strings.TrimSuffix(line, "\n")); n > columns {
			t.Errorf("%d columns: %s", n, line)
		}
		if strings.Contains(line, "\x1b") {
			t.Errorf("colour without being asked: %q", line)
		}
	}
	d.Color = true
	if !bytes.Contains(write(t, "text", d), []byte("\x1b[1m")) {
		t.Error("no colour")
	}
}
