package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/compare"
)

// Text writes the report for a reader, 80 columns wide: the incidents with
// their conflicts, names and loaded words. It lists no claims; JSON does.
func Text(w io.Writer, d *Document) error {
	t := text{newView(d), &lineWriter{bufio.NewWriter(w), d.Color}}
	t.head()
	quiet, shown := 0, make(map[string]bool)
	for _, in := range t.disputed() {
		if len(t.conflicts[in.ID]) == 0 && len(in.Articles) < 2 {
			quiet++
			continue
		}
		shown[in.ID] = true
		t.incident(in)
	}
	t.elsewhere(shown)
	t.foot(quiet)
	return t.Flush()
}

// text writes a report for a terminal.
type text struct {
	*view
	*lineWriter
}

func (t *text) head() {
	facts := []string{count(len(t.Articles), "article"), count(len(t.view.Claims), "claim"), count(len(t.Incidents), "incident"),
		plural(len(t.Conflicts), "conflict of figures", "conflicts of figures"), count(len(t.Wordings), "loaded wording")}
	t.wrap("", "", strings.Join(facts, " · "))
}

func (t *text) incident(in *compare.Incident) {
	fmt.Fprintln(t)
	fmt.Fprintln(t, strings.Repeat("═", columns))
	t.wrap("", "", t.paint(bold, incidentTitle(in)))
	meta := []string{plain(in.Kind), days(in.Interval), places(in), count(len(in.Articles), "article")}
	if in.Origins > 0 {
		meta = append(meta, plural(in.Origins, "independent origin", "independent origins"))
	}
	t.wrap("", "", t.paint(faint, join(meta, " · ")))
	conflicts := t.conflicts[in.ID]
	if len(conflicts) == 0 {
		t.wrap("", "", "No figures in dispute.")
	}
	for _, c := range conflicts {
		t.conflict(c)
	}
	t.names(t.namings[in.ID])
	about := t.about(in)
	t.words(about)
	t.relays(about)
}

// elsewhere writes the choices of words in articles about no incident above.
func (t *text) elsewhere(shown map[string]bool) {
	namings := rest(t.Namings, shown, t.homeOfNaming)
	about := rest(t.Articles, shown, func(a *compare.Article) string { return a.Incident })
	if len(namings) == 0 && len(about) == 0 {
		return
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, strings.Repeat("═", columns))
	t.wrap("", "", t.paint(bold, "Articles about none of these"))
	t.names(namings)
	t.words(about)
	t.relays(about)
}

// join leaves out what is empty.
func join(parts []string, by string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, by)
}

// section writes a heading within an incident.
func (t *text) section(name string) {
	fmt.Fprintf(t, "\n── %s %s\n", t.paint(bold, name), strings.Repeat("─", max(columns-4-cells(name), 0)))
}

// The chart of a conflict: label, bar and amount add up to 80 columns.
const (
	labelCells  = 40
	barCells    = 24
	amountCells = columns - labelCells - barCells - 2
)

func (t *text) conflict(c *compare.Conflict) {
	t.section(capital(topic(c)))
	kind := plain(c.Kind) + ": " + meaning(c.Kind)
	if c.Internal {
		kind += ", within one article"
	}
	t.wrap(strings.Repeat("■", c.Severity)+strings.Repeat("□", max(4-c.Severity, 0))+" ", "     ", kind)
	t.wrap("", "", clean(c.Why))
	sides := t.sides(c)
	a := newAxis(sides)
	for i, rows := range sides {
		for _, r := range rows {
			bar := t.paint(colors[i%len(colors)], drawBar(a, r))
			fmt.Fprintf(t, "%s %s %s\n", fit(r.label(labelCells), labelCells), bar, strings.TrimRight(fit(r.Amount, amountCells), " "))
		}
	}
	if a.log {
		t.wrap("", "", t.paint(faint, "The axis is logarithmic."))
	}
	if e := c.Estimate; e.Low != nil {
		t.wrap("", "  ", t.paint(faint, join([]string{"Estimate: " + estimate(e), convention(e)}, " – ")))
	}
}

