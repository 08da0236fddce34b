// The list: only the rows in sight exist, so that twenty thousand cost no more than twenty.

let current = -1;
const marked = new Set();
const rowHeight = () => Math.round(4.6 * parseFloat(getComputedStyle(document.documentElement).fontSize));

// In a list by story the first finding of each carries its headline, and is so much higher.
let heads = []; // how many headlines there are up to and with each place
let headed = null;
const headHeight = () => Math.round(2.5 * parseFloat(getComputedStyle(document.documentElement).fontSize));
const isHead = (place) => view.sort === "story" && stories.length > 1 && (place === 0 || discrepancies[shown[place]].story !== discrepancies[shown[place - 1]].story);
function countHeads() {
  if (headed === shown) return;
  headed = shown;
  heads = [];
  shown.forEach((_, place) => heads.push((heads[place - 1] || 0) + (isHead(place) ? 1 : 0)));
}
const topOf = (place) => place * rowHeight() + (heads[place - 1] || 0) * headHeight();
const heightOf = (place) => rowHeight() + (isHead(place) ? headHeight() : 0);

// The last place that begins at or above this height.
function placeAt(height) {
  let [low, high] = [0, shown.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

function storyHead(place) {
  const story = discrepancies[shown[place]].story;
  const [headline, number] = stories[story];
  const mine = discrepancies.map((_, index) => index).filter((index) => discrepancies[index].story === story && !isPossible(index));
  const done = mine.filter((index) => !isOpen(index)).length;
  return h("span", { class: "story" }, h("b", { dir: "auto" }, line(headline)), h("span", null, `${counted(number, "source")} · ${many(done)} of ${many(mine.length)} decided`));
}

function row(index, place) {
  const d = discrepancies[index];
  const decision = decisions[index];
  const values = d.sides.map(([value]) => line(value)).join(` ${SIGNS[d.verdict]} `);
  const state = refused.has(index) ? "two decisions" : stateName(decision.state);
  const element = h(
    "div",
    {
      role: "option",
      id: `o-${index}`,
      class: `row ${d.verdict === "conflict" ? "conflict" : "variant"}${isOpen(index) ? "" : " done"}`,
      "aria-selected": marked.has(index) ? "true" : "false",
      "aria-current": index === current ? "true" : null,
      "aria-setsize": shown.length,
      "aria-posinset": place + 1,
    },
    isHead(place) && storyHead(place),
    reviewing && h("span", { class: "tick", "aria-hidden": "true", title: "choose several" }, marked.has(index) ? "☑" : "☐"),
    h("span", { class: "sign" }, h("span", { "aria-hidden": "true" }, SIGNS[d.verdict]), h("span", { class: "unseen" }, `${d.verdict}, `)),
    h(
      "span",
      { class: "what" },
      h("span", { class: "topic", dir: "auto" }, line(d.topic)),
      h("span", { class: "values", dir: "auto" }, values.length > 160 ? `${values.slice(0, 160)}…` : values),
      h("span", { class: "meta" }, [d.possible ? `possible, ${d.confidence} %` : d.severity, kindOf(d), counted(sourcesOf[index].length, "source"), ...added.meta(index)].filter(Boolean).join(" · ")),
    ),
    added.row(index),
    decision.state !== "new" && h("span", { class: `badge ${isOpen(index) ? "open" : ""}` }, state),
  );
  element.style.top = `${topOf(place)}px`;
  element.style.height = `${heightOf(place)}px`;
  element.style.paddingTop = isHead(place) ? `${headHeight()}px` : "";
  element.addEventListener("click", (event) => {
    if (event.target.closest(".tick") || event.ctrlKey || event.metaKey) mark(index);
    else if (event.shiftKey) markTo(place);
    else open(index);
  });
  return element;
}

// A row that stays as it is stays where it is: one that were made anew between a button's going down and up could not be clicked.
const rowKey = (index, place, height) => [index, place, height, shown.length, index === current, marked.has(index), refused.has(index), decisions[index].state, topOf(place), isHead(place) ? version : "", added.key(index)].join(" ");

function drawList() {
  const list = at("list");
  const height = rowHeight();
  countHeads();
  const first = Math.max(0, placeAt(list.scrollTop) - 4);
  const last = Math.min(shown.length, placeAt(list.scrollTop + (list.clientHeight || 600)) + 5);
  const rows = at("rows");
  rows.style.height = `${topOf(shown.length)}px`;
  const old = new Map([...rows.children].map((element) => [element.dataset.key, element]));
  const keys = [];
  for (let place = first; place < last; place += 1) keys.push(rowKey(shown[place], place, height));
  const wanted = new Set(keys);
  for (const [key, element] of old) if (!wanted.has(key)) element.remove();
  keys.forEach((key, number) => {
    const here = rows.children[number] || null;
    if (here && here.dataset.key === key) return;
    const element = old.get(key) || row(shown[first + number], first + number);
    element.dataset.key = key;
    rows.insertBefore(element, here);
  });
  if (current >= 0 && at(`o-${current}`)) list.setAttribute("aria-activedescendant", `o-${current}`);
  else list.removeAttribute("aria-activedescendant");
}

function bringIntoSight(index) {
  const list = at("list");
  const place = shown.indexOf(index);
  if (place < 0) return;
  countHeads();
  const [top, height] = [topOf(place), heightOf(place)];
  at("rows").style.height = `${topOf(shown.length)}px`;
  if (top < list.scrollTop) list.scrollTop = top - height / 2;
  else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + 1.5 * height - list.clientHeight;
}

function mark(index) {
  if (!reviewing) return;
  if (!marked.delete(index)) marked.add(index);
  drawList();
  drawCounts();
}

function markTo(place) {
  const from = Math.max(0, shown.indexOf(current));
  for (let one = Math.min(from, place); one <= Math.max(from, place); one += 1) marked.add(shown[one]);
  drawList();
  drawCounts();
}

function drawCounts() {
  const openCount = shown.filter(isOpen).length;
  const all = discrepancies.filter((_, index) => view.possible || !isPossible(index)).length;
  const chosen = marked.size ? ` · ${many(marked.size)} chosen` : "";
  at("counts").textContent =
    shown.length === all ? `${counted(all, "discrepancy", "discrepancies")}, ${many(openCount)} open${chosen}` : `${many(shown.length)} of ${many(all)} shown, ${many(openCount)} open${chosen}`;
  at("possible").hidden = !discrepancies.some((_, index) => isPossible(index));
  at("possible").textContent = view.possible ? "Hide the possible ones" : `${many(possible)} possible`;
  at("possible").setAttribute("aria-pressed", view.possible ? "true" : "false");
  const filtered = NAMES.some((name) => view[name]) || view.q;
  at("clear").hidden = !filtered;
  at("chips").replaceChildren(...NAMES.filter((name) => view[name]).map(chip));
  at("empty").hidden = shown.length > 0;
  if (!reviewing) return;
  const counting = discrepancies.map((_, index) => index).filter((index) => !isPossible(index));
  const left = counting.filter(isOpen).length;
  at("progress").textContent = left ? `${many(counting.length - left)} of ${many(counting.length)} decided` : "all decided";
  at("several").textContent = marked.size ? `Decide ${many(marked.size)} chosen` : `Decide all ${many(openCount)} open`;
  at("several").append(" ", h("kbd", null, "b"));
  at("several").disabled = !marked.size && !openCount;
}

const chip = (name) =>
  h("button", { type: "button", class: "chip", "aria-label": `Remove the filter ${name} ${line(stateName(view[name]))}`, on: { click: () => replace({ [name]: "", id: "" }) } }, `${name}: `, h("b", null, line(stateName(view[name]))), " ×");

function move(step) {
  if (!shown.length) return;
  const place = shown.indexOf(current);
  open(shown[Math.min(shown.length - 1, Math.max(0, place + step))]);
}

// The next that is open behind this one, from the start if need be; if there is none, the one behind it.
function nextOpen(after, among) {
  const from = among.indexOf(after);
  const rest = [...among.slice(from + 1), ...among.slice(0, Math.max(from, 0))];
  const found = rest.find(isOpen);
  return found !== undefined ? found : after;
}
