package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/compare"
)

func conflict(sides ...[]string) *compare.Conflict {
	c := new(compare.Conflict)
	for _, s := range sides {
		c.Sides = append(c.Sides, compare.Side{Claims: s})
	}
	return c
}

func TestSeen(t *testing.T) {
	s := newSeen()
	for i, c := range []struct {
		conflict *compare.Conflict
		fresh    bool
	}{
		{conflict([]string{"a"}, []string{"b"}), true},
		{conflict([]string{"a"}, []string{"b"}), false},
		{conflict([]string{"b"}, []string{"a"}), false},
		{conflict([]string{"a", "x"}, []string{"b"}), false},               // one more on a side
		{conflict([]string{"a", "x"}, []string{"b"}, []string{"c"}), true}, // a third side
		{conflict([]string{"x"}, []string{"c"}), false},                    // part of the last
	} {
		if got := s.isNew(c.conflict); got != c.fresh {
			t.Errorf("%d: new is %v", i, got)
		}
	}
}

func TestBadLinesAreSurvived(t *testing.T) {
	lines := `{"id":"a","text":"Nine soldiers were killed near Gossi on 14 January 2025."}
{broken
{"id":"no text"}

{"id":"b","text":"A bomb near Gossi killed 22 soldiers on 14 January 2025."}
`
	var out, errs bytes.Buffer
	status := run(context.Background(), []string{"-"}, strings.NewReader(lines), &out, &errs)
	if status != 1 || !strings.Contains(out.String(), "2 articles, ") {
		t.Errorf("status %d: %s", status, out.String())
	}
	for _, line := range []string{"-:2", "-:3"} {
		if !strings.Contains(errs.String(), line) {
			t.Errorf("no word of %s in %s", line, errs.String())
		}
	}
}

func TestWrongUse(t *testing.T) {
	if status := run(context.Background(), []string{"-x"}, nil, new(bytes.Buffer), new(bytes.Buffer)); status != 2 {
		t.Errorf("status %d", status)
	}
}

// A locked buffer is written by the program while the test reads it.
type locked struct {
	sync.Mutex
	bytes.Buffer
}

func (l *locked) Write(b []byte) (int, error) {
	l.Lock()
	defer l.Unlock()
	return l.Buffer.Write(b)
}

func TestNewFilesAreFollowed(t *testing.T) {
	dir := t.TempDir()
	put := func(n int) {
		text := fmt.Sprintf("%d soldiers were killed near Gossi.", n)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(n, ".txt")), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put(9)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan int)
	var out, errs locked
	go func() { done <- run(ctx, []string{"-follow", dir}, nil, &out, &errs) }()
	time.Sleep(pause / 2)
	put(22)
	time.Sleep(4 * pause)
	stop()
	if status := <-done; status != 0 || !strings.Contains(out.String(), "2 articles, ") {
		t.Errorf("status %d: %s%s", status, out.String(), errs.String())
	}
}
