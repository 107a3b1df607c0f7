package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A naming is one referent and what each outlet calls it.
type naming struct {
	Referent string
	Outlets  []outletNames
	More     int
}

type outletNames struct {
	Outlet string
	Names  []spoken
	More   int
}

// spoken are words with whose they are.
type spoken struct {
	Words  words
	Quoted bool // a speaker's, not the outlet's
}

// A framing sets choices of words for the same thing side by side.
type framing struct {
	Referent string
	Choices  []choice
}

type choice struct {
	Outlet, Kind string
	Words        words
	Omission     bool
}

// outletWordings are the loaded words of one article.
type outletWordings struct {
	Outlet string
	Own    []wording // in its own voice
	Quoted []wording
	More   int
}

type wording struct {
	Words         words
	Kind          string
	Plain, Target string
	Speaker       string
	Strength      int
	Times         int
}

// namingsOf lays out the namings that tell most, and the others apart.
func (p *pageBuilder) namingsOf(all []*compare.Naming, id string) (first, others []naming) {
	all = byContrast(all)
	for i, n := range all[:min(len(all), maxNamings)] {
		if shown := p.naming(n, "#"+id+"-names"); i < firstNamings && len(shown.Outlets) > 1 {
			first = append(first, shown)
		} else {
			others = append(others, shown)
		}
	}
	return first, others
}

// byContrast puts first what most outlets name, and name most differently.
func byContrast(all []*compare.Naming) []*compare.Naming {
	type weight struct{ articles, names int }
	weights := make(map[*compare.Naming]weight, len(all))
	for _, n := range all {
		articles, names := make(map[string]bool), make(map[string]bool)
		for _, name := range n.Names {
			articles[name.Article], names[strings.ToLower(name.Quote)] = true, true
		}
		weights[n] = weight{len(articles), len(names)}
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b *compare.Naming) int {
		return cmp.Or(weights[b].articles-weights[a].articles, weights[b].names-weights[a].names)
	})
	return all
}

func (p *pageBuilder) naming(n *compare.Naming, back string) naming {
	out := naming{Referent: clean(clip(n.Referent, 80))}
	at := make(map[string]int)
	for _, name := range n.Names {
		i, known := at[name.Article]
		switch {
		case !known && len(out.Outlets) == maxRows:
			out.More++
			continue
		case !known:
			i = len(out.Outlets)
			at[name.Article] = i
			out.Outlets = append(out.Outlets, outletNames{Outlet: clean(clip(p.outlet(name.Article), 60))})
		}
		out.Outlets[i].add(p, name, back)
	}
	return out
}

func (o *outletNames) add(p *pageBuilder, n compare.Name, back string) {
	text := clean(clip(n.Quote, wordsSize))
	switch {
	case slices.ContainsFunc(o.Names, func(s spoken) bool { return s.Words.Text == text }):
	case len(o.Names) == maxNames:
		o.More++
	default:
		o.Names = append(o.Names, spoken{p.words(n.Article, n.Span, n.Quote, "naming", back), n.Voice == claims.SpeakerVoice})
	}
}

func (p *pageBuilder) framingsOf(all []*compare.Framing, id string) []framing {
	var out []framing
	for _, f := range all[:min(len(all), maxRows)] {
		shown := framing{Referent: clean(clip(f.Referent, 160))}
		for _, c := range f.Choices[:min(len(f.Choices), maxRows)] {
			shown.Choices = append(shown.Choices, choice{clean(clip(p.outlet(c.Article), 60)), plain(c.Kind),
				p.words(c.Article, c.Span, c.Quote, "naming", "#"+id+"-framings"), c.Kind == "omission"})
		}
		out = append(out, shown)
	}
	return out
}

func (p *pageBuilder) wordingsOf(articles []string, id string) []outletWordings {
	var out []outletWordings
	for _, article := range articles {
		if len(p.wordings[article]) == 0 {
			continue
		}
		o := outletWordings{Outlet: clean(clip(p.outlet(article), 60))}
		for _, w := range p.loaded(article) {
			o.add(p, w, "#"+id+"-wordings")
		}
		out = append(out, o)
	}
	return out
}

func (o *outletWordings) add(p *pageBuilder, w loaded, back string) {
	if len(o.Own)+len(o.Quoted) == maxWordings {
		o.More++
		return
	}
	shown := wording{p.words(w.Article, w.Span, w.Quote, "wording", back), plain(w.Kind),
		clean(clip(w.Plain, 60)), clean(clip(w.Target, 60)), clean(clip(w.Speaker, 60)), w.Strength, w.times}
	if w.Voice == claims.SpeakerVoice {
		o.Quoted = append(o.Quoted, shown)
	} else {
		o.Own = append(o.Own, shown)
	}
}
