package date

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/number"
)

func table(t testing.TB, tag string) *Table {
	t.Helper()
	fsys := os.DirFS("../../lang")
	rows := func(name string) (all []lexicon.Row) {
		for _, dir := range []string{"und/", tag + "/"} {
			r, err := lexicon.Read(fsys, dir+name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, r...)
		}
		return all
	}
	n, err := number.New(rows("numbers.txt"), rows("bounds.txt"), rows("units.txt"))
	if err != nil {
		t.Fatal(err)
	}
	tab, err := New(rows("dates.txt"), n)
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func text(d Day) string {
	return time.Unix(int64(d)*secondsADay, 0).UTC().Format("2006-01-02")
}

// show writes "quote=first" or "quote=first..last", "quote=?" if unknown.
func show(s string, ms []Mention) string {
	var out []string
	for _, m := range ms {
		w := s[m.Start:m.End] + "="
		switch {
		case !m.Known:
			w += "?"
		case m.First == m.Last:
			w += text(m.First)
		default:
			w += text(m.First) + ".." + text(m.Last)
		}
		out = append(out, w)
	}
	return strings.Join(out, " | ")
}

// Every sentence is read on Wednesday, 15 January 2025.
func TestRead(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// whole dates
		{"en", "The raid of March 3, 2024 and that of 4 May 2023", "March 3, 2024=2024-03-03 | 4 May 2023=2023-05-04"},
		{"fr", "le 1er février 2024, le 14/07/2023 et le 2022-12-31", "le 1er février 2024=2024-02-01 | 14/07/2023=2023-07-14 | 2022-12-31=2022-12-31"},
		{"en", "signed on 7/4/2021", "7/4/2021=2021-07-04"},
		{"en", "on 31 June 2024, on 30 February", ""},
		// days without a year lie in the past
		{"en", "The attack of 20 December came after that of 10 January.", "20 December=2024-12-20 | 10 January=2025-01-10"},
		{"en", "Monday, Feb 19, was calm", "Monday, Feb 19=2024-02-19"},
		{"en", "On 3 August 18 soldiers fell", "3 August=2024-08-03"},
		{"fr", "En mars, puis en décembre 2023", "mars=2024-03-01..2024-03-31 | décembre 2023=2023-12-01..2023-12-31"},
		{"en", "He may come. The march went on. She said in May that it may rain.", "May=2024-05-01..2024-05-31"},
		// relative
		{"en", "on Saturday, and on Wednesday morning", "Saturday=2025-01-11 | Wednesday morning=2025-01-15"},
		{"fr", "samedi soir, hier, avant-hier", "samedi soir=2025-01-11 | hier=2025-01-14 | avant-hier=2025-01-13"},
		{"en", "overnight, last Friday, last July, last week", "overnight=2025-01-14..2025-01-15 | last Friday=2025-01-10 | last July=2024-07-01..2024-07-31 | last week=2025-01-06..2025-01-12"},
		{"en", "earlier this month, two days ago, three weeks ago", "earlier this month=2025-01-01..2025-01-15 | two days ago=2025-01-13 | three weeks ago=2024-12-25"},
		{"en", "in five days, not in five days of fighting", "in five days=2025-01-20"},
		{"fr", "dans cinq jours, non dans cinq jours de trêve", "dans cinq jours=2025-01-20"},
		{"fr", "il y a trois jours, la semaine dernière, le mois dernier, l'année dernière", "il y a trois jours=2025-01-12 | la semaine dernière=2025-01-06..2025-01-12 | le mois dernier=2024-12-01..2024-12-31 | l'année dernière=2024-01-01..2024-12-31"},
		{"en", "On 3 January 2025 it fell silent; the next day it began again.", "3 January 2025=2025-01-03 | the next day=2025-01-04"},
		{"fr", "Le 3 janvier, et deux jours après, mais trois jours après la crue", "Le 3 janvier=2025-01-03 | deux jours après=2025-01-05"},
		{"fr", "Le 3 janvier, puis le lendemain", "Le 3 janvier=2025-01-03 | le lendemain=2025-01-04"},
		// ranges
		{"fr", "du 1er au 6 février 2024", "du 1er au 6 février 2024=2024-02-01..2024-02-06"},
		{"fr", "entre le 25 et le 27 juillet", "entre le 25 et le 27 juillet=2024-07-25..2024-07-27"},
		{"en", "from 28 December to 3 January, July 13-15", "from 28 December to 3 January=2024-12-28..2025-01-03 | July 13-15=2024-07-13..2024-07-15"},
		{"en", "soldiers and Monday", "Monday=2025-01-13"},
		// years
		{"en", "Nine died in the floods of 2021, and an army of 2000 came.", "2021=2021-01-01..2021-12-31"},
		{"fr", "Neuf sont morts dans les crues de 2021.", "2021=2021-01-01..2021-12-31"},
		{"en", "since 2012, in 2014, between 2007 and 2009", "since 2012=2012-01-01..2025-01-15 | 2014=2014-01-01..2014-12-31 | between 2007 and 2009=2007-01-01..2009-12-31"},
		{"fr", "dans les années 1990 et en 1995", "les années 1990=1990-01-01..1999-12-31 | 1995=1995-01-01..1995-12-31"},
		{"en", "2,012 men and 2012 women in the 1700 block", ""},
		// parts of periods
		{"en", "in late March, the first week of October 2024", "late March=2024-03-21..2024-03-31 | the first week of October 2024=2024-09-30..2024-10-06"},
		{"fr", "fin 2023, mi-décembre, la semaine du 6 janvier", "fin 2023=2023-09-01..2023-12-31 | mi-décembre=2024-12-10..2024-12-20 | la semaine du 6 janvier=2025-01-06..2025-01-12"},
		// tolls, times and numbers are none
		{"en", "22 killed, 14 hurt, 4:30, 1-2 at home, version 1.1.3, (206) 555-1212", ""},
		{"fr", "14 morts, 20h30, 133-03-03-2020, le 3 blessés", ""},
		{"en", "", ""},
	} {
		r := NewReader(table(t, c.lang))
		r.Reference = Reference{Of(2025, 1, 15), true}
		if got := show(c.text, r.Read(nil, c.text)); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

// TestNoReference leaves relative dates open, and only them.
func TestNoReference(t *testing.T) {
	s := "It began on Monday, or on 3 March 2020, or on 4 April."
	want := "Monday=? | 3 March 2020=2020-03-03 | 4 April=?"
	if got := show(s, NewReader(table(t, "en")).Read(nil, s)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestBadLines(t *testing.T) {
	for line, want := range map[string]string{
		"may ; mnth ; 5":          `x.txt:1: unknown kind "mnth"`,
		"day ; unit ; dya":        `x.txt:1: unknown unit of time "dya"`,
		"noel ; fixed ; 12-32":    `x.txt:1: "12-32" is no day of the year`,
		"may ; month ; fifth":     `x.txt:1: "fifth" is no number`,
		"may ; month ; 5 # right": "",
	} {
		rows, err := lexicon.Read(fstest.MapFS{"x.txt": {Data: []byte(line)}}, "x.txt")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if _, err := New(rows, &number.Table{}); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: error %q, want %q", line, got, want)
		}
	}
}

// FuzzRead holds what must be so of any text: spans lie in it on rune borders
// and in order, and a known interval does not end before it begins.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"du 1er au 6 février", "Monday, Feb 18 - 20", "last 3 weeks", "1/2/3456", "since 99", "the 2 weeks and 2 days ago from", "29 février", "\xffMay\xfe"} {
		f.Add(s)
	}
	readers := []*Reader{NewReader(table(f, "en")), NewReader(table(f, "fr"))}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range readers {
			r.Reference = Reference{Of(2025, 1, 15), true}
			at := 0
			for _, m := range r.Read(nil, s) {
				if m.Start < at || m.End <= m.Start || m.End > len(s) || m.Known && m.First > m.Last {
					t.Fatalf("%q: %+v", s, m)
				}
				at = m.End
				if utf8.ValidString(s) && !utf8.ValidString(s[m.Start:m.End]) {
					t.Fatalf("%q: no rune border: %+v", s, m)
				}
			}
		}
	})
}

const sample = "At least 40 people were killed on Saturday and some 2,400 others have fled since 12 January, when gunmen attacked four villages " +
	"in the north of the country, the governor said, adding that last week between 20 and 32 houses had been burned down. "

func BenchmarkDates(b *testing.B) {
	r := NewReader(table(b, "en"))
	r.Reference = Reference{Of(2025, 1, 15), true}
	s := strings.Repeat(sample, 20)
	words := len(strings.Fields(s))
	var buf []Mention
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		buf = r.Read(buf[:0], s)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
