package net

import "math/bits"

// parserRun is a parser of one worker.
type parserRun struct {
	engine *Engine
	layer  *layer
	mirror bool   // the sentence stands turned round
	near   *cache // rows of the positions that reach all units
	far    *cache // rows of the others
	x      *vectors
	buf    products
	acc    []uint64
	hidden []int16
	list   [guideTables + Words][]uint64
	one    [1][]uint64
	units  *units
	state  State
	in     Input
	kinds  []Kind
	row    [guideTables - tableCount]int32
	at     [Tags]int32
}

const (
	nearBlocks = 1 << 12
	farBlocks  = 1 << 13
)

func newParserRun(e *Engine, l *layer, mirror bool) parserRun {
	p := parserRun{engine: e, layer: l, mirror: mirror, x: newVectors(&l.net.Embed)}
	p.buf, p.acc, p.hidden = l.newProducts(), make([]uint64, l.units/lanes), make([]int16, l.units)
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
	x := p.x.get(u.key, func(buf []int32) Parts { return p.engine.model.Vocab.ParserParts(u.key, buf) })
	l.fill(block, x, pos, &p.buf)
	p.one[0] = l.row(tableTag+pos, u.tag)
	sum(block, p.one[:])
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

// sum fills the hidden layer for the state: first what reaches all units,
// then what reaches the first ones only.
func (p *parserRun) sum() {
	s, l := &p.state, p.layer
	copy(p.acc, l.base)
	p.near.next()
	p.far.next()
	s.nodes(&p.at)
	s.rows(&p.in, p.row[:])
	list := p.list[:0]
	for pos := range near {
		list = append(list, p.word(p.in.Keys[p.at[pos]], pos))
	}
	for table := tableCount; table < len(l.table); table++ {
		list = append(list, l.row(table, p.row[table-tableCount]))
	}
	sum(p.acc, list)
	list = p.list[:0]
	for pos := near; pos < Words; pos++ {
		list = append(list, p.word(p.in.Keys[p.at[pos]], pos))
	}
	for pos := Words; pos < Tags; pos++ {
		list = append(list, l.row(tableTag+pos, p.in.Tags[p.at[pos]]))
	}
	for i, pos := range labelled {
		list = append(list, l.row(tableLabel+i, s.Label[p.at[pos]]))
	}
	sum(p.acc, list)
	relu(p.hidden, p.acc, l.offset)
}

// move is the best legal move.
func (p *parserRun) move() int {
	if p.state.Buffer == p.state.End {
		return Right
	}
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
	mask := m.Pairs[m.PairIndex(p.textual(move), p.in.Tags[child], p.in.Tags[head])]
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

// textual is the move that makes the same arc in the text as it stands.
func (p *parserRun) textual(move int) int {
	if p.mirror {
		return Left + Right - move
	}
	return move
}

// read gives the tokens their heads and labels.
func (p *parserRun) read(tokens []Token) {
	for i := range tokens {
		tokens[i].Head = int(p.state.Head[i+FirstNode]) - FirstNode
		tokens[i].Label = p.state.Label[i+FirstNode]
	}
}
