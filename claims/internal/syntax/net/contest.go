package net

import "math"

// contest finds the best of some outputs and how far it leads.
type contest struct {
	best        int
	top, second int64
}

func newContest() contest { return contest{top: math.MinInt64 / 2, second: math.MinInt64 / 2} }

func (c *contest) enter(output int, score int64) {
	switch {
	case score > c.top:
		c.best, c.top, c.second = output, score, c.top
	case score > c.second:
		c.second = score
	}
}

func (c *contest) lead() int64 { return c.top - c.second }
