package net

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// magic opens every model file; its number changes with the format.
const magic = "crosscheck syntax model 2\n"

// ErrFormat says that a file is no model of this version.
var ErrFormat = errors.New("not a syntax model of this version")

// ErrDamaged says that a model file was cut or changed.
var ErrDamaged = errors.New("damaged syntax model")

// Write writes a model: the magic, the checksum of the rest, and the tables
// packed. Weights are kept in few levels with one scale a row.
func (m *Model) Write(w io.Writer) error {
	var buf bytes.Buffer
	z, err := flate.NewWriter(&buf, flate.BestCompression)
	if err != nil {
		return err
	}
	c := &coder{w: z}
	c.model(m)
	if err := errors.Join(c.err, z.Close()); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	head := binary.LittleEndian.AppendUint32([]byte(magic), crc32.ChecksumIEEE(buf.Bytes()))
	_, err = w.Write(append(head, buf.Bytes()...))
	return err
}

// Read reads what Write wrote.
func Read(b []byte) (*Model, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, ErrFormat
	}
	sum := binary.LittleEndian.Uint32(b[len(magic):])
	b = b[len(magic)+4:]
	if crc32.ChecksumIEEE(b) != sum {
		return nil, ErrDamaged
	}
	all, err := io.ReadAll(flate.NewReader(bytes.NewReader(b)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	m := &Model{}
	c := &coder{in: all}
	c.model(m)
	if c.err != nil {
		return nil, c.err
	}
	if !m.check() {
		return nil, ErrDamaged
	}
	m.Vocab.Index()
	return m, nil
}

// coder writes a model to w or, with w nil, reads one from in; one
// description of the format serves both ways.
type coder struct {
	w   io.Writer
	in  []byte
	err error
}

func (c *coder) model(m *Model) {
	for _, list := range []*[]string{&m.Vocab.Words, &m.Vocab.Vecs, &m.Vocab.Ends, &m.Tags, &m.Labels} {
		c.texts(list)
	}
	n := c.size(len(m.Allowed))
	m.Allowed = sized(m.Allowed, n)
	for i := range m.Allowed {
		a := &m.Allowed[i]
		c.text(&a.Form.Word)
		c.text(&a.Form.Shape)
		tags := string(a.Tags)
		c.text(&tags)
		a.Tags = []uint8(tags)
	}
	c.nets(&m.Taggers)
	c.nets(&m.Parsers)
	m.Pairs = sized(m.Pairs, c.size(len(m.Pairs)))
	for i := range m.Pairs {
		c.number(&m.Pairs[i])
	}
	c.lemmas(&m.Lemmas)
}

func sized[T any](list []T, n int) []T {
	if len(list) == n {
		return list
	}
	return make([]T, n)
}

// nets codes nets whose vectors P, if any, are those of the first.
func (c *coder) nets(list *[]Trained) {
	*list = sized(*list, c.size(len(*list)))
	for i := range *list {
		t := &(*list)[i]
		if t.Net == nil {
			t.Net = &Net{}
		}
		if i == 0 {
			c.matrix(&t.Net.Embed.P)
		} else {
			t.Net.Embed.P = (*list)[0].Net.Embed.P
		}
		c.trained(t)
	}
}

func (c *coder) trained(t *Trained) {
	n := t.Net
	c.matrix(&n.Embed.E)
	c.matrix(&n.Embed.S)
	c.matrices(&n.Word)
	c.matrices(&n.Table)
	c.floats(&n.Bias)
	c.matrix(&n.Out)
	c.floats(&n.OutB)
	t.Low, t.High = sized(t.Low, len(n.Word)), sized(t.High, len(n.Word))
	for i := range t.Low {
		c.ranges(&t.Low[i])
		c.ranges(&t.High[i])
	}
}

func (c *coder) ranges(m *Matrix) {
	c.floats(&m.V)
	m.Rows, m.Cols = 1, len(m.V)
}

func (c *coder) matrices(list *[]Matrix) {
	*list = sized(*list, c.size(len(*list)))
	for i := range *list {
		c.matrix(&(*list)[i])
	}
}

// Weights are kept as whole numbers up to levels: with 127 the trees are no
// better, with 15 a little worse, and fewer levels pack better. The steps of a
// row are no finer than if its greatest number were coarse times that of the
// matrix: rows of rare things lie near zero, and half of the file was their
// noise.
const (
	levels = 31
	coarse = 0.5
)

// matrix keeps each row as a scale and a byte a number.
func (c *coder) matrix(m *Matrix) {
	m.Rows, m.Cols = c.size(m.Rows), c.size(m.Cols)
	if c.w == nil {
		if m.Rows < 0 || m.Cols < 0 || c.err != nil || m.Rows*(m.Cols+4) > len(c.in) {
			c.fail()
			*m = Matrix{}
			return
		}
		m.V = make([]float32, m.Rows*m.Cols)
	}
	if c.w == nil {
		for i := range m.Rows {
			unpack(m.Row(i), c.take(4+m.Cols))
		}
		return
	}
	var packed []byte
	least := coarse * greatest(m.V)
	for i := range m.Rows {
		packed = pack(packed[:0], m.Row(i), least)
		c.write(packed)
	}
}

// greatest is the greatest number of a list, signs apart.
func greatest(list []float32) (top float32) {
	for _, v := range list {
		top = max(top, v, -v)
	}
	return top
}

// pack keeps a row in steps of its greatest number, or of a greater one.
func pack(b []byte, row []float32, least float32) []byte {
	top := max(greatest(row), least)
	scale := top / levels
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(scale))
	for _, v := range row {
		q := 0.0
		if scale > 0 {
			q = math.RoundToEven(float64(v / scale))
		}
		b = append(b, byte(int8(max(-levels, min(levels, q)))))
	}
	return b
}

