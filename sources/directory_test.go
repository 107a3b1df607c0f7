package sources

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

func TestFind(t *testing.T) {
	cases := []struct{ query, want string }{
		{"https://www.lemonde.fr/afrique/article/2025/01/15/x.html", "Le Monde"},
		{"http://mobile.lemonde.fr:8080/x", "Le Monde"},
		{"www.lemonde.fr", "Le Monde"},
		{"lemonde.fr.", "Le Monde"},
		{"//m.tass.com/world", "TASS"},
		{"HTTPS://WWW.RFI.FR/FR/AFRIQUE/", "RFI"},
		{"https://amp.france24.com/en/x", "France 24"},
		{"fr.sputniknews.com", "Sputnik"},
		{"https://www.bbc.co.uk/news", "BBC"},
		{"presstv.ir", "Press TV"},
		{"https://t.me/channel/12", "Telegram"},
		{"Agence France-Presse", "AFP"},
		{"agence france presse", "AFP"},
		{"AFP", "AFP"},
		{"Reuters", "Reuters"},
		{"REUTERS", "Reuters"},
		{"Chine nouvelle", "Xinhua"},
		{"Agence TASS", "TASS"},
		{"TASS", "TASS"},
		{"ITAR-TASS", "TASS"},
		{"RIA Novosti", "RIA Novosti"},
		{"Agence Anadolu", "Anadolu"},
		{"La Voix de l’Amérique", "VOA"},
		{"MALIWEB", "MaliWeb"},
		{"Maliweb.net", "MaliWeb"},
		{"L’Orient-Le Jour", "L'Orient-Le Jour"},
		{"Radio France Internationale", "RFI"},
		{"Deutsche Welle", "DW"},
		{"Gazeta.ru", "Gazeta.ru"},
		// What is not an outlet, or is not one alone, is not found.
		{"", ""},
		{"   ", ""},
		{"afp", ""},           // small letters are not the name
		{"map", ""},           // a word; MAP is the Moroccan agency
		{"Daily News", ""},    // of Tanzania, Egypt, Zimbabwe …
		{"lemonde.fr.ru", ""}, // not a sub-domain
		{"notlemonde.fr", ""},
		{"https://lemonde.fr@evil.example/", ""},
		{"fr", ""},
		{"https://", ""},
		{"example.org", ""},
		{"Nobody's Gazette", ""},
	}
	for _, c := range cases {
		got, ok := Known().Find(c.query)
		if got.Name != c.want || ok != (c.want != "") {
			t.Errorf("Find(%q) = %q, %v; want %q", c.query, got.Name, ok, c.want)
		}
	}
}

func TestNilDirectoryIsKnown(t *testing.T) {
	var d *Directory
	if o, ok := d.Find("AFP"); !ok || o.Domain != "afp.com" {
		t.Errorf("found %v, %v", o, ok)
	}
}

// What the article states stays; a platform is never taken for the publisher.
func TestIdentify(t *testing.T) {
	cases := []struct {
		name, url, want, domain string
		kind                    Kind
	}{
		{"AFP", "", "AFP", "afp.com", Agency},
		{"", "https://www.presstv.ir/Detail/2025/x", "Press TV", "presstv.ir", State},
		{"Le Monde Afrique", "https://www.lemonde.fr/x", "Le Monde Afrique", "lemonde.fr", Private},
		{"", "https://t.me/x/1", "Telegram", "t.me", Aggregator},
		{"Echo of Nowhere", "https://t.me/x/1", "Echo of Nowhere", "t.me", ""},
		{"", "https://m.nowhere.example.org/x", "", "nowhere.example.org", ""},
		{"", "", "", "", ""},
	}
	for _, c := range cases {
		got := Known().Identify(&Article{Outlet: Outlet{Name: c.name}, URL: c.url})
		if got.Name != c.want || got.Domain != c.domain || got.Kind != c.kind {
			t.Errorf("%q at %q: %q, %q, %q", c.name, c.url, got.Name, got.Domain, got.Kind)
		}
	}
}

func TestControl(t *testing.T) {
	for name, want := range map[string]string{
		"Press TV":                 "funding: yes, ownership: yes, editorial: yes",
		"RFI":                      "funding: yes, ownership: yes, editorial: no",
		"https://thenational.ae/x": "funding: no, ownership: yes, editorial: yes",
		"lanouvelletribune.info":   "ownership: no, editorial: yes",
		"MaliWeb":                  "",
	} {
		if o, ok := Known().Find(name); !ok || o.Control.String() != want {
			t.Errorf("%s: %q, found %v; want %q", name, o.Control, ok, want)
		}
	}
}

