package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// small trains in a second or two.
func small() options {
	opt := defaults()
	opt.tagUnits, opt.tagDim, opt.tagEpochs, opt.tagFolds = 32, 16, 40, 2
	opt.units, opt.dim, opt.epochs, opt.rate = 64, 16, 40, 0.01
	return opt
}

// TestNewLanguage adds a language from data alone: zz, which was invented for
// this test, counts after the noun, marks objects with "ul" and ends with the
// verb.
func TestNewLanguage(t *testing.T) {
	dir := filepath.Join("testdata", "zz")
	rules, err := readRules(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "syntax.model")
	if err := trainTo(path, small(), nil, []string{filepath.Join(dir, "invented.conllu")}, rules); err != nil {
		t.Fatal(err)
	}
	m, err := syntax.Load(os.DirFS(filepath.Dir(path)), filepath.Base(path), rules)
	if err != nil {
		t.Fatal(err)
	}
	const text = "Dok. Mirak dova toluvi gasok ora ul kopesh. Pefak keth dulesh."
	const want = `Dok. dok. dep Mirak
Mirak mira nsubj kopesh
dova dova nummod Mirak
tolu tolu obl kopesh
vi vi case tolu
gasok gaso obj kopesh
ora ora nummod gasok
ul ul case gasok
kopesh kopu root
. . punct kopesh

Pefak pefa nsubj dulesh
keth keth nummod Pefak
dulesh dulu root
. . punct dulesh
`
	got := shown(text, m.Parse(text))
	// Where an abbreviation hangs that the treebank does not have is a guess.
	for _, line := range strings.Split(want, "\n") {
		if !strings.Contains(line, " dep ") && !strings.Contains(got, line+"\n") {
			t.Errorf("missing %q in\n%s", line, got)
		}
	}
}

func shown(text string, sentences []syntax.Sentence) string {
	var b strings.Builder
	for i, s := range sentences {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, t := range s.Tokens {
			b.WriteString(text[t.Start:t.End] + " " + t.Lemma + " " + t.Rel.String())
			if t.Head >= 0 {
				h := s.Tokens[t.Head]
				b.WriteString(" " + text[h.Start:h.End])
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// TestSameSeedSameBytes trains twice.
func TestSameSeedSameBytes(t *testing.T) {
	sentences, err := readTrees([]string{"testdata/zz/invented.conllu"})
	if err != nil {
		t.Fatal(err)
	}
	opt := small()
	opt.tagEpochs, opt.epochs = 3, 3
	var models [2]bytes.Buffer
	for i := range models {
		m, err := train(opt, sentences, [][]string{{"mira", "tolu", "vi"}, {"mira", "tolu"}, {"tolu", "mira"}})
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Write(&models[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(models[0].Bytes(), models[1].Bytes()) {
		t.Error("two trainings with one seed differ")
	}
	m, err := net.Read(models[0].Bytes())
	if err != nil {
		t.Fatal(err)
	}
	m.Parsers[1].Net.Table[3] = net.NewMatrix(1, 64)
	var misshapen bytes.Buffer
	if err := m.Write(&misshapen); err != nil {
		t.Fatal(err)
	}
	damaged := append([]byte(nil), models[0].Bytes()...)
	damaged[len(damaged)/2] ^= 1
	for name, tt := range map[string]struct {
		file []byte
		want error
	}{
		"damaged":   {damaged, net.ErrDamaged},
		"misshapen": {misshapen.Bytes(), net.ErrDamaged},
		"cut":       {damaged[:len(damaged)/2], net.ErrDamaged},
		"foreign":   {[]byte("PK\x03\x04 something else altogether"), net.ErrFormat},
		"empty":     {nil, net.ErrFormat},
	} {
		_, err := syntax.Load(fstest.MapFS{"m": {Data: tt.file}}, "m", nil)
		if !errors.Is(err, tt.want) {
			t.Errorf("load %s file: got %v, want %v", name, err, tt.want)
		}
	}
}

func TestReadTrees(t *testing.T) {
	tests := []struct{ name, in, want, err string }{
		{name: "merged", in: "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_\n2\tle\tle\tDET\t_\t_\t3\tdet\t_\t_\n3\tport\tport\tNOUN\t_\t_\t0\troot\t_\t_\n\n", want: "du<port/case port<-/root"},
		{name: "split", in: "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\t_\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_\n3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_", want: "do<go/aux n't<go/advmod go<-/root"},
		{name: "columns", in: "1\tdu\n", err: "line 1: want ten columns, got 2"},
		{name: "head", in: "1\tde\tde\tADP\t_\t_\tx\tcase\t_\t_\n", err: `line 1: head "x" is no number`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			trees, err := parseTrees(strings.NewReader(tt.in))
			if err != nil || tt.err != "" {
				if err == nil || err.Error() != tt.err {
					t.Fatalf("got error %v, want %s", err, tt.err)
				}
				return
			}
			if got := arcs(trees[0]); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func arcs(s sentence) string {
	var words []string
	for _, w := range s {
		head := "-"
		if w.head > 0 {
			head = s[w.head-1].text
		}
		words = append(words, w.text+"<"+head+"/"+w.rel)
	}
	return strings.Join(words, " ")
}

func TestHeadlines(t *testing.T) {
	const rows = "1 The DET 2 det,2 army NOUN 4 nsubj:pass,3 was AUX 4 aux:pass,4 beaten VERB 0 root,5 at ADP 7 case,6 the DET 7 det,7 ford NOUN 4 obl,8 . PUNCT 4 punct"
	var in strings.Builder
	for _, row := range strings.Split(rows, ",") {
		f := strings.Fields(row)
		in.WriteString(strings.Join([]string{f[0], f[1], f[1], f[2], "_", "_", f[3], f[4], "_", "_"}, "\t") + "\n")
	}
	trees, err := parseTrees(strings.NewReader(in.String()))
	if err != nil {
		t.Fatal(err)
	}
	all, origin := augment(trees, options{titles: 1})
	if len(all) != 2 || origin[1] != 0 {
		t.Fatalf("got %d sentences, want one and its copy", len(all))
	}
	want := "Army<Beaten/nsubj:pass Beaten<-/root at<Ford/case Ford<Beaten/obl"
	if got := arcs(all[1]); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
