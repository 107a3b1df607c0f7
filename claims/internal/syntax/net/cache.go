package net

// cache keeps blocks of rows for a fixed number of owners; when it is full,
// the one not used for a while gives its place. What it holds is always what
// would be made anew, so it never changes an answer.
type cache struct {
	size  int // numbers in a block
	most  int // blocks
	rows  []uint64
	owner []int32
	used  []bool   // since the hand passed
	tick  []uint32 // of the last use
	now   uint32
	hand  int
	slot  []int32 // of each owner, -1 for none
}

func newCache(owners, size, most int) *cache {
	c := &cache{size: size, most: most}
	c.grow(owners)
	return c
}

// grow makes room for more owners.
func (c *cache) grow(owners int) {
	for len(c.slot) < owners {
		c.slot = append(c.slot, -1)
	}
}

// next begins a step: the blocks that it asks for stay until the following.
func (c *cache) next() { c.now++ }

// get returns the block of an owner; if it is new it must be filled.
func (c *cache) get(owner int32) (block []uint64, isNew bool) {
	if s := c.slot[owner]; s >= 0 {
		c.used[s], c.tick[s] = true, c.now
		return c.block(int(s)), false
	}
	s := c.free()
	c.owner[s], c.used[s], c.tick[s], c.slot[owner] = owner, true, c.now, int32(s)
	return c.block(s), true
}

func (c *cache) block(s int) []uint64 { return c.rows[s*c.size : (s+1)*c.size : (s+1)*c.size] }

// free finds a place: a new one, or the next not used since the hand passed.
func (c *cache) free() int {
	if len(c.owner) < c.most {
		if len(c.rows) == 0 {
			c.rows = make([]uint64, c.size*c.most)
		}
		c.owner, c.used, c.tick = append(c.owner, 0), append(c.used, false), append(c.tick, 0)
		return len(c.owner) - 1
	}
	for c.used[c.hand] || c.tick[c.hand] == c.now {
		c.used[c.hand] = false
		c.hand = (c.hand + 1) % c.most
	}
	s := c.hand
	c.hand = (c.hand + 1) % c.most
	c.slot[c.owner[s]] = -1
	return s
}
