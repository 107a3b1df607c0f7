package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	fsys := fstest.MapFS{
		"kill.txt":   {Data: []byte("# verbs\nkill ; killed ; obj # \"killed 20\"\n\n a\\;b ;; \\# \n")},
		"latin.txt":  {Data: []byte("ok\ncaf\xe9\n")},
		"nfd.txt":    {Data: []byte("cafe\u0301\n")},
		"empty.txt":  {},
		"blank2.txt": {Data: []byte("  \n\t# nothing\n")},
	}
	for _, c := range []struct {
		name string
		want []Row
		err  string
	}{
		{"kill.txt", []Row{{[]string{"kill", "killed", "obj"}, "kill.txt", 2}, {[]string{"a;b", "", "#"}, "kill.txt", 4}}, ""},
		{"empty.txt", nil, ""},
		{"blank2.txt", nil, ""},
		{"absent.txt", nil, ""},
		{"latin.txt", nil, "latin.txt:2: not UTF-8"},
		{"nfd.txt", nil, "nfd.txt:1: not in normal form C"},
	} {
		got, err := Read(fsys, c.name)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: -want +got\n%s", c.name, d)
		}
		if msg := errorText(err); msg != c.err {
			t.Errorf("%s: error %q, want %q", c.name, msg, c.err)
		}
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"L’Armée": "l'armée", "TIN": "tin", "plain": "plain", "": "", "2\u202f400": "2 400", "co\u00adopt": "coopt",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
	var folded string
	if n := testing.AllocsPerRun(10, func() { folded = Fold("plain words") }); n != 0 {
		t.Errorf("Fold of folded text allocates %v times: %q", n, folded)
	}
}

func TestPhrases(t *testing.T) {
	var p Phrases[int]
	p.Add([]string{"at", "least"}, 1)
	p.Add([]string{"at"}, 2)
	p.Add([]string{"at", "the", "very", "least"}, 3)
	p.Add([]string{"kill"}, 4)
	p.Add(nil, 5)
	p.Add([]string{"death"}, 6)
	p.Add([]string{"deaths", "and", "injuries"}, 7)
	for _, c := range []struct {
		forms, lemmas string
		v, n          int
	}{
		{"at least 40", "", 1, 2},
		{"at the very end", "", 2, 1},
		{"at the very least 40", "", 3, 4},
		{"killed 40", "kill 40", 4, 1},
		{"killed 40", "", 0, 0},
		{"deaths 40", "death 40", 6, 1},
		{"deaths and injuries", "death and injury", 7, 3},
		{"", "", 0, 0},
	} {
		var lemmas []string
		if c.lemmas != "" {
			lemmas = strings.Fields(c.lemmas)
		}
		if v, n := p.Longest(strings.Fields(c.forms), lemmas); v != c.v || n != c.n {
			t.Errorf("Longest(%q) = %d, %d; want %d, %d", c.forms, v, n, c.v, c.n)
		}
	}
	if _, ok := p.Exact("at", "the"); ok {
		t.Error("a part of a phrase is found as a whole")
	}
}
