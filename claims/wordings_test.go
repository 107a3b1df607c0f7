package claims

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// TestWordingSets measures how often a kind of wording is found where it is
// and left alone where it is not, on sentences written for it.
func TestWordingSets(t *testing.T) {
	for _, c := range []struct {
		kind WordingKind
		lang string
		p, r float64 // floors
		// needs trees
	}{
		{AgentlessPassive, "en", .90, .90},
		{AgentlessPassive, "fr", .90, .90},
		{ScareQuotes, "en", .90, .90},
		{ScareQuotes, "fr", .90, .90},
	} {
		t.Run(string(c.kind)+"/"+c.lang, func(t *testing.T) {
			if _, err := os.Stat("lang/" + c.lang + "/syntax.model"); err != nil {
				t.Skip("no trees")
			}
			var tp, fp, fn float64
			x := new(Extractor)
			for _, l := range cases(t, "testdata/wordings/"+string(c.kind)+"."+c.lang+".txt") {
				want, text := l[0] == '+', l[2:]
				switch got := has(t, x, text, c.lang, c.kind); {
				case got && want:
					tp++
				case got:
					fp++
					t.Logf("found: %s", text)
				case want:
					fn++
					t.Logf("missed: %s", text)
				}
			}
			p, r := tp/max(1, tp+fp), tp/max(1, tp+fn)
			t.Logf("precision %.3f, recall %.3f", p, r)
			if p < c.p || r < c.r {
				t.Errorf("precision %.3f, recall %.3f; want %.2f, %.2f", p, r, c.p, c.r)
			}
		})
	}
}

func cases(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for l := range strings.Lines(string(b)) {
		if l[0] == '+' || l[0] == '-' {
			out = append(out, strings.TrimSpace(l))
		}
	}
	return out
}

