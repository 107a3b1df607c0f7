package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/google/go-cmp/cmp"
)

// article is an article of an outlet with the relays "text AFP", "photo AFP".
func article(id, outlet string, relays ...string) *claims.Reading {
	r := &claims.Reading{Article: &sources.Article{ID: id, Outlet: sources.Outlet{Name: outlet}, Text: "Text of " + id + "."}}
	r.Article.Outlet = sources.Known().Identify(r.Article)
	for _, s := range relays {
		role, from, _ := strings.Cut(s, " ")
		r.Relays = append(r.Relays, claims.Relay{Role: claims.RelayRole(role), From: from})
	}
	return r
}

// says adds a figure of 12 killed, with who says so: "military the army".
func says(r *claims.Reading, chain ...string) *claims.Reading {
	c := claims.Claim{Article: r.Article.ID, Figure: &claims.Figure{Measure: claims.Killed, Quantity: claims.Quantity{Low: 12, High: 12}}}
	for _, s := range chain {
		role, speaker, _ := strings.Cut(s, " ")
		c.Attribution = append(c.Attribution, claims.Link{Role: claims.SpeakerRole(role), Speaker: speaker})
	}
	r.Claims = append(r.Claims, c)
	return r
}

func originsOf(readings []*claims.Reading) []origin {
	p := newProvenance(readings, make([]int, len(readings)), copies(readings))
	var out []origin
	for i, r := range readings {
		for k := range r.Claims {
			out = append(out, p.of(i, &r.Claims[k]))
		}
		if len(r.Claims) == 0 {
			out = append(out, p.whole(i))
		}
	}
	return out
}

func TestIndependentTexts(t *testing.T) {
	cases := []struct {
		why      string
		readings []*claims.Reading
		want     int
	}{
		{"nobody", nil, 0},
		{"one", []*claims.Reading{article("a", "Le Monde")}, 1},
		{"two outlets", []*claims.Reading{article("a", "Le Monde"), article("b", "RFI")}, 2},
		{"one outlet twice", []*claims.Reading{article("a", "Le Monde"), article("b", "lemonde.fr")}, 1},
		{"unknown outlets", []*claims.Reading{article("a", ""), article("b", "")}, 2},
		{"a platform is no outlet", []*claims.Reading{article("a", "Telegram"), article("b", "Telegram")}, 2},
		{"two print one agency", []*claims.Reading{article("a", "Le Monde", "text AFP"), article("b", "RFI", "text Agence France-Presse")}, 1},
		{"the agency itself beside them", []*claims.Reading{article("a", "Le Monde", "text AFP"), article("b", "AFP")}, 1},
		{"two agencies", []*claims.Reading{article("a", "Le Monde", "text AFP"), article("b", "RFI", "text Reuters")}, 2},
		{"an article of both adds none", []*claims.Reading{article("a", "Le Monde", "text AFP"), article("b", "RFI", "text Reuters"), article("c", "DW", "text AFP", "text Reuters")}, 2},
		{"and is one alone", []*claims.Reading{article("c", "DW", "text AFP", "text Reuters")}, 1},
		{"a photo credit never counts", []*claims.Reading{article("a", "Press TV", "photo AFP"), article("b", "AFP")}, 2},
		{"nor does told AFP", []*claims.Reading{article("a", "Press TV", "quote AFP"), article("b", "AFP")}, 2},
		{"nor an unclear credit", []*claims.Reading{article("a", "Press TV", "unknown AFP"), article("b", "AFP")}, 2},
		{"an outlet that credits itself", []*claims.Reading{article("a", "AFP", "text AFP"), article("b", "Le Monde")}, 2},
		{"a chain", []*claims.Reading{article("a", "Le Monde", "text RFI"), article("b", "RFI", "text AFP"), article("c", "DW", "text AFP")}, 1},
		{"a cycle", []*claims.Reading{article("a", "Le Monde", "text RFI"), article("b", "RFI", "text DW"), article("c", "DW", "text Le Monde")}, 1},
		{"a cycle and another", []*claims.Reading{article("a", "Le Monde", "text RFI"), article("b", "RFI", "text Le Monde"), article("c", "DW")}, 2},
		{"an outlet with the agency in its name", []*claims.Reading{article("a", "AFP Afrique francophone"), article("b", "RFI", "text AFP")}, 1},
		{"that credits itself by that name", []*claims.Reading{article("a", "AFP Afrique francophone", "text AFP"), article("b", "RFI")}, 2},
		{"agencies without a name", []*claims.Reading{article("a", "Le Monde", "text agencies"), article("b", "RFI", "text agencies")}, 1},
	}
	for _, c := range cases {
		if got := independent(originsOf(c.readings)); got != c.want {
			t.Errorf("%s: %d, want %d", c.why, got, c.want)
		}
		slices.Reverse(c.readings)
		if got := independent(originsOf(c.readings)); got != c.want {
			t.Errorf("%s, in reverse: %d, want %d", c.why, got, c.want)
		}
	}
}

