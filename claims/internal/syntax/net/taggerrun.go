package net

// taggerRun is the tagger of one worker.
type taggerRun struct {
	layer  *layer
	count  int // tag numbers
	rows   *cache
	x      *vectors
	buf    products
	none   [TagWords][]uint64
	acc    []uint64
	list   [TagWords + tagTables][]uint64
	hidden []int16
}

const taggerBlocks = 1 << 13

func newTaggerRun(l *layer, count int) taggerRun {
	t := taggerRun{layer: l, count: count, x: newVectors(&l.net.Embed)}
	t.buf, t.acc, t.hidden = l.newProducts(), make([]uint64, l.units/lanes), make([]int16, l.units)
	t.forget()
	none := t.x.get(0, func([]int32) Parts { return Parts{P: -1, E: NoneRow} })
	for pos := range t.none {
		t.none[pos] = make([]uint64, l.units/lanes)
		l.fill(t.none[pos], none, pos, &t.buf)
	}
	t.x.forget()
	return t
}

func (t *taggerRun) forget() {
	t.x.forget()
	t.rows = newCache(0, t.layer.units/lanes, taggerBlocks)
}

// row is what a word adds at a position.
func (t *taggerRun) row(f *forms, form int32, pos int) []uint64 {
	block, isNew := t.rows.get(form*TagWords + int32(pos))
	if isNew {
		x := t.x.get(form, func(buf []int32) Parts { return f.engine.model.Vocab.TaggerParts(f.entries[form].Form, buf) })
		t.layer.fill(block, x, pos, &t.buf)
	}
	return block
}

// tag chooses the tags that are not given.
func (w *Worker) tag(tokens []Token) {
	t := &w.tagger
	t.rows.grow(len(w.forms.entries) * TagWords)
	w.tags = resize(w.tags, len(tokens))
	var rows [tagTables]int32
	for i := range tokens {
		if w.tags[i] = tokens[i].Tag; w.tags[i] == 0 {
			allowed := w.forms.entries[tokens[i].form].allowed
			w.tags[i] = int32(allowed[0])
			if len(allowed) > 1 {
				TagRows(rows[:], w.tags, i, t.count)
				w.sum(tokens, i, rows[:])
				w.tags[i] = t.best(allowed)
			}
		}
	}
	for i := range tokens {
		tokens[i].Tag = w.tags[i]
	}
}

// sum fills the hidden layer for word i.
func (w *Worker) sum(tokens []Token, i int, rows []int32) {
	t := &w.tagger
	copy(t.acc, t.layer.base)
	t.rows.next()
	list := t.list[:0]
	for pos := range TagWords {
		at := i + pos - TagWindow
		if at < 0 || at >= len(tokens) {
			list = append(list, t.none[pos])
			continue
		}
		list = append(list, t.row(&w.forms, tokens[at].form, pos))
	}
	for table, row := range rows {
		list = append(list, t.layer.row(table, row))
	}
	sum(t.acc, list)
	relu(t.hidden, t.acc, t.layer.offset)
}

func (t *taggerRun) best(allowed []uint8) int32 {
	best, top := allowed[0], t.layer.score(t.hidden, int(allowed[0]))
	for _, tag := range allowed[1:] {
		if s := t.layer.score(t.hidden, int(tag)); s > top {
			best, top = tag, s
		}
	}
	return int32(best)
}
