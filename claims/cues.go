package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/lexicon"

// cues are the words that open another scene or say that a figure no longer
// holds: "separately", "last year", "up from".
type cues struct {
	phrases lexicon.Phrases[cue]
}

// A cue is what a phrase of cues.txt tells.
type cue string

// The cues.
const (
	elsewhere cue = "elsewhere" // another event: "in a separate attack", "le même jour"
	besides   cue = "besides"   // perhaps another event: "meanwhile", "par ailleurs"
	past      cue = "past"      // an earlier event: "a year earlier", "on se souvient"
	before    cue = "before"    // past of the past: "had", "avait"
	total     cue = "total"     // of a period: "since the start of the year"
	replaced  cue = "replaced"  // the next figure no longer holds: "up from"
	changed   cue = "changed"   // the first of two figures no longer holds: "rose … from 9 to 17"
	amid      cue = "among"     // at the start: what follows is a part: "of the dead, 39 …"
	origin    cue = "from"      // before the first of the two
	goal      cue = "to"        // before the second
	standing  cue = "standing"  // how things stand: "currently", "employs"
	care      cue = "care"      // where victims are brought: "hospital", "morgue"
	present   cue = "present"   // who was there when it happened: "on board", "sur le site"
	gathered  cue = "crowd"     // who came together: "marched", "foule de"
	critical  cue = "critical"  // who is badly hurt: "seriously", "en réanimation"
	since     cue = "since"     // before a clause that tells since when
	flank     cue = "side"      // beside whose side it is: "ranks", "côté"
	losses    cue = "losses"    // before what a side has lost: "losses", "pertes"
	then      cue = "then"      // after "since 2014": what follows is of its start, "the year …"
)

// cueFile holds lines "phrase ; cue".
const cueFile = "cues.txt"

func newCues(d *dictionary) (*cues, error) {
	rows, err := d.rows(cueFile)
	if err != nil {
		return nil, err
	}
	c := new(cues)
	for _, r := range rows {
		switch k := cue(r.Field(1)); k {
		case elsewhere, besides, past, before, total, replaced, changed, amid, origin, goal, standing, care, present, gathered, critical, since, flank, losses, then:
			c.phrases.Add(d.words(r.Field(0)), k)
		default:
			return nil, r.Errorf("no such cue: %q", k)
		}
	}
	return c, nil
}

// A cueMention is a cue where it stands: tokens from up to to.
type cueMention struct {
	cue
	from, to int
}

// in lists the cues of a sentence, in order.
func (c *cues) in(forms, lemmas []string) []cueMention {
	var out []cueMention
	for i := 0; i < len(forms); {
		k, n := c.phrases.Longest(forms[i:], lemmas[i:])
		if n == 0 {
			i++
			continue
		}
		out = append(out, cueMention{k, i, i + n})
		i += n
	}
	return out
}
