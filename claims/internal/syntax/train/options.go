package main

import "flag"

// options are the numbers a model is trained with.
type options struct {
	seed                    uint64
	titles, capitals        int // one sentence in so many, 0 for none
	tagUnits, tagDim        int
	tagEpochs, tagFolds     int
	units, slim, dim        int
	epochs                  int
	rate, dropout           float64
	guideUnits, guideSlim   int // no guide for 0 units
	guideEpochs, guideFolds int
}

func defaults() options {
	return options{seed: 1, titles: 33, capitals: 50, tagUnits: 128, tagDim: 32, tagEpochs: 8, tagFolds: 3,
		units: 256, slim: 192, dim: 32, epochs: 11, rate: 0.0025, dropout: 0.3,
		guideUnits: 256, guideSlim: 128, guideEpochs: 9, guideFolds: 3}
}

func (o *options) flags() {
	flag.Uint64Var(&o.seed, "seed", o.seed, "of all that is random")
	flag.IntVar(&o.titles, "titles", o.titles, "one sentence in so many is learned again as a headline")
	flag.IntVar(&o.capitals, "capitals", o.capitals, "one sentence in so many is learned again in capitals")
	flag.IntVar(&o.tagUnits, "tag-units", o.tagUnits, "units of the tagger")
	flag.IntVar(&o.tagEpochs, "tag-epochs", o.tagEpochs, "passes over the treebank for the tagger")
	flag.IntVar(&o.tagFolds, "tag-folds", o.tagFolds, "taggers that tag the treebank for the parser")
	flag.IntVar(&o.units, "units", o.units, "units of the parser")
	flag.IntVar(&o.slim, "slim", o.slim, "units of the parser that far words reach")
	flag.IntVar(&o.epochs, "epochs", o.epochs, "passes for the parser")
	flag.Float64Var(&o.rate, "rate", o.rate, "of learning, at first")
	flag.Float64Var(&o.dropout, "dropout", o.dropout, "share of hidden units that rest")
	flag.IntVar(&o.guideUnits, "guide-units", o.guideUnits, "units of the guide, 0 for none")
	flag.IntVar(&o.guideSlim, "guide-slim", o.guideSlim, "units of the guide that far words reach")
	flag.IntVar(&o.guideEpochs, "guide-epochs", o.guideEpochs, "passes for the guide")
	flag.IntVar(&o.guideFolds, "guide-folds", o.guideFolds, "guides that parse the treebank for the parser")
}
