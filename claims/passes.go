package claims

// passes are the tables a language's folder gives to each pass.
type passes struct {
	numerals    *numerals
	calendar    *calendar
	gazette     *gazette
	referees    *referees
	sounds      *sounds
	events      *events
	measures    *measures
	speech      *speech
	joints      *joints
	credits     *credits
	furniture   *furniture
	loaded      *loaded
	cues        *cues
	populations *populations
	signer      *signer
}

// compile reads every table of a language; the first error stops it.
func compile(d *dictionary) (p passes, err error) {
	fill(&err, &p.numerals, d, newNumerals)
	fill(&err, &p.calendar, d, newCalendar)
	fill(&err, &p.gazette, d, newGazette)
	fill(&err, &p.referees, d, newReferees)
	fill(&err, &p.sounds, d, newSounds)
	fill(&err, &p.events, d, newEvents)
	fill(&err, &p.measures, d, newMeasures)
	fill(&err, &p.speech, d, newSpeech)
	fill(&err, &p.joints, d, newJoints)
	fill(&err, &p.credits, d, newCredits)
	fill(&err, &p.furniture, d, newFurniture)
	fill(&err, &p.loaded, d, newLoaded)
	fill(&err, &p.cues, d, newCues)
	fill(&err, &p.populations, d, newPopulations)
	fill(&err, &p.signer, d, newSigner)
	return p, err
}

func fill[T any](err *error, table **T, d *dictionary, compile func(*dictionary) (*T, error)) {
	if *err == nil {
		*table, *err = compile(d)
	}
}
