"use strict";
// The text stands in a field, and behind it, in the same letters, with its marks. The server
// knows what is found in a text; what was decided, and what is not saved yet, is known here.

const one = (id) => document.getElementById(id);
const field = one("field");
const PAUSE = 150; // milliseconds between the last key and a check
const GRADES = { safe: "safe fix", unsafe: "unsafe fix", suggest: "suggested fix", "": "by hand" };
const AROUND = 32; // what a card shows on either side of a change

function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...inside);
  return made;
}

// ---- the server: it wants the token that stood in the address

function remember(value) {
  try {
    if (value) sessionStorage.setItem("seedlint-token", value);
    return sessionStorage.getItem("seedlint-token") ?? value;
  } catch {
    return value; // a browser that keeps nothing asks for the whole address when it reloads
  }
}

const token = remember(location.hash.length > 20 ? location.hash.slice(1) : "") ?? "";
if (location.hash.length > 20) history.replaceState(null, "", location.pathname);

class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function ask(question, asked = {}) {
  let response;
  try {
    response = await fetch(question, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Seedlint-Token": token },
      body: JSON.stringify(asked),
    });
  } catch {
    throw new Refused(0, "seedlint is not running any more. What is not saved is on this page only: copy it.");
  }
  const told = await response.json();
  if (!response.ok) throw new Refused(response.status, told.error);
  return told;
}

function tell(message, { reload = false } = {}) {
  one("told").textContent = message;
  one("reload").hidden = !reload;
  one("notice").hidden = message === "";
}

const failed = (error) => tell(error.message, { reload: error.status === 409 });

// ---- texts

let texts = [];
let now = null;
let active = null; // the finding that keys are about

const same = (a, b) => a.rule === b.rule && a.start === b.start && a.end === b.end;
const open = (text) => text.findings.filter((f) => !text.left.some((left) => same(left, f)));
const dirty = (text) => text.loaded && text.text !== text.saved;

function trouble({ problems }) {
  if (problems.length > 0) tell(problems.join("; "));
}

async function load(text) {
  const told = await ask("open", { file: text.number });
  trouble(told);
  Object.assign(text, told, { saved: told.text, left: [], loaded: true, fault: "" });
}

async function show(text) {
  now = text;
  active = null;
  document.title = `${text.name} · Review · seedlint`;
  one("name").textContent = text.name;
  if (!text.loaded) {
    field.disabled = true;
    field.value = "";
    try {
      await load(text);
    } catch (error) {
      text.fault = error.message;
      failed(error);
    }
    if (now !== text) return;
  }
  field.disabled = !text.loaded;
  field.value = text.text;
  active = open(text)[0] ?? null;
  draw();
  focusCard();
  scrollTo(0, 0);
}

// ---- edits: places of findings move with them, until a check knows better

function moved(place, edits) {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const point = place.start === place.end && start === end && start === place.start;
    if (end <= place.start && !point) shift += text.length - (end - start);
    else if (start < place.end || point) return null;
  }
  return { ...place, start: place.start + shift, end: place.end + shift };
}

function movedFinding(finding, edits) {
  const whole = moved(finding, edits);
  if (!whole) return null;
  whole.choices = finding.choices
    .map((choice) => ({ ...choice, edits: choice.edits.map((edit) => moved(edit, edits)) }))
    .filter((choice) => choice.edits.every(Boolean));
  return whole;
}

/** The one edit that makes a text of another. */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

let planned = null;
let timer = 0;

function edited() {
  const text = now;
  const after = field.value;
  if (after === text.text) return;
  const edits = planned ?? [difference(text.text, after)];
  text.text = after;
  if (active) active = movedFinding(active, edits) ?? { ...active, end: active.start };
  text.findings = text.findings.map((f) => movedFinding(f, edits)).filter(Boolean);
  text.left = text.left.map((f) => moved(f, edits)).filter(Boolean);
  draw();
  clearTimeout(timer);
  timer = setTimeout(() => check(text), PAUSE);
}

async function check(text) {
  clearTimeout(timer);
  const asked = text.text;
  try {
    const told = await ask("check", { file: text.number, text: asked });
    if (text.text !== asked) return; // another check is under way
    text.findings = told.findings;
    trouble(told);
    draw();
  } catch (error) {
    failed(error);
  }
}

