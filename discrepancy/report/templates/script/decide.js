// Deciding: what is decided shows at once and is saved at once, one after the other; nothing that was not saved is forgotten.

const refused = new Map();
const queue = [];
const drafts = new Map();
const toMark = new Set();
let busy = false;
let trouble = "";
let drawnAs = "";
let lastTag = "";

const token = reviewing ? location.pathname.split("/")[1] : "";
const undoable = () => JSON.parse(sessionStorage.getItem("undoable") || "[]");
const keepUndoable = (changes) => sessionStorage.setItem("undoable", JSON.stringify(changes.slice(-1000)));
const say = (words) => { at("said").textContent = words; };

async function ask(path, body) {
  const request = body === undefined ? { headers: { "If-None-Match": lastTag } } : { method: "POST", headers: { "Content-Type": "application/json", "X-Discrepancy-Token": token }, body: JSON.stringify({ ...body, run: life.run }) };
  const answer = await fetch(path, { cache: "no-store", ...request });
  if (answer.status === 304) return {};
  const found = await answer.json();
  if (body === undefined) lastTag = answer.headers.get("ETag") || "";
  if (!answer.ok) throw new Error(found.error);
  return found;
}

function wish(indexes, state, wrong, more = {}) {
  const draft = indexes.length === 1 ? drafts.get(indexes[0]) || {} : {};
  const known = indexes.length === 1 ? decisions[indexes[0]] : {};
  const note = more.note ?? draft.note ?? known.note ?? "";
  const until = more.until ?? draft.until ?? known.until ?? "";
  const right = rightOf(indexes, wrong, more.right ?? draft.right ?? known.right ?? "");
  const by = at("by").value.trim();
  for (const index of indexes) {
    const mark = decisions[index].mark || "";
    decisions[index] = state === null ? { state: "new", mark } : { state, wrong: [...wrong], right, note, until, by, on: null, mark, pending: true };
    refused.delete(index);
    drafts.delete(index);
  }
  toMark.clear();
  haystacks = null;
  version += 1;
  queue.push({ indexes: [...indexes], state, wrong: [...wrong], right: state === null ? "" : right, note: state === null ? "" : note, until, by });
  drawSaving();
  setTimeout(pump, 0);
}

// What is called wrong now is not right any more.
function rightOf(indexes, wrong, right) {
  const given = right.replace(/\s+/g, " ").trim();
  return indexes.length === 1 && wrong.some((side) => valueOf(indexes[0], side) === given) ? "" : given;
}

// One key: decided, and on to the next that is open.
function decide(state, wrong = [], stay = false, more = {}) {
  if (!reviewing || current < 0) return;
  const index = current;
  const among = [...shown];
  wish([index], state, wrong, more);
  say(`${line(discrepancies[index].topic)}: ${state === null ? "open again" : decided(index)}.`);
  const next = stay || state === null ? index : nextOpen(index, among);
  if (next === index) draw();
  else {
    replace({ id: discrepancies[next].id });
    justDecided = index;
  }
}

function chooseWrong(side) {
  if (!reviewing || current < 0 || side >= discrepancies[current].sides.length) return;
  if (discrepancies[current].sides.length === 2) {
    decide("wrong", [side]);
    return;
  }
  if (!toMark.delete(side)) toMark.add(side);
  drawBar();
}

// Of two values the other one is wrong then; of more, all others are marked, and any can be taken out before it is saved.
function chooseRight(side) {
  if (!reviewing || current < 0 || side >= discrepancies[current].sides.length) return;
  const others = discrepancies[current].sides.map((_, place) => place).filter((place) => place !== side);
  if (isRight(current, side)) decide(decisions[current].state, decisions[current].wrong || [], true, { right: "" });
  else if (others.length === 1) decide("wrong", others, false, { right: valueOf(current, side) });
  else {
    toMark.clear();
    for (const place of others) toMark.add(place);
    at("right").value = valueOf(current, side);
    keepDraft();
    drawBar();
  }
}

function saveWrong() {
  if (toMark.size) decide("wrong", [...toMark].sort((a, b) => a - b));
}

async function pump() {
  if (busy || !queue.length) return;
  busy = true;
  const job = queue[0];
  drawSaving();
  try {
    const found = job.undo ? await undoLast() : await ask("decide", { at: job.indexes.map((index) => [index, decisions[index].mark || ""]), state: job.state, wrong: job.wrong, right: job.right || "", by: job.by, until: job.until || "", note: job.note });
    trouble = "";
    queue.shift();
    if (found) take(found, job);
  } catch (error) {
    trouble = error instanceof TypeError ? "the review is no longer running" : error.message;
  }
  busy = false;
  drawSaving();
  if (!trouble && queue.length) pump();
}

async function undoLast() {
  const changes = undoable();
  if (!changes.length) return null;
  const found = await ask("undo", { change: changes[changes.length - 1].change });
  keepUndoable(changes.slice(0, -1));
  return found;
}

