package claims_test

import (
	"fmt"
	"log"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A claim keeps the words that say it, who says it, and the figure in it as an
// interval.
func ExampleExtractor_Extract() {
	var x claims.Extractor
	r, err := x.Extract(&sources.Article{
		ID:   "wire",
		Lang: "en",
		Text: "At least 12 soldiers were killed near Kolmena on Tuesday, the army said.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range r.Claims {
		fmt.Println(c.Quote)
		for _, l := range c.Attribution {
			fmt.Println("  says", l.Speaker)
		}
		if f := c.Figure; f != nil {
			fmt.Printf("  %s, %v or more: %q\n", f.Measure, f.Quantity.Low, f.Quote)
		}
	}
	// Output:
	// At least 12 soldiers were killed near Kolmena on Tuesday
	//   says army
	//   killed, 12 or more: "At least 12 soldiers"
}

// Two quantities meet in what both allow; nothing is both nearly and at least
// 40.
func ExampleQuantity_Meet() {
	nearly := claims.Quantity{Low: 35, High: 39, Approx: claims.Nearly}
	fifties := claims.Quantity{Low: 30, High: 50, Approx: claims.Range}
	atLeast := claims.Quantity{Low: 40, High: 60, Approx: claims.Range}
	fmt.Println(nearly.Meet(fifties))
	fmt.Println(nearly.Meet(atLeast))
	// Output:
	// {35 39 nearly} true
	// {0 0 } false
}
