package compare_test

import (
	"context"
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
)

// convoy is one attack as two outlets tell it.
func convoy() []*sources.Article {
	day := time.Date(2025, 11, 4, 18, 0, 0, 0, time.UTC)
	return []*sources.Article{
		{ID: "ministry", Lang: "en", Published: day, Title: "Convoy attacked near Kolmena",
			Text: "Nine soldiers were killed on Tuesday in an attack on a convoy near Kolmena, the ministry said."},
		{ID: "radio", Lang: "en", Published: day, Title: "22 soldiers dead near Kolmena, hospital says",
			Text: "Twenty-two soldiers were killed in Tuesday's attack on a convoy near Kolmena, a hospital doctor said."},
	}
}

func ExampleArticles() {
	report, err := compare.Articles(context.Background(), slices.Values(convoy()), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range report.Conflicts {
		fmt.Println(c.Kind, c.Measure)
		for _, s := range c.Sides {
			fmt.Printf("  %v %q %q\n", *s.Low, s.Speakers, s.Outlets)
		}
	}
	// Output:
	// open killed
	//   9 ["ministry"] ["ministry"]
	//   22 ["hospital" "hospital doctor"] ["radio"]
}

// An Index takes articles as they arrive and reports at any time.
func ExampleIndex() {
	var x claims.Extractor
	var index compare.Index
	for _, a := range convoy() {
		r, err := x.Extract(a)
		if err != nil {
			log.Fatal(err)
		}
		index.Add(r)
		fmt.Println(len(index.Report().Conflicts))
	}
	// Output:
	// 0
	// 1
}
