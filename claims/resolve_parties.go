package claims

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// The classes of events that who takes part in them tells apart: the visit of a
// king is not that of a bishop, and talks of two are not talks of other two.
const (
	announcementClass = "announcement"
	withdrawalClass   = "withdrawal"
	meetingClass      = "meeting"
	agreementClass    = "agreement"
)

// The classes of people whom whose they are tells apart: the lawyers of a union
// are not those of a bank.
const (
	lawyersClass    = "lawyers"
	supportersClass = "supporters"
)

// byOwner reports whether people of a class are somebody's.
func byOwner(class string) bool { return class == lawyersClass || class == supportersClass }

// partyMark parts the class of an event in a key from who takes part in it.
const partyMark = "|"

// partyJoint stands between two of them.
const partyJoint = "+"

// byDoer reports whether one party makes an event of a class what it is.
func byDoer(class string) bool {
	switch class {
	case visitClass, announcementClass, withdrawalClass:
		return true
	}
	return false
}

// bySides reports whether all parties do, none more than another.
func bySides(class string) bool { return class == meetingClass || class == agreementClass }

// An occasion is a mention of an event with those who take part in it.
type occasion struct {
	p       *phrase
	parties []string
	hints   []string // who may take part too: the subject of its clause
	others  bool     // somebody takes part of whom nothing is known
	vague   bool     // no known one is meant: "a visit", "visits"
}

// apart tells events of one class apart by who takes part. What names no party
// is the event told last, or the one told most; what is new and names none is
// nothing told of.
func (r *resolver) apart() {
	byClass := make(map[string][]occasion)
	r.eachSentence(func(sentence []phrase) {
		for i := range sentence {
			if p := &sentence[i]; p.happens() && (byDoer(p.class) || bySides(p.class) || byOwner(p.class)) {
				byClass[p.class] = append(byClass[p.class], r.occasion(sentence, p))
			}
		}
	})
	for _, all := range byClass {
		slices.SortStableFunc(all, func(a, b occasion) int {
			return cmp.Or(cmp.Compare(a.p.sentence, b.p.sentence), cmp.Compare(a.p.head, b.p.head))
		})
		tellApart(all)
	}
}

// happens tells a mention of an event, or of somebody's people, that only its
// class names.
func (p *phrase) happens() bool {
	return (p.kind == eventKind || p.kind == actKind || p.kind == peopleKind) && !p.name && p.resolved == classKey(p.class)
}

// occasion finds the parties of an event in its sentence.
func (r *resolver) occasion(sentence []phrase, p *phrase) occasion {
	s, o := &r.d.sentences[p.sentence], occasion{p: p}
	if s.root < 0 {
		return o
	}
	o.vague = p.kind == eventKind && s.isVague(r.d.lang.referees, p)
	certain, hints := s.parties(r.d.lang.referees, p)
	for _, t := range certain {
		switch who, known := r.partyAt(sentence, t); {
		case who != "":
			o.parties = append(o.parties, who)
		case p.kind == peopleKind && s.Tokens[t].UPOS == syntax.NOUN: // "the bank's lawyers"
			o.parties = append(o.parties, s.lemmas[t])
		case known:
			o.others = true
		default:
			hints = append(hints, t) // "he"
		}
	}
	for _, t := range hints {
		if who := r.hintAt(sentence, t); who != "" {
			o.hints = append(o.hints, who)
		}
	}
	if p.his && p.kind == peopleKind {
		if who := r.actsFor(p.whom); who != "" { // "his lawyers"
			o.parties = append(o.parties, who)
		}
	}
	slices.Sort(o.parties)
	o.parties = slices.Compact(o.parties)
	return o
}

// isVague tells "a visit" and "visits" from "the visit" and from "Visit
// confirmed", unless it says what another is: "the trip is a state visit".
func (s *sentence) isVague(r *referees, p *phrase) bool {
	if p.definite || s.copula(p) >= 0 {
		return false
	}
	if det := s.child(p.head, syntax.Det); det >= 0 {
		kind := r.anaphors[s.forms[det]]
		return p.plural || kind == indefiniteWord || kind == genericWord
	}
	return p.plural
}

// partyAt is who token t stands for as a party: a state, or whoever speaks for
// none. Known is false where a pronoun leaves it open, and for what is nobody.
func (r *resolver) partyAt(sentence []phrase, t int) (who string, known bool) {
	s := &r.d.sentences[sentence[0].sentence]
	for k := range sentence {
		if o := &sentence[k]; o.from <= t && t < o.to && !o.pronoun {
			told := isPeople(o.kind) && (o.name || o.class != "") // not "some", "people"
			return r.party(o), told || o.kind == stateKind || o.unknownName()
		}
	}
	return "", s.Tokens[t].UPOS == syntax.NOUN && s.Tokens[t].Rel.Is(syntax.Nsubj) // "the pilgrims came"
}

