// Outletlists turns public lists of outlets into line files of the directory:
//
//	go run ./sources/internal/outletlists -in FOLDER -out sources/data
//
// FOLDER holds state_media_profiles.jsonl (ASD-at-GMF/state-media-profiles,
// MIT) and fundus_publishers.jsonl (flairNLP/fundus, MIT), one outlet a line.
// The same lists give the same bytes.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"
)

func main() {
	in := flag.String("in", "", "folder with the lists")
	out := flag.String("out", "sources/data", "folder to write the line files to")
	flag.Parse()
	for _, list := range [...]struct{ from, to, about, key string }{
		{"state_media_profiles.jsonl", "state_media.txt", "Outlets in which a state has a hand, from ASD-at-GMF/state-media-profiles (MIT).", "smm"},
		{"fundus_publishers.jsonl", "publishers.txt", "Publishers, from the registry of flairNLP/fundus (MIT).", "fundus"},
	} {
		if err := convert(filepath.Join(*in, list.from), filepath.Join(*out, list.to), list.about, list.key); err != nil {
			log.Fatal(err)
		}
	}
}

// row is an outlet as the lists give it.
type row struct {
	Domain  string `json:"domain"`
	Name    string `json:"name"`
	Country string `json:"country"`
	Kind    string `json:"kind"`
	Owner   string `json:"owner"`
	State   string `json:"state_affiliated"`
	Notes   string `json:"notes"`
}

// outlet is a line of the directory.
type outlet struct {
	names, domains                      []string
	country, kind, control, lang, owner string
}

func convert(from, to, about, key string) error {
	rows, err := read(from)
	if err != nil {
		return err
	}
	places, err := countryCodes()
	if err != nil {
		return err
	}
	outlets := merge(rows, places)
	slices.SortFunc(outlets, func(a, b *outlet) int {
		return cmp.Or(strings.Compare(a.names[0], b.names[0]), strings.Compare(a.domains[0], b.domains[0]))
	})
	var lines []string
	for _, o := range outlets {
		lines = append(lines, o.line(key))
	}
	head := fmt.Sprintf("# %s\n# Written by outletlists; do not edit.\n# name ; domains ; country ; kind ; control ; languages ; owner ; services ; aliases ; reference\n", about)
	return os.WriteFile(to, []byte(head+strings.Join(lines, "\n")+"\n"), 0o644)
}

func read(file string) (rows []row, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		rows = append(rows, r)
	}
	return rows, lines.Err()
}

// merge makes one outlet of the rows that share a host, or a name and an
// owner: the lists give a radio and a television of one site two rows, and
// one outlet with eight mirror sites eight.
func merge(rows []row, places map[string]string) (outlets []*outlet) {
	byKey := map[string]*outlet{}
	for _, r := range rows {
		names := namesOf(r.Name)
		domain, code := strings.TrimPrefix(r.Domain, "www."), places[fold(r.Country)]
		byName := code + "\x00" + names[0] + "\x00" + r.Owner
		o := byKey[domain]
		if o == nil {
			o = byKey[byName]
		}
		if o == nil {
			o = &outlet{country: code, owner: clean(r.Owner), lang: languageOf(r.Notes)}
			o.kind, o.control = state(r)
			outlets = append(outlets, o)
		}
		byKey[domain], byKey[byName] = o, o
		o.names = add(o.names, names...)
		o.domains = add(o.domains, domain)
	}
	return outlets
}

func (o *outlet) line(key string) string {
	fields := []string{o.names[0], strings.Join(o.domains, "|"), o.country, o.kind, o.control, o.lang, o.owner, "", strings.Join(o.names[1:], "|"), key}
	if fields[6] == fields[0] {
		fields[6] = "" // an outlet that is said to own itself
	}
	return strings.Join(strings.Fields(strings.Join(fields, " ; ")), " ")
}

// The State Media Matrix, as the README of state-media-profiles gives it:
// funding, ownership, editorial control. Captured private media may or may
// not be funded by the state.
var matrix = map[string][2]string{
	"state_controlled":                     {"state", "yyy"},
	"captured_public":                      {"state", "nyy"},
	"captured_private":                     {"private", "?ny"},
	"independent_state_funded_and_managed": {"public", "yyn"},
	"independent_state_funded":             {"public", "ynn"},
	"independent_state_managed":            {"public", "nyn"},
	"independent_public":                   {"public", "nnn"},
}

func state(r row) (kind, control string) {
	m := matrix[r.State]
	if r.Kind == "news_agency" {
		return "agency", m[1]
	}
	return m[0], m[1]
}

var (
	inBrackets = regexp.MustCompile(`\s*\(([^()]*)\)\*?`)
	label      = regexp.MustCompile(`^(Print|News portals?|Radio|TV|Online)\s*:\s*`)
)

// namesOf is the name, then what stands in brackets behind it: "China Central
// Television (CCTV)".
func namesOf(s string) []string {
	s = label.ReplaceAllString(clean(s), "")
	names := []string{strings.TrimSpace(inBrackets.ReplaceAllString(s, ""))}
	for _, m := range inBrackets.FindAllStringSubmatch(s, -1) {
		names = add(names, strings.TrimSpace(m[1]))
	}
	if names[0] == "" {
		names[0] = s
	}
	return names
}

// clean takes the signs out of a name that a line file uses itself.
func clean(s string) string {
	s = norm.NFC.String(strings.NewReplacer(";", ",", "|", "/", "*", "", "#", "").Replace(s))
	return strings.Join(strings.Fields(s), " ")
}

func add(list []string, more ...string) []string {
	for _, s := range more {
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

func languageOf(notes string) string {
	if lang, ok := strings.CutPrefix(notes, "default language "); ok {
		return lang
	}
	return ""
}

//go:embed countries.txt
var otherNames []byte

// countryCodes maps folded English names, and the codes themselves, to codes.
func countryCodes() (map[string]string, error) {
	codes := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			r, err := language.ParseRegion(string(a) + string(b))
			if err != nil || !r.IsCountry() {
				continue
			}
			code := r.Canonicalize().String()
			codes[fold(r.String())] = code
			codes[fold(display.English.Regions().Name(r))] = code
		}
	}
	for n, line := range bytes.Split(bytes.TrimSpace(otherNames), []byte("\n")) {
		name, code, ok := strings.Cut(string(line), ";")
		if !ok && !strings.HasPrefix(name, "#") {
			return nil, fmt.Errorf("countries.txt:%d: no code", n+1)
		}
		codes[fold(strings.TrimSpace(name))] = strings.TrimSpace(code)
	}
	return codes, nil
}

func fold(s string) string { return strings.ToLower(strings.ReplaceAll(s, "&", "and")) }
