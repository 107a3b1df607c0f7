package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// A voice is somebody whom several outlets can quote independently of each
// other, so that what they quote has one origin: an army, a ministry, a person
// with a name. An unnamed witness is none, for each outlet may have its own.
// The zero voice is nobody.
type voice struct {
	role  claims.SpeakerRole
	key   string // of the directory, or a person's name; "" for an institution that is only described
	stems string // of the names in the description, apart by spaces: "mine"
}

// voiceOf is the voice of a speaker as an article calls it.
func voiceOf(l claims.Link) voice {
	if l.Role == claims.Media || l.Role == claims.Unnamed {
		return voice{}
	}
	if o, ok := sources.Known().Find(l.Speaker); ok {
		if v := issuer(o); v != (voice{}) {
			return v
		}
	}
	named, words := names(l.Speaker), len(strings.Fields(l.Speaker))
	switch {
	case l.Role == claims.Military || l.Role == claims.ArmedGroup || isInstitution(l.Speaker),
		l.Role == claims.Official && len(named) == 1 && words == 1: // "Paris"
		return voice{role: cmp.Or(l.Role, claims.Official), stems: stems(named)}
	case len(named) > 1 && len(named) <= 4 && words <= 8: // more is no name
		return voice{role: cmp.Or(l.Role, claims.Expert), key: strings.ToLower(strings.Join(named, " "))}
	}
	return voice{}
}

// issuer is the voice of an outlet that speaks for itself: the communiqué on
// an army's site and "the army said" elsewhere are one.
func issuer(o sources.Outlet) voice {
	roles := map[sources.Kind]claims.SpeakerRole{
		sources.Government: claims.Official, sources.ArmedGroup: claims.ArmedGroup, sources.NGO: claims.NGO,
	}
	role := roles[o.Kind]
	if role == "" {
		return voice{}
	}
	if known, ok := sources.Known().Find(cmp.Or(o.Name, o.Domain)); ok {
		return voice{role: role, key: cmp.Or(known.Owner, known.Name)}
	}
	return voice{role: role, stems: stems(names(o.Name))}
}

func isInstitution(speaker string) bool {
	a := sources.Article{Outlet: sources.Outlet{Name: speaker}}
	switch sources.Known().Identify(&a).Kind {
	case sources.Government, sources.ArmedGroup, sources.NGO, sources.Party:
		return true
	}
	return false
}

// names are the words of a description that begin with a capital letter.
func names(s string) (list []string) {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if unicode.IsUpper([]rune(w)[0]) && len(w) > 1 {
			list = append(list, w)
		}
	}
	return list
}

// stems are what names have in common in languages that borrow them: the
// first four letters without accents. "Mines" and "Mines", "Zamfara" and
// "Zamfara"; "Niger" and "Nigeria" too, so that stems alone tell nobody apart
// but only keep apart.
func stems(names []string) string {
	var list []string
	for _, n := range names {
		if f := []rune(fold(n)); len(f) >= 4 && !isInstitution(n) { // "Ministry" names none
			list = append(list, string(f[:4]))
		}
	}
	slices.Sort(list)
	return strings.Join(slices.Compact(list), " ")
}

// fold is a word in small letters without accents.
func fold(s string) string {
	var b strings.Builder
	for i, r := range s {
		if letter := baseLetter(r, s[i:]); letter > 0 {
			b.WriteRune(letter)
		}
	}
	return b.String()
}

// may reports whether two voices can be one: the same key, or the same role
// with descriptions that name nothing different.
func (v voice) may(w voice) bool {
	switch {
	case v.key != "" && w.key != "":
		return v.key == w.key
	case !sameSide(v.role, w.role):
		return false
	case v.key != "" || w.key != "":
		return v.stems == "" && w.stems == "" || stemIn(v, w) || stemIn(w, v)
	case v.stems == "" || w.stems == "":
		return true
	}
	for s := range strings.FieldsSeq(v.stems) {
		if slices.Contains(strings.Fields(w.stems), s) {
			return true
		}
	}
	return false
}

// sameSide reports whether two roles may be said of one institution: an army's
// site is a government's, its spokesman is of the military.
func sameSide(a, b claims.SpeakerRole) bool {
	state := func(r claims.SpeakerRole) bool { return r == claims.Official || r == claims.Military }
	return a == b || state(a) && state(b)
}

// stemIn reports whether the key of v holds a name that w has.
func stemIn(v, w voice) bool {
	for s := range strings.FieldsSeq(w.stems) {
		for word := range strings.FieldsSeq(v.key) {
			if strings.HasPrefix(fold(word), s) {
				return true
			}
		}
	}
	return false
}

// distinctVoices joins the voices that can be one: those with most known of
// them first, so that "the army" falls to an army that is named.
func distinctVoices(voices []voice) (out []voice) {
	voices = slices.Clone(voices)
	slices.SortFunc(voices, func(a, b voice) int {
		return cmp.Or(cmp.Compare(b.key, a.key), cmp.Compare(len(b.stems), len(a.stems)), cmp.Compare(b.stems, a.stems), cmp.Compare(a.role, b.role))
	})
	for _, v := range slices.Compact(voices) {
		if !slices.ContainsFunc(out, v.may) {
			out = append(out, v)
		}
	}
	return out
}
