package comparetest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// Lines writes the findings of a report as the cases of [Run] do, sorted:
//
//	apart date: army / radio
//	conflict open: killed, army: 9 (army) / 31.. (agency, radio)
//	figure army: 9 killed "Nine soldiers"
//	figure radio: 22 killed "22 bodies" says the hospital
//	incident attack: agency army radio
//	naming JNIM: "JNIM" (agency), "GSIM" (portal)
//	relay portal: text from AFP
//	wording portal: dysphemism "hordes"
//	wording agency: euphemism "neutralised" quoted
//
// Articles stand by their ids. "25..35" is an interval, "31.." has no upper
// end, "..5" no lower one.
func Lines(r *compare.Report) []string {
	var out []string
	for _, f := range findings(r) {
		out = append(out, f.line)
	}
	return out
}

// A finding is a line and the words it rests on.
type finding struct {
	line  string
	words []words
}

// words are a span of an article.
type words struct {
	article string
	span    claims.Span
}

// kind is the first word of a line.
func (f finding) kind() string { return kindOf(f.line) }

func kindOf(line string) string {
	kind, _, _ := strings.Cut(line, " ")
	return kind
}

func findings(r *compare.Report) []finding {
	l := lister{claims: make(map[string]*compare.Claim)}
	for i := range r.Claims {
		l.claims[r.Claims[i].ID] = &r.Claims[i]
	}
	l.conflicts(r)
	l.figures(r)
	l.incidents(r)
	l.apart(r)
	l.wordsOf(r)
	slices.SortStableFunc(l.out, func(a, b finding) int { return cmp.Compare(a.line, b.line) })
	return slices.CompactFunc(l.out, func(a, b finding) bool { return a.line == b.line })
}

type lister struct {
	claims map[string]*compare.Claim
	out    []finding
}

func (l *lister) add(line string, words ...words) { l.out = append(l.out, finding{line, words}) }

func (l *lister) conflicts(r *compare.Report) {
	for _, c := range r.Conflicts {
		head := "conflict " + string(c.Kind)
		if c.Internal {
			head += " internal"
		}
		var sides []string
		var where []words
		for _, s := range c.Sides {
			articles, at := l.articles(s.Claims)
			sides = append(sides, fmt.Sprintf("%s (%s)", interval(s.Low, s.High), strings.Join(articles, ", ")))
			where = append(where, at...)
		}
		l.add(fmt.Sprintf("%s: %s: %s", head, what(c.Measure, c.Side), strings.Join(sides, " / ")), where...)
	}
}

// what is counted, and on whose side: "killed, army". Who is counted is left
// out: articles word it differently.
func what(m claims.Measure, side string) string {
	if side == "" {
		return string(m)
	}
	return string(m) + ", " + side
}

// articles are those of some claims, sorted, with the words of each claim.
func (l *lister) articles(ids []string) (articles []string, where []words) {
	for _, id := range ids {
		c := l.claims[id]
		if c == nil {
			continue
		}
		articles = append(articles, c.Article)
		where = append(where, wordsOf(c))
	}
	slices.Sort(articles)
	return slices.Compact(articles), where
}

// wordsOf are the figure of a claim, else what says it.
func wordsOf(c *compare.Claim) words {
	switch {
	case c.Figure != nil:
		return words{c.Article, c.Figure.Span}
	case len(c.Spans) > 0:
		return words{c.Article, c.Spans[0]}
	}
	return words{article: c.Article}
}

func (l *lister) figures(r *compare.Report) {
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Figure == nil {
			continue
		}
		q := c.Figure.Quantity
		line := fmt.Sprintf("figure %s: %s %s %q", c.Article, interval(&q.Low, &q.High), c.Figure.Measure, c.Figure.Quote)
		if c.Polarity == claims.Denied {
			line += " denied"
		}
		if n := len(c.Attribution); n > 0 {
			line += " says " + c.Attribution[n-1].Speaker
		}
		l.add(line, wordsOf(c))
	}
}

func (l *lister) incidents(r *compare.Report) {
	for _, in := range r.Incidents {
		if len(in.Articles) < 2 {
			continue
		}
		articles := slices.Sorted(slices.Values(in.Articles))
		l.add(fmt.Sprintf("incident %s: %s", cmp.Or(in.Kind, "unknown"), strings.Join(articles, " ")))
	}
}

func (l *lister) apart(r *compare.Report) {
	for _, a := range r.Apart {
		articles, where := l.articles(a.Claims[:])
		l.add(fmt.Sprintf("apart %s: %s", a.Why, strings.Join(articles, " / ")), where...)
	}
}

func (l *lister) wordsOf(r *compare.Report) {
	for _, a := range r.Articles {
		for _, rel := range a.Relays {
			l.add(fmt.Sprintf("relay %s: %s from %s", a.ID, rel.Role, cmp.Or(rel.Article, rel.From)), words{a.ID, rel.Span})
		}
	}
	for _, w := range r.Wordings {
		line := fmt.Sprintf("wording %s: %s %q", w.Article, w.Kind, w.Quote)
		if w.Voice == claims.SpeakerVoice {
			line += " quoted"
		}
		l.add(line, words{w.Article, w.Span})
	}
	for _, n := range r.Namings {
		var names []string
		var where []words
		for _, name := range n.Names {
			names = append(names, fmt.Sprintf("%q (%s)", name.Quote, name.Article))
			where = append(where, words{name.Article, name.Span})
		}
		l.add(fmt.Sprintf("naming %s: %s", n.Referent, strings.Join(names, ", ")), where...)
	}
}

// interval writes "9", "25..35", "31.." or "..5".
func interval(low, high *float64) string {
	l, h := end(low), end(high)
	if l == h && l != "" {
		return l
	}
	return l + ".." + h
}

func end(f *float64) string {
	if f == nil || *f-*f != 0 { // infinite
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}
