package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// A builder gathers places and their names.
type builder struct {
	places []place
	names  map[string]map[int]bool // key, place, whether usual

	usual    map[int][]string  // by GeoNames id: names in the languages wanted
	admin1   map[string]string // code with country to name
	drop     map[string]bool
	weak     map[string]bool
	byRegion map[string]int // code with country to place
	country  map[string]int // alpha-2 to place
}

type place struct {
	id              int
	name            string
	country, region string
	lat, lon        float64
	pop             int
	kind            gazetteer.Kind
	radius          float64
}

func newBuilder() *builder {
	return &builder{
		names: map[string]map[int]bool{}, usual: map[int][]string{}, admin1: map[string]string{}, drop: map[string]bool{},
		weak: map[string]bool{}, byRegion: map[string]int{}, country: map[string]int{},
	}
}

// name notes that a place is called so; usual wins over not.
func (b *builder) name(i int, name string, usual bool) {
	k := gazetteer.Key(name)
	if len(k) < 2 || len(k) > 60 {
		return
	}
	if b.names[k] == nil {
		b.names[k] = map[int]bool{}
	}
	b.names[k][i] = b.names[k][i] || usual
}

// regions makes each first division a place in the middle of its towns.
func (b *builder) regions() {
	type sum struct{ lat, lon, weight, pop float64 }
	sums := map[string]sum{}
	for _, p := range b.places {
		if p.kind > gazetteer.Capital || p.region == "" {
			continue
		}
		w := math.Sqrt(float64(max(p.pop, 500)))
		s := sums[p.country+"."+p.region]
		sums[p.country+"."+p.region] = sum{s.lat + w*p.lat, s.lon + w*p.lon, s.weight + w, s.pop + float64(p.pop)}
	}
	for n, code := range slices.Sorted(maps.Keys(b.admin1)) {
		s, ok := sums[code]
		if !ok {
			continue
		}
		i := len(b.places)
		b.places = append(b.places, place{id: -100_000 - n, name: b.plain(b.admin1[code]), country: code[:2], region: code[3:],
			lat: s.lat / s.weight, lon: s.lon / s.weight, pop: int(s.pop), kind: gazetteer.Region})
		b.byRegion[code] = i
		for _, name := range []string{b.admin1[code], b.plain(b.admin1[code])} {
			b.name(i, name, !b.weak[gazetteer.Key(name)])
		}
	}
}

// pack writes the layout that the package decodes.
func (b *builder) pack() ([]byte, error) {
	order := make([]int, len(b.places)) // new number to old
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { // neighbours pack well
		p, q := b.places[i], b.places[j]
		return cmp.Or(cmp.Compare(p.country, q.country), cmp.Compare(p.region, q.region), cmp.Compare(p.name, q.name), cmp.Compare(p.id, q.id))
	})
	at := make([]int, len(order))
	for i, o := range order {
		at[o] = i
	}
	var w writer
	w.columns(b, order)
	w.names(b, at)
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(w.b); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

type writer struct{ b []byte }

func (w *writer) count(n int)     { w.b = binary.AppendUvarint(w.b, uint64(n)) }
func (w *writer) string(s string) { w.count(len(s)); w.b = append(w.b, s...) }
func (w *writer) strings(ss []string) {
	w.count(len(ss))
	for _, s := range ss {
		w.string(s)
	}
}

// columns writes all that is known of places but their names' spellings.
func (w *writer) columns(b *builder, order []int) {
	codes, divisions := map[string]bool{}, map[string]bool{}
	for _, p := range b.places {
		codes[p.country] = true
		divisions[p.country+"."+p.region] = p.region != ""
	}
	maps.DeleteFunc(divisions, func(_ string, used bool) bool { return !used })
	codeList, divisionList := slices.Sorted(maps.Keys(codes)), slices.Sorted(maps.Keys(divisions))
	w.strings(codeList)
	w.divisions(b, divisionList)
	w.count(len(order))
	last := ""
	for _, o := range order {
		last = w.front(last, b.places[o].name)
	}
	codeAt, divisionAt := positions(codeList), positions(divisionList)
	for _, column := range []func(p place) uint16{
		func(p place) uint16 { return uint16(codeAt[p.country]) },
		func(p place) uint16 {
			if p.region == "" {
				return 0
			}
			return uint16(divisionAt[p.country+"."+p.region] + 1)
		},
		func(p place) uint16 { return uint16(int16(math.Round(p.lat * 100))) },
		func(p place) uint16 { return uint16(int16(math.Round(p.lon * 100))) },
	} {
		for _, shift := range []int{0, 8} {
			for _, o := range order {
				w.b = append(w.b, byte(column(b.places[o])>>shift))
			}
		}
	}
	for _, column := range []func(p place) uint8{
		func(p place) uint8 { return steps(p.pop) },
		func(p place) uint8 { return uint8(p.kind) },
		func(p place) uint8 { return uint8(math.Round(p.radius / 10)) },
	} {
		for _, o := range order {
			w.b = append(w.b, column(b.places[o]))
		}
	}
}

// divisions writes codes without their country, then names; the first is none.
func (w *writer) divisions(b *builder, list []string) {
	codes, names := []string{""}, []string{""}
	for _, d := range list {
		codes, names = append(codes, d[3:]), append(names, b.plain(b.admin1[d]))
	}
	w.strings(codes)
	w.strings(names)
}

func positions(list []string) map[string]int {
	at := make(map[string]int, len(list))
	for i, s := range list {
		at[s] = i
	}
	return at
}

// steps is a population in eighths of a doubling.
func steps(pop int) uint8 {
	if pop < 2 {
		return 0
	}
	return uint8(min(255, math.Round(8*math.Log2(float64(pop)))))
}

// front writes a string as what it shares with the one before, and the rest.
func (w *writer) front(last, s string) string {
	s = s[:min(len(s), 200)]
	same := 0
	for same < len(s) && same < len(last) && s[same] == last[same] {
		same++
	}
	w.b = append(w.b, byte(same), byte(len(s)-same))
	w.b = append(w.b, s[same:]...)
	return s
}

func (w *writer) names(b *builder, at []int) {
	keys := slices.Sorted(maps.Keys(b.names))
	w.count(len(keys))
	last := ""
	for _, k := range keys {
		last = w.front(last, k)
	}
	for _, k := range keys {
		meant := slices.Collect(maps.Keys(b.names[k]))
		slices.SortFunc(meant, func(x, y int) int {
			p, q := b.places[x], b.places[y]
			if p.kind != q.kind && max(p.kind, q.kind) >= gazetteer.Region {
				return int(q.kind) - int(p.kind)
			}
			if p.pop != q.pop {
				return q.pop - p.pop
			}
			return p.id - q.id
		})
		w.count(len(meant))
		for _, m := range meant {
			usual := 0
			if b.names[k][m] {
				usual = 1
			}
			w.count(at[m]<<1 | usual)
		}
	}
}
