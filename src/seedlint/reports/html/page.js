"use strict";
// Filters, keys, folding and the choice of a theme. Without scripts the page shows everything.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (id) => document.getElementById(id);

// ---- theme: as the system has it, or as the reader chose

const THEMES = ["system", "light", "dark"];

function setTheme(name) {
  const theme = THEMES.includes(name) ? name : "system";
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  one("theme").textContent = `Theme: ${theme}`;
  one("theme").value = theme;
}

function remembered(value) {
  try {
    if (value === undefined) return localStorage.getItem("seedlint-theme");
    localStorage.setItem("seedlint-theme", value);
  } catch {
    // Some browsers keep nothing for pages that lie in files.
  }
  return value;
}

one("theme").addEventListener("click", () => {
  const next = THEMES[(THEMES.indexOf(one("theme").value) + 1) % THEMES.length];
  remembered(next);
  setTheme(next);
});
setTheme(remembered());

// ---- filters: within one chart any chosen row lets a finding pass, and all charts must agree

const texts = all(".file").map((element) => ({
  element,
  name: element.querySelector(".path").textContent.toLowerCase(),
  passages: all(".passage", element).map((passage) => ({
    element: passage,
    words: all(".side", passage).map((side) => side.textContent).join("\n").toLowerCase(),
    findings: all(".finding", passage).map((finding) => ({
      element: finding,
      words: finding.textContent.toLowerCase(),
    })),
  })),
}));
const total = texts.flatMap((text) => text.passages.flatMap((passage) => passage.findings)).length;
const rows = all("button[data-facet]");

function chosen() {
  const facets = new Map();
  for (const row of rows) {
    if (row.getAttribute("aria-pressed") !== "true") continue;
    const { facet, value } = row.dataset;
    facets.set(facet, (facets.get(facet) ?? new Set()).add(value));
  }
  return [...facets];
}

function filter() {
  const facets = chosen();
  const wanted = one("search").value.trim().toLowerCase();
  const open = facets.length > 0 || wanted !== "";
  let shown = 0;
  for (const text of texts) {
    const before = shown;
    for (const passage of text.passages) {
      const here = wanted && (text.name.includes(wanted) || passage.words.includes(wanted));
      const hidden = new Set();
      for (const finding of passage.findings) {
        const passes =
          facets.every(([facet, values]) => values.has(finding.element.dataset[facet])) &&
          (!wanted || here || finding.words.includes(wanted));
        finding.element.hidden = !passes;
        if (passes) shown += 1;
        else hidden.add(finding.element.id.replace("finding-", ""));
      }
      passage.element.hidden = hidden.size === passage.findings.length;
      for (const mark of all("mark", passage.element)) {
        mark.classList.toggle("off", mark.dataset.of.split(" ").every((id) => hidden.has(id)));
      }
    }
    text.element.hidden = shown === before;
    if (open && !text.element.hidden) text.element.open = true;
  }
  one("status").textContent =
    shown === total ? `${total} findings shown` : `${shown} of ${total} findings shown`;
  one("clear").hidden = !open;
  one("none").hidden = shown > 0 || total === 0;
}

function clear() {
  for (const row of rows) row.setAttribute("aria-pressed", "false");
  one("search").value = "";
  filter();
}

for (const row of rows) {
  row.disabled = false;
  row.addEventListener("click", () => {
    row.setAttribute("aria-pressed", String(row.getAttribute("aria-pressed") !== "true"));
    filter();
  });
}
one("search").addEventListener("input", filter);
one("clear").addEventListener("click", clear);

// ---- folding

one("fold").addEventListener("click", () => {
  const fold = one("fold").textContent === "Fold all";
  for (const text of texts) text.element.open = !fold;
  one("fold").textContent = fold ? "Unfold all" : "Fold all";
});

// Where there is little room the charts wait to be asked for.
if (matchMedia("(max-width: 60rem)").matches) one("charts").open = false;

// A link to a text or to a finding leads there even when it is folded.
function unfold() {
  const target = one(decodeURIComponent(location.hash.slice(1)));
  const file = target?.closest(".file");
  if (file) file.open = true;
}
addEventListener("hashchange", unfold);
unfold();

// On paper everything is to be seen.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open])");
  for (const element of folded) element.open = true;
});
addEventListener("afterprint", () => {
  for (const element of folded) element.open = false;
});

// ---- a finding and its mark light up together

function light(finding, on) {
  const id = finding.id.replace("finding-", "");
  finding.classList.toggle("on", on);
  for (const mark of all("mark", finding.closest(".passage"))) {
    if (mark.dataset.of.split(" ").includes(id)) mark.classList.toggle("on", on);
  }
}

for (const kind of ["mouseover", "mouseout", "focusin", "focusout"]) {
  document.addEventListener(kind, (event) => {
    const on = kind === "mouseover" || kind === "focusin";
    const finding = event.target.closest?.(".finding");
    if (finding) light(finding, on);
    const mark = event.target.closest?.("mark");
    for (const id of mark ? mark.dataset.of.split(" ") : []) light(one(`finding-${id}`), on);
  });
}
document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (mark) step(one(`finding-${mark.dataset.of.split(" ")[0]}`));
});

// ---- keys

function step(finding) {
  if (!finding) return;
  finding.closest(".file").open = true;
  finding.focus({ preventScroll: true });
  finding.closest(".passage").scrollIntoView({ block: "nearest" });
  finding.scrollIntoView({ block: "nearest" });
}

function next(by) {
  const seen = all(".finding").filter((finding) => !finding.closest("[hidden]"));
  const at = seen.indexOf(document.activeElement.closest(".finding"));
  return at < 0 ? seen[by > 0 ? 0 : seen.length - 1] : seen[at + by];
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    clear();
    document.activeElement.blur();
  } else if (event.target.matches("input")) {
    return;
  } else if (event.key === "/") {
    event.preventDefault();
    one("search").focus();
  } else if (event.key === "j" || event.key === "k") {
    step(next(event.key === "j" ? 1 : -1));
  }
});

for (const element of all("#theme, .search, .tools, .keys")) {
  element.hidden = total === 0 && element.id !== "theme";
}
filter();
