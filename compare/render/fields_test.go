package render

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// fields are the keys that a published schema allows in its objects, from
// testdata/fields: the tests read what was written with another's eyes.
type fields map[string]map[string]field

type field struct {
	must  bool
	kinds []string // of the objects in it; "*" is any
}

func readFields(t *testing.T, name string) fields {
	t.Helper()
	b, err := os.ReadFile("testdata/fields/" + name)
	if err != nil {
		t.Fatal(err)
	}
	out := make(fields)
	for line := range strings.Lines(string(b)) {
		object, keys, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		out[object] = make(map[string]field)
		for key := range strings.FieldsSeq(keys) {
			key, kind, nested := strings.Cut(key, "=")
			f := field{must: strings.HasSuffix(key, "!")}
			if nested {
				f.kinds = strings.Split(kind, "|")
			}
			out[object][strings.TrimSuffix(key, "!")] = f
		}
	}
	return out
}

// check reports every key of a JSON document that its schema does not know,
// and every one that is missing.
func (f fields) check(t *testing.T, kind string, raw []byte) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	f.object(t, kind, v)
	return v
}

func (f fields) object(t *testing.T, kind string, v map[string]any) {
	t.Helper()
	known, ok := f[kind]
	if !ok {
		t.Fatalf("no object %s in the schema", kind)
	}
	for key, value := range v {
		allowed, ok := known[key]
		if !ok {
			t.Errorf("%s has no key %q", kind, key)
		}
		f.value(t, kind+"."+key, allowed, value)
	}
	for key, k := range known {
		if s, isText := v[key].(string); k.must && (v[key] == nil || isText && s == "") {
			t.Errorf("%s lacks %q", kind, key)
		}
	}
}

func (f fields) value(t *testing.T, at string, k field, v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			f.value(t, at, k, item)
		}
	case map[string]any:
		kind, _ := v["@type"].(string)
		switch {
		case len(k.kinds) == 0:
			t.Errorf("%s holds an object", at)
		case k.kinds[0] == "*":
		case kind == "":
			f.object(t, k.kinds[0], v)
		case !slices.Contains(k.kinds, kind):
			t.Errorf("%s holds a %s, not %v", at, kind, k.kinds)
		default:
			f.object(t, kind, v)
		}
	}
}
