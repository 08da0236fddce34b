// The buttons of a decision, the dialog for several at once, and the keys for both.

const key = (name) => h("kbd", null, name);

function wrongButton(index, place) {
  const pressed = discrepancies[index].sides.length === 2 ? (decisions[index].wrong || []).includes(place) : toMark.has(place);
  return h("button", { type: "button", class: "wrong", "data-side": place, "aria-pressed": pressed ? "true" : "false", "aria-label": `${letter(place)}, ${line(discrepancies[index].sides[place][0]).slice(0, 80)}, is wrong`, on: { click: () => chooseWrong(place) } }, "wrong ", place < 9 && key(String(place + 1)));
}

// What is right is a text: the value of a side, or one that no source gives.
const valueOf = (index, place) => discrepancies[index].sides[place][0].replace(/\s+/g, " ").trim();
const isRight = (index, place) => Boolean(decisions[index].right) && decisions[index].right === valueOf(index, place);
const rightNow = (index) => (drafts.get(index) || {}).right ?? decisions[index].right ?? "";

function rightButton(index, place) {
  return h("button", { type: "button", class: "right", "data-side": place, "aria-pressed": rightNow(index) === valueOf(index, place) ? "true" : "false", "aria-label": `${letter(place)}, ${line(discrepancies[index].sides[place][0]).slice(0, 80)}, is right`, on: { click: () => chooseRight(place) } }, "right ", place < 9 && key(`⇧${place + 1}`));
}

function drawBar() {
  const index = current;
  const d = discrepancies[index];
  const decision = decisions[index];
  at("bar").hidden = false;
  for (const button of at("detail").querySelectorAll("button.wrong")) {
    const place = Number(button.dataset.side);
    button.setAttribute("aria-pressed", (d.sides.length === 2 ? (decision.wrong || []).includes(place) : toMark.has(place)) ? "true" : "false");
  }
  for (const button of at("detail").querySelectorAll("button.right")) button.setAttribute("aria-pressed", rightNow(index) && rightNow(index) === valueOf(index, Number(button.dataset.side)) ? "true" : "false");
  const save = at("save-wrong");
  save.hidden = d.sides.length === 2;
  save.disabled = !toMark.size;
  at("save-wrong-what").textContent = toMark.size ? `${[...toMark].sort((a, b) => a - b).map(letter).join(", ")} wrong` : "wrong";
  for (const button of at("bar").querySelectorAll("[data-state]")) button.setAttribute("aria-pressed", decision.state === button.dataset.state ? "true" : "false");
  at("reopen").hidden = decision.state === "new";
  const draft = drafts.get(index) || {};
  if (![at("note"), at("right")].includes(document.activeElement) || at("note").dataset.index !== String(index)) {
    at("note").value = draft.note ?? decision.note ?? "";
    at("right").value = rightNow(index);
    at("until").value = draft.until ?? decision.until ?? "";
  }
  at("note").dataset.index = String(index);
  at("note-of").textContent = returnTo >= 0 ? "Note on what you just decided" : isOpen(index) ? "Note" : "Note on the decision";
  at("note").setAttribute("aria-label", `Note on ${line(d.topic)}`);
}

function keepDraft() {
  drafts.set(current, { note: at("note").value, until: at("until").value, right: at("right").value });
}

// A note on what is decided already is saved as soon as one leaves it; on what is still open it waits for the decision.
function saveNote() {
  const decision = decisions[current] || {};
  if (isOpen(current) || ["note", "until", "right"].every((name) => at(name).value === (decision[name] || ""))) return;
  decide(decision.state, decision.wrong || [], true);
}

// Deciding moves on, so a note that follows a decision at once is meant for what was decided: one goes back for it, and returns after it.
let justDecided = -1;
let returnTo = -1;

function writeNote() {
  if (justDecided >= 0 && justDecided !== current) {
    const back = current;
    replace({ id: discrepancies[justDecided].id });
    returnTo = back;
    drawBar();
    say(`Note on what you just decided: ${line(discrepancies[current].topic)}.`);
  }
  justDecided = -1;
  at("note").focus();
}

function leaveNote() {
  at("note").blur();
  if (returnTo >= 0) replace({ id: discrepancies[returnTo].id });
}

function several() {
  const indexes = marked.size ? [...marked] : shown.filter(isOpen);
  if (!indexes.length) return;
  at("several-title").textContent = `Decide ${many(indexes.length)} at once`;
  at("several-what").textContent = marked.size ? "The ones that you chose in the list." : "Everything open in the list as it is filtered now.";
  at("several-dialog").showModal();
  at("several-form").onsubmit = (event) => {
    event.preventDefault();
    const state = at("several-form").elements.state.value;
    wish(indexes, state, [], { note: at("several-note").value, until: "" });
    marked.clear();
    at("several-dialog").close();
    say(`${many(indexes.length)} decided: ${stateName(state)}.`);
    draw();
  };
}

const KEYS = {
  a: () => decide("all-true"),
  n: () => decide("not-same"),
  c: () => decide("needs-call"),
  x: () => decide("accepted"),
  r: () => current >= 0 && decisions[current].state !== "new" && decide(null),
  u: undo,
  z: undo,
  Enter: saveWrong,
  b: several,
  e: writeNote,
  d: takeSeen,
  " ": () => current >= 0 && mark(current),
};
const LOOKING = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => at("q").focus(),
  f: () => {
    if (view.tab !== "list") return;
    unfoldFilters(true);
    at(stories.length > 1 ? "f-story" : "f-verdict").focus();
  },
  "?": () => at("help").showModal(),
  Escape: () => view.id && narrow.matches && go({ id: "" }),
};

function unfoldFilters(open = !at("facets").classList.contains("unfolded")) {
  at("facets").classList.toggle("unfolded", open);
  at("more-filters").setAttribute("aria-expanded", String(open));
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const target = event.target;
  if (target.closest("input, select, textarea")) {
    if (target.id === "note" && (event.key === "Escape" || event.key === "Enter")) { event.preventDefault(); leaveNote(); }
    else if (event.key === "Escape") target.blur();
    return;
  }
  const onControl = target.closest("button, a, summary, [role=button]");
  if ((event.key === "Enter" || event.key === " ") && onControl) return;
  if (!at("single-keys").checked && event.key !== "Escape") return;
  if (draft && draftKey(event)) return;
  const looking = LOOKING[event.key];
  if (looking) { event.preventDefault(); looking(); return; }
  const more = reviewing && added.keys[view.tab]?.[event.key];
  if (more && !event.repeat) { event.preventDefault(); more(); return; }
  if (!reviewing || view.tab !== "list" || current < 0) return;
  if (event.shiftKey && /^Digit[1-9]$/.test(event.code)) { event.preventDefault(); chooseRight(Number(event.code.slice(5)) - 1); return; }
  if (/^[1-9]$/.test(event.key)) { event.preventDefault(); chooseWrong(Number(event.key) - 1); return; }
  const act = KEYS[event.key];
  if (act && !event.repeat) { event.preventDefault(); act(); }
}

function onListKey(event) {
  const page = Math.max(1, Math.floor(at("list").clientHeight / rowHeight()) - 1);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
  if (event.key in steps && shown.length) {
    event.preventDefault();
    move(steps[event.key]);
  } else if (event.key === "Enter" && !toMark.size && current >= 0) {
    event.preventDefault();
    if (narrow.matches) open(current, true);
    at("detail").querySelector("h2").focus();
  }
}
