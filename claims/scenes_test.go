package claims

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/sources"
)

// A staged text marks its figures with brackets: "[four] soldiers died".
// Every sentence and every figure makes one claim, with the day and the places
// of its sentence.
type staged struct {
	name, lang, published, text string
	want                        string // the scene of each figure: "0 0 1"
}

var stagedTexts = []staged{
	{"one incident", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Friday.\n\nThe blast wounded [20] more, police said.", "0 0"},
	{"an attack of another year", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Friday.\n\nIn June 2019 a bomb there killed [40] people. The army counted [35].\n\nHospitals treated [12].", "0 1 1 0"},
	{"a separate attack the same day", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Friday.\n\nSeparately on Friday, gunmen killed [two] people in Tamale and wounded [five].", "0 1 1"},
	{"told again later", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Friday.\n\nIn a separate attack, all [27] people on a bus to Tamale died.\n\nUpdate: the [27] people had walked home.", "0 1 1"},
	{"where people fled to is no other scene", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Friday.\n\nThe hospital in Mampong took in [seven] children.", "0 0"},
	{"a day of a statement is no other scene", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Thursday.\n\nOn Friday the army put the toll at [12].", "0 0"},
	{"une attaque passée", "fr", "2025-05-10",
		"Une bombe a tué [neuf] personnes vendredi à Kumasi.\n\nEn juin 2019, une bombe y avait tué [40] personnes.", "0 1"},
	{"le même jour ailleurs", "fr", "2025-05-10",
		"Une bombe a tué [neuf] personnes vendredi à Kumasi.\n\nLe même jour, un car s'est renversé à Tamale : [quatre] morts et [38] blessés.\n\nLe préfet parle de [dix] morts à Kumasi.", "0 1 1 0"},
	{"later the same day, where the lead names no place", "en", "2025-05-10",
		"A bomb killed [nine] people on Friday.\n\nThat same evening, a coach went off the road in Tamale: [four] dead, [38] hurt.", "0 1 1"},
	{"le même jour, sans lieu dans le chapeau", "fr", "2025-05-10",
		"Une bombe a tué [neuf] personnes vendredi.\n\nCe même soir, un car s'est renversé à Tamale : [quatre] morts et [38] blessés.", "0 1 1"},
	{"hours later, of the same", "en", "2025-05-10",
		"A bomb killed [nine] people in Kumasi on Friday.\n\nHours later [two] of the wounded died.", "0 0"},
	{"rappel", "fr", "2025-05-10",
		"Une bombe a tué [neuf] personnes vendredi à Kumasi.\n\nL'an dernier, [70] personnes étaient mortes dans un marché.", "0 1"},
	{"an undated text", "en", "",
		"A bomb killed [nine] people in Kumasi.\n\nIn October 2012 a bomb killed [30].", "0 1"},
}

func TestScenes(t *testing.T) {
	for _, test := range stagedTexts {
		d, r := stage(t, test)
		r.Scenes = scenes(d, r)
		var got []string
		for _, c := range r.Claims {
			if c.Figure != nil {
				got = append(got, fmt.Sprint(c.Scene))
			}
		}
		if g := strings.Join(got, " "); g != test.want {
			t.Errorf("%s: scenes %s, want %s", test.name, g, test.want)
		}
		checkScenes(t, r)
	}
}

// checkScenes asks that every claim stands in exactly the scene it names.
func checkScenes(t *testing.T, r *Reading) {
	t.Helper()
	n := 0
	for i, s := range r.Scenes {
		for _, k := range s.Claims {
			if n++; r.Claims[k].Scene != i {
				t.Errorf("claim %d stands in scene %d and names %d", k, i, r.Claims[k].Scene)
			}
		}
	}
	if n != len(r.Claims) {
		t.Errorf("%d of %d claims stand in a scene", n, len(r.Claims))
	}
}

func stage(t *testing.T, test staged) (*document, *Reading) {
	t.Helper()
	ls, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	plain, marks := unmark(test.text)
	a := &sources.Article{ID: "a", Text: plain, Lang: test.lang}
	if test.published != "" {
		if a.Published, err = time.Parse(time.DateOnly, test.published); err != nil {
			t.Fatal(err)
		}
	}
	lang, err := ls.find(a.Lang, a.Title, a.Text)
	if err != nil {
		t.Fatal(err)
	}
	d := read(a, lang, nil)
	r := &Reading{Article: a}
	r.day, _ = d.day()
	r.Dates = datesOf(d)
	ps := places(d, r.Dates)
	for i := range d.sentences {
		s := d.sentences[i].whole()
		r.Sentences = append(r.Sentences, s)
		r.Claims = append(r.Claims, stageClaim(r, ps, s, s))
		for _, m := range marks {
			if s.Contains(m) {
				c := stageClaim(r, ps, s, m)
				c.Figure = &Figure{Measure: Killed, Unit: Person, Quantity: stageQuantity(d.quote(m)), Span: m}
				r.Claims = append(r.Claims, c)
			}
		}
	}
	return d, r
}

func stageClaim(r *Reading, ps []placeMention, sentence, span Span) Claim {
	c := Claim{Spans: []Span{span}}
	for _, m := range r.Dates {
		if sentence.Contains(m.Span) && c.When == nil {
			c.When = &m.When
		}
	}
	for _, p := range ps {
		if sentence.Contains(p.Span) {
			c.Where = append(c.Where, p.Place)
		}
	}
	return c
}

func stageQuantity(quote string) Quantity {
	var n float64
	fmt.Sscan(quote, &n)
	return Quantity{Low: n, High: n, Approx: Exact}
}

// unmark takes the brackets out of a text and returns where they stood.
func unmark(text string) (string, []Span) {
	var b strings.Builder
	var out []Span
	for _, r := range text {
		switch r {
		case '[':
			out = append(out, Span{Text, b.Len(), 0})
		case ']':
			out[len(out)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), out
}

// TestOutdated finds the figures an article itself replaces.
func TestOutdated(t *testing.T) {
	for _, test := range []struct{ lang, text, want string }{
		{"en", "The toll rose from [9] to [17], the army said.", "9"},
		{"en", "The toll climbed to [412] from [250].", "250"},
		{"en", "The toll reached [640], up from [622] a day earlier.", "622"},
		{"en", "The army spoke of [9] dead and the rebels of [31].", ""},
		{"en", "At least [148] people died, after a first count of [50].", "50"},
		{"en", "People walked from [9] villages to [17] camps.", ""},
		{"fr", "L'armée a porté de [9] à [17] morts le bilan.", "9"},
		{"fr", "Le bilan est de [19] morts. Le précédent bilan était de [12] morts.", "12"},
		{"fr", "Un conseiller avait d'abord parlé de [20] morts, le ministère de [13].", "20"},
		{"fr", "L'armée parle de [9] morts, les rebelles de [31].", ""},
	} {
		d, r := stage(t, staged{lang: test.lang, text: test.text})
		var all []int
		for i := range r.Claims {
			all = append(all, i)
		}
		var got []string
		for _, k := range outdated(d, r, all) {
			got = append(got, d.quote(r.Claims[k].Figure.Span))
		}
		if g := strings.Join(got, " "); g != test.want {
			t.Errorf("%q: %q no longer holds, want %q", test.text, g, test.want)
		}
	}
}
