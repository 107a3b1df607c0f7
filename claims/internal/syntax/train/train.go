package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax/net"
)

// trainTo trains a model and writes it to a file.
func trainTo(path string, opt options, raw, treebanks []string, rules *syntax.Rules) error {
	sentences, err := readTrees(treebanks)
	if err != nil {
		return err
	}
	text, err := readRaw(raw, syntax.NewModel(rules))
	if err != nil {
		return err
	}
	m, err := train(opt, sentences, text)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// train makes a model: vectors, a tagger, and parsers that learn from tags of
// taggers that never saw the sentence.
func train(opt options, sentences []sentence, raw [][]string) (*net.Model, error) {
	say := progress()
	harmonize(sentences)
	c := newCorpus(sentences)
	c.sentences, c.origin = augment(sentences, opt)
	say("%d sentences, %d tags, %d labels, %d words", len(sentences), len(c.tags), len(c.labels), len(c.vocab.Words))
	if len(raw) > 0 {
		c.vocab.Vecs, c.vectors = trainVectors(append(raw, c.running()...), opt.seed)
		c.vocab.Index()
		say("%d vectors", len(c.vocab.Vecs))
	}
	_, all := c.split(0, 1)
	taggers, tags := c.trainTaggers(opt, all)
	say("%d taggers, and tags of %d folds", opt.taggers, opt.tagFolds)
	parsers := c.trainParsers(opt, all, tags)
	say("%d parsers", opt.parsers)
	return c.export(taggers, parsers, tags)
}

// trainParsers trains parsers that differ in what is random only: where one
// errs, the sum of their scores often does not.
func (c *corpus) trainParsers(opt options, all []int, tags [][]int32) []*parseTrainer {
	parsers := make([]*parseTrainer, opt.parsers)
	parallel(opt.parsers, func(i int) {
		own := opt
		own.seed += uint64(i)
		parsers[i] = newParseTrainer(c, own, tags)
		parsers[i].train(all, opt.epochs)
	})
	return parsers
}

// progress prints what was done after how many seconds.
func progress() func(format string, a ...any) {
	start := time.Now()
	return func(format string, a ...any) {
		fmt.Fprintf(os.Stderr, "%6.1fs "+format+"\n", append([]any{time.Since(start).Seconds()}, a...)...)
	}
}

// split lists the sentences outside one of the folds and those in it.
func (c *corpus) split(fold, folds int) (outside, inside []int) {
	for i := range c.sentences {
		if c.origin[i]%folds == fold {
			inside = append(inside, i)
		} else {
			outside = append(outside, i)
		}
	}
	return outside, inside
}

// trainTaggers trains taggers that differ in what is random only, and tags
// every sentence with one that was trained on others.
func (c *corpus) trainTaggers(opt options, all []int) (taggers []*tagTrainer, tags [][]int32) {
	taggers, tags = make([]*tagTrainer, opt.taggers), make([][]int32, len(c.sentences))
	parallel(opt.taggers+opt.tagFolds, func(i int) {
		if i < opt.taggers {
			own := opt
			own.seed += uint64(i)
			taggers[i] = trainTagger(c, all, own)
			return
		}
		outside, inside := c.split(i-opt.taggers, opt.tagFolds)
		t := trainTagger(c, outside, opt)
		for _, i := range inside {
			tags[i] = t.tag(c.sentences[i])
		}
	})
	return taggers, tags
}

// parallel calls f for 0 to n-1, as many at a time as there are processors.
func parallel(n int, f func(i int)) {
	var wg sync.WaitGroup
	free := make(chan bool, runtime.GOMAXPROCS(0))
	for i := range n {
		free <- true
		wg.Go(func() {
			f(i)
			<-free
		})
	}
	wg.Wait()
}
