package render

import (
	"context"
	"fmt"
	"html"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/compare"
	"github.com/crosscheck-go/crosscheck/sources"
	"github.com/crosscheck-go/crosscheck/testdata"
)

// browser finds a Chromium, or skips the test.
func browser(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("no browser in short tests")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium here: the page was not opened (Debian: apt-get install chromium)")
	return ""
}

// open returns the page as the browser has it after it was read, and what the
// browser complained of.
func open(t *testing.T, page string, flags ...string) (dom string, complaints []string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	if err := os.WriteFile(file, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Minute)
	defer stop()
	args := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + dir, "--enable-logging=stderr",
		"--window-size=1300,900", "--dump-dom"}, flags...)
	c := exec.CommandContext(ctx, browser(t), append(args, "file://"+file)...)
	var log strings.Builder
	c.Stderr = &log
	out, err := c.Output()
	if ctx.Err() != nil {
		t.Skip("the browser did not open the page within three minutes: this machine is too busy")
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, log.String())
	}
	for line := range strings.Lines(log.String()) {
		if strings.Contains(line, "CONSOLE") {
			complaints = append(complaints, line)
		}
	}
	return string(out), complaints
}

// TestPageInBrowser opens the page of every sample story as wide as a telephone,
// some wide and in dark too, and checks what a reader meets.
func TestPageInBrowser(t *testing.T) {
	browser(t)
	checks, err := os.ReadFile("testdata/checks.js")
	if err != nil {
		t.Fatal(err)
	}
	dark := map[string]string{"by hand": string(write(t, "html", ambush(t))), "hostile": string(write(t, "html", saidBy(hostile[0], hostile[1], hostile[7], hostile[6])))}
	light := maps.Clone(dark)
	for name, d := range stories(t) {
		light[name] = string(write(t, "html", d))
	}
	for scheme, pages := range []map[string]string{dark, light} { // as the browser numbers them
		book := binder(string(checks), pages)
		dom, complaints := open(t, book, "--blink-settings=preferredColorScheme="+fmt.Sprint(scheme))
		for _, c := range complaints {
			t.Errorf("scheme %d: %s", scheme, c)
		}
		reports := regexp.MustCompile(`(?s)<pre>(.*?)</pre>`).FindAllStringSubmatch(dom, -1)
		if want := strings.Count(book, "<iframe"); len(reports) != want {
			t.Errorf("scheme %d: %d reports of %d", scheme, len(reports), want)
		}
		for _, r := range reports {
			if lines := strings.SplitN(r[1], "\n", 2); strings.TrimSpace(lines[1]) != "" {
				t.Errorf("scheme %d, %s:\n%s", scheme, lines[0], html.UnescapeString(lines[1]))
			}
		}
	}
}

// binder puts pages side by side in one, each in a frame of its own that runs
// the checks.
func binder(checks string, pages map[string]string) string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><script>function tell(name, found) { const p = document.createElement("pre"); p.textContent = name + "\n" + found.join("\n"); document.head.append(p); }</script>`)
	for name, page := range pages {
		page = strings.Replace(page, "default-src 'none';", "default-src 'none'; script-src 'unsafe-inline';", 1)
		for _, width := range widths(name) {
			run := fmt.Sprintf("<script>%s\nparent.tell(%q, problems())</script></body>", checks, fmt.Sprint(name, " ", width))
			checked := strings.Replace(page, "</body>", run, 1)
			fmt.Fprintf(&b, "<iframe width=%d height=800 srcdoc=\"%s\"></iframe>\n", width, html.EscapeString(checked))
		}
	}
	return b.String()
}

// widths in which a page is looked at. The sample stories have the elements of
// the page made by hand, so the narrow one, where most goes wrong, is enough.
func widths(name string) []int {
	if strings.HasSuffix(name, ".jsonl") {
		return []int{375}
	}
	return []int{1200, 375}
}

// The page as it is written, nothing added, makes the browser complain of
// nothing.
func TestPageUntouchedInBrowser(t *testing.T) {
	dom, complaints := open(t, string(write(t, "html", ambush(t))))
	if len(complaints) > 0 || !strings.Contains(dom, `id="i1-c1"`) {
		t.Errorf("%d bytes, complaints %v", len(dom), complaints)
	}
}

// stories compares each sample story by itself.
func stories(t *testing.T) map[string]*Document {
	t.Helper()
	entries, err := fs.ReadDir(testdata.Stories, "stories")
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]*Document)
	for _, e := range entries {
		d := new(Document)
		for a, err := range sources.Read(testdata.Stories, "stories/"+e.Name()) {
			if err != nil {
				t.Fatal(err)
			}
			d.Articles = append(d.Articles, a)
		}
		if d.Report, err = compare.Articles(t.Context(), slices.Values(d.Articles), nil); err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = d
	}
	return out
}
