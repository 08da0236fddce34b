// A conflict that the program missed: two passages of the full texts, chosen one after the other, and kept as a judged pair.

const sidesOf = []; // the passages that are chosen: { number, start, end } in UTF-16 code units
const wordsOf = ({ number, start, end }) => sources[number].text.slice(start, end);
const MISSED_LONGEST = 600; // characters of a passage

// What is shown of a text may be longer than the text (a control is shown as a code): from a place in the one to the place in the other.
function rawPlace(number, shownPlace) {
  const { text } = sources[number];
  let seen = 0;
  for (const [from, to] of pieces(number)) {
    const here = inert(text.slice(from, to)).length;
    if (shownPlace <= seen + here) {
      let [low, high] = [from, to];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (inert(text.slice(from, middle)).length < shownPlace - seen) low = middle + 1;
        else high = middle;
      }
      return low;
    }
    seen += here;
  }
  return text.length;
}

function selected() {
  const found = getSelection();
  const number = drawnText;
  if (number === null || !found.rangeCount || found.isCollapsed) return null;
  const range = found.getRangeAt(0);
  if (!at("text").contains(range.startContainer) || !at("text").contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(at("text"));
  const place = (node, offset) => { before.setEnd(node, offset); return rawPlace(number, before.toString().length); };
  let [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
  const { text } = sources[number];
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  return start < end ? { number, start, end } : null;
}

// Without a selection, the fact that has the focus or was chosen.
function chosenPassage() {
  const given = selected();
  if (given) return given;
  const focused = document.activeElement.closest?.("#text .fact");
  const fact = focused ? facts[Number(focused.dataset.facts.split(" ")[0])] : view.fact !== "" && facts[Number(view.fact)];
  return fact ? { number: fact[SOURCE], start: fact[START], end: fact[END] } : null;
}

function markPassage() {
  const found = chosenPassage();
  if (!found) return void say("Select the words first, or choose a marked fact.");
  if (found.end - found.start > MISSED_LONGEST) return void missedTrouble("Select fewer words: a passage has at most 600 characters.");
  if (sidesOf.length > 1) sidesOf.pop();
  sidesOf.push(found);
  getSelection().removeAllRanges();
  missedTrouble("");
  say(`Marked as ${letter(sidesOf.length - 1)}: ${line(wordsOf(found))}.`);
  drawMissed();
  return undefined;
}

function missedTrouble(words) {
  at("missed-trouble").hidden = !words;
  at("missed-trouble").textContent = words;
}

const passageChip = (side, place) =>
  h("span", { class: "passage" }, h("span", { class: "letter" }, letter(place)), " ", h("q", { dir: "auto" }, line(wordsOf(side)).slice(0, 120)), " ", h("small", { dir: "auto" }, line(sources[side.number].id)), " ", h("button", { type: "button", "aria-label": `Take ${letter(place)} out`, on: { click: () => { sidesOf.splice(place, 1); drawMissed(); } } }, "×"));

function drawMissed() {
  const next = sidesOf.length < 2 && h("button", { type: "button", id: "missed-mark", on: { mousedown: (event) => event.preventDefault(), click: markPassage } }, `Mark as ${letter(sidesOf.length)} `, key("m"));
  const words = ["Missed a conflict? Select the words of one side in a text. ", "Now select the words that contradict it, here or in another source. ", ""][sidesOf.length];
  at("missed-sides").replaceChildren(...sidesOf.map(passageChip), words && h("span", { class: "about" }, words), next || "");
  at("missed-form").hidden = sidesOf.length < 2;
  if (sidesOf.length < 2) return;
  const kinds = sidesOf.map(({ number, start, end }) => facts.find((fact) => fact[SOURCE] === number && fact[START] < end && start < fact[END])?.[KIND]);
  at("missed-kind").value = kinds[0] && (!kinds[1] || kinds[0] === kinds[1]) ? kinds[0] : kinds[0] ? "" : kinds[1] || "";
}

// Offsets outside of the page count characters, not UTF-16 code units.
function passageSent({ number, start, end }) {
  const before = [...sources[number].text.slice(0, start)].length;
  const quote = wordsOf({ number, start, end });
  return { source: sources[number].id, start: before, end: before + [...quote].length, quote };
}

async function askMissed(path, body) {
  try {
    const found = await ask(path, { ...body, by: at("by").value.trim() });
    missedTrouble("");
    listMissed(found.missed);
    return true;
  } catch (error) {
    missedTrouble(error instanceof TypeError ? "The review is not running any more." : error.message);
    return false;
  }
}

async function addMissed(event) {
  event.preventDefault();
  const [left, right] = sidesOf.map(passageSent);
  if (!(await askMissed("missed", { left, right, kind: at("missed-kind").value, note: at("missed-note").value }))) return;
  sidesOf.length = 0;
  at("missed-note").value = "";
  drawMissed();
  at("missed-list").open = true;
  say("The conflict was added.");
}

const missedSide = (side) =>
  side ? [h("q", { dir: "auto" }, line(side.quote)), " (", h("a", { href: `#${hash({ tab: "text", text: side.source, fact: "" })}`, dir: "auto" }, line(side.source)), ")"] : h("em", null, "no longer in these sources");

function listMissed(every) {
  at("missed-list").hidden = !every.length;
  at("missed-list").querySelector("summary").textContent = `${counted(every.length, "conflict")} added by hand`;
  at("missed-list").querySelector("ul").replaceChildren(
    ...every.map((each) => h("li", null, missedSide(each.left), " ≠ ", missedSide(each.right), h("small", null, [each.kind && ` · ${line(each.kind)}`, each.by && ` · ${line(each.by)}`, ` · ${each.at.slice(0, 10)}`].filter(Boolean).join("")), each.note && [" · ", h("q", { dir: "auto" }, line(each.note))], " ", h("button", { type: "button", on: { click: () => askMissed("withdraw", { id: each.id }) } }, "Take back"))),
  );
}

function beginMissed() {
  const kinds = [...new Set(facts.map((fact) => fact[KIND]))].sort();
  at("missed-kind").replaceChildren(h("option", { value: "" }, "something else"), ...kinds.map((kind) => h("option", { value: kind }, line(kind))));
  at("missed-form").addEventListener("submit", addMissed);
  added.missed = listMissed;
  added.keys.text.m = markPassage;
  drawMissed();
}