// has reports whether a text has a wording of a kind.
func has(t *testing.T, x *Extractor, text, lang string, kind WordingKind) bool {
	t.Helper()
	r, err := x.Extract(&sources.Article{ID: "a", Text: text, Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range r.Wordings {
		if w.Kind == kind {
			return true
		}
	}
	return false
}

// TestVoice asks whose a loaded word is: quoted words of a statement are the
// speaker's, a quoted word or two the outlet's, and so is everything else.
func TestVoice(t *testing.T) {
	for _, c := range []struct {
		lang, text, quote string
		kind              WordingKind
		voice             Voice
	}{
		{"en", "The ministry says it 'neutralized' nine men near the wells.", "neutralized", Euphemism, OutletVoice},
		{"en", "The troops were sent to purportedly guard the dam.", "purportedly", DoubtMarker, OutletVoice},
		{"en", "A clash with Takfiri militants went on until noon.", "Takfiri", LoadedLabel, OutletVoice},
		{"en", "Occupation troops patrolled the old town.", "Occupation troops", LoadedLabel, OutletVoice},
		{"en", "The ministry claims it closed the border.", "claims", DoubtMarker, OutletVoice},
		{"en", "The mayor admitted that the bridge was old.", "admitted", Editorialising, OutletVoice},
		{"en", "They are animals, said the minister.", "animals", Dysphemism, OutletVoice},
		{"en", "The puppet Ana Duval will answer for it.", "puppet", LoadedLabel, OutletVoice},
		{"fr", "La marionnette Ana Duval se prétend présidente.", "marionnette", LoadedLabel, OutletVoice},
		{"fr", "La marionnette Ana Duval se prétend présidente.", "se prétend", DoubtMarker, OutletVoice},
		{"en", "The army eliminated nine rebels.", "eliminated", Euphemism, OutletVoice},
		{"en", "The troops liberated the town on Friday.", "liberated", Euphemism, OutletVoice},
		{"en", "Russia fled the island after a week.", "fled", Editorialising, OutletVoice},
		{"en", "The envoy met an alleged spy in Lenk.", "alleged", DoubtMarker, OutletVoice},
		{"en", "Two terrorists were charged with fraud.", "terrorists", LoadedLabel, OutletVoice},
		{"en", "The bridge is closed, said a military source.", "a military source", VagueAttribution, OutletVoice},
		{"en", "The mayor said the plan was \"extremely bold\" for a small town.", "extremely", Intensifier, SpeakerVoice},
		{"en", "“This is a tragedy for the whole coast.\n“We will build again,” the mayor said.", "tragedy", Editorialising, SpeakerVoice},
		{"en", "\"They are animals and they will burn our homes again,\" the mayor said.", "animals", Dysphemism, SpeakerVoice},
		{"en", "\"We will not talk to terrorists who burned our homes,\" the mayor said.", "terrorists", LoadedLabel, SpeakerVoice},
		{"fr", "Le général prétend avoir fermé la frontière.", "prétend", DoubtMarker, OutletVoice},
		{"fr", "Ce sont des chiens, dit le ministre.", "chiens", Dysphemism, OutletVoice},
		{"fr", "Les soldats ont éliminé neuf rebelles.", "éliminé", Euphemism, OutletVoice},
		{"fr", "L'agression russe a commencé en mai.", "agression", LoadedLabel, OutletVoice},
		{"fr", "La Russie a fui l'île au bout d'une semaine.", "fui", Editorialising, OutletVoice},
		{"fr", "Le pont est fermé, glisse une source militaire.", "une source militaire", VagueAttribution, OutletVoice},
		{"fr", "Le maire a dit que le projet était « extrêmement hardi » pour un bourg.", "extrêmement", Intensifier, SpeakerVoice},
		{"fr", "« C'est une tragédie pour toute la côte.\n« Nous rebâtirons », a dit le maire.", "tragédie", Intensifier, SpeakerVoice},
		{"fr", "« Ce sont des chiens et ils brûleront encore nos maisons », a dit le maire.", "chiens", Dysphemism, SpeakerVoice},
		{"fr", "« Nous ne parlerons pas aux terroristes qui ont brûlé nos maisons », a dit le maire.", "terroristes", LoadedLabel, SpeakerVoice},
		{"en", "The army announced the loss of two boats in an ambush by a \"cowardly terrorist gang\" near the locks.", "terrorist", LoadedLabel, SpeakerVoice},
		{"en", "The guards were met by terrorists near the locks,” the ministry said.", "terrorists", LoadedLabel, SpeakerVoice},
		{"fr", "Les gardes ont été attaqués par des terroristes près du barrage », a dit le ministère.", "terroristes", LoadedLabel, SpeakerVoice},
		{"en", "The term \"terrorist\" has no agreed sense.", "terrorist", ScareQuotes, OutletVoice},
		{"fr", "Le terme « terroriste » n'a pas de sens reconnu.", "terroriste", ScareQuotes, OutletVoice},
		{"en", "A bus was shot at by terrorists.\n\n— Mora Town Hall (@mora_town) May 4, 2023", "terrorists", LoadedLabel, SpeakerVoice},
		{"fr", "Un car a été visé par des terroristes.\n\n— Mairie de Mora (@mairie_mora) 4 mai 2023", "terroristes", LoadedLabel, SpeakerVoice},
		{"fr", "L'armée dit avoir « neutralisé » neuf hommes près des puits.", "neutralisé", Euphemism, OutletVoice},
		{"fr", "Les bandits ont fui vers la forêt.", "bandits", LoadedLabel, OutletVoice},
		{"en", "The colonel claimed that six 'terrorists' had died.", "terrorists", ScareQuotes, OutletVoice},
		{"fr", "Le colonel qualifie les bergers de « terroristes ».", "terroristes", ScareQuotes, OutletVoice},
		{"en", "The army's claim that it held the bridge came at noon.", "claim", DoubtMarker, OutletVoice},
		{"en", "A boy was shot at the lock, where the army alleged he had run.", "alleged", DoubtMarker, OutletVoice},
		{"en", "The Port Lenk regime will pay for it.", "regime", LoadedLabel, OutletVoice},
		{"en", "Sources in Lenk told the paper that the dam is safe.", "Sources", VagueAttribution, OutletVoice},
		{"en", "The slick is spreading, environmental groups warned.", "environmental groups", VagueAttribution, OutletVoice},
		{"en", "Several villagers say the guards fired first.", "Several villagers", VagueAttribution, OutletVoice},
		{"en", "A French official said the talks were over.", "A French official", VagueAttribution, OutletVoice},
		{"en", "A clerk who asked not to be named said the vaults were empty.", "asked not to be named", VagueAttribution, OutletVoice},
		{"fr", "Des associations affirment que la digue cède.", "Des associations", VagueAttribution, OutletVoice},
		{"fr", "Selon plusieurs villageois, la garde a tiré la première.", "Selon plusieurs villageois", VagueAttribution, OutletVoice},
		{"fr", "Un greffier sous couvert d'anonymat parle de dix caisses.", "sous couvert d'anonymat", VagueAttribution, OutletVoice},
	} {
		r, err := new(Extractor).Extract(&sources.Article{ID: "a", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, w := range r.Wordings {
			if w.Quote == c.quote {
				found = true
				if w.Kind != c.kind || w.Voice != c.voice {
					t.Errorf("%s: %q is %s of the %s, want %s of the %s", c.text, w.Quote, w.Kind, w.Voice, c.kind, c.voice)
				}
			}
		}
		if !found {
			t.Errorf("%s: %q not found in %v", c.text, c.quote, r.Wordings)
		}
	}
}

// TestSenses asks that words are left alone in their plain sense.
func TestSenses(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"en", "The court neutralised the bill."},
		{"en", "She follows a strict diet regime."},
		{"en", "The tax regime will change in June."},
		{"en", "The group claimed responsibility for the blast."},
		{"en", "The film is called \"Winter Harbour\"."},
		{"en", "The elite school opened a library."},
		{"en", "The meeting was moved to Tuesday."},
		{"en", "Jobless claims fell in October."},
		{"en", "The fire claimed the life of a baker."},
		{"en", "The ferry owner insisted on a second inspection."},
		{"en", "A nurse was admitted to the clinic in Lenk."},
		{"en", "The brewery boasts a garden with two hundred seats."},
		{"en", "A driver from Lenk was convicted of murdering his partner."},
		{"en", "She faces charges including reckless endangerment and conspiracy."},
		{"en", "He pleaded guilty to conspiring with terrorists."},
		{"en", "Police arrested a clerk for allegedly selling passports."},
		{"en", "The keeper allegedly shot two visitors."},
		{"en", "The vet opened a shelter for animals."},
		{"en", "The rally was called by the United Front for the Liberation of Togo (UFLT)."},
		{"en", "The singer Awa Ba, widely known as Lark, gave a concert."},
		{"en", "Rats and vermin came up from the drains."},
		{"en", "A troupe of puppets tours the valley in June."},
		{"en", "The order will eliminate duplicate forms."},
		{"en", "The bank's outage wiped out a fifth of the day's trade."},
		{"en", "The firemen liberated a horse from the ditch."},
		{"en", "Two thieves fled on a scooter."},
		{"en", "The students ended their occupation of the library."},
		{"en", "Harbour Mob played at the Lenk fair."},
		{"en", "The passengers were not hurt."},
		{"en", "The mayor said on Friday the plan was \"feasible\" and cheap."},
		{"en", "The captain gave one order: \"Stay below\"."},
		{"en", "The villagers wage a struggle to save the mill."},
		{"en", "Nurses found her lying in her bed."},
		{"en", "The van was riddled with bullets."},
		{"en", "Two other people said hello."},
		{"en", "The minister will urge the international community to send tents."},
		{"en", "The rights group said the gate was shut."},
		{"en", "Several villagers put out the fire."},
		{"en", "The boatman is behind bars."},
		{"en", "Several dams in the valley say little of the drought."},
		{"en", "Pigs are considered lucky in the valley."},
		{"en", "Norwegian rats came up from the drains."},
		{"en", "She filed an insurance claim for the roof."},
		{"en", "She has an outstanding warrant in Lenk."},
		{"en", "The children pretended to be asleep."},
		{"en", "Shots were fired by the guards of the mill."},
		{"fr", "Le vaccin neutralise les effets du virus."},
		{"fr", "Il suit un régime alimentaire strict."},
		{"fr", "Le régime de retraite change en juin."},
		{"fr", "Les deux villages ont échangé des prisonniers."},
		{"fr", "Le roman s'intitule « Le Port d'hiver »."},
		{"fr", "Il a été condamné pour assassinat en juin."},
		{"fr", "Elle est poursuivie pour complicité avec des terroristes."},
		{"fr", "Le voleur présumé a été conduit au tribunal."},
		{"fr", "Le refuge accueille les animaux et les chiens perdus."},
		{"fr", "Un cancer a emporté la romancière."},
		{"fr", "Les monstres du conte font rire les enfants."},
		{"fr", "Les deux occupants de la voiture sont sortis seuls."},
		{"fr", "Ses occupations lui laissent le dimanche."},
		{"fr", "Lenk a éliminé Paris aux tirs au but."},
		{"fr", "Il faut éliminer les doublons du fichier."},
		{"fr", "La comtesse fit liquider sa bibliothèque."},
		{"fr", "Deux voleurs ont fui en scooter."},
		{"fr", "L'église abrite un mobilier historique important."},
		{"fr", "Le train passe à raison de deux fois par jour."},
		{"fr", "Le Théâtre de la Digue rouvre grâce à un don."},
		{"fr", "La police a retrouvé l'auteur de l'agression d'une lycéenne."},
		{"fr", "Une explosion de gaz a soufflé deux vitrines."},
		{"fr", "On voit qu'il aime la mer."},
		{"fr", "Les passagers n'ont pas été blessés."},
		{"fr", "L'association a déclaré que la salle était pleine."},
		{"fr", "Les porcs sont vendus au marché de Lenk."},
		{"fr", "Il portait un engin explosif et un bidon vide."},
		{"fr", "Le tribunal a jugé l'affaire des emplois fictifs."},
		{"fr", "Le maire a dit vendredi que le projet était « faisable » et bon marché."},
		{"fr", "Le capitaine n'a donné qu'un ordre : « Restez en bas »."},
	} {
		r, err := new(Extractor).Extract(&sources.Article{ID: "a", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range r.Wordings {
			t.Errorf("%s: found %s %q", c.text, w.Kind, w.Quote)
		}
	}
}

// TestWordingTargets reads what loaded words are said of.
func TestWordingTargets(t *testing.T) {
	for _, c := range []struct{ lang, text, wording, target string }{
		{"en", "Neighbours spoke of a brutal raid on the port.", "brutal", "a brutal raid"},
		{"en", "Karvia, which neutralised nine rebels, said nothing.", "neutralised", "nine rebels"},
		{"en", "The army stormed a “terrorist stronghold” near Lenk.", "terrorist", "terrorist stronghold"},
		{"en", "Karvian occupation troops left the valley.", "occupation troops", "Karvian occupation troops"},
		{"fr", "Au moins douze bergers ont été tués dimanche.", "ont été tués", "douze bergers"},
		{"fr", "L'armée a neutralisé plus de quarante rebelles.", "neutralisé", "quarante rebelles"},
	} {
		r, err := new(Extractor).Extract(&sources.Article{ID: "a", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		got := r.Wordings
		at := slices.IndexFunc(got, func(w Wording) bool { return strings.HasPrefix(w.Quote, c.wording) })
		if at < 0 {
			t.Errorf("%s: no %q in %v", c.text, c.wording, got)
		} else if got[at].Target != c.target {
			t.Errorf("%s: %q is said of %q, want %q", c.text, got[at].Quote, got[at].Target, c.target)
		}
	}
}

// TestOneSidedDoubt asks that doubt weighs more where it is cast on one speaker
// and not on the other.
func TestOneSidedDoubt(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       int
	}{
		{"en", "Farmers claimed that soldiers had burned the mill. The army said that it had fired no shot.", 3},
		{"en", "Farmers claimed that soldiers had burned the mill. The army claimed that it had fired no shot.", 2},
		{"fr", "Les paysans prétendent que des soldats ont brûlé le moulin. L'armée a déclaré qu'elle n'avait pas tiré.", 3},
		{"fr", "Les paysans prétendent que des soldats ont brûlé le moulin.", 2},
	} {
		r, err := new(Extractor).Extract(&sources.Article{ID: "a", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(r.Wordings, func(w Wording) bool { return w.Kind == DoubtMarker })
		if at < 0 {
			t.Errorf("%s: no doubt in %v", c.text, r.Wordings)
		} else if got := r.Wordings[at].Strength; got != c.want {
			t.Errorf("%s: strength %d, want %d", c.text, got, c.want)
		}
	}
}

// TestFields asks that whole fields of loaded words are known, of either
// language, and what they are.
func TestFields(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		kind       WordingKind
	}{
		{"en", "The ferry was a death trap.", Dysphemism},
		{"en", "They shed crocodile tears over the mill.", Dysphemism},
		{"en", "A swarm of migrants came over the hill.", Dysphemism},
		{"en", "The invading troops camped by the lock.", LoadedLabel},
		{"en", "Two gunners laid down their lives at the ford.", Euphemism},
		{"en", "The guards took out nine rebels near the weir.", Euphemism},
		{"en", "The ministry regrets a mishap at the plant.", Euphemism},
		{"en", "Forty persons deprived of liberty were moved.", Euphemism},
		{"en", "The firm announced a workforce reduction.", Euphemism},
		{"en", "Shots were fired at the march.", AgentlessPassive},
		{"en", "The mayor bent the truth on the pretext that the dam held.", DoubtMarker},
		{"en", "The clerk pretends that the vault is full.", DoubtMarker},
		{"en", "It has been suggested that the lamp was out.", VagueAttribution},
		{"en", "Everyone knows who owns the mill.", VagueAttribution},
		{"en", "The guards lied in order to cover up the theft.", UnattributedAssertion},
		{"en", "A mere four boats came.", Intensifier},
		{"en", "The mayor brazenly broke the seal.", Editorialising},
		{"fr", "Ce bac était un piège mortel.", Dysphemism},
		{"fr", "Il verse des larmes de crocodile sur le moulin.", Dysphemism},
		{"fr", "Un afflux massif de migrants est attendu au col.", Dysphemism},
		{"fr", "Les forces d'invasion campent près de l'écluse.", LoadedLabel},
		{"fr", "Deux artilleurs ont donné leur vie au gué.", Euphemism},
		{"fr", "Quarante personnes privées de liberté ont changé de site.", Euphemism},
		{"fr", "La firme annonce un plan social.", Euphemism},
		{"fr", "Des manquements ont été constatés à l'usine.", AgentlessPassive},
		{"fr", "Le greffier se vante d'avoir rempli le coffre.", DoubtMarker},
		{"fr", "La vanne tient, comme le prétend le maire.", DoubtMarker},
		{"fr", "Le bruit court que la lampe était éteinte.", VagueAttribution},
		{"fr", "Chacun sait à qui est le moulin.", VagueAttribution},
		{"fr", "Une enquête visant à discréditer le maire a commencé.", UnattributedAssertion},
		{"fr", "Le coffre, véritable catastrophe, est vide.", Intensifier},
		{"fr", "Fidèle à sa parole, le garde a fermé la vanne.", Editorialising},
		{"en", "The vassal ministers signed at noon.", LoadedLabel},
		{"en", "The council is a puppet of Russia.", LoadedLabel},
		{"fr", "Le conseil est une marionnette de la Russie.", LoadedLabel},
		{"en", "He spoke of a “surgical” strike on the mill.", Euphemism},
		{"en", "Two ferrymen were mortally wounded.", Euphemism},
		{"en", "The mayor flouted the law on dams.", Editorialising},
		{"en", "The raid bears the hallmarks of the Lenk gang.", UnattributedAssertion},
		{"fr", "Il parlait de frappes « chirurgicales » sur le moulin.", Euphemism},
		{"fr", "Les maraudeurs sèment la terreur dans la vallée.", Editorialising},
		{"fr", "La version du maire ne convainc personne.", DoubtMarker},
		{"fr", "Les prétendues avaries étaient feintes.", DoubtMarker},
		{"fr", "Les deux écluses dévastées rouvrent en mai.", Intensifier},
		{"fr", "Trois frappes préventives ont visé le moulin.", Euphemism},
		{"fr", "Ce raid porte la signature de la bande de Lenk.", UnattributedAssertion},
	} {
		if !has(t, new(Extractor), c.text, c.lang, c.kind) {
			t.Errorf("%s: no %s", c.text, c.kind)
		}
	}
}
