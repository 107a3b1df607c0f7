package compare

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
)

// An Index compares readings as they arrive; the zero Index is empty and uses
// the UCDP convention. What it reports does not depend on the order of the
// readings, and equals what [Readings] reports of all of them at once.
//
// An Index keeps every reading it was given. It is not safe for concurrent use.
type Index struct {
	// Convention makes points of intervals; "" is UCDP.
	Convention Convention

	readings []*claims.Reading
}

// Add takes in what was read in one article. The reading must not change
// afterwards; articles are told apart by their ID.
func (x *Index) Add(r *claims.Reading) {
	x.readings = append(x.readings, r)
}

// Report says where the articles added so far disagree.
func (x *Index) Report() *Report {
	return newAssembly(x.convention(), x.sorted()).report()
}

func (x *Index) convention() Convention {
	return cmp.Or(x.Convention, UCDP)
}

// sorted returns the readings in an order that depends only on what they say.
func (x *Index) sorted() []*claims.Reading {
	out := slices.Clone(x.readings)
	slices.SortStableFunc(out, func(a, b *claims.Reading) int {
		return cmp.Or(
			cmp.Compare(a.Article.ID, b.Article.ID),
			cmp.Compare(a.Article.URL, b.Article.URL),
			cmp.Compare(a.Article.Title, b.Article.Title),
			cmp.Compare(a.Article.Text, b.Article.Text))
	})
	return out
}
