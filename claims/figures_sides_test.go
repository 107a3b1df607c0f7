package claims

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/sources"
)

// Whose side those counted are on who fight: by the noun, by whose they are, by
// the words for a side. Nobody's side is guessed.
func TestSides(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Kenya's army said three of its rangers died and nine soldiers were wounded.", "3 kenya | 9 kenya"},
		{"en", "Nairobi put its own losses at four dead and said at least 30 Ugandan troops had been killed.", "4 kenya | 30 uganda"},
		{"en", "A monitor spoke of some 15 dead in the Ugandan ranks.", "13 uganda"},
		{"en", "On the Kenyan side, six people were wounded.", "6 kenya"},
		{"en", "Seven Ugandan soldiers were killed and 20 others wounded.", "7 uganda | 20 uganda"},
		{"en", "Kampala claims to have killed 60 soldiers.", "60"},
		{"en", "On both sides, six people were wounded.", "6"},
		{"en", "A guard was killed and two others were wounded in Kenya.", "1 | 2"},
		{"en", "Kenya said three children were killed.", "3"},
		{"fr", "L’armée kényane a dit que trois de ses hommes avaient été tués.", "3 kenya"},
		{"fr", "Nairobi évalue ses pertes à quatre morts et neuf blessés.", "4 kenya | 9 kenya"},
		{"fr", "Un diplomate pense à une quinzaine de morts dans les rangs ougandais.", "13 uganda"},
		{"fr", "Côté kényan, un obus a fait six blessés.", "6 kenya"},
		{"fr", "Sept soldats ougandais ont été tués et vingt autres blessés.", "7 uganda | 20 uganda"},
		{"fr", "Kampala affirme avoir tué 60 militaires.", "60"},
		{"fr", "Des deux côtés, six personnes ont été blessées.", "6"},
		{"fr", "Selon le Kenya, trois enfants ont été tués.", "3"},
	} {
		show := func(x *Claim) string { return strings.TrimSpace(fmt.Sprint(x.Figure.Quantity.Low, " ", x.Figure.Side)) }
		if s := figuresOf(t, c.lang, c.text, show); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

// figuresOf shows the claims of a text that have a figure.
func figuresOf(t *testing.T, lang, text string, show func(*Claim) string) string {
	t.Helper()
	r, err := new(Extractor).Extract(&sources.Article{ID: "a", Lang: lang, Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range r.Claims {
		if r.Claims[i].Figure != nil {
			out = append(out, show(&r.Claims[i]))
		}
	}
	return strings.Join(out, " | ")
}
