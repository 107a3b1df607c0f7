// Checks of a page as a reader meets it: contrast, names, landmarks, headings,
// tables, links and width. problems() returns a sentence for each fault.
function problems() {
  const found = [];
  const say = (what, e) => { if (found.length < 40) found.push(what + (e ? ": " + e.outerHTML.slice(0, 120) : "")); };
  const visible = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";

  const rgb = c => { const n = c.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] > 0.99) return c; } return [255, 255, 255, 1]; };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || seen.has(e) || !visible(e) || ["SCRIPT", "STYLE", "title", "desc"].includes(e.tagName)) continue;
    seen.add(e);
    const s = getComputedStyle(e), ink = e.namespaceURI.endsWith("svg") ? s.fill : s.color;
    const a = light(rgb(ink)), b = light(ground(e)), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(s.fontSize), large = size >= 24 || size >= 18.66 && s.fontWeight >= 700;
    if (ratio < (large ? 3 : 4.5)) say("contrast " + ratio.toFixed(2), e);
  }

  const byIds = e => (e.getAttribute("aria-labelledby") || "").split(" ").map(i => document.getElementById(i)?.textContent || "").join(" ");
  const name = e => (e.getAttribute("aria-label") || byIds(e) || e.textContent || "").trim();
  document.querySelectorAll("a, summary, [tabindex], [role=img], [role=region], svg[role], section, article").forEach(e => { if (!name(e)) say("no name", e); });
  document.querySelectorAll("[aria-labelledby]").forEach(e => { if (!byIds(e).trim()) say("label leads nowhere", e); });
  document.querySelectorAll("section, article").forEach(e => { if (!e.hasAttribute("aria-labelledby")) say("region without label", e); });
  const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
  if (new Set(ids).size !== ids.length) say("an id twice");
  if (!document.documentElement.lang) say("no language");
  if (!document.title) say("no title");

  for (const [what, n] of [["main", 1], ["body > header", 1], ["body > footer", 1], ["nav[aria-label]", 1], ["h1", 1]])
    if (document.querySelectorAll(what).length !== n) say(what + " not " + n + " times");
  for (const e of document.body.children)
    if (!["HEADER", "NAV", "MAIN", "FOOTER", "SCRIPT"].includes(e.tagName) && !e.matches(".skip")) say("outside landmarks", e);
  let level = 0;
  document.querySelectorAll("h1, h2, h3, h4").forEach(h => { const l = +h.tagName[1]; if (l > level + 1) say("heading skips a level", h); level = l; });

  document.querySelectorAll("table").forEach(t => {
    if (!t.caption) say("table without caption", t);
    t.querySelectorAll("th").forEach(h => { if (!h.scope) say("th without scope", h); });
  });
  document.querySelectorAll("ul, ol").forEach(l => { for (const c of l.children) if (c.tagName !== "LI") say("list holds " + c.tagName, l); });
  document.querySelectorAll("dl").forEach(l => { for (const c of l.children) if (c.tagName !== "DIV") say("dl holds " + c.tagName, l); });
  document.querySelectorAll("a a, a button, button a, summary a").forEach(e => say("control within a control", e));
  document.querySelectorAll(".scroll").forEach(e => { if (e.tabIndex !== 0) say("scrolls, but not by keyboard", e); });

  document.querySelectorAll('a[href^="#"]').forEach(a => {
    const target = document.getElementById(a.hash.slice(1));
    if (!target) say("dead link", a);
    else if (!visible(target) && !target.closest("details")) say("link to what is not shown", a);
  });
  if (document.documentElement.scrollWidth > innerWidth + 1) say("wider than the screen by " + (document.documentElement.scrollWidth - innerWidth));
  if (performance.getEntriesByType("resource").length) say("asked for " + performance.getEntriesByType("resource")[0].name);
  return found;
}
