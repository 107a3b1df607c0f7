package claims

import (
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/sources"
)

// Who says a number, where the words show it and parsers do not, or where one
// number is theirs and the next another's. An empty speaker is the outlet.
var attributed = []struct{ lang, text, figure, speaker string }{
	// a count without a verb of its own
	{"fr", "L'armée fait état de 12 morts, les rebelles de 40.", "12 morts", "armée"},
	{"fr", "Le gouvernorat fait état de 14 interpellations ; le barreau en dénombre 41.", "41", "barreau"},
	{"en", "After the raid the rebels spoke of 31 dead guards and the army of six.", "six", "army"},
	{"en", "The army lost 12 men, the rebels 40.", "12 men", ""},
	// whose count, whose tale
	{"fr", "Le bilan de 31 morts donné par le gouverneur est contesté.", "31 morts", "gouverneur"},
	{"en", "It questioned the toll of 31 given by the governor.", "31", "governor"},
	{"en", "The governor's toll of 31 was met with disbelief.", "31", "governor"},
	{"en", "The mayor shrugged off the army's tale of 12 dead fighters.", "12 dead fighters", "army"},
	{"fr", "Les secouristes ont évacué les 12 soldats que les rebelles ont libérés lundi.", "12 soldats", ""},
	// what a relative clause lacks
	{"fr", "Les 52 morts qu'annonce le ministère ne convainquent personne.", "52 morts", "ministère"},
	{"en", "They buried 70, a number far above the 46 deaths the Ministry of Health admits for the town.", "above the 46 deaths", "Ministry of Health"},
	{"en", "The 12 soldiers the rebels released on Monday were hurt.", "12 soldiers", ""},
	// a verb behind a relative clause
	{"fr", "Le groupe, dont le chef est mort en mars, prétend avoir tué 12 soldats.", "12 soldats", "groupe"},
	{"en", "The union, whose leader was jailed, claims to have lost 12 members.", "12 members", "union"},
	// a verb that taggers take for a noun
	{"en", "The Ministry denies that 21 members of the People's Force were killed.", "21 members", "Ministry"},
	{"en", "The Quarry Workers' Union maintains that 104 men went down.", "104 men", "Quarry Workers' Union"},
	// what stands behind a postponed frame
	{"en", "Suspected bandits abducted at least 40 passengers on a highway, a local official and two residents said, the largest such raid in years.", "at least 40 passengers", "local official and two residents"},
	// what a verb does cannot be said
	{"fr", "« C'est faux », a dit le maire. Les policiers ont lancé le gaz sur 300 personnes.", "300 personnes", ""},
	// a time that is no longer news
	{"en", "Four miners died on Monday, the governor said. In March 2019 a blast there killed 12 people.", "12 people", ""},
	{"en", "Four miners died on Monday, the governor said. Two of them were brothers.", "Two of them", "governor"},
	// a clause more behind the speaker, not a new one
	{"en", "Twelve people were hurt, said the governor, and 30 were arrested.", "30", "governor"},
	{"fr", "Douze personnes ont été blessées, a dit le gouverneur, et 30 ont été arrêtées.", "30", "gouverneur"},
	// who stands behind a quotation, whatever is said of them there
	{"en", "“I lost my two sons. They were asleep,” said Ana Duval, 44, who fled on foot.", "two sons", "Ana Duval"},
	{"en", "\"We buried 12 neighbours\", Ana Duval, 41, the village's midwife, told Reuters by phone.", "12 neighbours", "Ana Duval"},
	{"en", "\"They shot my two brothers,\" a woman told the radio.", "two brothers", "woman"},
	{"fr", "« Douze pensionnaires ont été noyés », a déclaré à l'AFP Ana Duval, maire d'une ville que le fleuve a envahie.", "Douze pensionnaires", "Ana Duval"},
	// whose name stands in an apposition
	{"en", "Nine people drowned, the Orlu-based operator, Sandline Ports, told AFP.", "Nine people", "Sandline Ports"},
	// nobody, or somebody before
	{"en", "It is made clear that 12 people died in the mine.", "12 people", ""},
	{"en", "Army responds after rebels shell a town; 12 people killed", "12 people", ""},
	{"en", "As the ministry clung to its toll of 31, crowds gathered.", "31", "ministry"},
	{"fr", "Le ministère s'accroche à son bilan de 31 morts.", "31 morts", "ministère"},
	{"fr", "En mai, une explosion a coûté la vie à 43 personnes, 41 selon un premier bilan.", "43 personnes", ""},
	{"fr", "L'agence officielle, elle, avance désormais le chiffre de 40 morts.", "40 morts", "agence officielle"},
	{"en", "Statement by the Ministry of Mines: \"Twelve of our people are dead\"", "Twelve of our people", "Ministry of Mines"},
	{"fr", "« Six sont morts », a dit Ana Duval, responsable de la région. Le ministère parle de sept morts. Douze personnes sont blessées, selon la même responsable.", "Douze personnes", "Ana Duval"},
	// a verb with two objects, and whom it is told
	{"en", "The opposition puts the number of dead at 70, the interior ministry at 23.", "23", "interior ministry"},
	{"en", "According to a preliminary report seen by Reuters, 19 passengers died.", "19 passengers", "preliminary report seen by Reuters"},
	{"fr", "Six villageois ont été tués, a déclaré à l'agence Orlu Ana Duval, chef de la cellule de crise.", "Six villageois", "Ana Duval"},
	{"en", "The junta's spokesman, Brigadier Ko Duval, dismissed reports that 80 villagers had been killed as “pure fiction”.", "80 villagers", "Brigadier Ko Duval"},
	// what stands before is no clause yet, what stands behind says its own
	{"fr", "Les secouristes, a ajouté le maire, ont retrouvé 19 corps.", "19 corps", "maire"},
	{"fr", "Parmi les morts, disent les témoins, figurent 12 mineurs.", "12 mineurs", "témoins"},
	{"fr", "Joint par RFI, un élu local assure que 11 corps ont été enterrés.", "11 corps", "élu local"},
	{"fr", "Quelque 230 maisons ont été détruites, a fait savoir dimanche le gouvernorat, précisant que 12 personnes étaient portées disparues.", "12 personnes", "gouvernorat"},
	{"en", "Of the 60 people on board, only 14 survived, the coast guard said; fishermen say they saved 20.", "20", "fishermen"},
	// lists
	{"en", "The coordination centre reports the following as of Monday:\n\n- 26 dead\n- 11 persons not located\n\nThe road was closed.", "11 persons", "coordination centre"},
	{"fr", "Notre organisation recense 30 personnes tuées, dont :\n- 16 bergers ;\n- 14 guides.\n\nLe pont a cédé.", "14 guides", "organisation"},
}

func TestAttributed(t *testing.T) {
	var x Extractor
	for _, test := range attributed {
		a := &sources.Article{ID: "t", Text: test.text, Lang: test.lang, Published: time.Date(2025, 5, 4, 0, 0, 0, 0, time.UTC)}
		r, err := x.Extract(a)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, c := range r.Claims {
			if c.Figure == nil || c.Figure.Quote != test.figure {
				continue
			}
			found = true
			got := ""
			if n := len(c.Attribution); n > 0 {
				got = c.Attribution[n-1].Speaker
			}
			if got != test.speaker {
				t.Errorf("%s: %q is said by %q, want %q", test.text, test.figure, got, test.speaker)
			}
		}
		if !found {
			t.Errorf("%s: no figure %q", test.text, test.figure)
		}
	}
}