/** Puts edits into the field as if they were typed, so that they can be undone there. */
function put(edits) {
  if (edits.length === 0) return;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const start = sorted[0].start;
  const end = Math.max(...sorted.map((edit) => edit.end));
  let after = "";
  let at = start;
  for (const edit of sorted) {
    after += now.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  after += now.text.slice(at, end);
  const focused = document.activeElement;
  planned = sorted;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const typed = after === "" ? document.execCommand("delete") : document.execCommand("insertText", false, after);
  if (!typed) field.setRangeText(after, start, end, "end");
  edited(); // again, where nothing was typed
  planned = null;
  if (focused !== field) {
    field.blur(); // or the next key would be typed into the text
    focusCard();
  }
}

// ---- decisions, one after the other

let queue = Promise.resolve();

function then(deed) {
  queue = queue.then(deed).catch(failed);
  return queue;
}

/** Asks the server for the edits of fixes, which it tries before; whether there were any. */
async function applyFixes(findings) {
  for (;;) {
    const text = now;
    const asked = text.text;
    const wanted = findings(text).map((f) => [f.rule, f.start, f.end]);
    if (wanted.length === 0) return false;
    const { edits } = await ask("fix", { file: text.number, text: asked, wanted });
    if (now !== text) return false;
    if (text.text !== asked) continue; // somebody types
    put(edits);
    return edits.length > 0;
  }
}

/** Puts in what was chosen. ``pick`` gives the finding and the choice when their turn has come. */
function accept(pick) {
  then(async () => {
    const [finding, choice] = pick();
    if (!choice) return;
    tell("");
    if (choice.fix) {
      if (!(await applyFixes(() => [finding]))) {
        tell("This change would touch markup or code, or there is no place for it any more. Edit the text by hand.");
      }
    } else {
      put(choice.edits);
    }
    await check(now);
    focusCard();
  });
}

function acceptAll() {
  tell("");
  then(async () => {
    const text = now;
    const safe = () => open(text).filter((f) => f.grade === "safe");
    for (let pass = 0; pass < 10 && safe().length > 0; pass += 1) {
      if (!(await applyFixes(safe))) break;
      await check(text);
    }
    focusCard();
  });
}

function leave(finding) {
  if (!finding) return;
  now.left.push({ rule: finding.rule, start: finding.start, end: finding.end });
  draw();
  focusCard();
}

function addWord(pick) {
  then(async () => {
    const finding = pick();
    const text = now;
    if (!finding?.word) return;
    await ask("accept", { file: text.number, word: finding.word });
    await check(text);
    if (now === text) {
      // A rule that does not ask the vocabulary is answered, too.
      const still = text.findings.find((f) => same(f, finding));
      if (still) leave(still);
      focusCard();
    }
    for (const other of texts) if (other !== text && other.loaded) await check(other);
  });
}

async function save() {
  const text = now;
  if (!dirty(text)) return;
  const saving = text.text;
  one("state").textContent = "Saving…";
  try {
    const { version } = await ask("save", { file: text.number, text: saving, version: text.version });
    text.version = version;
    text.saved = saving;
    tell("");
  } catch (error) {
    failed(error);
  }
  draw();
}

async function finish() {
  await queue;
  const unsaved = texts.filter(dirty);
  if (unsaved.length > 0 && !confirm(`Not saved: ${unsaved.map((text) => text.name).join(", ")}. Finish all the same?`)) return;
  try {
    await ask("stop");
  } catch (error) {
    return failed(error);
  }
  for (const text of texts) text.saved = text.text;
  document.body.replaceChildren(element("p", { class: "nothing" }, "The review is finished. You can close this page."));
}

// ---- drawing

function marks(text, findings) {
  const pieces = [];
  const spans = findings.map((f) => {
    const empty = f.start === f.end;
    const start = empty && f.start === text.length ? Math.max(0, f.start - 1) : f.start;
    return { f, start, end: empty ? start + 1 : f.end };
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap((s) => [s.start, Math.min(s.end, text.length)])])];
  cuts.sort((a, b) => a - b);
  const starting = [...spans].sort((a, b) => a.start - b.start);
  let over = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    while (next < starting.length && starting[next].start <= start) over.push(starting[next++]);
    over = over.filter((s) => s.end > start);
    const part = text.slice(start, end);
    if (over.length === 0) {
      pieces.push(part);
      continue;
    }
    const narrowest = over.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    const long = narrowest.end - narrowest.start > 120 ? " long" : "";
    const on = active && over.some((s) => same(s.f, active)) ? " on" : "";
    pieces.push(element("mark", { class: narrowest.f.severity + long + on }, part));
  }
  return pieces;
}