function take(found, job) {
  version += 1;
  const waiting = new Set(queue.flatMap((later) => later.indexes || []));
  for (const [index, decision] of [...Object.entries(found.saved), ...Object.entries(found.refused)].map(([name, value]) => [Number(name), value])) {
    const { note, until, right } = decisions[index];
    if (job.undo && decision.state === "new" && (note || until || right) && !drafts.has(index)) drafts.set(index, { note, until, right });
    if (waiting.has(index)) decisions[index].mark = decision.mark;
    else decisions[index] = decision;
  }
  if (!job.undo) for (const index of Object.keys(found.refused).map(Number)) refused.set(index, job);
  if (found.change !== null && !job.undo) keepUndoable([...undoable(), { change: found.change, index: job.indexes[0] }]);
  if (job.undo) {
    const back = Object.keys(found.saved).map(Number);
    say(back.length ? `Undone: ${line(discrepancies[back[0]].topic)}${back.length > 1 ? ` and ${back.length - 1} more` : ""}.` : "Somebody changed this in the meantime, so it was not undone.");
    if (back.length) return replace({ tab: "list", id: discrepancies[back[0]].id });
  }
  return view.tab === "list" ? draw() : undefined;
}

function undo() {
  if (!reviewing) return;
  if (!undoable().length && !queue.length) return void say("There is nothing to undo in this window.");
  queue.push({ undo: true });
  drawSaving();
  setTimeout(pump, 0);
}

// What others decide, in another window or through git, arrives within two seconds.
async function listen() {
  if (busy || queue.length || document.hidden) return;
  const asked = version;
  try {
    const { decisions: found, run, missed } = await ask("decisions");
    if (run && run !== life.run && !queue.length) {
      keepForReload();
      return void location.reload();
    }
    if (busy || queue.length || version !== asked) { // the answer may be from before what was decided here meanwhile
      lastTag = "";
      return;
    }
    trouble = "";
    if (missed) added.missed(missed);
    const changed = found && decisions.some((decision, index) => (decision.mark || "") !== ((found[index] || {}).mark || "") || decision.state !== (found[index] || { state: "new" }).state);
    if (changed) {
      discrepancies.forEach((_, index) => { decisions[index] = found[index] || { state: "new" }; });
      haystacks = null;
      version += 1;
      if (view.tab === "list") draw();
    }
  } catch (error) {
    trouble = error instanceof TypeError ? "the review is no longer running: start it again, and open the address that it prints" : error.message;
  }
  drawSaving();
}

function drawSaving() {
  const unsaved = queue.filter((job) => !job.undo).reduce((sum, job) => sum + job.indexes.length, 0);
  const key = `${trouble}|${trouble ? unsaved : ""}|${refused.size}`;
  at("saving").textContent = trouble ? "not saved" : queue.length ? "saving…" : "all saved";
  at("saving").classList.toggle("trouble", Boolean(trouble));
  if (key === drawnAs) return;
  drawnAs = key;
  const first = [...refused.keys()][0];
  at("trouble").hidden = !trouble && !refused.size;
  at("trouble").replaceChildren(
    ...(trouble ? [h("p", null, h("b", null, unsaved ? `${counted(unsaved, "decision")} not saved yet: ` : "Decisions cannot be saved now: "), line(trouble), " "), h("button", { type: "button", on: { click: () => (queue.length ? pump() : listen()) } }, "Try again")] : []),
    ...(refused.size ? [h("p", null, h("b", null, `${counted(refused.size, "decision")} not saved, because somebody else decided in the meantime. `)), h("button", { type: "button", on: { click: () => open(first) } }, "Show both")] : []),
  );
}

function dispute(index) {
  const mine = refused.get(index);
  const settle = (again) => () => {
    refused.delete(index);
    if (again) wish([index], mine.state, mine.wrong, { note: mine.note, until: mine.until, right: mine.right });
    drawnCard = "";
    draw();
    drawSaving();
  };
  const values = mine.wrong.map((side) => line(discrepancies[index].sides[side][0]));
  return h(
    "section",
    { class: "dispute", "aria-label": "Two decisions" },
    h("p", null, h("b", null, "Two decisions. "), "Somebody else decided this at the same time: their decision is in the file, yours is not."),
    h("p", null, "Theirs: ", decisions[index].state === "new" ? "taken back, open again" : decided(index), decisions[index].note && [", ", h("q", null, line(decisions[index].note))]),
    h("p", null, "Yours: ", mine.state === null ? "open again" : stateName(mine.state), values.length > 0 && `: ${values.join(", ")}`, mine.right && `, right: ${line(mine.right)}`, mine.note && [", ", h("q", null, line(mine.note))]),
    h("p", null, h("button", { type: "button", on: { click: settle(false) } }, "Keep theirs"), " ", h("button", { type: "button", on: { click: settle(true) } }, "Save mine instead")),
  );
}
