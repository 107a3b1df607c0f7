package net

// tagNet is one net of a worker's tagger.
type tagNet struct {
	layer  *layer
	cache  *cache // rows of forms
	x      *vectors
	buf    products
	none   [TagWords][]uint64
	acc    []uint64
	list   [TagWords + tagTables][]uint64
	hidden []int16
}

const formBlocks = 1 << 12

func newTagNet(l *layer) tagNet {
	t := tagNet{layer: l, x: newVectors(&l.net.Embed), buf: l.newProducts()}
	t.acc, t.hidden = make([]uint64, l.width), make([]int16, l.units)
	t.forget()
	none := t.x.get(0, func([]int32) Parts { return Parts{P: -1, E: NoneRow} })
	for pos := range t.none {
		t.none[pos] = make([]uint64, l.width)
		l.fill(t.none[pos], none, pos, &t.buf)
	}
	t.x.forget()
	return t
}

func (t *tagNet) forget() {
	t.x.forget()
	t.cache = newCache(0, t.layer.width, formBlocks)
}

// row is what a word adds at a position.
func (t *tagNet) row(f *forms, form int32, pos int) []uint64 {
	block, isNew := t.cache.get(form*TagWords + int32(pos))
	if isNew {
		x := t.x.get(form, func(buf []int32) Parts { return f.engine.model.Vocab.TaggerParts(f.entries[form].Form, buf) })
		t.layer.fill(block, x, pos, &t.buf)
	}
	return block
}

// sum fills the hidden layer for word i.
func (t *tagNet) sum(f *forms, tokens []Token, i int, rows []int32) {
	copy(t.acc, t.layer.base)
	t.cache.next()
	list := t.list[:0]
	for pos := range TagWords {
		at := i + pos - TagWindow
		if at < 0 || at >= len(tokens) {
			list = append(list, t.none[pos])
			continue
		}
		list = append(list, t.row(f, tokens[at].form, pos))
	}
	for table, row := range rows {
		list = append(list, t.layer.row(table, row))
	}
	sum(t.acc, list)
	relu(t.hidden, t.acc, t.layer.offset)
}

// taggerRun is the tagger of one worker.
type taggerRun struct {
	nets  []tagNet
	count int // tag numbers
	doubt int64
	row   [tagTables]int32
}

func newTaggerRun(e *Engine) taggerRun {
	t := taggerRun{count: e.model.TagCount()}
	for _, l := range e.taggers {
		t.nets = append(t.nets, newTagNet(l))
	}
	t.doubt = int64(doubt * e.taggers[0].one)
	return t
}

func (t *taggerRun) forget() {
	for i := range t.nets {
		t.nets[i].forget()
	}
}

// tag chooses the tags that are not given.
func (w *Worker) tag(tokens []Token) {
	t := &w.tagger
	for i := range t.nets {
		t.nets[i].cache.grow(len(w.forms.entries) * TagWords)
	}
	w.tags = resize(w.tags, len(tokens))
	for i := range tokens {
		if w.tags[i] = tokens[i].Tag; w.tags[i] == 0 {
			w.tags[i] = t.choose(w, tokens, i)
		}
	}
	for i := range tokens {
		tokens[i].Tag = w.tags[i]
	}
}

// choose is the best tag of word i among those allowed: by the first net, or
// by all of them where it hardly prefers one.
func (t *taggerRun) choose(w *Worker, tokens []Token, i int) int32 {
	allowed := w.forms.entries[tokens[i].form].allowed
	if len(allowed) == 1 {
		return int32(allowed[0])
	}
	TagRows(t.row[:], w.tags, i, t.count)
	t.nets[0].sum(&w.forms, tokens, i, t.row[:])
	best, lead := t.best(allowed, 1)
	if lead < t.doubt && len(t.nets) > 1 {
		for k := 1; k < len(t.nets); k++ {
			t.nets[k].sum(&w.forms, tokens, i, t.row[:])
		}
		best, _ = t.best(allowed, len(t.nets))
	}
	return best
}

// best is the best tag by the first n nets, and how far it leads.
func (t *taggerRun) best(allowed []uint8, n int) (best int32, lead int64) {
	c := newContest()
	for _, tag := range allowed {
		s := int64(0)
		for k := range t.nets[:n] {
			s += t.nets[k].layer.score(t.nets[k].hidden, int(tag))
		}
		c.enter(int(tag), s)
	}
	return int32(c.best), c.lead()
}
