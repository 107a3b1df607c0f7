package claims

// commanded is the key of armed people who are called by who leads them: "Assad's
// forces" are the Syrian army, « les hommes de Nasrallah » Hezbollah. It is "" where
// the data does not know the leader.
func (r *resolver) commanded(p *phrase) string {
	if p.owned[1] == 0 || p.country != "" || p.kind != forceKind && p.kind != groupKind {
		return ""
	}
	name := phrase{unit: unit{from: p.owned[0], to: p.owned[1], name: true}, sentence: p.sentence}
	who := r.nameOf(&name)
	if band := r.d.lang.referees.chiefs[who]; band != "" {
		return band
	}
	state := r.home(who)
	switch {
	case state == "":
		return ""
	case p.class == "":
		return state + "." + armyClass
	}
	return state + "." + p.class
}