const isLetter = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** The edit with all of the words that it begins and ends in: they are easier read whole. */
function wholeWords(text, { start, end, text: put }) {
  const old = text.slice(start, end);
  let [from, to] = [start, end];
  if (isLetter(old[0] ?? put[0])) while (isLetter(text[from - 1])) from -= 1;
  if (isLetter(old.at(-1) ?? put.at(-1))) while (isLetter(text[to])) to += 1;
  return { start: from, end: to, text: text.slice(from, start) + put + text.slice(end, to) };
}

/** What a choice changes, with some of the text around. */
function change(text, choice) {
  let edits = [...choice.edits].sort((a, b) => a.start - b.start);
  if (edits.length === 1) edits = edits.map((edit) => wholeWords(text, edit));
  const first = edits[0].start;
  const last = Math.max(...edits.map((edit) => edit.end));
  const from = Math.max(text.lastIndexOf("\n", first - 1) + 1, first - AROUND, 0);
  const ending = text.indexOf("\n", last);
  const to = Math.min(ending < 0 ? text.length : ending, last + AROUND);
  const seen = (string) => string.replaceAll("\n", "↵\n");
  const parts = [from > 0 && text[from - 1] !== "\n" ? "…" : ""];
  let at = from;
  for (const edit of edits) {
    const between = text.slice(at, edit.start);
    parts.push(at > from && between.length > 2 * AROUND ? `${between.slice(0, AROUND)} … ${between.slice(-AROUND)}` : between);
    if (edit.end > edit.start) parts.push(element("del", {}, seen(text.slice(edit.start, edit.end))));
    if (edit.text) parts.push(element("ins", {}, seen(edit.text)));
    at = edit.end;
  }
  parts.push(text.slice(at, to), to < text.length && text[to] !== "\n" ? "…" : "");
  return element("p", { class: "change" }, ...parts);
}

function card(text, finding) {
  const [first] = finding.choices;
  const deeds = finding.choices.map((choice, index) =>
    element(
      "button",
      { type: "button", class: index === 0 && choice.fix ? "accept chief" : "accept", onclick: () => accept(() => [finding, choice]) },
      choice.fix && finding.choices.length === 1 ? "Accept" : `Write “${choice.text || "nothing"}”`,
    ),
  );
  deeds.push(element("button", { type: "button", class: "leave", onclick: () => leave(finding) }, "Leave"));
  if (finding.word) {
    deeds.push(element("button", { type: "button", class: "word", onclick: () => addWord(() => finding) }, `Add “${finding.word}”`));
  }
  const line = text.text.slice(0, finding.start).split("\n").length;
  const made = element(
    "li",
    { class: `card ${finding.severity}`, tabindex: "-1" },
    element("p", { class: "message" }, finding.message),
    ...(first ? [change(text.text, first)] : []),
    element(
      "p",
      { class: "facts" },
      element("span", { class: "place" }, `line ${line}`),
      element("span", { class: "severity" }, finding.severity),
      element("span", { class: "rule" }, finding.rule),
      element("span", { class: "grade" }, GRADES[finding.grade]),
    ),
    element("div", { class: "deeds" }, ...deeds),
  );
  made.finding = finding;
  made.addEventListener("click", (event) => {
    if (!event.target.closest("button") && getSelection().isCollapsed) activate(finding);
  });
  return made;
}

const MOST = 300; // cards at a time

function draw() {
  const text = now;
  const findings = open(text);
  if (active) {
    // The next one takes the place of one that is gone.
    active = findings.find((f) => same(f, active)) ?? findings.find((f) => f.start >= active.start) ?? findings.at(-1) ?? null;
  }
  one("mirror").replaceChildren(...marks(text.text, findings), "\u200b");
  const at = one("cards").scrollTop;
  const focused = document.activeElement?.closest?.(".card") !== null && document.activeElement !== field;
  const start = Math.max(0, findings.indexOf(active) - MOST / 2);
  one("cards").replaceChildren(...findings.slice(start, start + MOST).map((f) => card(text, f)));
  one("cards").scrollTop = at;
  turnOn();
  if (focused) focusCard();
  const safe = findings.filter((f) => f.grade === "safe").length;
  one("all").hidden = safe === 0;
  one("all").textContent = `Accept ${safe === 1 ? "the safe one" : `all ${safe} safe ones`}`;
  one("count").textContent = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  one("done").hidden = findings.length > 0 || !text.loaded;
  one("done").textContent = text.left.length ? "All is decided." : "Nothing to complain of.";
  one("again").hidden = text.left.length === 0;
  one("again").textContent = `Show ${text.left.length} that ${text.left.length === 1 ? "was" : "were"} left`;
  one("state").textContent = dirty(text) ? "Not saved" : text.loaded ? "Saved" : "";
  one("save").disabled = !dirty(text);
  drawNames();
}

