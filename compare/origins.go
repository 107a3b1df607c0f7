package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/sources"
)

// provenance knows where articles, and the figures in them, come from. Five
// outlets that print one agency are one origin, and so are five that quote one
// communiqué.
type provenance struct {
	readings []*claims.Reading
	story    []int // what each article is mainly about
	passages [][]passage
	speakers []map[restated][]claims.Link
	nodes    map[relayed]int // beyond the articles
	names    []string        // of the nodes, as an article writes them
	takes    [][]int         // of each article and node: where its text comes from
	roots    [][]int         // of each article and node: where that begins
}

// relayed is an outlet that is credited: one of the story's own articles if
// story is not noStory, else wherever its text comes from.
type relayed struct {
	outlet string
	story  int
}

const noStory = -1

// restated is a figure that one article may give twice.
type restated struct {
	measure  claims.Measure
	quantity claims.Quantity
	scene    int
}

// An origin is what one figure, or one article, rests on: a voice that others
// can quote too, or else the roots of the text it stands in.
type origin struct {
	voice  voice
	said   Origin // the voice, as the article calls it
	roots  []int
	reason Reason // why it is not the article's own; Why is "" if it is
}

// newProvenance follows credits and copied passages to where each text begins.
// Only text that was taken makes a text depend: a photo's credit or "told
// AFP" does not. Chains, cycles and an outlet that credits itself come to an
// end; a cycle nobody outside stands behind is one origin.
func newProvenance(readings []*claims.Reading, story []int, copied []passage) *provenance {
	p := &provenance{
		readings: readings, story: story, nodes: make(map[relayed]int),
		passages: make([][]passage, len(readings)), takes: make([][]int, len(readings)),
	}
	for _, c := range copied {
		p.passages[c.article] = append(p.passages[c.article], c)
	}
	for i := range readings {
		if own := p.own(i); own != "" {
			group := p.node(relayed{own, story[i]}, "")
			p.takes[group] = append(p.takes[group], i)
		}
		p.speakers = append(p.speakers, speakersOf(readings[i]))
	}
	for i := range readings {
		p.alias(i)
	}
	for i := range readings {
		p.takes[i] = p.taken(i)
	}
	p.roots = roots(p.takes)
	return p
}

