package render

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzPage holds any words to their box.
func FuzzPage(f *testing.F) {
	for _, h := range hostile {
		f.Add(clip(h, 200), clip(h, 200))
	}
	want := ""
	f.Fuzz(func(t *testing.T, title, quote string) {
		if title == "" || quote == "" || !utf8.ValidString(title+quote) || strings.TrimSpace(quote) == "" {
			t.Skip()
		}
		if want == "" {
			want = skeleton(t, write(t, "html", saidBy("Outlet", "Title", "Quote", "")))
		}
		if got := skeleton(t, write(t, "html", saidBy("Outlet", title, quote, quote))); got != want {
			t.Errorf("%q, %q:\n%s", title, quote, got)
		}
		for _, name := range []string{"text", "csv", "jsonld", "annotation", "sarif"} {
			write(t, name, saidBy(title, title, quote, quote))
		}
	})
}

// FuzzWeave holds that marks, however they nest and cross, lose no byte of the
// text, and that each stands where it belongs.
func FuzzWeave(f *testing.F) {
	f.Add("nine soldiers were killed", []byte{0, 13, 5, 20, 0, 4, 0, 25, 5, 13})
	f.Add("é", []byte{0, 2})
	f.Fuzz(func(t *testing.T, text string, at []byte) {
		if text != clean(text) {
			t.Skip()
		}
		var marks []*mark
		seen := make(map[[2]int]bool)
		for i := 0; i+1 < len(at); i += 2 {
			start, end := border(text, int(at[i])), border(text, int(at[i+1]))
			if start < end && end <= len(text) && !seen[[2]int{start, end}] {
				seen[[2]int{start, end}] = true
				marks = append(marks, &mark{Start: start, End: end, ID: string(rune('A' + i))})
			}
		}
		w := woven{ids: make(map[string]int)}
		w.read(weave(text, marks, 1<<20))
		if w.text.String() != text {
			t.Errorf("%q became %q", text, w.text.String())
		}
		for _, m := range marks {
			if start, ok := w.ids[m.ID]; !ok || start != m.Start {
				t.Errorf("mark %d–%d of %q stands at %d (%v)", m.Start, m.End, text, start, ok)
			}
		}
	})
}

type woven struct {
	text strings.Builder
	ids  map[string]int // where they begin
}

func (w *woven) read(pieces []piece) {
	for _, p := range pieces {
		w.text.WriteString(p.Text)
		if p.Mark == nil {
			continue
		}
		if p.Mark.ID != "" {
			w.ids[p.Mark.ID] = w.text.Len()
		}
		w.read(p.Kids)
	}
}
