package sources

import (
	"embed"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Directory is a list of known outlets, looked up by URL, host or name. It is
// read-only and safe for concurrent use. A nil Directory is [Known].
type Directory struct {
	outlets []Outlet
	hosts   map[string]int
	names   map[string]entry
	classes []class
}

// entry is what a name stands for.
type entry struct {
	outlet int
	rank   int8 // of the file the name stands in: lower wins
	shared bool // by several outlets of that rank: the name tells none
}

//go:embed data/*.txt
var data embed.FS

var known = sync.OnceValue(func() *Directory {
	lines, err := fs.Sub(data, "data")
	if err == nil {
		var d *Directory
		if d, err = ReadDirectory(lines); err == nil {
			return d
		}
	}
	panic("sources: the directory that ships is broken: " + err.Error()) // a test reads it
})

// Known is the directory that ships with the library: about 1,250 outlets.
func Known() *Directory { return known() }

// Find looks an outlet up by a URL, a host, a name or another name it is known
// by: "https://www.lemonde.fr/afrique/", "m.tass.com", "Agence France-Presse".
// A host stands for its sub-domains too. Letter case, accents and punctuation
// do not matter, except that a short name all in capitals ("AP", "MAP") is
// found in capitals only. A name that several outlets share finds none.
func (d *Directory) Find(urlOrName string) (Outlet, bool) {
	d = d.orKnown()
	s := strings.TrimSpace(urlOrName)
	if looksLikeHost(s) {
		if i, ok := d.host(host(s)); ok {
			return d.outlets[i], true
		}
	}
	if o, ok := d.named(s); ok {
		return o, true
	}
	outer, inner, ok := strings.Cut(strings.TrimSuffix(s, ")"), "(")
	if !ok {
		return Outlet{}, false
	}
	if o, ok := d.named(strings.TrimSpace(outer)); ok {
		return o, true // "Agence France-Presse (AFP)"
	}
	if !spells(acronym(inner), outer) {
		return Outlet{}, false
	}
	return d.named(inner)
}

func (d *Directory) named(s string) (Outlet, bool) {
	for _, key := range [...]string{acronym(s), fold(s)} {
		if e, ok := d.names[key]; ok && key != "" && !e.shared {
			return d.outlets[e.outlet], true
		}
	}
	return Outlet{}, false
}

// Identify adds to an article's outlet what the directory knows of it. Its
// name is looked up first, then the article's URL, unless that is a platform
// on which others publish. What the article itself states stays.
func (d *Directory) Identify(a *Article) Outlet {
	d = d.orKnown()
	stated := a.Outlet
	found, ok := d.Find(stated.Name)
	if !ok || stated.Name == "" {
		found, ok = d.Find(pick(a.URL, stated.Domain))
		if ok && found.Kind == Aggregator && stated.Name != "" {
			ok = false
		}
	}
	if !ok {
		if stated.Domain == "" {
			stated.Domain = host(a.URL)
		}
		return d.classify(stated)
	}
	return stated.merge(found)
}

// All yields the outlets in the order of the directory's files.
func (d *Directory) All() iter.Seq[Outlet] { return slices.Values(d.orKnown().outlets) }

func (d *Directory) orKnown() *Directory {
	if d == nil {
		return Known()
	}
	return d
}

// host finds the outlet of a host or of the nearest domain above it.
func (d *Directory) host(h string) (int, bool) {
	for h != "" {
		if i, ok := d.hosts[h]; ok {
			return i, true
		}
		_, h, _ = strings.Cut(h, ".")
	}
	return 0, false
}

func looksLikeHost(s string) bool {
	return strings.Contains(s, "://") || strings.Contains(s, ".") && !strings.ContainsAny(s, " \t\n")
}

// add enters an outlet, or what its line adds to an outlet that is entered
// under one of its hosts.
func (d *Directory) add(o Outlet, rank int8) {
	i := len(d.outlets)
	for h := range o.Domains.All() {
		if j, ok := d.hosts[h]; ok {
			i = j
			break
		}
	}
	if i == len(d.outlets) {
		d.outlets = append(d.outlets, o)
	} else {
		d.outlets[i] = d.outlets[i].merge(o)
	}
	for h := range o.Domains.All() {
		if _, ok := d.hosts[h]; !ok {
			d.hosts[h] = i
		}
	}
	d.name(o.Name, i, rank)
	for _, list := range [...]List{o.Aliases, o.Services} {
		for name := range list.All() {
			d.name(name, i, rank)
		}
	}
}

func (d *Directory) name(name string, outlet int, rank int8) {
	key := pick(acronym(name), fold(name))
	e, ok := d.names[key]
	switch {
	case key == "" || ok && (e.outlet == outlet || e.rank < rank):
		return
	case ok:
		e.shared = true
		d.names[key] = e
	default:
		d.names[key] = entry{outlet: outlet, rank: rank}
	}
}

// merge keeps what o states and takes from p what o does not know.
func (o Outlet) merge(p Outlet) Outlet {
	if o.Name != p.Name && p.Name != "" {
		p.Aliases = List(p.Name).join(p.Aliases)
	}
	merged := Outlet{
		Name: pick(o.Name, p.Name), Domain: pick(o.Domain, p.Domain), Country: pick(o.Country, p.Country),
		Kind: Kind(pick(string(o.Kind), string(p.Kind))), Owner: pick(o.Owner, p.Owner), Control: o.Control,
		Langs: List(pick(string(o.Langs), string(p.Langs))), Services: o.Services.join(p.Services),
		Aliases: o.Aliases.join(p.Aliases), Domains: o.Domains.join(p.Domains),
		Reference: o.Reference.join(p.Reference), Lines: o.Lines.join(p.Lines),
	}
	if merged.Control == (Control{}) {
		merged.Control = p.Control
	}
	return merged
}

// join is l and what of m it has not.
func (l List) join(m List) List {
	for name := range m.All() {
		switch {
		case l == "":
			l = List(name)
		case !l.Has(name):
			l += List("|" + name)
		}
	}
	return l
}
