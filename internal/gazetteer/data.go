package gazetteer

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"sync"
)

// places.gz is written by gen; its layout is that of decode, from top to
// bottom.
//
//go:embed places.gz
var packed []byte

// load unpacks the data once.
var load = sync.OnceValue(func() *data {
	d, err := unpack(packed)
	if err != nil {
		panic(fmt.Sprintf("gazetteer: embedded data: %v", err)) // a test reads it
	}
	return d
})

// data are columns: place i is the i-th of each.
type data struct {
	names               string // one after the other
	nameEnds            []uint32
	countries           []uint16 // into codes
	regions             []uint16 // into admin1; 0 is none
	lats, lons          []int16  // hundredths of a degree
	pops, kinds, radius []uint8

	codes  []string // country codes, of areas several in one
	admin1 []division

	keys []byte   // folded names one after the other
	ends []uint32 // where each ends
	refs []ref
	upto []uint32 // where the places of each name end
	hash []uint32 // open addressing: 1 + number of the name
}

type division struct{ code, name string }

func unpack(b []byte) (*data, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	raw := bytes.NewBuffer(make([]byte, 0, binary.LittleEndian.Uint32(b[len(b)-4:])+bytes.MinRead)) // gzip ends with the length
	if _, err := raw.ReadFrom(z); err != nil {
		return nil, err
	}
	r := &decoder{b: raw.Bytes()}
	d := r.decode()
	return d, r.err
}

// A decoder reads the layout; after the first error it reads zeros.
type decoder struct {
	b   []byte
	err error
}

func (r *decoder) decode() *data {
	d := &data{}
	d.codes = r.strings()
	for _, c := range r.strings() {
		d.admin1 = append(d.admin1, division{code: c})
	}
	for i, n := range r.strings() {
		if i < len(d.admin1) {
			d.admin1[i].name = n
		}
	}
	n := r.count()
	d.names, d.nameEnds = r.fronts(n)
	d.countries, d.regions = r.columns(n), r.columns(n)
	d.lats, d.lons = r.degrees(n), r.degrees(n)
	d.pops, d.kinds, d.radius = r.take(n), r.take(n), r.take(n)
	r.decodeNames(d)
	return d
}

// decodeNames reads the folded names in order, each as the length it shares
// with the one before and the rest, and the places it may mean.
func (r *decoder) decodeNames(d *data) {
	n := r.count()
	var keys string
	keys, d.ends = r.fronts(n)
	d.keys = []byte(keys)
	n = len(d.ends)
	d.upto, d.refs = make([]uint32, n), make([]ref, 0, 2*n)
	for i := range n {
		for range r.count() {
			p := r.count()
			if p>>1 >= len(d.nameEnds) {
				r.fail()
				return
			}
			d.refs = append(d.refs, ref(p))
		}
		d.upto[i] = uint32(len(d.refs))
	}
	d.index(n)
}

// index builds the hash table of names.
func (d *data) index(n int) {
	size := 1
	for size < 2*n {
		size *= 2
	}
	d.hash = make([]uint32, size)
	for i := range n {
		h := hashStart
		for _, c := range d.key(i) {
			h = (h ^ uint32(c)) * hashStep
		}
		for h &= uint32(size - 1); d.hash[h] != 0; h = (h + 1) & uint32(size-1) {
		}
		d.hash[h] = uint32(i + 1)
	}
}

const (
	hashStart uint32 = 2166136261
	hashStep  uint32 = 16777619
)

func (d *data) key(i int) []byte {
	return d.keys[start(d.ends, i):d.ends[i]]
}

// find looks a name up by its folded form.
func (d *data) find(name string) Places {
	var room [64]byte
	return d.findKey(appendKey(room[:0], name))
}

func (d *data) findKey(k []byte) Places {
	if len(k) == 0 || len(d.hash) == 0 {
		return nil
	}
	h := hashStart
	for _, c := range k {
		h = (h ^ uint32(c)) * hashStep
	}
	mask := uint32(len(d.hash) - 1)
	for h &= mask; d.hash[h] != 0; h = (h + 1) & mask {
		i := int(d.hash[h] - 1)
		if !bytes.Equal(d.key(i), k) {
			continue
		}
		return Places(d.refs[start(d.upto, i):d.upto[i]])
	}
	return nil
}

// start is where item i begins, given where each ends.
func start(ends []uint32, i int) uint32 {
	if i == 0 {
		return 0
	}
	return ends[i-1]
}

func (d *data) place(i int) Place {
	a := d.admin1[d.regions[i]]
	return Place{
		ID: int32(i + 1), Name: d.names[start(d.nameEnds, i):d.nameEnds[i]], Country: d.codes[d.countries[i]], Admin1: a.code, Region: a.name,
		Lat: float64(d.lats[i]) / 100, Lon: float64(d.lons[i]) / 100,
		Population: people(d.pops[i]), Kind: Kind(d.kinds[i]), Radius: float64(d.radius[i]) * radiusStep,
	}
}

// radiusStep is what one step of an area's radius is, in kilometres.
const radiusStep = 10

// people is the population an eighth of a doubling stands for.
func people(step uint8) int {
	if step == 0 {
		return 0
	}
	return int(math.Round(math.Exp2(float64(step) / 8)))
}

func (r *decoder) fail() {
	if r.err == nil {
		r.err = io.ErrUnexpectedEOF
	}
	r.b = nil
}

func (r *decoder) count() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > math.MaxInt32 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

// fronts reads n strings, each as how much it shares with the head of the one
// before and the rest, into one, and where each ends.
func (r *decoder) fronts(n int) (string, []uint32) {
	all := make([]byte, 0, 16*min(n, 1<<20))
	ends := make([]uint32, 0, min(n, 1<<20))
	last := 0
	for range n {
		if r.err != nil {
			break
		}
		same := min(int(r.byte()), len(all)-last)
		rest := r.take(int(r.byte()))
		all, last = append(all, all[last:last+same]...), len(all)
		all = append(all, rest...)
		ends = append(ends, uint32(len(all)))
	}
	return string(all), ends
}

func (r *decoder) byte() byte {
	if len(r.b) == 0 {
		r.fail()
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *decoder) take(n int) []byte {
	if n > len(r.b) {
		r.fail()
		return make([]byte, min(n, 1<<20))
	}
	b := r.b[:n:n]
	r.b = r.b[n:]
	return b
}

// strings reads a count and that many strings.
func (r *decoder) strings() []string {
	n := r.count()
	out := make([]string, 0, min(n, 1<<20))
	for range n {
		if r.err != nil {
			break
		}
		out = append(out, string(r.take(r.count())))
	}
	return out
}

// columns reads n numbers below 65,536: all low bytes, then all high ones.
func (r *decoder) columns(n int) []uint16 {
	low, high := r.take(n), r.take(n)
	out := make([]uint16, n)
	for i := range min(n, len(low), len(high)) {
		out[i] = uint16(low[i]) | uint16(high[i])<<8
	}
	return out
}

// degrees reads n hundredths of degrees.
func (r *decoder) degrees(n int) []int16 {
	out := make([]int16, n)
	for i, v := range r.columns(n) {
		out[i] = int16(v)
	}
	return out
}