// drawBar draws a row on an axis: "   ●", "  ├──┤", "   ●────→".
func drawBar(a axis, r row) string {
	place := func(v float64) int { return int((a.share(v) - axisStart) / (axisEnd - axisStart) * (barCells - 3)) }
	cells := []rune(strings.Repeat(" ", barCells))
	from, to := 0, barCells-1
	if r.Low != nil {
		from = place(*r.Low)
	}
	if r.High != nil {
		to = place(*r.High)
	}
	for i := from; i <= to; i++ {
		cells[i] = '─'
	}
	cells[from], cells[to] = '├', '┤'
	if r.High == nil {
		cells[from], cells[to] = '●', '→'
	}
	if r.Low == nil {
		cells[from] = '←'
	}
	if from == to {
		cells[from] = '●'
	}
	return string(cells)
}

// names lists the namings that tell most.
func (t *text) names(namings []*compare.Naming) {
	namings = byContrast(namings)
	for i, n := range namings[:min(len(namings), firstNamings)] {
		if i == 0 {
			t.section("Who calls whom what")
		}
		t.wrap("", "", t.paint(bold, clean(clip(n.Referent, 76))))
		for _, group := range byArticle(n.Names, func(n compare.Name) string { return n.Article }) {
			t.wrap("  "+fit(clean(t.outlet(group[0].Article)), 28)+" ", strings.Repeat(" ", 31), strings.Join(quoted(group), " · "))
		}
	}
	if more := len(namings) - firstNamings; more > 0 {
		t.wrap("", "", t.paint(faint, "and "+count(more, "further referent")))
	}
}

// quoted lists names, each once.
func quoted(names []compare.Name) []string {
	var out []string
	seen := make(map[string]bool)
	for _, n := range names {
		q := clean(clip(n.Quote, 120))
		if n.Voice == claims.SpeakerVoice {
			q = "“" + q + "”"
		}
		if !seen[q] {
			seen[q] = true
			out = append(out, q)
		}
	}
	return out
}

// byArticle groups what stands in one article, in the order of first mention.
func byArticle[T any](all []T, article func(T) string) [][]T {
	at := make(map[string]int)
	var out [][]T
	for _, v := range all {
		i, known := at[article(v)]
		if !known {
			i = len(out)
			at[article(v)] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], v)
	}
	return out
}

func (t *text) words(about []*compare.Article) {
	first := true
	for _, a := range about {
		if len(t.wordings[a.ID]) == 0 {
			continue
		}
		if first {
			t.section("Loaded words")
			first = false
		}
		t.wrap("", "", t.paint(bold, clean(clip(t.outlet(a.ID), 76))))
		for _, w := range t.loaded(a.ID) {
			line := wordingLine(w.Wording)
			if w.times > 1 {
				line += fmt.Sprintf(" (%d times)", w.times)
			}
			t.wrap("  ", "    ", line)
		}
	}
}

func wordingLine(w *compare.Wording) string {
	line := clean(clip(w.Quote, 160)) + " – " + plain(w.Kind)
	if w.Target != "" {
		line += ", of " + clean(clip(w.Target, 60))
	}
	if w.Plain != "" {
		line += "; plainer: " + clean(clip(w.Plain, 60))
	}
	if w.Voice == claims.SpeakerVoice {
		line += " (a speaker's words)"
	}
	return line
}

func (t *text) relays(about []*compare.Article) {
	first := true
	for _, a := range about {
		for _, r := range a.Relays {
			if first {
				t.section("Who takes from whom")
				first = false
			}
			from := r.From
			if r.Article != "" {
				from = t.outlet(r.Article)
			}
			t.wrap("  ", "    ", clean(t.outlet(a.ID))+" "+took(r.Role)+" "+clean(from)+": “"+clean(clip(r.Quote, 120))+"”")
		}
	}
}

// foot counts what is not told above.
func (t *text) foot(quiet int) {
	left := 0
	for i := range t.Articles {
		left += len(t.Articles[i].LeftOut)
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, strings.Repeat("═", columns))
	t.wrap("", "", join([]string{
		some(quiet, "incident told of by one article", "incidents told of by one article"),
		some(len(t.Apart), "pair of claims kept apart", "pairs of claims kept apart"),
		some(left, "stretch left out", "stretches left out"),
		some(len(t.Unread), "thing not decided", "things not decided"),
	}, " · "))
}

func some(n int, one, many string) string {
	if n == 0 {
		return ""
	}
	return plural(n, one, many)
}
