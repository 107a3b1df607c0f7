package render

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// A provenance draws who took what from whom: the sources on the left, the
// outlets on the right.
type provenance struct {
	ID, Alt string
	Height  int
	Left    []node
	Right   []node
	Edges   []edge
	Relays  []relay // the same as a list
	Alone   []string
	More    int // articles left out
}

// A node is a name in the graph.
type node struct {
	Y     int
	Label string
	Full  string
}

// An edge is a relay in the graph.
type edge struct {
	Y1, Y2 int
	Role   claims.RelayRole
}

// A relay is one line of the list beneath the graph.
type relay struct {
	Outlet, From string
	Role         string
	Words        words
}

const (
	nodeRow   = 30
	nodeTop   = 18
	nodeSize  = 24 // runes
	nodeLimit = 20
)

// took says of a role what was taken.
func took(r claims.RelayRole) string {
	switch r {
	case claims.RelayText:
		return "takes text from"
	case claims.RelayPhoto:
		return "takes a photo from"
	case claims.RelayQuote:
		return "quotes"
	case claims.RelayCopied:
		return "shares sentences, without credit, with"
	}
	return "names as its source"
}

func (p *pageBuilder) provenance(id string, articles []string) *provenance {
	g := &provenance{ID: id + "-provenance"}
	left := make(map[string]int)
	for _, aid := range articles {
		a := p.articles[aid]
		if a == nil {
			continue
		}
		outlet := clean(clip(p.outlet(aid), 80))
		switch {
		case len(a.Relays) == 0:
			g.Alone = append(g.Alone, outlet)
			continue
		case len(g.Right) == nodeLimit:
			g.More++
			continue
		}
		g.add(p, a, outlet, left)
	}
	g.layOut()
	return g
}

func (g *provenance) add(p *pageBuilder, a *compare.Article, outlet string, left map[string]int) {
	y := nodeTop + nodeRow*len(g.Right)
	g.Right = append(g.Right, node{y, clip(outlet, nodeSize), outlet})
	for _, r := range a.Relays {
		from := r.From
		if r.Article != "" {
			from = p.outlet(r.Article)
		}
		from = clean(clip(from, 80))
		g.Relays = append(g.Relays, relay{outlet, from, took(r.Role), p.words(a.ID, r.Span, r.Quote, "relay", "#"+g.ID)})
		i, known := left[from]
		if !known {
			i = len(g.Left)
			left[from] = i
			g.Left = append(g.Left, node{0, clip(from, nodeSize), from})
		}
		if e := (edge{i, y, r.Role}); !slices.Contains(g.Edges, e) {
			g.Edges = append(g.Edges, e)
		}
	}
}

// layOut sets the height of the sources: spread evenly over that of the
// outlets, or the other way round.
func (g *provenance) layOut() {
	rows := max(len(g.Left), len(g.Right))
	g.Height = nodeTop*2 + nodeRow*max(rows-1, 0)
	for i := range g.Left {
		g.Left[i].Y = nodeTop + nodeRow*i + nodeRow*(rows-len(g.Left))/2
	}
	shift := nodeRow * (rows - len(g.Right)) / 2
	for i := range g.Right {
		g.Right[i].Y += shift
	}
	for i := range g.Edges {
		g.Edges[i].Y1 = g.Left[g.Edges[i].Y1].Y
		g.Edges[i].Y2 += shift
	}
}
