package claims

import "testing"

// TestPeriods tells totals of a period from figures of one day beside words of
// a period.
func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		cumulative bool
	}{
		{"en", "Floods have killed 300 people since 2012.", true},
		{"en", "The war in Tolaria has killed 18,000 people and displaced 400,000.", true},
		{"en", "The war began with the murder of two priests.", false},
		{"en", "A bus plunged into a gorge, killing 23 people, in the worst crash since 2014.", false},
		{"en", "The mayor told of six dead and said that nobody has been punished since the war began.", false},
		{"en", "Three of the wounded have since died.", false},
		{"fr", "Les crues ont tué 300 personnes depuis 2012.", true},
		{"fr", "La guerre en Tolarie a tué 18 000 personnes.", true},
		{"fr", "Neuf passagers sont morts, dans l'accident le plus meurtrier depuis 2014.", false},
		{"fr", "Le maire, qui parle de six morts, affirme que personne n'a été puni depuis le début de la guerre.", false},
		{"fr", "Trois blessés sont morts depuis.", false},
	} {
		d := readText(t, c.lang, c.text)
		n := numbers(d)
		for _, f := range figures(d, n, datesOf(d), predicates(d)) {
			if f.Cumulative != c.cumulative {
				t.Errorf("%s: cumulative is %v of %s", c.text, f.Cumulative, f.Quote)
			}
		}
	}
}
