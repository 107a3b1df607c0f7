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

// train makes a model: vectors, tagger, the guide that reads from right to
// left, and the parser that takes its advice. What a later part learns from an
// earlier one comes from a fold that never saw the sentence.
func train(opt options, sentences []sentence, raw [][]string) (*net.Model, error) {
	say := progress()
	c := newCorpus(sentences)
	c.sentences, c.origin = augment(sentences, opt)
	say("%d sentences, %d tags, %d labels, %d words", len(sentences), len(c.tags), len(c.labels), len(c.vocab.Words))
	if len(raw) > 0 {
		c.vocab.Vecs, c.vectors = trainVectors(append(raw, c.running()...), opt.seed)
		c.vocab.Index()
		say("%d vectors", len(c.vocab.Vecs))
	}
	_, all := c.split(0, 1)
	tagger, tags := c.trainTaggers(opt, all)
	say("tagger, and tags of %d folds", opt.tagFolds)
	guide, trees := c.trainGuide(opt, all, tags, say)
	parser := newParseTrainer(c, opt, opt.units, opt.slim, tags, trees, false)
	parser.train(all, opt.epochs)
	say("parser")
	return c.export(tagger, guide, parser, tags)
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

// trainTaggers trains the tagger, and tags every sentence with one that was
// trained on others.
func (c *corpus) trainTaggers(opt options, all []int) (tagger *tagTrainer, tags [][]int32) {
	tags = make([][]int32, len(c.sentences))
	parallel(1+opt.tagFolds, func(i int) {
		if i == 0 {
			tagger = trainTagger(c, all, opt)
			return
		}
		outside, inside := c.split(i-1, opt.tagFolds)
		t := trainTagger(c, outside, opt)
		for _, i := range inside {
			tags[i] = t.tag(c.sentences[i])
		}
	})
	return tagger, tags
}

// trainGuide trains a guide and parses every sentence with one that was
// trained on others.
func (c *corpus) trainGuide(opt options, all []int, tags [][]int32, say func(string, ...any)) (guide *parseTrainer, trees []guideTree) {
	if opt.guideUnits == 0 {
		return nil, nil
	}
	trees = make([]guideTree, len(c.sentences))
	parallel(1+opt.guideFolds, func(i int) {
		if i == 0 {
			guide = newParseTrainer(c, opt, opt.guideUnits, opt.guideSlim, tags, nil, true)
			guide.train(all, opt.guideEpochs)
			return
		}
		outside, inside := c.split(i-1, opt.guideFolds)
		t := newParseTrainer(c, opt, opt.guideUnits, opt.guideSlim, tags, nil, true)
		t.train(outside, opt.guideEpochs)
		ex := newExample(t.learner.net)
		for _, i := range inside {
			trees[i] = t.parse(ex, c.sentences[i], tags[i], nil)
		}
	})
	say("guide, and trees of %d folds", opt.guideFolds)
	return guide, trees
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
