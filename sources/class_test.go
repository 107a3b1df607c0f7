package sources

import "testing"

func TestClassify(t *testing.T) {
	cases := []struct {
		name, url string
		want      Kind
	}{
		{"Ministère des Mines (communiqué)", "https://mines.example.ml/x", Government},
		{"Zamfara State Government press release", "", Government},
		{"Préfecture du fleuve", "", Government},
		{"", "https://www.interieur.gouv.ml/communique", Government},
		{"Agence de presse d'État", "", Agency},
		{"Wire agency (Reuters style)", "", Agency},
		{"Réseau national de défense des droits humains", "", NGO},
		{"Government-watch", "https://gov.example.org/", Government}, // by its name; its host tells nothing
		{"", "https://gov.example.org/", ""},
		{"Le Quotidien de Port-au-Prince", "", ""},
		{"Radio Kidal Info", "", ""},
		{"Le Gouverneur Express", "", ""}, // words, not parts of words
	}
	for _, c := range cases {
		o := Known().Identify(&Article{Outlet: Outlet{Name: c.name}, URL: c.url})
		if o.Kind != c.want {
			t.Errorf("%q at %q is %q, want %q", c.name, c.url, o.Kind, c.want)
		}
		if c.want != "" && o.Lines == "" {
			t.Errorf("%q: no line says so", c.name)
		}
	}
}

func TestFindByAcronymInBrackets(t *testing.T) {
	for query, want := range map[string]string{
		"Direction de l'information et des relations publiques des armées (DIRPA)": "Direction de l'information et des relations publiques des armées",
		"Agence nationale France-Presse (AFP)":                                     "AFP",
		"Le Quotidien (AFP)":                                                       "", // prints its copy
		"Wire agency (Reuters style)":                                              "",
		"()":                                                                       "",
	} {
		if o, _ := Known().Find(query); o.Name != want {
			t.Errorf("Find(%q) = %q, want %q", query, o.Name, want)
		}
	}
}

func TestParty(t *testing.T) {
	cases := []struct {
		outlet  string
		parties []string
		want    string
	}{
		{"DIRPA", []string{"JNIM", "Malian army"}, "Malian army"},
		{"DIRPA", []string{"FAMa"}, "FAMa"},
		{"Az-Zallaqa", []string{"Malian army", "GSIM"}, "GSIM"},
		{"Russian Ministry of Defence", []string{"Africa Corps"}, "Africa Corps"},
		{"DIRPA", []string{"Nigerian Army"}, ""},
		{"DIRPA", nil, ""},
		{"DIRPA", []string{""}, ""},
		{"AFP", []string{"AFP"}, ""},                     // a reporter, whatever befalls it
		{"Press TV", []string{"Government of Iran"}, ""}, // its owner is the party
	}
	for _, c := range cases {
		o, ok := Known().Find(c.outlet)
		if got := Known().Party(o, c.parties...); !ok || got != c.want {
			t.Errorf("Party(%s, %q) = %q, want %q", c.outlet, c.parties, got, c.want)
		}
	}
}
