package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/claims/internal/syntax"
)

// loaded are the loaded words of a language and the structures that load.
type loaded struct {
	phrases  lexicon.Phrases[loadedPhrase]
	vague    vagueWords
	passives passiveWords
	marks    markWords
}

// A loadedPhrase is a line of loaded.txt.
type loadedPhrase struct {
	kind     WordingKind // "" for a phrase that is not loaded
	strength int
	plain    string
	target   loadedTarget
	parts    []syntax.UPOS // of the last word; empty: any
}

// A loadedTarget says what a phrase colours, by its place in the sentence.
type loadedTarget string

// The targets, as loaded.txt names them.
const (
	selfTarget   loadedTarget = "self"   // "the terrorists"
	headTarget   loadedTarget = "head"   // "a heroic defence", "vigorously responded"
	objTarget    loadedTarget = "obj"    // "claims to have"
	peopleTarget loadedTarget = "people" // "neutralised 20 fighters", not "a bill"
	stateTarget  loadedTarget = "state"  // "the Kiev regime", not "a strict regime of exercise"
	speechTarget loadedTarget = "speech" // "souligne que", not "souligne une phrase"
)

// notLoaded marks the phrases of loaded.txt that hold a loaded word and load
// nothing: "tax regime".
const notLoaded = "plain"

func newLoaded(d *dictionary) (*loaded, error) {
	l := &loaded{}
	rows, err := d.rows("loaded.txt")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		p, err := newLoadedPhrase(r)
		if err != nil {
			return nil, err
		}
		l.phrases.Add(d.words(r.Field(0)), p)
	}
	if err := l.vague.read(d); err != nil {
		return nil, err
	}
	if err := l.passives.read(d); err != nil {
		return nil, err
	}
	return l, l.marks.read(d)
}

func newLoadedPhrase(r lexicon.Row) (loadedPhrase, error) {
	p := loadedPhrase{kind: WordingKind(r.Field(1)), plain: r.Field(3), target: loadedTarget(r.Field(4))}
	switch p.kind {
	case notLoaded:
		return loadedPhrase{}, nil
	case LoadedLabel, Euphemism, Dysphemism, ScareQuotes, DoubtMarker, Editorialising,
		VagueAttribution, UnattributedAssertion, Generalisation, Intensifier, AgentlessPassive:
	default:
		return p, r.Errorf("no kind of wording: %q", p.kind)
	}
	switch p.target {
	case selfTarget, headTarget, objTarget, peopleTarget, stateTarget, speechTarget:
	default:
		return p, r.Errorf("no target: %q", p.target)
	}
	n, err := strconv.Atoi(r.Field(2))
	if err != nil || n < 1 || n > 3 {
		return p, r.Errorf("no strength from 1 to 3: %q", r.Field(2))
	}
	p.strength = n
	for _, name := range strings.Fields(r.Field(6)) {
		u := syntax.ParseUPOS(strings.ToUpper(name))
		if u == syntax.X {
			return p, r.Errorf("no part of speech: %q", name)
		}
		p.parts = append(p.parts, u)
	}
	return p, nil
}

// wordings finds loaded choices of words and whose they are.
func wordings(d *document, mentions []Mention, frames []frame, claims []Claim) []Wording {
	w := wordingPass{d: d, quotations: quotations(d), frames: frames, claims: claims}
	w.shelve()
	for i := range d.sentences {
		s := &d.sentences[i]
		if !s.makesWordings() {
			continue
		}
		w.phrases(s)
		w.vague(s)
		w.passives(s)
		w.scares(s)
	}
	return w.sorted()
}

// makesWordings: what a page carries around an article is nobody's choice of
// words, but a caption's words count.
func (s *sentence) makesWordings() bool { return s.out == "" || s.out == Caption }

// A wordingPass gathers the wordings of one document.
type wordingPass struct {
	d          *document
	quotations []quotation
	frames     []frame
	claims     []Claim
	found      []Wording
	said       []place // of the contents of frames
	claimed    []place // of the spans of claims
}

// A place is where something stands: its index in its list.
type place struct {
	span  Span
	index int
}

// shelve puts the contents of frames and the spans of claims in reading order.
func (w *wordingPass) shelve() {
	for i := range w.frames {
		for _, c := range w.frames[i].content {
			w.said = append(w.said, place{c, i})
		}
	}
	for i := range w.claims {
		for _, c := range w.claims[i].Spans {
			w.claimed = append(w.claimed, place{c, i})
		}
	}
	inOrder := func(a, b place) int { return order(a.span, b.span) }
	slices.SortStableFunc(w.said, inOrder)
	slices.SortStableFunc(w.claimed, inOrder)
}