func TestIndependentVoices(t *testing.T) {
	army := []*claims.Reading{
		says(article("a", "Le Monde"), "military the army"),
		says(article("b", "RFI"), "military l'armée malienne"),
		says(article("c", "DW"), "military Malian army"),
		says(article("d", "MaliWeb"), "media DW", "military l'état-major"),
	}
	cases := []struct {
		why      string
		readings []*claims.Reading
		want     int
	}{
		{"four quote one communiqué", army, 1},
		{"a fifth has its own correspondent", append(slices.Clone(army), says(article("e", "AFP"))), 2},
		{"the communiqué itself is here", append(slices.Clone(army), says(article("f", "FAMa"))), 1},
		{"two armies", []*claims.Reading{says(article("a", "AFP"), "military Russian Ministry of Defence"), says(article("b", "DW"), "military Ukrainian General Staff")}, 2},
		{"one ministry in two languages", []*claims.Reading{says(article("a", "AFP"), "official the Ministry of Mines"), says(article("b", "RFI"), "official ministère des Mines")}, 1},
		{"two ministries", []*claims.Reading{says(article("a", "AFP"), "official the Ministry of Mines"), says(article("b", "RFI"), "official ministère de la Santé")}, 2},
		{"a government by its name and by its capital's", []*claims.Reading{says(article("a", "AFP"), "official Mali"), says(article("b", "RFI"), "official the government of Mali"), says(article("c", "DW"), "official gouvernement malien")}, 1},
		{"two capitals", []*claims.Reading{says(article("a", "AFP"), "official Paris"), says(article("b", "RFI"), "official Moscow")}, 2},
		{"local officials may be two", []*claims.Reading{says(article("a", "AFP"), "official a local official"), says(article("b", "RFI"), "official un responsable")}, 2},
		{"unnamed witnesses may be two", []*claims.Reading{says(article("a", "AFP"), "witness a resident"), says(article("b", "DW"), "unnamed un habitant")}, 2},
		{"of one agency they are one", []*claims.Reading{says(article("a", "Le Monde", "text AFP"), "witness a resident"), says(article("b", "RFI", "text AFP"), "witness un habitant")}, 1},
		{"a person with a name", []*claims.Reading{says(article("a", "AFP"), "official Frantz Deravil"), says(article("b", "DW"), "official Frantz Deravil")}, 1},
		{"two persons", []*claims.Reading{says(article("a", "AFP"), "official Frantz Deravil"), says(article("b", "DW"), "official Bertide Horace")}, 2},
		{"an agency that is quoted", []*claims.Reading{says(article("a", "MaliWeb"), "media Reuters"), says(article("b", "Reuters"))}, 1},
		{"an own voice that restates the army", []*claims.Reading{says(says(article("a", "AFP")), "military the army"), says(article("b", "DW"), "military the army")}, 1},
	}
	for _, c := range cases {
		if got := independent(originsOf(c.readings)); got != c.want {
			t.Errorf("%s: %d, want %d: %+v", c.why, got, c.want, originsOf(c.readings))
		}
	}
}

