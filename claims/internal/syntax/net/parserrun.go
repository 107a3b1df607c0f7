package net

import "math/bits"

// parserRun is a parser of one worker.
type parserRun struct {
	engine *Engine
	layer  *layer
	near   *cache // rows of the positions that reach all units
	far    *cache // rows of the others
	x      vectors
	y      []float32
	acc    []uint64
	hidden []int32
	units  *units
	state  State
	in     Input
	kinds  []Kind
	row    [guideTables - tableCount]int32
	at     [Tags]int32
}

const (
	nearBlocks = 1 << 13
	farBlocks  = 1 << 15
)

func newParserRun(e *Engine, l *layer) parserRun {
	p := parserRun{engine: e, layer: l, x: newVectors(l.net.Embed.Dim())}
	p.y, p.acc, p.hidden = make([]float32, l.units), make([]uint64, l.units/lanes), make([]int32, l.units)
	p.forget()
	return p
}

func (p *parserRun) forget() {
	if p.layer == nil {
		return
	}
	p.near = newCache(0, p.layer.width[posS0], nearBlocks)
	p.far = newCache(0, p.layer.width[posS2], farBlocks)
}

// word is what the word and the tag at a position add.
func (p *parserRun) word(unit int32, pos int) []uint64 {
	c, owner := p.near, unit*near+int32(pos)
	if pos >= near {
		c, owner = p.far, unit*(Words-near)+int32(pos-near)
	}
	block, isNew := c.get(owner)
	if isNew {
		p.fill(block, p.units.list[unit], pos)
	}
	return block
}

func (p *parserRun) fill(block []uint64, u unit, pos int) {
	l := p.layer
	x, isNew := p.x.get(u.key)
	if isNew {
		l.net.Embed.Vector(x, p.engine.model.Vocab.ParserParts(u.key))
	}
	y := p.y[:l.net.Word[pos].Cols]
	product(y, x, &l.net.Word[pos])
	l.pack(block, y, &l.word[pos])
	l.addRow(block, tableTag+pos, u.tag)
}

// run makes the tree.
func (p *parserRun) run() {
	p.near.grow(len(p.units.list) * near)
	p.far.grow(len(p.units.list) * (Words - near))
	s := &p.state
	for !s.Done() {
		if len(s.Stack) == 1 {
			s.Apply(Shift, 0)
			continue
		}
		p.sum()
		move := p.move()
		if move == Shift {
			s.Apply(Shift, 0)
			continue
		}
		s.Apply(move, p.label(move))
	}
}

// sum fills the hidden layer for the state.
func (p *parserRun) sum() {
	s, l, acc := &p.state, p.layer, p.acc
	clear(acc)
	s.nodes(&p.at)
	for pos := range Words {
		add(acc, p.word(p.in.Keys[p.at[pos]], pos))
	}
	for pos := Words; pos < Tags; pos++ {
		l.addRow(acc, tableTag+pos, p.in.Tags[p.at[pos]])
	}
	for i, pos := range labelled {
		l.addRow(acc, tableLabel+i, s.Label[p.at[pos]])
	}
	s.rows(&p.in, p.row[:])
	for table := tableCount; table < len(l.table); table++ {
		l.addRow(acc, table, p.row[table-tableCount])
	}
	l.finish(p.hidden, acc)
}

// move is the best legal move.
func (p *parserRun) move() int {
	best, top := -1, int64(0)
	for m := range moves {
		if !p.state.Legal(m) {
			continue
		}
		if s := p.layer.score(p.hidden, m); best < 0 || s > top {
			best, top = m, s
		}
	}
	return best
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
	best := bits.TrailingZeros64(mask)
	if mask &= mask - 1; mask == 0 {
		return int32(best)
	}
	top := p.layer.score(p.hidden, row+best)
	for ; mask != 0; mask &= mask - 1 {
		i := bits.TrailingZeros64(mask)
		if s := p.layer.score(p.hidden, row+i); s > top {
			best, top = i, s
		}
	}
	return int32(best)
}

// read gives the tokens their heads and labels.
func (p *parserRun) read(tokens []Token) {
	for i := range tokens {
		tokens[i].Head = int(p.state.Head[i+FirstNode]) - FirstNode
		tokens[i].Label = p.state.Label[i+FirstNode]
	}
}