// taken lists what an article's text is taken from. An article that takes
// nothing is its outlet's own.
func (p *provenance) taken(i int) (out []int) {
	own := p.own(i)
	for _, relay := range p.readings[i].Relays {
		if !takesText(relay) || outletKey(relay.From) == own {
			continue
		}
		if n := p.credited(relay.From, i); own == "" || n != p.nodes[relayed{own, p.story[i]}] {
			out = append(out, n)
		}
	}
	for _, c := range p.passages[i] {
		if p.mostly(c) {
			out = append(out, c.of)
		}
	}
	if len(out) == 0 && own != "" {
		o := outletOf(p.readings[i])
		out = append(out, p.node(relayed{own, noStory}, cmp.Or(o.Name, o.Domain)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// alias lets a credit for an agency find the articles of an outlet that has the
// agency in its name, such as "AFP Afrique", where no article of the story is
// the agency's under its own name.
func (p *provenance) alias(i int) {
	own := p.own(i)
	for _, word := range names(outletOf(p.readings[i]).Name) {
		o, ok := sources.Known().Find(word)
		if _, taken := p.nodes[relayed{o.Key(), p.story[i]}]; ok && !taken && own != "" && o.Kind == sources.Agency {
			p.nodes[relayed{o.Key(), p.story[i]}] = p.nodes[relayed{own, p.story[i]}]
		}
	}
}

func takesText(r claims.Relay) bool {
	return r.Role == claims.RelayText || r.Role == claims.RelayCopied
}

// credited is the node of an outlet that article i credits.
func (p *provenance) credited(outlet string, i int) int {
	key := outletKey(outlet)
	if n, ok := p.nodes[relayed{key, p.story[i]}]; ok {
		return n
	}
	return p.node(relayed{key, noStory}, outlet)
}

// mostly reports whether an article copies so much of another one that it can
// not be counted beside it: a third of its text. Of less, only the figures
// that stand in the copied words depend.
func (p *provenance) mostly(c passage) bool {
	sum := 0
	for _, d := range p.passages[c.article] {
		if d.of == c.of {
			sum += d.span.End - d.span.Start
		}
	}
	return 3*sum >= len(p.readings[c.article].Article.Text)
}

// own is the key of who printed an article; "" if that is unknown, or a
// platform on which anybody prints.
func (p *provenance) own(i int) string {
	o := outletOf(p.readings[i])
	if o.Kind == sources.Aggregator || o.Name == "" && o.Domain == "" {
		return ""
	}
	return outletKey(cmp.Or(o.Name, o.Domain))
}

func (p *provenance) node(r relayed, name string) int {
	n, ok := p.nodes[r]
	if !ok {
		n = len(p.takes)
		p.nodes[r] = n
		p.takes = append(p.takes, nil)
		p.names = append(p.names, name)
	}
	return n
}

// rootsOf is the roots of an article or a node, one that came later included.
func (p *provenance) rootsOf(n int) []int {
	if n < len(p.roots) {
		return p.roots[n]
	}
	return []int{n}
}

// outletKey is one name for all names of an outlet.
func outletKey(name string) string {
	if o, ok := sources.Known().Find(name); ok {
		return o.Key()
	}
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

// of is the origin of a claim: who is quoted, if that is somebody others can
// quote too, else where the words come from.
func (p *provenance) of(article int, c *claims.Claim) origin {
	chain := c.Attribution
	if len(chain) == 0 && c.Figure != nil {
		chain = p.speakers[article][restatedBy(c)]
	}
	for i := len(chain) - 1; i >= 0; i-- {
		l := chain[i]
		reason := Reason{Why: "quotes " + l.Speaker, Article: c.Article, Span: &l.Span}
		if v := voiceOf(l); v != (voice{}) {
			return origin{voice: v, said: Origin{l.Speaker, v.role}, reason: reason}
		}
		if l.Role == claims.Media {
			return origin{roots: p.rootsOf(p.credited(l.Speaker, article)), reason: reason}
		}
	}
	for _, copied := range p.passages[article] {
		if len(c.Spans) > 0 && copied.span.Overlaps(c.Spans[0]) {
			o := p.whole(copied.of)
			o.reason = p.copied(copied)
			return o
		}
	}
	return p.whole(article)
}

func (p *provenance) copied(c passage) Reason {
	return Reason{
		Why:     "has the words of " + p.readings[c.of].Article.ID,
		Article: p.readings[c.article].Article.ID, Span: &c.span,
	}
}

// whole is the origin of an article: that of a communiqué is who issues it.
func (p *provenance) whole(article int) origin {
	r := p.readings[article]
	if v := issuer(outletOf(r)); v != (voice{}) {
		name := outletOf(r).Name
		return origin{voice: v, said: Origin{name, v.role}, reason: Reason{Why: "is issued by " + name, Article: r.Article.ID}}
	}
	o := origin{roots: p.roots[article]}
	for _, c := range p.passages[article] {
		if p.mostly(c) {
			o.reason = p.copied(c)
		}
	}
	for _, relay := range r.Relays {
		if takesText(relay) && outletKey(relay.From) != p.own(article) {
			o.reason = Reason{Why: "takes its text from " + relay.From, Article: r.Article.ID, Span: &relay.Span}
		}
	}
	return o
}

// behind is the origins of what an article tells of one incident: of its
// figures, or of itself if it gives none.
func (p *provenance) behind(article int, s *claims.Scene) (out []origin) {
	for _, k := range s.Claims {
		if c := &p.readings[article].Claims[k]; c.Figure != nil {
			out = append(out, p.of(article, c))
		}
	}
	if len(out) == 0 {
		out = append(out, p.whole(article))
	}
	return out
}

// shown is an origin as the report names it.
func (p *provenance) shown(o origin) []Origin {
	if o.voice != (voice{}) {
		return []Origin{o.said}
	}
	var out []Origin
	for _, root := range o.roots {
		name := ""
		if n := root - len(p.readings); n < 0 {
			name = p.readings[root].Article.ID
		} else {
			known, _ := sources.Known().Find(p.names[n])
			name = cmp.Or(known.Name, p.names[n])
		}
		out = append(out, Origin{Name: name})
	}
	return out
}

// reasons tells why some of the figures have not an origin of their own.
func reasons(origins []origin) (out []Reason) {
	for _, o := range origins {
		if o.reason.Why != "" {
			out = append(out, o.reason)
		}
	}
	slices.SortStableFunc(out, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Why, b.Why))
	})
	return slices.CompactFunc(out, func(a, b Reason) bool { return a.Article == b.Article && a.Why == b.Why })
}

// speakersOf lists who stands behind each figure of an article. Headlines and
// leads say "Eight soldiers killed" in the outlet's own voice, and the fourth
// paragraph says who says so.
func speakersOf(r *claims.Reading) map[restated][]claims.Link {
	speakers := make(map[restated][]claims.Link)
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Figure == nil || len(c.Attribution) == 0 {
			continue
		}
		if key := restatedBy(c); speakers[key] == nil {
			speakers[key] = c.Attribution
		}
	}
	return speakers
}

func restatedBy(c *claims.Claim) restated {
	return restated{c.Figure.Measure, c.Figure.Quantity, c.Scene}
}
