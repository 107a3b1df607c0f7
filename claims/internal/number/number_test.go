package number

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

func table(t testing.TB, tag string) *Table {
	t.Helper()
	fsys := os.DirFS("../../lang")
	var rows [3][]lexicon.Row
	for i, name := range [3]string{"numbers.txt", "bounds.txt", "units.txt"} {
		for _, dir := range []string{"und/", tag + "/"} {
			r, err := lexicon.Read(fsys, dir+name)
			if err != nil {
				t.Fatal(err)
			}
			rows[i] = append(rows[i], r...)
		}
	}
	tab, err := New(rows[0], rows[1], rows[2])
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

// show writes numbers as "quote=low..high unit"; an exact one as "quote=value".
func show(text string, numbers []Number) string {
	var out []string
	for _, n := range numbers {
		s := fmt.Sprintf("%s=%v", text[n.From:n.To], n.Value)
		if n.Approx != Exact {
			s = fmt.Sprintf("%s=%v..%v", text[n.From:n.To], n.Low, n.High)
		}
		if n.Unit != "" {
			s += " " + n.Unit
		}
		if n.Ordinal {
			s += " th"
		}
		if n.Derived {
			s += " derived"
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// digits in every style
		{"en", "Some 2,400 fled, 12.7 million are hungry.", "Some 2,400=2160..2640 | 12.7 million=1.27e+07"},
		{"fr", "Il y avait 2 400 réfugiés, 2\u202f400 tentes et 2.400 lits.", "2 400=2400 | 2\u202f400=2400 | 2.400=2400"},
		{"fr", "12,7 millions de francs CFA", "12,7 millions=1.27e+07 XOF"},
		{"en", "04 men, rooms 22,24,26", "04=4 | 22=22 | 24=24 | 26=26"},
		{"en", "$1.5m for the families", "1.5m=1.5e+06 USD"},
		{"fr", "un pays de 1 414 021 100 habitants", "1 414 021 100=1.4140211e+09"},
		{"en", "In 2012, 18 soldiers fell", "2012=2012 | 18=18"},
		{"fr", "423 0000", "423=423 | 0000=0"},
		{"en", "temperatures of -7 and minus five", "-7=-7 | minus five=-5"},
		// words
		{"en", "two hundred and six thousand people", "two hundred and six thousand=206000"},
		{"en", "three and a half million voters", "three and a half million=3.5e+06"},
		{"fr", "quatre-vingt-dix-sept blessés et soixante et onze morts", "quatre-vingt-dix-sept=97 | soixante et onze=71"},
		{"fr", "septante-deux villages, nonante et un puits, huitante camions", "septante-deux=72 | nonante et un=91 | huitante=80"},
		{"fr", "trois millions et demi de déplacés", "trois millions et demi=3.5e+06"},
		{"fr", "vingt et deux", "vingt=20 | deux=2"},
		{"en", "the twenty-first victim of the 4th raid", "twenty-first=21 th | 4th=4 th"},
		{"fr", "le 21e corps, la cent vingt-cinquième victime, les deux premiers jours", "21e=21 th | cent vingt-cinquième=125 th | deux=2 | premiers=1 th"},
		{"en", "two thirds of the town", "two thirds=0.6666666666666666"},
		{"en", "a fifth victim, a fifth of the town", "fifth=5 th | a fifth=0.2"},
		// bounds
		{"en", "at least 40, more than 40, up to 40, at most 40", "at least 40=40..+Inf | more than 40=41..+Inf | up to 40=1..40 | at most 40=0..40"},
		{"en", "nearly 40 dead, about 40 hurt", "nearly 40=35..39 | about 40=36..44"},
		{"fr", "150 morts au moins et quelque 300 blessés", "150 morts au moins=150..+Inf | quelque 300=270..330"},
		{"fr", "150 morts, au moins 30 blessés", "150=150 | au moins 30=30..+Inf"},
		{"fr", "pas moins de douze, près de 40, jusqu'à 60", "pas moins de douze=12..+Inf | près de 40=35..39 | jusqu'à 60=1..60"},
		{"en", "50 or more, 60 or so", "50 or more=50..+Inf | 60 or so=54..66"},
		{"en", "at least a dozen more, more than a hundred", "at least a dozen=10..+Inf | more than a hundred=101..+Inf"},
		{"en", "just under 300 hp (224 kW), 20 men (3 km)", "just under 300=263..299 hp | 224=196..223 kW | 20=20 | 3=3 km"},
		{"en", "the toll may rise at least, he said", ""},
		{"en", "over the bridge, under fire, some men", ""},
		// ranges
		{"en", "2,500-3,000 troops, between 20 and 32 dead", "2,500-3,000=2500..3000 | between 20 and 32=20..32"},
		{"en", "a four- to six-month siege", "four- to six=4..6 month"},
		{"en", "two or three men, one or nine men", "two or three=2..3 | one=1 | nine=9"},
		{"fr", "de 20 à 32 morts, entre 5 et 7 ans", "de 20 à 32=20..32 | entre 5 et 7=5..7 year"},
		{"en", "2 to 3 million, from 900 to 20 men", "2 to 3 million=2e+06..3e+06 | 900=900 | 20=20"},
		{"en", "the toll rose from 9 to 17", "9=9 | 17=17"},
		{"en", "from 1939 to 1945 and 2-1 at home", "1939=1939 | 1945=1945 | 2-1=2 number"},
		// vague words
		{"fr", "une trentaine de morts, des dizaines de blessés, plusieurs centaines de fuyards", "une trentaine=25..35 | des dizaines=24..99 | plusieurs centaines=200..999"},
		{"fr", "une bonne trentaine, une demi-douzaine", "une bonne trentaine=30..35 | une demi-douzaine=5..7"},
		{"en", "dozens dead, hundreds hurt, tens of thousands homeless", "dozens=24..99 | hundreds=100..999 | tens of thousands=10000..+Inf"},
		{"en", "two dozen men and half a dozen women", "two dozen=24 | half a dozen=5..7"},
		{"en", "half of the 600 soldiers, one in three women", "half of the 600=300 derived | one in three=0.3333333333333333 ratio"},
		{"en", "a man, several men, no men", ""},
		{"en", "forty-eight (48) pupils, forty-eight (49)", "forty-eight (48)=48 | forty-eight=48 | 49=49"},
		// units and names
		{"en", "a 20-year-old with a 9mm pistol, 45% of 30 km", "20=20 age | 9=9 mm | 45=45 % | 30=30 km"},
		{"fr", "à 20h30, 14 ans, 5 % et 3 fois", "20=20 clock | 30=30 | 14=14 year | 5=5 % | 3=3 time"},
		{"en", "the FTSE 100, a TB2, the B-52, flat 39A and the 1990s", ""},
		{"en", "FTSE -0.6%, CAC 40", "-0.6=-0.6 %"},
		{"en", "at 10:30 on 9/11", "9/11=9 number"},
		{"en", "an iPhone 12, the dax40 and the XQ8.1bn", ""},
		{"fr", "le 2019-09-01, au 06-12-34-56, à 10:30", ""},
		{"en", "a speed of 6×10^8 m", "6×10^8=6e+08 m"},
		{"en", "rose from 1.2 to 1.5 million euros", "1.2=1.2e+06 EUR | 1.5 million=1.5e+06 EUR"},
		{"fr", "est passé de 1,2 à 1,5 million d'euros", "1,2=1.2e+06 EUR | 1,5 million=1.5e+06 EUR"},
		{"en", "just under 296 hp (221 kW / 300 PS)", "just under 296=259..295 hp | 221=193..220 kW | 300=263..299 horsepower"},
		{"en", "11 a.m. and 10.45pm, 5 came", "5=5"},
		{"en", "٤٢ men", "٤٢=42"},
		{"en", "", ""},
	} {
		got := show(c.text, NewReader(table(t, c.lang)).Read(nil, c.text))
		if got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

// TestInventedLanguage reads a language that no line of Go knows: it writes
// its tens after its units and its decimals with a comma.
func TestInventedLanguage(t *testing.T) {
	fsys := fstest.MapFS{
		"numbers.txt": {Data: []byte("zon ; unit ; 3\nbar ; unit ; 1\nkel ; ten ; 20\nmos ; ten ; 30\nu ; and ; unit ; 20 30\nunits ; unit-first\nhun ; hundred ; 100\n\\, ; decimal\n")},
		"bounds.txt":  {Data: []byte("mik ; at_least ; after\n")},
	}
	numbers, err := lexicon.Read(fsys, "numbers.txt")
	if err != nil {
		t.Fatal(err)
	}
	bounds, err := lexicon.Read(fsys, "bounds.txt")
	if err != nil {
		t.Fatal(err)
	}
	tab, err := New(numbers, bounds, nil)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"zon u kel tar":     "zon u kel=23",
		"zon hun u":         "zon hun=300",
		"zon hun bar u mos": "zon hun bar u mos=331",
		"tar 7 mik":         "7 mik=7..+Inf",
		"tar 1,5":           "1,5=1.5",
		"u kel":             "kel=20",
	} {
		if got := show(text, NewReader(tab).Read(nil, text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestBadLines(t *testing.T) {
	for _, c := range []struct{ numbers, bounds, units, want string }{
		{numbers: "one ; unti ; 1", want: `x.txt:1: unknown kind "unti"`},
		{numbers: "one ; unit ; I", want: `x.txt:1: "I" is no number`},
		{bounds: "about ; abuot ; before", want: `x.txt:1: unknown bound "abuot"`},
		{units: "km", want: "x.txt:1: a unit without a name"},
	} {
		rows := func(s string) []lexicon.Row {
			r, err := lexicon.Read(fstest.MapFS{"x.txt": {Data: []byte(s)}}, "x.txt")
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		if _, err := New(rows(c.numbers), rows(c.bounds), rows(c.units)); err == nil || err.Error() != c.want {
			t.Errorf("error %v, want %s", err, c.want)
		}
	}
}

// FuzzRead holds what must be so of any text: spans lie in it on rune borders,
// in order, the number within what bounds it, low not above high.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"at least 40", "2 400 à 3.000,5", "- 10k", "half of the 600", "vingt et un", "$US1.5m", "1:36:06.6", "one in three", "about 6.02×10^23", "rose from 1.2 to 1.5 million", "at 5 p.m. on 2019-09-01", "\xff9\xfe", "٤٢,٤٢"} {
		f.Add(s)
	}
	readers := []*Reader{NewReader(table(f, "en")), NewReader(table(f, "fr"))}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range readers {
			at := 0
			for _, n := range r.Read(nil, text) {
				if n.From < at || n.Start < n.From || n.End <= n.Start || n.To < n.End || n.To > len(text) {
					t.Fatalf("%q: span out of order: %+v", text, n)
				}
				at = n.To
				for _, i := range []int{n.From, n.Start, n.End, n.To} {
					if i < len(text) && !utf8.RuneStart(text[i]) && utf8.ValidString(text) {
						t.Fatalf("%q: %d is no rune border", text, i)
					}
				}
				if n.Low > n.High || math.IsNaN(n.Value) || math.IsNaN(n.Low) || math.IsNaN(n.High) {
					t.Fatalf("%q: %+v", text, n)
				}
			}
		}
	})
}

const sample = "At least 40 people were killed and some 2,400 others fled when gunmen on about 60 motorcycles attacked four villages " +
	"in the north of the country on Saturday, the governor said, adding that between 20 and 32 houses had been burned down. "

func BenchmarkNumbers(b *testing.B) {
	r := NewReader(table(b, "en"))
	text := strings.Repeat(sample, 20)
	words := len(strings.Fields(text))
	var buf []Number
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		buf = r.Read(buf[:0], text)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
