package net

// keys are the vectors of all that a parser knows words by, made once for all
// workers.
type keys struct {
	width   int // numbers of a vector
	numbers []int16
	scales  []float32
}

func newKeys(v *Vocabulary, e *Embedding) keys {
	x, p, w := make([]float32, e.Dim()), Parts{}, whole{}
	k := keys{scales: make([]float32, v.Keys()), numbers: make([]int16, 0, v.Keys()*(len(x)+len(x)%2))}
	for key := range k.scales {
		p = v.ParserParts(int32(key), p.S)
		e.Vector(x, p)
		w.set(x)
		k.numbers, k.scales[key] = append(k.numbers, w.x...), w.scale
	}
	k.width = len(w.x)
	return k
}

func (k *keys) at(key int32) whole {
	from := int(key) * k.width
	return whole{k.numbers[from : from+k.width], k.scales[key]}
}
