// Package net tags and parses sentences with small trained nets: a hidden
// layer that is a sum of rows, one for each thing seen. It works on forms,
// tag numbers and label numbers; it knows neither text nor language.
package net

// Matrix is a table of floats, row after row.
type Matrix struct {
	Rows, Cols int
	V          []float32
}

// NewMatrix returns a table of zeros.
func NewMatrix(rows, cols int) Matrix { return Matrix{rows, cols, make([]float32, rows*cols)} }

// Row is one row, not a copy.
func (m *Matrix) Row(i int) []float32 { return m.V[i*m.Cols : (i+1)*m.Cols : (i+1)*m.Cols] }

// Net is one hidden layer and its output. The layer is
// relu(Bias + the sum over positions of x(word)·Word + a row of every Table).
type Net struct {
	Embed Embedding
	Word  []Matrix // for each position, from the vector to the units
	Table []Matrix // for each feature, a row a value
	Bias  []float32
	Out   Matrix // for each output, a weight a unit
	OutB  []float32
}

// Shape says how large a net is.
type Shape struct {
	Units int   // of the hidden layer
	Words int   // word positions
	Rows  []int // values of each feature
	Outs  int
}

// NewNet returns a net of zeros without embeddings for vectors of dim numbers.
func NewNet(s Shape, dim int) *Net {
	n := &Net{Bias: make([]float32, s.Units), Out: NewMatrix(s.Outs, s.Units), OutB: make([]float32, s.Outs)}
	for range s.Words {
		n.Word = append(n.Word, NewMatrix(dim, s.Units))
	}
	for _, rows := range s.Rows {
		n.Table = append(n.Table, NewMatrix(rows, s.Units))
	}
	return n
}
