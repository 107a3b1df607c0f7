package claims

import "testing"

// A figure that its sentence calls false is denied; one that only stands beside
// such a word, or is presupposed by a denied verb, is not.
func TestRefuted(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", `The general described the figure of 83 dead as "a cheap fabrication".`, "denied"},
		{"en", "Reports that over 60 people have died are baseless.", "denied"},
		{"en", "The claim that 44 people drowned is false, the governor said.", "denied"},
		{"en", "The army denounced false reports of 200 dead.", "denied"},
		{"en", "The tale of 12 dead fighters is pure fiction, he said.", "denied"},
		{"en", "The false alarm killed three people.", "affirmed"},
		{"en", "The report said 12 people died in the fake hospital.", "affirmed"},
		{"en", "Not one sailor died, the ministry said.", "affirmed"},
		{"en", "The massacre of twelve miners was never punished.", "affirmed"},
		{"en", "Twelve miners were not killed, the ministry said.", "denied"},
		{"fr", "Le général a qualifié de « mensonge » l’affirmation selon laquelle 20 soldats auraient péri.", "denied"},
		{"fr", "Le chiffre de 60 morts est totalement fantaisiste, a dit le préfet.", "denied"},
		{"fr", "Le ministre a dénoncé de fausses informations sur 200 morts.", "denied"},
		{"fr", "Ce bilan de 80 morts est faux.", "denied"},
		{"fr", "Le rapport dit que 12 personnes sont mortes dans un faux barrage.", "affirmed"},
		{"fr", "Aucun marin n’a été tué, dit le ministère.", "affirmed"},
		{"fr", "Le massacre de douze mineurs n’a jamais été puni.", "affirmed"},
	} {
		if s := figuresOf(t, c.lang, c.text, func(x *Claim) string { return string(x.Polarity) }); s != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, s, c.want)
		}
	}
}
