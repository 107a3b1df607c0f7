package main

import "flag"

// options are the numbers a model is trained with.
type options struct {
	seed                    uint64
	tagUnits, tagDim        int
	tagEpochs, tagFolds     int
	units, slim, dim        int
	epochs                  int
	rate, dropout           float64
	guideUnits, guideSlim   int // no guide for 0 units
	guideEpochs, guideFolds int
}

func defaults() options {
	return options{seed: 1, tagUnits: 128, tagDim: 32, tagEpochs: 8, tagFolds: 4,
		units: 256, slim: 128, dim: 32, epochs: 9, rate: 0.002, dropout: 0.3,
		guideUnits: 128, guideSlim: 64, guideEpochs: 8, guideFolds: 3}
}

func (o *options) flags() {
	flag.Uint64Var(&o.seed, "seed", o.seed, "of all that is random")
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
