package sources

import (
	"bufio"
	"io"
)

// sniff finds the reader for input whose name says nothing, by its first byte
// that is not blank.
func sniff(r io.Reader) (reader, io.Reader) {
	buffered := bufio.NewReaderSize(r, 4<<10)
	head, _ := buffered.Peek(4 << 10)
	for _, c := range head {
		switch c {
		case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF:
			continue
		case '{':
			return readObjects, buffered
		case '[':
			return readJSON, buffered
		case '<':
			return one(htmlArticle), buffered
		}
		break
	}
	return one(textArticle), buffered
}

// readObjects reads articles that follow each other. Standard input may be one
// article printed over many lines, or one a line.
func readObjects(r io.Reader, name string, yield func(*Article, error) bool) bool {
	buffered := bufio.NewReaderSize(r, 64<<10)
	head, _ := buffered.Peek(64 << 10)
	for _, c := range head[1:] {
		if c == ' ' || c == '\t' || c == '\r' {
			continue
		}
		if c == '\n' {
			return readJSON(buffered, name, yield)
		}
		break
	}
	return readLines(buffered, name, yield)
}
