package compare_test

import (
	"os"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
)

// Four outlets quote one communiqué, in two languages, and the fifth has its
// own correspondent: the figure of the dead has two origins, and whoever asks
// about it learns why.
func TestOneCommuniqueAndACorrespondent(t *testing.T) {
	var articles []*sources.Article
	for a, err := range sources.Read(os.DirFS("testdata"), "communique.jsonl") {
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	r, err := compare.Articles(t.Context(), func(yield func(*sources.Article) bool) {
		for _, a := range articles {
			if !yield(a) {
				return
			}
		}
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Incidents) != 1 || r.Incidents[0].Origins != 2 {
		t.Fatalf("%d incidents, the first of %d origins; want one of two", len(r.Incidents), r.Incidents[0].Origins)
	}
	for _, c := range r.Claims {
		if c.Figure == nil {
			continue
		}
		a, _ := r.Ask(c.ID)
		for _, id := range a.Also {
			if own := c.Article == "courier"; own == strings.HasPrefix(id, "courier#") {
				t.Errorf("%s and %s are told apart: %+v", c.ID, id, c.Origins)
			}
		}
		if len(a.Also) == 0 {
			t.Errorf("%s: nobody else says so", c.ID)
		}
	}
}
