package claims

import "testing"

// TestEllipticFigures has figures that other words of the text complete, in
// each language, and numbers that look like them.
func TestEllipticFigures(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// elliptic: the verb, the noun or both are in the figure before
		{"en", "They spoke of 31 dead guards and the army of six.", "31 dead guards: killed | six: killed"},
		{"fr", "Ils ont parlé de 40 soldats morts et l'armée de six.", "40 soldats: killed | six: killed"},
		{"en", "The group claimed to have killed 50 soldiers; the army admits 12.", "50 soldiers: killed | 12: killed"},
		{"fr", "Le groupe dit avoir tué 50 soldats ; l'armée en reconnaît 12.", "50 soldats: killed | 12: killed"},
		{"en", "In Herat, 1,500 people were killed in 2023; in Paktika, a thousand.", "1,500 people: killed | a thousand: killed"},
		{"fr", "À Hérat, 1 500 personnes sont mortes en 2023 ; à Paktika, un millier.", "1 500 personnes: killed | un millier: killed 900..1100"},
		{"en", "The ministry said 12 people died, not 31 as first reported.", "12 people: killed | 31: killed"},
		{"fr", "Le ministère a parlé de 12 morts, et non de 31.", "12 morts: killed | 31: killed"},
		{"en", "Another 45 people were hurt, bringing the total to 112.", "45 people: injured | 112: injured"},
		{"fr", "45 autres personnes ont été blessées, ce qui porte le total à 112.", "45 autres personnes: injured | 112: injured"},
		// sums, and people where they are
		{"en", "The number of people kidnapped rose to 600, a monitor said.", "600: kidnapped"},
		{"fr", "Les secours ont sorti trois corps, portant à 19 le nombre de personnes tuées.", "trois corps: killed | 19: killed"},
		{"en", "A truck with 30 on board fell into the river; all 30 on board survived.", "30 on board: other | 30: other"},
		{"fr", "Un camion avec 30 personnes à bord est tombé dans le fleuve.", "30 personnes à bord: other"},
		{"en", "The number of bodies found rose to 41 and that of the missing fell to 90.", "41: killed | 90: missing"},
		{"fr", "Le nombre de corps retrouvés est monté à 41, et celui des disparus est retombé à 90.", "41: killed | 90: missing"},
		// others, the rest of a list, the unaccounted for
		{"en", "Dozens of others were hurt.", "Dozens of others: injured 24..99"},
		{"fr", "Des dizaines d'autres manquent à l'appel.", "Des dizaines d'autres: missing 24..99"},
		{"en", "Ten miners, two cooks and a driver, died on Friday.", "Ten miners: killed | two cooks: killed | a driver: killed"},
		{"fr", "Dix mineurs, deux cuisiniers et un chauffeur, sont morts vendredi.", "Dix mineurs: killed | deux cuisiniers: killed | un chauffeur: killed"},
		{"en", "Thirty pupils are yet to be accounted for and eight never returned.", "Thirty pupils: missing | eight: missing"},
		{"fr", "Tous restent introuvables, sauf cinq qui se sont échappés.", "cinq: rescued"},
		// families told together, and people who are none
		{"en", "A nurse and her two sons drowned.", "A nurse and her two sons: killed"},
		{"fr", "Une infirmière et ses deux fils se sont noyés.", "Une infirmière et ses deux fils: killed"},
		{"en", "The blaze killed a couple and their three daughters.", "a couple and their three daughters: killed"},
		{"fr", "L'incendie a tué un pêcheur, sa femme et leurs trois filles.", "un pêcheur, sa femme et leurs trois filles: killed"},
		{"en", "A nurse and two boys drowned.", "A nurse: killed | two boys: killed"},
		{"fr", "Une infirmière et deux garçons se sont noyés.", "Une infirmière: killed | deux garçons: killed"},
		{"en", "A man and his wife watched.", ""},
		{"en", "He saw his two sisters and cousins.", "two sisters: other"},
		// said of people by a verb of saying, and lives
		{"en", "Six climbers reported missing on Friday have not been traced.", "Six climbers: missing"},
		{"fr", "Six alpinistes portés disparus vendredi restent introuvables.", "Six alpinistes: missing"},
		{"en", "The storm has claimed 23 lives.", "23 lives: killed"},
		{"fr", "La tempête a fauché 23 vies.", "23 vies: killed"},
		{"en", "The new dam has saved 23 lives.", "23 lives: rescued"},
		// more of those counted, and pronouns and verbs that stand for them
		{"en", "Ten bodies were found by noon and another six by dusk.", "Ten bodies: killed | six: killed"},
		{"fr", "Dix corps ont été sortis le matin, six autres le soir.", "Dix corps: killed | six autres: killed"},
		{"en", "Ten people drowned on Monday and four on Tuesday.", "Ten people: killed | four: killed"},
		{"fr", "Dix personnes se sont noyées lundi et quatre mardi.", "Dix personnes: killed | quatre: killed"},
		{"en", "Twelve bodies were found. Divers recovered four more.", "Twelve bodies: killed | four more: killed"},
		{"fr", "Le séisme a fait douze morts. L'hôpital en a reçu huit.", "douze morts: killed | huit: killed"},
		{"fr", "Des hommes armés ont tué douze villageois et en ont emmené une dizaine.", "douze villageois: killed | une dizaine: kidnapped 8..12"},
		{"en", "The mayor says 12 people died. The hospital says 15.", "12 people: killed | 15: killed"},
		{"fr", "Le maire parle de 12 morts. L'hôpital dit 15.", "12 morts: killed | 15: killed"},
		{"en", "The town hall puts the dead at 15 and the missing at 9.", "15: killed | 9: missing"},
		{"en", "Ten people drowned, and another six swam.", "Ten people: killed"},
		// the rest of a list of places
		{"en", "Ten people drowned in Lorne, six in Colac and four in Apollo Bay.", "Ten people: killed | six: killed | four: killed"},
		{"fr", "Dix personnes se sont noyées à Vernay, six à Brison et quatre à Saules.", "Dix personnes: killed | six: killed | quatre: killed"},
		{"en", "Ten people drowned in Lorne, six in critical condition.", "Ten people: killed | six: injured"},
		{"en", "Twelve people died. They include five guards and three porters.", "Twelve people: killed | five guards: killed | three porters: killed"},
		{"fr", "Douze personnes sont mortes. Elles comprennent cinq gardes et trois marins.", "Douze personnes: killed | cinq gardes: killed | trois marins: killed"},
		{"en", "The union says that 104 men went down.", "104 men: other"},
		{"fr", "Une force de 600 hommes a pris la ville.", "600 hommes: troops"},
		// how many a pronoun stands for, a part of them, what else was told
		{"en", "We were 80 last time, and eight of us drowned.", "80: other | eight of us: killed of 80"},
		{"fr", "Nous étions quatre cents, et huit d'entre nous se sont noyés.", "quatre cents: other | huit d'entre nous: killed of quatre cents"},
		{"en", "We were 12 miles away. We were 12 when the war began.", ""},
		{"fr", "Nous étions à 12 km. Nous sommes le 12 mai.", ""},
		{"en", "The mayor sent 200 soldiers, 80 of them from the reserve.", "200 soldiers: troops | 80 of them: troops of 200 soldiers"},
		{"en", "The blast killed 43 people. The mayor has been stuck at 21 since Monday.", "43 people: killed | 21: killed"},
		{"fr", "L'explosion a fait 43 morts. Le ministère en avoue 21.", "43 morts: killed | 21: killed"},
		{"en", "The flu has killed 40 people, ten more than in May.", "40 people: killed"},
		{"fr", "La grippe a fait 40 morts, dix de plus qu'en mai.", "40 morts: killed"},
		{"en", "A family of five burned to death.", "five: killed"},
		{"fr", "Une famille de cinq a péri.", "cinq: killed"},
		// a part and its whole
		{"en", "Doctors have treated 312 cholera patients, 18 of whom died.", "312 cholera patients: infected | 18 of whom: killed of 312 cholera patients"},
		{"en", "Gunmen seized 80 to 100 people in the raid, among them 30 children.", "80 to 100 people: kidnapped 80..100 | 30 children: kidnapped of 80 to 100 people"},
		{"fr", "Dix-sept des 40 blessés sont dans un état critique.", "Dix-sept des 40 blessés: injured | 40 blessés: injured"},
		{"en", "None of the 12 crew was hurt.", "None of the 12 crew: injured | 12 crew: other"},
		{"fr", "Aucun des 12 membres d'équipage n'a été blessé.", "Aucun des 12 membres: injured | 12 membres: other"},
		// cases and patients where a disease is told of, and nowhere else
		{"en", "The epidemic in Dorsel has killed 14 people out of 260 cases.", "14 people: killed | 260 cases: infected"},
		{"fr", "L'épidémie de choléra a fait 30 morts et plus de 700 cas à Vernay.", "30 morts: killed | plus de 700 cas: infected 701..+Inf"},
		{"en", "The court in Dorsel has heard 260 cases.", ""},
		// a time is nothing that is counted
		{"en", "Brother and sister among three now dead in Dorsel fire", "three now dead: killed"},
		{"fr", "Le bilan est de 51 morts, contre 38 jeudi.", "51 morts: killed | 38: killed"},
		{"fr", "Le nombre de corps retrouvés est monté à cinquante et un jeudi.", "cinquante et un: killed"},
		// those counted before, by what they were
		{"en", "The mayor put the toll at 57. Twelve were children.", "57: killed | Twelve: killed"},
		{"fr", "Le maire a parlé de 57 morts. Douze étaient des enfants.", "57 morts: killed | Douze: killed"},
		{"en", "The toll rose after fifteen of the wounded died in hospital.", "fifteen of the wounded: killed"},
		// a number said of its subject
		{"en", "The gunmen were about 80.", "about 80: attackers 72..88"},
		{"fr", "Les assaillants étaient environ 80.", "environ 80: attackers 72..88"},
		// a change, and a headline
		{"fr", "L'armée a porté mardi de 7 à 15 morts le bilan de l'attaque.", "7: killed | 15 morts: killed"},
		{"en", "At least 52 killed, mostly women, after collapse of a coal mine in Peru", "At least 52: killed 52..+Inf"},
		// who was wounded and has died
		{"fr", "Le magistrat a précisé que quatre blessés étaient morts à l'hôpital.", "quatre blessés: killed"},
		{"fr", "Deux des blessés ont succombé à leurs blessures.", "Deux des blessés: killed"},
		{"en", "Three injured passengers have died.", "Three injured passengers: killed"},
		// two verbs, two measures
		{"en", "One guard was killed, five or six miners wounded, and one truck destroyed.", "One guard: killed | five or six miners: injured 5..6 | one truck: destroyed truck"},
		{"fr", "Une personne a été tuée, trois ou quatre autres blessées et un véhicule détruit.", "Une personne: killed | trois ou quatre autres: injured 3..4"},
		{"en", "We killed one, wounded four, and seized a rifle.", "one: killed | four: injured"},
		{"en", "More than 3,000 villagers were killed or injured in the feud.", "More than 3,000 villagers: casualties 3001..+Inf"},
		{"fr", "Plus de 2 000 personnes ont été tuées ou blessées dans le conflit.", "Plus de 2 000 personnes: casualties 2001..+Inf"},
		{"en", "At least seven miners were killed, several were hurt.", "At least seven miners: killed 7..+Inf | several: injured 3..9"},
		{"fr", "Au moins trois personnes ont été tuées, plusieurs ont été blessées.", "Au moins trois personnes: killed 3..+Inf | plusieurs: injured 3..9"},
		{"en", "One police officer and a civilian died, 6 guards and 3 villagers were hurt.", "One police officer: killed | 6 guards: injured | 3 villagers: injured"},
		{"fr", "Un officier et un civil sont morts, cinq policiers et deux civils ont été blessés.", "Un officier: killed | un civil: killed | cinq policiers: injured | deux civils: injured"},
		{"en", "The attack left a policeman dead and two others seriously wounded.", "a policeman: killed | two others: injured"},
		{"fr", "L'attaque a laissé un policier mort et deux autres grièvement blessés.", "un policier: killed | deux autres: injured"},
		{"en", "Twelve persons, including a woman and two children, were wounded when the bus blew up.", "Twelve persons: injured | a woman: injured of Twelve persons | two children: injured of Twelve persons"},
		{"fr", "Douze personnes, dont une femme et deux enfants, ont été blessées.", "Douze personnes: injured | une femme: injured of Douze personnes | deux enfants: injured of Douze personnes"},
		{"en", "The bomb caused injuries to five employees.", "five employees: injured"},
		{"en", "SIX PERSONS KILLED, NINE INJURED, AND TWO BANKS IN RUINS ARE THE TOLL OF A BLAST.", "SIX PERSONS: killed | NINE INJURED: injured"},
		// more that the tree does not say
		{"fr", "Au moins un policier a été tué et jusqu'à 15 personnes blessées.", "Au moins un policier: killed 1..+Inf | jusqu'à 15 personnes: injured 1..15"},
		{"en", "Four children under the age of five were among the 22 dead.", "Four children: killed | 22 dead: killed"},
		{"fr", "Quatre enfants de moins de cinq ans figurent parmi les 22 morts.", "Quatre enfants: killed | 22 morts: killed"},
		{"en", "Three gunmen and a hostage died in the assault, and seven hostages were freed.", "Three gunmen: killed | a hostage: killed | seven hostages: rescued"},
		{"fr", "Trois assaillants sont morts dans l'assaut, et sept otages ont été libérés.", "Trois assaillants: killed | sept otages: rescued"},
		{"en", "Eleven people drowned when the dinghy, which carried about 60, capsized; 20 swam to shore.", "Eleven people: killed | about 60: other 54..66 | 20: rescued"},
		{"fr", "Onze personnes se sont noyées dans le naufrage d'un canot qui en transportait une soixantaine.", "Onze personnes: killed | une soixantaine: other 54..66"},
		{"en", "The ministry has recorded 214 confirmed cases and 37 deaths.", "214 confirmed cases: infected | 37 deaths: killed"},
		{"fr", "Le ministère a recensé 214 cas de choléra et 37 décès.", "214 cas: infected | 37 décès: killed"},
		{"fr", "Les deux attaques ont fait respectivement 22 et 3 morts.", "22 et 3 morts: killed | 3 morts: killed"},
		{"en", "A WEEK OF RAIDS ALONG THE RIVER HAS LEFT 212 DEAD AND 340 WOUNDED, AMONG THEM REBELS, SOLDIERS AND FARMERS.", "212 DEAD: killed | 340 WOUNDED: injured"},
		// what counts nobody, or nobody of the story
		{"fr", "Une habitante réfugiée à Kolda parle de tirs.", ""},
		{"en", "The dead included a boy of 6 and a girl of 11.", ""},
		{"fr", "Parmi les morts figurent un garçon de 6 ans et une fille de 11 ans.", "un garçon: killed | une fille: killed"},
		{"en", "Forty-nine drones out of 60 were shot down overnight.", ""},
		{"fr", "Quarante-neuf des 60 drones ont été abattus dans la nuit.", ""},
		{"en", "The two presidents met and the two men spoke of three hostages.", "three hostages: kidnapped"},
		{"fr", "Les deux présidents se sont vus et les deux hommes ont parlé de trois otages.", "trois otages: kidnapped"},
		{"en", "It is a city of two million people; the country has 20 million inhabitants.", ""},
		{"fr", "C'est une ville de deux millions de personnes et le pays compte 20 millions d'habitants.", ""},
		{"en", "It was a toll far above the one given by the army, in a note by one \"Commander Fox\".", ""},
		{"fr", "Dix soldats ont été tués. L'essence coûte 1 500 francs, contre 900 la semaine dernière.", "Dix soldats: killed"},
	} {
		d := readText(t, c.lang, c.text)
		n := numbers(d)
		got := showFigures(figures(d, n, datesOf(d), predicates(d)))
		if got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}
