package claims

import (
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// credits are the words of credit lines and datelines, and the names of
// agencies.
type credits struct {
	words    lexicon.Phrases[creditWord]
	houses   lexicon.Phrases[bool]   // in the names of agencies: "Press"
	agencies lexicon.Phrases[string] // to the name used for all its spellings
	// platforms are where people publish by themselves: "said on X".
	platforms lexicon.Phrases[string]
}

// A creditWord is a phrase of credit lines: "with", "photo by", "and".
type creditWord struct {
	role RelayRole
	kind string
}

// The kinds of credit words, as credits.txt names them.
const (
	weakCredit    = "weak"
	strongCredit  = "strong"
	namesCredit   = "names"
	betweenCredit = "between"
	houseCredit   = "house"
	afterCredit   = "after"
)

func newCredits(d *dictionary) (*credits, error) {
	c := &credits{}
	rows, err := d.rows("credits.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		w := creditWord{RelayRole(r.Field(1)), r.Field(2)}
		switch w.kind {
		case weakCredit, strongCredit, namesCredit, betweenCredit, afterCredit:
			c.words.Add(d.words(r.Field(0)), w)
		case houseCredit:
			c.houses.Add(d.words(r.Field(0)), true)
		default:
			return nil, r.Errorf("no kind of credit word: %q", w.kind)
		}
	}
	rows, err = d.rows("agencies.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		c.agencies.Add(d.words(r.Field(0)), r.Field(1))
	}
	rows, err = d.rows("platforms.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		c.platforms.Add(d.words(r.Field(0)), r.Field(1))
	}
	return c, nil
}

// agency returns the agency named from token i on and how many tokens it
// takes. A short name counts only as it is written: "AP", not "ap".
func (c *credits) agency(s *sentence, i int) (string, int) {
	name, n := c.agencies.Longest(s.forms[i:], nil)
	if n == 0 || !startsUpper(s.word(i)) && s.word(i) != name {
		return "", 0
	}
	if n == 1 && len(s.word(i)) <= 4 && strings.ToUpper(s.word(i)) != s.word(i) {
		return "", 0
	}
	return name, n
}

// platform returns the platform named from token i on and how many tokens that
// takes: "on X", "Telegram". Its name begins with a capital letter, and nothing
// that goes on with the name follows: "sur X millions", "on X-ray".
func (c *credits) platform(s *sentence, i int) (string, int) {
	name, n := c.platforms.Longest(s.forms[i:], nil)
	if n == 0 {
		return "", 0
	}
	last := s.word(i + n - 1)
	if !startsUpper(last) && !startsUpper(s.word(i)) {
		return "", 0
	}
	if len(last) == 1 && i+n < len(s.Tokens) {
		if next := s.word(i + n); next == "-" || unicode.IsLetter([]rune(next)[0]) && startsUpper(next) || unicode.IsDigit([]rune(next)[0]) {
			return "", 0
		}
	}
	return name, n
}

func startsUpper(w string) bool {
	for _, r := range untagged(w) {
		return unicode.IsUpper(r)
	}
	return false
}

// creditTokens is how long a credit line may be.
const creditTokens = 16

// credit reads a credit line that starts at token i: "With AFP", "SOURCE:
// REUTERS, LOCAL MEDIA", "(Photo by AFP)". It ends with the sentence or a
// closing bracket; end is the token after it. No relays, no credit.
func (c *credits) credit(s *sentence, i int) (relays []Relay, end int) {
	intro, n := c.words.Longest(s.forms[i:], nil)
	if n == 0 {
		return c.contributed(s, i)
	}
	if intro.kind == betweenCredit || intro.kind == afterCredit {
		return nil, i
	}
	at, known := i, false
	if intro.kind != namesCredit {
		at += n
	}
	if at < len(s.forms) && s.forms[at] == ":" {
		at++
	}
	for at < len(s.forms) && at-i < creditTokens && !endsCredit(s.forms[at]) {
		r, n := c.name(s, at)
		if n == 0 {
			return nil, i
		}
		if at += n; r.From != "" {
			if !c.separates(s, at) {
				return nil, i // "With Reuters closing its office, …"
			}
			known = known || r.Role != ""
			relays = append(relays, r)
		}
	}
	if !known && intro.kind != strongCredit || at < len(s.forms) && !endsCredit(s.forms[at]) {
		return nil, i
	}
	return settle(relays, intro), at
}

// contributed reads a credit line that names agencies first: "Reuters
// contributed to this report", « L'AFP a contribué à cet article ».
func (c *credits) contributed(s *sentence, i int) (relays []Relay, end int) {
	for at := i; at < len(s.forms) && at-i < creditTokens && !endsCredit(s.forms[at]); at++ {
		if name, n := c.agency(s, at); n > 0 {
			relays = append(relays, relay(s, name, RelayText, at, at+n))
			at += n - 1
		} else if w, n := c.words.Longest(s.forms[at:], nil); n > 0 && w.kind == afterCredit {
			return relays, at + n
		} else if len(relays) == 0 && s.Tokens[at].UPOS != syntax.DET {
			break // a line of this kind begins with the agency
		}
	}
	return nil, i
}

// separates reports whether a name of a credit line may end before token i.
func (c *credits) separates(s *sentence, i int) bool {
	if i >= len(s.forms) || endsCredit(s.forms[i]) {
		return true
	}
	w, n := c.words.Longest(s.forms[i:], nil)
	return n > 0 && w.kind == betweenCredit
}

func endsCredit(form string) bool { return form == ")" || form == "]" || form == "." }

// settle gives the relays of one line the role of its first words. A weak line
// credits agencies only: "with our correspondent in Abuja, and AFP".
func settle(relays []Relay, intro creditWord) []Relay {
	out := relays[:0]
	for _, r := range relays {
		if r.Role == "" && (intro.kind == weakCredit || !startsUpper(r.From)) {
			continue
		}
		if r.Role = intro.role; r.Role == "" {
			r.Role = RelayText
		}
		out = append(out, r)
	}
	return out
}

// name reads one name of a credit line, or what joins two. Its Role is empty
// unless it is an agency's or stands for agencies.
func (c *credits) name(s *sentence, i int) (Relay, int) {
	if name, n := c.agency(s, i); n > 0 {
		return relay(s, name, RelayText, i, i+n), n
	}
	if w, n := c.words.Longest(s.forms[i:], nil); n > 0 && w.kind == namesCredit {
		span := s.span(i, i+n)
		return relay(s, s.text[span.Start:span.End], RelayText, i, i+n), n
	} else if n > 0 && w.kind == betweenCredit {
		return Relay{}, n
	}
	n := i
	for n < len(s.forms) && !c.separates(s, n) {
		n++
	}
	from, role := i, RelayRole("")
	if c.isHouse(s, i, n) {
		role = RelayText
		for from+1 < n && s.Tokens[from].UPOS == syntax.DET { // "avec l'Agence du Fleuve"
			from++
		}
	}
	span := s.span(from, n)
	return relay(s, s.text[span.Start:span.End], role, from, n), n - i
}

// isHouse reports whether the name of tokens i up to j says that it is an
// agency's: "Lake Press", "l'Agence du Fleuve".
func (c *credits) isHouse(s *sentence, i, j int) bool {
	house := false
	for ; i < j; i++ {
		_, n := c.houses.Longest(s.forms[i:], nil)
		house = house || n > 0 && startsUpper(s.word(i))
		if !startsUpper(s.word(i)) && len(s.word(i)) > functionBytes {
			return false
		}
	}
	return house
}

// functionBytes is the most bytes of a small word in a name: "des", "of".
const functionBytes = 3

func relay(s *sentence, from string, role RelayRole, i, j int) Relay {
	span := s.span(i, j)
	return Relay{From: from, Role: role, Span: span, Quote: s.text[span.Start:span.End]}
}

// lineReason says whether a line is left out for the credit at the end of it.
func (c *credits) lineReason(s *sentence, l *line) LeftOutReason {
	for i := range s.Tokens {
		bracket := i > 0 && (s.forms[i-1] == "(" || s.forms[i-1] == "[")
		if i > 0 && !bracket {
			continue
		}
		relays, end := c.credit(s, i)
		if len(relays) == 0 || s.Tokens[end-1].End+len(") .") < l.end {
			continue
		}
		if s.Tokens[i].Start <= l.start+1 {
			return Credit
		}
		if relays[0].Role == RelayPhoto {
			return Caption
		}
	}
	return ""
}
