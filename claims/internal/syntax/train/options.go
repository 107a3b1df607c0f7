package main

import "flag"

// options are the numbers a model is trained with.
type options struct {
	seed                uint64
	titles, capitals    int // one sentence in so many, 0 for none
	tagUnits, tagDim    int
	taggers             int
	tagEpochs, tagFolds int
	units, dim          int
	epochs, parsers     int
	rate, dropout       float64
}

func defaults() options {
	return options{seed: 1, titles: 25, capitals: 50, tagUnits: 128, taggers: 3, tagDim: 32, tagEpochs: 8, tagFolds: 3,
		units: 256, dim: 32, epochs: 11, parsers: 4, rate: 0.0025, dropout: 0.3}
}

func (o *options) flags() {
	flag.Uint64Var(&o.seed, "seed", o.seed, "of all that is random")
	flag.IntVar(&o.titles, "titles", o.titles, "one sentence in so many is learned again as a headline")
	flag.IntVar(&o.capitals, "capitals", o.capitals, "one sentence in so many is learned again in capitals")
	flag.IntVar(&o.tagUnits, "tag-units", o.tagUnits, "units of the tagger")
	flag.IntVar(&o.taggers, "taggers", o.taggers, "taggers that read together")
	flag.IntVar(&o.tagEpochs, "tag-epochs", o.tagEpochs, "passes over the treebank for the tagger")
	flag.IntVar(&o.tagFolds, "tag-folds", o.tagFolds, "taggers that tag the treebank for the parser")
	flag.IntVar(&o.units, "units", o.units, "units of the parser")
	flag.IntVar(&o.epochs, "epochs", o.epochs, "passes for the parser")
	flag.IntVar(&o.parsers, "parsers", o.parsers, "parsers that read together")
	flag.Float64Var(&o.rate, "rate", o.rate, "of learning, at first")
	flag.Float64Var(&o.dropout, "dropout", o.dropout, "share of hidden units that rest")
}