// The page of reasons tells which figures have no origin of their own.
func TestReasons(t *testing.T) {
	got := reasons(originsOf([]*claims.Reading{
		says(article("a", "Le Monde"), "military the army"), says(article("b", "RFI", "text AFP")), says(article("c", "DW")),
	}))
	var lines []string
	for _, r := range got {
		lines = append(lines, r.Article+" "+r.Why)
		if r.Span == nil {
			t.Errorf("%s %s: no span", r.Article, r.Why)
		}
	}
	if diff := cmp.Diff([]string{"a quotes the army", "b takes its text from AFP"}, lines); diff != "" {
		t.Error(diff)
	}
}

const (
	lead  = "Gunmen on motorcycles attacked the weekly market of Tin Barat on Monday, killing eleven traders and burning their lorries, residents said."
	other = "Security sources confirmed that an armed raid took place early this week at a cattle market near the border, without giving any toll so far."
)

func texts(list ...string) (out []*claims.Reading) {
	for i, text := range list {
		a := &sources.Article{ID: fmt.Sprint("a", i), Text: text, Published: time.Date(2025, 1, 1+i, 0, 0, 0, 0, time.UTC)}
		out = append(out, &claims.Reading{Article: a})
	}
	return out
}

func TestCopies(t *testing.T) {
	cases := []struct {
		why, first, second string
		want               string // the words copied, "" if none
	}{
		{"a reprint", lead, lead, strings.TrimSuffix(lead, ".")},
		{"other words", lead, other, ""},
		{"a passage among others", other + " " + lead, "Terrible news today. " + lead, strings.TrimSuffix(lead, ".")},
		{"a changed word", lead, strings.Replace(lead, "eleven", "eight", 1), strings.TrimSuffix(strings.Replace(lead, "eleven", "eight", 1), ".")},
		{"other capitals and accents", "Des hommes armés à moto ont attaqué lundi le marché hebdomadaire de la ville voisine, tuant onze marchands", "DES HOMMES ARMES A MOTO ONT ATTAQUE LUNDI LE MARCHE HEBDOMADAIRE DE LA VILLE VOISINE, TUANT ONZE MARCHANDS", "DES HOMMES ARMES A MOTO ONT ATTAQUE LUNDI LE MARCHE HEBDOMADAIRE DE LA VILLE VOISINE, TUANT ONZE MARCHANDS"},
		{"decomposed accents", "Des hommes armés à moto ont attaqué lundi le marché hebdomadaire de la ville voisine, tuant onze marchands", "Des hommes arme\u0301s a\u0300 moto ont attaque\u0301 lundi le marche\u0301 hebdomadaire de la ville voisine, tuant onze marchands", "Des hommes arme\u0301s a\u0300 moto ont attaque\u0301 lundi le marche\u0301 hebdomadaire de la ville voisine, tuant onze marchands"},
		{"words that anybody writes", "Twelve soldiers were killed and 20 were wounded in the attack.", "We hear that twelve soldiers were killed and 20 were wounded in the attack.", ""},
		{"one quotation", `The mayor said: “` + lead + `”`, `“` + lead + `”, the mayor told us.`, ""},
		{"one quotation in French", `Le maire : « ` + lead + ` »`, `« ` + lead + ` », dit-il.`, ""},
		{"nothing", "", "", ""},
	}
	for _, c := range cases {
		got := ""
		for _, p := range copies(texts(c.first, c.second)) {
			if p.article != 1 || p.of != 0 {
				t.Errorf("%s: %d copies %d", c.why, p.article, p.of)
			}
			got += c.second[p.span.Start:p.span.End]
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// The later article copies the earlier one, the undated one the dated one; of
// equals the second by id. Left-out words are not copied.
func TestCopiesDirection(t *testing.T) {
	r := texts(lead, lead, lead)
	r[0].Article.Published = time.Time{}
	r[2].Article.Published = r[1].Article.Published
	var got []string
	for _, p := range copies(r) {
		got = append(got, fmt.Sprint(p.article, "<-", p.of))
	}
	if diff := cmp.Diff([]string{"0<-1", "2<-1"}, got); diff != "" {
		t.Error(diff)
	}
	r[1].LeftOut = []claims.LeftOut{{Why: claims.Related, Span: claims.Span{Part: claims.Text, End: len(lead)}}}
	if got := copies(r[1:]); len(got) != 0 {
		t.Errorf("left out, yet %+v", got)
	}
}

// A credit for an agency means the agency's article of the story; a photo's
// does not, nor does one that came later.
func TestRelaysNameArticles(t *testing.T) {
	day := func(r *claims.Reading, n int) *claims.Reading {
		r.Article.Published = time.Date(2025, 1, n, 0, 0, 0, 0, time.UTC)
		return r
	}
	readings := []*claims.Reading{
		day(article("a", "AFP"), 2), day(article("b", "RFI", "text Agence France-Presse"), 3),
		day(article("c", "DW", "photo AFP"), 3), day(article("d", "BBC", "quote AFP"), 1), article("e", "VOA", "quote AFP"),
	}
	p := newProvenance(readings, make([]int, len(readings)), nil)
	var got []string
	for i := range readings {
		for _, r := range p.relays(i) {
			got = append(got, readings[i].Article.ID+": "+strings.TrimSpace(r.From+" "+r.Article))
		}
	}
	want := []string{"b: a a", "b: AFP a", "c: AFP", "d: AFP", "e: a a", "e: AFP a"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReprintAddsNoOrigin(t *testing.T) {
	r := texts(lead+" "+other, other, "Before. "+lead+" "+other)
	if got := independent(originsOf(r)); got != 1 {
		t.Errorf("%d origins, want 1", got)
	}
	if relays := newProvenance(r, make([]int, 3), copies(r)).relays(2); len(relays) != 1 || relays[0].From != "a0" || relays[0].Role != claims.RelayCopied {
		t.Errorf("relays %+v", relays)
	}
}

// A cycle of a thousand articles ends and is one origin.
func TestCycleOfAThousand(t *testing.T) {
	var readings []*claims.Reading
	for i := range 1000 {
		readings = append(readings, article(fmt.Sprintf("%04d", i), fmt.Sprint("Outlet ", i), fmt.Sprint("text Outlet ", (i+1)%1000)))
	}
	if got := independent(originsOf(readings)); got != 1 {
		t.Errorf("%d origins, want 1", got)
	}
}

// feed is articles of many outlets, every third of which prints an agency,
// with made-up words; every fifth copies an earlier one.
func feed(n int) []*claims.Reading {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	var out []*claims.Reading
	for i := range n {
		var words []string
		for range 300 {
			words = append(words, fmt.Sprintf("w%d", random.IntN(20000)))
		}
		text := strings.Join(words, " ")
		if i%5 == 4 {
			text = out[random.IntN(i)].Article.Text[:400] + " " + text
		}
		r := article(fmt.Sprintf("%06d", i), fmt.Sprint("Outlet ", i%500))
		if i%3 == 0 {
			r.Relays = append(r.Relays, claims.Relay{Role: claims.RelayText, From: fmt.Sprint("Agency ", i%20)})
		}
		r.Article.Text = text
		r.Article.Published = time.Unix(int64(i)*3600, 0)
		out = append(out, says(r))
	}
	return out
}

func BenchmarkOrigins(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		readings := feed(n)
		story := make([]int, n)
		for i := range story {
			story[i] = i / 10
		}
		b.Run(fmt.Sprint("copies/", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				copies(readings)
			}
		})
		copied := copies(readings)
		b.Run(fmt.Sprint("origins/", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p := newProvenance(readings, story, copied)
				var all []origin
				for i, r := range readings {
					all = append(all, p.of(i, &r.Claims[0]))
				}
				independent(all)
			}
		})
	}
}

func FuzzCopies(f *testing.F) {
	f.Add(lead, other+lead)
	f.Add("a a a a a a a a a a a a a a a a", "a a a a a a a a a a a a a a")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, p := range copies(texts(a, b)) {
			if got := b[p.span.Start:p.span.End]; got == "" || p.words < leastWords {
				t.Fatalf("%+v", p)
			}
			_ = a[p.from.Start:p.from.End]
		}
	})
}