// The files that ship: every line has a reference, no host is written down by
// hand twice, everything is in normal form and in order.
func TestKnownData(t *testing.T) {
	n := 0
	for o := range Known().All() {
		n++
		if o.Name == "" || o.Reference == "" || o.Lines == "" {
			t.Errorf("%+v lacks a name, a reference or a line", o)
		}
		for lang := range o.Langs.All() {
			if _, err := language.Parse(lang); err != nil {
				t.Errorf("%s: language %q: %v", o.Lines, lang, err)
			}
		}
		if region, err := language.ParseRegion(o.Country); o.Country != "" && (err != nil || region.String() != o.Country) {
			t.Errorf("%s: country %q: %v", o.Lines, o.Country, err)
		}
		for h := range o.Domains.All() {
			if host(h) != h {
				t.Errorf("%s: domain %q is not a bare host", o.Lines, h)
			}
		}
	}
	if n < 1200 {
		t.Errorf("%d outlets, fewer than 1,200", n)
	}
	t.Logf("%d outlets, %d names, %d hosts", n, len(Known().names), len(Known().hosts))
}

func TestDataFiles(t *testing.T) {
	hosts := map[string]string{}
	for _, file := range directoryFiles {
		raw, err := os.ReadFile("data/" + file.name)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		err = eachLine(os.DirFS("data"), file.name, 10, func(at string, f []string) error {
			lines = append(lines, strings.Join(f, " ; "))
			for h := range List(f[1]).All() {
				if was := hosts[h]; was != "" && file.rank == 0 {
					t.Errorf("%s: %s is in %s too", at, h, was)
				}
				hosts[h] = at
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		if !utf8.Valid(raw) || !norm.NFC.IsNormal(raw) {
			t.Errorf("%s is not UTF-8 in NFC", file.name)
		}
		if !slices.IsSortedFunc(lines, func(a, b string) int {
			return strings.Compare(strings.SplitN(a, " ;", 2)[0], strings.SplitN(b, " ;", 2)[0])
		}) {
			t.Errorf("%s is not sorted by name", file.name)
		}
	}
}

func TestReadDirectoryErrors(t *testing.T) {
	for line, want := range map[string]string{
		"A ; a.org": "agencies.txt:2: 2 fields where 10 should be",
		"A ; a.org ; FR ; paper ; ; fr ; ; ; ; r":     `agencies.txt:2: unknown kind "paper"`,
		"A ; a.org ; FR ; agency ; yy ; fr ; ; ; ; r": `agencies.txt:2: control "yy" is not three marks`,
		"A ; a.org ; FR ; agency ; yyx ; ; ; ; ; r":   `agencies.txt:2: control "yyx" has a mark that is not y, n or ?`,
		"A ; a.org ; FR ; agency ; ; fr ; ; ; ; none": `agencies.txt:2: unknown reference "none"`,
		" ; a.org ; FR ; agency ; ; fr ; ; ; ; r":     `agencies.txt:2: an outlet without a name`,
	} {
		_, err := ReadDirectory(fstest.MapFS{
			"agencies.txt":   {Data: []byte("# head\n" + line + "\n")},
			"references.txt": {Data: []byte("r ; somewhere, 2025\n")},
		})
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", line, err, want)
		}
	}
	if d, err := ReadDirectory(fstest.MapFS{}); err != nil || len(slices.Collect(d.All())) != 0 {
		t.Errorf("an empty folder is an empty directory: %v", err)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"https://www.lemonde.fr/x", "AFP", "L’Orient", "a.b.c.d", "://", "\xff", "[::1]:80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o, ok := Known().Find(s)
		if ok != (o.Name != "") {
			t.Fatalf("Find(%q) = %+v, %v", s, o, ok)
		}
		if again, _ := Known().Find(s); again != o {
			t.Fatalf("Find(%q) changes its mind", s)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	Known()
	for _, s := range []string{"https://www.lemonde.fr/afrique/x", "Agence France-Presse", "Nobody's Gazette"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Known().Find(s)
			}
		})
	}
}

func BenchmarkReadDirectory(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadDirectory(os.DirFS("data")); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleDirectory_Find() {
	for _, s := range []string{"https://m.presstv.ir/Detail/2025", "Agence France-Presse"} {
		o, _ := Known().Find(s)
		fmt.Printf("%s (%s, %s), %s\n", o.Name, o.Country, o.Kind, o.Domain)
	}
	// Output:
	// Press TV (IR, state), presstv.ir
	// AFP (FR, agency), afp.com
}
