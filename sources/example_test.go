package sources_test

import (
	"fmt"
	"testing/fstest"

	"github.com/crosscheck-go/crosscheck/sources"
)

// A wrong line costs one article, not the file.
func ExampleRead() {
	news := fstest.MapFS{"news.jsonl": {Data: []byte(`{"outlet": "AFP", "text": "Twelve people were killed."}
{"outlet": "Reuters", "text": oops}
{"outlet": "Le Monde", "text": "Douze personnes ont été tuées."}
`)}}
	for a, err := range sources.Read(news, "news.jsonl") {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.ID, a.Outlet.Name, a.Text)
	}
	// Output:
	// news#1 AFP Twelve people were killed.
	// news.jsonl:2: wrong JSON at byte 31: invalid character 'o' looking for beginning of value
	// news#3 Le Monde Douze personnes ont été tuées.
}

// Standings are kept by the caller: what earlier runs measured and what this
// one did are added up.
func ExampleStandings() {
	kept := sources.Standings{"afp.com": {Shared: 40, Disputed: 2}}
	today := sources.Standings{"afp.com": {Shared: 3}, "presstv.ir": {Disputed: 1}}
	sum := kept.Plus(today)
	low, high := sum["afp.com"].Interval()
	fmt.Printf("%d of %d agreed, %.2f to %.2f\n", sum["afp.com"].Shared, 45, low, high)
	// Output: 43 of 45 agreed, 0.85 to 0.99
}
