// The address holds what is seen, so that it can be sent, bookmarked, and gone back to.

const DEFAULTS = { ...view };

function hash(change) {
  const next = { ...view, ...change };
  if (change.tab && change.tab !== "text") next.text = next.fact = "";
  const pairs = Object.entries(next).filter(([name, value]) => value && value !== DEFAULTS[name]);
  return new URLSearchParams(pairs).toString() || DEFAULTS.tab;
}

function readAddress() {
  const raw = location.hash.slice(1);
  let asked = new URLSearchParams(raw);
  const named = /^([ds])-(.+)$/.exec(raw);
  if (named) asked = new URLSearchParams(named[1] === "d" ? { tab: "list", id: named[2] } : { tab: "text", text: sources[Number(named[2])]?.id || "" });
  else if (raw.startsWith("tab-")) asked = new URLSearchParams({ tab: raw.slice(4) });
  adopt(asked);
}

function adopt(asked) {
  for (const name of Object.keys(DEFAULTS)) view[name] = asked.get(name) || DEFAULTS[name];
  if (!Object.hasOwn(SORTS, view.sort)) view.sort = DEFAULTS.sort;
  if (!TABS.includes(view.tab)) view.tab = DEFAULTS.tab;
}

// Typing in a filter changes the address in place; opening something is a step that "back" takes back.
function go(change, inPlace = false) {
  const target = hash(change);
  justDecided = returnTo = -1;
  adopt(new URLSearchParams(target));
  if (`#${target}` !== location.hash && (location.hash || target !== DEFAULTS.tab)) history[inPlace ? "replaceState" : "pushState"](null, "", `#${target}`);
  lastAddress = location.hash;
  draw();
}

const replace = (change) => go(change, true);
const open = (index, step = false) => {
  if (step) go({ tab: "list", id: discrepancies[index].id });
  else replace({ tab: "list", id: discrepancies[index].id });
};

let lastAddress = null;
function follow() {
  if (location.hash === lastAddress) return;
  lastAddress = location.hash;
  readAddress();
  draw();
}

let drawnCard = "";
let sifted = "";
function draw() {
  for (const tab of TABS) {
    at(`tab-${tab}`).hidden = view.tab !== tab;
    at(`go-${tab}`).setAttribute("aria-current", view.tab === tab ? "page" : "false");
  }
  document.body.classList.toggle("has-card", view.tab === "list" && Boolean(view.id));
  document.body.classList.toggle("has-sentence", view.tab === "draft" && view.sentence !== "");
  if (view.tab === "draft") return drawDraft();
  if (view.tab === "text") return drawText();
  if (view.tab === "pictures") return undefined;
  const key = JSON.stringify([NAMES.map((name) => view[name]), view.q, view.sort, view.possible, version]);
  const same = key === sifted;
  if (!same) sift();
  sifted = key;
  const wanted = byId.has(view.id) ? byId.get(view.id) : -1;
  current = wanted;
  if (wanted < 0 && shown.length && !narrow.matches) current = shown[0];
  at("q").value = view.q;
  at("sort").value = view.sort;
  drawCounts();
  bringIntoSight(current);
  drawList();
  drawCard();
  if (same) return undefined;
  clearTimeout(draw.later);
  draw.later = setTimeout(fillFacets, 0);
  return undefined;
}

function drawCard() {
  const place = at("detail");
  const key = current < 0 ? "" : JSON.stringify([current, decisions[current], refused.get(current)]);
  if (key === drawnCard && place.firstElementChild) return;
  drawnCard = key;
  const focused = document.activeElement;
  const hadFocus = place.contains(focused);
  if (current < 0) {
    place.replaceChildren(h("p", { class: "about" }, shown.length ? "Choose a discrepancy." : "Nothing to show."));
    if (reviewing) at("bar").hidden = true;
    return;
  }
  const [before, scrolled] = [place.querySelector(".card")?.dataset.id, place.scrollTop];
  place.replaceChildren(...added.above, card(current, reviewing), ...added.below);
  place.scrollTop = before === discrepancies[current].id ? scrolled : 0;
  added.drawn();
  if (reviewing) drawBar();
  if (place.contains(focused)) focused.focus({ preventScroll: true });
  else if (hadFocus) place.querySelector("h2").focus({ preventScroll: true });
}
