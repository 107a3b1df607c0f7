package net

import "math/bits"

// doubt is how far, in the logarithm of the odds, a net must prefer its choice
// for the others not to be asked. With 3, two nets of three are not, and the
// trees are as if all had been; with 2, a tenth of a point worse.
const doubt = 3

// parserRun is a parser of one worker.
type parserRun struct {
	engine *Engine
	nets   []scorer
	asked  int   // nets that have looked at the state
	doubt  int64 // how far the first net must lead to be trusted alone
	units  *units
	state  State
	in     Input
	kinds  []Kind
	row    [tables - tableCount]int32
	at     [Tags]int32
}

func newParserRun(e *Engine) parserRun {
	p := parserRun{engine: e}
	blocks := firstBlocks
	for _, l := range e.parsers {
		p.nets = append(p.nets, newScorer(l, blocks))
		blocks = otherBlocks
	}
	p.doubt = int64(doubt * e.parsers[0].one)
	return p
}

func (p *parserRun) forget() {
	for i := range p.nets {
		p.nets[i].forget()
	}
}

// run makes the tree.
func (p *parserRun) run() {
	for i := range p.nets {
		p.nets[i].cache.grow(len(p.units.list) * Words)
	}
	s := &p.state
	for !s.Done() {
		if len(s.Stack) == 1 {
			s.Apply(Shift, 0)
			continue
		}
		p.look()
		move := p.move()
		if move == Shift {
			s.Apply(Shift, 0)
			continue
		}
		s.Apply(move, p.label(move))
	}
}

// look finds the features of the state, which no net has been asked about.
func (p *parserRun) look() {
	p.state.nodes(&p.at)
	p.state.rows(&p.in, p.row[:])
	p.asked = 0
}

// ask has the first n nets look at the state.
func (p *parserRun) ask(n int) {
	for ; p.asked < n; p.asked++ {
		p.nets[p.asked].sum(p)
	}
}

// move is the best legal move.
func (p *parserRun) move() int {
	if p.state.Buffer == p.state.End {
		return Right
	}
	legal := uint64(0)
	for m := range moves {
		if p.state.Legal(m) {
			legal |= 1 << m
		}
	}
	return p.choose(legal, 0)
}

// label is the best label of an arc among those seen between such tags.
func (p *parserRun) label(move int) int32 {
	m := p.engine.model
	child, head := p.state.Top(0), p.state.Top(1)
	row := moves - 1
	if move == Left {
		head = p.state.Buffer
	} else {
		row += len(m.Labels)
	}
	mask := m.Pairs[m.PairIndex(move, p.in.Tags[child], p.in.Tags[head])]
	if mask == 0 {
		mask = p.engine.all
	}
	return int32(p.choose(mask, row))
}

// choose is the best of the outputs in mask, counted from row: by the first
// net, or by all of them where it hardly prefers one.
func (p *parserRun) choose(mask uint64, row int) int {
	if mask&(mask-1) == 0 {
		return bits.TrailingZeros64(mask)
	}
	p.ask(1)
	best, lead := p.best(mask, row)
	if lead < p.doubt && p.asked < len(p.nets) {
		p.ask(len(p.nets))
		best, _ = p.best(mask, row)
	}
	return best
}

// best is the best output by the nets asked, and how far it leads.
func (p *parserRun) best(mask uint64, row int) (best int, lead int64) {
	c := newContest()
	for ; mask != 0; mask &= mask - 1 {
		i, s := bits.TrailingZeros64(mask), int64(0)
		for n := range p.nets[:p.asked] {
			s += p.nets[n].layer.score(p.nets[n].hidden, row+i)
		}
		c.enter(i, s)
	}
	return c.best, c.lead()
}

// read gives the tokens their heads and labels.
func (p *parserRun) read(tokens []Token) {
	for i := range tokens {
		tokens[i].Head = int(p.state.Head[i+FirstNode]) - FirstNode
		tokens[i].Label = p.state.Label[i+FirstNode]
	}
}
