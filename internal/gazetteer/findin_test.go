package gazetteer

import (
	"strings"
	"testing"
	"unicode"
)

// words splits a sentence; a word after one of the cues is announced, and one
// marked with a star is a person's.
func words(text string) []Word {
	cues := map[string]bool{"in": true, "near": true, "à": true, "de": false, "of": false, "from": true, "en": true}
	common := map[string]bool{"the": true, "march": true, "centre": true, "police": true, "sur": true, "selon": true, "more": true, "est": true}
	var out []Word
	sentence := 0
	before := ""
	for _, f := range strings.Fields(text) {
		person := strings.HasPrefix(f, "*")
		f = strings.TrimPrefix(f, "*")
		for i, part := range strings.Split(f, "-") {
			bare := strings.TrimFunc(part, unicode.IsPunct)
			w := Word{Text: bare, Sentence: sentence, Person: person, Common: common[strings.ToLower(bare)]}
			w.Cue = i == 0 && cues[strings.ToLower(before)]
			w.Comma = strings.HasSuffix(before, ",")
			w.Glued = i > 0 || before != "" && !strings.ContainsAny(before[len(before)-1:], ",.;:!?()")
			before = part
			out = append(out, w)
		}
		if strings.HasSuffix(f, ".") {
			sentence++
		}
	}
	return out
}

func TestFindIn(t *testing.T) {
	for _, c := range []struct{ why, text, home, want string }{
		{"a town of the country named", "Soldiers in Gao said the army of Mali had left.", "", "Gao=Gao/ML Mali=Mali/ML"},
		{"the longest name", "Rebels hold Nord-Kivu and Tin Zaouatine.", "", "Nord Kivu=North Kivu/CD Tin Zaouatine=Tinzawaten/ML"},
		{"a region tells namesakes apart", "Villagers near Gusau, Zamfara, fled.", "", "Gusau=Gusau/NG Zamfara=Zamfara/NG"},
		{"a country tells namesakes apart", "A bomb fell in London, Canada.", "", "London=London/CA Canada=Canada/CA"},
		{"the outlet's country tells namesakes apart", "The mayor spoke in London today.", "CA", "London=London/CA"},
		{"namesakes nothing tells apart stay open", "The mayor spoke in Springfield today.", "", "Springfield=?"},
		{"a town of another country than the text's stays open", "Fighting went on in Kidal, said the army of Ukraine.", "", "Kidal=? Ukraine=Ukraine/UA"},
		{"a part of a longer name is none", "The Kidal Brigade and Gao Salon met.", "", ""},
		{"a person's name is none", "It was *London who fired.", "", ""},
		{"a common word wants a cue", "March on, said More.", "", ""},
		{"three letters want a cue or capitals", "Ede said so.", "", ""},
		{"capitals name a country", "The RDC replied.", "", "RDC=Democratic Republic of the Congo/CD"},
		{"no words", "", "", ""},
	} {
		ws := words(c.text)
		var got []string
		for _, m := range FindIn(ws, c.home) {
			var name []string
			for _, w := range ws[m.From:m.To] {
				name = append(name, w.Text)
			}
			to := "?"
			if m.Place != (Place{}) {
				to = m.Place.Name + "/" + m.Place.Country
			}
			got = append(got, strings.Join(name, " ")+"="+to)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.why, c.text, g, c.want)
		}
	}
}

// FuzzFindIn asks that any text is read, and that places do not overlap.
func FuzzFindIn(f *testing.F) {
	f.Add("Soldiers in Gao, Mali, said.", "ML")
	f.Fuzz(func(t *testing.T, text, home string) {
		ws := words(text)
		last := 0
		for _, m := range FindIn(ws, home) {
			if m.From < last || m.To <= m.From || m.To > len(ws) {
				t.Fatalf("%q: words %d to %d after %d", text, m.From, m.To, last)
			}
			last = m.To
		}
	})
}
