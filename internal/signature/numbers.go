package signature

import "slices"

const (
	maxAge     = 110
	maxNumbers = 40
)

// numbers collects numbers, ages, clock times, streets and blocks.
func (r *reader) numbers() {
	r.scanNumbers(r.title, len(r.title), true)
	r.scanNumbers(r.text, r.lead, false)
	s := r.sig
	s.Ages.All, s.Ages.Lead, s.Ages.Title = uniq(s.Ages.All), uniq(s.Ages.Lead), uniq(s.Ages.Title)
	s.Times, s.Aged, s.Street, s.Block = uniq(s.Times), uniq(s.Aged), uniq(s.Street), uniq(s.Block)
	s.Number = numbersOnce(s.Number)
}

func uniq[T uint8 | uint16 | Key](s []T) []T {
	slices.Sort(s)
	return slices.Clip(slices.Compact(s))
}

// numbersOnce keeps each value once, marked as of the lead if any was.
func numbersOnce(ns []Number) []Number {
	slices.SortFunc(ns, func(a, b Number) int {
		switch {
		case a.Value < b.Value:
			return -1
		case a.Value > b.Value:
			return 1
		case a.Lead && !b.Lead:
			return -1
		case b.Lead && !a.Lead:
			return 1
		}
		return 0
	})
	ns = slices.CompactFunc(ns, func(a, b Number) bool { return a.Value == b.Value })
	return slices.Clip(ns[:min(len(ns), maxNumbers)])
}

func (r *reader) scanNumbers(ws []word, lead int, title bool) {
	for i := range ws {
		w := &ws[i]
		if w.capital {
			r.street(ws, i)
		}
		if !w.number {
			if w.digits > 0 {
				r.addNumber(w, i < lead)
			}
			continue
		}
		switch {
		case r.clock(ws, i), r.age(ws, i, lead, title), r.block(ws, i):
		case i > 0 && ws[i-1].gap != other && ws[i].gap == colon && ws[i-1].number: // minutes of a time
		default:
			r.addNumber(w, i < lead)
		}
	}
}

// addNumber leaves out years, which say when, not how many.
func (r *reader) addNumber(w *word, lead bool) {
	if w.value >= 1900 && w.value <= 2100 && w.end-w.start == 4 {
		return
	}
	r.sig.Number = append(r.sig.Number, Number{w.value, w.digits, lead})
}

// clock reads "10:35", "10:35 pm", "5 p.m.", "10h35", "9 heures".
func (r *reader) clock(ws []word, i int) bool {
	h, m, j := ws[i].value, 0.0, i+1
	if h > 24 || h != float64(int(h)) {
		return false
	}
	if i > 0 && ws[i].gap == colon && ws[i-1].number {
		return true // the minutes of the time before
	}
	exact := j < len(ws) && ws[j].gap == colon && ws[j].number && ws[j].end-ws[j].start == 2 && ws[j].value < 60
	if exact {
		m, j = ws[j].value, j+1
	}
	add, named := 0, false
	if j < len(ws) && ws[j].gap.near() {
		add, named = r.lang.Clock[ws[j].form]
		if !named && j+1 < len(ws) { // "p.m." is two words
			add, named = r.lang.Clock[join(ws[j].form, ws[j+1].form)]
		}
		if named && !exact && j+1 < len(ws) && ws[j+1].gap == joined && ws[j+1].number && ws[j+1].value < 60 {
			m = ws[j+1].value // 10h35
		}
	}
	if !exact && !named {
		return false
	}
	if add > 0 && h == 12 {
		h = 0
	}
	r.sig.Times = append(r.sig.Times, uint16(int(h)*60+int(m)+add))
	return true
}

// age reads "22-year-old", "aged 22", "Smith, 22,".
func (r *reader) age(ws []word, i, lead int, title bool) bool {
	v := ws[i].value
	if v < 1 || v > maxAge || v != float64(int(v)) {
		return false
	}
	after := i+1 < len(ws) && ws[i+1].gap.near() && (r.lang.Years[ws[i+1].form] ||
		i+2 < len(ws) && r.lang.Years[join(ws[i+1].form, ws[i+2].form)])
	if after && r.lang.Years[join(ws[i+1].form, 0)] { // needs a comma before: ", 22 ans"
		after = ws[i].gap == comma
	}
	before := i > 0 && ws[i].gap.near() && (r.lang.Aged[ws[i-1].form] ||
		i > 1 && r.lang.Aged[join(ws[i-2].form, ws[i-1].form)])
	named := i > 0 && ws[i].gap == comma && ws[i-1].capital && r.lang.Months[ws[i-1].form] == 0
	closed := i+1 >= len(ws) || ws[i+1].gap == comma || ws[i+1].gap == other
	if !after && !before && !(named && closed) {
		return false
	}
	r.sig.Ages.All = append(r.sig.Ages.All, uint8(v))
	if i < lead {
		r.sig.Ages.Lead = append(r.sig.Ages.Lead, uint8(v))
	}
	if title {
		r.sig.Ages.Title = append(r.sig.Ages.Title, uint8(v))
	}
	r.aged(ws, i, v)
	return true
}

// aged ties an age to the name beside it: "Smith, 22" or "22-year-old John Smith".
func (r *reader) aged(ws []word, i int, v float64) {
	if i > 0 && ws[i].gap == comma && ws[i-1].capital {
		r.sig.Aged = append(r.sig.Aged, join(ws[i-1].form, Key(v)))
		return
	}
	j := i + 1
	for j < len(ws) && j <= i+2 && !ws[j].capital {
		j++
	}
	if j >= len(ws) || !ws[j].capital || ws[j].gap > space {
		return
	}
	for j+1 < len(ws) && ws[j+1].capital && ws[j+1].gap.near() {
		j++
	}
	r.sig.Aged = append(r.sig.Aged, join(ws[j].form, Key(v)))
}

// block reads "6900 block of North Stewart Avenue" as 6900 and each name word.
func (r *reader) block(ws []word, i int) bool {
	j := i + 1
	for j < len(ws) && j <= i+3 && ws[j].gap.near() && r.lang.Block[ws[j].form] {
		j++
	}
	if j == i+1 || j >= len(ws) {
		return false
	}
	for ; j < len(ws) && j < i+7 && (ws[j].capital || ws[j].number) && ws[j].gap.near(); j++ {
		if !r.lang.After[ws[j].form] && ws[j].letters != 1 {
			r.sig.Block = append(r.sig.Block, join(ws[j].form, Key(ws[i].value)))
		}
	}
	return true
}

// street reads "Stewart Avenue", "rue de la Paix", "Highway 93".
func (r *reader) street(ws []word, i int) {
	w := &ws[i]
	if i > 0 && r.lang.After[w.form] && ws[i-1].capital && w.gap.near() && !r.lang.After[ws[i-1].form] && !ws[i-1].stop {
		r.sig.Street = append(r.sig.Street, ws[i-1].form)
	}
	if !r.lang.Before[w.form] {
		return
	}
	if i+1 < len(ws) && ws[i+1].number && ws[i+1].gap.near() {
		r.sig.Street = append(r.sig.Street, join(w.form, ws[i+1].form))
	}
}
