package sources

import (
	"bufio"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// The files of a directory, in order of weight: where two files know the same
// outlet or name, the earlier one wins. Those written by hand come first.
var directoryFiles = [...]struct {
	name string
	rank int8
}{
	{"agencies.txt", 0}, {"broadcasters.txt", 0}, {"press.txt", 0}, {"platforms.txt", 0}, {"official.txt", 0},
	{"state_media.txt", 1}, {"publishers.txt", 1},
}

// ReadDirectory reads the line files of a directory: agencies, broadcasters,
// press, platforms, official, state_media and publishers (.txt), those that are
// there, and references.txt, whose keys their last fields use. A line is
//
//	name ; domains ; country ; kind ; control ; languages ; owner ; services ; aliases ; reference
//
// with lists apart by "|" and control as three of "y", "n" and "?" for funding,
// ownership and editorial control. Errors name the file and the line.
func ReadDirectory(fsys fs.FS) (*Directory, error) {
	references := map[string]string{}
	err := eachLine(fsys, "references.txt", 2, func(_ string, f []string) error {
		references[f[0]] = f[1]
		return nil
	})
	if err != nil {
		return nil, err
	}
	d := &Directory{hosts: map[string]int{}, names: map[string]entry{}}
	for _, file := range directoryFiles {
		err := eachLine(fsys, file.name, 10, func(at string, f []string) error {
			o, err := outletOf(f, references)
			o.Lines = List(at)
			if err == nil {
				d.add(o, file.rank)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	err = eachLine(fsys, "classes.txt", 4, func(at string, f []string) error {
		d.classes = append(d.classes, classOf(at, f, references))
		return nil
	})
	return d, err
}

// eachLine calls f with the fields of each line of a file, if it is there.
func eachLine(fsys fs.FS, name string, fields int, f func(at string, fields []string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return nil // a directory need not have every file
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		at := fmt.Sprintf("%s:%d", path.Base(name), n)
		parts := strings.Split(line, ";")
		if len(parts) != fields {
			return fmt.Errorf("%s: %d fields where %d should be", at, len(parts), fields)
		}
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		if err := f(at, parts); err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func outletOf(f []string, references map[string]string) (Outlet, error) {
	control, err := controlOf(f[4])
	switch {
	case err != nil:
		return Outlet{}, err
	case f[0] == "":
		return Outlet{}, fmt.Errorf("an outlet without a name")
	case !slices.Contains(kinds[:], Kind(f[3])):
		return Outlet{}, fmt.Errorf("unknown kind %q", f[3])
	case references[f[9]] == "":
		return Outlet{}, fmt.Errorf("unknown reference %q", f[9])
	}
	main, _, _ := strings.Cut(f[1], "|")
	return Outlet{
		Name: f[0], Domain: main, Domains: List(f[1]), Country: f[2], Kind: Kind(f[3]), Control: control, Langs: List(f[5]),
		Owner: f[6], Services: List(f[7]), Aliases: List(f[8]), Reference: List(references[f[9]]),
	}, nil
}

var kinds = [...]Kind{"", Agency, Public, State, Private, Party, NGO, Government, ArmedGroup, Aggregator, Blog}

func controlOf(s string) (c Control, err error) {
	if s == "" {
		return c, nil
	}
	degrees := map[byte]Degree{'?': Unknown, 'n': No, 'y': Yes}
	if len(s) != 3 {
		return c, fmt.Errorf("control %q is not three marks", s)
	}
	for i, axis := range [...]*Degree{&c.Funding, &c.Ownership, &c.Editorial} {
		degree, ok := degrees[s[i]]
		if !ok {
			return c, fmt.Errorf("control %q has a mark that is not y, n or ?", s)
		}
		*axis = degree
	}
	return c, nil
}

// String says in words how far a state controls an outlet; "" if unknown.
func (c Control) String() string {
	var parts []string
	for _, axis := range [...]struct {
		name   string
		degree Degree
	}{{"funding", c.Funding}, {"ownership", c.Ownership}, {"editorial", c.Editorial}} {
		switch axis.degree {
		case Yes:
			parts = append(parts, axis.name+": yes")
		case No:
			parts = append(parts, axis.name+": no")
		}
	}
	return strings.Join(parts, ", ")
}