// reachBack is how many places before a span may still hold it: frames and
// claims overlap, but not without end.
const reachBack = 32

// around returns the indices of what stands around a span, the nearest first.
func around(places []place, span Span) []int {
	at, _ := slices.BinarySearchFunc(places, span, func(p place, s Span) int {
		if p.span.Part == s.Part && p.span.Start <= s.Start || p.span.Part != s.Part && p.span.Part == Title {
			return -1
		}
		return 1
	})
	var out []int
	for k := at - 1; k >= max(0, at-reachBack); k-- {
		if places[k].span.Contains(span) {
			out = append(out, places[k].index)
		}
	}
	return out
}

// phrases finds the lines of loaded.txt in a sentence.
func (w *wordingPass) phrases(s *sentence) {
	for i := 0; i < len(s.Tokens); {
		p, n := w.d.lang.loaded.phrases.Longest(s.forms[i:], s.lemmas[i:])
		if n == 0 {
			i++
			continue
		}
		if p.kind != "" && p.fits(w.d.lang, s, i, i+n) {
			w.add(s, i, i+n, w.distanced(s, i, i+n, p.kind), p.strength, p.plain, s.target(p.target, i, i+n))
		}
		i += n
	}
}

// distanced: a label that fills scare quotes is not the outlet's own: "the
// 'heroes' of the dam". A euphemism stays one: "'neutralized'".
func (w *wordingPass) distanced(s *sentence, i, j int, kind WordingKind) WordingKind {
	if kind == Euphemism || kind == DoubtMarker {
		return kind
	}
	q := w.quotation(s.span(i, j))
	if q == nil || q.words > scareWords {
		return kind
	}
	from, to := s.within(q.inner)
	if from == i && to == j && w.d.lang.loaded.marks.scare(s, i, j) {
		return ScareQuotes
	}
	return kind
}

// fits reports whether the tokens from i up to j are used in the sense that
// loads.
func (p *loadedPhrase) fits(lang *language, s *sentence, i, j int) bool {
	if !p.allows(s.Tokens[j-1].UPOS) {
		return false
	}
	switch p.target {
	case peopleTarget:
		return s.actsOnPeople(lang, i, j)
	case stateTarget:
		return s.isState(j - 1)
	case speechTarget:
		return s.bringsSpeech(s.headOf(i, j))
	case selfTarget:
		return !s.insideName(i, j)
	}
	return true
}

// allows reports whether a phrase may end in a word of that part of speech. A
// name is a noun: "Takfiri fighters".
func (p *loadedPhrase) allows(u syntax.UPOS) bool {
	if u == syntax.PROPN {
		u = syntax.NOUN
	}
	return u == syntax.NoUPOS || len(p.parts) == 0 || slices.Contains(p.parts, u)
}

// insideName: "the Islamic Terrorism Act" is a name, and so is a word in
// capitals between other words in capitals, outside a headline in capitals.
func (s *sentence) insideName(i, j int) bool {
	if s.Tokens[i].UPOS != syntax.PROPN || j-i > 1 || i == 0 {
		return false
	}
	next := j < len(s.Tokens) && s.Tokens[j].UPOS == syntax.PROPN && s.Tokens[j].Head == s.Tokens[i].Head
	return next && s.Tokens[i-1].UPOS == syntax.PROPN && s.Tokens[i-1].Head == s.Tokens[i].Head
}

// headOf returns the token of a phrase that the others hang on: of "the North"
// in "the North's leader" no article.
func (s *sentence) headOf(i, j int) int {
	head := -1
	for k := i; k < j; k++ {
		if h := s.Tokens[k].Head; h >= i && h < j {
			continue
		}
		switch r := s.Tokens[k].Rel; {
		case head < 0:
			head = k
		case s.Tokens[head].Rel.Is(syntax.Det) && !r.Is(syntax.Punct):
			head = k
		}
	}
	if head < 0 {
		return j - 1
	}
	return head
}

