package net

// check reports whether all tables of a model are as large as the others need:
// after it, what adds rows need not look where they end.
func (m *Model) check() bool {
	tags, labels := m.TagCount(), 1+len(m.Labels)
	ok := len(m.Taggers) > 0 && len(m.Parsers) > 0 && len(m.Vocab.Ends) > 0 && labels <= 64 && tags <= 256 && len(m.Pairs) == 2*tags*tags
	for i := range m.Allowed {
		for _, t := range m.Allowed[i].Tags {
			ok = ok && int(t) < tags
		}
		ok = ok && len(m.Allowed[i].Tags) > 0
	}
	for i := range m.Taggers {
		n := m.Taggers[i].Net
		ok = ok && m.Taggers[i].check(TaggerShape(len(n.Bias), tags), FirstWordRow+len(m.Vocab.Words)) && n.Embed.P.Rows == len(m.Vocab.Vecs)
	}
	for i := range m.Parsers {
		n := m.Parsers[i].Net
		ok = ok && m.Parsers[i].check(ParserShape(len(n.Bias), tags, labels), FirstWordRow+len(m.Vocab.Words))
	}
	return ok
}

// check reports whether a net is of a shape and knows so many words.
func (t *Trained) check(s Shape, words int) bool {
	n, e := t.Net, &t.Net.Embed
	ok := s.Units > 0 && s.Units%lanes == 0 && len(n.Word) == s.Words && len(n.Table) == len(s.Rows) &&
		n.Out.is(s.Outs, s.Units) && len(n.OutB) == s.Outs && e.E.is(words, e.E.Cols) && e.S.is(AffixRows, e.E.Cols) &&
		len(t.Low) == s.Words && len(t.High) == s.Words
	for i := 0; ok && i < s.Words; i++ {
		ok = n.Word[i].is(e.Dim(), s.Units) && t.Low[i].is(1, s.Units) && t.High[i].is(1, s.Units)
	}
	for i := 0; ok && i < len(s.Rows); i++ {
		ok = n.Table[i].is(s.Rows[i], s.Units)
	}
	return ok
}

// is reports whether a matrix has so many rows and columns.
func (m *Matrix) is(rows, cols int) bool {
	return m.Rows == rows && m.Cols == cols && len(m.V) == rows*cols
}
