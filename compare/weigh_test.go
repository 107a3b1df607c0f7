package compare

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources/truth"
)

// Three that print one agency outvote two reporters until their relays are
// known.
func TestWeigh(t *testing.T) {
	r := assemblyOf(t, []*claims.Reading{
		toll(article("a", "AFP"), 12), toll(article("b", "Le Monde", "text AFP"), 12), toll(article("c", "RFI", "text AFP"), 12),
		toll(article("d", "Reuters"), 31), toll(article("e", "DW"), 31),
	}).report()
	for _, c := range []struct {
		m    truth.Method
		want float64
	}{{truth.Majority(), 12}, {truth.Accu(), 31}} {
		got := r.Weigh(c.m)
		if len(got.Items) != 1 || got.Items[0].Number != c.want || got.Items[0].Name != "i1 killed" || got.Method != c.m.String() {
			t.Errorf("%s: %+v", c.m, got.Items)
		}
	}
}