func unpack(row []float32, b []byte) {
	if len(b) < 4 {
		return
	}
	scale := math.Float32frombits(binary.LittleEndian.Uint32(b))
	for i, q := range b[4:] {
		row[i] = float32(int8(q)) * scale
	}
}

func (c *coder) floats(list *[]float32) {
	n := c.size(len(*list))
	if c.w == nil && 4*n > len(c.in) {
		c.fail()
		return
	}
	*list = sized(*list, n)
	for i, v := range *list {
		if c.w != nil {
			c.write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(v)))
			continue
		}
		if b := c.take(4); len(b) == 4 {
			(*list)[i] = math.Float32frombits(binary.LittleEndian.Uint32(b))
		}
	}
}

func (c *coder) texts(list *[]string) {
	*list = sized(*list, c.size(len(*list)))
	for i := range *list {
		c.text(&(*list)[i])
	}
}

func (c *coder) text(s *string) {
	n := c.size(len(*s))
	if c.w != nil {
		c.write([]byte(*s))
		return
	}
	*s = string(c.take(n))
}

// size codes a length; one that cannot be is an error.
func (c *coder) size(n int) int {
	v := uint64(n)
	c.number(&v)
	if c.w == nil && v > uint64(len(c.in)) && v > 1<<22 {
		c.fail()
		return 0
	}
	return int(v)
}

func (c *coder) number(v *uint64) {
	if c.w != nil {
		c.write(binary.AppendUvarint(nil, *v))
		return
	}
	n := 0
	if *v, n = binary.Uvarint(c.in); n <= 0 {
		*v = 0
		c.fail()
		return
	}
	c.in = c.in[n:]
}

func (c *coder) write(b []byte) {
	if c.err == nil {
		_, c.err = c.w.Write(b)
	}
}

func (c *coder) take(n int) []byte {
	if n > len(c.in) {
		c.fail()
		return nil
	}
	b := c.in[:n]
	c.in = c.in[n:]
	return b
}

func (c *coder) fail() {
	if c.err == nil {
		c.err = ErrDamaged
	}
}
