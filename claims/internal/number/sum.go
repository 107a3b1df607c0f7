package number

import "math"

// A sum adds up number words: "two hundred and six thousand" is 206 in the
// group, then 206,000 in the total.
type sum struct {
	total, group float64
	room         float64 // the next smaller word must be below this
	scale        float64 // the last scale, 0 before any
	taken        int     // words and digits taken
	last         kind    // of the last one
	digits       bool    // the last one was digits
	unitFirst    bool    // "three and twenty"
}

func (s *sum) value() float64 { return s.total + s.group }

// add takes a word if a number can go on with it.
func (s *sum) add(w word) bool {
	switch w.kind {
	case unitWord, tenWord:
		return s.addSmall(w)
	case hundred:
		return s.addHundred(w.value)
	case scale:
		return s.addScale(w.value)
	case group:
		return s.addGroup(w.value)
	}
	return false
}

func (s *sum) addSmall(w word) bool {
	switch {
	case s.unitFirst && s.last == unitWord && w.kind == tenWord && !s.digits:
	case w.value >= s.room, s.digits && s.last == unitWord:
		return false
	}
	s.group += w.value
	s.room = math.Min(1, w.value)
	if w.kind == tenWord {
		s.room = w.value / math.Max(1, math.Floor(w.value/10)) // below the next ten
		if w.low > 0 {
			s.room = w.low // soixante … soixante-dix-neuf
		}
	}
	s.take(w.kind, false)
	return true
}

// addHundred multiplies what stands before ("forty five hundred") or starts
// anew after a scale ("mille cent").
func (s *sum) addHundred(v float64) bool {
	switch {
	case s.taken == 0, s.group == 0 && s.last == scale && s.room > v:
		s.group = v
	case s.group > 0 && (s.group < v || s.digits && s.taken == 1):
		s.group *= v
	default:
		return false
	}
	s.room = v
	s.take(hundred, false)
	return true
}

// addScale closes the group; a greater scale takes all before it: "three
// thousand millions".
func (s *sum) addScale(v float64) bool {
	switch {
	case v == s.scale || s.scale > 0 && s.scale < v && s.group > 0 && s.digits:
		return false
	case s.scale > 0 && s.scale < v:
		s.total = (s.total + s.group) * v
	case s.group == 0 && s.taken > 0 && s.last != scale:
		return false // zero million
	case s.group == 0:
		s.total += v
	default:
		s.total += s.group * v
	}
	s.group, s.room, s.scale = 0, v, v
	s.take(scale, false)
	return true
}

func (s *sum) addGroup(v float64) bool {
	if s.taken == 0 || s.last == group {
		return false
	}
	s.total, s.group, s.room = s.value()*v, 0, 0
	s.take(group, false)
	return true
}

// addDigits takes digits after a scale: "3 hundred and 21".
func (s *sum) addDigits(v float64) bool {
	if s.taken > 0 && (s.last != hundred && s.last != scale || v >= s.room || v != math.Floor(v)) {
		return false
	}
	s.group += v
	s.room = 0
	if s.taken == 0 {
		s.room = math.Min(1, v)
	}
	s.take(unitWord, true)
	return true
}

func (s *sum) take(k kind, digits bool) {
	s.taken++
	s.last, s.digits = k, digits
}

// unit is what "and a half" is a half of.
func (s *sum) unit() float64 {
	if s.last == scale || s.last == hundred && s.group > 0 {
		return math.Max(1, s.scale)
	}
	return 1
}

func (s *sum) addFraction(v float64) {
	if s.last == scale {
		s.total += v
	} else {
		s.group += v
	}
	s.room = 0
}
