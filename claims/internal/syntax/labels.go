package syntax

import (
	"slices"
	"strings"
)

// UPOS is a universal part of speech; its zero value means untagged.
type UPOS uint8

// The universal parts of speech.
const (
	NoUPOS UPOS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var uposNames = [...]string{"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String returns the UD name, "" for NoUPOS.
func (u UPOS) String() string { return uposNames[u] }

// Rel is a universal dependency relation with the subtypes that matter to
// extraction; its zero value means no relation.
type Rel uint8

// The relations.
const (
	NoRel Rel = iota
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	AuxTense
	AuxCaus
	Case
	Cc
	Ccomp
	Clf
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	Dep
	Det
	Discourse
	Dislocated
	Expl
	ExplSubj
	ExplPass
	ExplComp
	Fixed
	Flat
	FlatName
	FlatForeign
	Goeswith
	Iobj
	IobjAgent
	List
	Mark
	Nmod
	NmodPoss
	Nsubj
	NsubjPass
	NsubjOuter
	NsubjCaus
	Nummod
	Obj
	ObjAgent
	Obl
	OblAgent
	OblArg
	OblMod
	Orphan
	Parataxis
	ParataxisInsert
	Punct
	Reparandum
	Root
	Vocative
	Xcomp
	AdvclCleft
	AdvclRelcl
	NmodUnmarked
	NmodDesc
	OblUnmarked
	ObjLvc
	ExplPv
	DetPredet
	CcPreconj
)

var relNames = [...]string{
	"", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "aux:tense", "aux:caus", "case", "cc", "ccomp", "clf", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "discourse", "dislocated", "expl", "expl:subj", "expl:pass", "expl:comp", "fixed", "flat", "flat:name", "flat:foreign", "goeswith", "iobj", "iobj:agent", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus", "nummod", "obj", "obj:agent", "obl", "obl:agent", "obl:arg", "obl:mod", "orphan", "parataxis", "parataxis:insert", "punct", "reparandum", "root", "vocative", "xcomp", "advcl:cleft", "advcl:relcl", "nmod:unmarked", "nmod:desc", "obl:unmarked", "obj:lvc", "expl:pv", "det:predet", "cc:preconj",
}

// Base is the relation without its subtype: NsubjPass.Base() is Nsubj.
func (r Rel) Base() Rel { return relBases[r] }

// Is says whether a relation is the other one or a subtype of it.
func (r Rel) Is(rel Rel) bool { return r == rel || r.Base() == rel }

var relBases = func() (bases [len(relNames)]Rel) {
	for r, name := range relNames {
		base, _, _ := strings.Cut(name, ":")
		bases[r] = Rel(slices.Index(relNames[:], base))
	}
	return bases
}()

// ParseRel returns the relation of a UD label; a subtype that is not told
// apart here counts as its base, an unknown label as Dep.
func ParseRel(label string) Rel {
	if i := slices.Index(relNames[:], label); i > 0 {
		return Rel(i)
	}
	base, _, _ := strings.Cut(label, ":")
	if i := slices.Index(relNames[:], base); i > 0 {
		return Rel(i)
	}
	return Dep
}

// ParseUPOS returns the part of speech of a UD name, X for an unknown one.
func ParseUPOS(name string) UPOS {
	if i := slices.Index(uposNames[:], name); i > 0 {
		return UPOS(i)
	}
	return X
}

// String returns the UD label, "" for NoRel.
func (r Rel) String() string { return relNames[r] }
