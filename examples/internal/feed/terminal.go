package feed

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Terminal reports whether w is a terminal.
func Terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Progress returns a function that counts articles on w, and one that wipes
// the count away. Both say nothing if w is no terminal, nor in the first
// second.
func Progress(w io.Writer) (count func(done int), wipe func()) {
	if !Terminal(w) {
		return func(int) {}, func() {}
	}
	next, shown := time.Now().Add(time.Second), false
	count = func(done int) {
		if now := time.Now(); now.After(next) {
			fmt.Fprintf(w, "\r%d articles read", done)
			next, shown = now.Add(time.Second/10), true
		}
	}
	wipe = func() {
		if shown {
			fmt.Fprint(w, "\r\x1b[K")
		}
	}
	return count, wipe
}
