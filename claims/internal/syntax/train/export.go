package main

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// export puts what was trained into one model.
func (c *corpus) export(taggers []*tagTrainer, parsers []*parseTrainer, tags [][]int32) (*net.Model, error) {
	m := &net.Model{Vocab: *c.vocab, Tags: c.tags, Labels: c.labels, Lemmas: trainLemmas(c.originals())}
	for f, tags := range taggers[0].allowed {
		a := net.Allowed{Form: f}
		for _, t := range tags {
			a.Tags = append(a.Tags, uint8(t))
		}
		m.Allowed = append(m.Allowed, a)
	}
	slices.SortFunc(m.Allowed, func(a, b net.Allowed) int {
		return cmp.Or(cmp.Compare(a.Form.Word, b.Form.Word), cmp.Compare(a.Form.Shape, b.Form.Shape))
	})
	m.Pairs = c.pairs(m, tags)
	for _, t := range taggers {
		m.Taggers = append(m.Taggers, net.NewTrained(t.learner.net))
	}
	for _, p := range parsers {
		m.Parsers = append(m.Parsers, net.NewTrained(p.learner.net))
	}
	m, err := rounded(m)
	if err != nil {
		return nil, err
	}
	for i := range m.Taggers {
		m.Taggers[i].SetRanges(taggers[i].x.parts)
	}
	for i := range m.Parsers {
		m.Parsers[i].SetRanges(parsers[i].learner.parts)
	}
	return m, nil
}

// originals are the sentences as the treebank has them.
func (c *corpus) originals() []sentence {
	n := 0
	for n < len(c.origin) && c.origin[n] == n {
		n++
	}
	return c.sentences[:n]
}

// rounded is the model as a file keeps it.
func rounded(m *net.Model) (*net.Model, error) {
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return nil, err
	}
	return net.Read(b.Bytes())
}

// pairs lists the labels of arcs between tags, as the treebank has them and
// as they are once the words are tagged.
func (c *corpus) pairs(m *net.Model, tags [][]int32) []uint64 {
	pairs := make([]uint64, 2*m.TagCount()*m.TagCount())
	for i, s := range c.sentences {
		for j := range s {
			label := uint64(1) << c.labelAt[relLabel(s[j].rel)]
			move, gold, guess := net.Left, int32(1), int32(1)
			if h := s[j].head; h > 0 {
				gold, guess = c.tagAt[s[h-1].tag()], tags[i][h-1]
			}
			if s[j].head <= j {
				move = net.Right
			}
			pairs[m.PairIndex(move, c.tagAt[s[j].tag()], gold)] |= label
			pairs[m.PairIndex(move, tags[i][j], guess)] |= label
		}
	}
	return pairs
}