// acted returns the token a verb acts on, -1 if it is not there.
func (s *sentence) acted(verb int) int {
	if s.root < 0 {
		return -1
	}
	if o := s.child(verb, syntax.Obj); o >= 0 {
		return o
	}
	for c := range s.children(verb) {
		if s.Tokens[c].Rel == syntax.NsubjPass {
			return c
		}
	}
	if s.Tokens[verb].Rel.Is(syntax.Acl) { // "les terroristes neutralisés"
		return s.Tokens[verb].Head
	}
	return -1
}

// actsOnPeople: "neutralised 20 fighters", not "a bill"; what nobody knows may
// be people ("une trentaine").
func (s *sentence) actsOnPeople(lang *language, i, j int) bool {
	o := s.acted(s.headOf(i, j))
	if o < 0 {
		return true
	}
	kind := lang.referees.kind(s, o)
	return kind == "" || isPeople(kind)
}

// isState: a bare "the regime", or one with a name; not "a regime of taxes".
func (s *sentence) isState(i int) bool {
	if s.root < 0 {
		return true
	}
	for c := range s.children(i) {
		t := &s.Tokens[c]
		if t.Rel.Is(syntax.Nmod) && t.UPOS != syntax.PROPN && t.Rel != syntax.NmodPoss {
			return false
		}
		if t.Rel.Is(syntax.Compound) && t.UPOS == syntax.NOUN {
			return false
		}
	}
	return true
}

// bringsSpeech: a verb with a clause it reports, or set into one: "souligne
// que", "précise le communiqué".
func (s *sentence) bringsSpeech(verb int) bool {
	if s.root < 0 {
		return false
	}
	if s.Tokens[verb].Rel.Is(syntax.Parataxis) {
		return true
	}
	for c := range s.children(verb) {
		if r := s.Tokens[c].Rel; r.Is(syntax.Ccomp) || r.Is(syntax.Parataxis) {
			return true
		}
	}
	return false
}

// target returns the words a phrase colours.
func (s *sentence) target(t loadedTarget, i, j int) string {
	head := s.headOf(i, j)
	switch t {
	case headTarget:
		if h := s.Tokens[head].Head; s.root >= 0 && h >= 0 {
			head = h
		}
	case objTarget, speechTarget:
		if n := s.subject(head); n >= 0 {
			head = n
		}
	case peopleTarget:
		if o := s.acted(head); o >= 0 {
			head = o
		}
	}
	if u := s.Tokens[head].UPOS; u == syntax.VERB || u == syntax.AUX {
		if head = s.subject(head); head < 0 {
			return ""
		}
	}
	from, to := s.nounPhrase(head)
	return s.text[s.Tokens[from].Start:s.Tokens[to-1].End]
}

// add keeps a wording of the tokens from i up to j, unless one was found there
// already; a passive may leave the doer of a loaded word out.
func (w *wordingPass) add(s *sentence, i, j int, kind WordingKind, strength int, plain, target string) {
	span := s.span(i, j)
	for k := len(w.found) - 1; k >= 0 && w.found[k].Span.Part == span.Part && w.found[k].Span.End > s.Start; k-- {
		if w.found[k].Span.Overlaps(span) && kind != AgentlessPassive {
			return
		}
	}
	voice, speaker := w.voice(span)
	w.found = append(w.found, Wording{
		Article: w.d.article.ID, Claim: w.claim(span), Kind: kind, Target: target, Plain: plain,
		Voice: voice, Speaker: speaker, Strength: strength, Span: span, Quote: w.d.quote(span),
	})
}

// voice says whose words a span is. A quoted word or two are the outlet's
// choice to quote: "'neutralized'"; a longer quotation is its speaker's.
func (w *wordingPass) voice(span Span) (Voice, string) {
	q := w.quotation(span)
	if q == nil || q.words < statementWords {
		return OutletVoice, ""
	}
	for _, i := range around(w.said, span) {
		if chain := w.frames[i].chain; len(chain) > 0 {
			return SpeakerVoice, chain[len(chain)-1].Speaker
		}
	}
	return SpeakerVoice, ""
}

// quotation returns the innermost quotation around a span, nil if none is.
func (w *wordingPass) quotation(span Span) *quotation { return quotationAround(w.quotations, span) }

// claim returns the id of the nearest claim a span stands in.
func (w *wordingPass) claim(span Span) string {
	if in := around(w.claimed, span); len(in) > 0 {
		return w.claims[in[0]].ID
	}
	return ""
}

func (w *wordingPass) sorted() []Wording {
	slices.SortStableFunc(w.found, func(a, b Wording) int { return order(a.Span, b.Span) })
	return w.found
}
