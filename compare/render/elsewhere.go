package render

import "github.com/crosscheck-go/crosscheck/compare"

// elsewhere are the choices of words in articles about no incident that the
// page shows in full.
type elsewhere struct {
	ID           string
	Namings      []naming
	OtherNamings []naming
	Framings     []framing
	Wordings     []outletWordings
}

func (p *pageBuilder) addElsewhere() {
	e := &elsewhere{ID: "elsewhere"}
	e.Namings, e.OtherNamings = p.namingsOf(rest(p.Namings, p.shown, p.homeOfNaming), e.ID)
	e.Framings = p.framingsOf(rest(p.Framings, p.shown, p.homeOfFraming), e.ID)
	about := each(rest(p.Articles, p.shown, func(a *compare.Article) string { return a.Incident }),
		func(a *compare.Article) string { return a.ID })
	e.Wordings = p.wordingsOf(about[:min(len(about), maxOutlets)], e.ID)
	if len(e.Namings)+len(e.OtherNamings)+len(e.Framings)+len(e.Wordings) > 0 {
		p.page.Elsewhere = e
	}
}

// rest returns what belongs to no incident that is shown.
func rest[T any](all []T, shown map[string]bool, home func(*T) string) []*T {
	var out []*T
	for i := range all {
		if !shown[home(&all[i])] {
			out = append(out, &all[i])
		}
	}
	return out
}