function drawNames() {
  texts.forEach((text, index) => {
    const button = one("names").children[index].firstChild;
    if (text === now) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
    const count = text.loaded ? String(open(text).length) : text.fault ? "!" : "…";
    button.lastChild.textContent = dirty(text) ? `${count} •` : count;
  });
}

function turnOn() {
  for (const made of one("cards").children) made.classList.toggle("on", active !== null && same(made.finding, active));
}

function activate(finding) {
  active = finding;
  draw();
  focusCard();
  one("mirror").querySelector("mark.on")?.scrollIntoView({ block: "nearest" });
}

function focusCard() {
  const on = one("cards").querySelector(".card.on");
  if (document.activeElement !== field) (on ?? one("findings")).focus({ preventScroll: true });
  on?.scrollIntoView({ block: "nearest" });
}

// ---- keys and buttons

function step(by) {
  const findings = open(now);
  if (findings.length === 0) return;
  const index = active ? findings.findIndex((f) => same(f, active)) + by : 0;
  activate(findings[Math.min(Math.max(index, 0), findings.length - 1)]);
}

const KEYS = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  y: () => accept(() => [active, active?.choices[0]]),
  n: () => then(() => leave(active)),
  w: () => addWord(() => active),
  e: () => {
    field.focus();
    if (active) field.setSelectionRange(active.start, active.end);
  },
};

addEventListener("keydown", (event) => {
  if (!now) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    then(save);
  } else if (event.key === "Escape" && document.activeElement === field) {
    field.blur();
    if (active) focusCard();
    else step(0);
  } else if (document.activeElement !== field && !event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(KEYS, event.key)) {
    if (event.key.startsWith("Arrow") && !document.activeElement?.closest("#findings")) return;
    event.preventDefault();
    KEYS[event.key]();
  }
});

field.addEventListener("input", edited);
field.addEventListener("click", () => {
  const at = field.selectionStart;
  const here = open(now).find((f) => f.start <= at && at <= f.end);
  if (here && at === field.selectionEnd) {
    active = here;
    draw();
    one("cards").querySelector(".card.on")?.scrollIntoView({ block: "nearest" });
  }
});
one("save").addEventListener("click", () => then(save));
one("finish").addEventListener("click", finish);
one("all").addEventListener("click", acceptAll);
one("again").addEventListener("click", () => {
  now.left = [];
  draw();
});
one("dismiss").addEventListener("click", () => tell(""));
one("reload").addEventListener("click", () => {
  now.loaded = false;
  tell("");
  show(now);
});
addEventListener("beforeunload", (event) => {
  if (texts.some(dirty)) event.preventDefault();
});

// ---- at first

async function begin() {
  const told = await ask("files");
  if (told.faults.length > 0) tell(told.faults.join("; "));
  texts = told.files.map((name, number) => ({
    name, number, text: "", saved: "", version: "", findings: [], left: [], loaded: false, fault: "",
  }));
  one("names").replaceChildren(
    ...texts.map((text) =>
      element(
        "li",
        {},
        element("button", { type: "button", onclick: () => then(() => show(text)) },
          element("span", { class: "name" }, text.name), element("span", { class: "count" }, "…")),
      ),
    ),
  );
  one("files").hidden = texts.length < 2;
  await show(texts[0]);
  let waiting = texts[0].findings.length === 0; // for a text that needs an editor
  for (const text of texts) {
    if (text.loaded || text.fault) continue;
    try {
      await load(text);
    } catch (error) {
      text.fault = error.message; // it is told when the text is asked for
    }
    drawNames();
    waiting &&= now === texts[0] && !dirty(now);
    if (waiting && text.findings.length > 0) {
      waiting = false;
      await show(text);
    }
  }
}

begin().catch(failed);
