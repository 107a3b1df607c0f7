package compare

import "github.com/crosscheck-go/crosscheck/claims"

// A telling is one scene of one article: what that article says of one
// incident.
type telling struct {
	*claims.Scene
	article, scene int // indices into the readings and into Reading.Scenes
}

// main reports whether the article is mainly about it.
func (t telling) main() bool { return t.scene == 0 }

// tellings lists the scenes of all articles, in reading order. An article
// without claims still is about something: it has one empty scene.
func tellings(readings []*claims.Reading) []telling {
	var out []telling
	for i, r := range readings {
		if len(r.Scenes) == 0 {
			out = append(out, telling{new(claims.Scene), i, 0})
		}
		for k := range r.Scenes {
			out = append(out, telling{&r.Scenes[k], i, k})
		}
	}
	return out
}
