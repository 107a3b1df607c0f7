package claims

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/sources"
)

func readText(t testing.TB, tag, text string) *document {
	t.Helper()
	ls, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	lang, err := ls.find(tag, "", text)
	if err != nil {
		t.Fatal(err)
	}
	return read(&sources.Article{Text: text}, lang, nil)
}

func datesOf(d *document) []DateMention {
	day, basis := d.day()
	return dates(d, day, basis)
}

// showFigures writes "quote measure low..high", with "of" before what a figure
// is a part of.
func showFigures(figures []figure) string {
	var out []string
	for _, f := range figures {
		s := fmt.Sprintf("%s: %s", f.Quote, f.Measure)
		if f.Quantity.Approx != Exact {
			s += fmt.Sprintf(" %v..%v", f.Quantity.Low, f.Quantity.High)
		}
		if f.Unit != Person {
			s += " " + f.Unit
		}
		if f.Derived {
			s += " derived"
		}
		if f.whole >= 0 {
			s += " of " + figures[f.whole].Quote
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestFigures(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// active, passive, nominal
		{"en", "Gunmen killed at least 12 farmers near the river.", "at least 12 farmers: killed 12..+Inf"},
		{"en", "Seven guards were killed and three were wounded.", "Seven guards: killed | three: injured"},
		{"en", "Nine miners died when the shaft collapsed.", "Nine miners: killed"},
		{"en", "The army announced the death of six of its soldiers.", "six of its soldiers: killed"},
		{"fr", "L'attaque a fait 14 morts et plus de 30 blessés.", "14 morts: killed | plus de 30 blessés: injured 31..+Inf"},
		{"fr", "Cinq gendarmes ont été tués lundi.", "Cinq gendarmes: killed"},
		{"fr", "Deux pêcheurs se sont noyés.", "Deux pêcheurs: killed"},
		{"fr", "Le ministère déplore la mort de quatre soldats.", "quatre soldats: killed"},
		// tolls
		{"en", "The death toll rose to 45 on Tuesday.", "45: killed"},
		{"en", "The death toll has climbed to 45 from 31.", "45: killed | 31: killed"},
		{"fr", "Le bilan s'élève à 21 morts.", "21 morts: killed"},
		// elliptic: a part of the sentence says it for all
		{"en", "Six guards were also killed, 11 others wounded and three are missing.", "Six guards: killed | 11 others: injured | three: missing"},
		{"en", "A storm killed 20 people, including three children.", "20 people: killed | three children: killed of 20 people"},
		{"fr", "Douze personnes ont péri, dont trois enfants.", "Douze personnes: killed | trois enfants: killed of Douze personnes"},
		{"en", "Rebels killed 31 soldiers and eight mercenaries.", "31 soldiers: killed | eight mercenaries: killed"},
		{"fr", "Neuf filles, âgées de 12 à 19 ans, ont été enlevées.", "Neuf filles: kidnapped"},
		// other measures
		{"en", "Bandits abducted more than 200 pupils.", "more than 200 pupils: kidnapped 201..+Inf"},
		{"en", "Police arrested two drivers.", "two drivers: captured"},
		{"en", "The floods displaced 5,000 people.", "5,000 people: displaced"},
		{"fr", "L'armée a neutralisé une trentaine d'assaillants.", "une trentaine d'assaillants: neutralized 25..35"},
		{"en", "France has 5,100 troops there.", "5,100 troops: troops"},
		{"en", "The army freed 40 hostages.", "40 hostages: rescued"},
		// what people do for a living tells nothing of what befell them
		{"en", "Six gravediggers and a midwife were killed.", "Six gravediggers: killed | a midwife: killed"},
		{"fr", "Un surveillant et deux pompistes ont été tués.", "Un surveillant: killed | deux pompistes: killed"},
		{"en", "The ship has 14 sailors and three nurses.", "14 sailors: other | three nurses: other"},
		{"fr", "Le navire compte 14 marins et trois infirmières.", "14 marins: other | trois infirmières: other"},
		{"en", "There are 60 inmates, and nine inmates were moved.", "60 inmates: other | nine inmates: other"},
		{"fr", "Hier, 60 détenus ont été transférés. Sur les 30 détenus, cinq ont été tués.", "60 détenus: other | 30 détenus: other | cinq: killed"},
		// what is denied, what a disease does, and verbs apart from what goes with them
		{"en", "Thirteen patients did not survive, and two could not be saved.", "Thirteen patients: killed | two: killed"},
		{"en", "Four have not been found.", "Four: missing"},
		{"en", "Nine fishermen never returned.", "Nine fishermen: missing"},
		{"en", "Six firemen have sustained serious burns.", "Six firemen: injured"},
		{"en", "Two of our brothers gave their lives.", "Two of our brothers: killed"},
		{"en", "Twelve miners were taken by bus to a nearby hospital.", "Twelve miners: injured"},
		{"en", "Thirty sailors were picked up by a trawler.", "Thirty sailors: rescued"},
		{"en", "Three died, 17 were picked up and two are missing.", "Three: killed | 17: rescued | two: missing"},
		{"en", "A clerk, 27, is being held by detectives.", "A clerk: captured"},
		{"en", "Cholera is spreading. The ward has 40 patients, and 12 were being treated at home.", "40 patients: infected | 12: infected"},
		{"en", "The shelling led to the martyrdom of seven refugees.", "seven refugees: killed"},
		{"en", "A lorry with 30 on board fell into the river.", "30 on board: other"},
		{"en", "Thousands poured into the streets.", "Thousands: other 1000..+Inf"},
		{"fr", "Treize patients n'ont pas survécu et deux n'ont pas pu être sauvés.", "Treize patients: killed | deux: killed"},
		{"fr", "Quatre n'ont jamais été retrouvés.", "Quatre: missing"},
		{"fr", "Neuf pêcheurs ne sont pas rentrés.", "Neuf pêcheurs: missing"},
		{"fr", "Trois pompiers ont subi de graves brûlures.", "Trois pompiers: injured"},
		{"fr", "Deux de nos frères ont donné leur vie.", "Deux de nos frères: killed"},
		{"fr", "Douze mineurs ont été conduits en bus dans un hôpital voisin.", "Douze mineurs: injured"},
		{"fr", "Trente marins ont été recueillis par un chalutier.", "Trente marins: rescued"},
		{"fr", "Deux voleurs ont été placés lundi en garde à vue.", "Deux voleurs: captured"},
		{"fr", "La rougeole progresse. Le service compte 40 patients, et 12 sont soignés chez eux.", "40 patients: infected | 12: infected"},
		{"fr", "Des milliers de personnes ont défilé.", "Des milliers de personnes: other 1000..+Inf"},
		{"fr", "Les pluies ont jeté 300 familles et 900 habitants sur les routes.", "900 habitants: displaced"},
		{"en", "The fire burned 23 lanterns.", ""},
		{"en", "The fire burned 23 stalls.", "23 stalls: destroyed stall"},
		// one of many, two values of a change, what people remain
		{"fr", "Un de ses officiers a été blessé.", "Un de ses officiers: injured"},
		{"fr", "L'un des assaillants a été tué.", "un des assaillants: killed"},
		{"fr", "La roquette a fait un mort et cinq blessés.", "un mort: killed | cinq blessés: injured"},
		{"fr", "Cent personnes ont été blessées, dont une vingtaine grièvement.", "Cent personnes: injured | une vingtaine: injured 17..23 of Cent personnes"},
		{"en", "Nineteen wanted suspects were detained.", "Nineteen wanted suspects: captured"},
		{"en", "The war has driven some 12 million from their homes.", "some 12 million: displaced 1.08e+07..1.32e+07"},
		{"en", "She raised the number of the dead from 54 to 72.", "54: killed | 72: killed"},
		{"fr", "Le comité a porté le nombre de morts de 54 à 72.", "54: killed | 72: killed"},
		{"fr", "Un marin est mort, portant de trois à quatre le nombre de morts.", "Un marin: killed | trois: killed | quatre: killed"},
		{"en", "Two men of 22 and 27 years were there.", "Two men: other"},
		{"fr", "Deux hommes de 22 et 27 ans étaient là.", "Deux hommes: other"},
		{"en", "Cholera deaths rise to 63.", "63: killed"},
		{"fr", "Les décès passent à 63.", "63: killed"},
		{"en", "Shelling led to the death of seven refugees and the injury of 25.", "seven refugees: killed | 25: injured"},
		{"fr", "Sept autres prisonniers restent introuvables.", "Sept autres prisonniers: missing"},
		{"en", "Seven prisoners remain missing.", "Seven prisoners: missing"},
		{"en", "Arrests climbed to 40.", "40: captured"},
		{"en", "One of the guards was killed.", "One of the guards: killed"},
		{"fr", "L'explosion a fait un blessé.", "un blessé: injured"},
		// who the dead are, what is no person, what is the size of one whole
		{"fr", "Les victimes sont cinq Erythréens, deux Soudanais et une mère.", "cinq Erythréens: killed | deux Soudanais: killed | une mère: killed"},
		{"en", "The dead are two nurses and a porter.", "two nurses: killed | a porter: killed"},
		{"fr", "Les blessés sont trois pompiers et une infirmière.", "trois pompiers: injured | une infirmière: injured"},
		{"fr", "Les Egyptiens ont libéré deux Ethiopiens.", "deux Ethiopiens: rescued"},
		{"en", "Nine coaches left the rails, and two of them rolled down a slope.", ""},
		{"en", "Some 40 cows and 16 head of cattle were killed.", ""},
		{"fr", "Une trentaine de vaches ont été tuées.", ""},
		{"en", "The 11-member council met and three were hurt.", "three: injured"},
		{"fr", "Quatre chirurgiens opèrent sans interruption.", "Quatre chirurgiens: other"},
		// the state right behind a noun, totals that are overruled
		{"en", "Gangs fought inside, leaving at least nine inmates dead and 14 others injured.", "at least nine inmates: killed 9..+Inf | 14 others injured: injured"},
		{"fr", "Une rixe a éclaté, laissant neuf détenus morts et 14 autres blessés.", "neuf détenus: killed | 14 autres blessés: injured"},
		{"en", "Measles spreads. A total of 40 patients were discharged.", "40 patients: other"},
		{"fr", "La crue a emporté neuf personnes.", "neuf personnes: killed"},
		{"fr", "Trois prisonniers se sont évadés.", "Trois prisonniers: other"},
		{"en", "We buried nine, three of them boys.", "nine: killed | three of them boys: killed of nine"},
		{"en", "The raid left 35 enemy dead on the hill.", "35 enemy: killed"},
		{"fr", "Le raid a tué 35 ennemis.", "35 ennemis: killed"},
		{"en", "More than 500 patriots joined the march.", "More than 500 patriots: other 501..+Inf"},
		// a verb right before its number, a break-out
		{"fr", "Personne n'a été tué, mais 15 cyclistes souffrent de fractures.", "Personne: killed | 15 cyclistes: injured"},
		{"fr", "Une personne est morte.", "Une personne: killed"},
		{"fr", "Les assaillants ont égorgé trois paysans et enlevé onze filles.", "trois paysans: killed | onze filles: kidnapped"},
		{"en", "They beheaded three farmers and carried off 11 girls.", "three farmers: killed | 11 girls: kidnapped"},
		{"en", "Thirteen convicts escaped.", "Thirteen convicts: other"},
		{"fr", "On est sans nouvelles de six randonneurs.", "six randonneurs: missing"},
		// none, one, several
		{"fr", "Aucun soldat n'a été tué.", "Aucun soldat: killed"},
		{"en", "A farmer was killed.", "A farmer: killed"},
		{"en", "A farmer spoke to the radio.", ""},
		// worked out
		{"en", "The force has 600 men: half are Danish.", "600 men: troops | half: troops derived of 600 men"},
		// what counts nobody
		{"en", "The 6.2-magnitude quake struck 40 km from the town at 5:30 a.m.", ""},
		{"en", "He was 34 and paid $200 for 12 bags of rice.", ""},
		{"en", "A night guard, 61, spoke of 30 motorcycles on Route 6.", ""},
		{"en", "They fired 7.62mm rounds from an AK-47 and a Mirage 2000.", ""},
		{"en", "The law of 2019 has 40 articles; resolution 2100 passed in 2013.", ""},
		{"en", "Some 60 percent of voters stayed at home for 3 days.", ""},
		{"fr", "Le village est à 60 km, sur la route 6, à 20h30.", ""},
		{"fr", "Un canon de 155 mm et deux pick-up ont été saisis.", ""},
		{"fr", "Il a 54 ans et vend 12 chèvres pour 5 000 francs.", ""},
		{"fr", "En 2012, le G5 Sahel n'existait pas.", ""},
		{"en", "", ""},
	} {
		d := readText(t, c.lang, c.text)
		n := numbers(d)
		got := showFigures(figures(d, n, datesOf(d), predicates(d)))
		if got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestTolls(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Gunmen killed 12 farmers and wounded three on Monday. The dead included two children.", "injured 3 killed 12"},
		{"Ana Duval, a teacher, was shot and killed on Monday. Duval was 34.", "killed 1"},
		{"A teacher was killed and two others were injured on Monday.", "injured 2 killed 1"},
		{"The court will try those accused of the murder of six priests.", "killed 6"},
		{"A blast killed 12 miners. Thousands of workers have been murdered, the union says.", "killed 12"},
		{"The latest raids are hurting Hezbollah.", ""},
		{"The town held a fair on Monday.", ""},
		{"The army denied that 20 farmers had been killed.", ""},
		{"", ""},
	} {
		r, err := new(Extractor).Extract(&sources.Article{ID: "a", Text: c.text, Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(r.Scenes) > 0 {
			for _, toll := range r.Scenes[0].Tolls {
				got += fmt.Sprintf(" %s %v", toll.Measure, toll.Best)
			}
		}
		if got = strings.TrimSpace(got); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

const news = "At least 40 people were killed and some 2,400 others fled on Saturday, when gunmen on about 60 motorcycles attacked four villages " +
	"in the north of the country, the governor said on 12 January, adding that last week between 20 and 32 houses had been burned down.\n"

// BenchmarkNumbers and BenchmarkDates measure the passes alone, in words a
// second on one core.
func BenchmarkNumbers(b *testing.B) {
	text := strings.Repeat(news, 20)
	d := readText(b, "en", text)
	words := len(strings.Fields(text))
	b.ReportAllocs()
	for b.Loop() {
		numbers(d)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkDates(b *testing.B) {
	text := strings.Repeat(news, 20)
	d := readText(b, "en", text)
	d.article.Published = time.Date(2025, 1, 15, 0, 0, 0, 0, time.UTC)
	words := len(strings.Fields(text))
	b.ReportAllocs()
	for b.Loop() {
		datesOf(d)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkFigures(b *testing.B) {
	text := strings.Repeat(news, 20)
	d := readText(b, "en", text)
	n := numbers(d)
	when := datesOf(d)
	b.ReportAllocs()
	for b.Loop() {
		figures(d, n, when, nil)
	}
}
