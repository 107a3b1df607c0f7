package claims

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// Who came together, who was aboard, and who is badly hurt.
func TestCrowds(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "More than 5,000 people marched through Harnova on Saturday.", "person/civilian/protester false"},
		{"en", "A crowd of 300 villagers blocked the road.", "person/civilian/protester false"},
		{"en", "Some 80 people had been crammed into the boat.", "person true"},
		{"en", "There were 28 people on the ship.", "person true"},
		{"en", "The clinic employs 40 people.", "person false"},
		{"en", "Of the injured, some 11 were in critical condition.", "person/critical false"},
		{"en", "The blast hurt two people and seriously injured 12 people.", "person/critical false"},
		{"en", "Two people were seriously hurt and 12 people had light injuries.", "person false"},
		{"fr", "Une quarantaine de blessés restent dans un état critique.", "person/critical false"},
		{"fr", "Le souffle a grièvement blessé douze passants.", "person/critical false"},
		{"fr", "Une veillée a réuni une centaine de personnes à Harnova.", "person/civilian/protester false"},
		{"fr", "Plus de 5 000 personnes ont défilé samedi.", "person/civilian/protester false"},
		{"fr", "Le canot avait une cinquantaine de personnes à son bord.", "person true"},
		{"fr", "La clinique compte 40 personnes.", "person false"},
	} {
		r, err := new(Extractor).Extract(&sources.Article{ID: "a", Lang: c.lang, Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		got := "none"
		for _, x := range r.Claims {
			if f := x.Figure; f != nil {
				got = f.Population + map[bool]string{true: " true", false: " false"}[f.Present]
			}
		}
		if got != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.want)
		}
	}
}
