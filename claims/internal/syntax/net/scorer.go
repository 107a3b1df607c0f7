package net

// scorer is one net of a worker's parser.
type scorer struct {
	layer  *layer
	cache  *cache // rows of words
	blocks int    // of the cache
	buf    products
	acc    []uint64
	hidden []int16
	list   [tables + Words][]uint64
	one    [1][]uint64
}

// The first net of a parser is asked about every state, the others about few.
const (
	firstBlocks = 1 << 12
	otherBlocks = 1 << 11
)

func newScorer(l *layer, blocks int) scorer {
	s := scorer{layer: l, blocks: blocks, buf: l.newProducts()}
	s.acc, s.hidden = make([]uint64, l.width), make([]int16, l.units)
	s.forget()
	return s
}

func (s *scorer) forget() { s.cache = newCache(0, s.layer.width, s.blocks) }

// sum fills the hidden layer for the state of a parser.
func (s *scorer) sum(p *parserRun) {
	l := s.layer
	copy(s.acc, l.base)
	s.cache.next()
	list := s.list[:0]
	for pos := range Words {
		list = append(list, s.word(p, p.in.Keys[p.at[pos]], pos))
	}
	for pos := Words; pos < Tags; pos++ {
		list = append(list, l.row(tableTag+pos, p.in.Tags[p.at[pos]]))
	}
	for i, pos := range labelled {
		list = append(list, l.row(tableLabel+i, p.state.Label[p.at[pos]]))
	}
	for table := tableCount; table < len(l.table); table++ {
		list = append(list, l.row(table, p.row[table-tableCount]))
	}
	sum(s.acc, list)
	relu(s.hidden, s.acc, l.offset)
}

// word is what the word and the tag at a position add.
func (s *scorer) word(p *parserRun, at int32, pos int) []uint64 {
	block, isNew := s.cache.get(at*Words + int32(pos))
	if isNew {
		u := p.units.list[at]
		x := s.layer.keys.at(u.key)
		s.layer.fill(block, &x, pos, &s.buf)
		s.one[0] = s.layer.row(tableTag+pos, u.tag)
		sum(block, s.one[:])
	}
	return block
}
