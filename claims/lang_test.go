package claims

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/sources"
)

// TestLanguageData is the contract of every language folder: its line files
// read, say nothing twice, and every file that one language has, each other
// has too, unless the file of all languages says it already.
func TestLanguageData(t *testing.T) {
	files := make(map[string]map[string]bool) // tag to names
	root := os.DirFS("lang")
	names, err := fs.Glob(root, "*/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no language data: %v", err)
	}
	for _, name := range names {
		rows, err := lexicon.Read(root, name)
		if err != nil {
			t.Error(err)
		}
		checkRows(t, rows)
		tag, file := path.Split(name)
		if files[tag] == nil {
			files[tag] = make(map[string]bool)
		}
		files[tag][file] = true
	}
	for tag, own := range files {
		for other, theirs := range files {
			for file := range own {
				if tag != "und/" && other != "und/" && !theirs[file] {
					t.Errorf("%s%s is there, but no %s%s", tag, file, other, file)
				}
			}
		}
	}
}

func checkRows(t *testing.T, rows []lexicon.Row) {
	seen := make(map[string]int)
	for _, r := range rows {
		line := strings.Join(r.Fields, " ; ")
		if first, ok := seen[line]; ok {
			t.Error(r.Errorf("says again what line %d says: %s", first, line))
		}
		seen[line] = r.Line
		if r.Field(0) == "" {
			t.Error(r.Errorf("has an empty first field"))
		}
	}
}

// TestLanguagesLoad asks that the tables of every language compile.
func TestLanguagesLoad(t *testing.T) {
	ls, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for tag, load := range ls.load {
		if _, err := load(); err != nil {
			t.Errorf("%s: %v", tag, err)
		}
	}
}

func TestGuess(t *testing.T) {
	ls, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"The army said on Monday that four of its soldiers had been killed in an attack.":      "en",
		"L'armée a annoncé lundi la mort de quatre de ses soldats dans une attaque.":           "fr",
		"Der Präsident sagte am Montag, vier Soldaten seien bei einem Angriff getötet worden.": "und",
		"Армия сообщила в понедельник, что четверо солдат погибли.":                            "und",
		"": "und", "12 34": "und", "\xff\xfe": "und",
		"Selon l’état-major, « The army is here » est le titre du film que les soldats ont regardé.": "fr",
	} {
		if got := ls.clues.guess("", text); got != want {
			t.Errorf("guess(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestListedLemmas asks that a word the model never met is the form of one
// that the lists of its language hold.
func TestListedLemmas(t *testing.T) {
	ls, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, text, lemma string }{
		{"en", "The harbour was shelled twice.", "shell"},
		{"en", "Two shops were looted.", "loot"},
		{"en", "Nine firemen came.", "fireman"},
	} {
		lang, err := ls.load[c.lang]()
		if err != nil {
			t.Fatal(err)
		}
		d := read(&sources.Article{Text: c.text}, lang, nil)
		if got := d.sentences[0].lemmas; !slices.Contains(got, c.lemma) {
			t.Errorf("%s: lemmas %q, want %q among them", c.text, got, c.lemma)
		}
	}
}
