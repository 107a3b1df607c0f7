package compare

// local takes what somebody without an office counts, or a total of a time that
// does not say it is one, for a part, where the same article knows of more than
// twice as many: "eleven men of our street were buried", "702 in the
// Artibonite alone"; and what was found or came in, where it knows by itself or
// from the authorities of more: "six bodies were recovered on Monday"; and one
// person, where whoever tells of that one knows of more.
func local(counts []count, keys []groupKey) {
	type whole struct {
		article int
		key     groupKey
	}
	type telling struct {
		whole
		voice string
	}
	most, known, told := make(map[whole]float64), make(map[whole]float64), make(map[telling]float64)
	for i, c := range counts {
		w := whole{c.article, keys[i]}
		if !c.private() {
			most[w] = max(most[w], c.Quantity.Low)
		}
		if authority(c) && current(c) && !c.More {
			known[w] = max(known[w], c.Quantity.Low)
		}
		if current(c) {
			told[telling{w, c.voice}] = max(told[telling{w, c.voice}], c.Quantity.Low)
		}
	}
	for i, c := range counts {
		w := whole{c.article, keys[i]}
		switch {
		case c.More && known[w] > c.Quantity.High,
			c.Quantity.High == 1 && told[telling{w, c.voice}] > 1,
			(c.private() && c.Quantity.High > 0 || c.summed && !c.Cumulative) && most[w] > 2*c.Quantity.High:
			keys[i].part = c.claim.ID
		}
	}
}
