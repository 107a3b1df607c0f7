package syntax

import (
	"strings"
	"testing"
)

// english is enough of a language for the cases below.
func english(t testing.TB) *Model {
	t.Helper()
	rules, err := NewRules(
		[][]string{{"Mr.", "before"}, {"No.", "number"}, {"Inc.", "may"}, {"U.S.", "may"}},
		[][]string{{"n't", "enclitic"}, {"'s", "enclitic"}, {"l'", "elision"}, {"can not", "parts"}, {"o'clock", "whole"}, {"pro-", "prefix"}, {"0 000", "join"}},
		[][]string{{"The"}, {"He"}},
	)
	if err != nil {
		t.Fatal(err)
	}
	return NewModel(rules)
}

func TestSplit(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"blank", " \n\t", ""},
		{"stop", "Rain fell. Rivers rose.", "Rain fell . | Rivers rose ."},
		{"title", "Mr. Bah left.", "Mr. Bah left ."},
		{"may end", "It sued Acme Inc. The judge agreed.", "It sued Acme Inc. | The judge agreed ."},
		{"may go on", "The U.S. Navy sailed to the U.S. He stayed.", "The U.S. Navy sailed to the U.S. | He stayed ."},
		{"number", "See No. 5 now. He said no. He left.", "See No. 5 now . | He said no. | He left ."},
		{"quote", `"Go." He went. "Stay!" he said.`, `" Go . " | He went . | " Stay ! " he said .`},
		{"headline", "Flood hits port\nTwo die\n\nRain fell.", "Flood hits port | Two die | Rain fell ."},
		{"wrapped line", "The flood that hit the port of the town last night was \nthe worst.", "The flood that hit the port of the town last night was the worst ."},
		{"ellipsis", "He waited... and left... Then he died.", "He waited ... and left ... | Then he died ."},
		{"list", "1. Open it 2. Call him", "1 . Open it | 2 . Call him"},
		{"letters", "a. Open it b. Call him", "a . Open it | b . Call him"},
		{"bullets", "• Rain • Snow", "• Rain | • Snow"},
		{"no list", "He took vitamin b. Call him", "He took vitamin b . | Call him"},
		{"notes", "It fell.[7][8] He left. It rose.11 12 He ran.", "It fell . [ 7 ] [ 8 ] | He left . | It rose . 11 12 | He ran ."},
		{"small start", "The army fled. la presse wrote. It is approx. ten.", "The army fled . | la presse wrote . | It is approx . | ten ."},
		{"spaced ellipsis", "He said . . . nothing. [...] He left.", "He said . . . nothing . | [ ... ] He left ."},
		{"click", "They speak !Kung here! Yes.", "They speak ! Kung here ! | Yes ."},
		{"dateline", "BAMAKO, Jan 15 (AFP) – Eight men died.", "BAMAKO , Jan 15 ( AFP ) – | Eight men died ."},
		{"dateline in small letters", "Gao (AFP) — Eight men died.", "Gao ( AFP ) — | Eight men died ."},
		{"dash", "Eight men (all miners) – and a boy – died.", "Eight men ( all miners ) – and a boy – died ."},
		{"dash after capitals", "He met UNICEF – The agency agreed.", "He met UNICEF – The agency agreed ."},
		{"initials", "J. B. Bah and K. Ly left.", "J. B. Bah and K. Ly left ."},
		{"glued", "They fled.Residents hid.", "They fled . | Residents hid ."},
		{"clitics", "It's o'clock, he can't, he cannot, l’armée", "It 's o'clock , he ca n't , he can not , l’ armée"},
		{"hyphens", "a pro-peace, 9-year-old", "a pro-peace , 9 - year - old"},
		{"numbers", "10 000 men, $2,400.50, 50%, 9/11, 5:30, 2024-05-17", "10_000 men , $ 2,400.50 , 50 % , 9/11 , 5:30 , 2024-05-17"},
		{"address", "see (https://example.org/a?b=c). Or a.b@example.org, now", "see ( https://example.org/a?b=c ) . | Or a.b@example.org , now"},
	}
	m := english(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(tt.text, m.Split(tt.text)); got != tt.want {
				t.Errorf("Split(%q):\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// TestLongSentences: a line without a stop is cut, at a pause if it has one.
func TestLongSentences(t *testing.T) {
	m := NewModel(&Rules{})
	for text, want := range map[string]int{
		strings.Repeat("word ", 2*maxTokens+1):    3,
		strings.Repeat("one two ,", 2*longTokens): 6,
		strings.Repeat("word ", maxTokens):        1,
	} {
		all := m.Split(text)
		if len(all) != want {
			t.Errorf("%.20s… has %d sentences, want %d", text, len(all), want)
		}
		for _, s := range all {
			if len(s.Tokens) > maxTokens {
				t.Errorf("%.20s…: a sentence of %d tokens", text, len(s.Tokens))
			}
		}
	}
}

func show(text string, sentences []Sentence) string {
	var out []string
	for _, s := range sentences {
		var words []string
		for _, t := range s.Tokens {
			words = append(words, strings.ReplaceAll(text[t.Start:t.End], " ", "_"))
		}
		out = append(out, strings.Join(words, " "))
	}
	return strings.Join(out, " | ")
}

func TestEnclitics(t *testing.T) {
	rules, err := NewRules(nil, [][]string{{"-elle", "enclitic"}, {"-t-elle", "enclitic"}, {"l'", "elision"}, {"-", "join"}, {"l'on", "whole"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := NewModel(rules)
	for text, want := range map[string]string{
		"a-t-elle":     "a -t-elle",
		"dit-elle":     "dit -elle",
		"L’a-t-elle":   "L’ a -t-elle",
		"vice-consul":  "vice-consul",
		"l'on":         "l'on",
		"l'ex-consul,": "l' ex-consul ,",
	} {
		if got := show(text, m.Split(text)); got != want {
			t.Errorf("Split(%q) = %s, want %s", text, got, want)
		}
	}
}
