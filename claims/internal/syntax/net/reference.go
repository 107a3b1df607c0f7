package net

// Reference is the plain form of a model: floats, one state at a time, nothing
// cached. The fast engine is tested against it.
type Reference struct{ Model *Model }

// Parse makes the tree of a sentence from the forms and tags of its words.
func (r Reference) Parse(texts []string, tags []int32) (heads []int, labels []int32) {
	s := r.run(r.input(texts, tags))
	for i := range texts {
		heads = append(heads, int(s.Head[i+FirstNode])-FirstNode)
		labels = append(labels, s.Label[i+FirstNode])
	}
	return heads, labels
}

func (r Reference) input(texts []string, tags []int32) *Input {
	n := len(texts) + FirstNode
	in := &Input{Keys: make([]int32, n), Tags: make([]int32, n)}
	kinds := make([]Kind, n)
	in.Keys[rootNode], in.Tags[rootNode] = RootKey, 1
	for i, text := range texts {
		at := FirstNode + i
		in.Keys[at], in.Tags[at] = r.Model.Vocab.Key(NewForm(text)), tags[i]
		kinds[at] = KindOf(r.Model.Tags[tags[i]-FirstTag], text)
	}
	in.Prepare(kinds)
	return in
}

// run parses greedily.
func (r Reference) run(in *Input) *State {
	s := &State{}
	s.Reset(len(in.Tags) - FirstNode)
	for !s.Done() {
		score := r.scores(in, s)
		best, top := -1, float32(0)
		for m := range moves {
			if v := score(m); s.Legal(m) && (best < 0 || v > top) {
				best, top = m, v
			}
		}
		label := int32(0)
		if best != Shift {
			label = r.label(score, in, s, best)
		}
		s.Apply(best, label)
	}
	return s
}

// scores gives the outputs for a state, those of all parsers added.
func (r Reference) scores(in *Input, s *State) func(row int) float32 {
	var hidden [][]float32
	for _, t := range r.Model.Parsers {
		hidden = append(hidden, r.hidden(t.Net, in, s))
	}
	return func(row int) (sum float32) {
		for i, t := range r.Model.Parsers {
			sum += t.Net.score(hidden[i], row)
		}
		return sum
	}
}

// hidden is the layer of a state.
func (r Reference) hidden(n *Net, in *Input, s *State) []float32 {
	keys, rows := make([]int32, len(n.Word)), make([]int32, len(n.Table))
	s.Features(in, keys, rows)
	h := append([]float32(nil), n.Bias...)
	x := make([]float32, n.Embed.Dim())
	for pos, key := range keys {
		n.Embed.Vector(x, r.Model.Vocab.ParserParts(key, nil))
		y := make([]float32, n.Word[pos].Cols)
		product(y, x, &n.Word[pos])
		addFloats(h, y)
	}
	for table, row := range rows {
		addFloats(h, n.Table[table].Row(int(row)))
	}
	for i, v := range h {
		h[i] = max(v, 0)
	}
	return h
}

func addFloats(y, x []float32) {
	for i, v := range x {
		y[i] += v
	}
}

func (n *Net) score(h []float32, row int) float32 {
	sum := n.OutB[row]
	for i, w := range n.Out.Row(row) {
		sum += float32(w * h[i])
	}
	return sum
}

// label is the best label of an arc among those seen between such tags.
func (r Reference) label(score func(row int) float32, in *Input, s *State, move int) int32 {
	child, head, row := s.Top(0), s.Buffer, moves-1
	if move == Right {
		head, row = s.Top(1), row+len(r.Model.Labels)
	}
	mask := r.Model.Pairs[r.Model.PairIndex(move, in.Tags[child], in.Tags[head])]
	best, top := 0, float32(0)
	for label := 1; label <= len(r.Model.Labels); label++ {
		if mask != 0 && mask>>label&1 == 0 {
			continue
		}
		if v := score(row + label); best == 0 || v > top {
			best, top = label, v
		}
	}
	return int32(best)
}
