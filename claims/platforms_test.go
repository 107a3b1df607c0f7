package claims

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// What people publish on platforms by themselves is no reporter's. A platform
// whose name is a letter or a word needs the words around it.
func TestPlatforms(t *testing.T) {
	cases := []struct{ lang, text, want string }{
		{"en", "The mayor said on X that the bridge was closed.", "X"},
		{"en", "A video posted on Telegram shows the convoy.", "Telegram"},
		{"en", "The council posted on Facebook that the school would open again.", "Facebook"},
		{"en", "He marks an X on the map and bought an X-ray machine.", ""},
		{"en", "The driver works on X-ray machines.", ""},
		{"en", "She sent him a telegram.", ""},
		{"fr", "Le maire a écrit sur X que le pont était fermé.", "X"},
		{"fr", "Le groupe a diffusé une vidéo sur sa chaîne Telegram.", "Telegram"},
		{"fr", "Il est né sous X.", ""},
	}
	var x Extractor
	for _, c := range cases {
		r, err := x.Extract(&sources.Article{ID: "t", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, relay := range r.Relays {
			if strings.Contains("X Telegram Facebook", relay.From) {
				got = append(got, relay.From)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.text, s, c.want)
		}
	}
}
