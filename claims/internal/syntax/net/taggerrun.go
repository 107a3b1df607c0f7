package net

// taggerRun is the tagger of one worker.
type taggerRun struct {
	layer  *layer
	count  int // tag numbers
	rows   *cache
	x      vectors
	y      []float32
	none   [TagWords][]uint64
	acc    []uint64
	hidden []int32
}

const taggerBlocks = 1 << 13

func newTaggerRun(l *layer, count int) taggerRun {
	t := taggerRun{layer: l, count: count, x: newVectors(l.net.Embed.Dim())}
	t.y, t.acc, t.hidden = make([]float32, l.units), make([]uint64, l.units/lanes), make([]int32, l.units)
	t.forget()
	x := make([]float32, l.net.Embed.Dim())
	l.net.Embed.Vector(x, Parts{P: -1, E: NoneRow})
	for pos := range t.none {
		t.none[pos] = make([]uint64, l.units/lanes)
		t.fill(t.none[pos], x, pos)
	}
	return t
}

func (t *taggerRun) forget() {
	t.x.forget()
	t.rows = newCache(0, t.layer.units/lanes, taggerBlocks)
}

func (t *taggerRun) fill(block []uint64, x []float32, pos int) {
	product(t.y, x, &t.layer.net.Word[pos])
	t.layer.pack(block, t.y, &t.layer.word[pos])
}

// row is what a word adds at a position.
func (t *taggerRun) row(f *forms, form int32, pos int) []uint64 {
	block, isNew := t.rows.get(form*TagWords + int32(pos))
	if isNew {
		x, isNew := t.x.get(form)
		if isNew {
			e := &t.layer.net.Embed
			e.Vector(x, f.engine.model.Vocab.TaggerParts(f.entries[form].Form))
		}
		t.fill(block, x, pos)
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
	clear(t.acc)
	for pos := range TagWords {
		at := i + pos - TagWindow
		if at < 0 || at >= len(tokens) {
			add(t.acc, t.none[pos])
			continue
		}
		add(t.acc, t.row(&w.forms, tokens[at].form, pos))
	}
	for table, row := range rows {
		t.layer.addRow(t.acc, table, row)
	}
	t.layer.finish(t.hidden, t.acc)
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