// hintAt is who token t may stand for, a pronoun too.
func (r *resolver) hintAt(sentence []phrase, t int) string {
	for k := range sentence {
		if o := &sentence[k]; o.from <= t && t < o.to {
			return r.party(o)
		}
	}
	return ""
}

// party is whom a phrase stands for: "the president" for the state, "Malian
// envoys" for theirs, "the pilgrims" for those of their class.
func (r *resolver) party(o *phrase) string {
	key, byClass := strings.CutPrefix(o.resolved, classMark)
	switch {
	case o.pair: // whoever they are
		return ""
	case byClass || key == "":
		if o.country == "" && o.kind != personKind && isPeople(o.kind) {
			return key
		}
		return o.country
	case o.kind == placeKind: // "between Paris and Rome"
		state, isCapital := strings.CutSuffix(key, placeSuffix)
		if !isCapital {
			return ""
		}
		return state
	case o.person || o.kind == personKind || o.kind == "" || o.kind == stateKind || speaksForState(o.kind):
		return r.actsFor(key)
	case o.name || isPeople(o.kind):
		return key
	}
	return ""
}

// actsFor is the state whose leader a key is of; anybody else, a minister too,
// meets and travels for himself.
func (r *resolver) actsFor(who string) string {
	state, role, _ := strings.Cut(who, ".")
	if home := r.home(who); home != "" {
		state = home
	}
	switch role {
	case "", presidentClass, leaderClass, premierClass:
	default:
		return who
	}
	if state == who || r.leads(state, who) || role != "" {
		return state
	}
	return who
}

// leads reports whether a person leads a state, as the data or a title says.
func (r *resolver) leads(state, who string) bool {
	if r.led[who] == state {
		return true
	}
	for _, role := range [...]string{presidentClass, leaderClass, premierClass} {
		if r.holders[state+"."+role] == who {
			return true
		}
	}
	return false
}

// tellApart gives the occasions of one class, in reading order, their keys.
func tellApart(all []occasion) {
	counts := make(map[string]int)
	for i := range all {
		if key := all[i].key(); key != "" {
			counts[key]++
		}
	}
	keys := sortedByCount(counts)
	last := &occasion{p: &phrase{sentence: -2}}
	for i := range all {
		o := &all[i]
		key := o.key()
		if key == "" {
			key = o.choose(last, keys)
		}
		o.p.resolved = classKey(o.p.class)
		if key != "" {
			o.p.resolved += partyMark + strings.TrimPrefix(key, partyMark)
		}
		if key != "" && key != partyMark {
			last = o
		}
	}
}

// choose returns the key of a mention whose parties do not tell it: that of the
// mention before it, else the first of keys that has its parties, else what is
// known of these; partyMark alone for none that was told of.
func (o *occasion) choose(last *occasion, keys []string) string {
	_, before, _ := strings.Cut(last.p.resolved, partyMark)
	switch known := len(o.parties) > 0; {
	case o.others, o.vague && !known && !o.follows(last):
		return partyMark
	case !known && o.p.sentence-last.p.sentence <= o.reach():
		return before
	case len(o.hints) > 0 && (known || o.p.kind == actKind):
		for _, key := range keys {
			if fits(key, o.parties) && fits(key, o.hints) {
				return key
			}
		}
	}
	if bySides(o.p.class) && fits(before, o.parties) {
		return before
	}
	for _, key := range keys {
		if fits(key, o.parties) {
			return key
		}
	}
	return strings.Join(o.parties, partyJoint)
}

// reach is how many sentences back an event may be that a word without parties
// goes on with: "the visit", "the two will meet"; what one does is else mostly
// what the article tells.
func (o *occasion) reach() int {
	if bySides(o.p.class) || o.p.kind == eventKind && o.p.definite {
		return 1
	}
	return 0
}

// follows reports whether a vague word goes on with the event before it: "they
// met at a summit", "held talks … the negotiations".
func (o *occasion) follows(last *occasion) bool {
	return last.p.sentence == o.p.sentence && last.p.kind == actKind ||
		o.p.plural && bySides(o.p.class) && o.p.sentence-last.p.sentence <= 1
}

// key joins the parties of an occasion, if they are enough to tell which it is.
func (o *occasion) key() string {
	if len(o.parties) == 0 || o.p.class == meetingClass && len(o.parties) == 1 {
		return ""
	}
	return strings.Join(o.parties, partyJoint)
}

// fits reports whether all parties are of a key.
func fits(key string, parties []string) bool {
	have := strings.Split(key, partyJoint)
	for _, p := range parties {
		if !slices.Contains(have, p) {
			return false
		}
	}
	return key != ""
}
