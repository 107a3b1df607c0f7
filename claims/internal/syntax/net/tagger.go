package net

// TagWindow is how many words to each side a tagger sees.
const TagWindow = 2

// TagWords is the number of word positions of a tagger.
const TagWords = 2*TagWindow + 1

// FirstTag is the number of the first tag; 0 is none and 1 the root's.
const FirstTag = 2

// The features of a tagger beside its words.
const (
	tagBefore = iota
	tagBefore2
	tagPair
	tagFirst
	tagTables
)

// TaggerShape is the shape of a tagger's net for so many tag numbers.
func TaggerShape(units, tags int) Shape {
	return Shape{Units: units, Words: TagWords, Rows: []int{tags, tags, tags * tags, 2}, Outs: tags}
}

// TagRows writes the row of every table for word i given the tags before it.
func TagRows(rows []int32, tags []int32, i, count int) {
	before, before2 := int32(0), int32(0)
	if i > 0 {
		before = tags[i-1]
	}
	if i > 1 {
		before2 = tags[i-2]
	}
	rows[tagBefore], rows[tagBefore2], rows[tagPair], rows[tagFirst] = before, before2, before2*int32(count)+before, 0
	if i == 0 {
		rows[tagFirst] = 1
	}
}
