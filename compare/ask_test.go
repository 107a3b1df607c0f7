package compare

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/google/go-cmp/cmp"
)

func TestAsk(t *testing.T) {
	readings := []*claims.Reading{
		toll(article("a", "Le Monde", "text AFP"), 12, "military the army"),
		toll(article("b", "RFI"), 12, "military l'armée"),
		toll(article("c", "DW"), 12),
		toll(article("d", "Reuters"), 31, "medical a hospital"),
		toll(article("e", "BBC"), 12, "official Frantz Deravil"),
	}
	readings[4].Claims[0].Polarity = claims.Denied
	a := assemblyOf(t, readings)
	r := a.report()
	got, ok := r.Ask("a#a")
	if !ok {
		t.Fatal("no answer")
	}
	if len(got.Says) != 1 || got.Says[0].Speaker != "the army" || len(got.Through) != 1 || got.Through[0].From != "AFP" {
		t.Errorf("says %+v through %+v", got.Says, got.Through)
	}
	for _, c := range []struct {
		what      string
		want, got []string
	}{
		{"also", []string{"c#a"}, got.Also}, {"same", []string{"b#a"}, got.Same},
		{"against", []string{"d#a", "e#a"}, got.Against}, {"denies", []string{"e#a"}, got.Denies},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", c.what, diff)
		}
	}
	if _, ok := r.Ask("nothing"); ok {
		t.Error("an answer about nothing")
	}
}

// Origins are named as a reader knows them.
func TestOriginsInReport(t *testing.T) {
	r := assemblyOf(t, []*claims.Reading{
		toll(article("a", "Le Monde", "text AFP", "text Reuters"), 12), toll(article("b", ""), 12), toll(article("c", "RFI"), 12, "military the army"),
	}).report()
	var got [][]Origin
	for _, c := range r.Claims {
		got = append(got, c.Origins)
	}
	want := [][]Origin{{{Name: "AFP"}, {Name: "Reuters"}}, {{Name: "b"}}, {{Name: "the army", Role: claims.Military}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
