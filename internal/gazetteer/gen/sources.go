package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/internal/gazetteer"
)

// crises are the countries in conflict and their neighbours, whose villages
// are taken too: there the news names them.
const crises = " ML BF NE NG TD CM CF SD SS ET ER SO DJ KE UG RW BI CD CG AO MZ TZ LY DZ TN EG MR SN GN CI GH TG BJ LB SY IL PS IQ YE JO AF PK TJ MM UA HT CO VE AM AZ GE "

// least is how many people live in the smallest town taken elsewhere.
const least = 5000

// readTowns reads GeoNames rows.
func (b *builder) readTowns(path string) error {
	return eachLine(path, func(line string) error {
		f := strings.Split(line, "\t")
		if len(f) < 15 {
			return errors.New("too few fields")
		}
		pop, _ := strconv.Atoi(f[14])
		seat := f[7] == "PPLC" || f[7] == "PPLA"
		crisis := strings.Contains(crises, " "+f[8]+" ")
		if pop <= least && !seat && !crisis {
			return nil
		}
		id, err := strconv.Atoi(f[0])
		if err != nil {
			return err
		}
		p := place{id: id, name: f[1], country: f[8], region: f[10], pop: pop}
		p.lat, _ = strconv.ParseFloat(f[4], 64)
		p.lon, _ = strconv.ParseFloat(f[5], 64)
		switch f[7] {
		case "PPLC":
			p.kind = gazetteer.Capital
		case "PPLA":
			p.kind = gazetteer.Seat
		}
		if b.admin1[p.country+"."+p.region] == "" {
			p.region = ""
		}
		b.town(p, f, crisis)
		return nil
	})
}

func (b *builder) town(p place, f []string, crisis bool) {
	i := len(b.places)
	b.places = append(b.places, p)
	b.name(i, f[1], true)
	b.name(i, f[2], true)
	for _, n := range b.usual[p.id] {
		b.name(i, n, true)
	}
	if !crisis {
		return
	}
	for _, n := range strings.Split(f[3], ",") {
		if latin(n) {
			b.name(i, n, false)
		}
	}
}

func latin(s string) bool {
	for _, c := range s {
		if unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) {
			return false
		}
	}
	return s != ""
}

func (b *builder) readAdmin1(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var list []struct{ Code, Name string }
	if err := json.Unmarshal(text, &list); err != nil {
		return err
	}
	for _, a := range list {
		b.admin1[a.Code] = a.Name
	}
	return nil
}

// readTagged reads names by GeoNames id in each language.
func (b *builder) readTagged(from string, languages []string) error {
	for _, l := range languages {
		err := find(from, l+"/LC_MESSAGES/geonames.mo", func(path string) error {
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			return eachMessage(text, func(id, name string) {
				if n, err := strconv.Atoi(id); err == nil {
					b.usual[n] = append(b.usual[n], name)
				}
			})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// eachMessage reads a GNU catalogue of messages.
func eachMessage(b []byte, f func(id, text string)) error {
	if len(b) < 20 || binary.LittleEndian.Uint32(b) != 0x950412de {
		return errors.New("not a catalogue of messages")
	}
	word := func(at uint32) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	part := func(at uint32) string {
		n, from := word(at), word(at+4)
		return string(bytes.SplitN(b[from:from+n], []byte{0}, 2)[0])
	}
	n, ids, texts := word(8), word(12), word(16)
	for i := range n {
		f(part(ids+8*i), part(texts+8*i))
	}
	return nil
}

// readCountries reads the names of countries in each language. A country lies
// where its capital does.
func (b *builder) readCountries(from string, languages []string) error {
	for _, l := range languages {
		err := find(from, "langs/"+l+".json", func(path string) error {
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			var list struct{ Countries map[string]any }
			if err := json.Unmarshal(text, &list); err != nil {
				return err
			}
			for _, code := range slices.Sorted(maps.Keys(list.Countries)) {
				b.addCountry(code, list.Countries[code])
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) addCountry(code string, names any) {
	var all []string
	switch n := names.(type) {
	case string:
		all = []string{n}
	case []any:
		for _, x := range n {
			if s, ok := x.(string); ok {
				all = append(all, s)
			}
		}
	}
	i, ok := b.country[code]
	if !ok {
		i = len(b.places)
		b.country[code] = i
		p := place{id: -1000 - int(code[0])*100 - int(code[1]), name: all[0], country: code, kind: gazetteer.Country}
		for _, t := range b.places {
			if t.country == code && t.kind <= gazetteer.Capital {
				p.pop += t.pop
				if t.kind == gazetteer.Capital {
					p.lat, p.lon = t.lat, t.lon
				}
			}
		}
		b.places = append(b.places, p)
	}
	for _, n := range all {
		before, _, _ := strings.Cut(n, ",") // "Iran, Islamic Republic of"
		b.name(i, before, true)
	}
}

func (b *builder) readGeneric(path string) error {
	return eachLine(path, func(line string) error {
		kind, word, ok := strings.Cut(line, ";")
		if !ok {
			return errors.New("want a kind and a word")
		}
		set := b.drop
		if strings.TrimSpace(kind) == "weak" {
			set = b.weak
		}
		set[gazetteer.Key(word)] = true
		return nil
	})
}

// plain drops the generic words of a region's name.
func (b *builder) plain(name string) string {
	var kept []string
	for w := range strings.FieldsSeq(name) {
		if !b.drop[gazetteer.Key(w)] {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return name
	}
	return strings.Join(kept, " ")
}

// readAreas reads the table made by hand.
func (b *builder) readAreas(path string) error {
	n := 0
	return eachLine(path, func(line string) error {
		f := strings.Split(line, ";")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if len(f) < 3 {
			return errors.New("want names, a kind and countries")
		}
		names := strings.Split(f[0], " / ")
		if f[1] == "form" {
			return b.forms(names, f[2])
		}
		if len(f) < 5 {
			return errors.New("want coordinates")
		}
		n++
		p := place{id: -10_000_000 - n, name: strings.TrimSpace(names[0]), country: f[2], kind: gazetteer.Area}
		if f[1] == "town" {
			p.kind, p.country = gazetteer.Town, strings.Fields(f[2])[0]
		}
		p.lat, _ = strconv.ParseFloat(f[3], 64)
		p.lon, _ = strconv.ParseFloat(f[4], 64)
		if len(f) > 5 {
			p.radius, _ = strconv.ParseFloat(f[5], 64)
		}
		b.places = append(b.places, p)
		for _, name := range names {
			b.name(len(b.places)-1, name, true)
		}
		return nil
	})
}

// forms adds names to a country or a region.
func (b *builder) forms(names []string, code string) error {
	i, ok := b.country[code]
	if !ok {
		i, ok = b.byRegion[code]
	}
	if !ok {
		return fmt.Errorf("no place %s", code)
	}
	for _, name := range names {
		b.name(i, name, true)
	}
	return nil
}

// eachLine reads lines without comments; GeoNames rows have none.
func eachLine(path string, f func(line string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	comments := filepath.Ext(path) == ".txt" && !strings.HasPrefix(filepath.Base(path), "cities")
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if comments {
			line, _, _ = strings.Cut(line, "#")
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := f(line); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n, err)
		}
	}
	return in.Err()
}
