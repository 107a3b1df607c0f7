// Package comparetest helps to write tests on one's own articles: which
// conflicts, figures, relays and wordings are found in them, and which are not.
//
// A case is a txtar file. It opens with a sentence that says why it exists,
// holds articles, and ends with the findings expected of them:
//
//	The hospital counts more dead than the army.
//
//	-- army.txt --
//	outlet: Ministry of Defence
//	published: 2025-01-14
//	title: Convoy ambushed near In-Afarak
//
//	Nine soldiers were killed in the ambush near In-Afarak on Tuesday.
//	-- radio.txt --
//	outlet: Radio Kidal
//	published: 2025-01-15
//
//	The hospital received 22 bodies after Tuesday's ambush near In-Afarak.
//	-- want --
//	conflict open: killed: 9 (army) / 22 (radio)
//
// An article is any file that [sources.ReadFrom] reads. A .txt file may begin
// with lines of facts, as above, and a blank line. Its id is its name without
// the ending.
//
// The file "want" is complete for each kind of finding that it names: with one
// line of a conflict in it, every conflict that is found must stand there, and
// "no conflict" stands for none. Kinds that it does not name are not looked at.
// The file "has" is not complete: its lines must be found, whatever else is.
// [Lines] tells how findings are written.
//
// It tests findings, not articles: whether a claim is true is not its matter.
package comparetest
