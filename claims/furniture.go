package claims

import (
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
)

// furniture is what pages carry around an article: phrases of share lines,
// subscription lines, credits. Words are compared folded and without marks.
type furniture struct {
	whole   map[string]LeftOutReason // the line is the phrase
	start   map[string]LeftOutReason // the line begins with it
	label   map[string]LeftOutReason // the line begins with it and a colon
	within  map[string]LeftOutReason // a short line holds it
	heading map[string]LeftOutReason // the line is it and heads a list
}

func newFurniture(d *dictionary) (*furniture, error) {
	f := &furniture{map[string]LeftOutReason{}, map[string]LeftOutReason{}, map[string]LeftOutReason{},
		map[string]LeftOutReason{}, map[string]LeftOutReason{}}
	rows, err := d.rows("furniture.txt")
	if err != nil {
		return nil, err
	}
	where := map[string]map[string]LeftOutReason{
		"line": f.whole, "start": f.start, "label": f.label, "in": f.within, "heading": f.heading}
	for _, r := range rows {
		m, phrase := where[r.Field(1)], strings.Join(bareWords(r.Field(0)), " ")
		if m == nil || phrase == "" {
			return nil, r.Errorf("want a phrase, line, start, label, in or heading, and a reason")
		}
		m[phrase] = LeftOutReason(r.Field(2))
	}
	return f, nil
}

// bareWords are the folded words of a line, without marks.
func bareWords(s string) []string {
	return strings.FieldsFunc(lexicon.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

const (
	withinWords = 16 // a line with more is a sentence that uses the phrase
	crumbWords  = 4  // a crumb of a path has fewer: "Home > World > Africa"
)

// reason says why a short line is left out, and what it heads.
func (f *furniture) reason(l *line) (why, heading LeftOutReason) {
	words := bareWords(l.text)
	all := strings.Join(words, " ")
	if h := f.heading[all]; h != "" {
		return h, h
	}
	if why := f.whole[all]; why != "" {
		return why, ""
	}
	if why := f.starting(l.text, words, all); why != "" {
		return why, ""
	}
	if why := f.holding(words, all); why != "" {
		return why, ""
	}
	return shape(l.text, words), ""
}

// starting finds a phrase that the line begins with.
func (f *furniture) starting(text string, words []string, all string) LeftOutReason {
	n := 0
	for i, w := range words[:min(len(words), phraseWords)] {
		if n += len(w); i > 0 {
			n++
		}
		if why := f.start[all[:n]]; why != "" {
			return why
		}
		if why := f.label[all[:n]]; why != "" && colonAfter(text, i+1) {
			return why
		}
	}
	return ""
}

// colonAfter reports whether a colon follows the first n words: "Read also :".
func colonAfter(text string, n int) bool {
	head, _, ok := strings.Cut(text, ":")
	return ok && len(bareWords(head)) == n
}

// holding finds a phrase within a line of few words.
func (f *furniture) holding(words []string, all string) LeftOutReason {
	if len(words) > withinWords {
		return ""
	}
	from := 0
	for i := range words {
		to := from
		for j := i; j < min(len(words), i+phraseWords); j++ {
			if to += len(words[j]); j > i {
				to++
			}
			if why := f.within[all[from:to]]; why != "" {
				return why
			}
		}
		from += len(words[i]) + 1
	}
	return ""
}

// shape knows what needs no words: markup, addresses, tags, bullets, paths,
// the initials of desks.
func shape(text string, words []string) LeftOutReason {
	switch {
	case len(words) == 0:
		return Menu // "-", "***"
	case strings.Contains(text, "-->") || strings.Contains(text, "<!--") || strings.Contains(text, "});"):
		return Menu
	case isAddress(text):
		return Menu
	case allTags(text):
		return Tag
	case isPath(text):
		return Menu
	case isSignature(text):
		return Credit
	case isInitials(text):
		return Credit
	}
	return ""
}

// isAddress tells "www.example.org" and "icon-badge_FR": one word with marks
// of an address or a file inside.
func isAddress(text string) bool {
	return !strings.ContainsAny(text, " \u00a0") &&
		(strings.Contains(text, "://") || strings.HasPrefix(text, "www.") || strings.Contains(text, "_") && text[0] != '@')
}

// allTags tells "#Mali @army #news".
func allTags(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if w[0] != '#' && w[0] != '@' {
			return false
		}
	}
	return true
}

// isPath tells "Home > World > Africa" and "News   /   More".
func isPath(text string) bool {
	for _, sep := range []string{" > ", " / ", " » ", " › ", " | "} {
		crumbs := strings.Split(text, sep)
		if len(crumbs) < 2 {
			continue
		}
		for _, c := range crumbs {
			if n := len(strings.Fields(c)); n == 0 || n > crumbWords || strings.HasSuffix(c, ".") {
				return false
			}
		}
		return true
	}
	return false
}

// isSignature tells the signature of a post: "- The Ministry (@ministry) July
// 4, 2021": a dash, a name and its address in brackets.
func isSignature(text string) bool {
	first, _ := utf8First(text)
	return strings.ContainsRune("-–—", first) && strings.Contains(text, "(@")
}

// isInitials tells "ACN/KB/C.L.F.": capitals parted by slashes.
func isInitials(text string) bool {
	if !strings.Contains(text, "/") || len(text) > 30 {
		return false
	}
	for _, r := range text {
		if !unicode.IsUpper(r) && r != '/' && r != '.' && r != '-' {
			return false
		}
	}
	return true
}

func utf8First(s string) (rune, string) {
	for i, r := range s {
		return r, s[i:]
	}
	return 0, ""
}
