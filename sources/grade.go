package sources

import (
	"fmt"
	"strings"
	"time"
)

// Reliability is the first axis of the Admiralty code (STANAG 2511): how far a
// source can be trusted, A (completely) to E (not at all), F where that cannot
// be judged. The zero Reliability is F.
type Reliability string

func (r Reliability) String() string {
	if r == "" {
		return "F"
	}
	return string(r)
}

// Credibility is the second axis: how far a piece of information can be
// believed whoever says it, 1 (confirmed by others) to 5 (improbable), 6 where
// that cannot be judged. The zero Credibility is 6.
type Credibility int

// Int is the figure from 1 to 6.
func (c Credibility) Int() int {
	if c == 0 {
		return 6
	}
	return int(c)
}

// Grade is both axes, kept apart, with what they rest on. The zero Grade is
// F6: nothing is known.
type Grade struct {
	Reliability Reliability
	Credibility Credibility
	Party       string // for whom the outlet speaks in this conflict, "" for none
	Reasons     []Reason
}

// Reason is one finding that a grade rests on, or that its reader should know.
type Reason struct {
	Why  string
	Line string // the line of a directory or table that says so, "" for what was measured
}

// String is the grade in two signs: "B2".
func (g Grade) String() string {
	return fmt.Sprintf("%s%d", g.Reliability, g.Credibility.Int())
}

// enough independent meetings must have been counted before a standing moves a
// grade: with twenty the 95 % interval is at most 0.4 wide.
const enough = 20

// Rate grades the reliability of an outlet. A caller's rating decides; without
// one, a standing of at least twenty meetings does, from B (at least 90 % agreed,
// by the lower bound of its interval) over C (75 %) to D and E (at most 50 % and
// 25 %, by the upper bound); without either it is F. A comes from a person only.
// What the directory says of a state's control is told and moves nothing.
func Rate(o Outlet, s Standing, ratings *Ratings) Grade {
	var g Grade
	if met := s.Shared + s.Disputed; met > 0 {
		low, high := s.Interval()
		g.Reasons = append(g.Reasons, Reason{Why: fmt.Sprintf(
			"%d of %d claims met independent agreement (95 %% interval %.2f to %.2f): agreement, not truth", s.Shared, met, low, high)})
		if met >= enough {
			g.Reliability = reliabilityOf(low, high)
		}
	}
	if r, ok := ratings.Of(o); ok {
		g.Reliability = r.Reliability
		why := fmt.Sprintf("rated %s on %s by a table supplied by the caller (%s)", r.Reliability, r.Date.Format(time.DateOnly), r.Licence)
		g.Reasons = append(g.Reasons, Reason{Why: why, Line: r.Line})
	}
	if control := o.Control.String(); control != "" {
		g.Reasons = append(g.Reasons, Reason{Why: "state control: " + control, Line: lastLine(o)})
	}
	if len(g.Reasons) == 0 {
		g.Reasons = []Reason{{Why: "nothing is known of this outlet's reliability", Line: lastLine(o)}}
	}
	return g
}

func reliabilityOf(low, high float64) Reliability {
	switch {
	case low >= .9:
		return "B"
	case low >= .75:
		return "C"
	case high <= .25:
		return "E"
	case high <= .5:
		return "D"
	}
	return "F"
}

// lastLine is the line of the list that knows of a state's control: those
// written by hand come first and leave that to the list.
func lastLine(o Outlet) string {
	lines := string(o.Lines)
	return lines[strings.LastIndexByte(lines, '|')+1:]
}

// Evidence is what other articles say to a piece of information.
type Evidence struct {
	Agree   int  // independent origins that say it, this one counted
	Dispute int  // independent origins that contradict it
	Parties bool // all that say it speak for a party to the conflict
}

// Weigh adds the credibility of a piece of information to a grade:
//
//	6  nobody else speaks of it
//	1  three independent origins or more say it, none contradicts
//	2  two say it, none contradicts; or more, but all of them parties
//	3  more say it than contradict it; or two, both of them parties
//	4  as many contradict it, or one more
//	5  at least two more contradict it
func (g Grade) Weigh(e Evidence) Grade {
	g.Credibility = e.credibility()
	why := fmt.Sprintf("%s, %s", origins(e.Agree, "says", "say"), origins(e.Dispute, "contradicts", "contradict"))
	if e.Parties && e.Agree > 0 {
		why += "; all that say it speak for a party to the conflict"
	}
	g.Reasons = append(g.Reasons[:len(g.Reasons):len(g.Reasons)], Reason{Why: why})
	return g
}

func (e Evidence) credibility() Credibility {
	switch {
	case e.Agree <= 1 && e.Dispute == 0:
		return 6
	case e.Dispute >= e.Agree+2:
		return 5
	case e.Dispute >= e.Agree:
		return 4
	case e.Dispute > 0 || e.Agree == 2 && e.Parties:
		return 3
	case e.Agree == 2 || e.Parties:
		return 2
	}
	return 1
}

func origins(n int, one, many string) string {
	if n == 1 {
		return "1 independent origin " + one + " it"
	}
	return fmt.Sprintf("%d independent origins %s it", n, many)
}
