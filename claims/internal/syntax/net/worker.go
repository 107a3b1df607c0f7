package net

// Worker reads sentences for one goroutine at a time.
type Worker struct {
	engine *Engine
	forms  forms
	units  units
	tagger taggerRun
	parser parserRun
	tags   []int32
}

// NewWorker returns a worker with empty caches.
func (e *Engine) NewWorker() *Worker {
	w := &Worker{engine: e}
	w.forms = forms{engine: e, at: map[string]int32{}}
	w.units = units{tags: e.model.TagCount(), at: make([][]int32, e.model.Vocab.Keys())}
	w.tagger = newTaggerRun(e)
	w.parser = newParserRun(e)
	return w
}

// Read finds the tag, the lemma and the head of every token of a sentence.
func (w *Worker) Read(tokens []Token) {
	if len(tokens) == 0 {
		return
	}
	w.Tag(tokens)
	for i := range tokens {
		w.forms.lemmatize(&tokens[i])
	}
	w.parse(tokens)
}

// Tag finds the tags only, where they are not given.
func (w *Worker) Tag(tokens []Token) {
	if w.forms.full() {
		w.forms.forget()
		w.tagger.forget()
	}
	for i := range tokens {
		tokens[i].form = w.forms.find(tokens[i].Text)
	}
	w.tag(tokens)
}

func (w *Worker) parse(tokens []Token) {
	if w.units.full() {
		w.units.forget()
		w.parser.forget()
	}
	w.prepare(tokens)
	w.parser.run()
	w.parser.read(tokens)
}

// prepare sets the input of the parser.
func (w *Worker) prepare(tokens []Token) {
	p, n := &w.parser, len(tokens)+FirstNode
	in := &p.in
	in.Keys, in.Tags = resize(in.Keys, n), resize(in.Tags, n)
	if cap(p.kinds) < n {
		p.kinds = make([]Kind, n, 2*n)
	}
	p.kinds = p.kinds[:n]
	p.kinds[noNode], p.kinds[rootNode] = Other, Other
	in.Keys[noNode] = w.units.find(NoneKey, 0)
	in.Keys[rootNode], in.Tags[rootNode] = w.units.find(RootKey, 1), 1
	for i := range tokens {
		t, at := &tokens[i], FirstNode+i
		in.Keys[at], in.Tags[at] = w.units.find(w.forms.entries[t.form].key, t.Tag), t.Tag
		p.kinds[at] = w.engine.kind(t.Tag, t.Text)
	}
	in.Prepare(p.kinds)
	p.units = &w.units
	p.state.Reset(len(tokens))
}

// units numbers the pairs of key and tag that a worker meets.
type units struct {
	tags int
	at   [][]int32 // by key and tag, nil or 0 for not met, else the number plus one
	list []unit
}

type unit struct{ key, tag int32 }

const mostUnits = 1 << 14

func (u *units) find(key, tag int32) int32 {
	if u.at[key] == nil {
		u.at[key] = make([]int32, u.tags)
	}
	at := &u.at[key][tag]
	if *at == 0 {
		u.list = append(u.list, unit{key, tag})
		*at = int32(len(u.list))
	}
	return *at - 1
}

func (u *units) full() bool { return len(u.list) > mostUnits }

func (u *units) forget() {
	clear(u.at)
	u.list = u.list[:0]
}

// vectors keeps the vectors made last, each at the place of its number.
type vectors struct {
	embed *Embedding
	owner [vectorPlaces]int32
	made  [vectorPlaces]whole
	x     []float32
	buf   []int32
}

const vectorPlaces = 1024

func newVectors(e *Embedding) *vectors {
	v := &vectors{embed: e, x: make([]float32, e.Dim())}
	v.forget()
	return v
}

func (v *vectors) forget() {
	for i := range v.owner {
		v.owner[i] = -1
	}
}

// get returns the vector of a number; parts says what it is made of.
func (v *vectors) get(owner int32, parts func(buf []int32) Parts) *whole {
	i := owner % vectorPlaces
	if v.owner[i] != owner {
		v.owner[i] = owner
		p := parts(v.buf)
		v.embed.Vector(v.x, p)
		if p.S != nil {
			v.buf = p.S
		}
		v.made[i].set(v.x)
	}
	return &v.made[i]
}
