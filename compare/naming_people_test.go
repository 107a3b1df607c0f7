package compare

import (
	"maps"
	"testing"
)

func TestFirstOf(t *testing.T) {
	for _, test := range []struct {
		names []string
		want  map[string]string
	}{
		{[]string{"jn"}, nil},
		{[]string{"jn", "jnpt", "pt"}, nil}, // "Jan" is "Jan Piet", and that is "Piet"
		{[]string{"jn", "l"}, map[string]string{"jn": "jn", "l": "l"}},
		{[]string{"jn", "jnpt", "l", "pt"}, map[string]string{"jn": "jn", "jnpt": "jn", "pt": "jn", "l": "l"}},
	} {
		if got := firstOf(test.names); !maps.Equal(got, test.want) {
			t.Errorf("%q: %v, want %v", test.names, got, test.want)
		}
	}
}
