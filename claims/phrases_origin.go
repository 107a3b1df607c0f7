package claims

import "github.com/crosscheck-go/crosscheck/claims/internal/syntax"

// dated takes in the date that tells one event from others of its kind: "the flood
// of 3 May 2019", « la crue du 3 mai ».
func (s *sentence) dated(r *referees, p *phrase) {
	k := p.to
	if k+1 >= len(s.Tokens) || !s.ofWord(r, k) {
		return
	}
	k++
	numbers, lastYear := 0, false
	for ; k < len(s.Tokens) && k <= p.to+dateWords && !s.gapped(k); k++ {
		number := s.Tokens[k].UPOS == syntax.NUM
		if !number && (!r.nobody[s.forms[k]] || r.ways[s.forms[k]] || s.Tokens[k].UPOS == syntax.PRON) {
			break
		}
		if number {
			numbers++
			lastYear = isYear(s.word(k))
		}
	}
	if months := k - p.to - 1 - numbers; numbers > 0 && months > 0 || numbers == 1 && lastYear {
		p.right = max(p.right, k)
	}
}

// isYear: "2019".
func isYear(w string) bool { return len(w) == 4 && "1000" <= w && w <= "2999" }

// dateWords is how many words a date has: "3 May 2019".
const dateWords = 3

// hails takes in the name of where a body of people is from, or whose it is: "a rescue
// squad from Lima", « le parquet de Lima ».
func (s *sentence) hails(r *referees, p *phrase) {
	k := p.right
	if k != p.to || k+1 >= len(s.Tokens) || s.gapped(k) || !s.ofWord(r, k) && r.anaphors[s.forms[k]] != agentWord {
		return
	}
	if s.startsName(k+1) && !s.gapped(k+1) && !r.isNobody(s, k+1) && s.Tokens[k].UPOS == syntax.ADP {
		p.right = r.nameEnd(s, k+1)
	}
}

// ofWord reports whether token i is a preposition of belonging, alone or with its
// article: "of", « du ».
func (s *sentence) ofWord(r *referees, i int) bool {
	k := r.anaphors[s.forms[i]]
	return k == belongsWord || k == definiteWord && s.Tokens[i].UPOS == syntax.ADP
}
