package render

import (
	"fmt"
	"io"
	"net/url"

	"github.com/crosscheck-go/crosscheck/claims"
)

// SARIF writes the findings in the Static Analysis Results Interchange Format,
// version 2.1.0, for editors and continuous integration: each conflict with
// its figures, each loaded wording. Conflicts of severity 3 and 4 are warnings,
// all else notes. An article is the artifact ID.txt, its headline
// ID.title.txt; both hold their text, since articles seldom are files.
func SARIF(w io.Writer, d *Document) error {
	s := sarif{view: newView(d), artifacts: make(map[partKey]int), rules: make(map[string]int)}
	s.run.Results = []sarifResult{}
	s.run.Artifacts = []sarifArtifact{}
	s.run.ColumnKind = "unicodeCodePoints"
	s.run.Tool.Driver = sarifDriver{Name: "crosscheck", URI: "https://github.com/crosscheck-go/crosscheck", Rules: []sarifRule{}}
	s.conflicts()
	s.wordings()
	return encode(w, sarifLog{"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "2.1.0", []sarifRun{s.run}})
}

// The keys of the format.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string          `json:"columnKind"`
		Artifacts  []sarifArtifact `json:"artifacts"`
		Results    []sarifResult   `json:"results"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		URI   string      `json:"informationUri"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string       `json:"id"`
		Short sarifMessage `json:"shortDescription"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifArtifact struct {
		Location sarifURI     `json:"location"`
		Contents sarifMessage `json:"contents"`
	}
	sarifURI struct {
		URI   string `json:"uri"`
		Index *int   `json:"index,omitempty"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifMessage      `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifURI    `json:"artifactLocation"`
		Region   sarifRegion `json:"region"`
	}
	sarifRegion struct {
		StartLine   int          `json:"startLine"`
		StartColumn int          `json:"startColumn"`
		EndLine     int          `json:"endLine"`
		EndColumn   int          `json:"endColumn"`
		CharOffset  int          `json:"charOffset"`
		CharLength  int          `json:"charLength"`
		ByteOffset  int          `json:"byteOffset"`
		ByteLength  int          `json:"byteLength"`
		Snippet     sarifMessage `json:"snippet"`
	}
)

type sarif struct {
	*view
	run       sarifRun
	artifacts map[partKey]int
	rules     map[string]int
}

func (s *sarif) conflicts() {
	for i := range s.Conflicts {
		c := &s.Conflicts[i]
		r := sarifResult{Level: "note", Message: sarifMessage{capital(topic(c)) + ": " + c.Why},
			Fingerprints: map[string]string{"crosscheck/conflict/v1": c.ID}}
		if c.Severity >= 3 {
			r.Level = "warning"
		}
		for _, rows := range s.sides(c) {
			for _, row := range rows {
				if l, ok := s.location(row.Article, row.Span); ok {
					l.Message = &sarifMessage{row.label(200) + ": " + row.Amount}
					r.Related = append(r.Related, l)
				}
			}
		}
		if len(r.Related) == 0 {
			continue
		}
		first := r.Related[0]
		r.Locations = []sarifLocation{first}
		for j := range r.Related {
			r.Related[j].ID = j + 1
		}
		s.add(r, "conflict/"+string(c.Kind), "Figures in conflict: "+meaning(c.Kind))
	}
}

func (s *sarif) wordings() {
	for i := range s.Wordings {
		w := &s.Wordings[i]
		l, ok := s.location(w.Article, w.Span)
		if !ok {
			continue
		}
		r := sarifResult{Level: "note", Message: sarifMessage{wordingLine(w)}, Locations: []sarifLocation{l},
			Fingerprints: map[string]string{"crosscheck/wording/v1": fmt.Sprintf("%s:%s:%d", w.Article, w.Span.Part, w.Span.Start)}}
		s.add(r, "wording/"+string(w.Kind), "Loaded wording: "+plain(w.Kind))
	}
}

func (s *sarif) add(r sarifResult, rule, about string) {
	i, known := s.rules[rule]
	if !known {
		i = len(s.rules)
		s.rules[rule] = i
		driver := &s.run.Tool.Driver
		driver.Rules = append(driver.Rules, sarifRule{rule, sarifMessage{about}})
	}
	r.RuleID, r.RuleIndex = rule, i
	s.run.Results = append(s.run.Results, r)
}

func (s *sarif) location(article string, span claims.Span) (sarifLocation, bool) {
	p, ok := s.locate(article, span)
	if !ok {
		return sarifLocation{}, false
	}
	index, uri := s.artifact(article, span.Part)
	return sarifLocation{Physical: sarifPhysical{sarifURI{uri, &index}, sarifRegion{
		StartLine: p.Line, StartColumn: p.Column, EndLine: p.EndLine, EndColumn: p.EndCol,
		CharOffset: p.Start, CharLength: p.End - p.Start,
		ByteOffset: span.Start, ByteLength: span.End - span.Start, Snippet: sarifMessage{p.Exact}}}}, true
}

// artifact returns the index and the address of a part of an article.
func (s *sarif) artifact(article string, part claims.Part) (int, string) {
	key := partKey{article, part}
	uri := url.PathEscape(article) + ".txt"
	if part == claims.Title {
		uri = url.PathEscape(article) + ".title.txt"
	}
	i, known := s.artifacts[key]
	if !known {
		i = len(s.run.Artifacts)
		s.artifacts[key] = i
		text, _ := s.text(article, part)
		s.run.Artifacts = append(s.run.Artifacts, sarifArtifact{sarifURI{URI: uri}, sarifMessage{text}})
	}
	return i, uri
}
